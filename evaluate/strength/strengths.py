"""The gradual strength of every claim of an evaluated map, by one of three semantics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from ...model import Verdict
from ..evaluation import Evaluation
from .convergence import integrate, iterate
from .formulas import df_quad, euler_based, quadratic_energy
from .influences import Formula, Influences, influences_of


class Semantics(str, Enum):
    """How supports and attacks change a base score."""

    QUADRATIC_ENERGY = "quadratic-energy"
    DF_QUAD = "df-quad"
    EULER_BASED = "euler-based"


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of each claim by id, in [0, 1], in the order of the map; None if it does not converge."""

    semantics: Semantics
    values: Mapping[str, float | None]


def strengths(evaluation: Evaluation, semantics: Semantics = Semantics.QUADRATIC_ENERGY) -> Strengths:
    """The strength of every claim: its own `strength` as the base score, changed by what its links pass on.

    `docs/semantics.md` has the definitions; `formulas` names their sources. Cycles and all that leads to them
    move together from the base scores: continuously under quadratic energy, step by step under the others.
    Cost: one pass over claims and links, and for each of at most 10,000 steps one over what leads to cycles.
    """
    formula = _FORMULAS[semantics]
    influences = influences_of(evaluation)
    values = list(influences.base)
    moving = _leading_to_cycles(influences)
    converge = integrate if semantics is Semantics.QUADRATIC_ENERGY else iterate
    diverging = converge(influences, moving, values, formula) if moving else []
    without = _without_strength(influences, set(diverging))
    known = without.union(moving)
    for group in influences.groups:
        if group[0] not in known:
            values[group[0]] = influences.strength(group[0], values, formula)
    found = (None if number in without else value for number, value in enumerate(values))
    return Strengths(semantics, dict(zip(evaluation.graph.ids, found, strict=True)))


def disagrees(verdict: Verdict, strength: float) -> bool:
    """Whether the strength is below 0.5 for an accepted claim, or above it for a rejected one."""
    if verdict is Verdict.ACCEPTED:
        return strength < 0.5
    return verdict is Verdict.REJECTED and strength > 0.5


_FORMULAS: Mapping[Semantics, Formula] = {
    Semantics.QUADRATIC_ENERGY: quadratic_energy,
    Semantics.DF_QUAD: df_quad,
    Semantics.EULER_BASED: euler_based,
}


def _leading_to_cycles(influences: Influences) -> list[int]:
    """The claims on cycles, and those whose strength bears on them, at any distance."""
    found: set[int] = set()
    for group in reversed(influences.groups):
        if len(group) > 1 or group[0] in found:
            found.update(group)
            for claim in group:
                found.update(influences.sources(claim))
    return sorted(found)


def _without_strength(influences: Influences, diverging: set[int]) -> set[int]:
    """The claims that diverge, those on a cycle with them, and those that either bear on."""
    without: set[int] = set()
    for group in influences.groups:
        if any(each in diverging or not without.isdisjoint(influences.sources(each)) for each in group):
            without.update(group)
    return without
