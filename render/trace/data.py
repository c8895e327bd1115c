"""A trace as data for JSON: the same facts as in words, under stable names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...evaluate import tally, turns_on
from ..words.changes import change_code
from ..words.names import who
from ..words.reasons import reason_status
from ..words.verdicts import verdict_line

if TYPE_CHECKING:
    from ...evaluate import ClaimResult, Count, GivenReason, VerdictChange
    from ...evaluate.explanation import Step
    from ...model import ArgumentMap, Claim
    from .gather import AnswerGiven, Report, Trace

Data = dict[str, object]


def trace_data(report: Report, *, provisional: bool) -> Data:
    """Return the report; texts are as written, links are named `a -> b`.

    `format` is 1, the version of this shape. A step of an `explanation` stands before those that it follows
    from, which are one deeper; `on` is what it bears on. Numbers are rounded to 6 digits.
    """
    return {
        "format": 1,
        "provisional": provisional,
        "title": report.argument_map.title,
        "supposed": [change_code(each) for each in report.choices.changes],
        "differences": [
            {"claim": each.claim, "before": _fares(each.before), "after": _fares(each.after)}
            for each in report.differences
        ],
        "traces": [_trace(each, report) for each in report.traces],
    }


def _trace(trace: Trace, report: Report) -> Data:
    argument_map = report.argument_map
    data: Data = {
        "claim": _claim(trace.claim, argument_map),
        "answers": [_answer(each, argument_map) for each in trace.answers],
    }
    if trace.standing is None:
        return data
    evaluation, name = report.evaluation, trace.claim.id
    counts = tally(evaluation, name)
    return {
        **data,
        **_fares(trace.standing),
        "summary": verdict_line(evaluation, name, report.equal),
        "before": trace.before and _fares(trace.before),
        "at_equal_strengths": trace.equal and _fares(trace.equal),
        "under_the_other_standard": trace.other_standard and _fares(trace.other_standard),
        "strength": {
            "semantics": report.strengths.semantics.value,
            "value": None if trace.strength is None else round(trace.strength, 6),
            "disagrees": trace.disagrees,
        },
        "tally": {
            "supports": _count(counts.supports),
            "attacks": _count(counts.attacks),
            "contradictions": _count(counts.contradictions),
        },
        "turns_on": [_reason(each) for each in turns_on(evaluation, name)],
        "waits_on": list(evaluation.waits_on(name)),
        "explanation": [_step(each, argument_map) for each in trace.steps],
        "changes": [_turning(each) for each in trace.turnings],
        "more_changes": trace.more,
    }


def _claim(claim: Claim, argument_map: ArgumentMap) -> Data:
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "label": claim.label,
        "text": claim.text,
        "works": [source.work for source in claim.sources if source.work],
        "cited": who(claim, argument_map),
        "standard": claim.standard,
    }


def _answer(given: AnswerGiven, argument_map: ArgumentMap) -> Data:
    return {
        "claim": _claim(given.claim, argument_map),
        "because": given.answer.because,
        "basis": given.answer.basis,
        **(_fares(given.standing) if given.standing else {"verdict": "", "reason": ""}),
    }


def _fares(standing: ClaimResult) -> Data:
    return {"verdict": standing.verdict.value, "reason": standing.reason.value}


def _count(count: Count) -> Data:
    return {"given": count.given, "hold": count.hold, "in_doubt": count.in_doubt}


def _reason(reason: GivenReason) -> Data:
    return {
        "bearing": reason.bearing.value,
        "path": str(reason.path),
        "strength": reason.strength,
        "status": reason_status(reason).value,
    }


def _step(step: Step, argument_map: ArgumentMap) -> Data:
    conclusion = step.conclusion
    return {
        "depth": step.depth,
        "relation": step.relation.value,
        "path": str(step.path),
        "on": str(step.on),
        "strength": step.strength,
        "status": step.status.value if step.status else "",
        "needed": step.needed,
        "cited": who(argument_map.claims[step.path[0]], argument_map),
        "conclusion": conclusion
        and {
            "claim": conclusion.claim,
            **_fares(conclusion.result),
            "step": conclusion.result.step,
            "ground": conclusion.ground.value,
            "detail": conclusion.detail.value,
            "circle": [str(each) for each in conclusion.circle],
            "others": [_reason(each) for each in conclusion.others],
        },
    }


def _turning(turning: VerdictChange) -> Data:
    change = turning.change
    return {
        "change": change_code(change),
        "operation": change.operation.value,
        "target": str(change.target),
        "strength": change.strength,
        "verdict": turning.verdict.value,
        "reason": turning.reason.value,
        "distance": turning.distance,
    }
