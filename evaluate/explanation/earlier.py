"""What was labelled before a step: the strengths on both sides of a claim as they stood then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evaluation import Evaluation


class Earlier:
    """Looks back from a step of the evaluation. Cost: each call is linear in the links to its claim."""

    def __init__(self, evaluation: Evaluation) -> None:
        """Keep what is looked at."""
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        self._links_to = evaluation.links_to

    def rejected(self, claim: int, step: int) -> bool:
        """Whether the claim was rejected before the step."""
        return self._labels.claims[claim] == NO and self._labels.claim_steps[claim] < step

    def failed(self, link: int, step: int) -> bool:
        """Whether the link had failed before the step."""
        return self._labels.links[link] == NO and self._labels.link_steps[link] < step

    def held(self, claim: int, step: int, role: int) -> Iterator[int]:
        """The supports or the attacks on the claim that surely held before the step."""
        labels = self._labels
        for link in self.given(claim, role):
            if labels.links[link] == YES and labels.link_steps[link] < step:
                yield link

    def given(self, claim: int, role: int, least: float = 0.0) -> Iterator[int]:
        """The supports or the attacks on the claim that are at least so strong."""
        graph = self._graph
        for link in self._links_to[claim]:
            if graph.role[link] == role and graph.weight[link] >= least:
                yield link

    def sure_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that surely held before the step."""
        weights = (self._graph.weight[link] for link in self.held(claim, step, SUPPORT))
        return max(self._graph.asserted[claim], *weights, 0.0)

    def possibly_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that had not failed before the step."""
        left = (link for link in self.given(claim, SUPPORT) if not self.failed(link, step))
        return max(self._graph.asserted[claim], *(self._graph.weight[link] for link in left), 0.0)

    def possibly_against(self, claim: int, step: int) -> float:
        """The strength of the strongest reason against the claim that had not failed before the step."""
        graph = self._graph
        left = [graph.weight[link] for link in self.given(claim, ATTACK) if not self.failed(link, step)]
        left += [
            self.possibly_for(rival, step)
            for rival in graph.rivals.get(claim, ())
            if not self.rejected(rival, step)
        ]
        return max(left, default=0.0)

    def most_for(self, claim: int) -> float:
        """The strength of the strongest reason given for the claim."""
        return max(
            self._graph.asserted[claim],
            *(self._graph.weight[link] for link in self.given(claim, SUPPORT)),
            0.0,
        )
