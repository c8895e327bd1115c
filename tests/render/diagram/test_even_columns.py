"""The widths of columns: together no wider than usual, the highest as low as that allows."""

from __future__ import annotations

import pytest

from argmap.model import Claim
from argmap.render.diagram.boxes import ClaimBox, claim_box
from argmap.render.diagram.even_columns import even_columns
from argmap.render.diagram.layout.graph import Column
from argmap.tests.builders.claims import claim, map_of

TEXT = "A reason that takes quite a few more words than one line of a box has room for, at any width. " * 3
USUAL = 130.0


def boxes_of(*sides: int) -> tuple[dict[str, Column], list[ClaimBox], list[ClaimBox]]:
    """The column of each of so many claims a column, their boxes, and those of the usual width."""
    claims: dict[str, Claim] = {}
    columns: dict[str, Column] = {}
    for column, number in zip(Column, sides, strict=True):
        for each in range(number):
            name = f"{column.name.lower()}-{each}"
            claims[name] = claim(name, TEXT)
            columns[name] = column
    works = map_of(*claims.values()).works

    def drawn(name: str, width: float) -> ClaimBox:
        return claim_box(claims[name], works, width)

    return columns, [*even_columns(columns, USUAL, drawn)], [drawn(each, USUAL) for each in columns]


def across(columns: dict[str, Column], boxes: list[ClaimBox]) -> dict[Column, float]:
    """The width of each column that has a box."""
    return {columns[each.claim.id]: each.width for each in boxes}


def highest(columns: dict[str, Column], boxes: list[ClaimBox]) -> float:
    return max(sum(each.height for each in boxes if columns[each.claim.id] is column) for column in Column)


@pytest.mark.parametrize("sides", [(8, 1, 2), (2, 1, 8), (0, 1, 5), (1, 9, 1), (3, 2, 6)])
def test_a_fuller_column_is_wider_and_all_together_are_not(sides: tuple[int, int, int]) -> None:
    columns, boxes, usual = boxes_of(*sides)
    assert highest(columns, boxes) < highest(columns, usual)
    assert sum(across(columns, boxes).values()) <= sum(across(columns, usual).values()) + 0.01
    widths = across(columns, boxes)
    fullest = max(Column, key=lambda each: sides[each.value])
    assert widths[fullest] == max(widths.values())


def test_columns_with_as_much_text_are_as_wide() -> None:
    columns, boxes, usual = boxes_of(4, 4, 4)
    assert boxes == usual
    assert list(columns) == [each.claim.id for each in boxes]


def test_a_column_alone_keeps_its_width() -> None:
    _columns, boxes, usual = boxes_of(0, 3, 0)
    assert boxes == usual
