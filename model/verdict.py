"""How a claim fares, why, and by which standard."""

from __future__ import annotations

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


class Standard(str, Enum):
    """What a claim needs: a reason stronger than any against it, or a reason and none against it."""

    WEIGHT = "weight"
    UNOPPOSED = "unopposed"

    @property
    def other(self) -> Standard:
        """The other of the two standards."""
        return Standard.UNOPPOSED if self is Standard.WEIGHT else Standard.WEIGHT
