"""The view `account`: how claims fare, told reason by reason, and which changes would turn the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ..evaluate import (
    Bearing,
    ClaimResult,
    Evaluation,
    LinkState,
    Reason,
    turns_on,
)
from .balance import MOST_JUDGED_TWICE, ClaimBalance, QuestionBalance, balance
from .cards import Card
from .reasons import ConditionKind
from .turning import Changes, turning

if TYPE_CHECKING:
    from .part import Shown

MOST_TOLD: Final = 8
"""A side with more reasons tells only the first in full: those that decide, and LEAST_TOLD at least."""

LEAST_TOLD: Final = 4

MOST_NAMED: Final = 12
"""How many more of a side's reasons are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A claim that leaves a reason in doubt or makes it fail.

    `by` are the ids of those that speak against it, where it is refuted or contested: the strongest that
    hold, and those in doubt that could settle it.
    """

    claim: str
    how: ConditionKind
    result: ClaimResult
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldReason:
    """A reason that is told in full; `behind` is None where it holds, or where an undercut meets it."""

    card: Card
    behind: Behind | None


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """Reasons on one side that bear and stand alike, are equally strong, and all decide or all do not.

    Each is told in full, named, or only counted.
    """

    told: tuple[ToldReason, ...]
    named: tuple[Card, ...]
    counted: tuple[Card, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, at least one."""
        return (*(each.card for each in self.told), *self.named, *self.counted)


@dataclass(frozen=True, slots=True)
class ClaimAccount:
    """A claim with all that is told of it.

    `assertion` is its bare assertion, None where it is not presumed. The groups of each side begin with those
    that the verdict turns on. `changes` is None where more than MOST_JUDGED_TWICE claims are told of.
    """

    balance: ClaimBalance
    assertion: Card | None
    supports: tuple[ReasonGroup, ...]
    against: tuple[ReasonGroup, ...]
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """The claims and questions that are told of."""

    claims: tuple[ClaimAccount, ...]
    questions: tuple[QuestionBalance, ...]


def account(shown: Shown) -> AccountFacts:
    """Return how the claims in focus fare, or without any the hypotheses shown, or else the questions.

    Cost: that of the balance, and for each claim a search for changes, unless there are too many.
    """
    facts = balance(shown)
    searched = len(facts.claims) <= MOST_JUDGED_TWICE
    return AccountFacts(
        tuple(_of_claim(each, shown, searched=searched) for each in facts.claims),
        facts.questions,
    )


def _of_claim(of: ClaimBalance, shown: Shown, *, searched: bool) -> ClaimAccount:
    evaluation = shown.evaluated.evaluation
    given = [each for each in of.reasons if each.bearing is not Bearing.ASSERTION]
    return ClaimAccount(
        of,
        next((each for each in of.reasons if each.bearing is Bearing.ASSERTION), None),
        tuple(_groups([each for each in given if each.speaks_for], evaluation)),
        tuple(_groups([each for each in given if not each.speaks_for], evaluation)),
        turning(of, shown) if searched else None,
    )


def _groups(cards: Sequence[Card], evaluation: Evaluation) -> Iterator[ReasonGroup]:
    """Yield the reasons of one side, those first that the verdict turns on."""
    ordered = sorted(cards, key=lambda each: (not each.decides, each.stands is not LinkState.HOLDS))
    decisive = sum(each.decides for each in cards)
    told = len(cards) if len(cards) <= MOST_TOLD else max(LEAST_TOLD, min(decisive, MOST_TOLD))
    numbered = enumerate(ordered)
    for _, found in groupby(numbered, lambda each: _alike(each[1])):
        group = list(found)
        yield ReasonGroup(
            tuple(ToldReason(card, _behind(card, evaluation)) for at, card in group if at < told),
            tuple(card for at, card in group if told <= at < told + MOST_NAMED),
            tuple(card for at, card in group if at >= told + MOST_NAMED),
        )


def _alike(card: Card) -> tuple[bool, LinkState, float, bool]:
    return card.decides, card.stands, card.strength, card.bearing is Bearing.CONTRADICTION


def _behind(card: Card, evaluation: Evaluation) -> Behind | None:
    if card.stands is LinkState.HOLDS:
        return None
    for each in card.why:
        if each.how is not ConditionKind.UNDERCUT:
            result = evaluation.claims[each.claim]
            named = result.reason in {Reason.REFUTED, Reason.CONTESTED}
            decisive = turns_on(evaluation, each.claim) if named else ()
            by = [reason.path[0] for reason in decisive if not reason.speaks_for]
            return Behind(each.claim, each.how, result, tuple(by))
    return None
