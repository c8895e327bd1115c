"""The draft of a map from the tables of a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...model.words import count
from ..drafts import DraftClaim, DraftMap
from ..report import Kept
from .cited_works import CitedWorks
from .claim_rows import ClaimRows
from .headings import Role
from .link_cells import LinkCells, Relations
from .link_rows import LinkRows
from .names import ClaimNames
from .other_columns import other_columns
from .several import lines
from .source_cells import SourceCells
from .values import strength_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .claim_rows import Gathered, Stated
    from .table import Table


def draft_of(tables: Sequence[Table], file: ForeignFile, losses: Losses) -> DraftMap:
    """The draft that tables of claims, links and works make; the names in cells hold for all of them."""
    of_role = {role: [table for table in tables if table.role is role] for role in Role}
    works, names = CitedWorks(), ClaimNames()
    for table in of_role[Role.WORKS]:
        for row in table.rows:
            if not works.list_row(table, row):
                losses.add("row without a work", table.grid.place(row), plural="rows without a work")
    rows = ClaimRows(names, SourceCells(works, losses), losses)
    claim_tables = of_role[Role.CLAIMS]
    for table in claim_tables:
        rows.read(table, other_columns(table, losses))
        _count_verdicts(table, losses)
        _count_lines_above(table.title[1:], losses)
    if rows.repeated:
        said = count(rows.repeated, "row repeats", "rows repeat")
        file.notes.append(f"{said} the text of another, and what they add to it is put together")
    cells = LinkCells(names, losses)
    links = LinkRows(cells, losses)
    for table in of_role[Role.LINKS]:
        links.read(table)
    for table in (*of_role[Role.LINKS], *of_role[Role.WORKS]):
        _count_lines_above(table.title, losses)
        for column in table.others:
            if any(row.cell(column) for row in table.rows):
                losses.add("column", table.name_of(column))
    finish = _Finish(cells, links, losses)
    claims = tuple(map(finish.claim, rows.claims))
    title = next((text for table in claim_tables for text in table.title[:1]), "")
    return DraftMap(claims, works.works, title)


def _count_lines_above(lines: Sequence[str], losses: Losses) -> None:
    for text in lines:
        losses.add("line above the headings", text, plural="lines above the headings")


def _count_verdicts(table: Table, losses: Losses) -> None:
    filled = [row for row in table.rows if table.text(row, "verdict")]
    for row in filled:
        losses.add("verdict, which argmap finds itself", table.grid.place(row),
                   plural="verdicts, which argmap finds itself")  # fmt: skip


class _Finish:
    """Makes claims of what was gathered, with their links."""

    def __init__(self, cells: LinkCells, links: LinkRows, losses: Losses) -> None:
        self._cells = cells
        self._listed = links.found
        self._losses = losses

    def claim(self, each: Gathered) -> DraftClaim:
        """The claim; a link that a table of links has is taken from there."""
        listed = self._listed.get(each.key, Relations([], [], []))
        paths = {link.target for link in listed.links}
        stated = [self._relations(each, one) for one in each.stated]
        own = [link for one in stated for link in one.links if link.target not in paths]
        contradicts = dict.fromkeys(
            [*listed.contradicts, *(key for one in stated for key in one.contradicts)]
        )
        answers = {answer.to: answer for one in stated for answer in one.answers}
        answers |= {answer.to: answer for answer in listed.answers}
        return DraftClaim(
            key=each.key,
            text=each.text,
            place=each.place,
            id=each.id,
            label=each.label,
            kind=each.kind,
            sources=tuple(each.sources),
            links=(*listed.links, *own),
            contradicts=tuple(contradicts),
            answers=tuple(answers.values()),
            presumed=each.presumed,
            strength=each.strength,
            standard=each.standard,
            facets={facet: tuple(values) for facet, values in each.facets.items() if values},
            expect=each.expect,
            note="\n\n".join(each.notes),
            tags=tuple(each.tags),
        )

    def _relations(self, claim: Gathered, stated: Stated) -> Relations:
        """What one row says of others, with reasons and strengths: one for all, or a line for each."""
        found = self._cells.relations(stated.told)
        links, place = found.links, stated.told[0].place
        reasons = [stated.because] if len(links) == 1 else lines(stated.because)
        if not links and len(found.answers) == 1 and not found.contradicts:
            found = found._replace(answers=[replace(found.answers[0], because=stated.because)])
        elif len(reasons) != len(links):
            reasons = [""] * len(links)
            if stated.because:
                claim.say(stated.because)
                self._lose("reason", place)
        strengths = lines(stated.strength)
        if len(strengths) == 1:
            strengths *= len(links)
        elif len(strengths) != len(links):
            strengths = [""] * len(links)
            claim.say(f"Strength: {stated.strength}")
            self._lose("strength", place)
        if not links:
            claim.strength = claim.strength or strength_of(stated.strength)
        return found._replace(
            links=[
                replace(link, because=because, strength=link.strength or strength_of(strength))
                for link, because, strength in zip(links, reasons, strengths, strict=False)
            ]
        )

    def _lose(self, what: str, place: str) -> None:
        plural = f"{what}s that are of no single link"
        self._losses.add(f"{what} that is of no single link", place, Kept.NOTE, plural=plural)
