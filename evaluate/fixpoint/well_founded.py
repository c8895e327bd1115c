"""The well-founded model: which claims are surely and possibly accepted, and which links hold.

Source: Van Gelder, Ross and Schlipf (1991), "The well-founded semantics for general logic programs", JACM 38;
the same model by alternating fixpoint: Van Gelder (1993), JCSS 47. `docs/semantics.md` has the definition.

The model is built up from below. Each step sets every label that follows from labels of earlier steps,
however the open ones turn out; counters say which may be due. When no label follows any more, the open claims
and links that only support each other in a circle are rejected together, and the steps go on. What is open in
the end is undecided. The model does not depend on the order in which labels are set (Denecker and Vennekens
2007, "Well-founded semantics and the algebraic theory of non-monotone inductive definitions", LPNMR), and as
each step sets all that it can, the steps depend on no order either.

Most links are plain: whether they hold depends only on the claim that declares them, one step later. Their
labels follow from that claim's label and are not kept during the evaluation, except for failures.

Cost: that of `evaluate`; a claim's contradictions are looked at once for each different strength that its
supports lose.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain

from ..graph import ATTACK, SUPPORT, UNDERCUT, Graph
from ..labels import NO, YES, Labels, open_in
from .grounded import grounded, is_attacks_alone
from .strongest_left import StrongestLeft
from .unfounded import unfounded


def labels_of(graph: Graph) -> Labels:
    """The well-founded model of the graph, by the fastest algorithm that fits it."""
    return grounded(graph) if is_attacks_alone(graph) else induced_labels(graph)


def induced_labels(graph: Graph, *, held_open: int | None = None) -> Labels:
    """The well-founded model of any graph, by induction.

    The claim `held_open` gets no label: what is labelled does not depend on it.
    """
    return _Induction(graph, held_open).run()


class _Induction:
    """The state of one evaluation: labels, what each link waits for, and the strengths that surely hold."""

    def __init__(self, graph: Graph, held_open: int | None) -> None:
        self.graph = graph
        self.held_open = held_open
        claims, links = len(graph.ids), len(graph.paths)
        self.step = 0
        self.claims = bytearray(claims)
        self.claim_steps = array("i", [0]) * claims
        self.circular: set[int] = set()  # the claims rejected because they only hold up each other
        # Of plain links only failures are kept.
        self.links = bytearray(links)
        self.link_steps: dict[int, int] = {}
        # Of each claim without a label: the strength of the strongest reasons that surely hold so far,
        self.surely_for = array("d", graph.asserted)
        self.surely_against = array("d", [0.0]) * claims
        # and how many supports and attacks are open.
        self.for_left = graph.counts(SUPPORT)
        self.against_left = graph.counts(ATTACK)
        # Of each link that is not plain: how many of its premises are not accepted, and undercuts not failed.
        self.waits: dict[int, int] = {}
        for waiting in (graph.premises, graph.undercuts):
            for link, others in waiting.items():
                self.waits[link] = self.waits.get(link, 1) + len(others)
        self.left = StrongestLeft(graph, self.links)

    def run(self) -> Labels:
        """Set labels until none follows any more; return them."""
        accepted, rejected = self._first_step()
        held: list[int] = []
        failed: list[int] = []
        while True:
            while accepted or rejected or held or failed:
                self.step += 1
                touched: list[int] = []
                advanced: list[int] = []
                failing: list[int] = []
                self._spread_accepted(accepted, touched, advanced)
                self._spread_rejected(rejected, touched, failing)
                self._spread_held(held, touched, failing)
                self._spread_failed(failed, touched, advanced)
                held, failed = self._plain_links(accepted), self._plain_links(rejected)
                accepted, rejected = self._settle(touched)
                for link in failed:
                    self.links[link] = NO
                failed += self._label_links(failing, NO)
                held += self._label_links(self._no_longer_waiting(advanced), YES)
            rejected, failed = self._unfounded()
            if not rejected and not failed:
                return Labels(
                    graph=self.graph,
                    claims=self.claims,
                    claim_steps=self.claim_steps,
                    not_plain={link: (self.links[link], self.link_steps.get(link, 0)) for link in self.waits},
                    circular=self.circular,
                )

    def _first_step(self) -> tuple[list[int], list[int]]:
        """Take the first step: label what is decreed, and what depends on no other label."""
        decreed = self.graph.decreed
        for claim, label in decreed.items():
            self.claims[claim] = label
            self.claim_steps[claim] = 1
        # No need to look at an asserted claim with attacks of which one is enough, nor at a supported claim
        # that is not asserted: their labels cannot follow yet.
        ends = zip(self.surely_for, self.for_left, self.against_left, self.graph.unopposed, strict=True)
        accepted, rejected = self._settle(
            [
                claim
                for claim, (sure, supports, attacks, unopposed) in enumerate(ends)
                if (not (attacks and unopposed) if sure else not supports)
            ]
        )
        accepted += [claim for claim, label in decreed.items() if label == YES]
        rejected += [claim for claim, label in decreed.items() if label == NO]
        return accepted, rejected

    def _plain_links(self, claims: Iterable[int]) -> list[int]:
        """The plain links of these claims, but not of those rejected in a circle: they failed with them."""
        first, waits, circular = self.graph.first, self.waits, self.circular
        if circular:
            claims = [claim for claim in claims if claim not in circular]
        links = list(chain.from_iterable([range(first[claim], first[claim + 1]) for claim in claims]))
        return [link for link in links if link not in waits] if waits else links

    def _label_links(self, links: Iterable[int], label: int) -> list[int]:
        """Label the open ones of these links, none of them plain, in the next step; return them."""
        labels, steps, step = self.links, self.link_steps, self.step + 1
        fresh: list[int] = []
        for link in links:
            if not labels[link]:
                labels[link] = label
                steps[link] = step
                fresh.append(link)
        return fresh

    def _no_longer_waiting(self, advanced: Iterable[int]) -> Iterator[int]:
        """The links that wait for nothing more, now that each of these waits for one thing less."""
        waits = self.waits
        for link in advanced:
            waits[link] -= 1
            if not waits[link]:
                yield link

    def _spread_accepted(self, accepted: Iterable[int], touched: list[int], advanced: list[int]) -> None:
        """Count one more accepted premise for links, and an accepted rival against claims."""
        waits, rivals = self.waits, self.graph.rivals
        if waits:
            advanced += [link for claim in accepted for link in self.graph.links_from(claim) if link in waits]
        if rivals:
            against = self.surely_against
            for claim in accepted:
                if claim in rivals:
                    strength = self.surely_for[claim]
                    for rival in rivals[claim]:
                        against[rival] = max(against[rival], strength)
                    touched += rivals[claim]

    def _spread_rejected(self, rejected: Iterable[int], touched: list[int], failing: list[int]) -> None:
        """Let the links that need these claims fail; the claims that they contradict may be settled by it."""
        waits, rivals = self.waits, self.graph.rivals
        if waits:
            failing += [link for claim in rejected for link in self.graph.links_from(claim) if link in waits]
        if rivals:
            for claim in rejected:
                if claim in rivals:
                    touched += rivals[claim]

    def _spread_held(self, held: Iterable[int], touched: list[int], failing: list[int]) -> None:
        """Count the links that now hold for or against their targets; let links fail that they undercut."""
        target, role, weight = self.graph.target, self.graph.role, self.graph.weight
        labels, surely_for, surely_against = self.claims, self.surely_for, self.surely_against
        for link in held:
            on = target[link]
            does = role[link]
            if does > ATTACK:
                if does == UNDERCUT:
                    failing.append(on)
            elif labels[on]:
                continue
            elif does == ATTACK:
                self.against_left[on] -= 1
                if weight[link] > surely_against[on]:  # a weaker one changes nothing
                    surely_against[on] = weight[link]
                    touched.append(on)
            else:
                self.for_left[on] -= 1
                if weight[link] > surely_for[on]:
                    surely_for[on] = weight[link]
                    touched.append(on)

    def _spread_failed(self, failed: Iterable[int], touched: list[int], advanced: list[int]) -> None:
        """Take the links that now fail from their targets' reasons; the links they undercut may hold."""
        graph, labels, against_left = self.graph, self.claims, self.against_left
        target, role, unopposed, rivals = graph.target, graph.role, graph.unopposed, graph.rivals
        for link in failed:
            on = target[link]
            does = role[link]
            if does > ATTACK:
                if does == UNDERCUT:
                    advanced.append(on)
            elif labels[on]:
                continue
            elif does == ATTACK:
                left = against_left[on] = against_left[on] - 1
                if not (left and unopposed[on]):  # under `unopposed` one attack is enough
                    touched.append(on)
            else:
                left = self.for_left[on] = self.for_left[on] - 1
                if not left or self.surely_against[on]:  # otherwise nothing can outweigh what remains
                    touched.append(on)
                if rivals and on in rivals and graph.weight[link] > self.left.strongest_for(on):
                    touched += rivals[on]

    def _settle(self, touched: Iterable[int]) -> tuple[list[int], list[int]]:
        """Label those of these claims whose labels follow by now, in the next step; return them."""
        labels, steps, step = self.claims, self.claim_steps, self.step + 1
        surely_for, surely_against = self.surely_for, self.surely_against
        unopposed, rivals, against_left = self.graph.unopposed, self.graph.rivals, self.against_left
        held_open = self.held_open
        accepted: list[int] = []
        rejected: list[int] = []
        for claim in touched:
            if labels[claim] or claim == held_open:
                continue
            sure, against = surely_for[claim], surely_against[claim]
            if sure > against and not (unopposed[claim] and against):
                if (not against_left[claim] and claim not in rivals) or self._outweighs(claim, sure):
                    labels[claim] = YES
                    steps[claim] = step
                    accepted.append(claim)
            elif (against and unopposed[claim]) or (
                not (sure and sure >= against) and self._falls_short(claim, against)
            ):
                labels[claim] = NO
                steps[claim] = step
                rejected.append(claim)
        return accepted, rejected

    def _outweighs(self, claim: int, sure: float) -> bool:
        """Whether no reason against the claim that may still hold is as strong as `sure`."""
        unopposed = self.graph.unopposed[claim]
        if self.against_left[claim] and (unopposed or self.left.strongest_attack(claim) >= sure):
            return False
        return all(
            (self.claims[rival] == NO and self.claim_steps[rival] <= self.step)  # rejected before this step
            or not (unopposed or self.left.strongest_for(rival) >= sure)
            for rival in self.graph.rivals.get(claim, ())
        )

    def _falls_short(self, claim: int, against: float) -> bool:
        """Whether no reason for the claim may still hold, or none that is as strong as `against`."""
        if not self.for_left[claim]:
            return True
        return bool(against) and self.left.strongest_for(claim) < against

    def _unfounded(self) -> tuple[list[int], list[int]]:
        """Reject the open claims and links that hold up only each other; return them."""
        open_claims = open_in(self.claims)
        if not open_claims:  # then no link is open either
            return [], []
        first, waits = self.graph.first, self.waits
        plain = [link for claim in open_claims for link in range(first[claim], first[claim + 1])]
        others = [link for link in waits if not self.links[link]]
        if waits:
            plain = [link for link in plain if link not in waits]
        links = plain + others
        if self.held_open in open_claims:  # it may be accepted, so it can carry others
            open_claims.remove(self.held_open)
        rejected, failed = unfounded(self.graph, open_claims, links, self.surely_for, self.surely_against)
        for claim in rejected:
            self.claims[claim] = NO
            self.claim_steps[claim] = self.step + 1
        self.circular.update(rejected)
        self._label_links(filter(waits.__contains__, failed), NO)
        for link in failed:
            self.links[link] = NO
        return rejected, failed
