"""What a verdict, or the state of a link, follows from: the reasons by which it is explained, by number."""

from __future__ import annotations

from dataclasses import dataclass, field

from .steps import Ground


@dataclass(frozen=True, slots=True)
class AssertionCause:
    """The bare assertion of a claim."""

    claim: int


@dataclass(frozen=True, slots=True)
class LinkCause:
    """A link: a support or an attack on the claim to be explained, or an undercut or backing of a link."""

    link: int


@dataclass(frozen=True, slots=True)
class RivalCause:
    """The claim `rival` that contradicts `claim`.

    `short_of` is the strength that the reasons for the rival do not reach, where that suffices; None where
    the verdict on the rival is what counts.
    """

    claim: int
    rival: int
    short_of: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PremiseCause:
    """A claim that a link needs."""

    link: int
    claim: int


Cause = AssertionCause | LinkCause | RivalCause
"""A reason for or against a claim."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a verdict follows, and from which causes.

    `circle` holds the nodes of the circle or cycle that the ground names. `leading` holds the supports by
    which a claim rests on a circle. `outweighed` is whether something else speaks for a claim of the circle.
    """

    ground: Ground
    causes: tuple[Cause, ...] = ()
    circle: tuple[int, ...] = ()
    leading: tuple[LinkCause, ...] = ()
    outweighed: bool = False
