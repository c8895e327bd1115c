"""What a settled verdict follows from: the fewest reasons, all labelled before it, that force it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..components import components
from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES
from .earlier import Earlier
from .steps import Ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evaluation import Evaluation


class Cause(NamedTuple):
    """A reason for or against the claim `on`, by number: a link, or the claim `rival` that contradicts it.

    Both are -1 for the bare assertion. `below` is the strength that the reasons for the rival fall short of,
    0 where the verdict on the rival is what counts.
    """

    on: int
    link: int = -1
    rival: int = -1
    below: float = 0.0


class Found(NamedTuple):
    """How a verdict follows: from which causes, and through which circle.

    In `circle` a claim is its number, and a link its number above that of the last claim. `leading` holds the
    supports by which a claim rests on a circle.
    """

    ground: Ground
    causes: tuple[Cause, ...] = ()
    circle: tuple[int, ...] = ()
    leading: tuple[Cause, ...] = ()


class Settled:
    """Finds what settled labels follow from. Cost: linear in the reasons for and against the claim."""

    def __init__(self, evaluation: Evaluation) -> None:
        """Keep what is looked at."""
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        self.earlier = Earlier(evaluation)

    def accepted(self, claim: int, *, strongest: bool) -> Found:
        """One reason for an accepted claim, and why each reason against it that could match that one fails.

        Of the reasons that suffice it is the one that leaves the least to explain; with `strongest`, one that
        no other exceeds.
        """
        graph, step = self._graph, self._labels.claim_steps[claim]
        enough = [(graph.weight[link], link) for link in self.earlier.held(claim, step, SUPPORT)]
        if graph.asserted[claim]:
            enough.append((graph.asserted[claim], -1))
        if not graph.unopposed[claim]:
            against = self.earlier.possibly_against(claim, step)
            enough = [each for each in enough if each[0] > against]
        if strongest:
            most = max(weight for weight, _ in enough)
            enough = [each for each in enough if each[0] == most]
        weight, link = min(enough, key=lambda each: self._cost(claim, *each))
        ground, own = (Ground.PREVAILS, (Cause(claim, link),)) if link >= 0 else (Ground.PRESUMED, ())
        return Found(ground, (*own, *self._matching(claim, weight)))

    def _cost(self, claim: int, weight: float, link: int) -> tuple[int, float]:
        """How much there is to explain, about, where a claim is accepted for this reason."""
        depth = self._labels.link_steps[link] if link >= 0 else 0
        return depth + self._size(link) + sum(1 for _ in self._matching(claim, weight)), -weight

    def _size(self, link: int) -> int:
        """How many labels it takes for the link to hold; -1 is the bare assertion."""
        if link < 0:
            return 0
        return len(self._graph.premises_of(link)) + len(self._graph.undercuts.get(link, ()))

    def _matching(self, claim: int, weight: float) -> Iterator[Cause]:
        """The reasons given against the claim that would match one for it of this strength; all fail."""
        graph, step = self._graph, self._labels.claim_steps[claim]
        least = 0.0 if graph.unopposed[claim] else weight
        for link in self.earlier.given(claim, ATTACK, least):
            yield Cause(claim, link)
        for rival in graph.rivals.get(claim, ()):
            if self.earlier.rejected(rival, step):
                if self.earlier.most_for(rival) >= least:
                    yield Cause(claim, rival=rival)
            elif self.earlier.most_for(rival) >= weight:
                yield Cause(claim, rival=rival, below=weight)

    def rejected(self, claim: int) -> Found:
        """The attack that refutes a rejected claim and why nothing matches it; or why all supports fail."""
        step = self._labels.claim_steps[claim]
        attack, most = self._strongest_against(claim, step)
        refuted = most > 0 and self._graph.unopposed[claim]
        supports = [] if refuted else [*self.earlier.given(claim, SUPPORT, most)]
        if not all(self.earlier.failed(link, step) for link in supports):
            return self._circular(claim)
        failing = tuple(Cause(claim, link) for link in supports)
        if attack:
            return Found(Ground.OUTWEIGHED, (attack, *failing))
        return Found(Ground.UNSUPPORTED if failing else Ground.UNTESTED, failing)

    def _strongest_against(self, claim: int, step: int) -> tuple[Cause | None, float]:
        """The strongest reason against the claim that surely held before the step, and its strength."""
        graph, labels = self._graph, self._labels
        found = [
            (graph.weight[link], -labels.link_steps[link] - self._size(link), Cause(claim, link))
            for link in self.earlier.held(claim, step, ATTACK)
        ]
        found += [
            (self.earlier.sure_for(rival, when), -when, Cause(claim, rival=rival))
            for rival in graph.rivals.get(claim, ())
            if labels.claims[rival] == YES and (when := labels.claim_steps[rival]) < step
        ]
        if not found:
            return None, 0.0
        weight, _, cause = max(found, key=lambda each: each[:2])
        return cause, weight

    def _circular(self, claim: int) -> Found:
        """The claims that hold up each other, on which this one rests, and why nothing else holds up any."""
        step = self._labels.claim_steps[claim]
        places = {claim: 0}
        rests_on: list[list[int]] = []
        causes: list[Cause] = []
        leading: list[Cause] = []
        members = [claim]
        for member in members:  # which grow meanwhile
            attack, most = self._strongest_against(member, step)
            if attack:
                causes.append(attack)
            rests_on.append([])
            for link in self.earlier.given(member, SUPPORT, most):
                if self.earlier.failed(link, step):
                    causes.append(Cause(member, link))
                    continue
                leading.append(Cause(member, link))
                premises = self._fallen_with(link, step)
                premise = next((each for each in premises if each in places), premises[0])
                if premise not in places:
                    places[premise] = len(members)
                    members.append(premise)
                rests_on[-1].append(places[premise])
        groups = [group for group in components(rests_on) if len(group) > 1]
        circle = sorted(place for group in groups for place in group)
        return Found(
            Ground.CIRCULAR, tuple(causes), tuple(members[place] for place in circle), tuple(leading)
        )

    def _fallen_with(self, link: int, step: int) -> list[int]:
        """The premises of the link that were rejected in the step."""
        labels = self._labels
        return [
            claim
            for claim in self._graph.premises_of(link)
            if labels.claims[claim] == NO and labels.claim_steps[claim] == step
        ]

    def failing(self, link: int) -> tuple[int, int]:
        """What makes a link fail: a rejected claim that it needs, or an undercut; the other one is -1."""
        graph, labels = self._graph, self._labels
        found = [
            (labels.link_steps[each], -1, each)
            for each in graph.undercuts.get(link, ())
            if labels.links[each] == YES and labels.link_steps[each] < labels.link_steps[link]
        ]
        found += [
            (labels.claim_steps[claim], claim, -1)
            for claim in graph.premises_of(link)
            if labels.claims[claim] == NO and labels.claim_steps[claim] <= labels.link_steps[link]
        ]
        _, premise, undercut = min(found, key=lambda each: each[0])
        return premise, undercut
