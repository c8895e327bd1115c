"""The view `trace`: how a claim fares, why, and what would change that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..evaluate import (
    Change,
    ClaimResult,
    Evaluation,
    GivenReason,
    Operation,
    Tally,
    VerdictChange,
    at_equal_strengths,
    changed,
    tally,
    turns_on,
    under_other_standard,
    what_would_change,
)
from ..evaluate.explanation import Step, explain
from ..evaluate.strength import Semantics, Strengths, disagrees, strengths
from ..model import ArgumentMap, Claim, Kind
from .answers import AnswerGiven, answers_to, strongest_first
from .errors import UnknownClaimError
from .reasons import hypotheses, short_outcome

if TYPE_CHECKING:
    from .part import Shown

USUAL_LIMIT: Final = 50
"""How many single changes are listed by default."""


@dataclass(frozen=True, slots=True)
class TraceRequest:
    """What is asked of a trace.

    `claims` are ids; (), the default, stands for all hypotheses. With `every` it explains by every link, not
    only by those that the verdict follows from. `limit`, from 0, is how many single changes that would
    change the verdict are listed at most. With `score` the strength that `semantics` gives the claim is told
    beside its verdict. `supposed` are changes of the map to suppose.
    """

    claims: tuple[str, ...] = ()
    every: bool = False
    limit: int = USUAL_LIMIT
    semantics: Semantics = Semantics.QUADRATIC_ENERGY
    score: bool = False
    supposed: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimStrength:
    """The gradual strength of a claim, in [0, 1], None where it does not settle.

    `disagrees` is whether it lies on the other side of 0.5 from the verdict.
    """

    semantics: Semantics
    value: float | None
    disagrees: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """What is known of a question: the answers that are given, by verdict, and strongest first."""

    claim: Claim
    answers: tuple[AnswerGiven, ...]


@dataclass(frozen=True, slots=True)
class ClaimTrace(Trace):
    """How a claim fares, with what is supposed, and why.

    `evaluation` is that of the map with what is supposed, `equal` the same at equal strengths; `result` is
    the claim's. `before` is its result without what is supposed, None where nothing is. `turns_on` are the
    reasons that its verdict turns on, `waits_on` the ids of the contested claims that it depends on. A step
    of the `explanation` stands before those that it follows from, which are one deeper. `changes` are the
    single changes that would change the verdict, nearest first; there are none where something is supposed.
    `more_changes` is whether there are further ones, `all_changes_tried` whether every change was tried.
    """

    result: ClaimResult
    before: ClaimResult | None
    at_equal_strengths: ClaimResult
    under_the_other_standard: ClaimResult
    strength: ClaimStrength
    tally: Tally
    turns_on: tuple[GivenReason, ...]
    waits_on: tuple[str, ...]
    explanation: tuple[Step, ...]
    changes: tuple[VerdictChange, ...]
    more_changes: bool
    all_changes_tried: bool
    evaluation: Evaluation = field(repr=False)
    equal: Evaluation = field(repr=False)


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim whose verdict, or the reason for it, changes with what is supposed."""

    claim: str
    before: ClaimResult
    after: ClaimResult


@dataclass(frozen=True, slots=True)
class TraceFacts:
    """The traces that were asked for, and what is supposed.

    `differences` has the hypotheses first, then the other claims, without those whose verdict is supposed.
    """

    supposed: tuple[Change, ...]
    differences: tuple[Difference, ...]
    traces: tuple[Trace, ...]
    request: TraceRequest


@dataclass(frozen=True, slots=True)
class _Evaluations:
    """The evaluations without and with what is supposed, and the latter at equal strengths."""

    before: Evaluation
    after: Evaluation
    equal: Evaluation
    strengths: Strengths


def trace(shown: Shown, request: TraceRequest) -> TraceFacts:
    """Trace each of the claims in the whole map.

    Cost: two evaluations, three where something is supposed; the strengths; and for each claim one evaluation
    and the search for its changes.
    Raises: UnknownClaimError; KeyError, where what is supposed is about a question, or not in the map.
    """
    argument_map, before = shown.whole, shown.evaluated.evaluation
    for name in request.claims:
        if name not in argument_map.claims:
            raise UnknownClaimError(name, tuple(argument_map.claims))
    after = changed(before, request.supposed) if request.supposed else before
    equal = at_equal_strengths(after) if request.supposed else shown.evaluated.at_equal_strengths
    evaluations = _Evaluations(before, after, equal, strengths(after, request.semantics))
    claims = request.claims or tuple(each.id for each in hypotheses(shown))
    given = answers_to(claims, argument_map, after)
    return TraceFacts(
        supposed=request.supposed,
        differences=_differences(argument_map, evaluations, request.supposed),
        traces=tuple(
            Trace(claim, strongest_first(own, evaluations.strengths.values))
            if (claim := argument_map.claims[name]).kind is Kind.QUESTION
            else _trace(claim, tuple(own), evaluations, request)
            for name, own in given.items()
        ),
        request=request,
    )


def _trace(
    claim: Claim, given: tuple[AnswerGiven, ...], evaluations: _Evaluations, request: TraceRequest
) -> ClaimTrace:
    after, own = evaluations.after, claim.id
    result, strength = after.claims[own], evaluations.strengths.values[own]
    limit = 0 if request.supposed else request.limit
    changes, stopped = what_would_change(after, own, limit=limit + 1) if limit else ((), False)
    return ClaimTrace(
        claim=claim,
        answers=given,
        result=result,
        before=evaluations.before.claims[own] if request.supposed else None,
        at_equal_strengths=evaluations.equal.claims[own],
        under_the_other_standard=under_other_standard(after, own),
        strength=ClaimStrength(
            semantics=request.semantics,
            value=strength,
            disagrees=strength is not None and disagrees(result.verdict, strength),
        ),
        tally=tally(after, own),
        turns_on=turns_on(after, own),
        waits_on=after.waits_on(own),
        explanation=explain(after, own, every=request.every),
        changes=changes[:limit],
        more_changes=len(changes) > limit,
        all_changes_tried=not stopped,
        evaluation=after,
        equal=evaluations.equal,
    )


def _differences(
    argument_map: ArgumentMap, evaluations: _Evaluations, supposed: Sequence[Change]
) -> tuple[Difference, ...]:
    """Return the claims whose outcome changes with what is supposed, unless it is itself supposed."""
    if not supposed:
        return ()
    decreed = {
        change.target[0] for change in supposed if change.operation in {Operation.ACCEPT, Operation.REJECT}
    }
    found = [
        Difference(name, before, after)
        for name, before in evaluations.before.claims.items()
        if short_outcome(before) is not short_outcome(after := evaluations.after.claims[name])
        and name not in decreed
    ]
    return tuple(sorted(found, key=lambda each: argument_map.claims[each.claim].kind is not Kind.HYPOTHESIS))
