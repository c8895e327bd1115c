"""The part of a map that is asked for, by neighbourhood, and by what its claims are and how they fare."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import ArgumentMap, Claim, Kind, Reason, Sign, Verdict
from .errors import NothingLeftError, UnknownClaimError, UnknownFacetError, UnknownFacetValueError
from .part import Part, Whole
from .ties import claims_of_links, tied_pairs

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ..evaluate import EvaluatedMap
    from .part import Selection


def select(evaluated: EvaluatedMap, selection: Selection, *, or_nothing: bool = False) -> Part:
    """Return the part of a map that is asked for; with `or_nothing` it may be empty.

    Raises: UnknownClaimError, UnknownFacetError, UnknownFacetValueError, NothingLeftError.
    Cost: linear in the links of the map; one evaluation, if verdicts are asked for.
    """
    argument_map = evaluated.argument_map
    for claim in selection.focus:
        if claim not in argument_map.claims:
            raise UnknownClaimError(claim, tuple(argument_map.claims))
    for facet, value in selection.where:
        check_facet(argument_map, facet)
        values = argument_map.facets[facet].values
        if value not in values:
            raise UnknownFacetValueError(facet, value, tuple(values))
    if selection.is_everything:
        return Part(argument_map, argument_map)
    source = _without_attacks(argument_map) if selection.only_supports else argument_map
    fitting = {claim.id for claim in source.claims.values() if _fits(claim, selection, evaluated)}
    if selection.focus:
        near = _neighbourhood(source, selection.focus, selection.depth)
        fitting = fitting & near | set(selection.focus)
    if selection.only_supports:
        tied = {end for ends in _ties(source) for end in ends} | set(selection.focus)
        claims = source.claims
        fitting = {each for each in fitting if each in tied or claims[each].kind is Kind.HYPOTHESIS}
    if not (fitting or or_nothing):
        raise NothingLeftError(argument_map, selection)
    return Whole(source).cut_out(fitting, selection)


def check_facet(argument_map: ArgumentMap, facet: str) -> None:
    """Make sure that the map has a facet. Raises: UnknownFacetError."""
    if facet not in argument_map.facets:
        raise UnknownFacetError(facet, tuple(argument_map.facets))


def _fits(claim: Claim, selection: Selection, evaluated: EvaluatedMap) -> bool:
    """Whether a claim has one of the values that are asked for of each thing, where any are."""
    asked: list[tuple[Collection[Hashable], Collection[Hashable]]] = [
        (selection.kinds, (claim.kind,)),
        (selection.works, [source.work for source in claim.sources]),
        (selection.voices, [source.voice for source in claim.sources]),
        (selection.tags, claim.tags),
        *((values, claim.facets.get(facet, ())) for facet, values in _by_facet(selection).items()),
    ]
    if selection.verdicts:
        asked.append((selection.verdicts, _verdicts(claim, evaluated)))
    return all(not wanted or any(each in wanted for each in found) for wanted, found in asked)


def _by_facet(selection: Selection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for facet, value in selection.where:
        found.setdefault(facet, set()).add(value)
    return found


def _verdicts(claim: Claim, evaluated: EvaluatedMap) -> tuple[Verdict | Reason, ...]:
    """Return the verdict on a claim and the reason for it; nothing for a question, which has none."""
    result = evaluated.evaluation.claims.get(claim.id)
    return (result.verdict, result.reason) if result else ()


def _without_attacks(argument_map: ArgumentMap) -> ArgumentMap:
    """Return the map with only its supports and answers; a support of an attack is then no longer sound."""
    claims = {
        claim.id: claim._replace(
            links=tuple(link for link in claim.links if link.sign is Sign.SUPPORT), contradicts=()
        )
        for claim in argument_map.claims.values()
    }
    return replace(argument_map, claims=claims)


def _ties(argument_map: ArgumentMap) -> Iterator[tuple[str, ...]]:
    """Yield the claims that each sound link, contradiction and answer ties together."""
    yield from claims_of_links(argument_map).values()
    yield from tied_pairs(argument_map)


def ties_of_claims(argument_map: ArgumentMap) -> dict[str, list[tuple[str, ...]]]:
    """Return for each tied claim the claims of each of its links, contradictions and answers."""
    ties: dict[str, list[tuple[str, ...]]] = {}
    for ends in _ties(argument_map):
        for end in ends:
            ties.setdefault(end, []).append(ends)
    return ties


def _neighbourhood(argument_map: ArgumentMap, focus: Iterable[str], depth: int) -> set[str]:
    """Return the claims within `depth` steps; a step leads to all claims of a link, in either direction."""
    ties = ties_of_claims(argument_map)
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
