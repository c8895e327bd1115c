"""The view `stats`: a summary in sentences, then groups of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...model import Reason
from ...model.words import count, listed
from ..document.blocks import Block, Document, Field, Fields, Heading, Paragraph
from ..document.tones import Tone
from .cells import captioned

if TYPE_CHECKING:
    from ...views.counts import CountsFacts
    from ...views.part import Shown
    from ..document.table import Purpose

_REASONS: Final = {
    "undecided": (Reason.CONTESTED, Reason.UNRESOLVED),
    "rejected": (Reason.REFUTED, Reason.UNTESTED, Reason.UNSUPPORTED),
}


def compose_counts(facts: CountsFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Write a summary, then a group of numbers for claims, verdicts, links, works and each facet."""
    title = captioned(shown.argument_map, "how much the map holds")
    return Document(title, (*map(Paragraph, _summary(facts)), *_groups(facts)))


def _summary(facts: CountsFacts) -> Iterator[str]:
    claims, works = count(facts.claims["all"], "claim"), count(facts.works["cited"], "work")
    yield f"{claims} from {works}, with {count(facts.links['all'], 'link')} between them."
    if told := _fare(facts.verdicts):
        questions = facts.claims.get("question", 0)
        without = f"; {count(questions, 'question')} without a verdict" if questions else ""
        yield f"How they fare: {told}{without}."
    if told := _fare(facts.hypotheses):
        yield f"Of these, hypotheses: {told}."


def _fare(verdicts: Mapping[str, int]) -> str:
    return listed([f"{number} {verdict}" for verdict, number in verdicts.items() if number])


def _groups(facts: CountsFacts) -> Iterator[Block]:
    other = {"contradictions": facts.contradictions, "answers": facts.answers, "files": facts.files}
    groups: dict[str, Mapping[str, int]] = {
        "claims": facts.claims,
        "verdicts": dict(_verdicts(facts)),
        "links": facts.links,
        "other": other,
        "works": facts.works,
        **{f"facet {name}": values for name, values in facts.facets.items()},
    }
    for title, numbers in groups.items():
        yield Heading(2, title)
        if numbers:
            entries = (Field(name, str(number), tone=Tone.PLAIN) for name, number in numbers.items())
            yield Fields(tuple(entries), numbers=True)


def _verdicts(facts: CountsFacts) -> Iterator[tuple[str, int]]:
    """Yield each verdict with its number, and below it each reason for it that occurs."""
    for verdict, number in facts.verdicts.items():
        yield verdict, number
        for reason in _REASONS.get(verdict, ()):
            if reason.value in facts.reasons:
                yield f"{verdict} ({reason.value})", facts.reasons[reason.value]
