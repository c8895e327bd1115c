"""Why a claim fares as it does: the shortest complete explanation, or every reason, as a list of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Target
from ..given_reasons import Bearing, reasons
from ..graph import ATTACK, BACKING, SUPPORT, UNDERCUT
from ..labels import NO, OPEN, YES
from .settled import Cause, Found, Settled
from .steps import Conclusion, Detail, Ground, Relation, Status, Step
from .undecided import Open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evaluation import Evaluation
    from ..given_reasons import GivenReason

__all__ = ["Conclusion", "Detail", "Ground", "Relation", "Status", "Step", "explain"]


def explain(evaluation: Evaluation, claim: str, *, every: bool = False) -> tuple[Step, ...]:
    """Why the claim fares as it does, in the order of reading: each step before what it follows from.

    Of an accepted claim it is one reason for it, and why each against it that could match that one fails;
    of a refuted one an attack, and why no reason matches it; otherwise, and where that came first, why each
    support fails. Each claim
    follows from claims of smaller steps of the evaluation, so that the explanation ends, and its last steps
    need none: what is presumed and what nobody supports. A contested claim follows from the two sides that
    balance, or from the cycle that it lies on; an unresolved one from what it waits on. A claim that is
    explained above is only named. With `every`, all links are steps, also those without consequence.
    Cost: linear in the reasons for and against the claims that occur. Raises: KeyError.
    """
    return tuple(_Explainer(evaluation, every=every).steps(evaluation.graph.numbers[claim]))


_RELATIONS: Final = {
    SUPPORT: Relation.SUPPORT,
    ATTACK: Relation.ATTACK,
    UNDERCUT: Relation.UNDERCUT,
    BACKING: Relation.BACKING,
}
_STATUS: Final = {YES: Status.HOLDS, NO: Status.FAILS, OPEN: Status.IN_DOUBT}

_Rank = tuple[int, bool]
_NO_BOUND: Final[_Rank] = (1 << 62, True)


class _Task(NamedTuple):
    """A step that is still to be written: the claim `premise` of the link, or a cause.

    `bound` is the rank that what is undecided below it must stay under.
    """

    depth: int
    cause: Cause
    premise: int = -1
    needed: bool = True
    bound: _Rank = _NO_BOUND


class _Explainer:
    """Writes one explanation, without recursion: what is still to be written lies on a stack."""

    def __init__(self, evaluation: Evaluation, *, every: bool) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        self._settled = Settled(evaluation)
        self._open = Open(evaluation, self._settled.earlier)
        self._every = every
        self._explained: set[int] = set()
        self._root = -1
        self._on_links: dict[int, list[int]] = {}
        if every:
            for link, role in enumerate(self._graph.role):
                if role in {UNDERCUT, BACKING}:
                    self._on_links.setdefault(self._graph.target[link], []).append(link)

    def steps(self, claim: int) -> Iterator[Step]:
        """Every step, the claim itself first."""
        self._root = claim
        conclusion, todo = self._conclude(claim, 1, _NO_BOUND)
        yield Step(0, Relation.CLAIM, Target.of(self._graph.ids[claim]), Target(), 0.0, None, conclusion)
        stack = todo[::-1]
        while stack:
            task = stack.pop()
            step, below = self._write(task)
            yield step
            stack += below[::-1]

    def _write(self, task: _Task) -> tuple[Step, list[_Task]]:
        """One step, and the tasks for those below it."""
        cause = task.cause
        if task.premise >= 0:
            conclusion, below = self._conclude(task.premise, task.depth + 1, task.bound)
            path = Target.of(self._graph.ids[task.premise])
            on = self._graph.paths[cause.link]
            return Step(task.depth, Relation.PREMISE, path, on, 0.0, None, conclusion, task.needed), below
        if cause.link >= 0:
            return self._link(task)
        if cause.rival >= 0:
            return self._contradiction(task)
        own = Target.of(self._graph.ids[cause.on])
        weight = self._graph.asserted[cause.on]
        return Step(task.depth, Relation.ASSERTION, own, own, weight, Status.HOLDS, None, task.needed), []

    def _link(self, task: _Task) -> tuple[Step, list[_Task]]:
        graph, link = self._graph, task.cause.link
        claims, others = self._every_cause(link) if self._every else self._causes(link)
        deeper = task._replace(depth=task.depth + 1)
        below = [deeper._replace(cause=Cause(task.cause.on, other)) for other in others]
        below += [deeper._replace(premise=each) for each in claims if each != graph.sources[link]]
        conclusion = None
        if graph.sources[link] in claims:
            conclusion, own = self._conclude(graph.sources[link], task.depth + 1, task.bound)
            below += own
        path, role = graph.paths[link], graph.role[link]
        weight = graph.weight[link] if role <= ATTACK else 0.0
        status = _STATUS[self._labels.links[link]]
        step = Step(task.depth, _RELATIONS[role], path, path.rest, weight, status, conclusion, task.needed)
        return step, below

    def _every_cause(self, link: int) -> tuple[list[int], list[int]]:
        return self._graph.premises_of(link), self._on_links.get(link, [])

    def _causes(self, link: int) -> tuple[list[int], list[int]]:
        """The claims and the links on it from which it follows whether the link holds."""
        graph, label = self._graph, self._labels.links[link]
        if label == YES:
            return graph.premises_of(link), [*graph.undercuts.get(link, ())]
        if label == NO:
            premise, undercut = self._settled.failing(link)
            return ([premise], []) if premise >= 0 else ([], [undercut])
        claims = [each for each in graph.premises_of(link) if self._labels.claims[each] == OPEN]
        if claims:
            return [min(claims, key=self._open.rank)], []
        steps, above = self._evaluation.undecided.steps, len(graph.ids)
        undercuts = [each for each in graph.undercuts[link] if self._labels.links[each] == OPEN]
        return [], [min(undercuts, key=lambda each: steps[above + each])]

    def _contradiction(self, task: _Task) -> tuple[Step, list[_Task]]:
        """The claim that contradicts; where only its strength counts, the reasons for it that fail."""
        graph, labels = self._graph, self._labels
        on, _, rival, below = task.cause
        path = Target.of(graph.ids[rival])
        strength, status = labels.possibly_for[rival], _STATUS[labels.claims[rival]]
        conclusion, todo = None, list[_Task]()
        if below:
            strength = self._settled.earlier.possibly_for(rival, labels.claim_steps[on])
            status = Status.WEAKER if strength else Status.FAILS
        if below and not self._every:
            supports = self._settled.earlier.given(rival, SUPPORT, below)
            todo = [task._replace(depth=task.depth + 1, cause=Cause(rival, link)) for link in supports]
        else:
            if status is Status.HOLDS:
                strength = labels.surely_for[rival]
            conclusion, todo = self._conclude(rival, task.depth + 1, task.bound)
        step = Step(
            task.depth,
            Relation.CONTRADICTION,
            path,
            Target.of(graph.ids[on]),
            strength,
            status,
            conclusion,
            task.needed,
        )
        return step, todo

    def _conclude(self, claim: int, depth: int, bound: _Rank) -> tuple[Conclusion, list[_Task]]:
        """The verdict on a claim, and the tasks for what it follows from."""
        name = self._graph.ids[claim]
        standing = self._evaluation.claims[name]
        found = self._found(claim)
        undecided = self._labels.claims[claim] == OPEN
        if undecided and not self._every and self._open.rank(claim) >= bound:
            return Conclusion(name, standing, found.ground, Detail.NAMED), []
        if claim in self._explained:
            return Conclusion(name, standing, found.ground, Detail.ABOVE), []
        if undecided:
            bound = self._open.rank(claim)
        todo = [_Task(depth, cause, bound=bound) for cause in found.causes]
        left = self._others(claim, found)
        if self._every:
            todo += [_Task(depth, cause, needed=False) for _, cause in left]
        if todo or found.circle:
            self._explained.add(claim)
        others = tuple(reason for reason, _ in left)
        circle = tuple(map(self._named, found.circle))
        return Conclusion(name, standing, found.ground, Detail.BELOW, circle, len(found.causes), others), todo

    def _found(self, claim: int) -> Found:
        label = self._labels.claims[claim]
        if claim in self._graph.decreed:
            return Found(Ground.SUPPOSED)
        if label == OPEN:
            return self._open.undecided(claim)
        if label == YES:
            return self._settled.accepted(claim, strongest=claim == self._root)
        return self._settled.rejected(claim)

    def _others(self, claim: int, found: Found) -> list[tuple[GivenReason, Cause]]:
        """The reasons given for and against a claim that its verdict does not follow from."""
        used = {cause[:3] for cause in (*found.causes, *found.leading)}
        asserts = found.ground in {Ground.PRESUMED, Ground.SUPPOSED}
        left: list[tuple[GivenReason, Cause]] = []
        for reason in reasons(self._evaluation, self._graph.ids[claim]):
            cause = Cause(claim)
            if reason.bearing is Bearing.CONTRADICTION:
                cause = Cause(claim, rival=self._graph.numbers[reason.path[0]])
            elif reason.bearing is not Bearing.ASSERTION:
                cause = Cause(claim, self._evaluation.link_numbers[reason.path])
            elif asserts:
                continue
            if cause[:3] not in used:
                left.append((reason, cause))
        return left

    def _named(self, node: int) -> Target:
        above = len(self._graph.ids)
        return Target.of(self._graph.ids[node]) if node < above else self._graph.paths[node - above]
