"""The claims in a table of few columns that leaves out next to nothing, for a document that others read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Kind, Standard
from ...model.words import ended, trimmed
from ...views.claims import ClaimsFacts, DeclaredClaim
from ..addresses import safe_link
from ..document.table import Entry, Table, column
from ..words.names import Naming, derived, strength_word, target_name
from ..words.numbers import capitalised
from .cells import captioned, link_words, verdict_cell
from .claim import source_in_full
from .claim_links import BASIS, said_of_link

if TYPE_CHECKING:
    from ...model import ArgumentMap, Link, Source
    from ...views.part import Shown


def full_claims(facts: ClaimsFacts, shown: Shown) -> Table:
    """Tabulate the claims in the order of the map: what each says, who does, how it fares, on what it bears.

    Only what an author expects of a claim is left out.
    """
    argument_map = shown.argument_map
    return Table(
        name="claims",
        columns=(
            column("claim", [tuple(_whole(each, facts)) for each in facts.claims], 24),
            column(
                "source",
                [
                    tuple(entry for source in each.claim.sources for entry in _source(source, argument_map))
                    for each in facts.claims
                ],
                14,
                optional=True,
            ),
            column("verdict", [verdict_cell(each.result) for each in facts.claims], optional=True),
            column(
                "bears on", [tuple(_bears_on(each, argument_map)) for each in facts.claims], 20, optional=True
            ),
        ),
        caption=captioned(argument_map, "its claims"),
        when_empty="The map has no claims.",
        keys=tuple(argument_map.claims),
    )


def _whole(declared: DeclaredClaim, facts: ClaimsFacts) -> Iterator[Entry]:
    claim = declared.claim
    kind = "" if claim.kind is Kind.CLAIM else f"{capitalised(claim.kind.value)}: "
    if derived(claim):
        yield Entry(f"{kind}{trimmed(claim.text)}", strong=bool(kind))
    else:
        yield Entry(f"{kind}{ended(claim.label)}", strong=True)
        yield Entry(trimmed(claim.text))
    for name, values in claim.facets.items():
        labels = facts.facets.get(name, {})
        yield Entry(f"{name}: {', '.join(labels.get(each, each) for each in values)}")
    if claim.tags:
        yield Entry(f"tags: {', '.join(claim.tags)}")
    if claim.presumed is (claim.kind is Kind.HYPOTHESIS):
        yield Entry("presumed" if claim.presumed else "not presumed")
    if claim.strength_given:
        yield Entry(f"strength: {strength_word(claim.strength)}")
    if claim.standard is not Standard.WEIGHT:
        yield Entry(f"standard: {claim.standard.value}")
    if claim.note:
        yield Entry(f"note: {trimmed(claim.note)}")
    yield Entry(f"[{claim.id}]")


def _source(source: Source, argument_map: ArgumentMap) -> Iterator[Entry]:
    name, lines = source_in_full(source, argument_map)
    work = argument_map.works.get(source.work)
    yield Entry(name, safe_link(work.doi, work.url) if work else "")
    for line in lines:
        yield Entry(line)


def _bears_on(declared: DeclaredClaim, argument_map: ArgumentMap) -> Iterator[Entry]:
    for link in (*declared.supports, *declared.attacks):
        yield from _link(link, argument_map)
    for other in declared.contradicts:
        yield Entry(f"contradicts “{argument_map.claims[other].label}”", row=other, strong=True)
    for answer in declared.answers:
        yield Entry(f"answers “{argument_map.claims[answer.to].label}”", row=answer.to, strong=True)
        for line in filter(None, (trimmed(answer.because), BASIS.get(answer.basis, ""))):
            yield Entry(line)


def _link(link: Link, argument_map: ArgumentMap) -> Iterator[Entry]:
    premises = (f"“{argument_map.claims[each.id].label}”" for each in link.premises)
    words = link_words(link, premises)
    target = link.target
    name = target_name(target, argument_map, Naming.LABELS)
    yield Entry(f"{link.sign.value} “{name}”{words}", row=target[0], strong=True)
    for line in said_of_link(link):
        yield Entry(line)
