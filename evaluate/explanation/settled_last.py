"""An evaluation in which one claim is settled as late as can be.

The steps of an evaluation settle each claim as early as possible: one that is presumed and that nothing
opposes before any of its supports. To explain a claim by the strongest reason for it, or against it, its
verdict must come after all that does not depend on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..definition import SideStrengths, label_by
from ..evaluation import Evaluation
from ..fixpoint.well_founded import induced_labels
from ..labels import OPEN, Labels


def settled_last(evaluation: Evaluation, claim: int) -> Evaluation:
    """The same evaluation in other steps: what does not depend on the claim, then the claim, then the rest.

    It is `evaluation` itself where the claim is undecided, or where its verdict does not follow from what
    does not depend on it: it is rejected together with others that only hold up each other. Cost: one
    evaluation.
    """
    graph, labels = evaluation.graph, evaluation.labels
    if labels.claims[claim] == OPEN or claim in graph.decreed:
        return evaluation
    before = induced_labels(graph, held_open=claim)
    strengths = SideStrengths(
        before.surely_for[claim],
        before.possibly_for[claim],
        before.surely_against[claim],
        before.possibly_against[claim],
    )
    if label_by(strengths, unopposed=bool(graph.unopposed[claim])) != labels.claims[claim]:
        return evaluation
    own = before.last + 1
    claim_steps = _joined(before.claim_steps, labels.claim_steps, own)
    claim_steps[claim] = own
    links = zip(labels.links, _joined(before.link_steps, labels.link_steps, own), strict=True)
    return Evaluation(graph, Labels(graph, labels.claims, claim_steps, dict(enumerate(links))))


def _joined(early: Sequence[int], late: Sequence[int], own: int) -> list[int]:
    """The early step where there is one, else the late one, after the step `own`; 0 for what is open."""
    return [one or (other and own + other) for one, other in zip(early, late, strict=True)]
