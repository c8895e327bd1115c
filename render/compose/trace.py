"""The view `trace`: headings, paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from ...evaluate import Change, GivenReason, Verdict, VerdictChange
from ...evaluate.explanation import Conclusion, Step
from ...evaluate.strength import Semantics
from ...model import ArgumentMap, Claim
from ...model.words import trimmed
from ...views.answers import AnswerGiven
from ...views.trace import ClaimStrength, ClaimTrace, TraceFacts, TraceRequest
from ..document.blocks import Block, Document, Heading, Item, Items, Paragraph
from ..document.data import Worded, members
from ..document.table import Purpose
from ..document.tones import Tone
from ..words.cards import (
    ALL_EQUAL,
    OTHER_STANDARD,
    OWN_VERDICT,
)
from ..words.changes import change_code
from ..words.names import joined_title, says_all, source_line, who
from ..words.numbers import capitalised
from ..words.verdict_sentence import verdict_sentence
from ..words.verdicts import WORDS_OF_OUTCOMES, verdict_words
from .answer_items import answers_by_verdict, own_verdict_item
from .cells import works_of
from .explanation import explanation
from .hypotheses import without_hypothesis
from .tallies import is_given, tally_items
from .what_if import supposed, what_would_change_it

if TYPE_CHECKING:
    from ...views.part import Shown

_SEMANTICS: Final = {
    Semantics.QUADRATIC_ENERGY: "quadratic energy",
    Semantics.DF_QUAD: "DF-QuAD",
    Semantics.EULER_BASED: "Euler-based",
}
_MEANING: Final = "It compares claims of this map and is not a probability."
_RESULT_KEYS: Final = ("result.verdict", "result.reason", "result.step")
_CONCLUSION_KEYS: Final = ("claim", *_RESULT_KEYS, "ground", "detail", "circle", "others")
_CHANGED_KEYS: Final = ("change", "change.operation", "change.target", "change.strength")
_CHANGE_KEYS: Final = (*_CHANGED_KEYS, "verdict", "reason", "distance")


def compose_trace(facts: TraceFacts, shown: Shown, purpose: Purpose) -> Document:
    """Return the document: what is supposed, then each trace."""
    title = joined_title(shown.whole.title or "Argument map", "trace")
    return Document(title, tuple(_blocks(facts, shown, purpose)))


def words_of_trace(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds beside the facts, or under other names."""
    argument_map = shown.whole

    def step_members(step: Step) -> dict[str, object]:
        return {
            **members(step, "depth", "relation", "path", "on", "strength"),
            "status": step.status or "",
            "needed": step.needed,
            "cited": who(argument_map.claims[step.path[0]], argument_map),
            "conclusion": step.conclusion,
        }

    def claim_members(claim: Claim) -> dict[str, object]:
        source = {"works": works_of(claim), "cited": who(claim, argument_map)}
        return {**members(claim, "id", "kind", "label", "text"), **source, "standard": claim.standard}

    return (
        Worded(TraceFacts, lambda facts: members(facts, "supposed", "differences", "traces")),
        Worded(Claim, claim_members),
        Worded(AnswerGiven, _answer_members),
        Worded(ClaimTrace, lambda each: _trace_members(each, argument_map)),
        Worded(ClaimStrength, _strength_members),
        Worded(Step, step_members),
        Worded(Conclusion, lambda each: members(each, *_CONCLUSION_KEYS)),
        Worded(GivenReason, _reason_members),
        Worded(Change, change_code),
        Worded(VerdictChange, lambda each: members(each, *_CHANGE_KEYS)),
        WORDS_OF_OUTCOMES,
    )


def _reason_members(reason: GivenReason) -> dict[str, object]:
    return {**members(reason, "bearing", "path", "strength"), "status": reason.state}


def _answer_members(given: AnswerGiven) -> dict[str, object]:
    result = given.result
    verdict = members(result, "verdict", "reason") if result else {"verdict": "", "reason": ""}
    return {"claim": given.claim, **members(given.answer, "because", "basis"), **verdict}


