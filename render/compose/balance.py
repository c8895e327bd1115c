"""The view `test` as tables: for each hypothesis what bears on it, and its verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from ...model.words import listed
from ...views.balance import MOST_JUDGED_TWICE, BalanceFacts, HypothesisBalance
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Cell, Entry, Purpose, Table, column, entries
from ..words.names import Naming, quoted, whose
from ..words.verdicts import WORDS_OF_OUTCOMES, tally_line, verdict_line, verdict_word
from .cells import captioned
from .hypotheses import (
    HOLDS_WORDS,
    WORDS_OF_REASONS,
    bearing_words,
    claim_cell,
    heading,
    no_hypothesis,
    not_listed,
    reason_columns,
    reasons_left_out,
    source_cell,
    why_cell,
)

if TYPE_CHECKING:
    from ...views.part import Shown
    from ...views.reasons import HypothesisReason

_SUBJECT: Final = "how the hypotheses fare"
_DECIDES: Final = "*"


def compose_balance(facts: BalanceFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate each hypothesis by itself; as data, all in one table."""
    if purpose is Purpose.DATA:
        return Document.of_tables(_flat(facts, shown))
    if not facts.hypotheses:
        caption = captioned(shown.whole, _SUBJECT)
        return Document.of_tables(Table("test", caption, (column("claim", ()),), no_hypothesis(shown)))
    *others, last = [_table(each, shown, purpose) for each in facts.hypotheses]
    return Document.of_tables(*others, last._replace(notes=(*last.notes, *_notes(facts, shown))))


def words_of_balance(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for each hypothesis, with the verdict in one line."""
    evaluation, equal = shown.evaluated.evaluation, shown.evaluated.at_equal_strengths

    def balance_members(each: HypothesisBalance) -> dict[str, object]:
        return {
            **members(each, "hypothesis.id", "hypothesis.label", "hypothesis.standard"),
            **members(each, "result.verdict", "result.reason"),
            "said": verdict_line(evaluation, each.hypothesis.id, equal),
            "strongest": members(
                each.result, "surely_for", "possibly_for", "surely_against", "possibly_against"
            ),
            **members(each, "tally", "at_equal_strengths", "under_the_other_standard"),
            **members(each, "reasons", "left_out", "answers"),
        }

    return (
        Worded(BalanceFacts, lambda facts: members(facts, "hypotheses")),
        Worded(HypothesisBalance, balance_members),
        WORDS_OF_OUTCOMES,
        *WORDS_OF_REASONS,
    )


def _table(balance: HypothesisBalance, shown: Shown, purpose: Purpose) -> Table:
    whole, found = shown.whole, balance.reasons
    on_screen = purpose is Purpose.SCREEN
    naming = Naming.IDS if on_screen else Naming.LABELS
    ids = [column("id", [(Entry(each.claim),) for each in found], 13, 4)] if on_screen else []
    return Table(
        name="test",
        caption=captioned(whole, _SUBJECT),
        heading=heading(balance.hypothesis.id, verdict_word(balance.result), shown, purpose),
        columns=(
            column("reason", [entries([bearing_words(each)]) for each in found], 9),
            *ids,
            column("claim", [claim_cell(each, whole, Naming.LABELS) for each in found], 14),
            column("source", [source_cell(each, whole) for each in found], 10, 2),
            column("stands", [(_holds(each), *why_cell(each, whole, naming)) for each in found], 9),
            column("because", [entries([each.because]) for each in found], 18, 3),
        ),
        when_empty=f"Nothing {'that is shown ' if balance.left_out else ''}bears on it directly.",
        notes=tuple(_below(balance, shown, naming)),
    )


def _holds(reason: HypothesisReason) -> Entry:
    return Entry(HOLDS_WORDS[reason.stands] + (f" {_DECIDES}" if reason.decides else ""))


def _below(balance: HypothesisBalance, shown: Shown, naming: Naming) -> Iterator[str]:
    whole, evaluation, equal = shown.whole, shown.evaluated.evaluation, shown.evaluated.at_equal_strengths
    hypothesis = balance.hypothesis
    counts = tally_line(evaluation, hypothesis.id)
    line = verdict_line(evaluation, hypothesis.id, equal, name=lambda each: quoted(each, whole, naming))
    yield f"{line[0].upper()}{line[1:]}."
    if counts:
        sentences = [] if counts in line else [f"{counts[0].upper()}{counts[1:]}."]
        if verdict_word(balance.at_equal_strengths) == verdict_word(balance.result):
            sentences.append("At equal strengths: the same.")
        if other := balance.under_the_other_standard:
            standard = hypothesis.standard.other
            sentences.append(f"Under the standard {standard.value}: {verdict_word(other)}.")
        yield " ".join(sentences)
    if balance.answers:
        claims = [whole.claims[each] for each in balance.answers]
        named = listed([f"“{claim.label}”{whose(claim, whole)}" for claim in claims])
        yield f"Given as a verdict on it, which does not count: {named}"
    yield from reasons_left_out(balance.left_out)


def _notes(facts: BalanceFacts, shown: Shown) -> Iterator[str]:
    if any(reason.decides for each in facts.hypotheses for reason in each.reasons):
        yield f"{_DECIDES} The verdict turns on it."
    if len(facts.hypotheses) > MOST_JUDGED_TWICE:
        first = MOST_JUDGED_TWICE + 1
        yield f"From {first} hypotheses on the verdicts under the other standard are left out."
    yield from not_listed(facts.bearing_on_none, shown)


def _flat(facts: BalanceFacts, shown: Shown) -> Table:
    """Put the reasons of all hypotheses into one table; a hypothesis without any has a row of its own."""
    evaluation, equal = shown.evaluated.evaluation, shown.evaluated.at_equal_strengths
    rows: list[tuple[HypothesisBalance, HypothesisReason | None]] = []
    for each in facts.hypotheses:
        rows += [(each, reason) for reason in each.reasons] or [(each, None)]

    def hypotheses(text: Callable[[HypothesisBalance], str]) -> list[Cell]:
        texts = {each.hypothesis.id: entries([text(each)]) for each in facts.hypotheses}
        return [texts[each.hypothesis.id] for each, _ in rows]

    def other(each: HypothesisBalance) -> str:
        return verdict_word(each.under_the_other_standard) if each.under_the_other_standard else ""

    return Table(
        name="test",
        caption="",
        columns=(
            column("hypothesis", hypotheses(lambda each: each.hypothesis.id)),
            column("verdict", hypotheses(lambda each: verdict_word(each.result))),
            column("said", hypotheses(lambda each: verdict_line(evaluation, each.hypothesis.id, equal))),
            column("tally", hypotheses(lambda each: tally_line(evaluation, each.hypothesis.id))),
            column("at equal strengths", hypotheses(lambda each: verdict_word(each.at_equal_strengths))),
            column("under the other standard", hypotheses(other)),
            *reason_columns([reason for _, reason in rows], shown.whole).values(),
        ),
    )
