"""What cards of reasons and answers say: their groups, states and counts, and why a reason does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from ...evaluate import Bearing, ClaimResult, Evaluation, LinkState, Reason, Tally, Verdict
from ...model import ArgumentMap, Standard
from ...model.words import count
from ...views.reasons import ConditionKind
from ..document.cards import WhyNot

if TYPE_CHECKING:
    from ...views.cards import Card, Challenge

_Card = TypeVar("_Card")


class GroupWords(NamedTuple):
    """The heading of a group of cards, and a few words on it, or ""."""

    heading: str
    note: str


DECISIVE: Final = GroupWords("Decisive", "the strongest that hold")
LEVEL: Final = GroupWords("Level", "equally strong on both sides")
STRONGEST: Final = GroupWords("Strongest", "decisive unless what is in doubt holds")
HOLD_AS_WELL: Final = GroupWords("Hold as well", "weaker")
HOLD: Final = GroupWords("Hold", "weaker than the strongest")
HOLD_IN_VAIN: Final = GroupWords("Hold", "though one standing objection is enough")
IN_DOUBT: Final = GroupWords("In doubt", "depending on an undecided claim")
ANSWERED: Final = GroupWords("Fail", "answered, and so without weight")
FAIL: Final = GroupWords("Fail", "without weight")


def groups_of_cards(
    cards: Sequence[Card], result: ClaimResult, standard: Standard
) -> list[tuple[GroupWords, tuple[Card, ...]]]:
    """Divide the cards of one side into groups with their headings; empty groups are left out."""
    holding = [each for each in cards if each.stands is LinkState.HOLDS]
    failing = [each for each in cards if each.stands is LinkState.FAILS]
    decisive = [each for each in holding if each.decides]
    others = [each for each in holding if not each.decides]
    hold = HOLD_AS_WELL if decisive else HOLD
    if not decisive and standard is Standard.UNOPPOSED and result.reason is Reason.REFUTED:
        hold = HOLD_IN_VAIN
    answered = all(any(cut.stands is LinkState.HOLDS for cut in each.undercuts) for each in failing)
    return _without_empty(
        (_words_of_decisive(result), decisive),
        (hold, others),
        (IN_DOUBT, [each for each in cards if each.stands is LinkState.IN_DOUBT]),
        (ANSWERED if answered else FAIL, failing),
    )


def _without_empty(*groups: tuple[GroupWords, Sequence[_Card]]) -> list[tuple[GroupWords, tuple[_Card, ...]]]:
    return [(words, tuple(cards)) for words, cards in groups if cards]


def _words_of_decisive(result: ClaimResult) -> GroupWords:
    if result.verdict is not Verdict.UNDECIDED:
        return DECISIVE
    return LEVEL if 0 < result.surely_for == result.surely_against else STRONGEST


def state_words(card: Card) -> str:
    """Return the state of a reason, "" where it simply holds."""
    if card.stands is LinkState.HOLDS:
        return ""
    settles = card.decides and card.stands is LinkState.IN_DOUBT
    return f"{card.stands.value}{', could settle it' * settles}"


def why_not(card: Card, evaluation: Evaluation, argument_map: ArgumentMap) -> WhyNot | None:
    """Say which claim makes a reason fail or leaves it in doubt; None where it holds, or an undercut does."""
    starts = [each for each in card.why if each.how is not ConditionKind.UNDERCUT]
    if not starts or card.stands is LinkState.HOLDS:
        return None
    first = starts[0]
    result = evaluation.claims[first.claim]
    is_premise = first.how is ConditionKind.PREMISE
    subject = argument_map.claims[first.claim].label if is_premise else "The claim"
    return WhyNot(subject, result.verdict.value, _since(result), is_premise)


_SINCE: Final = {
    Reason.UNRESOLVED: "as it depends on a claim that is undecided",
    Reason.REFUTED: "as what speaks against it is stronger",
    Reason.UNTESTED: "as no reason for it is given",
    Reason.UNSUPPORTED: "as no reason for it holds",
}


def _since(result: ClaimResult) -> str:
    """Say in a few words why a claim is undecided or rejected."""
    if result.reason is Reason.CONTESTED:
        if 0 < result.surely_for == result.surely_against:
            return "as the strongest reasons for and against it are equal"
        return "as it depends on itself through an attack or a contradiction"
    if result.reason is Reason.REFUTED and not result.possibly_for:
        return "as a reason against it holds, and none for it"
    return _SINCE[result.reason]


def foot_of_reason(card: Card) -> str:
    """Return how many reasons bear on the claim of a reason: `9 for it, 5 against it`, `unchallenged`.

    It is "" for a bare assertion, and where the card says already that the claim has no reason.
    """
    said = challenge_words(card.given)
    if said != UNCHALLENGED:
        return said
    if any(each.how is ConditionKind.SOURCE for each in card.why):
        return ""
    return f"the claim itself is {UNCHALLENGED}" if card.undercuts else said


def challenge_words(given: Challenge | None) -> str:
    """Return how many reasons bear on a claim: `9 for it, 5 against it`, `unchallenged`; "" for None."""
    if given is None:
        return ""
    sides = ((given.speak_for, "for it"), (given.speak_against, "against it"))
    return ", ".join(f"{number} {side}" for number, side in sides if number) or UNCHALLENGED


def tally_of_supports(tally: Tally) -> str:
    """Return how many of the supports hold: `7 of 7 hold`; "" where none is given."""
    return _hold(tally.supports.hold, tally.supports.given, tally.supports.in_doubt)


def tally_against(tally: Tally) -> str:
    """Return how many of the attacks hold, and of the contradictions: `4 of 6 hold, 1 in doubt`."""
    attacks, rivals = tally.attacks, tally.contradictions
    parts = [_hold(attacks.hold, attacks.given, attacks.in_doubt)]
    if rivals.given:
        parts.append(f"≠ {_hold(rivals.hold, rivals.given, rivals.in_doubt)}")
    return "; ".join(filter(None, parts))


def tally_in_words(tally: Tally) -> str:
    """Return how many of the reasons on both sides hold: `For: 7 of 7 hold. Against: none given`."""
    sides = (("For", tally_of_supports(tally)), ("Against", tally_against(tally)))
    return ". ".join(f"{side}: {told or 'none given'}" for side, told in sides)


def _hold(hold: int, given: int, in_doubt: int) -> str:
    return hold_of(hold, given) + (f", {in_doubt} in doubt" if in_doubt else "") if given else ""


def hold_of(hold: int, given: int) -> str:
    """Return how many of the reasons given hold: `2 of 3 hold`, `1 of 2 holds`."""
    return f"{hold} of {given} {'holds' if 1 in {hold, given} else 'hold'}"


def tally_of_answers(verdicts: Iterable[Verdict | None]) -> str:
    """Return how many answers a question has, by their verdicts: `20 answers: 19 accepted, 1 undecided`.

    Answers that are questions themselves have the verdict None.
    """
    found = list(verdicts)
    if not found:
        return "No answer is given"
    counts = [(found.count(verdict), verdict.value) for verdict in VERDICTS_IN_ORDER]
    parts = [f"{number} {word}" for number, word in counts if number]
    if questions := found.count(None):
        parts.append(count(questions, "question"))
    return f"{count(len(found), 'answer')}: {', '.join(parts)}"


VERDICTS_IN_ORDER: Final = (Verdict.ACCEPTED, Verdict.UNDECIDED, Verdict.REJECTED)

ALL_EQUAL: Final = "If all reasons weighed the same"
"""The rule that no reason is stronger than another."""

OTHER_STANDARD: Final = {
    Standard.WEIGHT: "If a single standing objection sufficed",
    Standard.UNOPPOSED: "If the strongest reason decided",
}
"""The rule of the other standard, by the standard of a claim."""

OWN_VERDICT: Final = "The works' own verdict, shown beside and not counted"
"""The heading of what works conclude on a hypothesis themselves."""

UNCHALLENGED: Final = "unchallenged"
"""Said of a claim for and against which no reason is given."""

THE_ASSERTION: Final = "The assertion itself"
"""The card of the bare assertion of a claim."""

SIGNS_OF_REASONS: Final = {
    Bearing.ASSERTION: "+",
    Bearing.SUPPORT: "+",
    Bearing.ATTACK: "−",
    Bearing.CONTRADICTION: "≠",
}
