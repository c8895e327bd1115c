"""The selection of a part of a map, that part, and what every view is given: the part and the verdicts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from ..model import ArgumentMap, Kind, Reason, Sign, Target, Verdict
from .ties import answers, claims_of_links, contradictions

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a map is asked for: every field narrows it down, and the default is all of it.

    `focus` are ids: claims within `depth` steps of them, from 0, are selected. `where` are pairs of a facet
    and a value: a claim needs one of the values named for each facet. Of `kinds`, of the citation keys
    `works`, of `voices`, `tags` and `verdicts` (or reasons for them) it needs one each, where any are named;
    it has the works and voices that it cites itself, not those that report them. Claims in focus are selected
    whatever else they are. `only_supports` leaves out attacks and contradictions, and claims that nothing
    else ties to the map, except hypotheses.
    """

    focus: tuple[str, ...] = ()
    depth: int = 1
    where: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = ()
    works: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    verdicts: tuple[Verdict | Reason, ...] = ()
    only_supports: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows it down."""
        return self == Selection(depth=self.depth)


class Incoming(NamedTuple):
    """How many supports, attacks and other lines lead to a claim or link from outside a part.

    A contradiction is an attack, whichever claim declares it; the others are answers, which do not count.
    """

    supports: int = 0
    attacks: int = 0
    answers: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return self.supports + self.attacks + self.answers


@dataclass(frozen=True, slots=True)
class Part:
    """The claims that are shown, as a map of their own, and the `whole` that they are taken from.

    `incoming` counts the lines that lead from outside to each claim or link, `outgoing` those that lead from
    each claim to the outside; both are from 1, and leave out what has none. `selection` is what was asked
    for. `piece` is the title of the part if it is one piece of a divided map, else "".
    """

    argument_map: ArgumentMap
    whole: ArgumentMap
    incoming: Mapping[Target, Incoming] = field(default_factory=dict[Target, Incoming])
    outgoing: Mapping[str, int] = field(default_factory=dict[str, int])
    selection: Selection = field(default_factory=Selection)
    piece: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the part is the whole map, because nothing less was asked for."""
        return self.argument_map is self.whole


@dataclass(frozen=True, slots=True)
class Shown:
    """The part that is shown, and the evaluation of the whole map: showing less changes no verdict.

    `problems` is how many errors the map has; with any, what is shown is provisional.
    """

    evaluated: EvaluatedMap
    part: Part
    problems: int = 0

    @property
    def whole(self) -> ArgumentMap:
        """The whole map."""
        return self.evaluated.argument_map

    @property
    def argument_map(self) -> ArgumentMap:
        """The part as a map of its own."""
        return self.part.argument_map

    @property
    def is_part(self) -> bool:
        """Whether less than the whole map was asked for."""
        return not self.part.is_whole


class Whole:
    """A map from which parts are cut out; it knows the lines of each claim, so that many cost little."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        """Cost: linear in the links of the map."""
        self._map = argument_map
        self._order = {claim: number for number, claim in enumerate(argument_map.claims)}
        self._lines = [*_lines(argument_map)]
        self._touching: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            for claim in dict.fromkeys((*line.sources, *line.needed)):
                self._touching.setdefault(claim, []).append(number)

    def cut_out(self, ids: Collection[str], selection: Selection, piece: str = "") -> Part:
        """Return the part that consists of these claims; `selection` and `piece` are as in `Part`.

        Cost: linear in the lines that touch the claims.
        """
        claims = sorted(ids, key=self._order.__getitem__)
        part = replace(self._map, claims={each: self._map.claims[each] for each in claims})
        incoming: dict[Target, Incoming] = {}
        outgoing: dict[str, int] = {}
        for number in sorted({line for each in claims for line in self._touching.get(each, ())}):
            line = self._lines[number]
            is_shown = part.claims.keys() >= {*line.needed}
            if is_shown and part.claims.keys() >= {*line.sources}:
                continue
            if is_shown:
                had = incoming.get(line.target, Incoming())
                incoming[line.target] = Incoming(*map(sum, zip(had, line.counts, strict=True)))
            for source in line.leading_out:
                if source in part.claims:
                    outgoing[source] = outgoing.get(source, 0) + 1
        return Part(part, self._map, incoming, outgoing, selection, piece)


class _Line(NamedTuple):
    """A line from claims to a target, which cannot be shown without the claims `needed`.

    `counts` is what it adds to what leads to the target, `leading_out` those of its sources from which it
    leads on: a contradiction does not.
    """

    sources: tuple[str, ...]
    target: Target
    needed: tuple[str, ...]
    counts: Incoming
    leading_out: tuple[str, ...]


def _lines(argument_map: ArgumentMap) -> Iterator[_Line]:
    """Yield every line of a map; a contradiction is a line to either of its claims."""
    claims = claims_of_links(argument_map)
    for link in argument_map.sound_links():
        sources = (link.source, *(premise.id for premise in link.premises))
        needed = claims[link.target] if link.target.is_link else tuple(link.target)
        counts = Incoming(supports=1) if link.sign is Sign.SUPPORT else Incoming(attacks=1)
        yield _Line(sources, link.target, needed, counts, sources)
    for pair in contradictions(argument_map):
        for source, target in (pair, pair[::-1]):
            yield _Line((source,), Target.of(target), (target,), Incoming(attacks=1), ())
    for claim, answer in answers(argument_map):
        yield _Line((claim.id,), Target.of(answer.to), (answer.to,), Incoming(answers=1), (claim.id,))
