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
from ...views.trace import ClaimStrength, ClaimTrace, Trace, TraceFacts, TraceRequest
from ..document.blocks import Block, Document, Heading, Item, Items, Paragraph
from ..document.data import Worded, members
from ..document.tones import Tone
from ..words.changes import change_code, change_line
from ..words.names import named, source_line, who
from ..words.verdicts import WORDS_OF_OUTCOMES, tally_line, verdict_line, verdict_word
from .cells import works_of
from .explanation import explanation

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..document.table import Purpose

_SEMANTICS: Final = {
    Semantics.QUADRATIC_ENERGY: "quadratic energy",
    Semantics.DF_QUAD: "DF-QuAD",
    Semantics.EULER_BASED: "Euler-based",
}
_STOPPED: Final = "The search stopped before it had tried every change, since so much depends on each."
_MOST_DIFFERENCES: Final = 10
_RESULT_KEYS: Final = ("result.verdict", "result.reason", "result.step")
_CONCLUSION_KEYS: Final = ("claim", *_RESULT_KEYS, "ground", "detail", "circle", "others")
_CHANGED_KEYS: Final = ("change", "change.operation", "change.target", "change.strength")
_CHANGE_KEYS: Final = (*_CHANGED_KEYS, "verdict", "reason", "distance")


