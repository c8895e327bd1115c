"""The reasons for and against a claim, and the answers to a question, as cards of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, LinkState
from ...model import Kind
from ...model.words import trimmed
from ..document.cards import Card, CardGroup, OnCard, Stands
from ..document.tones import Tone
from ..words.cards import (
    THE_ASSERTION,
    VERDICTS_IN_ORDER,
    GroupWords,
    challenge_words,
    foot_of_reason,
    state_words,
    why_not,
)
from ..words.names import sources_named, strength_word
from ..words.numbers import capitalised

if TYPE_CHECKING:
    from ...model import Claim
    from ...views import cards as facts
    from ...views.balance import AnswerCard
    from ...views.part import Shown

STANDS: Final = {
    LinkState.HOLDS: Stands.HOLDS,
    LinkState.IN_DOUBT: Stands.IN_DOUBT,
    LinkState.FAILS: Stands.FAILS,
}


def group_of_cards(
    words: GroupWords, cards: Sequence[facts.Card], shown: Shown, *, with_ids: bool
) -> CardGroup:
    """Return reasons as a group of cards under its heading."""
    return CardGroup(
        words.heading, words.note, tuple(_reason_card(each, shown, with_ids=with_ids) for each in cards)
    )


def answer_groups(answers: Iterable[AnswerCard], shown: Shown, *, with_ids: bool) -> tuple[CardGroup, ...]:
    """Return the answers to a question in groups by verdict; those that are questions come last."""
    found = list(answers)
    groups: list[CardGroup] = []
    for verdict in (*VERDICTS_IN_ORDER, None):
        cards = tuple(
            _answer_card(each, shown, with_ids=with_ids)
            for each in found
            if (each.result.verdict if each.result else None) is verdict
        )
        if cards:
            groups.append(CardGroup(capitalised(verdict.value) if verdict else "Questions", "", cards))
    return tuple(groups)


def _reason_card(card: facts.Card, shown: Shown, *, with_ids: bool) -> Card:
    whole, tone = shown.whole, Tone.FOR if card.speaks_for else Tone.AGAINST
    strength = strength_word(card.strength) if card.strength else ""
    stands = STANDS[card.stands]
    if card.bearing is Bearing.ASSERTION:
        return Card(tone, stands, THE_ASSERTION, card.decides, strength=strength, weight=card.strength)
    claim = whole.claims[card.claim]
    return Card(
        tone,
        stands,
        claim.label,
        decides=card.decides,
        kind=_kind(claim),
        source=sources_named(claim, whole),
        state=state_words(card),
        strength=strength,
        weight=card.strength,
        premises=_labels(card.with_, shown),
        because=trimmed(card.because),
        why=why_not(card, shown.evaluated.evaluation, whole),
        on_it=tuple(_on_it(card, shown)),
        foot=foot_of_reason(card),
        contradicts=card.bearing is Bearing.CONTRADICTION,
        code=claim.id if with_ids else "",
    )


def _on_it(card: facts.Card, shown: Shown) -> Iterator[OnCard]:
    for is_undercut, found in ((True, card.undercuts), (False, card.backings)):
        for each in found:
            label = shown.whole.claims[each.claim].label
            premises = _labels(each.with_, shown)
            yield OnCard(is_undercut, STANDS[each.stands], label, premises, trimmed(each.because))


def _answer_card(card: AnswerCard, shown: Shown, *, with_ids: bool) -> Card:
    claim = card.claim
    return Card(
        Tone.PLAIN,
        Stands.HOLDS,
        claim.label,
        kind=_kind(claim),
        source=sources_named(claim, shown.whole),
        because=trimmed(card.answer.because),
        foot=challenge_words(card.given),
        verdict=card.result.verdict.value if card.result else "",
        code=claim.id if with_ids else "",
    )


def _kind(claim: Claim) -> str:
    return "" if claim.kind is Kind.CLAIM else claim.kind.value


def _labels(ids: Iterable[str], shown: Shown) -> tuple[str, ...]:
    return tuple(shown.whole.claims[each].label for each in ids)
