"""A large map in pieces: for each value of a facet, for each hypothesis, or for each claim with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from ..model import ArgumentMap, Kind
from ..model.words import in_quotes
from .errors import NothingToDivideByError
from .groups import bearing_groups
from .part import Part, Whole
from .select import check_facet, ties_of_claims
from .ties import answers, contradictions

Ties = Mapping[str, Sequence[Sequence[str]]]
"""The claims of each link, contradiction and answer of each claim."""

BY_HYPOTHESIS: Final = "hypothesis"
ALL: Final = "all"
"""What a map can be divided by beside its facets: each hypothesis, or all claims with reasons or answers."""

MOST_CLAIMS: Final = 32
MOST_CONNECTED: Final = 20
"""A value with more claims, or with more that are connected, is divided further."""

_MOST_IN_GROUP: Final = 14
"""Groups of connected claims are at most so large: all that the map which ships gives can be read."""

_MOST_ANSWERED: Final = 24
"""A question with more claims about it is divided further: its answers bear on each other in many steps."""

_FEW: Final = 5
"""Up to so many connected claims share a picture with others."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `name` differs from the names of the others by more than case, `title` says what it holds.

    `claim` is the id of the claim that it is about, "" for a piece about a value of a facet. `value` is the
    title of that value. Where the value has too many claims for one piece, and is divided further, `about`
    says what this one holds of it; it is "" for other pieces.
    """

    name: str
    title: str
    part: Part
    claim: str = ""
    value: str = ""
    about: str = ""


def divide(part: Part, by: str) -> tuple[Piece, ...]:
    """Divide a part of a map by `hypothesis`, by `all` or by a facet, in the order of the map.

    The piece of a hypothesis holds it and what is tied to it directly, as when it is in focus; `all` are the
    claims that a support, attack, contradiction or answer leads to, so that each line of the map is in one of
    their pieces. The piece of a value holds all claims that have the value; claims without a value form the
    last. A value with too many claims is divided further, and so is a question with too many answers: claims
    that bear on each other most stay together.
    Raises: UnknownFacetError; NothingToDivideByError, also where no claim has a value of the facet.
    Cost: linear in the links of the map, and in those of each piece.
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


def pieces_about(part: Part, claims: Iterable[str]) -> tuple[Piece, ...]:
    """Return a piece about each of the claims, in their order; see `divide`."""
    return tuple(_about_claims(part, claims))


def pictures_of(pieces: Iterable[Piece]) -> Mapping[str, str]:
    """Return the name of the first piece about each claim that has one: what tells of it can lead there."""
    found: dict[str, str] = {}
    for each in pieces:
        if each.claim:
            found.setdefault(each.claim, each.name)
    return found


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
    whole = Whole(part.whole)
    for claim in claims:
        near = {claim, *(end for ends in ties.get(claim, ()) for end in ends)}
        focused = replace(part.selection, focus=(claim,), depth=1)
        asked = part.argument_map.claims[claim]
        if asked.kind is not Kind.QUESTION or len(near) <= _MOST_ANSWERED:
            yield Piece(claim, asked.label, whole.cut_out(near, focused), claim)
            continue
        others = [each for each in part.argument_map.claims if each in near and each != claim]
        shares = [*_shares(others, ties)]
        for number, share in enumerate(shares, 1):
            of_how_many = f" ({number} of {len(shares)})" if len(shares) > 1 else ""
            title = f"{asked.label}{of_how_many}"
            cut = whole.cut_out({claim, *share}, focused, title)
            yield Piece(f"{claim}-{number}", title, cut, claim)


def _about_values(part: Part, facet: str) -> Iterator[Piece]:
    argument_map = part.argument_map
    titles = {**argument_map.facets[facet].values, "": f"No {facet}"}
    claims: dict[str, list[str]] = {value: [] for value in titles}
    for claim in argument_map.claims.values():
        for value in {each: None for each in claim.facets.get(facet, ()) if each in titles} or [""]:
            claims[value].append(claim.id)
    if not any(claims[value] for value in argument_map.facets[facet].values):
        return
    whole, ties = Whole(part.whole), ties_of_claims(argument_map)
    for value, title in titles.items():
        name = value or f"no-{facet}"
        shares = [*_shares(claims[value], ties)] if claims[value] else []
        if len(shares) == 1:
            yield Piece(name, title, whole.cut_out(claims[value], part.selection, title), value=title)
            continue
        for number, share in enumerate(shares, 1):
            about = _about(share, argument_map, ties)
            own = f"{title} ({number} of {len(shares)}): {about}"
            cut = whole.cut_out(share, part.selection, own)
            yield Piece(f"{name}-{number}", own, cut, value=title, about=about)


def _shares(claims: Sequence[str], ties: Ties) -> Iterator[list[str]]:
    """Share out claims in pictures that can be read, the largest first; few that are connected come last."""
    connected = [*_connected(claims, ties)]
    if len(claims) <= MOST_CLAIMS and max(map(len, connected)) <= MOST_CONNECTED:
        yield [*claims]
        return
    groups: list[list[str]] = []
    for each in connected:
        if len(each) <= MOST_CONNECTED:
            groups.append(each)
        else:
            for group in bearing_groups(each, ties, _MOST_IN_GROUP):
                groups += _connected(group, ties)
    groups.sort(key=len, reverse=True)
    yield from (each for each in groups if len(each) > _FEW)
    small = [each for each in groups if len(each) <= _FEW]
    left = sum(map(len, small))
    enough = ceil(left / max(1, ceil(left / MOST_CLAIMS)))
    rest: list[str] = []
    for group in small:
        rest += group
        if len(rest) >= enough:
            yield rest
            rest = []
    if rest:
        yield rest


def _about(claims: Sequence[str], argument_map: ArgumentMap, ties: Ties) -> str:
    """Name the claim with the most ties, around which the others stand, unless they do not hang together."""
    if len([*_connected(claims, ties)]) > 1:
        return "claims with few links among them"
    among = {*claims}
    middle = max(claims, key=lambda each: len({end for ends in ties.get(each, ()) for end in ends} & among))
    return f"around {in_quotes(argument_map.claims[middle].label)}"


def _connected(claims: Sequence[str], ties: Ties) -> Iterator[list[str]]:
    """Yield the connected parts of some claims, and the claims of each, in their order.

    What ties claims to others that are not among them is not shown, and connects none.
    """
    order = {claim: number for number, claim in enumerate(claims)}
    left = dict.fromkeys(claims)
    while left:
        first = next(iter(left))
        del left[first]
        found, waiting = [first], [first]
        while waiting:
            for ends in ties.get(waiting.pop(), ()):
                for end in ends if order.keys() >= {*ends} else ():
                    if end in left:
                        del left[end]
                        found.append(end)
                        waiting.append(end)
        yield sorted(found, key=order.__getitem__)


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
