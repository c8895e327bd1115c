"""What the verdicts would be at equal strengths, and if a claim were judged by the other standard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .evaluation import Evaluation, evaluation_of

if TYPE_CHECKING:
    from .results import ClaimResult


def at_equal_strengths(evaluation: Evaluation) -> Evaluation:
    """The evaluation of the same map with all links and bare assertions equally strong.

    Where a verdict differs from this, it depends on how the author weighed the reasons. Cost: one evaluation.
    """
    graph = evaluation.graph
    return evaluation_of(
        replace(
            graph,
            weight=[1.0] * len(graph.weight),
            asserted=[1.0 if strength else 0.0 for strength in graph.asserted],
        )
    )


def under_other_standard(evaluation: Evaluation, claim: str) -> ClaimResult:
    """The result for the claim if it, and no other claim, is judged by the other of the two standards.

    Cost: one evaluation. Raises: KeyError.
    """
    graph = evaluation.graph
    number = graph.numbers[claim]
    unopposed = list(graph.unopposed)
    unopposed[number] = not unopposed[number]
    return evaluation_of(replace(graph, unopposed=unopposed)).claims[claim]
