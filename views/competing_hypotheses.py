"""The view `matrix` of claims and hypotheses: how each claim bears on each hypothesis.

Source: Heuer (1999), "Psychology of intelligence analysis", chapter 8, "Analysis of competing hypotheses".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import fsum
from typing import TYPE_CHECKING, Final

from ..evaluate import Bearing, LinkState, Reason, Verdict
from ..model import Kind
from .reasons import (
    DirectReason,
    DirectReasons,
    bearing_on_none,
    reasons_of_hypotheses,
    short_outcome,
)

if TYPE_CHECKING:
    from .part import Shown

    Row = Mapping[str, list[DirectReason]]
    """The reasons that a claim gives for or against each hypothesis, by the id of the hypothesis."""

_STRONG: Final = 1.0
_HOLDS: Final = (LinkState.HOLDS,)
_MAY_HOLD: Final = (LinkState.HOLDS, LinkState.IN_DOUBT)


class Consistency(str, Enum):
    """How a claim fits a hypothesis: strongly if its reason has the strength 1."""

    STRONGLY_CONSISTENT = "CC"
    CONSISTENT = "C"
    INCONSISTENT = "I"
    STRONGLY_INCONSISTENT = "II"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim that bears on a hypothesis, with its verdict.

    `diagnosticity`, in [0, 2], is how far apart it places the hypotheses on which its reasons hold, None if
    these are fewer than two.
    """

    id: str
    label: str
    verdict: Verdict | Reason
    diagnosticity: float | None


@dataclass(frozen=True, slots=True)
class ComparedHypothesis:
    """A hypothesis, and how much speaks against it.

    `inconsistency`, from 0, adds up the strength of each claim's strongest reason against it that holds;
    `inconsistency_possibly` also takes in reasons that are in doubt.
    """

    id: str
    label: str
    verdict: Verdict | Reason
    inconsistency: float
    inconsistency_possibly: float


@dataclass(frozen=True, slots=True)
class EvidenceCell:
    """A reason that the claim `row` gives for or against the hypothesis `column`; it may give several."""

    row: str
    column: str
    code: Consistency
    reason: DirectReason


@dataclass(frozen=True, slots=True)
class EvidenceRows:
    """The claims, the most diagnostic first; equally diagnostic ones in the order of the map."""

    claims: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class HypothesisColumns:
    """The hypotheses, in the order of the map."""

    hypotheses: tuple[ComparedHypothesis, ...]


@dataclass(frozen=True, slots=True)
class CompetingHypothesesFacts:
    """Claims crossed with hypotheses.

    Bare assertions of hypotheses and contradictions between them are not evidence and are left out:
    `asserted` counts the assertions, `has_rivals` is whether there are contradictions. `left_out` counts the
    reasons that are not shown, `bearing_on_none` the claims shown that bear on no hypothesis; all from 0.
    """

    rows: EvidenceRows
    columns: HypothesisColumns
    cells: tuple[EvidenceCell, ...]
    asserted: int
    has_rivals: bool
    left_out: int
    bearing_on_none: int


def competing_hypotheses(shown: Shown) -> CompetingHypothesesFacts:
    """Cross the claims that bear on a hypothesis with all hypotheses that are shown.

    Cost: linear in the links of the map.
    """
    claims, found = shown.whole.claims, reasons_of_hypotheses(shown)
    bearing: dict[str, dict[str, list[DirectReason]]] = {each: {} for each in shown.argument_map.claims}
    rivals = False
    for each in found:
        for reason in each.reasons:
            is_hypothesis = claims[reason.claim].kind is Kind.HYPOTHESIS
            if reason.bearing is Bearing.CONTRADICTION and is_hypothesis:
                rivals = True
            elif reason.bearing is not Bearing.ASSERTION:
                bearing[reason.claim].setdefault(each.about.id, []).append(reason)
    results = shown.evaluated.evaluation.claims
    evidence = [
        Evidence(own, claims[own].label, short_outcome(results[own]), _diagnosticity(row))
        for own, row in bearing.items()
        if row
    ]
    evidence.sort(key=lambda each: -1.0 if each.diagnosticity is None else each.diagnosticity, reverse=True)
    rows = {each.id: bearing[each.id] for each in evidence}
    columns: dict[str, list[list[DirectReason]]] = {}
    for row in rows.values():
        for hypothesis, reasons in row.items():
            columns.setdefault(hypothesis, []).append(reasons)
    return CompetingHypothesesFacts(
        rows=EvidenceRows(tuple(evidence)),
        columns=HypothesisColumns(tuple(_compared(each, columns.get(each.about.id, ())) for each in found)),
        cells=tuple(
            _cell(claim, hypothesis, reason)
            for claim, row in rows.items()
            for hypothesis, reasons in row.items()
            for reason in reasons
        ),
        asserted=sum(each.about.presumed for each in found),
        has_rivals=rivals,
        left_out=sum(each.left_out for each in found),
        bearing_on_none=bearing_on_none(shown),
    )


def _cell(claim: str, hypothesis: str, reason: DirectReason) -> EvidenceCell:
    strong = reason.strength == _STRONG
    if reason.speaks_for:
        code = Consistency.STRONGLY_CONSISTENT if strong else Consistency.CONSISTENT
    else:
        code = Consistency.STRONGLY_INCONSISTENT if strong else Consistency.INCONSISTENT
    return EvidenceCell(claim, hypothesis, code, reason)


def _compared(found: DirectReasons, cells: Sequence[list[DirectReason]]) -> ComparedHypothesis:
    own = found.about
    surely, possibly = (
        fsum(_strongest(reasons, states, speaks_for=False) for reasons in cells)
        for states in (_HOLDS, _MAY_HOLD)
    )
    return ComparedHypothesis(own.id, own.label, short_outcome(found.result), surely, possibly)


def _strongest(reasons: Iterable[DirectReason], states: Collection[LinkState], *, speaks_for: bool) -> float:
    """Return the strength of the strongest reason on one side in one of the states, 0 if there is none."""
    return max(
        (each.strength for each in reasons if each.stands in states and each.speaks_for is speaks_for),
        default=0.0,
    )


def _diagnosticity(row: Row) -> float | None:
    """Return the range of what holds in a row, strength for minus strength against; None below two cells."""
    values = [
        _strongest(reasons, _HOLDS, speaks_for=True) - _strongest(reasons, _HOLDS, speaks_for=False)
        for reasons in row.values()
        if any(each.stands is LinkState.HOLDS for each in reasons)
    ]
    return max(values) - min(values) if len(values) > 1 else None
