"""The view `ledger`: the process-tracing tests of each hypothesis, passed or failed, and what follows.

Source: Van Evera (1997), "Guide to methods for students of political science", chapter 1; Collier (2011),
"Understanding process tracing", PS: Political Science & Politics 44, table 1.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import Sign
from ...model.words import count, listed
from ..compose.cells import captioned
from ..document.table import Entry, Purpose, Table, column, entries
from ..words.names import Naming
from .direct import DOUBTED, STANDS
from .direct_cells import bearing_words, causes_cell, claim_cell, reason_data, source_cell
from .hypotheses import heading, without_hypothesis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Claim
    from .direct import Direct, Evaluated

PASSED, FAILED, OPEN, VOID = "passed", "failed", "open", "void"

_RELEVANT: Final = "relevance affirmed, not confirmed"

_FOLLOWS: Final = {
    ("straw-in-the-wind", Sign.SUPPORT): f"{_RELEVANT}; rivals slightly weakened",
    ("straw-in-the-wind", Sign.ATTACK): "slightly weakened, not eliminated; rivals slightly strengthened",
    ("hoop", Sign.SUPPORT): f"{_RELEVANT}; rivals somewhat weakened",
    ("hoop", Sign.ATTACK): "eliminated; rivals somewhat strengthened",
    ("smoking-gun", Sign.SUPPORT): "confirmed; rivals substantially weakened",
    ("smoking-gun", Sign.ATTACK): "somewhat weakened, not eliminated; rivals somewhat strengthened",
    ("doubly-decisive", Sign.SUPPORT): "confirmed; rivals eliminated",
    ("doubly-decisive", Sign.ATTACK): "eliminated; rivals substantially strengthened",
}
"""What follows for a hypothesis and its rivals from a test passed (a support) or failed (an attack)."""

_ELIMINATES: Final = {"hoop", "doubly-decisive"}
_CONFIRMS: Final = {"smoking-gun", "doubly-decisive"}

_TOGETHER: Final = {
    "eliminated": "eliminated, as a test is failed that it had to pass.",
    "confirmed": "confirmed, as a test is passed that only it could pass.",
    "in conflict": "in conflict, as one test confirms what another eliminates.",
    "neither": "neither confirmed nor eliminated.",
    "nothing": "nothing follows, as no test stands.",
}

_ABOUT: Final = "process-tracing tests of the hypotheses"
_NO_TEST: Final = "No reason {shown}for or against a hypothesis is a process-tracing test."
_READ: Final = (
    "Tests as in Van Evera (1997) and Collier (2011): a support that stands is a test passed, an attack that"
    " stands or a support whose claim is refuted one failed; in doubt it is open, and void where it does not"
    " hold otherwise. The verdict goes by the strongest of all reasons, not by the tests alone."
)


def result(each: Direct) -> str:
    """Return how a hypothesis did in a test: passed, failed, open or void."""
    if each.fails:
        return FAILED
    if each.stands != STANDS:
        return OPEN if each.stands == DOUBTED else VOID
    return PASSED


def together(tests: list[Direct]) -> str:
    """Return what follows from all tests of a hypothesis, as one of the keys of `_TOGETHER`."""
    done = {(each.link.test, result(each)) for each in tests if each.link}
    eliminated = any(word == FAILED and test in _ELIMINATES for test, word in done)
    confirmed = any(word == PASSED and test in _CONFIRMS for test, word in done)
    if eliminated or confirmed:
        return "in conflict" if eliminated and confirmed else "eliminated" if eliminated else "confirmed"
    return "neither" if any(word in {PASSED, FAILED} for _, word in done) else "nothing"


def _follows(each: Direct) -> str:
    """Say what follows for the hypothesis from one test."""
    word = result(each)
    sign = Sign.SUPPORT if each.reason.speaks_for and word != FAILED else Sign.ATTACK
    follows = _FOLLOWS[each.link.test, sign] if each.link else ""
    return {OPEN: f"if it stands: {follows}", VOID: "nothing"}.get(word, follows)


def _tests(evaluated: Evaluated, hypothesis: str) -> list[Direct]:
    return [each for each in evaluated.direct[hypothesis] if each.link and each.link.test]


def ledger_tables(evaluated: Evaluated, purpose: Purpose) -> tuple[Table, ...]:
    """Tabulate the tests of each hypothesis that has any; as data, all in one table."""
    tested = [each for each in evaluated.hypotheses if _tests(evaluated, each.id)]
    if purpose is Purpose.DATA:
        return (_flat(evaluated, tested),)
    below = tuple(_left_out(evaluated, tested))
    if not tested:
        empty = (
            _NO_TEST.format(shown=evaluated.shown) if evaluated.hypotheses else without_hypothesis(evaluated)
        )
        return (
            Table("ledger", captioned(evaluated.whole, _ABOUT), (column("test", ()),), empty, notes=below),
        )
    *others, last = [_table(evaluated, hypothesis, purpose) for hypothesis in tested]
    return (*others, replace(last, notes=(*last.notes, _READ, *below)))


def _table(evaluated: Evaluated, hypothesis: Claim, purpose: Purpose) -> Table:
    """Tabulate the tests of one hypothesis."""
    whole = evaluated.whole
    found = _tests(evaluated, hypothesis.id)
    on_screen = purpose is Purpose.SCREEN
    naming = Naming.IDS if on_screen else Naming.LABELS
    counts = Counter(map(result, found))
    counted = [f"{counts[word]} {word}" for word in (PASSED, FAILED, OPEN, VOID) if counts[word]]
    far = " so far" * bool(counts[OPEN])
    return Table(
        name="ledger",
        caption=captioned(whole, _ABOUT),
        heading=heading(evaluated, hypothesis, purpose),
        columns=(
            column("test", [entries([_named(each), bearing_words(each)]) for each in found], 9),
            *([column("id", [(Entry(each.claim),) for each in found], 13, 4)] if on_screen else []),
            column("claim", [claim_cell(whole, each, Naming.LABELS) for each in found], 14),
            column("source", [source_cell(whole, each) for each in found], 10, 2),
            column("result", [(Entry(result(each)), *causes_cell(whole, each, naming)) for each in found], 9),
            column("what follows", [(Entry(_follows(each)),) for each in found], 12, 1),
        ),
        notes=(f"{listed(counted).capitalize()}. Taken together{far}: {_TOGETHER[together(found)]}",),
    )


def _named(each: Direct) -> str:
    """Return the name of a test as it is spoken."""
    return each.link.test.replace("-", " ") if each.link else ""


def _left_out(evaluated: Evaluated, tested: list[Claim]) -> Iterator[str]:
    """Say what is not in the ledger."""
    untested = [each.label for each in evaluated.hypotheses if each not in tested]
    if untested and tested:
        yield f"Without a test: {listed([f'“{label}”' for label in untested])}"
    reasons = sum(not (each.link and each.link.test) for found in evaluated.direct.values() for each in found)
    if reasons:
        are = "s that are" if reasons > 1 else " that is"
        yield f"Not listed: {reasons} reason{are} no test."
    shown = {each.link.path for found in evaluated.direct.values() for each in found if each.link}
    tests = sum(bool(link.test) and link.path not in shown for link in evaluated.whole.sound_links())
    if tests:
        yield f"Not listed: {count(tests, 'test')} of what is no hypothesis, or not of this part."


def _flat(evaluated: Evaluated, tested: list[Claim]) -> Table:
    """Put the tests of all hypotheses into one table."""
    whole = evaluated.whole
    rows = [(each, test) for each in tested for test in _tests(evaluated, each.id)]
    tests = [test for _, test in rows]
    return Table(
        name="ledger",
        caption="",
        columns=(
            column("hypothesis", [(Entry(each.id),) for each, _ in rows]),
            column("verdict", [(Entry(evaluated.verdicts[each.id]),) for each, _ in rows]),
            column("test", [entries([test.link.test if test.link else ""]) for test in tests]),
            column("result", [(Entry(result(test)),) for test in tests]),
            column("what follows", [(Entry(_follows(test)),) for test in tests]),
            column("reason", [(Entry(test.reason.bearing.value),) for test in tests]),
            column("strength", [(Entry(f"{test.reason.strength:g}"),) for test in tests]),
            column("id", [(Entry(test.claim),) for test in tests]),
            column("claim", [(Entry(whole.claims[test.claim].label),) for test in tests]),
            column("source", [source_cell(whole, test) for test in tests]),
            column("with", [entries(test.premises) for test in tests]),
            column("why", [causes_cell(whole, test, Naming.IDS) for test in tests]),
            column("because", [entries([test.link.because if test.link else ""]) for test in tests]),
        ),
    )


def ledger_data(evaluated: Evaluated) -> dict[str, object]:
    """Return each hypothesis with its tests as JSON has them, and what follows from them together."""
    return {
        "hypotheses": [
            {
                "id": hypothesis.id,
                "label": hypothesis.label,
                "verdict": evaluated.verdicts[hypothesis.id],
                "together": together(tests),
                "tests": [
                    {**reason_data(each), "result": result(each), "follows": _follows(each)} for each in tests
                ],
            }
            for hypothesis in evaluated.hypotheses
            for tests in [_tests(evaluated, hypothesis.id)]
        ]
    }
