"""What cards of reasons and answers say: their groups, states and counts, and why a reason does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from ...evaluate import Bearing, ClaimResult, Evaluation, LinkState, Reason, Tally, Verdict
from ...model import ArgumentMap, Standard
from ...views.reasons import ConditionKind
from ..document.cards import WhyNot
from .templates import say

if TYPE_CHECKING:
    from ...views.cards import Card, Challenge

_Card = TypeVar("_Card")


class GroupWords(NamedTuple):
    """The heading of a group of cards, and a few words on it, or ""."""

    heading: str
    note: str


def groups_of_cards(
    cards: Sequence[Card], result: ClaimResult, standard: Standard
) -> list[tuple[GroupWords, tuple[Card, ...]]]:
    """Divide the cards of one side into groups with their headings; empty groups are left out."""
    holding = [each for each in cards if each.stands is LinkState.HOLDS]
    failing = [each for each in cards if each.stands is LinkState.FAILS]
    decisive = [each for each in holding if each.decides]
    others = [each for each in holding if not each.decides]
    hold = "hold-as-well" if decisive else "hold"
    if not decisive and standard is Standard.UNOPPOSED and result.reason is Reason.REFUTED:
        hold = "hold-in-vain"
    answered = all(any(cut.stands is LinkState.HOLDS for cut in each.undercuts) for each in failing)
    return _without_empty(
        (_group_of_decisive(result), decisive),
        (hold, others),
        ("in-doubt", [each for each in cards if each.stands is LinkState.IN_DOUBT]),
        ("answered" if answered else "fail", failing),
    )


def _without_empty(*groups: tuple[str, Sequence[_Card]]) -> list[tuple[GroupWords, tuple[_Card, ...]]]:
    return [(_group_words(case), tuple(cards)) for case, cards in groups if cards]


def _group_words(case: str) -> GroupWords:
    return GroupWords(say(f"group.{case}"), say(f"group.{case}-note"))


def _group_of_decisive(result: ClaimResult) -> str:
    if result.verdict is not Verdict.UNDECIDED:
        return "decisive"
    return "level" if is_balanced(result) else "strongest"


def state_words(card: Card) -> str:
    """Return the state of a reason, "" where it simply holds."""
    if card.stands is LinkState.HOLDS:
        return ""
    if card.stands is LinkState.FAILS:
        return say("state.fails")
    return say("state.could-settle" if card.decides else "state.in-doubt")


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


def _since(result: ClaimResult) -> str:
    """Say in a few words why a claim is undecided or rejected."""
    if result.reason is Reason.CONTESTED:
        return say("since.level" if is_balanced(result) else "since.cycle")
    if result.reason is Reason.REFUTED and not result.possibly_for:
        return say("since.refuted-alone")
    return say(f"since.{result.reason.value}")


def is_balanced(result: ClaimResult) -> bool:
    """Whether the strongest reasons that hold are equal on both sides."""
    return 0 < result.surely_for == result.surely_against


def foot_of_reason(card: Card) -> str:
    """Return how many reasons bear on the claim of a reason: `9 for it, 5 against it`, `unchallenged`.

    It is "" for a bare assertion, and where the card says already that the claim has no reason.
    """
    said = challenge_words(card.given)
    if said != UNCHALLENGED:
        return said
    if any(each.how is ConditionKind.SOURCE for each in card.why):
        return ""
    return say("challenge.itself-none") if card.undercuts else said


def challenge_words(given: Challenge | None) -> str:
    """Return how many reasons bear on a claim: `9 for it, 5 against it`, `unchallenged`; "" for None."""
    if given is None:
        return ""
    sides = ((given.speak_for, "for"), (given.speak_against, "against"))
    return ", ".join(say(f"challenge.{side}", n=number) for number, side in sides if number) or UNCHALLENGED


def tally_of_supports(tally: Tally) -> str:
    """Return how many of the supports hold: `7 of 7 hold`; "" where none is given."""
    return _hold(tally.supports.hold, tally.supports.given, tally.supports.in_doubt)


def tally_against(tally: Tally) -> str:
    """Return how many of the attacks hold, and of the contradictions: `4 of 6 hold, 1 in doubt`."""
    attacks, rivals = tally.attacks, tally.contradictions
    parts = [_hold(attacks.hold, attacks.given, attacks.in_doubt)]
    if rivals.given:
        told = _hold(rivals.hold, rivals.given, rivals.in_doubt)
        parts.append(say("tally.contradictions", tally=told))
    return "; ".join(filter(None, parts))


def tally_in_words(tally: Tally) -> str:
    """Return how many of the reasons on both sides hold: `For: 7 of 7 hold. Against: none given`."""
    none = say("tally.none")
    return say("tally.sides", supports=tally_of_supports(tally) or none, against=tally_against(tally) or none)


def _hold(hold: int, given: int, in_doubt: int) -> str:
    if not given:
        return ""
    return hold_of(hold, given) + (say("tally.in-doubt", n=in_doubt) if in_doubt else "")


def hold_of(hold: int, given: int) -> str:
    """Return how many of the reasons given hold: `2 of 3 hold`, `1 of 2 holds`."""
    return say("tally.hold", n=1 if hold == 1 else given, hold=hold, given=given)


def tally_of_answers(verdicts: Iterable[Verdict | None]) -> str:
    """Return how many answers a question has, by their verdicts: `20 answers: 19 accepted, 1 undecided`.

    Answers that are questions themselves have the verdict None.
    """
    found = list(verdicts)
    if not found:
        return say("answers.none")
    counts = [(found.count(verdict), verdict.value) for verdict in VERDICTS_IN_ORDER]
    parts = [say("answers.of-verdict", n=number, verdict=word) for number, word in counts if number]
    if questions := found.count(None):
        parts.append(say("answers.questions", n=questions))
    return say("answers.counted", n=len(found), verdicts=", ".join(parts))


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

UNCHALLENGED: Final = say("challenge.none")
"""Said of a claim for and against which no reason is given."""

THE_ASSERTION: Final = "The assertion itself"
"""The card of the bare assertion of a claim."""

SIGNS_OF_REASONS: Final = {
    Bearing.ASSERTION: "+",
    Bearing.SUPPORT: "+",
    Bearing.ATTACK: "−",
    Bearing.CONTRADICTION: "≠",
}
