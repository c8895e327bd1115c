"""The drawing of many parts of a map, where what fails costs one picture only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, NamedTuple

from ..diagram.draw_map import draw_maps, draw_maps_quickly
from ..diagram.engine import Engine, find_engine
from ..errors import EngineError

if TYPE_CHECKING:
    from ...views.part import Part
    from ..diagram.draw_map import Drawn
    from ..diagram.draw_options import DrawOptions
    from ..diagram.options import PictureOptions

_AT_ONCE: Final = 2
"""How many engines run beside each other; argmap itself works while they do."""

_CLAIMS_A_RUN: Final = 120
"""About how many claims each run of an engine lays out."""

_TIME_LIMIT: Final = 20.0
"""Seconds that one run of the engine may take at most."""

_GIVE_UP_AFTER: Final = 3
"""Once so many pictures in a row have failed, the engine is not asked for more."""


class _Run(NamedTuple):
    """Parts that the engine lays out together, with care or quickly."""

    parts: Sequence[Part]
    is_careful: bool


def draw_each(
    wanted: Sequence[tuple[Part, bool]],
    options: DrawOptions,
    output: PictureOptions,
    told: Callable[[int, int], object],
) -> list[Drawn | str]:
    """Draw each part, with True with care, or say why it cannot be drawn.

    Cost: linear in the claims. An engine that hangs is given up after a few of its runs.
    """
    try:
        engine = Engine(find_engine(output.engine), min(output.time_limit, _TIME_LIMIT))
    except EngineError as error:
        return [str(error)] * len(wanted)
    drawing = _Drawing(options, engine)
    found: list[Drawn | str] = []
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        for some in pool.map(drawing.of_run, [*_runs(wanted)]):
            found += some
            told(len(found), len(wanted))
    finally:
        pool.shutdown(cancel_futures=True)
    return found


class _Drawing:
    """Draws runs, and each picture of one alone where the whole run fails."""

    def __init__(self, options: DrawOptions, engine: Engine) -> None:
        self._options, self._engine = options, engine
        self._failed = 0

    def of_run(self, run: _Run) -> list[Drawn | str]:
        if self._failed < _GIVE_UP_AFTER:
            try:
                return [*self._drawn(run)]
            except EngineError as error:
                if len(run.parts) == 1:
                    return [str(error)]
        return [*self._one_by_one(run)]

    def _one_by_one(self, run: _Run) -> Iterator[Drawn | str]:
        last = ""
        for part in run.parts:
            if self._failed >= _GIVE_UP_AFTER:
                yield last or "the drawing engine failed too often"
                continue
            try:
                yield from self._drawn(run._replace(parts=[part]))
                self._failed = 0
            except EngineError as error:
                self._failed += 1
                last = str(error)
                yield last

    def _drawn(self, run: _Run) -> list[Drawn]:
        draw = draw_maps if run.is_careful else draw_maps_quickly
        return draw(run.parts, self._options, self._engine)


def _runs(wanted: Sequence[tuple[Part, bool]]) -> Iterator[_Run]:
    """Yield the parts in their order, as many together as have about the claims of a run."""
    some: list[Part] = []
    claims, careful = 0, False
    for part, is_careful in wanted:
        size = len(part.argument_map.claims)
        if some and (claims + size > _CLAIMS_A_RUN or is_careful != careful):
            yield _Run(some, careful)
            some, claims = [], 0
        some.append(part)
        claims, careful = claims + size, is_careful
    if some:
        yield _Run(some, careful)
