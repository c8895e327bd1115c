"""Writes an explanation step by step, from the claim that is asked about down to what needs no reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ...model import Target
from ..evaluation import Evaluation
from ..given_reasons import Bearing, GivenReason, reasons
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES
from .causes import AssertionCause, Cause, Derivation, LinkCause, PremiseCause, RivalCause
from .settled import SettledVerdicts
from .settled_last import settled_last
from .steps import Conclusion, Detail, Ground, Relation, Status, Step
from .undecided import UndecidedVerdicts


def explain(evaluation: Evaluation, claim: str, *, every: bool = False) -> tuple[Step, ...]:
    """Why the claim fares as it does, in the order of reading: each step before what it follows from.

    An accepted claim follows from one reason for it, and from why each reason against it that could match
    that one fails; a refuted claim from a reason against it, and why no reason for it matches; another
    rejected claim from why each support fails. A contested claim follows from the two sides that balance, or
    from the cycle that it lies on; an unresolved one from what it waits on. For the claim that is asked
    about the reason is the strongest that does not itself depend on this claim; for claims below it, one
    that takes little to explain.

    Each claim follows from claims of smaller steps, as `settled_last` numbers them, so that the explanation
    ends; its last steps are what is presumed and what nobody supports. If the claim asked about falls without
    the strongest reason that refutes it, this comes last, as it may hold because the claim falls. A claim
    that is explained above is only named. With `every`, all links are steps, even those that the verdict does
    not follow from.
    Cost: linear in the reasons for and against the claims that occur.
    Raises: KeyError, where the map has no such claim or it is a question.
    """
    number = evaluation.graph.numbers[claim]
    return tuple(_Explainer(settled_last(evaluation, number), number, every=every).steps())


_RELATIONS: Final = (Relation.SUPPORT, Relation.ATTACK, Relation.UNDERCUT, Relation.BACKING)  # by role
_STATUS: Final = {YES: Status.HOLDS, NO: Status.FAILS, OPEN: Status.IN_DOUBT}


class _Task(NamedTuple):
    """A step that is still to be written.

    An undecided claim below it is explained only if its rank is under that of the claim `above`, if any.
    """

    depth: int
    cause: Cause | PremiseCause
    above: int | None
    needed: bool = True

    def below(self, cause: Cause | PremiseCause) -> _Task:
        """The task for a cause of this step."""
        return self._replace(depth=self.depth + 1, cause=cause)


class _Explainer:
    """Writes one explanation. What is still to be written lies on a stack: there is no recursion."""

    def __init__(self, evaluation: Evaluation, claim: int, *, every: bool) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        self._settled = SettledVerdicts(evaluation)
        self._undecided = UndecidedVerdicts(evaluation)
        self._root = claim
        self._every = every
        self._explained: set[int] = set()
        self._derivations: dict[int, Derivation] = {}
        self._on_links: dict[int, list[int]] = {}
        if every:
            for link, role in enumerate(self._graph.role):
                if role > ATTACK:
                    self._on_links.setdefault(self._graph.target[link], []).append(link)

    def steps(self) -> Iterator[Step]:
        """Every step, the claim itself first."""
        conclusion, todo = self._conclude(self._root, 1, None)
        yield Step(0, Relation.CLAIM, Target.of(self._graph.ids[self._root]), Target(), 0.0, None, conclusion)
        stack = todo[::-1]
        while stack:
            step, below = self._write(stack.pop())
            yield step
            stack += below[::-1]

    def _write(self, task: _Task) -> tuple[Step, list[_Task]]:
        """One step, and the tasks for those below it."""
        match task.cause:
            case LinkCause(link):
                return self._link(task, link)
            case RivalCause():
                return self._contradiction(task, task.cause)
            case PremiseCause(link, claim):
                conclusion, below = self._conclude(claim, task.depth + 1, task.above)
                path, on = Target.of(self._graph.ids[claim]), self._graph.paths[link]
                return Step(task.depth, Relation.PREMISE, path, on, 0.0, None, conclusion, task.needed), below
            case AssertionCause(claim):
                own = Target.of(self._graph.ids[claim])
                weight = self._graph.asserted[claim]
                step = Step(task.depth, Relation.ASSERTION, own, own, weight, Status.HOLDS, None, task.needed)
                return step, []

    def _link(self, task: _Task, link: int) -> tuple[Step, list[_Task]]:
        graph = self._graph
        source = PremiseCause(link, graph.sources[link])
        causes = self._causes(link)
        below = [task.below(cause) for cause in causes if cause != source]
        conclusion = None
        if source in causes:
            conclusion, own = self._conclude(source.claim, task.depth + 1, task.above)
            below += own
        path, role = graph.paths[link], graph.role[link]
        weight = graph.weight[link] if role <= ATTACK else 0.0
        status = _STATUS[self._labels.links[link]]
        step = Step(task.depth, _RELATIONS[role], path, path.rest, weight, status, conclusion, task.needed)
        return step, below

    def _causes(self, link: int) -> list[LinkCause | PremiseCause]:
        """What decides whether a link holds; with `every`, all that bears on it."""
        graph, label = self._graph, self._labels.links[link]
        undercuts = graph.undercuts.get(link, ())
        premises = [PremiseCause(link, each) for each in graph.premises_of(link)]
        if self._every:
            return [*map(LinkCause, self._on_links.get(link, ())), *premises]
        if label == YES:
            return [*map(LinkCause, undercuts), *premises]
        if label == NO:
            return [self._settled.failing(link)]
        unsettled = [each for each in premises if self._labels.claims[each.claim] == OPEN]
        if unsettled:
            return [min(unsettled, key=lambda each: self._undecided.rank(each.claim))]
        steps = self._evaluation.undecided.steps
        in_doubt = [each for each in undercuts if self._labels.links[each] == OPEN]
        return [LinkCause(min(in_doubt, key=lambda each: steps[graph.node_of(each)]))]

    def _contradiction(self, task: _Task, cause: RivalCause) -> tuple[Step, list[_Task]]:
        """The claim that contradicts; where only its strength counts, the reasons for it that fail."""
        graph, labels, claim, rival = self._graph, self._labels, cause.claim, cause.rival
        strength, status = labels.possibly_for[rival], _STATUS[labels.claims[rival]]
        conclusion = None
        if cause.short_of is not None:
            strength = self._settled.possibly_for(rival, labels.claim_steps[claim])
            status = Status.WEAKER if strength else Status.FAILS
        if cause.short_of is not None and not self._every:
            supports = self._settled.given(rival, SUPPORT, cause.short_of)
            todo = [task.below(LinkCause(link)) for link in supports]
        else:
            if status is Status.HOLDS:
                strength = labels.surely_for[rival]
            conclusion, todo = self._conclude(rival, task.depth + 1, task.above)
        path, on = Target.of(graph.ids[rival]), Target.of(graph.ids[claim])
        relation = Relation.CONTRADICTION
        return Step(task.depth, relation, path, on, strength, status, conclusion, task.needed), todo

    def _conclude(self, claim: int, depth: int, above: int | None) -> tuple[Conclusion, list[_Task]]:
        """The verdict on a claim, and the tasks for what it follows from.

        `above` is the nearest claim above it that is undecided.
        """
        name = self._graph.ids[claim]
        result = self._evaluation.claims[name]
        derivation = self._derivation(claim)
        undecided = self._labels.claims[claim] == OPEN
        if undecided and above is not None and not self._every:
            rank = self._undecided.rank
            if rank(claim) >= rank(above):
                return self._not_here(claim, derivation.ground, above), []
        if claim in self._explained:
            return Conclusion(name, result, derivation.ground, Detail.ABOVE), []
        above = claim if undecided else above
        todo = [_Task(depth, cause, above) for cause in derivation.causes]
        left = self._others(claim, derivation)
        if self._every:
            own = (cause for cause in derivation.leading if self._graph.target[cause.link] == claim)
            todo += [_Task(depth, cause, above) for cause in own]
            todo += [_Task(depth, cause, None, needed=False) for _, cause in left]
        if todo or derivation.circle or left:
            self._explained.add(claim)
        others = tuple(reason for reason, _ in left)
        circle = tuple(map(self._graph.name_of, derivation.circle))
        ground, outweighed, count = derivation.ground, derivation.outweighed, len(derivation.causes)
        return Conclusion(name, result, ground, Detail.BELOW, circle, outweighed, count, others), todo

    def _not_here(self, claim: int, ground: Ground, above: int) -> Conclusion:
        """The verdict on an undecided claim that the claim `above` it cannot follow from."""
        name = self._graph.ids[claim]
        result = self._evaluation.claims[name]
        if not self._undecided.depend_on_each_other(claim, above):
            return Conclusion(name, result, ground, Detail.NAMED)
        return Conclusion(name, result, ground, Detail.MUTUAL, (self._graph.name_of(above),))

    def _derivation(self, claim: int) -> Derivation:
        if claim not in self._derivations:
            self._derivations[claim] = self._derive(claim)
        return self._derivations[claim]

    def _derive(self, claim: int) -> Derivation:
        label = self._labels.claims[claim]
        if claim in self._graph.decreed:
            return Derivation(Ground.SUPPOSED)
        if label == OPEN:
            return self._undecided.undecided(claim)
        if label == YES:
            return self._settled.accepted(claim, strongest=claim == self._root)
        return self._settled.refuted(claim) if claim == self._root else self._settled.rejected(claim)

    def _others(self, claim: int, derivation: Derivation) -> list[tuple[GivenReason, Cause]]:
        """The reasons given for and against a claim that its verdict does not follow from."""
        used = {*derivation.causes, *derivation.leading}
        asserts = derivation.ground in {Ground.PRESUMED, Ground.SUPPOSED}
        left: list[tuple[GivenReason, Cause]] = []
        for reason in reasons(self._evaluation, self._graph.ids[claim]):
            cause: Cause
            if reason.bearing is Bearing.CONTRADICTION:
                cause = RivalCause(claim, self._graph.numbers[reason.path[0]])
            elif reason.bearing is not Bearing.ASSERTION:
                cause = LinkCause(self._evaluation.link_numbers[reason.path])
            elif asserts:
                continue
            else:
                cause = AssertionCause(claim)
            if cause not in used:
                left.append((reason, cause))
        return left