def compose_trace(facts: TraceFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Return the document: what is supposed, then each trace."""
    title = f"{shown.whole.title or 'Argument map'}: trace"
    return Document(title, tuple(_blocks(facts, shown.whole)))


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
        Worded(ClaimTrace, _trace_members),
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


def _trace_members(trace: ClaimTrace) -> dict[str, object]:
    return {
        **members(trace, "claim", "answers", "result.verdict", "result.reason"),
        "summary": verdict_line(trace.evaluation, trace.claim.id, trace.equal),
        **members(trace, "before", "at_equal_strengths", "under_the_other_standard", "strength", "tally"),
        **members(
            trace, "turns_on", "waits_on", "explanation", "changes", "more_changes", "all_changes_tried"
        ),
    }


def _strength_members(strength: ClaimStrength) -> dict[str, object]:
    value = None if strength.value is None else round(strength.value, 6)
    return {**members(strength), "value": value}


def _blocks(facts: TraceFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    if not facts.traces:
        yield Paragraph("The map has no hypothesis; `argmap trace ID` tells how any other claim fares.")
    if facts.supposed:
        yield from _supposed(facts, argument_map)
    for trace in facts.traces:
        yield from _trace(trace, facts.request, argument_map)


def _supposed(facts: TraceFacts, argument_map: ArgumentMap) -> Iterator[Block]:
    yield Heading(1, "Supposed")
    yield Items(
        tuple(Item(0, change_line(each, argument_map), code=change_code(each)) for each in facts.supposed)
    )
    shown = facts.differences[:_MOST_DIFFERENCES]
    entries: list[Item] = []
    for each in shown:
        verdicts = f"{verdict_word(each.before)}, then {verdict_word(each.after)}"
        entries.append(Item(0, verdicts, *named(argument_map.claims[each.claim], argument_map)))
    more = len(facts.differences) - len(shown)
    if more:
        entries.append(Item(0, f"and {more} more"))
    yield Heading(2, "What it changes")
    yield Items(tuple(entries)) if entries else Paragraph("No verdict on another claim.")


def _trace(trace: Trace, request: TraceRequest, argument_map: ArgumentMap) -> Iterator[Block]:
    claim = trace.claim
    yield Heading(1, claim.label)
    sources = [source_line(each, argument_map) for each in claim.sources]
    yield Paragraph("; ".join([claim.kind.value, *sources]), Tone.ASIDE, claim.id)
    if " ".join(claim.text.split()) != claim.label:
        yield Paragraph(trimmed(claim.text))
    if not isinstance(trace, ClaimTrace):
        yield Heading(2, "Answers")
        if trace.answers:
            yield Items(tuple(_answer(each, argument_map, own_verdict=False) for each in trace.answers))
        else:
            yield Paragraph("Nothing in the map answers it.")
        return
    yield from _verdict(trace)
    if trace.answers:
        yield Heading(2, "What works themselves conclude (shown beside, not counted)")
        yield Items(tuple(_answer(each, argument_map, own_verdict=True) for each in trace.answers))
    yield Heading(2, "Why, if so" if request.supposed else "Why")
    yield from explanation(trace, request, argument_map)
    if not request.supposed and request.limit:
        yield Heading(2, "What would change it")
        yield from _changes(trace, argument_map)


def _verdict(trace: ClaimTrace) -> Iterator[Block]:
    claim, evaluation = trace.claim, trace.evaluation
    if trace.before is not None:
        yield Paragraph(f"before: {verdict_word(trace.before)}", Tone.ASIDE)
    line, same = verdict_line(evaluation, claim.id, trace.equal), list[str]()
    if not evaluation.is_supposed(claim.id):
        standard = claim.standard.other.value
        word, other = verdict_word(trace.result), verdict_word(trace.under_the_other_standard)
        same = ["at equal strengths"] if verdict_word(trace.at_equal_strengths) == word else []
        if other == word:
            same.append(f"under the standard “{standard}”")
        else:
            line += f"; under the standard “{standard}” {other}"
    yield Paragraph(f"{'then: ' if trace.before else ''}{line}", Tone.VERDICT)
    counts = tally_line(evaluation, claim.id)
    if counts and counts not in line:
        yield Paragraph(counts)
    if same:
        yield Paragraph(f"the same {' and '.join(same)}", Tone.ASIDE)
    yield Paragraph(_strength(trace), Tone.ASIDE)


def _strength(trace: ClaimTrace) -> str:
    strength = trace.strength
    name = _SEMANTICS[strength.semantics]
    if strength.value is None:
        why = "whose numbers do not come to rest, or not soon enough, on a cycle of this map"
        return f"strength: none under {name}, {why}"
    flag = ""
    if strength.disagrees:
        side = "below" if trace.result.verdict is Verdict.ACCEPTED else "above"
        flag = f"; note that it lies {side} 0.5, though the claim is {verdict_word(trace.result)}"
    meaning = "it compares claims within this map and is no probability"
    digits = 4 if strength.disagrees else 2  # 0.50 would be on neither side
    return f"strength {strength.value:.{digits}f} ({name}): {meaning}{flag}"


def _answer(given: AnswerGiven, argument_map: ArgumentMap, *, own_verdict: bool) -> Item:
    """Return the entry of an answer to a question, or of a work's own verdict on a hypothesis."""
    lines = (trimmed(given.answer.because),) if given.answer.because else ()
    word = verdict_word(given.result) if given.result else "question"
    label, works, code = named(given.claim, argument_map)
    if own_verdict:
        aside = f"a claim that is {word} here"
        return Item(0, works or given.claim.kind.value, label, aside, code, lines)
    return Item(0, word, label, works, code, lines)


def _changes(trace: ClaimTrace, argument_map: ArgumentMap) -> Iterator[Block]:
    if not trace.changes:
        none = "No single change of a claim, a link or a contradiction would."
        yield Paragraph(none if trace.all_changes_tried else f"None was found. {_STOPPED}")
        return
    entries: list[Item] = []
    for each in trace.changes:
        line = change_line(each.change, argument_map, trace.claim.id)
        entries.append(Item(0, verdict_word(each), line, code=change_code(each.change)))
    yield Paragraph("Single changes, nearest first; --what-if shows what else each would change.", Tone.ASIDE)
    yield Items(tuple(entries))
    if trace.more_changes:
        yield Paragraph(f"It stopped at {len(entries)}, and there are more: --changes N lists N.", Tone.ASIDE)
    elif not trace.all_changes_tried:
        yield Paragraph(_STOPPED, Tone.ASIDE)
