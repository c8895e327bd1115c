"""The claims in a table of two columns that leaves out next to nothing, for a document that others read."""

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
from ..words.verdicts import verdict_words
from .cells import captioned, link_words
from .claim import source_in_full
from .claim_links import BASIS, said_of_link

if TYPE_CHECKING:
    from ...model import ArgumentMap, Claim, Link, Source
    from ...views.part import Shown


def full_claims(facts: ClaimsFacts, shown: Shown) -> Table:
    """Tabulate the claims in the order of the map: each with its sources and verdict, and what it bears on.

    Only what an author expects of a claim is left out. Two columns have room for prose on an upright page.
    """
    argument_map = shown.argument_map
    return Table(
        name="claims",
        columns=(
            column("claim", [tuple(_whole(each, facts, argument_map)) for each in facts.claims], 24),
            column(
                "bears on", [tuple(_bears_on(each, argument_map)) for each in facts.claims], 20, optional=True
            ),
        ),
        caption=captioned(argument_map, "its claims"),
        when_empty="The map has no claims.",
        keys=tuple(argument_map.claims),
    )


def _whole(declared: DeclaredClaim, facts: ClaimsFacts, argument_map: ArgumentMap) -> Iterator[Entry]:
    claim = declared.claim
    kind = "" if claim.kind is Kind.CLAIM else f"{capitalised(claim.kind.value)}: "
    if derived(claim):
        yield Entry(f"{kind}{trimmed(claim.text)}", strong=bool(kind))
    else:
        yield Entry(f"{kind}{ended(claim.label)}", strong=True)
        yield Entry(trimmed(claim.text))
    for source in claim.sources:
        yield from _source(source, argument_map)
    if declared.result:
        yield Entry(f"verdict: {verdict_words(declared.result)}")
    if said := [*_short_fields(claim, facts)]:
        yield Entry("; ".join(said))
    if claim.note:
        yield Entry(f"note: {trimmed(claim.note)}")
    yield Entry(f"[{claim.id}]")


def _short_fields(claim: Claim, facts: ClaimsFacts) -> Iterator[str]:
    for name, values in claim.facets.items():
        labels = facts.facets.get(name, {})
        yield f"{name}: {', '.join(labels.get(each, each) for each in values)}"
    if claim.tags:
        yield f"tags: {', '.join(claim.tags)}"
    if claim.presumed is (claim.kind is Kind.HYPOTHESIS):
        yield "presumed" if claim.presumed else "not presumed"
    if claim.strength_given:
        yield f"strength: {strength_word(claim.strength)}"
    if claim.standard is not Standard.WEIGHT:
        yield f"standard: {claim.standard.value}"


def _source(source: Source, argument_map: ArgumentMap) -> Iterator[Entry]:
    name, lines = source_in_full(source, argument_map)
    work = argument_map.works.get(source.work)
    yield Entry(f"source: {name}", safe_link(work.doi, work.url) if work else "")
    for line in lines:
        yield Entry(line)


def _bears_on(declared: DeclaredClaim, argument_map: ArgumentMap) -> Iterator[Entry]:
    for link in (*declared.supports, *declared.attacks):
        yield from _link(link, argument_map)
    for other in declared.contradicts:
        yield Entry(f"contradicts “{argument_map.claims[other].label}”", row=other, strong=True)
    for answer in declared.answers:
        yield Entry(f"answers “{argument_map.claims[answer.to].label}”", row=answer.to, strong=True)
        yield from _sentences(trimmed(answer.because), BASIS.get(answer.basis, ""))


def _link(link: Link, argument_map: ArgumentMap) -> Iterator[Entry]:
    premises = (f"“{argument_map.claims[each.id].label}”" for each in link.premises)
    words = link_words(link, premises)
    target = link.target
    name = target_name(target, argument_map, Naming.LABELS)
    yield Entry(f"{link.sign.value} “{name}”{words}", row=target[0], strong=True)
    yield from _sentences(*said_of_link(link))


def _sentences(*said: str) -> Iterator[Entry]:
    if sentences := [ended(capitalised(each)) for each in said if each]:
        yield Entry(" ".join(sentences))