def _trace_members(trace: ClaimTrace, argument_map: ArgumentMap) -> dict[str, object]:
    return {
        **members(trace, "claim", "answers", "result.verdict", "result.reason"),
        "summary": verdict_sentence(trace.evaluation, trace.claim.id, argument_map),
        **members(trace, "before", "at_equal_strengths", "under_the_other_standard", "strength", "tally"),
        **members(
            trace, "turns_on", "waits_on", "explanation", "changes", "more_changes", "all_changes_tried"
        ),
    }


def _strength_members(strength: ClaimStrength) -> dict[str, object]:
    value = None if strength.value is None else round(strength.value, 6)
    return {**members(strength), "value": value}


def _blocks(facts: TraceFacts, shown: Shown, purpose: Purpose) -> Iterator[Block]:
    on_screen = purpose is Purpose.SCREEN
    if not facts.traces:
        how = " `argmap trace ID` explains any other claim." if on_screen else ""
        yield Paragraph(without_hypothesis(shown) + how)
    if facts.supposed:
        yield from supposed(facts, shown.whole, on_screen=on_screen)
    for trace in facts.traces:
        yield from _about(trace.claim, shown.whole)
        if isinstance(trace, ClaimTrace):
            yield from _of_claim(trace, facts.request, shown.whole, on_screen=on_screen)
        else:
            yield from answers_by_verdict(trace.answers, shown.whole)


def _about(claim: Claim, argument_map: ArgumentMap) -> Iterator[Block]:
    yield Heading(1, claim.label)
    sources = [source_line(each, argument_map) for each in claim.sources]
    yield Paragraph("; ".join([claim.kind.value, *sources]), Tone.ASIDE, claim.id)
    if not says_all(claim):
        yield Paragraph(trimmed(claim.text))


def _of_claim(
    trace: ClaimTrace, request: TraceRequest, argument_map: ArgumentMap, *, on_screen: bool
) -> Iterator[Block]:
    yield from _verdict(trace, argument_map)
    rules = tuple(_rules(trace, request))
    if rules:
        yield Items(rules)
    if trace.answers:
        yield Heading(2, OWN_VERDICT)
        yield Items(tuple(own_verdict_item(each, argument_map) for each in trace.answers))
    why = [*explanation(trace, request, argument_map, on_screen=on_screen)]
    if why:
        yield Heading(2, "Why it would be so" if request.supposed else "Why")
        yield from why
    if not request.supposed and request.limit:
        yield Heading(2, "What would change it")
        yield from what_would_change_it(trace, argument_map, on_screen=on_screen)


def _verdict(trace: ClaimTrace, argument_map: ArgumentMap) -> Iterator[Block]:
    evaluation, claim = trace.evaluation, trace.claim.id
    then = ""
    if trace.before is not None:
        yield Paragraph(f"As the map is: {verdict_words(trace.before)}.", Tone.ASIDE)
        then = "Then: "
    result = trace.result
    word = result.verdict.value if evaluation.is_supposed(claim) else verdict_words(result)
    sentence = verdict_sentence(evaluation, claim, argument_map)
    yield Paragraph(f"{then}{word if then else capitalised(word)}. {sentence}", Tone.VERDICT)


def _rules(trace: ClaimTrace, request: TraceRequest) -> Iterator[Item]:
    """Yield how many reasons hold, the verdict under other rules, and, where asked for, the score."""
    yield from tally_items(trace.tally)
    if is_given(trace.tally) and not trace.evaluation.is_supposed(trace.claim.id):
        yield Item(0, ALL_EQUAL, verdict_words(trace.at_equal_strengths))
        yield Item(0, OTHER_STANDARD[trace.claim.standard], trace.under_the_other_standard.verdict.value)
    if request.score:
        yield Item(0, "Score", _score(trace))


def _score(trace: ClaimTrace) -> str:
    strength = trace.strength
    name = _SEMANTICS[strength.semantics]
    if strength.value is None:
        return f"none, as the numbers do not settle on a cycle of this map ({name})"
    flag = ""
    if strength.disagrees:
        side = "below" if trace.result.verdict is Verdict.ACCEPTED else "above"
        flag = f" Note that it lies {side} 0.5, though the claim is {trace.result.verdict.value}."
    digits = 4 if strength.disagrees else 2  # 0.50 would be on neither side
    return f"{strength.value:.{digits}f} of 1 ({name}). {_MEANING}{flag}"
