"""Answers to a question by their verdicts, and works' own verdicts on a hypothesis, as lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...model import ArgumentMap, Kind
from ...model.words import trimmed
from ..document.blocks import Block, Heading, Item, Items, Paragraph
from ..document.tones import Tone
from ..words.cards import VERDICTS_IN_ORDER, tally_of_answers
from ..words.names import named
from ..words.numbers import capitalised

if TYPE_CHECKING:
    from ...views.answers import AnswerGiven


def answers_by_verdict(answers: Sequence[AnswerGiven], argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield how many answers a question has, then the answers under their verdicts; questions come last."""
    verdicts = [each.result.verdict if each.result else None for each in answers]
    yield Paragraph(f"{tally_of_answers(verdicts)}.", Tone.VERDICT)
    for verdict in (*VERDICTS_IN_ORDER, None):
        found = [given for given, own in zip(answers, verdicts, strict=True) if own is verdict]
        if found:
            yield Heading(2, capitalised(verdict.value) if verdict else "Questions")
            yield Items(tuple(_answer(each, argument_map) for each in found))


def _answer(given: AnswerGiven, argument_map: ArgumentMap) -> Item:
    lines = (trimmed(given.answer.because),) if given.answer.because else ()
    label, works, code = named(given.claim, argument_map)
    kind = given.claim.kind
    aside = kind.value if works and kind is not Kind.CLAIM else ""
    return Item(0, works or kind.value, label, aside, code, lines)


def own_verdict_item(given: AnswerGiven, argument_map: ArgumentMap) -> Item:
    """Return the entry of a work's own verdict on a hypothesis, and how that claim fares."""
    lines = (trimmed(given.answer.because),) if given.answer.because else ()
    label, works, code = named(given.claim, argument_map)
    aside = f"a claim that is {given.result.verdict.value} here" if given.result else ""
    who_concludes = f"{works} concludes" if works else "Without a source"
    return Item(0, who_concludes, label, aside, code, lines)
