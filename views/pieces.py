"""A large map in several pieces: one for each value of a facet, or one for each hypothesis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ..model import Kind
from .errors import NothingToDivideByError
from .part import Part, cut_out
from .select import check_facet
from .ties import claims_of_links

BY_HYPOTHESIS: Final = "hypothesis"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: `name` differs from the names of the others by more than case, `title` says what it holds.

    `hypothesis` is the id of the hypothesis that it is about, "" for a piece about a value of a facet.
    """

    name: str
    title: str
    part: Part
    hypothesis: str = ""


def divide(part: Part, by: str) -> tuple[Piece, ...]:
    """Divide a part of a map by `hypothesis` or by a facet, in the order of the map.

    The piece of a hypothesis holds all claims that lead to it by links, that of a value all claims that have
    the value; claims without a value form the last piece.
    Raises: UnknownFacetError; NothingToDivideByError.
    """
    argument_map = part.argument_map
    if by == BY_HYPOTHESIS:
        hypotheses = [each for each in argument_map.claims.values() if each.kind is Kind.HYPOTHESIS]
        leading: dict[str, set[str]] = {}  # for each claim, those that links to it need
        for path, needed in claims_of_links(argument_map).items():
            leading.setdefault(path[-1], set()).update(needed)
        found = [(each.id, each.label, _all_from(each.id, leading)) for each in hypotheses]
    else:
        check_facet(argument_map, by)
        titles = {**argument_map.facets[by].values, "": f"No {by}"}
        claims: dict[str, set[str]] = {value: set() for value in titles}
        for claim in argument_map.claims.values():
            for value in [each for each in claim.facets.get(by, ()) if each in titles] or [""]:
                claims[value].add(claim.id)
        found = [(value, title, claims[value]) for value, title in titles.items() if claims[value]]
    if not found:
        raise NothingToDivideByError(by)
    names = _unique([value or f"no-{by}" for value, _, _ in found])
    return tuple(
        Piece(
            name,
            title,
            cut_out(part.whole, ids, part.selection, title),
            value if by == BY_HYPOTHESIS else "",
        )
        for name, (value, title, ids) in zip(names, found, strict=True)
    )


def _all_from(start: str, leading: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for each in leading.get(waiting.pop(), set()) - found:
            found.add(each)
            waiting.append(each)
    return found


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
