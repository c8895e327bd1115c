"""The view `list` as a table, which a terminal shows with a line for each claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document.blocks import Document
from ..document.table import Entry, Purpose, Table, column, entries
from .cells import captioned

if TYPE_CHECKING:
    from ...views.listing import ListingFacts
    from ...views.shown import Shown


def compose_listing(facts: ListingFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate id, kind and label of each claim; as data also its text, works and place."""
    claims = facts.claims
    columns = [
        column("id", [(Entry(claim.id),) for claim in claims]),
        column("kind", [(Entry(claim.kind.value),) for claim in claims]),
        column("label", [(Entry(claim.label),) for claim in claims]),
    ]
    if purpose is Purpose.DATA:
        columns += [
            column("text", [(Entry(claim.text),) for claim in claims]),
            column("works", [entries(claim.works) for claim in claims]),
            column("path", [(Entry(claim.path),) for claim in claims]),
            column("line", [(Entry(str(claim.line)),) for claim in claims]),
        ]
    caption = captioned(shown.argument_map, "its claims")
    return Document.of_tables(Table("list", caption, tuple(columns), in_lines=True))
