"""The view `list` as a table, which a terminal shows with a line for each claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...model.words import trimmed
from ...views.listing import ListedClaim
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Entry, Purpose, Table, column, entries
from .cells import captioned, verdict_cell, verdict_members, works_of

if TYPE_CHECKING:
    from ...views.listing import ListingFacts
    from ...views.part import Shown


def compose_listing(facts: ListingFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate id, verdict, kind and label of each claim; as data also its text, works and place."""
    claims = [each.claim for each in facts.claims]
    columns = [
        column("id", [(Entry(claim.id),) for claim in claims]),
        column("verdict", [verdict_cell(each.result) for each in facts.claims]),
        column("kind", [(Entry(claim.kind.value),) for claim in claims]),
        column("label", [(Entry(claim.label),) for claim in claims]),
    ]
    if purpose is Purpose.DATA:
        columns += [
            column("text", [(Entry(trimmed(claim.text)),) for claim in claims]),
            column("works", [entries(works_of(claim)) for claim in claims]),
            column("path", [(Entry(claim.place.path),) for claim in claims]),
            column("line", [(Entry(str(claim.place.line)),) for claim in claims]),
        ]
    caption = captioned(shown.argument_map, "its claims")
    empty = "the map has no such claim" if shown.is_part else "the map has no claims"
    return Document.of_tables(Table("list", caption, tuple(columns), empty, in_lines=True))


def words_of_listing(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for each claim."""
    return (Worded(ListedClaim, _members),)


def _members(listed: ListedClaim) -> dict[str, object]:
    claim = listed.claim
    return {
        **members(claim, "id", "kind", "label", "text"),
        **verdict_members(listed.result),
        "works": works_of(claim),
        **members(claim, "facets", "place.path", "place.line"),
    }
