"""The gradual strength of every claim of an evaluated map, by one of three semantics."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..results import Verdict
from .df_quad import df_quad
from .euler_based import euler_based
from .influences import influences_of
from .quadratic_energy import quadratic_energy
from .settle import STEPS, integrated, iterated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..evaluation import Evaluation
    from .influences import Formula, Influences


class Semantics(str, Enum):
    """How supports and attacks change a base score; each has its module."""

    QUADRATIC_ENERGY = "quadratic-energy"
    DF_QUAD = "df-quad"
    EULER_BASED = "euler-based"


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of each claim by id, in [0, 1], in the order of the map; None where it does not settle.

    `why` says in words why some have none, and is "" where all have one.
    """

    semantics: Semantics
    values: Mapping[str, float | None]
    why: str


def strengths(evaluation: Evaluation, semantics: Semantics = Semantics.QUADRATIC_ENERGY) -> Strengths:
    """The strength of every claim: base score `strength`, changed by what its links pass on.

    `docs/semantics.md` has the definitions. Cycles and all that leads to them move together, from the base
    scores: continuously under quadratic energy, step by step under the other two. Cost: one pass over the
    claims and links, and one for each step over those that lead to cycles, at most 10,000.
    """
    formula = _FORMULAS[semantics]
    influences = influences_of(evaluation)
    values = list(influences.base)
    moving = _on_the_way_to_cycles(influences)
    restless: list[int] = []
    if moving:
        settle = integrated if semantics is Semantics.QUADRATIC_ENERGY else iterated
        restless = settle(influences, moving, values, formula)
    without = _pass_on(influences, set(moving), set(restless), values, formula)
    ids = evaluation.graph.ids
    return Strengths(
        semantics,
        {name: None if number in without else values[number] for number, name in enumerate(ids)},
        _why(semantics, len(without)) if without else "",
    )


def disagrees(verdict: Verdict, strength: float) -> bool:
    """Whether a strength lies on the other side of one half than the verdict does."""
    return (
        strength < _HALF
        if verdict is Verdict.ACCEPTED
        else (verdict is Verdict.REJECTED and strength > _HALF)
    )


_HALF = 0.5
_FORMULAS: Mapping[Semantics, Formula] = {
    Semantics.QUADRATIC_ENERGY: quadratic_energy,
    Semantics.DF_QUAD: df_quad,
    Semantics.EULER_BASED: euler_based,
}


def _on_the_way_to_cycles(influences: Influences) -> list[int]:
    """The claims on cycles and those whose strength bears on them, however far."""
    found: set[int] = set()
    for group in reversed(influences.groups):
        if len(group) > 1 or group[0] in found:
            found.update(group)
            for claim in group:
                found.update(influences.sources(claim))
    return sorted(found)


def _pass_on(
    influences: Influences,
    settled: set[int],
    restless: set[int],
    values: list[float],
    formula: Formula,
) -> set[int]:
    """Give every claim that is not settled yet its strength, in order; the claims that have none.

    These are the restless ones, those that are on a cycle with them, and those that either bear on.
    """
    without: set[int] = set()
    for group in influences.groups:
        if _has_none(influences, group, restless, without):
            without.update(group)
        elif group[0] not in settled:
            values[group[0]] = influences.strength(group[0], values, formula)
    return without


def _has_none(influences: Influences, group: Sequence[int], restless: set[int], without: set[int]) -> bool:
    return any(claim in restless or not without.isdisjoint(influences.sources(claim)) for claim in group)


def _why(semantics: Semantics, count: int) -> str:
    claims = "1 claim has" if count == 1 else f"{count} claims have"
    return (
        f"{claims} no strength under {semantics.value}: on a cycle, or after one, the numbers "
        f"do not come to rest within {STEPS:,} steps"
    )
