"""Writes a map as tables: as CSV, as the sheets of a workbook, and as a table for Transparent Inquiry."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from ...model import works_cited
from ...model.safe_text import visible
from ..holding import all_of
from ..writing import Exported
from .annotations import annotations_of
from .written_rows import cited_in, tables_of

if TYPE_CHECKING:
    from ...model import Source
    from ...views.part import Shown
    from ..report import Losses
    from .written_rows import Written

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
"""A cell that a spreadsheet would run, or that has apostrophes before what it would run."""


def write_csv(shown: Shown, losses: Losses) -> Exported:
    """Write the claims, a row each; the links and the works go into files beside."""
    _lose(shown, losses)
    claims, links, works = (_csv(table, losses) for table in tables_of(shown))
    return Exported(claims, all_of(shown.argument_map), {"-links.csv": links, "-works.csv": works})


def write_xlsx(shown: Shown, losses: Losses) -> Exported:
    """Write claims, links and works as the sheets of a workbook. Raises: NotWritable, without openpyxl."""
    from .workbook_writing import workbook_of

    _lose(shown, losses, holds_title=True)
    argument_map = shown.argument_map
    data = workbook_of(tables_of(shown), argument_map.title, argument_map.description, losses)
    return Exported(data, all_of(argument_map))


def write_ati(shown: Shown, losses: Losses) -> Exported:
    """Write an annotation for each source of a claim: what it is cited for, the words, and a note."""
    table, carried = annotations_of(shown, losses)
    return Exported(_csv(table, losses), carried)


def _lose(shown: Shown, losses: Losses, *, holds_title: bool = False) -> None:
    argument_map = shown.argument_map
    for claim in argument_map.claims.values():
        number = sum(map(_says_more_of_via, claim.sources))
        losses.add("detail of a source through which another was found", claim.id,
                   plural="details of sources through which others were found", number=number)  # fmt: skip
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    for key, work in argument_map.works.items():
        if key not in cited:
            continue
        losses.add("short form of authors", key, plural="short forms of authors",
                   number=bool(work.short_authors))  # fmt: skip
        losses.add("work that another belongs to", key, plural="works that others belong to",
                   number=len(work.origins))  # fmt: skip
    losses.add("title of the map", number=bool(argument_map.title and not holds_title))
    losses.add("description of the map", number=bool(argument_map.description and not holds_title))


def _says_more_of_via(source: Source) -> bool:
    """Whether the sources that report this one say more than a work and a locator each."""
    cited = cited_in(source)
    said = any(each.quote or each.note for each in [*source.chain()][1:])
    return said or (cited.via is not None and any(each.voice for each in cited.via.chain()))


def _csv(table: Written, losses: Losses) -> bytes:
    r"""A table by RFC 4180; lines end in `\r\n`.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"),
    and so does one that begins with that apostrophe, so that it can be taken off again.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow([_cell(text, losses, row[0]) for text in row])
    return out.getvalue().encode()


def _cell(text: str, losses: Losses, place: str) -> str:
    safe = visible(text, keep="\n")
    if safe != text:
        losses.add("text with invisible characters", place, plural="texts with invisible characters")
    return f"'{safe}" if _FORMULA.match(safe) else safe
