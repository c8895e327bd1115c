"""Everything that a trace tells, gathered as data before any of it is worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...evaluate import (
    Change,
    Operation,
    at_equal_strengths,
    changed,
    under_other_standard,
    what_would_change,
)
from ...evaluate.explanation import explain
from ...evaluate.strength import Semantics, disagrees, strengths
from ...model import Kind
from ...views.ties import answers
from ..words.verdicts import verdict_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...evaluate import ClaimResult, EvaluatedMap, Evaluation, VerdictChange
    from ...evaluate.explanation import Step
    from ...evaluate.strength import Strengths
    from ...model import Answer, ArgumentMap, Claim

USUAL_LIMIT = 50
"""How many single changes are listed where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen of a trace.

    `every`: explain by every link, not only by those that the verdict follows from. `limit`: how many of the
    changes that would turn the verdict are listed, at most. `changes`: what is supposed to be otherwise.
    """

    every: bool = False
    limit: int = USUAL_LIMIT
    semantics: Semantics = Semantics.QUADRATIC_ENERGY
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """A claim that answers a question, or gives a work's own verdict on a hypothesis."""

    claim: Claim
    answer: Answer
    standing: ClaimResult | None


@dataclass(frozen=True, slots=True)
class Trace:
    """How one claim fares and why.

    `before` is how it fares without what is supposed, None where nothing is. `strength` is None where it
    does not settle; `disagrees` is whether it lies on the other side of 0.5 than the verdict. `turnings` are
    empty where changes are supposed; `more` is whether there are further ones. A question has only
    `answers`.
    """

    claim: Claim
    answers: tuple[AnswerGiven, ...]
    standing: ClaimResult | None = None
    before: ClaimResult | None = None
    equal: ClaimResult | None = None
    other_standard: ClaimResult | None = None
    strength: float | None = None
    disagrees: bool = False
    steps: tuple[Step, ...] = ()
    turnings: tuple[VerdictChange, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim whose verdict, or the reason of it, is another one once the changes are supposed."""

    claim: str
    before: ClaimResult
    after: ClaimResult


@dataclass(frozen=True, slots=True)
class Report:
    """The traces asked for, of one map; `evaluation` is with the changes, `equal` at equal strengths.

    `differences` are the hypotheses first, then in the order of the map, without what is itself supposed.
    """

    argument_map: ArgumentMap
    choices: Choices
    evaluation: Evaluation
    equal: Evaluation
    strengths: Strengths
    traces: tuple[Trace, ...]
    differences: tuple[Difference, ...]


def report(evaluated: EvaluatedMap, claims: Sequence[str], choices: Choices) -> Report:
    """Trace each of the claims.

    Cost: two evaluations, and one more with changes; the strengths; for each claim one evaluation, and what
    its changes take.
    Raises: KeyError, where the map has no such claim, or a change names none or no link.
    """
    argument_map, before = evaluated.argument_map, evaluated.evaluation
    evaluation = changed(before, choices.changes) if choices.changes else before
    equal = at_equal_strengths(evaluation) if choices.changes else evaluated.at_equal_strengths
    gradual = strengths(evaluation, choices.semantics)
    given: dict[str, list[AnswerGiven]] = {each: [] for each in claims}
    for claim, answer in answers(argument_map):
        if answer.to in given:
            given[answer.to].append(AnswerGiven(claim, answer, evaluation.claims.get(claim.id)))
    traces: list[Trace] = []
    for name in claims:
        claim = argument_map.claims[name]
        if claim.kind is Kind.QUESTION:
            traces.append(Trace(claim, tuple(given[name])))
            continue
        standing, strength = evaluation.claims[name], gradual.values[name]
        limit = 0 if choices.changes else choices.limit
        turnings = tuple(what_would_change(evaluation, name, limit=limit + 1)) if limit else ()
        traces.append(
            Trace(
                claim,
                tuple(given[name]),
                standing=standing,
                before=before.claims[name] if choices.changes else None,
                equal=equal.claims[name],
                other_standard=under_other_standard(evaluation, name),
                strength=strength,
                disagrees=strength is not None and disagrees(standing.verdict, strength),
                steps=explain(evaluation, name, every=choices.every),
                turnings=turnings[:limit],
                more=len(turnings) > limit,
            )
        )
    differences = _differences(argument_map, before, evaluation, choices.changes)
    return Report(argument_map, choices, evaluation, equal, gradual, tuple(traces), differences)


def hypotheses(argument_map: ArgumentMap) -> tuple[str, ...]:
    """The ids of what is traced where no claim is named."""
    return tuple(each.id for each in argument_map.claims.values() if each.kind is Kind.HYPOTHESIS)


def _differences(
    argument_map: ArgumentMap, before: Evaluation, after: Evaluation, changes: Sequence[Change]
) -> tuple[Difference, ...]:
    """The claims whose verdict or its reason the changes turn, without those that they decree."""
    if not changes:
        return ()
    decreed = {
        change.target[0] for change in changes if change.operation in {Operation.ACCEPT, Operation.REJECT}
    }
    turned = [
        Difference(name, one, other)
        for name, one in before.claims.items()
        if verdict_word(other := after.claims[name]) != verdict_word(one) and name not in decreed
    ]
    return tuple(sorted(turned, key=lambda each: argument_map.claims[each.claim].kind is not Kind.HYPOTHESIS))
