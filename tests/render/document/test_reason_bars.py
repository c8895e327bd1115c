"""Reason bars: the strongest that hold nearest to the gap, scaled to the strongest given."""

from __future__ import annotations

from argmap.render.document.cards import Bar, Bars, Stands
from argmap.render.document.reason_bars import HEIGHT, MOST_BARS, place_bars

STRONG, WEAK = Bar(1.0, Stands.HOLDS), Bar(0.25, Stands.HOLDS)
FAILS = Bar(1.0, Stands.FAILS)


def test_each_side_runs_outwards_from_the_gap() -> None:
    placed = place_bars(Bars((STRONG, WEAK, FAILS), (WEAK, FAILS), ""))
    assert [each.is_support for each in placed.bars] == [True, True, True, False, False]
    assert [each.x for each in placed.bars] == sorted(each.x for each in placed.bars)
    assert [each.stands for each in placed.bars] == [
        Stands.FAILS, Stands.HOLDS, Stands.HOLDS, Stands.HOLDS, Stands.FAILS,
    ]  # fmt: skip
    assert [each.height for each in placed.bars] == [HEIGHT, HEIGHT / 4, HEIGHT, HEIGHT / 4, HEIGHT]
    assert [each.name for each in placed.lines] == ["weak", "moderate", "strong"]


def test_heights_and_lines_are_scaled_to_the_strongest() -> None:
    placed = place_bars(Bars((WEAK,), (), ""))
    assert placed.bars[0].height == HEIGHT
    assert [(each.name, each.height) for each in placed.lines] == [("weak", HEIGHT)]


def test_bars_beyond_twelve_are_counted() -> None:
    placed = place_bars(Bars((WEAK,) * 15, (WEAK,) * 13, ""))
    assert len(placed.bars) == 2 * MOST_BARS
    assert (placed.more_supports, placed.more_against) == (3, 1)


def test_of_many_bars_those_that_decide_and_the_strongest_are_shown() -> None:
    decisive = Bar(0.5, Stands.HOLDS, decides=True)
    placed = place_bars(Bars((decisive, *[WEAK] * 9, *[FAILS] * 12), (), ""))
    shown = [(each.stands, each.height) for each in reversed(placed.bars)]
    assert shown == [(Stands.HOLDS, HEIGHT / 2), *[(Stands.FAILS, HEIGHT)] * 11]
    assert placed.stands == {"holds", "fails"}
    assert place_bars(Bars((STRONG, *[WEAK] * 11, Bar(0.1, Stands.FAILS)), (), "")).stands == {"holds"}
