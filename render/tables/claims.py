"""The table of claims: a row for each, with what it says, whose it is and what it speaks for and against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Sign
from ...views.ties import counting_links
from ..compose.cells import captioned, sources_cell, target_entry
from ..document.table import Entry, Purpose, Table, column, entries
from ..words.names import Naming, derived

if TYPE_CHECKING:
    from ...model import ArgumentMap, Claim
    from ..document.table import Cell, Column


def claims_table(argument_map: ArgumentMap, purpose: Purpose) -> Table:
    """Tabulate the claims in the order of the map; only links that can count are in it."""
    claims = tuple(argument_map.claims.values())
    columns = [
        column("id", [(Entry(claim.id),) for claim in claims], 13),
        *_texts(claims, purpose),
        column("source", [sources_cell(claim, argument_map) for claim in claims], 10, 1),
        column("supports", [_links(argument_map, claim, Sign.SUPPORT) for claim in claims], 12, 2),
        column("attacks", [_links(argument_map, claim, Sign.ATTACK) for claim in claims], 12, 3),
        column("contradicts", [_contradicted(argument_map, claim) for claim in claims], 12, 4),
        column("answers", [_answered(argument_map, claim) for claim in claims], 12, 6),
    ]
    for number, facet in enumerate(argument_map.facets.values()):
        cells = [
            entries(facet.values.get(value, value) for value in claim.facets.get(facet.name, ()))
            for claim in claims
        ]
        columns.append(column(facet.name, cells, 10, 7 + number))
    return Table(
        name="claims",
        columns=tuple(columns),
        caption=captioned(argument_map, "claims and what they speak for and against"),
        when_empty="The map has no claims.",
        keys=tuple(argument_map.claims),
    )


def _texts(claims: tuple[Claim, ...], purpose: Purpose) -> list[Column]:
    """Return the columns that say what each claim is: on a screen its label, else also its text."""
    kinds = [(Entry(claim.kind.value),) for claim in claims]
    labels = [(Entry(claim.label),) for claim in claims]
    if purpose is Purpose.DATA:
        texts = [(Entry(claim.text),) for claim in claims]
        return [column("kind", kinds), column("label", labels), column("text", texts)]
    if purpose is Purpose.SCREEN:
        told = [
            () if claim.kind.value == "claim" else kind for claim, kind in zip(claims, kinds, strict=True)
        ]
        return [column("claim", labels, 16), column("kind", told, 10, 5)]
    return [column("claim", [_whole(claim) for claim in claims]), column("kind", kinds, 10, 5)]


def _whole(claim: Claim) -> Cell:
    """Return label and text; the text alone where the label only repeats it."""
    text = Entry(claim.text)
    whole = claim.label.split() == claim.text.split()
    return (text,) if whole or derived(claim) else (Entry(claim.label, strong=True), text)


def _links(argument_map: ArgumentMap, claim: Claim, sign: Sign) -> Cell:
    """Return what the claim's links of a sign point at, with their further premises."""
    return tuple(
        target_entry(
            link.target,
            argument_map,
            Naming.IDS,
            "".join(f" (with {premise.id})" for premise in link.premises),
            row=link.target[0],
        )
        for link in counting_links(argument_map, claim, sign)
    )


def _contradicted(argument_map: ArgumentMap, claim: Claim) -> Cell:
    found = dict.fromkeys(each.id for each in claim.contradicts if each.id in argument_map.claims)
    return tuple(Entry(each, row=each) for each in found)


def _answered(argument_map: ArgumentMap, claim: Claim) -> Cell:
    found = dict.fromkeys(each.to for each in claim.answers if each.to in argument_map.claims)
    return tuple(Entry(each, row=each) for each in found)
