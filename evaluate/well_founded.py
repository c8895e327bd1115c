"""The well-founded model: which claims are surely and possibly accepted, and which links hold.

Source: Van Gelder, Ross and Schlipf (1991), "The well-founded semantics for general logic programs", JACM 38;
the same model by alternating fixpoint: Van Gelder (1993), JCSS 47. `docs/semantics.md` has the definition.

It is built up from below. In each step, a label is set wherever the labels of earlier steps settle it,
whatever the open ones turn out to be: that is a queue over counters. Where nothing more is settled and
claims are left, those that only support each other in a circle are rejected together, and the queue goes on.
What then is left is undecided. Which of several possible labels is set first makes no difference to the model
(Denecker and Vennekens 2007, "Well-founded semantics and the algebraic theory of non-monotone inductive
definitions", LPNMR), and as each step sets all of them, the steps depend on no order either.

Cost: linear in claims, links, premises and contradictions, and for each further pass in what is still open;
before that the links to a claim are sorted by weight. A claim's contradictions are looked at once for each
different strength of its supports that falls away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .founded import founded
from .graph import ATTACK, SUPPORT, UNDERCUT
from .labels import NO, YES, Labels, open_in
from .remaining import Remaining

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .graph import Graph


def labels_of(graph: Graph) -> Labels:
    """The well-founded model of the graph; pure, without recursion."""
    induction = _Induction(graph)
    induction.run()
    return induction.labels()


class _Induction:
    """The state of one evaluation: labels, what each link still waits for, the sure strengths so far."""

    __slots__ = (
        "against_left",
        "claim_steps",
        "claims",
        "for_left",
        "graph",
        "link_steps",
        "links",
        "remaining",
        "step",
        "surely_against",
        "surely_for",
        "waits",
    )

    def __init__(self, graph: Graph) -> None:
        """Nothing is labelled, and only bare assertions stand."""
        self.graph = graph
        claims, links = len(graph.ids), len(graph.paths)
        self.step = 0
        self.claims = bytearray(claims)
        self.links = bytearray(links)
        self.claim_steps = [0] * claims
        self.link_steps = [0] * links
        self.surely_for = list(graph.asserted)
        self.surely_against = [0.0] * claims
        self.for_left = [0] * claims  # supports and
        self.against_left = [0] * claims  # attacks that are not labelled yet
        for target, role in zip(graph.target, graph.role, strict=True):
            if role == ATTACK:
                self.against_left[target] += 1
            elif role == SUPPORT:
                self.for_left[target] += 1
        # Of the links that more than their own claim decides: premises not accepted and undercuts not failed.
        self.waits: dict[int, int] = {}
        for waiting in (graph.premises, graph.undercuts):
            for link, others in waiting.items():
                self.waits[link] = self.waits.get(link, 1) + len(others)
        self.remaining = Remaining(graph, self.links)

    def run(self) -> None:
        """Set labels until nothing more is settled."""
        decreed_yes, decreed_no = self._decreed()
        accepted, rejected = self._settled(self._not_waiting())
        accepted += decreed_yes
        rejected += decreed_no
        held: list[int] = []
        failed: list[int] = []
        while True:
            while accepted or rejected or held or failed:
                self.step += 1
                touched: list[int] = []
                nearer: list[int] = []
                dead: list[int] = []
                self._tell_of_accepted(accepted, touched, nearer)
                self._tell_of_rejected(rejected, touched, dead)
                self._tell_of_held(held, touched, dead)
                self._tell_of_failed(failed, touched, nearer)
                accepted, rejected = self._settled(touched)
                failed = self._label_links(dead, NO)
                held = self._label_links(self._ripe(nearer) if self.waits else nearer, YES)
            rejected, failed = self._unfounded()
            if not rejected and not failed:
                return

    def _not_waiting(self) -> list[int]:
        """The claims that may be settled from the start; not those that stand if an attack on them fails."""
        waiting = zip(self.graph.asserted, self.graph.unopposed, self.against_left, strict=True)
        return [
            claim
            for claim, (asserted, unopposed, attacks) in enumerate(waiting)
            if not (asserted and unopposed and attacks)
        ]

    def _decreed(self) -> tuple[list[int], list[int]]:
        """Label the claims whose label is given, in the first step; those accepted and those rejected."""
        for claim, label in self.graph.decreed.items():
            self.claims[claim] = label
            self.claim_steps[claim] = 1
            if label == NO:
                self.surely_against[claim] = 1.0
        given = self.graph.decreed
        return [each for each in given if given[each] == YES], [each for each in given if given[each] == NO]

    def _label_links(self, links: Iterable[int], label: int) -> list[int]:
        """Set the label of each of the links that has none, in the next step."""
        labels, steps, step = self.links, self.link_steps, self.step + 1
        fresh: list[int] = []
        for link in links:
            if not labels[link]:
                labels[link] = label
                steps[link] = step
                fresh.append(link)
        return fresh

    def _ripe(self, nearer: Iterable[int]) -> Iterator[int]:
        """Of the links that each wait for one thing less now, those that wait for nothing more."""
        waits = self.waits
        for link in nearer:
            if link in waits:
                waits[link] -= 1
                if waits[link]:
                    continue
            yield link

    def _tell_of_accepted(self, accepted: Iterable[int], touched: list[int], nearer: list[int]) -> None:
        """Tell links that one more premise is accepted, and claims that a rival of theirs is."""
        graph = self.graph
        first, joined, rivals = graph.first, graph.joined, graph.rivals
        for claim in accepted:
            nearer += range(first[claim], first[claim + 1])
            if joined and claim in joined:
                nearer += joined[claim]
            if rivals and claim in rivals:
                strength, against = self.surely_for[claim], self.surely_against
                for rival in rivals[claim]:
                    against[rival] = max(against[rival], strength)
                touched += rivals[claim]

    def _tell_of_rejected(self, rejected: Iterable[int], touched: list[int], dead: list[int]) -> None:
        """The links that need these claims fail, and so do their contradictions."""
        first, joined, rivals = self.graph.first, self.graph.joined, self.graph.rivals
        for claim in rejected:
            dead += range(first[claim], first[claim + 1])
            if joined and claim in joined:
                dead += joined[claim]
            if rivals and claim in rivals:
                touched += rivals[claim]

    def _tell_of_held(self, held: Iterable[int], touched: list[int], dead: list[int]) -> None:
        """Count the links that now hold with their targets; a link that is undercut fails."""
        graph = self.graph
        target, role, weight = graph.target, graph.role, graph.weight
        surely_for, surely_against = self.surely_for, self.surely_against
        for link in held:
            on, does = target[link], role[link]
            if does == ATTACK:
                self.against_left[on] -= 1
                if weight[link] > surely_against[on]:  # a weaker one changes nothing
                    surely_against[on] = weight[link]
                    touched.append(on)
            elif does == SUPPORT:
                self.for_left[on] -= 1
                if weight[link] > surely_for[on]:
                    surely_for[on] = weight[link]
                    touched.append(on)
            elif does == UNDERCUT:
                dead.append(on)

    def _tell_of_failed(self, failed: Iterable[int], touched: list[int], nearer: list[int]) -> None:
        """Take the links that now fail from their targets' reasons; what they undercut may hold."""
        graph, labels = self.graph, self.claims
        target, role, rivals = graph.target, graph.role, graph.rivals
        for link in failed:
            on, does = target[link], role[link]
            if does == ATTACK:
                self.against_left[on] -= 1
                if not labels[on]:
                    touched.append(on)
            elif does == SUPPORT:
                self.for_left[on] -= 1
                touched.append(on)
                if rivals and on in rivals and graph.weight[link] > self.remaining.strongest_for(on):
                    touched += rivals[on]
            elif does == UNDERCUT:
                nearer.append(on)

    def _settled(self, touched: Iterable[int]) -> tuple[list[int], list[int]]:
        """Label those of the claims that the labels so far settle, in the next step."""
        labels, steps, step = self.claims, self.claim_steps, self.step + 1
        surely_for, surely_against = self.surely_for, self.surely_against
        unopposed, rivals, against_left = self.graph.unopposed, self.graph.rivals, self.against_left
        accepted: list[int] = []
        rejected: list[int] = []
        for claim in touched:
            if labels[claim]:
                continue
            sure, against = surely_for[claim], surely_against[claim]
            if sure > against and not (unopposed[claim] and against):
                attacked = against_left[claim]
                if attacked and unopposed[claim]:
                    continue
                if (attacked or claim in rivals) and not self._outweighs(claim, sure):
                    continue
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
        """Whether no reason against the claim that may still hold matches the strength `sure`."""
        unopposed = self.graph.unopposed[claim]
        if self.against_left[claim] and self.remaining.strongest_attack(claim) >= sure:
            return False
        return not any(
            not self._rejected_before(rival) and (unopposed or self.remaining.strongest_for(rival) >= sure)
            for rival in self.graph.rivals.get(claim, ())
        )

    def _falls_short(self, claim: int, against: float) -> bool:
        """Whether no reason for the claim that may still hold is as strong as `against`, or none is left."""
        if not self.for_left[claim]:
            return True
        return bool(against) and self.remaining.strongest_for(claim) < against

    def _rejected_before(self, claim: int) -> bool:
        """Whether the claim is rejected by labels of earlier steps than the one in the making."""
        return self.claims[claim] == NO and self.claim_steps[claim] <= self.step

    def _unfounded(self) -> tuple[list[int], list[int]]:
        """Reject the open claims and links that only circular support holds up; those that were rejected."""
        open_claims = open_in(self.claims)
        if not open_claims:  # then every link is settled too
            return [], []
        open_links = open_in(self.links)
        founded_claims, founded_links = founded(
            self.graph, open_claims, open_links, self.surely_for, self.surely_against
        )
        rejected = [claim for claim in open_claims if claim not in founded_claims]
        for claim in rejected:
            self.claims[claim] = NO
            self.claim_steps[claim] = self.step + 1
        return rejected, self._label_links((link for link in open_links if link not in founded_links), NO)

    def labels(self) -> Labels:
        """The labels as they stand, with the strengths that follow from them."""
        graph = self.graph
        surely_for, surely_against = self.surely_for, self.surely_against
        possibly_for, possibly_against = list(surely_for), list(surely_against)
        for link in open_in(self.links):
            if graph.role[link] <= ATTACK:
                possibly = possibly_against if graph.role[link] == ATTACK else possibly_for
                claim = graph.target[link]
                possibly[claim] = max(possibly[claim], graph.weight[link])
        for claim, rivals in graph.rivals.items():
            for rival in rivals:
                if self.claims[rival] != NO:
                    possibly_against[claim] = max(possibly_against[claim], possibly_for[rival])
                if self.claims[rival] == YES:
                    surely_against[claim] = max(surely_against[claim], surely_for[rival])
        return Labels(
            claims=self.claims,
            links=self.links,
            claim_steps=self.claim_steps,
            link_steps=self.link_steps,
            last=self.step,
            surely_for=surely_for,
            possibly_for=possibly_for,
            surely_against=surely_against,
            possibly_against=possibly_against,
        )
