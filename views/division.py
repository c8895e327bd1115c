"""How the claims and lines of a part are shared out among its pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import ArgumentMap
from .part import Part
from .pieces import Piece
from .ties import answers, claims_of_links, contradictions


@dataclass(frozen=True, slots=True)
class Division:
    """How the claims and lines of a part are shared out among its pieces; all from 0.

    `in_one`, `in_several` and `in_none` add up to the claims, `within` and `across` to the lines: links,
    contradictions and answers. A line is within if a piece holds all claims that it takes, else across.
    """

    in_one: int
    in_several: int
    in_none: int
    within: int
    across: int


def division(part: Part, pieces: Sequence[Piece]) -> Division:
    """Count what a divided part has in its pieces. Cost: linear in its lines and in what its pieces hold."""
    argument_map = part.argument_map
    holders: dict[str, set[int]] = {each: set() for each in argument_map.claims}
    for number, piece in enumerate(pieces):
        for claim in piece.part.argument_map.claims:
            holders[claim].add(number)
    numbers = [len(each) for each in holders.values()]
    lines = [*_lines(argument_map)]
    within = sum(1 for first, *rest in lines if holders[first].intersection(*map(holders.__getitem__, rest)))
    return Division(
        in_one=numbers.count(1),
        in_several=sum(number > 1 for number in numbers),
        in_none=numbers.count(0),
        within=within,
        across=len(lines) - within,
    )


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, ...]]:
    """Yield the claims that each link, contradiction and answer takes."""
    yield from claims_of_links(argument_map).values()
    yield from contradictions(argument_map)
    for claim, answer in answers(argument_map):
        yield claim.id, answer.to
