"""A large map in pieces: one for each value of a facet, each hypothesis, or each claim with reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ..model import ArgumentMap, Kind
from .errors import NothingToDivideByError
from .part import Part, cut_out
from .select import check_facet, ties_of_claims
from .ties import answers, claims_of_links, contradictions

BY_HYPOTHESIS: Final = "hypothesis"
ALL: Final = "all"
"""What a map can be divided by beside its facets: each hypothesis, or all claims with reasons or answers."""

MOST_CLAIMS: Final = 150
"""A picture of more claims can hardly be read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `name` differs from the names of the others by more than case, `title` says what it holds.

    `claim` is the id of the claim that it is about, "" for a piece about a value of a facet.
    """

    name: str
    title: str
    part: Part
    claim: str = ""


def divide(part: Part, by: str) -> tuple[Piece, ...]:
    """Divide a part of a map by `hypothesis`, by `all` or by a facet, in the order of the map.

    The piece of a hypothesis holds it and what is tied to it directly, as when it is in focus; `all` are the
    claims that a support, attack, contradiction or answer leads to, so that each line of the map is in one of
    their pieces. The piece of a value holds all claims that have the value; claims without a value form the
    last. One of more than MOST_CLAIMS is divided further, but claims that are connected in it stay together.
    Raises: UnknownFacetError; NothingToDivideByError. Cost: linear in the links of the map for each piece.
    """
    if by in {BY_HYPOTHESIS, ALL}:
        found = [*_about_claims(part, _hypotheses(part) if by == BY_HYPOTHESIS else _with_reasons(part))]
    else:
        check_facet(part.argument_map, by)
        found = [*_about_values(part, by)]
    if not found:
        raise NothingToDivideByError(by)
    names = _unique([each.name for each in found])
    return tuple(replace(each, name=name) for each, name in zip(found, names, strict=True))


def pictures_of(pieces: Iterable[Piece]) -> Mapping[str, str]:
    """Return the name of the piece about each claim that has one: what tells of the claim can lead there."""
    return {each.claim: each.name for each in pieces if each.claim}


@dataclass(frozen=True, slots=True)
class Division:
    """How the claims and lines of a part are shared out among its pieces; all from 0.

    `in_one`, `in_several` and `in_none` add up to the claims, `within` and `across` to the lines: links,
    contradictions and answers. A line is within if a piece holds all claims that it takes, else across.
    """

    in_one: int
    in_several: int
    in_none: int
    within: int
    across: int


def division(part: Part, pieces: Sequence[Piece]) -> Division:
    """Count what a divided part has in its pieces. Cost: linear in its lines and in what its pieces hold."""
    argument_map = part.argument_map
    holders: dict[str, set[int]] = {each: set() for each in argument_map.claims}
    for number, piece in enumerate(pieces):
        for claim in piece.part.argument_map.claims:
            holders[claim].add(number)
    numbers = [len(each) for each in holders.values()]
    lines = [*_lines(argument_map)]
    within = sum(1 for first, *rest in lines if holders[first].intersection(*map(holders.__getitem__, rest)))
    return Division(
        in_one=numbers.count(1),
        in_several=sum(number > 1 for number in numbers),
        in_none=numbers.count(0),
        within=within,
        across=len(lines) - within,
    )


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, ...]]:
    """Yield the claims that each link, contradiction and answer takes."""
    yield from claims_of_links(argument_map).values()
    yield from contradictions(argument_map)
    for claim, answer in answers(argument_map):
        yield claim.id, answer.to


def _hypotheses(part: Part) -> list[str]:
    return [each.id for each in part.argument_map.claims.values() if each.kind is Kind.HYPOTHESIS]


def _with_reasons(part: Part) -> list[str]:
    argument_map = part.argument_map
    found = {link.target[0] for link in argument_map.sound_links() if not link.target.is_link}
    found.update(end for ends in contradictions(argument_map) for end in ends)
    found.update(answer.to for _, answer in answers(argument_map))
    return [each for each in argument_map.claims if each in found]


def _about_claims(part: Part, claims: Iterable[str]) -> Iterator[Piece]:
    """Yield a piece about each of the claims, which is in focus there."""
    ties = ties_of_claims(part.argument_map)
    for claim in claims:
        near = {claim, *(end for ends in ties.get(claim, ()) for end in ends)}
        focused = replace(part.selection, focus=(claim,), depth=1)
        label = part.argument_map.claims[claim].label
        yield Piece(claim, label, cut_out(part.whole, near, focused), claim)


def _about_values(part: Part, facet: str) -> Iterator[Piece]:
    argument_map = part.argument_map
    titles = {**argument_map.facets[facet].values, "": f"No {facet}"}
    claims: dict[str, list[str]] = {value: [] for value in titles}
    for claim in argument_map.claims.values():
        for value in {each: None for each in claim.facets.get(facet, ()) if each in titles} or [""]:
            claims[value].append(claim.id)
    for value, title in titles.items():
        name = value or f"no-{facet}"
        shares = [*_shares(part, claims[value])] if claims[value] else []
        for number, share in enumerate(shares, 1):
            several = len(shares) > 1
            own = f"{title} ({number} of {len(shares)}, by connected parts)" if several else title
            yield Piece(
                f"{name}-{number}" if several else name,
                own,
                cut_out(part.whole, share, part.selection, own),
            )


def _shares(part: Part, claims: Sequence[str]) -> Iterator[set[str]]:
    """Share out claims so that connected ones stay together, the largest connected parts first.

    A share has at most MOST_CLAIMS claims unless a connected part has more.
    """
    if len(claims) <= MOST_CLAIMS:
        yield {*claims}
        return
    shares: list[set[str]] = []
    connected = sorted(_connected(part.argument_map, claims), key=len, reverse=True)
    for each in connected:
        fitting = (share for share in shares if len(share) + len(each) <= MOST_CLAIMS)
        share = next(fitting, None)
        if share is None:
            shares.append(each)
        else:
            share |= each
    yield from shares


def _connected(argument_map: ArgumentMap, claims: Collection[str]) -> Iterator[set[str]]:
    """Yield the connected parts of some claims, in their order."""
    ties = ties_of_claims(argument_map)
    left = dict.fromkeys(claims)
    while left:
        first = next(iter(left))
        del left[first]
        found, waiting = {first}, [first]
        while waiting:
            for end in {end for ends in ties.get(waiting.pop(), ()) for end in ends if end in left}:
                del left[end]
                found.add(end)
                waiting.append(end)
        yield found


def _unique(names: list[str]) -> Iterator[str]:
    """Yield the names; a name that equals an earlier one, except for case, gets a number."""
    taken: set[str] = set()
    for name in names:
        free, number = name, 1
        while free.casefold() in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free.casefold())
        yield free
