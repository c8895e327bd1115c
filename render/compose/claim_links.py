"""What speaks for and against a claim, and what it bears on itself, as entries of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, LinkState
from ...evaluate.explanation import Relation, Status
from ...model import ArgumentMap, Link, Sign, Target
from ...model.words import in_quotes, trimmed
from ..document.blocks import Block, Heading, Item, Items, Paragraph
from ..document.tones import Tone
from ..words.cards import groups_of_cards, tally_against, tally_of_supports, why_not
from ..words.names import named
from ..words.reasons import head_of, link_head, link_tone
from .tallies import is_given

if TYPE_CHECKING:
    from ...views.cards import Card, OnLink
    from ...views.claim import ClaimFacts, TiedLink
    from ...views.part import Shown

BASIS: Final = {"stated": "stated in the work", "inferred": "inferred, not in the work"}
"""What is said of the basis of a link or an answer."""


def sides(facts: ClaimFacts, shown: Shown) -> Iterator[Block]:
    """Yield the reasons for the claim and against it, each side under its tally, decisive ones first.

    There are none where the claim is just asserted, which its verdict says.
    """
    if facts.result is None or facts.tally is None or not is_given(facts.tally):
        return
    tallies = {"For": tally_of_supports(facts.tally), "Against": tally_against(facts.tally)}
    links = {each.link.path: each for each in facts.bear_on_it}
    for name, told in tallies.items():
        found = [each for each in facts.reasons if each.speaks_for is (name == "For")]
        yield Heading(2, f"{name}: {told}" if told else name)
        if not found:
            yield Paragraph(f"No reason {name.lower()} it is given.")
        for words, group in groups_of_cards(found, facts.result, facts.claim.standard):
            yield Paragraph(f"{words.heading}{f', {words.note}' * bool(words.note)}:")
            yield Items(
                tuple(item for each in group for item in _reason(each, links.get(Target(each.path)), shown))
            )


def not_counted(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield the links to the claim that cannot count, as the map has errors."""
    found = [each for each in facts.bear_on_it if each.state is None]
    if found:
        yield Heading(2, "Not counted")
        yield Items(tuple(item for each in found for item in _link(each, each.link.source, argument_map)))


def bears_on(facts: ClaimFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield what the claim supports and attacks, by itself or together with another claim."""
    if facts.declares:
        yield Heading(2, "Bears on")
        items = (_link(each, each.link.target[0], argument_map) for each in facts.declares)
        yield Items(tuple(item for each in items for item in each))
    if facts.premise_of:
        yield Heading(2, "Counts together with")
        yield Items(tuple(item for each in facts.premise_of for item in _as_premise(each, argument_map)))


def _reason(card: Card, tied: TiedLink | None, shown: Shown) -> Iterator[Item]:
    argument_map = shown.argument_map
    relation, status = Relation(card.bearing.value), Status(card.stands.value)
    head = head_of(relation, card.strength, status)
    tone = Tone.FOR if card.speaks_for else Tone.AGAINST
    tone = Tone.FAILS if card.stands is LinkState.FAILS else tone
    if card.bearing is Bearing.ASSERTION:
        yield Item(0, head, tone=tone)
        return
    lines = [*said_of_link(tied.link)] if tied else []
    if why := why_not(card, shown.evaluated.evaluation, argument_map):
        lines.append(why.text)
    yield Item(0, head, *named(argument_map.claims[card.claim], argument_map), tuple(lines), tone)
    yield from _premises(card.with_, argument_map, tone)
    for cut, on_it in ((Relation.UNDERCUT, card.undercuts), (Relation.BACKING, card.backings)):
        for each in on_it:
            yield _on_link(cut, each, argument_map)


def _on_link(relation: Relation, on_it: OnLink, argument_map: ArgumentMap) -> Item:
    head = head_of(relation, 0, Status(on_it.stands.value))
    tone = Tone.UNDERCUT if relation is Relation.UNDERCUT else Tone.FOR
    tone = Tone.FAILS if on_it.stands is LinkState.FAILS else tone
    lines = (f"because: {trimmed(on_it.because)}",) if on_it.because else ()
    return Item(1, head, *named(argument_map.claims[on_it.claim], argument_map), lines, tone)


def _link(tied: TiedLink, other: str, argument_map: ArgumentMap) -> Iterator[Item]:
    """Yield a link with its premises; `other` is the claim at its other end, unless it leads to a link."""
    link, lines = tied.link, tuple(said_of_link(tied.link))
    head = link_head(link, tied.state) + ", decisive" * tied.decides
    if link.target.is_link:
        yield Item(0, head, _goal(link.target, argument_map), "", str(link.target), lines, _tone(tied))
    else:
        yield Item(0, head, *_named(other, argument_map), lines, _tone(tied))
    yield from _premises(tied.with_, argument_map, _tone(tied))


def _as_premise(tied: TiedLink, argument_map: ArgumentMap) -> Iterator[Item]:
    """Yield a link that another claim declares, with this one as a premise."""
    link, head = tied.link, link_head(tied.link, tied.state)
    side = "for" if link.sign is Sign.SUPPORT else "against"
    label, works, _ = _named(link.source, argument_map)
    title = f"{in_quotes(label)}, {side} {_goal(link.target, argument_map)}"
    yield Item(0, head, title, works, str(link.path), tuple(said_of_link(link)), _tone(tied))
    yield from _premises(tied.with_, argument_map, _tone(tied))


def _goal(target: Target, argument_map: ArgumentMap) -> str:
    """Name what a link leads to within a sentence."""
    name = in_quotes(_named(target[0], argument_map)[0])
    return f"the step from {name} to {_goal(target.rest, argument_map)}" if target.is_link else name


def _named(claim: str, argument_map: ArgumentMap) -> tuple[str, str, str]:
    """Return label, sources and id of a claim, which need not be in the map."""
    found = argument_map.claims.get(claim)
    return named(found, argument_map) if found else (f"{claim} (not in the map)", "", claim)


def _tone(tied: TiedLink) -> Tone:
    return Tone.FAILS if tied.state is LinkState.FAILS else link_tone(tied.link)


def _premises(ids: Sequence[str], argument_map: ArgumentMap, tone: Tone) -> Iterator[Item]:
    for each in ids:
        yield Item(1, head_of(Relation.PREMISE, 0, None), *_named(each, argument_map), (), tone)


def said_of_link(link: Link) -> Iterator[str]:
    """Yield why a link was given, and on what basis: with which test, where in the work, in which words."""
    if link.because:
        yield f"because: {trimmed(link.because)}"
    test = f"{link.test.replace('-', ' ')} test" if link.test else ""
    said = ", ".join(filter(None, (BASIS.get(link.basis, ""), test, link.locator)))
    said = ": ".join(filter(None, (said, link.quote and in_quotes(trimmed(link.quote)))))
    if said:
        yield said
