"""The view `show`: a claim, and a field for each thing that it declares or is tied to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...model import ArgumentMap, Sign, Standard, Target
from ..document.blocks import Block, Document, Field, Fields, Heading, Paragraph, Tone
from ..words.names import cited, strength_word

if TYPE_CHECKING:
    from ...views.claim import ClaimFacts, TiedLink
    from ...views.claims import DeclaredSource
    from ...views.shown import Shown
    from ..document.table import Purpose

_DECLARES: Final = {Sign.SUPPORT: "supports", Sign.ATTACK: "attacks"}
_SUFFERS: Final = {Sign.SUPPORT: "supported by", Sign.ATTACK: "attacked by"}
_TONES: Final = {Sign.SUPPORT: Tone.FOR, Sign.ATTACK: Tone.AGAINST}


def compose_claim(facts: ClaimFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Write a claim under its label; each link has its reason, and the links on it, below it."""
    return Document(facts.label, tuple(_blocks(facts, shown.argument_map)))


def _blocks(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    yield Heading(1, facts.label)
    yield Paragraph(facts.kind.value, Tone.ASIDE, facts.id)
    if " ".join(facts.text.split()) != facts.label:
        yield Paragraph(facts.text)
    yield Fields((*_declared(facts, argument_map), *_links(facts, argument_map), *_ties(facts, argument_map)))


def _declared(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    """Yield where the claim is written, where it comes from, and what else its author says of it."""
    yield Field("written in", f"{facts.path}:{facts.line}")
    for source in facts.sources:
        yield Field("source", _source(source, argument_map))
    for name, values in facts.facets.items():
        facet = argument_map.facets.get(name)
        yield Field(name, ", ".join(facet.values.get(each, each) if facet else each for each in values))
    if facts.strength is not None:
        yield Field("strength", strength_word(facts.strength))
    yield Field("presumed", "yes" if facts.presumed else "no")
    if facts.standard is not Standard.WEIGHT:
        yield Field("standard", facts.standard.value)
    texts = {"expect": facts.expect.value, "note": facts.note, "tags": ", ".join(facts.tags)}
    for name, text in texts.items():
        if text:
            yield Field(name, text)


def _links(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    """Yield the links from the claim, those to it, and those it is a premise of."""
    for link in facts.declares:
        yield _link(link, _DECLARES[link.sign], _target(link.path.rest, argument_map), argument_map)
    for link in facts.bear_on_it:
        yield _link(link, _SUFFERS[link.sign], _named(link.path[0], argument_map), argument_map)
    for link in facts.premise_of:
        yield _link(link, "premise of", str(link.path), argument_map)


def _link(link: TiedLink, name: str, what: str, argument_map: ArgumentMap) -> Field:
    strength = "" if link.strength is None else strength_word(link.strength)
    aside = ", ".join(filter(None, (strength, link.basis, link.test)))
    lines = (
        f"together with {', '.join(link.with_)}" if link.with_ else "",
        link.because and f"because: {link.because}",
        _passage(link.locator, link.quote),
        *(f"undercut by {_named(each, argument_map)}" for each in link.undercut_by),
        *(f"backed by {_named(each, argument_map)}" for each in link.backed_by),
    )
    text = f"{what} ({aside})" if aside else what
    return Field(name, text, tuple(line for line in lines if line), _TONES[link.sign])


def _ties(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Field]:
    """Yield contradictions, which hold both ways whoever declares them, and answers."""
    for other in facts.contradicts:
        yield Field("contradicts", _named(other, argument_map))
    for answer in facts.answers:
        lines = (f"because: {answer.because}",) if answer.because else ()
        yield Field("answers", _named(answer.to, argument_map), lines)
    for other in facts.answered_by:
        yield Field("answered by", _named(other, argument_map))


def _source(source: DeclaredSource, argument_map: ArgumentMap) -> str:
    """Return a source in one line: `Ambrosio 2008, p. 3, via Stonis 2023, section 1`."""
    passage = _passage(source.locator, source.quote)
    text = _joined((cited(source, argument_map.works), passage, source.note))
    return f"{text}, via {_source(source.via, argument_map)}" if source.via else text


def _passage(locator: str, quote: str) -> str:
    return _joined((locator, quote and f"“{quote}”"))


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(filter(None, texts))


def _target(target: Target, argument_map: ArgumentMap) -> str:
    return str(target) if target.is_link else _named(target[0], argument_map)


def _named(claim: str, argument_map: ArgumentMap) -> str:
    found = argument_map.claims.get(claim)
    return f"{claim}: {found.label}" if found else f"{claim} (not in the map)"
