"""The view `test` as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...evaluate import tally
from ..words.verdicts import verdict_line
from .direct_cells import reason_data

if TYPE_CHECKING:
    from ...evaluate import ClaimResult, Count
    from ...model import Claim
    from .direct import Evaluated


def hypotheses_data(evaluated: Evaluated) -> dict[str, object]:
    """Return each hypothesis as JSON has it: its verdict, what it hangs on, the reasons that are shown."""
    return {"hypotheses": [_hypothesis(evaluated, each) for each in evaluated.hypotheses]}


def _hypothesis(evaluated: Evaluated, hypothesis: Claim) -> dict[str, object]:
    own = hypothesis.id
    standing = evaluated.evaluation.claims[own]
    counts = tally(evaluated.evaluation, own)
    other = evaluated.otherwise(own)
    return {
        "id": own,
        "label": hypothesis.label,
        "standard": hypothesis.standard,
        **_standing(standing),
        "said": verdict_line(evaluated.evaluation, own, evaluated.equal),
        "strongest": {
            "surely_for": standing.surely_for,
            "possibly_for": standing.possibly_for,
            "surely_against": standing.surely_against,
            "possibly_against": standing.possibly_against,
        },
        "tally": {
            "supports": _count(counts.supports),
            "attacks": _count(counts.attacks),
            "contradictions": _count(counts.contradictions),
        },
        "at_equal_strengths": _standing(evaluated.equal.claims[own]),
        "under_the_other_standard": _standing(other) if other else None,
        "reasons": [reason_data(each) for each in evaluated.direct[own]],
        "left_out": evaluated.hidden(own),
        "answers": [claim.id for claim in evaluated.answers.get(own, ())],
    }


def _standing(standing: ClaimResult) -> dict[str, object]:
    return {"verdict": standing.verdict.value, "reason": standing.reason.value}


def _count(count: Count) -> dict[str, int]:
    return {"given": count.given, "hold": count.hold, "in_doubt": count.in_doubt}
