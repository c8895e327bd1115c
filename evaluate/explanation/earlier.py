"""What was settled before a given step: the strengths on both sides of a claim as they stood then."""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES


class EarlierLabels:
    """The labels of an evaluation as they stood before a step. Cost: linear in the links to a claim."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        # Kept, since many claims may contradict one that has many supports.
        self._surely_for: dict[tuple[int, int], float] = {}
        self._possibly_for: dict[tuple[int, int], float] = {}
        self._given_for: dict[int, float] = {}

    def is_rejected(self, claim: int, step: int) -> bool:
        """Whether the claim was rejected before the step."""
        return self._labels.claims[claim] == NO and self._labels.claim_steps[claim] < step

    def fails(self, link: int, step: int) -> bool:
        """Whether the link failed before the step."""
        return self._labels.links[link] == NO and self._labels.link_steps[link] < step

    def holding(self, claim: int, step: int, role: int) -> Iterator[int]:
        """The supports of the claim, or the attacks on it, that surely held before the step."""
        labels = self._labels
        for link in self.given(claim, role):
            if labels.links[link] == YES and labels.link_steps[link] < step:
                yield link

    def given(self, claim: int, role: int, least: float = 0.0) -> Iterator[int]:
        """The supports of the claim, or the attacks on it, that weigh at least `least`."""
        graph = self._graph
        for link in self._evaluation.links_to[claim]:
            if graph.role[link] == role and graph.weight[link] >= least:
                yield link

    def surely_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that surely held before the step."""
        if (claim, step) not in self._surely_for:
            weights = (self._graph.weight[link] for link in self.holding(claim, step, SUPPORT))
            self._surely_for[claim, step] = max(self._graph.asserted[claim], *weights, 0.0)
        return self._surely_for[claim, step]

    def possibly_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that had not failed before the step."""
        if (claim, step) not in self._possibly_for:
            left = (link for link in self.given(claim, SUPPORT) if not self.fails(link, step))
            weights = (self._graph.weight[link] for link in left)
            self._possibly_for[claim, step] = max(self._graph.asserted[claim], *weights, 0.0)
        return self._possibly_for[claim, step]

    def possibly_against(self, claim: int, step: int) -> float:
        """The strength of the strongest reason against the claim that had not failed before the step."""
        graph = self._graph
        left = [graph.weight[link] for link in self.given(claim, ATTACK) if not self.fails(link, step)]
        left += [
            self.possibly_for(rival, step)
            for rival in graph.rivals.get(claim, ())
            if not self.is_rejected(rival, step)
        ]
        return max(left, default=0.0)

    def given_for(self, claim: int) -> float:
        """The strength of the strongest reason given for the claim, whether it holds or not."""
        if claim not in self._given_for:
            weights = (self._graph.weight[link] for link in self.given(claim, SUPPORT))
            self._given_for[claim] = max(self._graph.asserted[claim], *weights, 0.0)
        return self._given_for[claim]
