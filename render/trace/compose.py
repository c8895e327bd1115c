"""A report of traces composed of headings, paragraphs and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Verdict
from ...evaluate.explanation import Ground
from ...evaluate.strength import Semantics
from ..captions import provisionally
from ..verdicts import tally_line, verdict_word
from .document import Heading, Item, Items, Paragraph, Tone
from .explained import explanation
from .words import change_code, change_line, named, source_line, summary_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap
    from .document import Block
    from .gather import AnswerGiven, Report, Trace

_SEMANTICS: Final = {
    Semantics.QUADRATIC_ENERGY: "quadratic energy",
    Semantics.DF_QUAD: "DF-QuAD",
    Semantics.EULER_BASED: "Euler-based",
}
_MOST_DIFFERENCES: Final = 10


def compose(report: Report, problems: int) -> tuple[Block, ...]:
    """The whole document; `problems` as for `argmap.render.render`."""
    return tuple(_blocks(report, problems))


def _blocks(report: Report, problems: int) -> Iterator[Block]:
    if problems:
        yield Paragraph(f"{provisionally(problems)}, see argmap check", Tone.WARNING)
    if not report.traces:
        yield Paragraph("The map has no hypothesis; `argmap trace ID` tells how any other claim fares.")
    if report.choices.changes:
        yield from _supposed(report)
    for trace in report.traces:
        yield from _trace(trace, report)


def _supposed(report: Report) -> Iterator[Block]:
    """What is supposed, and whose verdict it turns."""
    argument_map = report.argument_map
    yield Heading(1, "Supposed")
    yield Items(
        tuple(
            Item(0, change_line(change, argument_map), code=change_code(change))
            for change in report.choices.changes
        )
    )
    shown = report.differences[:_MOST_DIFFERENCES]
    entries = [
        Item(
            0,
            f"{verdict_word(each.before)}, then {verdict_word(each.after)}",
            *named(argument_map.claims[each.claim], argument_map),
        )
        for each in shown
    ]
    more = len(report.differences) - len(shown)
    if more:
        entries.append(Item(0, f"and {more} more"))
    yield Heading(2, "What it changes")
    yield Items(tuple(entries)) if entries else Paragraph("No verdict on another claim.")


def _trace(trace: Trace, report: Report) -> Iterator[Block]:
    claim, argument_map = trace.claim, report.argument_map
    yield Heading(1, claim.label)
    sources = [source_line(each, argument_map) for each in claim.sources]
    yield Paragraph("; ".join([claim.kind.value, *sources]), Tone.ASIDE, claim.id)
    if " ".join(claim.text.split()) != claim.label:
        yield Paragraph(claim.text)
    if trace.standing is None:
        yield Heading(2, "Answers")
        yield from _answers(trace.answers, argument_map, "Nothing in the map answers it.")
        return
    yield from _verdict(trace, report)
    if trace.answers:
        yield Heading(2, "What works themselves conclude (shown beside, not counted)")
        yield from _answers(trace.answers, argument_map, "")
    yield Heading(2, "Why, if so" if report.choices.changes else "Why")
    yield from explanation(trace, report)
    if not report.choices.changes and report.choices.limit:
        yield Heading(2, "What would change it")
        yield from _turnings(trace, argument_map)


def _verdict(trace: Trace, report: Report) -> Iterator[Block]:
    """The verdict's line, the other standard where it differs, and the strength."""
    standing = trace.standing
    if standing is None or trace.other_standard is None:
        return
    if trace.before is not None:
        yield Paragraph(f"before: {verdict_word(trace.before)}", Tone.ASIDE)
    line = summary_line(report, trace.claim.id)
    other = trace.other_standard
    supposed = trace.steps[0].conclusion is not None and trace.steps[0].conclusion.ground is Ground.SUPPOSED
    if not supposed and verdict_word(other) != verdict_word(standing):
        standard = "weight" if trace.claim.standard == "unopposed" else "unopposed"
        line += f"; under the standard “{standard}” {verdict_word(other)}"
    yield Paragraph(f"{'then: ' if trace.before else ''}{line}", Tone.VERDICT)
    given = tally_line(report.evaluation, trace.claim.id)
    if given and given not in line:
        yield Paragraph(given)
    yield Paragraph(_strength(trace, report), Tone.ASIDE)


def _strength(trace: Trace, report: Report) -> str:
    """The gradual strength, with what it does not say."""
    name = _SEMANTICS[report.strengths.semantics]
    if trace.strength is None:
        return f"strength: none under {name}, whose numbers do not come to rest on a cycle of this map"
    flag = ""
    if trace.disagrees and trace.standing is not None:
        side = "below" if trace.standing.verdict is Verdict.ACCEPTED else "above"
        flag = f"; note that it lies {side} 0.5, though the claim is {verdict_word(trace.standing)}"
    said = "it compares claims within this map and is no probability"
    return f"strength {trace.strength:.2f} ({name}): {said}{flag}"


def _answers(given: tuple[AnswerGiven, ...], argument_map: ArgumentMap, none: str) -> Iterator[Block]:
    """The claims that answer, each with its verdict."""
    if not given:
        yield Paragraph(none)
        return
    yield Items(
        tuple(
            Item(
                0,
                verdict_word(each.standing) if each.standing else "question",
                *named(each.claim, argument_map),
                lines=(each.answer.because,) if each.answer.because else (),
            )
            for each in given
        )
    )


def _turnings(trace: Trace, argument_map: ArgumentMap) -> Iterator[Block]:
    """The single changes that turn the verdict, nearest first."""
    if not trace.turnings:
        yield Paragraph("No single change of a claim or link would.")
        return
    entries = [
        Item(
            0,
            (each.reason.value or each.verdict.value),
            change_line(each.change, argument_map, trace.claim.id),
            code=change_code(each.change),
        )
        for each in trace.turnings
    ]
    yield Paragraph("Single changes, nearest first; --what-if shows what else each would change.", Tone.ASIDE)
    yield Items(tuple(entries))
    if trace.more:
        yield Paragraph(f"It stopped at {len(entries)}, and there are more: --changes N lists N.", Tone.ASIDE)
