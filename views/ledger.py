"""The view `ledger`: the process-tracing tests of each hypothesis, passed or failed.

Source: Van Evera (1997), "Guide to methods for students of political science", chapter 1; Collier (2011),
"Understanding process tracing", PS: Political Science & Politics 44, table 1.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, Final

from ..evaluate import LinkState, Reason, Verdict, fails_test
from ..model import Target
from .reasons import DirectReason, DirectReasons, reasons_of_hypotheses, short_outcome

if TYPE_CHECKING:
    from .part import Shown

_ELIMINATES: Final = {"hoop", "doubly-decisive"}
_CONFIRMS: Final = {"smoking-gun", "doubly-decisive"}


class TracingResult(str, Enum):
    """How a hypothesis did in a test: open while that is in doubt, void if the test itself does not hold."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"
    VOID = "void"


class TracingConclusion(str, Enum):
    """What follows for a hypothesis from all its tests together."""

    ELIMINATED = "eliminated"
    CONFIRMED = "confirmed"
    IN_CONFLICT = "in conflict"
    NEITHER = "neither"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class TracingTest(DirectReason):
    """A reason that is a test of the hypothesis, with its result."""

    result: TracingResult


@dataclass(frozen=True, slots=True)
class HypothesisTests:
    """A hypothesis with its verdict and its tests, of which there may be none."""

    id: str
    label: str
    verdict: Verdict | Reason
    together: TracingConclusion
    tests: tuple[TracingTest, ...]


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """The hypotheses in the order of the map.

    `other_reasons` counts the reasons shown that are not tests, `other_tests` the tests of the map that are
    not listed, because they test something else or are not shown. Both are from 0.
    """

    hypotheses: tuple[HypothesisTests, ...]
    other_reasons: int
    other_tests: int


def ledger(shown: Shown) -> LedgerFacts:
    """Return the tests of each hypothesis that is shown. Cost: linear in the links of the map."""
    found = reasons_of_hypotheses(shown)
    listed = {Target(reason.path) for each in found for reason in each.reasons}
    return LedgerFacts(
        tuple(_tests(shown, each) for each in found),
        other_reasons=sum(not reason.test for each in found for reason in each.reasons),
        other_tests=sum(bool(link.test) and link.path not in listed for link in shown.whole.sound_links()),
    )


def _tests(shown: Shown, found: DirectReasons) -> HypothesisTests:
    tests = tuple(_test(shown, each) for each in found.reasons if each.test)
    return HypothesisTests(
        id=found.about.id,
        label=found.about.label,
        verdict=short_outcome(found.result),
        together=_conclusion({(each.test, each.result) for each in tests}),
        tests=tests,
    )


def _test(shown: Shown, reason: DirectReason) -> TracingTest:
    link = shown.whole.links[Target(reason.path)]
    if fails_test(shown.evaluated.evaluation, link):
        result = TracingResult.FAILED
    elif reason.stands is LinkState.HOLDS:
        result = TracingResult.PASSED
    else:
        result = TracingResult.OPEN if reason.stands is LinkState.IN_DOUBT else TracingResult.VOID
    return TracingTest(**{each.name: getattr(reason, each.name) for each in fields(reason)}, result=result)


def _conclusion(results: Collection[tuple[str, TracingResult]]) -> TracingConclusion:
    eliminated = any(test in _ELIMINATES for test, result in results if result is TracingResult.FAILED)
    confirmed = any(test in _CONFIRMS for test, result in results if result is TracingResult.PASSED)
    if eliminated and confirmed:
        return TracingConclusion.IN_CONFLICT
    if eliminated:
        return TracingConclusion.ELIMINATED
    if confirmed:
        return TracingConclusion.CONFIRMED
    decided = {TracingResult.PASSED, TracingResult.FAILED}
    undecided = decided.isdisjoint(result for _, result in results)
    return TracingConclusion.NOTHING if undecided else TracingConclusion.NEITHER
