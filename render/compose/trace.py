"""The view `trace`: headings, paragraphs and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Verdict
from ...evaluate.strength import Semantics
from ..document.blocks import Document, Heading, Item, Items, Paragraph, Tone
from ..words.changes import change_code, change_line
from ..words.names import named, source_line
from ..words.verdicts import provisionally, tally_line, verdict_line, verdict_word
from .explanation import explanation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap
    from ..document.blocks import Block
    from ..trace.gather import AnswerGiven, Report, Trace

_SEMANTICS: Final = {
    Semantics.QUADRATIC_ENERGY: "quadratic energy",
    Semantics.DF_QUAD: "DF-QuAD",
    Semantics.EULER_BASED: "Euler-based",
}
_MOST_DIFFERENCES: Final = 10


def compose_trace(report: Report, problems: int) -> Document:
    """Return the document; `problems` as for `argmap.render.render`."""
    return Document(f"{report.argument_map.title or 'Argument map'}: trace", tuple(_blocks(report, problems)))


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
    """Yield what is supposed, and the claims whose verdicts that changes."""
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
        if not trace.answers:
            yield Paragraph("Nothing in the map answers it.")
            return
        yield Items(tuple(_item(each, _answer(each, argument_map)) for each in trace.answers))
        return
    yield from _verdict(trace, report)
    if trace.answers:
        yield Heading(2, "What works themselves conclude (shown beside, not counted)")
        yield Items(tuple(_item(each, _own_verdict(each, argument_map)) for each in trace.answers))
    yield Heading(2, "Why, if so" if report.choices.changes else "Why")
    yield from explanation(trace, report)
    if not report.choices.changes and report.choices.limit:
        yield Heading(2, "What would change it")
        yield from _turnings(trace, argument_map)


def _verdict(trace: Trace, report: Report) -> Iterator[Block]:
    """Yield the verdict, what it would be by other rules, and the strength."""
    standing = trace.standing
    if standing is None or trace.equal is None or trace.other_standard is None:
        return
    if trace.before is not None:
        yield Paragraph(f"before: {verdict_word(trace.before)}", Tone.ASIDE)
    line, same = verdict_line(report.evaluation, trace.claim.id, report.equal), list[str]()
    if not report.evaluation.is_supposed(trace.claim.id):
        standard = "weight" if trace.claim.standard == "unopposed" else "unopposed"
        word, other = verdict_word(standing), verdict_word(trace.other_standard)
        same = ["at equal strengths"] if verdict_word(trace.equal) == word else []
        if other == word:
            same.append(f"under the standard “{standard}”")
        else:
            line += f"; under the standard “{standard}” {other}"
    yield Paragraph(f"{'then: ' if trace.before else ''}{line}", Tone.VERDICT)
    given = tally_line(report.evaluation, trace.claim.id)
    if given and given not in line:
        yield Paragraph(given)
    if same:
        yield Paragraph(f"the same {' and '.join(same)}", Tone.ASIDE)
    yield Paragraph(_strength(trace, report), Tone.ASIDE)


def _strength(trace: Trace, report: Report) -> str:
    """Say how strong the claim is, and what that does not mean."""
    name = _SEMANTICS[report.strengths.semantics]
    if trace.strength is None:
        return f"strength: none under {name}, whose numbers do not come to rest on a cycle of this map"
    flag = ""
    if trace.disagrees and trace.standing is not None:
        side = "below" if trace.standing.verdict is Verdict.ACCEPTED else "above"
        flag = f"; note that it lies {side} 0.5, though the claim is {verdict_word(trace.standing)}"
    said = "it compares claims within this map and is no probability"
    digits = 4 if trace.disagrees else 2  # as 0.50 is on neither side
    return f"strength {trace.strength:.{digits}f} ({name}): {said}{flag}"


def _item(given: AnswerGiven, named: tuple[str, str, str, str]) -> Item:
    """Return an answer with its reason."""
    return Item(0, *named, lines=(given.answer.because,) if given.answer.because else ())


def _answer(given: AnswerGiven, argument_map: ArgumentMap) -> tuple[str, str, str, str]:
    """Return the texts of a claim that answers a question: its verdict, and how it is named."""
    word = verdict_word(given.standing) if given.standing else "question"
    return (word, *named(given.claim, argument_map))


def _own_verdict(given: AnswerGiven, argument_map: ArgumentMap) -> tuple[str, str, str, str]:
    """Return the texts of a work's own verdict on a hypothesis: the work, the claim, and its verdict here."""
    label, works, code = named(given.claim, argument_map)
    word = verdict_word(given.standing) if given.standing else "question"
    return works or given.claim.kind.value, label, f"a claim that is {word} here", code


def _turnings(trace: Trace, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield the single changes that would change the verdict, nearest first."""
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
