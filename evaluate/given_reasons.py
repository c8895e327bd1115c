"""The reasons given for and against a claim: whether they hold, and which of them the verdict turns on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..model import Reason, Target, Verdict
from .definition import STATES
from .evaluation import Evaluation
from .graph import SUPPORT
from .results import ClaimResult, LinkState
from .undecided import can_settle


class Bearing(str, Enum):
    """How a reason bears on its claim; the first two speak for it."""

    ASSERTION = "assertion"
    SUPPORT = "support"
    ATTACK = "attack"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class GivenReason:
    """One reason for or against a claim.

    `path` names the link, the claim that contradicts, or for the bare assertion the claim itself. `strength`,
    in [0, 1], is for a link its weight; for a contradiction the strength of the strongest reason for the
    other claim that holds or may hold, 0 if there is none.
    """

    bearing: Bearing
    path: Target
    strength: float
    state: LinkState

    @property
    def speaks_for(self) -> bool:
        """Whether it is a reason for the claim and not against it."""
        return self.bearing in {Bearing.ASSERTION, Bearing.SUPPORT}


@dataclass(frozen=True, slots=True)
class Count:
    """How many reasons of a kind are given, how many of them hold, and how many are in doubt."""

    given: int
    hold: int
    in_doubt: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The reasons for and against a claim, counted without its bare assertion."""

    supports: Count
    attacks: Count
    contradictions: Count


def reasons(evaluation: Evaluation, claim: str) -> tuple[GivenReason, ...]:
    """Every reason given for and against the claim: its assertion, then links, then contradictions.

    Raises: KeyError, where the map has no such claim or it is a question.
    """
    graph, labels = evaluation.graph, evaluation.labels
    number = graph.numbers[claim]
    found: list[GivenReason] = []
    strength = graph.asserted[number]
    if strength:
        found.append(GivenReason(Bearing.ASSERTION, Target.of(claim), strength, LinkState.HOLDS))
    for link in evaluation.links_to[number]:
        bearing = Bearing.SUPPORT if graph.role[link] == SUPPORT else Bearing.ATTACK
        state = STATES[labels.links[link]]
        found.append(GivenReason(bearing, graph.paths[link], graph.weight[link], state))
    for rival in graph.rivals.get(number, ()):
        state, path = STATES[labels.claims[rival]], Target.of(graph.ids[rival])
        strength = (labels.surely_for if state.surely else labels.possibly_for)[rival]
        found.append(GivenReason(Bearing.CONTRADICTION, path, strength, state))
    return tuple(found)


def tally(evaluation: Evaluation, claim: str) -> Tally:
    """How many reasons for and against the claim are given, hold and are in doubt. Raises: KeyError."""
    found = reasons(evaluation, claim)

    def count(bearing: Bearing) -> Count:
        states = [each.state for each in found if each.bearing is bearing]
        return Count(len(states), states.count(LinkState.HOLDS), states.count(LinkState.IN_DOUBT))

    return Tally(count(Bearing.SUPPORT), count(Bearing.ATTACK), count(Bearing.CONTRADICTION))


def turns_on(evaluation: Evaluation, claim: str) -> tuple[GivenReason, ...]:
    """The reasons that the verdict on the claim turns on, the strongest first.

    For an accepted claim these are the strongest reasons for it that hold; for a refuted one the strongest
    against it that hold. For an undecided claim they are the strongest that hold, on each side that the other
    does not outweigh, and those in doubt that could settle the verdict. The verdict on an untested,
    unsupported or supposed claim turns on no reason. Raises: KeyError.
    """
    if evaluation.is_supposed(claim):
        return ()
    number, result = evaluation.graph.numbers[claim], evaluation.claims[claim]
    chosen = [each for each in reasons(evaluation, claim) if _decides(evaluation, number, result, each)]
    return tuple(sorted(chosen, key=lambda each: -each.strength))


def _decides(evaluation: Evaluation, number: int, result: ClaimResult, reason: GivenReason) -> bool:
    """Whether the verdict on the claim turns on this reason."""
    if result.verdict is Verdict.ACCEPTED:
        return reason.speaks_for and reason.state.surely and reason.strength == result.surely_for
    if result.reason is Reason.REFUTED:
        return not reason.speaks_for and reason.state.surely and reason.strength == result.surely_against
    if result.verdict is Verdict.REJECTED:
        return False
    if reason.state.surely:
        return reason.strength >= max(result.surely_for, result.surely_against)
    return reason.state.possibly and can_settle(
        evaluation.graph, evaluation.labels, number, reason.strength, speaks_for=reason.speaks_for
    )
