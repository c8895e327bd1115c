"""The view `uncited` as a table, which a terminal shows with a line for each work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...model import Work
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Entry, Purpose, Table, column
from .cells import captioned

if TYPE_CHECKING:
    from ...views.part import Shown
    from ...views.uncited import UncitedFacts


def compose_uncited(facts: UncitedFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate key, author-year and title of each work; as data also its place."""
    works = facts.works
    columns = [
        column("key", [(Entry(work.key),) for work in works]),
        column("work", [(Entry(work.author_year),) for work in works]),
        column("title", [(Entry(work.title),) for work in works]),
    ]
    if purpose is Purpose.DATA:
        columns += [
            column("path", [(Entry(work.place.path),) for work in works]),
            column("line", [(Entry(str(work.place.line)),) for work in works]),
        ]
    caption = captioned(shown.argument_map, "works that no claim cites")
    return Document.of_tables(Table("uncited", caption, tuple(columns), in_lines=True))


def words_of_uncited(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for each work."""
    return (
        Worded(Work, lambda work: members(work, "key", "author_year", "title", "place.path", "place.line")),
    )
