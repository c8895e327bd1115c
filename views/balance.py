"""The view `balance`: how claims fare, with all that bears on each directly; and the answers to questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..evaluate import ClaimResult, Tally, tally, under_other_standard
from ..evaluate.strength import strengths
from ..model import Claim, Kind, Link, Target
from .answers import AnswerGiven, answers_to, strongest_first
from .cards import Card, Challenge, cards, challenge, links_on_links
from .reasons import DirectReasons, bearing_on_none, hypotheses, reasons_of_claims

if TYPE_CHECKING:
    from .part import Shown

MOST_JUDGED_TWICE: Final = 20
"""With more claims, verdicts under the other standard are left out: each takes an evaluation."""


@dataclass(frozen=True, slots=True)
class ClaimBalance:
    """A claim with its verdict, and what speaks for and against it.

    `reasons` are as in `DirectReasons`: on each side those that the verdict turns on come first among those
    that stand alike. `left_out` counts the reasons that are not shown, from 0; `tally` counts all that are
    given. `answers` give works' own verdicts, which do not count. `under_the_other_standard` is None where
    more than MOST_JUDGED_TWICE claims are shown.
    """

    about: Claim
    result: ClaimResult
    reasons: tuple[Card, ...]
    left_out: int
    tally: Tally
    at_equal_strengths: ClaimResult
    under_the_other_standard: ClaimResult | None
    answers: tuple[AnswerGiven, ...]


@dataclass(frozen=True, slots=True)
class AnswerCard(AnswerGiven):
    """An answer to a question; `given` counts what bears on the claim, and is None for a question."""

    given: Challenge | None


@dataclass(frozen=True, slots=True)
class QuestionBalance:
    """A question with the answers that are given to it, by verdict, and strongest first."""

    about: Claim
    answers: tuple[AnswerCard, ...]


@dataclass(frozen=True, slots=True)
class BalanceFacts:
    """The claims and the questions that are shown, each in order.

    `bearing_on_none` is how many claims bear neither on a hypothesis nor on a reason for or against one, and
    are no work's own verdict; it is 0 where claims in focus are shown and not the hypotheses.
    """

    claims: tuple[ClaimBalance, ...]
    questions: tuple[QuestionBalance, ...]
    bearing_on_none: int


def balance(shown: Shown) -> BalanceFacts:
    """Return how the claims in focus fare, or without any the hypotheses shown, or else the questions.

    Cost: an evaluation for each, unless there are more than MOST_JUDGED_TWICE; for questions the strengths.
    """
    focus = shown.part.selection.focus
    chosen = [shown.whole.claims[each] for each in focus] or hypotheses(shown) or _questions(shown)
    given = answers_to([each.id for each in chosen], shown.argument_map, shown.evaluated.evaluation)
    found = reasons_of_claims(shown, [each for each in chosen if each.kind is not Kind.QUESTION])
    on_links = links_on_links(shown)
    twice = len(found) <= MOST_JUDGED_TWICE
    questions = [each for each in chosen if each.kind is Kind.QUESTION]
    of_hypotheses = not focus and not questions
    scores: Mapping[str, float | None] = {}
    if questions:
        scores = strengths(shown.evaluated.evaluation).values
    claims = tuple(_of_claim(shown, each, given[each.about.id], on_links, twice=twice) for each in found)
    return BalanceFacts(
        claims=claims,
        questions=tuple(
            QuestionBalance(
                each, strongest_first((_answer(shown, answer) for answer in given[each.id]), scores)
            )
            for each in questions
        ),
        bearing_on_none=bearing_on_none(shown, _named(claims)) if of_hypotheses else 0,
    )


def _questions(shown: Shown) -> tuple[Claim, ...]:
    return tuple(each for each in shown.argument_map.claims.values() if each.kind is Kind.QUESTION)


def _named(claims: Iterable[ClaimBalance]) -> Iterator[str]:
    """Yield the ids of claims that the cards name beside what bears directly, and of works' own verdicts."""
    for each in claims:
        yield from (answer.claim.id for answer in each.answers)
        for card in each.reasons:
            for on_it in (*card.undercuts, *card.backings):
                yield from (on_it.claim, *on_it.with_)


def _of_claim(
    shown: Shown,
    found: DirectReasons,
    answers: Sequence[AnswerGiven],
    on_links: Mapping[Target, Sequence[Link]],
    *,
    twice: bool,
) -> ClaimBalance:
    own, evaluated = found.about.id, shown.evaluated
    return ClaimBalance(
        found.about,
        found.result,
        tuple(cards(shown, found.reasons, on_links)),
        found.left_out,
        tally=tally(evaluated.evaluation, own),
        at_equal_strengths=evaluated.at_equal_strengths.claims[own],
        under_the_other_standard=under_other_standard(evaluated.evaluation, own) if twice else None,
        answers=tuple(answers),
    )


def _answer(shown: Shown, given: AnswerGiven) -> AnswerCard:
    counts = challenge(shown.evaluated.evaluation, given.claim.id) if given.result else None
    return AnswerCard(given.claim, given.answer, given.result, counts)
