"""The view `claims` as a table: a row for each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...model import Answer, ArgumentMap, Claim, Kind, Link, Source, Work
from ...model.words import ended, trimmed
from ...views.claims import ClaimsFacts, DeclaredClaim
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Cell, Column, Entry, Purpose, Table, column, entries
from ..words.names import Naming, cited, derived
from .cells import captioned, link_words, sources_cell, target_entry, verdict_cell, verdict_members

if TYPE_CHECKING:
    from ...views.part import Shown


def compose_claims(facts: ClaimsFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate the claims in the order of the map."""
    argument_map, declared = shown.argument_map, facts.claims
    claims = argument_map.claims.values()
    optional = purpose is not Purpose.DATA
    columns = [
        column("id", [(Entry(claim.id),) for claim in claims], 13),
        *_texts(claims, purpose),
        column("verdict", [verdict_cell(each.result) for each in declared], optional=optional),
        column("source", [sources_cell(claim, argument_map) for claim in claims], optional=True),
        column("supports", [_links(each.supports, argument_map) for each in declared], 12, optional=True),
        column("attacks", [_links(each.attacks, argument_map) for each in declared], 12, optional=True),
        column("contradicts", [_ids(each.contradicts) for each in declared], 12, optional=True),
        column(
            "answers", [_ids(answer.to for answer in each.answers) for each in declared], 12, optional=True
        ),
        *(
            column(name, [_values(claim, name, values) for claim in claims], optional=True)
            for name, values in facts.facets.items()
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
    """Return what JSON holds for claims and works, with how each source is cited."""

    def source_members(source: Source) -> dict[str, object]:
        name = cited(source, shown.argument_map.works)
        head = {**members(source, "work", "voice"), "cited": name}
        return {**head, **members(source, "locator", "quote", "note", "via")}

    work = (
        "type",
        "authors",
        "year",
        "suffix",
        "title",
        "container",
        "publisher",
        "doi",
        "url",
        "author_year",
    )
    return (
        Worded(DeclaredClaim, _claim_members),
        Worded(Source, source_members),
        Worded(Link, _link_members),
        Worded(Answer, lambda answer: members(answer, "to", "because", "basis")),
        Worded(Work, lambda each: members(each, *work, "author_year")),
    )


def _claim_members(declared: DeclaredClaim) -> dict[str, object]:
    claim = declared.claim
    return {
        **members(claim, "id", "kind", "label", "text"),
        **verdict_members(declared.result),
        **members(claim, "sources"),
        **members(declared, "supports", "attacks", "contradicts", "answers"),
        **members(claim, "presumed", "strength", "standard", "facets", "expect", "note", "tags"),
    }


def _link_members(link: Link) -> dict[str, object]:
    head = {"to": link.target, "with": [premise.id for premise in link.premises]}
    tail = members(link, "basis", "test", "quote", "locator")
    return {**head, "because": link.because, "strength": link.weight, **tail}


def _texts(claims: Collection[Claim], purpose: Purpose) -> list[Column]:
    """Return the columns that say what each claim is: on a screen its label, elsewhere its text too."""
    kinds = [(Entry(claim.kind.value),) for claim in claims]
    labels = [(Entry(claim.label),) for claim in claims]
    if purpose is Purpose.DATA:
        texts = [(Entry(trimmed(claim.text)),) for claim in claims]
        return [column("kind", kinds), column("label", labels), column("text", texts)]
    if purpose is Purpose.SCREEN:
        special = [() if claim.kind is Kind.CLAIM else (Entry(claim.kind.value),) for claim in claims]
        return [column("claim", labels, 16), column("kind", special, optional=True)]
    return [column("claim", [_whole(claim) for claim in claims]), column("kind", kinds)]


def _whole(claim: Claim) -> Cell:
    """Return the label as a sentence, and the text; the text alone where the label only repeats it."""
    text = Entry(trimmed(claim.text))
    return (text,) if derived(claim) else (Entry(ended(claim.label), strong=True), text)


def _links(links: Iterable[Link], argument_map: ArgumentMap) -> Cell:
    def entry(link: Link) -> Entry:
        words = link_words(link, (each.id for each in link.premises))
        return target_entry(link.target, argument_map, Naming.IDS, words, row=link.target[0])

    return tuple(map(entry, links))


def _ids(ids: Iterable[str]) -> Cell:
    return tuple(Entry(each, row=each) for each in dict.fromkeys(ids))


def _values(claim: Claim, facet: str, labels: Mapping[str, str]) -> Cell:
    return entries(labels.get(value, value) for value in claim.facets.get(facet, ()))
