"""What an evaluation finds: for a claim its verdict, the reason and the strengths; for a link its state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..model import Reason, Verdict


class LinkState(str, Enum):
    """Whether a link, or any other reason for or against a claim, holds."""

    HOLDS = "holds"
    IN_DOUBT = "in doubt"
    FAILS = "fails"

    @property
    def surely(self) -> bool:
        """Whether it holds however the undecided claims turn out."""
        return self is LinkState.HOLDS

    @property
    def possibly(self) -> bool:
        """Whether it holds or may still hold."""
        return self is not LinkState.FAILS


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """The verdict on a claim and what it follows from.

    The four strengths are those of the strongest reason for and against the claim that surely holds and that
    possibly holds: `docs/semantics.md` writes them a, A, b and B. Each is in [0, 1], and 0 where there is no
    such reason; `surely_for <= possibly_for` and `surely_against <= possibly_against`. `step`, from 1, is
    when the verdict was settled: it follows from claims and links of smaller steps alone.
    """

    verdict: Verdict
    reason: Reason
    surely_for: float
    possibly_for: float
    surely_against: float
    possibly_against: float
    step: int


@dataclass(frozen=True, slots=True)
class LinkResult:
    """Whether a link holds; `step`, from 1, is when that was settled."""

    state: LinkState
    step: int
