"""What is in a picture or table: the part of a map that was asked for, and what was cut off at its edge."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..model import Kind, Sign, Target
from ..model.words import count
from .errors import RenderError
from .ties import claims_of, pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ..model import ArgumentMap, Claim


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a map is wanted; every field narrows it down, and the default is all of it.

    `focus` are ids, `depth` how many steps from them still count, from 0. `where` are facets with values:
    a claim needs one of the values named for each facet. `kinds` are kinds of claim. What is in focus
    is there whatever `where` and `kinds` say. `only_supports` leaves out attacks and contradictions, and
    the claims that nothing else ties to the map, hypotheses excepted.
    """

    focus: tuple[str, ...] = ()
    depth: int = 1
    where: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = ()
    only_supports: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The claims that are wanted as a map of their own, and the ends of what was cut off from the `whole`.

    `incoming` has, for each claim or link at which lines from outside end, how many do; `outgoing`, for each
    claim, how many lines lead from it to what is outside. A contradiction leads from the claim that
    declares it. `said` is what was asked for in words, "" for all.
    """

    argument_map: ArgumentMap
    whole: ArgumentMap
    incoming: Mapping[Target, int] = field(default_factory=dict["Target", int])
    outgoing: Mapping[str, int] = field(default_factory=dict[str, int])
    said: str = ""

    @property
    def left_out(self) -> int:
        """How many claims of the whole are missing."""
        return len(self.whole.claims) - len(self.argument_map.claims)


def parse_where(text: str) -> tuple[str, str]:
    """Split `FACET=VALUE`.

    Raises: RenderError, where there is no equals sign or nothing on a side of it.
    """
    facet, _, value = (part.strip() for part in text.partition("="))
    if not facet or not value:
        raise RenderError(f"not a facet and a value: {text}", "write FACET=VALUE, such as actor=sco")
    return facet, value


def check_facet(argument_map: ArgumentMap, facet: str) -> None:
    """Make sure that the map has a facet.

    Raises: RenderError, with the nearest name or the facets that there are.
    """
    if facet not in argument_map.facets:
        known = argument_map.facets
        hint = _suggestion(facet, known) or (
            f"its facets are {', '.join(known)}" if known else "its argmap.yaml declares none"
        )
        raise RenderError(f"the map has no facet {facet}", hint)


def select(argument_map: ArgumentMap, wanted: Selection) -> Part:
    """Return the part of a map that is wanted.

    Raises: RenderError, where an id, a facet or a value is unknown, or no claim is left.
    Cost: linear in the links of the map.
    """
    _check(argument_map, wanted)
    if wanted == Selection(depth=wanted.depth):
        return Part(argument_map, argument_map)
    source = _without_attacks(argument_map) if wanted.only_supports else argument_map
    fitting = {claim.id for claim in source.claims.values() if _fits(claim, wanted)}
    if wanted.focus:
        fitting = fitting & _neighbourhood(source, wanted.focus, wanted.depth) | set(wanted.focus)
    if wanted.only_supports:
        tied = {end for ends in _ties(source) for end in ends} | set(wanted.focus)
        claims = source.claims
        fitting = {each for each in fitting if each in tied or claims[each].kind is Kind.HYPOTHESIS}
    if not fitting:
        raise RenderError("no claim of the map is left", f"asked for was {_said(argument_map, wanted)}")
    return cut_out(source, fitting, _said(argument_map, wanted))


def cut_out(whole: ArgumentMap, ids: Collection[str], said: str) -> Part:
    """Return the part of a map that has the claims given; `said` names it."""
    part = replace(whole, claims={each: claim for each, claim in whole.claims.items() if each in ids})
    incoming, outgoing = _cut_ends(whole, part)
    return Part(part, whole, incoming, outgoing, said)


def _check(argument_map: ArgumentMap, wanted: Selection) -> None:
    """Make sure that everything named is in the map."""
    for claim in wanted.focus:
        if claim not in argument_map.claims:
            hint = _suggestion(claim, argument_map.claims) or "`argmap list` shows the ids"
            raise RenderError(f"no claim has the id {claim}", hint)
    for facet, value in wanted.where:
        check_facet(argument_map, facet)
        values = argument_map.facets[facet].values
        if value not in values:
            hint = _suggestion(value, values) or f"its values are {', '.join(values)}"
            raise RenderError(f"the facet {facet} has no value {value}", hint)


def _suggestion(wrong: str, known: Iterable[str]) -> str:
    from ..schema.nearest import Names

    found = Names(known).nearest(wrong)
    return f"did you mean `{found}`?" if found else ""


def _said(argument_map: ArgumentMap, wanted: Selection) -> str:
    """Say in words what was asked for."""
    parts: list[str] = []
    if wanted.focus:
        named = ", ".join(f"“{argument_map.claims[each].label}”" for each in wanted.focus)
        if wanted.depth:
            steps = count(wanted.depth, "step")
            named += f" and what is within {steps} of {'it' if len(wanted.focus) == 1 else 'them'}"
        parts.append(named)
    for facet in dict.fromkeys(facet for facet, _ in wanted.where):
        values = argument_map.facets[facet].values
        named = " or ".join(values[value] for each, value in wanted.where if each == facet)
        parts.append(f"{facet}: {named}")
    if wanted.kinds:
        parts.append(f"kind: {' or '.join(kind.value for kind in wanted.kinds)}")
    if wanted.only_supports:
        parts.append("supports only")
    return "; ".join(parts)


def _fits(claim: Claim, wanted: Selection) -> bool:
    """Whether a claim is of a kind that is wanted, and has one of the values wanted of each facet."""
    if wanted.kinds and claim.kind not in wanted.kinds:
        return False
    asked: dict[str, set[str]] = {}
    for facet, value in wanted.where:
        asked.setdefault(facet, set()).add(value)
    return all(values.intersection(claim.facets.get(facet, ())) for facet, values in asked.items())


def _without_attacks(argument_map: ArgumentMap) -> ArgumentMap:
    """Return the map with supports and answers alone; what pointed at an attack no longer counts."""
    claims = {
        claim.id: claim._replace(
            links=tuple(link for link in claim.links if link.sign is Sign.SUPPORT), contradicts=()
        )
        for claim in argument_map.claims.values()
    }
    return replace(argument_map, claims=claims)


def _ties(argument_map: ArgumentMap) -> Iterator[tuple[str, ...]]:
    """Yield the claims that each sound link, contradiction and answer ties together."""
    for link in argument_map.sound_links():
        yield tuple(claims_of(link, argument_map))
    yield from pairs(argument_map)


def _neighbourhood(argument_map: ArgumentMap, focus: Iterable[str], depth: int) -> set[str]:
    """Return the claims within so many steps; one step leads to all claims of a link, with or against it."""
    ties: dict[str, list[tuple[str, ...]]] = {}
    for ends in _ties(argument_map):
        for end in ends:
            ties.setdefault(end, []).append(ends)
    steps = dict.fromkeys(focus, 0)
    waiting = deque(steps)
    while waiting:
        here = waiting.popleft()
        if steps[here] == depth:
            continue
        for ends in ties.get(here, ()):
            for end in ends:
                if end not in steps:
                    steps[end] = steps[here] + 1
                    waiting.append(end)
    return set(steps)


def _cut_ends(whole: ArgumentMap, part: ArgumentMap) -> tuple[dict[Target, int], dict[str, int]]:
    """Count the ends that hang loose in the part: those pointing in, and those pointing out."""
    incoming: dict[Target, int] = {}
    outgoing: dict[str, int] = {}
    drawn = {link.path for link in part.sound_links()}
    for link in whole.sound_links():
        if link.path in drawn:
            continue
        for end in (link.source, *(premise.id for premise in link.premises)):
            if end in part.claims:
                outgoing[end] = outgoing.get(end, 0) + 1
        target = link.target
        if target in drawn if target.is_link else target[0] in part.claims:
            incoming[target] = incoming.get(target, 0) + 1
    for one, other in pairs(whole):
        if one in part.claims and other not in part.claims:
            outgoing[one] = outgoing.get(one, 0) + 1
        elif other in part.claims and one not in part.claims:
            incoming[Target.of(other)] = incoming.get(Target.of(other), 0) + 1
    return incoming, outgoing
