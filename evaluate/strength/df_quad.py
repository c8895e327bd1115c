"""DF-QuAD: each support, and each attack, takes its share of what the others on its side leave over.

Source: Rago, Toni, Aurisicchio and Baroni (2016), "Discontinuity-free decision support with quantitative
argumentation debates", KR, definitions 1 to 3.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def df_quad(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The strength of a claim with this base score. All values are in [0, 1]."""
    left_by_supports = prod(1 - each for each in supports)
    left_by_attacks = prod(1 - each for each in attacks)
    difference = left_by_attacks - left_by_supports
    return base + difference * (1 - base) if difference > 0 else base + difference * base
