"""The view `show`: a claim, and a field for each thing that it declares or is tied to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ...model import Answer, ArgumentMap, Sign, Source, Standard, Target
from ...model.words import trimmed
from ...views.claim import ClaimFacts, TiedLink
from ..document.blocks import Block, Document, Field, Fields, Heading, Paragraph
from ..document.data import Worded, members
from ..document.tones import Tone
from ..words.names import cited, strength_word
from ..words.reasons import link_tone
from .cells import captioned

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..document.table import Purpose

_DECLARES: Final = {Sign.SUPPORT: "supports", Sign.ATTACK: "attacks"}
_SUFFERS: Final = {Sign.SUPPORT: "supported by", Sign.ATTACK: "attacked by"}

_CLAIM_KEYS: Final = (
    *("claim.id", "claim.kind", "claim.label", "claim.text", "claim.place.path", "claim.place.line"),
    *("claim.sources", "claim.facets", "strength", "claim.presumed", "claim.standard", "claim.expect"),
    *("claim.note", "claim.tags", "declares", "bear_on_it", "premise_of", "contradicts"),
    *("claim.answers", "answered_by"),
)
_LINK_KEYS: Final = (
    *("link.path", "link.sign", "with_", "link.because", "strength", "link.basis", "link.test"),
    *("link.quote", "link.locator", "undercut_by", "backed_by"),
)


def compose_claim(facts: ClaimFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Write a claim under its label; each link has its reason, and the links on it, below it."""
    return Document(captioned(shown.argument_map, "a claim"), tuple(_blocks(facts, shown.argument_map)))


def words_of_claim(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for the claim, and for what it is tied to."""
    return (
        Worded(ClaimFacts, lambda facts: members(facts, *_CLAIM_KEYS)),
        Worded(TiedLink, lambda tied: members(tied, *_LINK_KEYS)),
        Worded(Source, lambda each: members(each, "work", "voice", "locator", "quote", "note", "via")),
        Worded(Answer, lambda each: members(each, "to", "because", "basis")),
    )


def _blocks(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    claim = facts.claim
    yield Heading(1, claim.label)
    yield Paragraph(claim.kind.value, Tone.ASIDE, claim.id)
    if " ".join(claim.text.split()) != claim.label:
        yield Paragraph(trimmed(claim.text))
    yield Fields((*_declared(facts, argument_map), *_links(facts, argument_map), *_ties(facts, argument_map)))


def _declared(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    claim = facts.claim
    yield Field("written in", f"{claim.place.path}:{claim.place.line}")
    for source in claim.sources:
        yield Field("source", _source(source, argument_map))
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


def _links(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    for each in facts.declares:
        yield _link(each, _DECLARES[each.link.sign], _target(each.link.target, argument_map), argument_map)
    for each in facts.bear_on_it:
        yield _link(each, _SUFFERS[each.link.sign], _named(each.link.source, argument_map), argument_map)
    for each in facts.premise_of:
        yield _link(each, "premise of", str(each.link.path), argument_map)


def _link(tied: TiedLink, name: str, what: str, argument_map: ArgumentMap) -> Field:
    link = tied.link
    strength = "" if tied.strength is None else strength_word(tied.strength)
    aside = ", ".join(filter(None, (strength, link.basis, link.test)))
    lines = (
        f"together with {', '.join(tied.with_)}" if tied.with_ else "",
        link.because and f"because: {trimmed(link.because)}",
        _passage(link.locator, link.quote),
        *(f"undercut by {_named(each, argument_map)}" for each in tied.undercut_by),
        *(f"backed by {_named(each, argument_map)}" for each in tied.backed_by),
    )
    text = f"{what} ({aside})" if aside else what
    return Field(name, text, tuple(line for line in lines if line), link_tone(link))


def _ties(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    """Yield contradictions, which hold both ways whoever declares them, and answers."""
    for other in facts.contradicts:
        yield Field("contradicts", _named(other, argument_map), tone=Tone.AGAINST)
    for answer in facts.claim.answers:
        lines = (f"because: {trimmed(answer.because)}",) if answer.because else ()
        yield Field("answers", _named(answer.to, argument_map), lines)
    for other in facts.answered_by:
        yield Field("answered by", _named(other, argument_map))


def _source(source: Source, argument_map: ArgumentMap) -> str:
    passage = _passage(source.locator, source.quote)
    text = ", ".join(filter(None, (cited(source, argument_map.works), passage, trimmed(source.note))))
    return f"{text}, via {_source(source.via, argument_map)}" if source.via else text


def _passage(locator: str, quote: str) -> str:
    return ", ".join(filter(None, (locator, quote and f"“{trimmed(quote)}”")))


def _target(target: Target, argument_map: ArgumentMap) -> str:
    return str(target) if target.is_link else _named(target[0], argument_map)


def _named(claim: str, argument_map: ArgumentMap) -> str:
    found = argument_map.claims.get(claim)
    return f"{claim}: {found.label}" if found else f"{claim} (not in the map)"
