"""Lets strengths on cycles converge: by applying a formula again and again, or by moving continuously."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from .influences import Formula, Influences

TOLERANCE: Final = 1e-9  # a strength has converged when a step moves it by no more than this
STEPS: Final = 10_000  # after so many steps what still moves has no strength
MOST_PASSED: Final = 8_000_000  # nor has it after so many influences, which takes seconds
_RELATIVE: Final = 1e-3  # the error allowed in a step, as a share of the fastest speed: at rest both are zero


def _steps(influences: Influences, claims: Sequence[int], applied: int) -> int:
    """How many steps may be taken that apply the formula so often; fewer if very much bears on the claims."""
    passed = applied * sum(len(influences.on[claim]) for claim in claims)
    return min(STEPS, MOST_PASSED // max(passed, 1) + 1)


def iterate(
    influences: Influences, claims: Sequence[int], strengths: list[float], formula: Formula
) -> list[int]:
    """Apply the formula to all of the claims at once until none moves by more than the tolerance.

    It stops early if the numbers swing between two states. `strengths` is changed.
    Returns: the claims that still move after the last step; none if all have converged.
    Cost: a step is linear in what bears on the claims for which a source has changed.
    """
    inside = set(claims)
    followers: dict[int, list[int]] = {}
    for claim in claims:
        for source in influences.sources(claim):
            followers.setdefault(source, []).append(claim)
    due: Sequence[int] = claims
    moving: list[int] = []
    history: list[list[tuple[int, float]]] = []  # what the last steps changed
    for _ in range(_steps(influences, claims, 1)):
        found = [influences.strength(claim, strengths, formula) for claim in due]
        changed = [(claim, new) for claim, new in zip(due, found, strict=True) if new != strengths[claim]]
        moving = [claim for claim, new in changed if abs(new - strengths[claim]) > TOLERANCE]
        for claim, new in changed:
            strengths[claim] = new
        history.append(changed)
        if not moving or (history[-1:-3:-1] == history[-3:-5:-1]):
            break
        del history[:-3]
        due = sorted({each for claim, _ in changed for each in followers.get(claim, ()) if each in inside})
    return moving


def integrate(
    influences: Influences, claims: Sequence[int], strengths: list[float], formula: Formula
) -> list[int]:
    """Let all of the claims move at once, each as fast as it is far from what the formula gives.

    That is ds/dt = f(s) - s (Potyka 2018). It is solved by the embedded Runge-Kutta pair of orders 3 and 2 of
    Bogacki and Shampine (1989), "A 3(2) pair of Runge-Kutta formulas", Applied Mathematics Letters 2, with
    steps as long as the error allows, until no claim is further than the tolerance from what the formula
    gives. `strengths` is changed.
    Returns: the claims that still move after the last step; none if all have converged.
    Cost: a step applies the formula three times to each claim.
    """

    def speeds(at: Sequence[float]) -> list[float]:
        for claim, value in zip(claims, at, strict=True):
            strengths[claim] = value
        return [
            influences.strength(claim, strengths, formula) - value
            for claim, value in zip(claims, at, strict=True)
        ]

    now = [strengths[claim] for claim in claims]
    first = speeds(now)
    length = 0.1
    for _ in range(_steps(influences, claims, 3)):
        fastest = max(map(abs, first))
        if fastest <= TOLERANCE:
            break
        there, last, error = _step(now, first, length, speeds)
        allowed = _RELATIVE * fastest
        if error <= allowed:
            now, first = there, last
        length *= min(5.0, max(0.2, 0.9 * (allowed / error) ** (1 / 3))) if error else 5.0
    for claim, value in zip(claims, now, strict=True):
        strengths[claim] = min(1.0, max(0.0, value))
    return [claim for claim, speed in zip(claims, first, strict=True) if abs(speed) > TOLERANCE]


def _step(
    now: Sequence[float],
    first: Sequence[float],
    length: float,
    speeds: Callable[[Sequence[float]], list[float]],
) -> tuple[list[float], list[float], float]:
    """One step of this length: where it leads, the speeds there, and the estimated error."""
    second = speeds([at + length * k / 2 for at, k in zip(now, first, strict=True)])
    third = speeds([at + length * k * 3 / 4 for at, k in zip(now, second, strict=True)])
    there = [
        at + length * (2 * one + 3 * two + 4 * three) / 9
        for at, one, two, three in zip(now, first, second, third, strict=True)
    ]
    last = speeds(there)
    error = max(
        abs(-5 * one + 6 * two + 8 * three - 9 * four)
        for one, two, three, four in zip(first, second, third, last, strict=True)
    )
    return there, last, length * error / 72
