"""The selection of a part of a map, that part, and what every view is given: the part and the verdicts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from ..model import ArgumentMap, Kind, Sign, Target
from .ties import answers, contradictions

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a map is asked for: every field narrows it down, and the default is all of it.

    `focus` are ids: claims within `depth` steps of them, from 0, are selected. `where` are pairs of a facet
    and a value: a claim needs one of the values named for each facet. `kinds` are kinds of claim. Claims in
    focus are selected whatever `where` and `kinds` say. `only_supports` leaves out attacks and
    contradictions, and claims that nothing else ties to the map, except hypotheses.
    """

    focus: tuple[str, ...] = ()
    depth: int = 1
    where: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = ()
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
    """The part that is shown, and the evaluation of the whole map: showing less changes no verdict."""

    evaluated: EvaluatedMap
    part: Part

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


def cut_out(whole: ArgumentMap, ids: Collection[str], selection: Selection, piece: str = "") -> Part:
    """Return the part of a map that consists of these claims; `selection` and `piece` are as in `Part`.

    Cost: linear in the links of the map.
    """
    part = replace(whole, claims={each: claim for each, claim in whole.claims.items() if each in ids})
    incoming, outgoing = _cut_ends(whole, part)
    return Part(part, whole, incoming, outgoing, selection, piece)


def _cut_ends(whole: ArgumentMap, part: ArgumentMap) -> tuple[dict[Target, Incoming], dict[str, int]]:
    incoming: dict[Target, Incoming] = {}
    outgoing: dict[str, int] = {}
    for target, more in _leading_in(whole, part):
        had = incoming.get(target, Incoming())
        incoming[target] = Incoming(*map(sum, zip(had, more, strict=True)))
    for claim in _leading_out(whole, part):
        outgoing[claim] = outgoing.get(claim, 0) + 1
    return incoming, outgoing


def _leading_in(whole: ArgumentMap, part: ArgumentMap) -> Iterator[tuple[Target, Incoming]]:
    """Yield what each line that leads into the part leads to."""
    kept = {link.path for link in part.sound_links()}
    for link in whole.sound_links():
        target = link.target
        if link.path not in kept and (target in kept if target.is_link else target[0] in part.claims):
            yield target, Incoming(supports=1) if link.sign is Sign.SUPPORT else Incoming(attacks=1)
    for one, other in contradictions(whole):
        if (one in part.claims) != (other in part.claims):
            yield Target.of(one if one in part.claims else other), Incoming(attacks=1)
    for claim, answer in answers(whole):
        if answer.to in part.claims and claim.id not in part.claims:
            yield Target.of(answer.to), Incoming(answers=1)


def _leading_out(whole: ArgumentMap, part: ArgumentMap) -> Iterator[str]:
    """Yield the claim from which each line leads out of the part."""
    kept = {link.path for link in part.sound_links()}
    for link in whole.sound_links():
        if link.path not in kept:
            ends = (link.source, *(premise.id for premise in link.premises))
            yield from (end for end in ends if end in part.claims)
    for claim, answer in answers(whole):
        if claim.id in part.claims and answer.to not in part.claims:
            yield claim.id
