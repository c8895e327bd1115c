"""Quadratic energy: supports less attacks are an energy, whose square sets how far the base score moves.

Source: Potyka (2018), "Continuous dynamical systems for weighted bipolar argumentation", KR, definition 2.
"""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def quadratic_energy(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The strength towards which a claim with this base score moves. All values are in [0, 1]."""
    energy = fsum(supports) - fsum(attacks)
    square = energy * energy
    share = square / (1 + square)
    return base + (1 - base) * share if energy > 0 else base - base * share
