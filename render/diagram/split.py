"""A large map as several pictures: one for each value of a facet or each hypothesis, and an overview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...views.errors import NothingToDivideByError
from ...views.part import cut_out
from ...views.selection import check_facet
from ...views.ties import claims_of
from ..errors import RenderError
from .overview import Piece, draw_overview
from .picture import picture_of, render_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import ArgumentMap
    from ...views.part import Part
    from ..rendering import Rendering
    from .options import DrawOptions, WriteOptions

BY_HYPOTHESIS: Final = "hypothesis"


def split(part: Part, by: str) -> tuple[Piece, ...]:
    """Divide a part of a map by `hypothesis` or by a facet, in the order of the map.

    A hypothesis stands with all claims that lead to it by links; a value of a facet with all claims that
    have it, those of no value last.
    Raises: UnknownFacetError; NothingToDivideByError.
    """
    argument_map = part.argument_map
    if by == BY_HYPOTHESIS:
        hypotheses = [each for each in argument_map.claims.values() if each.kind is Kind.HYPOTHESIS]
        leading = _leading_to(argument_map)
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
    names = _names([value or f"no-{by}" for value, _, _ in found])
    return tuple(
        Piece(
            name,
            title,
            cut_out(part.whole, ids, part.selection, title),
            value if by == BY_HYPOTHESIS else "",
        )
        for name, (value, title, ids) in zip(names, found, strict=True)
    )


def render_pieces(part: Part, by: str, options: DrawOptions, output: WriteOptions) -> dict[str, Rendering]:
    """Draw the overview and the pieces, by the name that each adds to that of its file; the overview adds "".

    Raises: as `split`; RenderError, where the format has no overview.
    """
    if output.format == "mmd":
        raise RenderError("a divided map cannot be written as mmd", "it can as svg, png, pdf, dot and tex")
    pieces = split(part, by)
    output = replace(output, divided=True)
    found = {"": picture_of(draw_overview(part, pieces, options), output)}
    for piece in pieces:
        named = replace(output, name=f"{output.name}-{piece.name}")
        found[piece.name] = render_part(piece.part, options, named)
    return found


def _leading_to(argument_map: ArgumentMap) -> Mapping[str, set[str]]:
    """Return, for each claim, the claims that its drawn links cannot do without."""
    leading: dict[str, set[str]] = {}
    for link in argument_map.sound_links():
        leading.setdefault(link.target[-1], set()).update(claims_of(link, argument_map))
    return leading


def _all_from(start: str, leading: Mapping[str, set[str]]) -> set[str]:
    """Return a claim with all that leads to it, however far."""
    found, waiting = {start}, [start]
    while waiting:
        for each in leading.get(waiting.pop(), set()) - found:
            found.add(each)
            waiting.append(each)
    return found


def _names(wanted: list[str]) -> Iterator[str]:
    """Yield names for files, numbered where two are the same but for their case."""
    taken: set[str] = set()
    for name in wanted:
        free, number = name, 1
        while free.casefold() in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free.casefold())
        yield free
