"""What an accepted or rejected verdict follows from: the reasons settled before it that suffice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..cycles import components
from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES
from .causes import AssertionCause, Cause, Derivation, LinkCause, PremiseCause, RivalCause
from .earlier import EarlierLabels
from .steps import Ground


class SettledVerdicts(EarlierLabels):
    """Finds what settled labels follow from. Cost: linear in the reasons for and against the claim."""

    def accepted(self, claim: int, *, strongest: bool) -> Derivation:
        """One reason for an accepted claim, and each reason against it that could match that one and fails.

        Of the reasons that suffice it is the one that leaves least to explain; with `strongest`, only the
        strongest of them are considered.
        """
        graph, step = self._graph, self._labels.claim_steps[claim]
        enough: list[tuple[float, AssertionCause | LinkCause]] = [
            (graph.weight[link], LinkCause(link)) for link in self.holding(claim, step, SUPPORT)
        ]
        if graph.asserted[claim]:
            enough.append((graph.asserted[claim], AssertionCause(claim)))
        if not graph.unopposed[claim]:
            against = self.possibly_against(claim, step)
            enough = [each for each in enough if each[0] > against]
        if strongest:
            most = max(weight for weight, _ in enough)
            enough = [each for each in enough if each[0] == most]
        matching_at = self.number_matching(claim)
        weight, cause = min(
            enough, key=lambda each: (self._own_cost(each[1]) + matching_at(each[0]), -each[0])
        )
        matching = self.matching(claim, weight)
        if isinstance(cause, LinkCause):
            return Derivation(Ground.PREVAILS, (cause, *matching))
        return Derivation(Ground.PRESUMED, tuple(matching))

    def _own_cost(self, cause: AssertionCause | LinkCause) -> int:
        """Roughly how much has to be explained of the reason itself."""
        if isinstance(cause, LinkCause):
            return self._labels.link_steps[cause.link] + self._size(cause.link)
        return 0

    def number_matching(self, claim: int) -> Callable[[float], int]:
        """The function that says how many reasons `matching` yields for a weight."""
        step, unopposed = self._labels.claim_steps[claim], self._graph.unopposed[claim]
        strengths = [self._graph.weight[link] for link in self.given(claim, ATTACK)]
        rivals = self._graph.rivals.get(claim, ())
        always = 0
        if unopposed:
            left = [rival for rival in rivals if not self.is_rejected(rival, step)]
            always = len(strengths) + len(rivals) - len(left)
            strengths, rivals = [], left
        strengths = sorted([*strengths, *map(self.given_for, rivals)])
        return lambda weight: always + len(strengths) - bisect_left(strengths, weight)

    def _size(self, link: int) -> int:
        """The number of labels that decide whether the link holds."""
        return len(self._graph.premises_of(link)) + len(self._graph.undercuts.get(link, ()))

    def matching(self, claim: int, weight: float) -> Iterator[Cause]:
        """The reasons given against the claim that would match one for it of this weight; they all fail."""
        graph, step = self._graph, self._labels.claim_steps[claim]
        least = 0.0 if graph.unopposed[claim] else weight
        for link in self.given(claim, ATTACK, least):
            yield LinkCause(link)
        for rival in graph.rivals.get(claim, ()):
            if self.is_rejected(rival, step):
                if self.given_for(rival) >= least:
                    yield RivalCause(claim, rival)
            elif self.given_for(rival) >= weight:
                yield RivalCause(claim, rival, short_of=weight)

    def refuted(self, claim: int) -> Derivation:
        """The same as `rejected`, and the strongest reason against the claim, even if it settled nothing.

        That a claim was rejected before it came to the reason against it may be why that one holds.
        """
        derivation = self.rejected(claim)
        against, most = self._strongest_against(claim, self._labels.last + 1)
        known = self._strongest_against(claim, self._labels.claim_steps[claim])[1]
        if against is None or derivation.ground is Ground.OUTWEIGHED or most == known:
            return derivation
        return replace(derivation, causes=(*derivation.causes, against))

    def rejected(self, claim: int) -> Derivation:
        """The reason that refutes a rejected claim and why none for it matches; or why all supports fail."""
        step = self._labels.claim_steps[claim]
        against, most = self._strongest_against(claim, step)
        refuted = most > 0 and self._graph.unopposed[claim]
        supports = [] if refuted else [*self.given(claim, SUPPORT, most)]
        if not all(self.fails(link, step) for link in supports):
            return self._circular(claim)
        failing = tuple(map(LinkCause, supports))
        if against:
            return Derivation(Ground.OUTWEIGHED, (against, *failing))
        return Derivation(Ground.UNSUPPORTED if failing else Ground.UNTESTED, failing)

    def _strongest_against(self, claim: int, step: int) -> tuple[Cause | None, float]:
        """The strongest reason against the claim that surely held before the step, and its strength."""
        graph, labels = self._graph, self._labels
        found: list[tuple[float, int, Cause]] = [
            (graph.weight[link], -labels.link_steps[link] - self._size(link), LinkCause(link))
            for link in self.holding(claim, step, ATTACK)
        ]
        found += [
            (self.surely_for(rival, when), -when, RivalCause(claim, rival))
            for rival in graph.rivals.get(claim, ())
            if labels.claims[rival] == YES and (when := labels.claim_steps[rival]) < step
        ]
        if not found:
            return None, 0.0
        weight, _, cause = max(found, key=lambda each: each[:2])
        return cause, weight

    def _circular(self, claim: int) -> Derivation:
        """The claims that hold up each other, on which this one rests, and why nothing else holds them up."""
        step = self._labels.claim_steps[claim]
        places = {claim: 0}
        rests_on: list[list[int]] = []
        causes: list[Cause] = []
        leading: list[LinkCause] = []
        members = [claim]
        outweighed: set[int] = set()
        for member in members:  # grows meanwhile
            against, most = self._strongest_against(member, step)
            if against:
                causes.append(against)
            rests_on.append([])
            if self._graph.asserted[member]:
                outweighed.add(member)
            for link in self.given(member, SUPPORT):
                if self._graph.weight[link] < most:
                    if not self.fails(link, step):
                        outweighed.add(member)
                    continue
                if self.fails(link, step):
                    causes.append(LinkCause(link))
                    continue
                leading.append(LinkCause(link))
                premises = self._rejected_in(link, step)
                premise = next((each for each in premises if each in places), premises[0])
                if premise not in places:
                    places[premise] = len(members)
                    members.append(premise)
                rests_on[-1].append(places[premise])
        groups = [group for group in components(rests_on) if len(group) > 1]
        circle = [members[place] for place in sorted(place for group in groups for place in group)]
        return Derivation(
            Ground.CIRCULAR, tuple(causes), tuple(circle), tuple(leading), not outweighed.isdisjoint(circle)
        )

    def _rejected_in(self, link: int, step: int) -> list[int]:
        labels = self._labels
        return [
            claim
            for claim in self._graph.premises_of(link)
            if labels.claims[claim] == NO and labels.claim_steps[claim] == step
        ]

    def failing(self, link: int) -> LinkCause | PremiseCause:
        """What makes the link fail: an undercut, or a rejected claim that it needs; the one settled first."""
        graph, labels = self._graph, self._labels
        found: list[tuple[int, LinkCause | PremiseCause]] = [
            (labels.link_steps[each], LinkCause(each))
            for each in graph.undercuts.get(link, ())
            if labels.links[each] == YES and labels.link_steps[each] < labels.link_steps[link]
        ]
        found += [
            (labels.claim_steps[claim], PremiseCause(link, claim))
            for claim in graph.premises_of(link)
            if labels.claims[claim] == NO and labels.claim_steps[claim] <= labels.link_steps[link]
        ]
        return min(found, key=lambda each: each[0])[1]
