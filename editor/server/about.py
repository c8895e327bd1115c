"""What is shown of a claim, a link, a work, a facet, one of its values, or a tag where its name stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, turns_on
from ...model import Kind
from ...model.words import count, quotable, trimmed
from ...render.document.blocks import Field, Fields, Heading, Item, Items, Paragraph
from ...render.document.tones import Tone
from ...render.words.cards import challenge_words, tally_of_answers
from ...render.words.names import named, says_all, source_line
from ...render.words.numbers import capitalised
from ...render.words.reasons import link_head, reason_head
from ...render.words.reference import reference_in_words
from ...render.words.verdict_sentence import verdict_sentence
from ...render.words.verdicts import verdict_words
from ...views.answers import answers_to
from ...views.cards import challenge
from .name_index import index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...evaluate import EvaluatedMap, GivenReason
    from ...model import ArgumentMap, Claim, Link
    from ...render.document.blocks import Block
    from .map_view import MapView
    from .subject import Subject

_MOST_REASONS: Final = 3
_MOST_CLAIMS: Final = 10
_MOST_VALUES: Final = 30
_LONGEST: Final = 1000
"""How many characters of a text are shown."""


def about_claim(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield a claim, who says so, how it fares and what that turns on; and the link that leads there.

    While its file is broken, it is shown as it was before. Nothing is shown of an id that no claim has.
    """
    evaluated, claim = _last_good(view, subject.name), view.claim(subject.name)
    if claim is None:
        return
    argument_map = evaluated.argument_map
    yield Heading(3, claim.label)
    sources = [source_line(each, argument_map) for each in claim.sources]
    yield Paragraph("; ".join([claim.kind.value, *sources]), Tone.ASIDE, claim.id)
    if not says_all(claim):
        yield Paragraph(quotable(trimmed(claim.text), _LONGEST))
    if claim.id in evaluated.evaluation.claims:
        yield from _verdict(evaluated, claim.id)
    elif claim.kind is Kind.QUESTION:
        given = answers_to([claim.id], argument_map, evaluated.evaluation)[claim.id]
        verdicts = [each.result.verdict if each.result else None for each in given]
        yield Paragraph(f"{tally_of_answers(verdicts)}.", Tone.VERDICT)
    link = argument_map.links.get(subject.link)
    if link:
        yield Paragraph("The link to it:")
        yield from _link(evaluated, link)


def about_link(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield whether a link holds, why it is one, and what undercuts it; nothing where none declares it."""
    evaluated = _last_good(view, subject.target[0])
    argument_map = evaluated.argument_map
    link = argument_map.links.get(subject.target)
    if link:
        yield Heading(3, str(subject.target))
        yield from _link(evaluated, link)
        ends = [argument_map.claims.get(each) for each in dict.fromkeys(subject.target)]
        yield Items(tuple(_item(each, evaluated) for each in ends if each))


def about_work(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield the reference of a work, and the claims that cite it, but for the one where it is named."""
    evaluated = view.whole
    work = view.argument_map.works.get(subject.name) or evaluated.argument_map.works.get(subject.name)
    if work is None:
        return
    yield Paragraph(reference_in_words(work))
    index = index_of(evaluated)
    direct, through = (
        [claim for claim in citing.get(work.key, ()) if claim.id != subject.within]
        for citing in (index.taken_from, index.cited_through)
    )
    if direct:
        yield Paragraph(f"{_claims(len(direct), subject.within)} from it:")
        items = [_item(claim, evaluated) for claim in direct[:_MOST_CLAIMS]]
        yield Items((*items, *_more(len(direct) - len(items))))
    if through:
        are = "is" if len(through) == 1 else "are"
        yield Paragraph(f"{_claims(len(through), subject.within)} {are} cited through it.", Tone.ASIDE)


def about_facet(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield the values of a facet."""
    facet = view.argument_map.facets.get(subject.name)
    if facet:
        yield Heading(3, facet.name)
        values = [Field(value, label) for value, label in facet.values.items()]
        yield Fields(tuple(values[:_MOST_VALUES]))
        if len(values) > _MOST_VALUES:
            yield Items(tuple(_more(len(values) - _MOST_VALUES)))


def about_value(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield the label of a facet's value, and how many claims have it."""
    name = subject.keys[0]
    facet = view.argument_map.facets.get(name)
    label = facet.values.get(subject.name) if facet else None
    if label is not None:
        yield Heading(3, label)
        yield Paragraph(_having(index_of(view.whole).values[name, subject.name], "value"))


def about_tag(view: MapView, subject: Subject) -> Iterator[Block]:
    """Yield how many claims have a tag; nothing where none has it, as when it is half typed."""
    having = index_of(view.whole).tags[subject.name]
    if having:
        yield Paragraph(_having(having, "tag"))


def _last_good(view: MapView, claim: str) -> EvaluatedMap:
    """Return how claims fare, as it was before a file was broken; as it is now for a claim that is new."""
    return view.whole if claim in view.whole.argument_map.claims else view.evaluated


def _verdict(evaluated: EvaluatedMap, claim: str) -> Iterator[Block]:
    evaluation, argument_map = evaluated.evaluation, evaluated.argument_map
    verdict = capitalised(verdict_words(evaluation.claims[claim]))
    yield Paragraph(f"{verdict}. {verdict_sentence(evaluation, claim, argument_map)}", Tone.VERDICT)
    decisive = turns_on(evaluation, claim)
    if any(each.bearing is not Bearing.ASSERTION for each in decisive):
        yield Paragraph("It turns on:")
        items = [_reason(each, argument_map) for each in decisive[:_MOST_REASONS]]
        yield Items((*items, *_more(len(decisive) - len(items))))
    yield Paragraph(f"{capitalised(challenge_words(challenge(evaluation, claim)))}.", Tone.ASIDE)


def _reason(reason: GivenReason, argument_map: ArgumentMap) -> Item:
    if reason.bearing is Bearing.ASSERTION:
        return Item(0, reason_head(reason))
    return Item(0, reason_head(reason), *named(argument_map.claims[reason.path[0]], argument_map))


def _link(evaluated: EvaluatedMap, link: Link) -> Iterator[Block]:
    """Yield whether a link holds, why it is one, and what undercuts it."""
    argument_map, states = evaluated.argument_map, evaluated.evaluation.link_states
    because = (quotable(trimmed(link.because), _LONGEST),) if link.because else ()
    items = [Item(0, link_head(link, states.get(link.path)), lines=because)]
    undercuts = index_of(evaluated).undercuts.get(link.path, ())
    for each in undercuts[:_MOST_CLAIMS]:
        head = link_head(each, states[each.path])
        items.append(Item(1, head, *named(argument_map.claims[each.source], argument_map)))
    items += _more(len(undercuts) - _MOST_CLAIMS)
    yield Items(tuple(items))


def _item(claim: Claim, evaluated: EvaluatedMap) -> Item:
    result = evaluated.evaluation.claims.get(claim.id)
    head = capitalised(verdict_words(result)) if result else capitalised(claim.kind.value)
    return Item(0, head, claim.label, code=claim.id)


def _more(number: int) -> Iterator[Item]:
    """Yield how many more there are, if there are any."""
    if number > 0:
        yield Item(0, f"and {number} more")


def _claims(number: int, within: str) -> str:
    return count(number, "other claim" if within else "claim")


def _having(number: int, what: str) -> str:
    having = count(number, "claim") if number else "no claim"
    return capitalised(f"{having} {'have' if number > 1 else 'has'} this {what}.")
