"""The view `show`: a claim, how it fares, what bears on it and what it bears on, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ...model import Answer, ArgumentMap, Kind, Source, Standard
from ...model.words import in_quotes, trimmed
from ...views.cards import OnLink
from ...views.claim import ClaimFacts, TiedLink
from ..document.blocks import Block, Document, Field, Fields, Heading, Item, Items, Paragraph
from ..document.data import Worded, members
from ..document.tones import Tone
from ..words.cards import OWN_VERDICT
from ..words.names import cited, named, says_all, source_line, strength_word
from ..words.numbers import capitalised
from ..words.verdict_sentence import verdict_sentence
from ..words.verdicts import verdict_words
from .answer_items import answers_by_verdict, own_verdict_item
from .cells import captioned
from .claim_links import bears_on, not_counted, sides
from .hypotheses import HOLDS_WORDS, WORDS_OF_REASONS

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..document.table import Purpose

_CLAIM_KEYS: Final = (
    *("claim.id", "claim.kind", "claim.label", "claim.text", "claim.place.path", "claim.place.line"),
    *("claim.sources", "claim.facets", "strength", "claim.presumed", "claim.standard", "claim.expect"),
    *("claim.note", "claim.tags", "declares", "bear_on_it", "premise_of", "contradicts"),
    *("claim.answers", "answered_by"),
)
_LINK_KEYS: Final = (
    *("link.path", "link.sign", "with_", "link.because", "strength", "link.basis", "link.test"),
    *("link.quote", "link.locator", "undercut_by", "backed_by", "decides"),
)


def compose_claim(facts: ClaimFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Write a claim under its label: its verdict, the reasons on both sides, and all that it declares."""
    return Document(captioned(shown.argument_map, "a claim"), tuple(_blocks(facts, shown)))


def words_of_claim(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for the claim, and for what it is tied to."""
    evaluation, whole = shown.evaluated.evaluation, shown.whole

    def claim_members(facts: ClaimFacts) -> dict[str, object]:
        result = facts.result
        return {
            **members(facts, *_CLAIM_KEYS),
            "verdict": result.verdict if result else "",
            "reason": result.reason if result else "",
            "said": verdict_sentence(evaluation, facts.claim.id, whole) if result else "",
            **members(facts, "tally", "reasons"),
        }

    return (
        Worded(ClaimFacts, claim_members),
        Worded(TiedLink, lambda tied: {**members(tied, *_LINK_KEYS), "state": tied.state or ""}),
        Worded(Source, lambda each: members(each, "work", "voice", "locator", "quote", "note", "via")),
        Worded(Answer, lambda each: members(each, "to", "because", "basis")),
        Worded(OnLink, lambda each: {**members(each), "stands": HOLDS_WORDS[each.stands]}),
        *WORDS_OF_REASONS,
    )


def _blocks(facts: ClaimFacts, shown: Shown) -> Iterator[Block]:
    claim, argument_map = facts.claim, shown.argument_map
    yield Heading(1, claim.label)
    sources = [source_line(each, argument_map) for each in claim.sources]
    yield Paragraph("; ".join([claim.kind.value, *sources]), Tone.ASIDE, claim.id)
    if not says_all(claim):
        yield Paragraph(trimmed(claim.text))
    if facts.result:
        sentence = verdict_sentence(shown.evaluated.evaluation, claim.id, shown.whole)
        yield Paragraph(f"{capitalised(verdict_words(facts.result))}. {sentence}", Tone.VERDICT)
    yield from sides(facts, shown)
    yield from not_counted(facts, argument_map)
    yield from _answered(facts, argument_map)
    yield from bears_on(facts, argument_map)
    yield from _answers(facts, argument_map)
    yield Heading(2, "Where it comes from")
    yield Fields(tuple(_declared(facts, argument_map)))


def _answered(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield the answers to the claim: to a question, or works' own verdicts."""
    if facts.claim.kind is Kind.QUESTION:
        yield from answers_by_verdict(facts.answers, argument_map)
    elif facts.answers:
        yield Heading(2, OWN_VERDICT)
        yield Items(tuple(own_verdict_item(each, argument_map) for each in facts.answers))


def _answers(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield what the claim answers itself."""
    entries: list[Item] = []
    for each in facts.claim.answers:
        asked = argument_map.claims.get(each.to)
        label, works, code = (
            named(asked, argument_map) if asked else (f"{each.to} (not in the map)", "", each.to)
        )
        lines = (trimmed(each.because),) if each.because else ()
        entries.append(Item(0, asked.kind.value if asked else "unknown", label, works, code, lines))
    if entries:
        yield Heading(2, "Answers")
        yield Items(tuple(entries))


def _declared(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    claim = facts.claim
    for source in claim.sources:
        yield Field("source", *source_in_full(source, argument_map))
    for name, values in claim.facets.items():
        facet = argument_map.facets.get(name)
        yield Field(name, ", ".join(facet.values.get(each, each) if facet else each for each in values))
    if facts.strength is not None:
        yield Field("strength", strength_word(facts.strength))
    yield Field("presumed", "yes" if claim.presumed else "no")
    if claim.standard is not Standard.WEIGHT:
        yield Field("standard", claim.standard.value)
    texts = {"expect": claim.expect.value, "note": trimmed(claim.note), "tags": ", ".join(claim.tags)}
    for name, text in texts.items():
        if text:
            yield Field(name, text)
    for other in sorted({*facts.contradicts} - {each.claim for each in facts.reasons}):
        yield Field("contradicts", f"{other} (not counted because of an error)")
    yield Field("written in", f"{claim.place.path}:{claim.place.line}")


def source_in_full(source: Source, argument_map: ArgumentMap) -> tuple[str, tuple[str, ...]]:
    """Return a source with its locator, and below it its quotation, note and who reports it."""
    name = ", ".join(filter(None, (cited(source, argument_map.works), source.locator)))
    lines = [in_quotes(trimmed(source.quote))] if source.quote else []
    if source.note:
        lines.append(trimmed(source.note))
    if source.via:
        via, below = source_in_full(source.via, argument_map)
        lines += [f"reported in {via}", *below]
    return name, tuple(lines)
