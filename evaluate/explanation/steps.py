"""The steps of an explanation, as frozen data in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...model import Target
from ..given_reasons import GivenReason
from ..results import ClaimResult


class Relation(str, Enum):
    """How a step bears on the one that it explains."""

    CLAIM = "claim"  # the claim that is asked about
    ASSERTION = "assertion"
    SUPPORT = "support"
    ATTACK = "attack"
    CONTRADICTION = "contradiction"
    UNDERCUT = "undercut"
    BACKING = "backing"
    PREMISE = "premise"


class Status(str, Enum):
    """Whether a reason holds. `weaker`: a contradiction by a claim whose reasons are too weak to matter."""

    HOLDS = "holds"
    IN_DOUBT = "in doubt"
    FAILS = "fails"
    WEAKER = "weaker"


class Ground(str, Enum):
    """How a verdict follows from the steps below it. `supposed`, `presumed` and `untested` may need none."""

    SUPPOSED = "supposed"  # a change of the map supposes it
    PRESUMED = "presumed"  # accepted: its bare assertion is stronger than what may hold against it
    PREVAILS = "prevails"  # accepted: a support is stronger than what may hold against it
    OUTWEIGHED = "outweighed"  # rejected: what holds against it is stronger than what may hold for it
    UNTESTED = "untested"  # rejected: neither presumed nor supported
    UNSUPPORTED = "unsupported"  # rejected: every support fails
    CIRCULAR = "circular"  # rejected: its supports rest on claims that support only each other
    BALANCED = "balanced"  # undecided: the strongest on both sides are equal
    CYCLE = "cycle"  # undecided: through an attack or a contradiction it depends on itself
    WAITS = "waits"  # undecided: what could settle it is undecided


class Detail(str, Enum):
    """How far the claim of a step is explained: right below, at a step above, or not here.

    `mutual`: not here, as it and a claim above it depend on each other.
    """

    BELOW = "below"
    ABOVE = "above"
    NAMED = "named"
    MUTUAL = "mutual"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A claim's verdict, and how it follows.

    `circle` names, for the ground `circular`, the claims that support only each other, which need not
    include this one; for `cycle`, the claims and links in doubt through which the claim depends on itself: a
    contradiction leads directly from one claim to the next. It is () where the claim lies on a cycle named
    before, or where to find one would take too long. For the detail `mutual` it names the claim above.
    `outweighed` is whether a claim of a circle has other reasons for it, which are outweighed. `cause_count`
    is how many of the steps right below it follows from; `others` are the reasons given that it does not
    follow from.
    """

    claim: str
    result: ClaimResult
    ground: Ground
    detail: Detail
    circle: tuple[Target, ...] = ()
    outweighed: bool = False
    cause_count: int = 0
    others: tuple[GivenReason, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation; those right below it, one deeper, are what it follows from.

    `path` names a link, or the claim of any other relation; `on` is what it bears on: a claim, or a link
    for an undercut, a backing and a premise. `strength`, in (0, 1], is that of a reason, else 0. `status`
    is None for a claim or a premise. `conclusion` is on the claim that a link comes from, or that is named,
    where its verdict is part of the explanation. `needed` is False for what is shown only on request.
    """

    depth: int
    relation: Relation
    path: Target
    on: Target
    strength: float
    status: Status | None
    conclusion: Conclusion | None
    needed: bool = True
