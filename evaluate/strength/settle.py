"""Bring strengths on cycles to rest: by applying a formula again and again, or by moving continuously."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .influences import Formula, Influences

TOLERANCE: Final = 1e-9
STEPS: Final = 10_000

_RELATIVE: Final = 1e-3
"""The error allowed in a step, relative to how fast the fastest strength moves: the path is followed closely
while it is fast, and the rest is found exactly."""


def iterated(
    influences: Influences, claims: Sequence[int], strengths: list[float], formula: Formula
) -> list[int]:
    """Apply the formula to all of the claims at once until none moves by more than the tolerance.

    `strengths` is changed. Returns the claims that still move after the last step, none where all came to
    rest. It stops early where the numbers swing between two states. Cost: a step looks only at claims that
    something moved for.
    """
    inside = set(claims)
    followers: dict[int, list[int]] = {}
    for claim in claims:
        for source in influences.sources(claim):
            followers.setdefault(source, []).append(claim)
    looked_at: Sequence[int] = claims
    moving: list[int] = []
    history: list[list[tuple[int, float]]] = []  # what changed in the last three steps, and how
    for _ in range(STEPS):
        found = [influences.strength(claim, strengths, formula) for claim in looked_at]
        changed = [
            (claim, new) for claim, new in zip(looked_at, found, strict=True) if new != strengths[claim]
        ]
        moving = [claim for claim, new in changed if abs(new - strengths[claim]) > TOLERANCE]
        for claim, new in changed:
            strengths[claim] = new
        history.append(changed)
        if not moving or (history[-1:-3:-1] == history[-3:-5:-1]):
            break
        del history[:-3]
        looked_at = sorted(
            {each for claim, _ in changed for each in followers.get(claim, ()) if each in inside}
        )
    return moving


def integrated(
    influences: Influences, claims: Sequence[int], strengths: list[float], formula: Formula
) -> list[int]:
    """Let all of the claims move at once, each as fast as it is far from what the formula wants.

    That is ds/dt = f(s) - s (Potyka 2018), followed by the embedded Runge-Kutta pair of order 3 and 2 of
    Bogacki and Shampine (1989), with steps as long as the error allows, until no claim is further than the
    tolerance from where the formula wants it. `strengths` is changed. Returns the claims that still move
    after the last step, none where all came to rest.
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
    for _ in range(STEPS):
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
    """One step of that length: where it leads, the speeds there, and the estimated error."""
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
