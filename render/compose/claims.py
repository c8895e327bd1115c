"""The view `claims` as a table: a row for each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...model import ArgumentMap, Claim, Kind
from ...views.claims import ClaimsFacts, DeclaredClaim, DeclaredLink, DeclaredSource
from ..document.blocks import Document
from ..document.data import Worded
from ..document.table import Cell, Column, Entry, Purpose, Table, column, entries
from ..words.names import Naming, cited, derived
from .cells import captioned, sources_cell, target_entry

if TYPE_CHECKING:
    from ...views.shown import Shown


def compose_claims(facts: ClaimsFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate the claims in the order of the map."""
    argument_map, claims = shown.argument_map, facts.claims
    columns = [
        column("id", [(Entry(claim.id),) for claim in claims], 13),
        *_texts(argument_map.claims.values(), purpose),
        column("source", [sources_cell(each, argument_map) for each in argument_map.claims.values()], 10, 1),
        column("supports", [_links(claim.supports, argument_map) for claim in claims], 12, 2),
        column("attacks", [_links(claim.attacks, argument_map) for claim in claims], 12, 3),
        column("contradicts", [_ids(claim.contradicts) for claim in claims], 12, 4),
        column("answers", [_ids(each.to for each in claim.answers) for claim in claims], 12, 6),
        *(
            column(name, [_values(claim, name, values) for claim in claims], 10, 7 + number)
            for number, (name, values) in enumerate(facts.facets.items())
        ),
    ]
    return Document.of_tables(
        Table(
            name="claims",
            columns=tuple(columns),
            caption=captioned(argument_map, "claims and what they speak for and against"),
            when_empty="The map has no claims.",
            keys=tuple(argument_map.claims),
        )
    )


def words_of_claims(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON has beside the facts: how each source is cited."""
    works = shown.argument_map.works
    return (Worded(DeclaredSource, "cited", lambda source: cited(source, works), after="voice"),)


def _texts(claims: Collection[Claim], purpose: Purpose) -> list[Column]:
    """Return the columns that say what each claim is: on a screen its label, else also its text."""
    kinds = [(Entry(claim.kind.value),) for claim in claims]
    labels = [(Entry(claim.label),) for claim in claims]
    if purpose is Purpose.DATA:
        texts = [(Entry(claim.text),) for claim in claims]
        return [column("kind", kinds), column("label", labels), column("text", texts)]
    if purpose is Purpose.SCREEN:
        special = [() if claim.kind is Kind.CLAIM else (Entry(claim.kind.value),) for claim in claims]
        return [column("claim", labels, 16), column("kind", special, 10, 5)]
    return [column("claim", [_whole(claim) for claim in claims]), column("kind", kinds, 10, 5)]


def _whole(claim: Claim) -> Cell:
    """Return label and text; the text alone where the label only repeats it."""
    text = Entry(claim.text)
    whole = claim.label.split() == claim.text.split()
    return (text,) if whole or derived(claim) else (Entry(claim.label, strong=True), text)


def _links(links: Sequence[DeclaredLink], argument_map: ArgumentMap) -> Cell:
    """Return what the links point at, with their further premises."""
    return tuple(
        target_entry(
            link.to,
            argument_map,
            Naming.IDS,
            "".join(f" (with {premise})" for premise in link.with_),
            row=link.to[0],
        )
        for link in links
    )


def _ids(ids: Iterable[str]) -> Cell:
    return tuple(Entry(each, row=each) for each in dict.fromkeys(ids))


def _values(claim: DeclaredClaim, facet: str, labels: Mapping[str, str]) -> Cell:
    return entries(labels.get(value, value) for value in claim.facets.get(facet, ()))
