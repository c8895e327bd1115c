"""A large map as several pictures: one for each value of a facet or each hypothesis, and an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...views.errors import NothingToDivideByError
from ...views.part import cut_out
from ...views.selection import check_facet
from ...views.ties import claims_of
from ..errors import RenderError
from .overview import Piece, overview
from .picture import picture, render_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import ArgumentMap
    from ...views.part import Part
    from ..rendering import Rendering
    from .marks import Marks
    from .theme import Look

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


def render_pieces(  # noqa: PLR0913 - as for `render_split`
    part: Part,
    by: str,
    format_: str,
    *,
    problems: int,
    engine: str,
    time_limit: float,
    look: Look,
    name: str,
    marks: Marks | None,
) -> dict[str, Rendering]:
    """Draw the overview and the pieces; see `render_split`."""
    if format_ == "mmd":
        raise RenderError("a divided map cannot be written as mmd", "it can as svg, png, pdf, dot and tex")
    pieces = split(part, by)
    drawn = overview(part, pieces, problems=problems, look=look, tooltips=format_ == "dot", marks=marks)
    found = {"": picture(drawn, format_, name=name, engine=engine, time_limit=time_limit, divided=True)}
    for piece in pieces:
        found[piece.name] = render_part(
            piece.part,
            format_,
            problems=problems,
            engine=engine,
            time_limit=time_limit,
            look=look,
            name=f"{name}-{piece.name}",
            marks=marks,
            divided=True,
        )
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
