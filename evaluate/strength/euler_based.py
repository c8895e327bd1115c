"""Euler-based: e to the power of the energy sets how far the strength exceeds the square of the base score.

Source: Amgoud and Ben-Naim (2018), "Evaluation of arguments in weighted bipolar graphs", International
Journal of Approximate Reasoning 99.
"""

from __future__ import annotations

from math import exp, fsum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIMIT: Final = 700.0  # a higher power of e overflows, and would make no difference to the strength


def euler_based(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The strength of a claim with this base score, in [base², 1]. All values are in [0, 1]."""
    energy = min(fsum(supports) - fsum(attacks), _LIMIT)
    return 1 - (1 - base * base) / (1 + base * exp(energy))
