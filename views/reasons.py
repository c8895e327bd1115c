"""What bears on a claim directly: each reason for and against it, whether it holds, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from ..evaluate import (
    Bearing,
    ClaimResult,
    Evaluation,
    GivenReason,
    LinkState,
    Reason,
    Verdict,
    reasons,
    turns_on,
)
from ..model import Claim, Kind, Link, Target

if TYPE_CHECKING:
    from .part import Shown

_BEST_FIRST: Final = (LinkState.HOLDS, LinkState.IN_DOUBT, LinkState.FAILS)
_UNDERCUT: Final = {
    LinkState.HOLDS: LinkState.FAILS,
    LinkState.IN_DOUBT: LinkState.IN_DOUBT,
    LinkState.FAILS: LinkState.HOLDS,
}
"""The state in which an undercut leaves its link, by the state of the undercut."""


class ConditionKind(str, Enum):
    """What can decide whether a reason holds."""

    SOURCE = "source"
    PREMISE = "premise"
    UNDERCUT = "undercut"


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that decides whether a reason holds.

    It is the claim that the reason comes from, a further premise, or a claim that undercuts the link. `is_`
    says how the claim fares, or whether the undercut holds.
    """

    how: ConditionKind
    claim: str
    is_: Verdict | Reason | LinkState


@dataclass(frozen=True, slots=True)
class DirectReason:
    """A reason for or against a claim.

    `claim` is the id of the claim that gives it, for a bare assertion the claim itself; `with_` are the
    ids of premises that count only together with it. `path` is that of the link, or, for an assertion or a
    contradiction, the claim alone. `strength` is in [0, 1] as in `GivenReason`; `because`, `basis` and `test`
    are "" where nothing is given. `why` says why it does not hold, or, if it holds, which undercuts fail.
    `decides` is whether the verdict turns on it.
    """

    bearing: Bearing
    claim: str
    path: tuple[str, ...]
    with_: tuple[str, ...]
    strength: float
    because: str
    basis: str
    test: str
    stands: LinkState
    why: tuple[Condition, ...]
    decides: bool

    @property
    def speaks_for(self) -> bool:
        """Whether it is a reason for the claim and not against it."""
        return self.bearing in {Bearing.ASSERTION, Bearing.SUPPORT}


@dataclass(frozen=True, slots=True)
class DirectReasons:
    """The claim `about` which the reasons are, with those that are shown, and how many are not, from 0.

    Reasons for it come before those against it. On each side come first those that hold, then those in doubt,
    then those that fail; of these the strongest first, and equally strong ones in the order of the map.
    """

    about: Claim
    result: ClaimResult
    reasons: tuple[DirectReason, ...]
    left_out: int


def short_outcome(result: ClaimResult) -> Verdict | Reason:
    """Return the reason for the verdict, which says more, or the verdict if it has none."""
    return result.verdict if result.reason is Reason.NONE else result.reason


def hypotheses(shown: Shown) -> tuple[Claim, ...]:
    """Return the hypotheses that are shown, in the order of the map."""
    return tuple(each for each in shown.argument_map.claims.values() if each.kind is Kind.HYPOTHESIS)


def reasons_of_hypotheses(shown: Shown) -> tuple[DirectReasons, ...]:
    """Return what bears on each hypothesis that is shown. Cost: as `reasons_of_claims`."""
    return reasons_of_claims(shown, hypotheses(shown))


def reasons_of_claims(shown: Shown, claims: Sequence[Claim]) -> tuple[DirectReasons, ...]:
    """Return what bears on each of the claims, none of which is a question.

    Cost: linear in the links of the map, for all claims together.
    """
    undercuts: dict[Target, list[Link]] = {}
    for link in shown.whole.sound_links():
        if link.is_undercut:
            undercuts.setdefault(link.target, []).append(link)
    return tuple(_reasons(shown, each, undercuts) for each in claims)


def bearing_on_none(shown: Shown, named: Iterable[str] = ()) -> int:
    """Return how many claims that are shown bear on no hypothesis directly; 0 if no hypothesis is shown.

    Further premises bear on a hypothesis too, and so does what contradicts it. Claims that are `named` beside
    what bears on one are not counted either.
    """
    own = [each.id for each in hypotheses(shown)]
    links = shown.whole.links
    bearing: set[str] = {*own, *named}
    for path in [given.path for each in own for given in reasons(shown.evaluated.evaluation, each)]:
        bearing.add(path[0])
        if path.is_link:
            bearing.update(premise.id for premise in links[path].premises)
    return len(shown.argument_map.claims.keys() - bearing) if own else 0


def _reasons(shown: Shown, claim: Claim, undercuts: Mapping[Target, list[Link]]) -> DirectReasons:
    evaluation = shown.evaluated.evaluation
    decisive = set(turns_on(evaluation, claim.id))
    given = reasons(evaluation, claim.id)
    found = [
        _reason(shown, each, undercuts, decides=each in decisive)
        for each in given
        if _is_shown(each, claim, shown)
    ]
    found.sort(key=lambda each: (not each.speaks_for, _BEST_FIRST.index(each.stands), -each.strength))
    result = evaluation.claims[claim.id]
    return DirectReasons(claim, result, tuple(found), len(given) - len(found))


def _is_shown(reason: GivenReason, about: Claim, shown: Shown) -> bool:
    """Whether a reason for or against a claim is in the part that is shown."""
    claims = shown.argument_map.claims
    if reason.bearing is Bearing.ASSERTION:
        return True
    if reason.bearing is Bearing.CONTRADICTION:
        other = claims.get(reason.path[0])
        return other is not None and (
            any(each.id == other.id for each in claims[about.id].contradicts)
            or any(each.id == about.id for each in other.contradicts)
        )
    link = shown.argument_map.links.get(reason.path)
    return link is not None and shown.argument_map.is_sound(link)


def _reason(
    shown: Shown, given: GivenReason, undercuts: Mapping[Target, list[Link]], *, decides: bool
) -> DirectReason:
    evaluation = shown.evaluated.evaluation
    link = shown.whole.links.get(given.path)
    conditions = [] if given.bearing is Bearing.ASSERTION else [*_starts(evaluation, given, link)]
    for undercut in undercuts.get(given.path, []):
        state = evaluation.link_states[undercut.path]
        conditions.append((Condition(ConditionKind.UNDERCUT, undercut.source, state), _UNDERCUT[state]))
    return DirectReason(
        bearing=given.bearing,
        claim=given.path[0],
        path=tuple(given.path),
        with_=tuple(each.id for each in link.premises) if link else (),
        strength=given.strength,
        because=link.because if link else "",
        basis=link.basis if link else "",
        test=link.test if link else "",
        stands=given.state,
        why=tuple(condition for condition, effect in conditions if effect is given.state),
        decides=decides,
    )


def _starts(
    evaluation: Evaluation, given: GivenReason, link: Link | None
) -> Iterator[tuple[Condition, LinkState]]:
    """Yield the claims behind a reason that are not accepted, and the state in which each leaves it."""
    premises = [each.id for each in link.premises] if link else []
    for number, start in enumerate([given.path[0], *premises]):
        result = evaluation.claims[start]
        if result.verdict is not Verdict.ACCEPTED:
            how = ConditionKind.PREMISE if number else ConditionKind.SOURCE
            undecided = result.verdict is Verdict.UNDECIDED
            effect = LinkState.IN_DOUBT if undecided else LinkState.FAILS
            yield Condition(how, start, short_outcome(result)), effect
