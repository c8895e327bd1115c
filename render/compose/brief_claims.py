"""The claims in a table of few columns, for a page that readers print or see without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Kind
from ...model.words import ended, trimmed
from ..document.blocks import Document
from ..document.table import Cell, Entry, Table, column
from ..words.names import Naming, derived, target_name
from .cells import captioned, sources_cell, verdict_cell

if TYPE_CHECKING:
    from ...model import ArgumentMap, Claim
    from ...views.part import Shown


def compose_brief_claims(shown: Shown) -> Document:
    """Tabulate the claims in the order of the map: what each says, who does, how it fares, why it counts."""
    argument_map, evaluation = shown.argument_map, shown.evaluated.evaluation
    claims = argument_map.claims.values()
    return Document.of_tables(
        Table(
            name="claims",
            columns=(
                column("claim", [_whole(claim) for claim in claims]),
                column("source", [sources_cell(claim, argument_map) for claim in claims], optional=True),
                column("verdict", [verdict_cell(evaluation.claims.get(claim.id)) for claim in claims]),
                column(
                    "bears on", [tuple(_bears_on(claim, argument_map)) for claim in claims], optional=True
                ),
            ),
            caption=captioned(argument_map, "its claims"),
            when_empty="The map has no claims.",
            keys=tuple(argument_map.claims),
        )
    )


def _whole(claim: Claim) -> Cell:
    kind = "" if claim.kind is Kind.CLAIM else f"{claim.kind.value}: "
    if derived(claim):
        return (Entry(f"{kind}{trimmed(claim.text)}"),)
    return Entry(f"{kind}{ended(claim.label)}", strong=True), Entry(trimmed(claim.text))


def _bears_on(claim: Claim, argument_map: ArgumentMap) -> Iterator[Entry]:
    for link in claim.links:
        if argument_map.is_sound(link):
            name = target_name(link.target, argument_map, Naming.LABELS)
            yield Entry(f"{link.sign.value} {name}", row=link.target[0])
    for other in claim.contradicts:
        if other.id in argument_map.claims:
            yield Entry(f"contradicts {argument_map.claims[other.id].label}", row=other.id)
    for answer in claim.answers:
        if answer.to in argument_map.claims:
            yield Entry(f"answers {argument_map.claims[answer.to].label}", row=answer.to)
