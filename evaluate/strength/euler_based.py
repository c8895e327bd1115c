"""Euler-based: the energy, as a power of e, divides what the square of the base score leaves.

Source: Amgoud and Ben-Naim (2018), "Evaluation of arguments in weighted bipolar graphs", International
Journal of Approximate Reasoning 99.
"""

from __future__ import annotations

from math import exp, fsum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIMIT: Final = 700.0  # e to a higher power is no float, and makes no difference to the strength


def euler_based(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The strength of a claim of this base score, in [base², 1]; all values are in [0, 1]."""
    energy = min(fsum(supports) - fsum(attacks), _LIMIT)
    return 1 - (1 - base * base) / (1 + base * exp(energy))
