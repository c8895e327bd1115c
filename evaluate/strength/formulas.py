"""The formulas of three gradual semantics: what the links to a claim make of its base score."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, fsum, prod
from typing import Final

_LIMIT: Final = 700.0  # a higher power of e overflows, and would make no difference to the strength


def quadratic_energy(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """Supports minus attacks are an energy, whose square sets how far the base score moves.

    Source: Potyka (2018), "Continuous dynamical systems for weighted bipolar argumentation", KR,
    definition 2.
    Returns: the strength towards which the claim moves. All values are in [0, 1].
    """
    energy = fsum(supports) - fsum(attacks)
    square = energy * energy
    share = square / (1 + square)
    return base + (1 - base) * share if energy > 0 else base - base * share


def df_quad(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """Each support, and each attack, takes its share of what the others on its side leave over.

    Source: Rago, Toni, Aurisicchio and Baroni (2016), "Discontinuity-free decision support with quantitative
    argumentation debates", KR, definitions 1 to 3.
    Returns: the strength of the claim. All values are in [0, 1].
    """
    left_by_supports = prod(1 - each for each in supports)
    left_by_attacks = prod(1 - each for each in attacks)
    difference = left_by_attacks - left_by_supports
    return base + difference * (1 - base) if difference > 0 else base + difference * base


def euler_based(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The power of e by the energy sets how far the strength exceeds the square of the base score.

    Source: Amgoud and Ben-Naim (2018), "Evaluation of arguments in weighted bipolar graphs", International
    Journal of Approximate Reasoning 99.
    Returns: the strength of the claim, in [base², 1]. All values are in [0, 1].
    """
    energy = min(fsum(supports) - fsum(attacks), _LIMIT)
    return 1 - (1 - base * base) / (1 + base * exp(energy))
