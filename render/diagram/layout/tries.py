"""Lay graphs out: the engine gives positions, in several tries of which the calmest is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from time import monotonic
from typing import Final

from ....model.safe_text import visible
from ...errors import ENGINES, EngineError
from ..engine import run
from .assemble import assemble
from .graph import Graph, Layout, Way
from .part import Part, parts
from .place import Placed, place
from .plain import Drawn, read_plain
from .polyline import unrest

_ROUNDS: Final = 4
"""How often slots are sorted: first in the order of the map, then by the picture before."""


@dataclass(frozen=True, slots=True)
class _Try:
    """A part in one order of its boxes and lines, with the heights of its lines in the try before."""

    part: Part
    backwards: bool = False
    heights: Sequence[tuple[float, float]] = ()

    def dot(self, *, straight: bool) -> str:
        """Return what the engine is given."""
        return self.part.dot(self.heights, backwards=self.backwards, straight=straight)


def lay_out(  # noqa: PLR0913 - the options are written out
    graph: Graph, way: Way, *, engine: str, time_limit: float, direction: str = "", most_calm: bool = True
) -> Layout:
    """Return where everything stands. `direction` is where lines point: lr, rl, bt, tb, or "" for lr.

    Columns know no direction. `most_calm` is whether small pictures are drawn several times.
    Raises: EngineError, when the engine fails or takes longer than `time_limit` seconds for one of its runs.
    """
    split, alone = parts(graph, way, direction)
    tries = [
        _Try(part, backwards)
        for part in split
        for backwards in ((False, True) if most_calm and part.worth_trying else (False,))
    ]
    best: dict[int, tuple[float, Layout]] = {}
    for _round in range(_ROUNDS if most_calm else 1):
        placed = _placed(tries, engine, time_limit)
        for each, there in zip(tries, placed, strict=True):
            layout = each.part.layout(there)
            found = (unrest(layout) if each.part.worth_trying else 0.0), layout
            best[id(each.part)] = min(best.get(id(each.part), found), found, key=itemgetter(0))
        tries = [
            replace(each, heights=there.heights)
            for each, there in zip(tries, placed, strict=True)
            if each.part.worth_trying
        ]
    return assemble(graph, [(part.piece, best[id(part)][1]) for part in split], alone)


def lay_out_all(
    requests: Sequence[tuple[Graph, Way, str]], *, engine: str, time_limit: float
) -> list[Layout]:
    """Return the layouts of several graphs, each with its way and direction, in one run of the engine.

    Each is tried only once. Raises: EngineError, as in `lay_out`.
    """
    split = [parts(*each) for each in requests]
    placed = iter(_placed([_Try(part) for these, _alone in split for part in these], engine, time_limit))
    return [
        assemble(graph, [(part.piece, part.layout(next(placed))) for part in these], alone)
        for (graph, _way, _direction), (these, alone) in zip(requests, split, strict=True)
    ]


def _placed(tries: Sequence[_Try], engine: str, time_limit: float) -> list[Placed]:
    """Return what each try gives, all of one run of the engine.

    Now and then the engine does not find the way of a line, and fails; then each try has a run of its own.
    """
    if not tries:
        return []
    try:
        return _run(tries, engine, time_limit)
    except _NoWayError:
        return [_alone(each, engine, time_limit) for each in tries]


def _alone(each: _Try, engine: str, time_limit: float) -> Placed:
    """Return what a try gives, with straight lines if the engine finds no other."""
    try:
        [placed] = _run([each], engine, time_limit)
    except _NoWayError:
        [placed] = _run([each], engine, time_limit, straight=True)
    return placed


def _run(tries: Sequence[_Try], engine: str, time_limit: float, *, straight: bool = False) -> list[Placed]:
    """Raises: _NoWayError, EngineError."""
    start = monotonic()
    try:
        text = run(engine, ["-Tplain"], "".join(each.dot(straight=straight) for each in tries), time_limit)
    except EngineError as error:
        if straight or monotonic() - start >= time_limit:
            raise
        raise _NoWayError from error
    drawn = _read(text, tries, engine)
    return [place(each.part.source, found) for each, found in zip(tries, drawn, strict=True)]


def _read(text: bytes, tries: Sequence[_Try], engine: str) -> list[Drawn]:
    """Read what the engine wrote. Raises: EngineError, where that is not a place for each node."""
    try:
        found = [*read_plain(text.decode())]
    except (ValueError, IndexError):
        found = []
    graphs = [each.part.source.graph for each in tries]
    numbers = [range(len(each.boxes) + len(each.joints)) for each in graphs]
    if len(found) != len(tries) or any(
        not each.nodes.keys() >= {*nodes} for each, nodes in zip(found, numbers, strict=True)
    ):
        raise EngineError(f"the drawing engine {visible(engine)!r} wrote no picture", ENGINES)
    return found


class _NoWayError(Exception):
    """The engine failed, but may succeed with straight lines."""
