"""What the evaluation says of a claim and of a link: verdict, reason, strengths and step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verdict(str, Enum):
    """How a claim fares in this map; `accepted` never means "true"."""

    ACCEPTED = "accepted"
    UNDECIDED = "undecided"
    REJECTED = "rejected"


class Reason(str, Enum):
    """Why a claim is undecided or rejected; an accepted claim has no such reason (`NONE`)."""

    NONE = ""
    CONTESTED = "contested"
    UNRESOLVED = "unresolved"
    REFUTED = "refuted"
    UNTESTED = "untested"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class ClaimStanding:
    """How a claim fares.

    The strengths are those of the strongest reason for and against it that surely holds, and that possibly
    holds: in [0, 1], 0 where there is none, `surely_for <= possibly_for`, `surely_against <=
    possibly_against`. The design writes them a, A, b, B. `step`, from 1, is when the label was set: it
    follows from labels with smaller steps alone.
    """

    verdict: Verdict
    reason: Reason
    surely_for: float
    possibly_for: float
    surely_against: float
    possibly_against: float
    step: int


@dataclass(frozen=True, slots=True)
class LinkStanding:
    """Whether a link surely and possibly holds; `step`, from 1, is when that was set."""

    surely: bool
    possibly: bool
    step: int
