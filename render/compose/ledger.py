"""The view `ledger` as tables: the tests of each hypothesis with their results, and what follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...model import Sign
from ...model.words import count, in_quotes, listed
from ...views.ledger import HypothesisTests, LedgerFacts, TracingResult, TracingTest
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Entry, Purpose, Table, column, entries
from ..words.ledger import FOLLOWS, READ, TOGETHER
from ..words.names import Naming
from ..words.verdicts import short_outcome_words
from .cells import captioned
from .hypotheses import (
    WORDS_OF_REASONS,
    bearing_words,
    claim_cell,
    heading,
    reason_columns,
    reason_members,
    source_cell,
    why_cell,
    without_hypothesis,
)

if TYPE_CHECKING:
    from ...views.part import Shown

_SUBJECT: Final = "process-tracing tests of the hypotheses"


def compose_ledger(facts: LedgerFacts, shown: Shown, purpose: Purpose) -> Document:
    """Tabulate the tests of each hypothesis that has any; as data, all in one table."""
    tested = [each for each in facts.hypotheses if each.tests]
    if purpose is Purpose.DATA:
        return Document.of_tables(_flat(tested, shown))
    below = tuple(_left_out(facts))
    if not tested:
        that_is_shown = "that is shown " if shown.is_part else ""
        no_test = f"No reason {that_is_shown}for or against a hypothesis is a process-tracing test."
        empty = no_test if facts.hypotheses else without_hypothesis(shown)
        caption = captioned(shown.whole, _SUBJECT)
        return Document.of_tables(Table("ledger", caption, (column("test", ()),), empty, notes=below))
    *others, last = [_table(each, shown, purpose) for each in tested]
    return Document.of_tables(*others, last._replace(notes=(*last.notes, READ, *below)))


def _follows(test: TracingTest) -> str:
    failed = test.result is TracingResult.FAILED
    follows = FOLLOWS[test.test, Sign.SUPPORT if test.speaks_for and not failed else Sign.ATTACK]
    if test.result is TracingResult.VOID:
        return "nothing"
    return f"if it stands: {follows}" if test.result is TracingResult.OPEN else follows


def words_of_ledger(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds beside the facts: what follows from each test."""
    return (
        Worded(LedgerFacts, lambda facts: members(facts, "hypotheses")),
        Worded(TracingTest, lambda test: {**reason_members(test), "follows": _follows(test)}),
        *WORDS_OF_REASONS,
    )


def _table(hypothesis: HypothesisTests, shown: Shown, purpose: Purpose) -> Table:
    whole, tests = shown.whole, hypothesis.tests
    on_screen = purpose is Purpose.SCREEN
    naming = Naming.IDS if on_screen else Naming.LABELS
    results = Counter(each.result for each in tests)
    counted = listed([f"{results[each]} {each.value}" for each in TracingResult if results[each]])
    far = " so far" if results[TracingResult.OPEN] else ""
    return Table(
        name="ledger",
        caption=captioned(whole, _SUBJECT),
        heading=heading(hypothesis.id, short_outcome_words(hypothesis.verdict), shown, purpose),
        columns=(
            column(
                "test", [entries([each.test.replace("-", " "), bearing_words(each)]) for each in tests], 9
            ),
            *([column("id", [(Entry(each.claim),) for each in tests], 13)] if on_screen else []),
            column("claim", [claim_cell(each, whole, Naming.LABELS) for each in tests], 14),
            column("source", [source_cell(each, whole) for each in tests]),
            column(
                "result", [(Entry(each.result.value), *why_cell(each, whole, naming)) for each in tests], 9
            ),
            column("what follows", [(Entry(_follows(each)),) for each in tests], 12),
        ),
        notes=(f"{counted.capitalize()}. Taken together{far}: {TOGETHER[hypothesis.together]}",),
    )


def _left_out(facts: LedgerFacts) -> Iterator[str]:
    untested = [each.label for each in facts.hypotheses if not each.tests]
    if untested and len(untested) < len(facts.hypotheses):
        yield f"Without a test: {listed([in_quotes(label) for label in untested])}"
    if facts.other_reasons:
        are = "are not tests" if facts.other_reasons > 1 else "is not a test"
        yield f"{count(facts.other_reasons, 'reason')} hidden, which {are}."
    if facts.other_tests:
        are = "are" if facts.other_tests > 1 else "is"
        yield f"{count(facts.other_tests, 'test')} hidden, which {are} not of a hypothesis shown here."


def _flat(tested: Sequence[HypothesisTests], shown: Shown) -> Table:
    rows = [(each, test) for each in tested for test in each.tests]
    tests = [test for _, test in rows]
    of_reasons = reason_columns(tests, shown.whole)
    columns = (
        column("hypothesis", [(Entry(each.id),) for each, _ in rows]),
        column("verdict", [(Entry(each.verdict.value),) for each, _ in rows]),
        of_reasons["test"],
        column("result", [(Entry(test.result.value),) for test in tests]),
        column("what follows", [(Entry(_follows(test)),) for test in tests]),
        *(
            of_reasons[name]
            for name in ("reason", "strength", "id", "claim", "source", "with", "why", "because")
        ),
    )
    return Table("ledger", "", columns)
