"""Lay graphs out: the engine gives positions, in several tries of which the calmest is kept."""

from __future__ import annotations

from collections.abc import Sequence
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

ROUNDS: Final = 4
"""How often slots are sorted: first in the order of the map, then by the picture before."""


class _Try:
    """A part in one order of its boxes and lines, with the heights of its lines in the try before."""

    def __init__(
        self, part: Part, heights: Sequence[tuple[float, float]] = (), *, backwards: bool = False
    ) -> None:
        self.part, self._heights, self._backwards = part, heights, backwards
        self.dot = self._dot(straight=False)
        """What the engine is given."""

    def straight(self) -> str:
        """What the engine is given where it finds no other than straight lines."""
        return self._dot(straight=True)

    def again(self, heights: Sequence[tuple[float, float]]) -> _Try:
        """The same order with other heights."""
        return _Try(self.part, heights, backwards=self._backwards)

    def _dot(self, *, straight: bool) -> str:
        return self.part.dot(self._heights, backwards=self._backwards, straight=straight)


def lay_out(  # noqa: PLR0913 - the options are written out
    graph: Graph, way: Way, *, engine: str, time_limit: float, direction: str = "", most_calm: bool = True
) -> Layout:
    """Return where everything stands. `direction` is where lines point: lr, rl, bt, tb, or "" for lr.

    Columns know no direction. `most_calm` is whether small pictures are drawn several times.
    Raises: EngineError, when the engine fails or takes longer than `time_limit` seconds for one of its runs.
    """
    [layout] = lay_out_all(
        [(graph, way, direction)], engine=engine, time_limit=time_limit, most_calm=most_calm
    )
    return layout


def lay_out_all(
    requests: Sequence[tuple[Graph, Way, str]],
    *,
    engine: str,
    time_limit: float,
    most_calm: bool = False,
    rounds: int = ROUNDS,
) -> list[Layout]:
    """Return the layouts of several graphs, each with its way and direction; see `lay_out`.

    The engine runs once for each of the `rounds` of tries, however many graphs there are.
    Raises: EngineError.
    """
    split = [parts(*each) for each in requests]
    flat = [part for these, _alone in split for part in these]
    if most_calm:
        found = iter(_calmest(flat, engine, time_limit, rounds))
    else:
        found = iter(_first(flat, engine, time_limit))
    return [
        assemble(graph, [(part.piece, next(found)) for part in these], alone)
        for (graph, _way, _direction), (these, alone) in zip(requests, split, strict=True)
    ]


def _first(split: Sequence[Part], engine: str, time_limit: float) -> list[Layout]:
    """Return the layout of each part as its first try gives it."""
    placed = _placed([_Try(part) for part in split], engine, time_limit)
    return [part.layout(there) for part, there in zip(split, placed, strict=True)]


def _calmest(split: Sequence[Part], engine: str, time_limit: float, rounds: int) -> list[Layout]:
    """Return the calmest layout of each part, of several tries for those that are worth it."""
    tries = [
        _Try(part, backwards=backwards)
        for part in split
        for backwards in ((False, True) if part.worth_trying else (False,))
    ]
    best: dict[int, tuple[float, Layout]] = {}
    for _round in range(rounds):
        placed = _placed(tries, engine, time_limit)
        for each, there in zip(tries, placed, strict=True):
            layout = each.part.layout(there)
            found = (unrest(layout) if each.part.worth_trying else 0.0), layout
            best[id(each.part)] = min(best.get(id(each.part), found), found, key=itemgetter(0))
        again = [
            (each, each.again(there.heights))
            for each, there in zip(tries, placed, strict=True)
            if each.part.worth_trying
        ]
        # What the engine is given once more, it draws in the same way once more.
        tries = [new for old, new in again if new.dot != old.dot]
    return [best[id(part)][1] for part in split]


def _placed(tries: Sequence[_Try], engine: str, time_limit: float) -> list[Placed]:
    """Return what each try gives, all of one run of the engine.

    Now and then the engine does not find the way of a line, and fails; the tries are halved then until the
    one is found for which it fails, which gets straight lines.
    """
    if not tries:
        return []
    try:
        return _run(tries, engine, time_limit)
    except _NoWayError:
        if len(tries) == 1:
            return _run(tries, engine, time_limit, straight=True)
    half = len(tries) // 2
    return [*_placed(tries[:half], engine, time_limit), *_placed(tries[half:], engine, time_limit)]


def _run(tries: Sequence[_Try], engine: str, time_limit: float, *, straight: bool = False) -> list[Placed]:
    """Raises: _NoWayError, EngineError."""
    start = monotonic()
    try:
        text = run(
            engine,
            ["-Tplain"],
            "".join(each.straight() if straight else each.dot for each in tries),
            time_limit,
        )
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
