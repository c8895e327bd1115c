"""The well-founded model by number: what the induction finds and the rest of the evaluation reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OPEN, YES, NO = range(3)
"""A label: not settled (undecided, in the end), surely accepted or holding, surely not."""


def open_in(labels: bytes | bytearray) -> list[int]:
    """The numbers of what has no label. Cost: linear in these alone, but for a search through the bytes."""
    found: list[int] = []
    at = labels.find(OPEN)
    while at >= 0:
        found.append(at)
        at = labels.find(OPEN, at + 1)
    return found


@dataclass(frozen=True, slots=True)
class Labels:
    """The well-founded model of a graph, by the numbers of its claims and links.

    `claims` and `links` hold labels; `claim_steps` and `link_steps` when they were set, from 1, and 0 where
    the label is open; `last` is the last step. `surely_for` and the three after it are the strengths of
    the strongest reasons for and against each claim: a, A, b, B of the design.
    """

    claims: Sequence[int]
    links: Sequence[int]
    claim_steps: Sequence[int]
    link_steps: Sequence[int]
    last: int
    surely_for: Sequence[float]
    possibly_for: Sequence[float]
    surely_against: Sequence[float]
    possibly_against: Sequence[float]
