"""The small signs of a picture: chips, badges, strokes, the legend and the title."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import LinkState, Tally, Verdict
from argmap.evaluate.given_reasons import Count as HowMany
from argmap.model import Kind, Sign
from argmap.render import Look, Selection
from argmap.render.diagram import pills, strokes
from argmap.render.diagram.column_heads import column_head
from argmap.render.diagram.layout.graph import Column, Point, Rect
from argmap.render.diagram.legend import Sample, legend
from argmap.render.diagram.pills import Before, Count, badge, badge_width, chip, chip_width
from argmap.render.diagram.strokes import Head, ink_of, line, middle, ring, width_of
from argmap.render.graphics.shapes import Path, Text
from argmap.render.graphics.theme import THEMES, theme
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import (
    Extent,
    covered_widely,
    elements,
    extent,
    paths,
    picture_of,
    points,
    texts,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.render.graphics.shapes import Shape

HOLDS, IN_DOUBT, FAILS = LinkState.HOLDS, LinkState.IN_DOUBT, LinkState.FAILS
LINE = [Point(0, 0), Point(60, 0), Point(60, 80)]


def split(shapes: Iterable[Shape]) -> tuple[list[Path], list[Text]]:
    found = list(shapes)
    return [each for each in found if isinstance(each, Path)], [
        each for each in found if isinstance(each, Text)
    ]


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("size", [pills.SIZE, 9.0])
def test_a_chip_holds_its_sign_and_its_word(verdict: Verdict, size: float) -> None:
    drawn, (word,) = split(chip(verdict, 10, 20, theme(), size))
    around = extent(drawn[0])
    assert around.right - around.left == pytest.approx(chip_width(verdict.value, size), abs=0.02)
    assert around.holds(covered_widely(word))
    assert all(around.holds(extent(path)) for path in drawn[1:])


@pytest.mark.parametrize("name", THEMES)
def test_verdicts_are_told_apart_without_hue(name: str) -> None:
    colours = theme(name)
    looks = {verdict: split(chip(verdict, 0, 0, colours)) for verdict in Verdict}
    fills = {verdict: drawn[0].fill for verdict, (drawn, _) in looks.items()}
    assert fills[Verdict.ACCEPTED] == colours.ink
    assert fills[Verdict.UNDECIDED] == colours.card
    struck = looks[Verdict.REJECTED][0][-1]
    (word,) = looks[Verdict.REJECTED][1]
    assert extent(struck).left == pytest.approx(covered_widely(word).left, abs=0.01)
    assert extent(struck).right == pytest.approx(covered_widely(word).right, abs=0.01)
    assert len({len(drawn) for drawn, _ in looks.values()}) == 3, "each has a sign of its own"
    for drawn, said in looks.values():
        assert {said[0].colour, drawn[1].pen.colour if drawn[1].pen else ""} == {said[0].colour}


def test_a_badge_holds_its_counts_one_beside_the_other() -> None:
    counts = [Count("+3", "#0072B2"), Count("−12", "#C44601"), Count("100", "#5C5B57", Before.ARROW)]
    drawn, said = split(badge(counts, 5, 5, theme()))
    around = extent(drawn[0])
    assert around.right - around.left == pytest.approx(badge_width(counts), abs=0.02)
    boxes = [covered_widely(text) for text in said]
    assert all(around.holds(box) for box in boxes)
    assert all(one.right < other.left for one, other in pairwise(boxes))
    assert all(boxes[1].right < extent(path).left for path in drawn[1:]), "the arrow stands before its count"


def test_a_badge_counts_answers_that_are_not_shown() -> None:
    asked = map_of(
        claim("q", "Q", kind=Kind.QUESTION),
        *(claim(f"a{number}", "A", answers=("q",)) for number in range(3)),
    )
    picture = picture_of(asked, Selection(focus=("q", "a0"), depth=0))
    (badge_of_q,) = elements(picture, "badge")
    assert words([badge_of_q]) == ["2"]
    assert badge_of_q.caption
    assert badge_of_q.caption.title == "Not shown of “Q”: 2 answers to it"
    assert "answers not shown" in words(elements(picture, "legend"))
    outside = picture_of(asked, Selection(focus=("a0",), depth=0))
    assert "bears on, not shown" in words(elements(outside, "legend"))


@pytest.mark.parametrize(("weight", "width"), [(0.25, 1.12), (0.5, 1.55), (1.0, 2.4)])
def test_widths(weight: float, width: float) -> None:
    assert width_of(weight) == width


def test_states_have_strokes_of_their_own() -> None:
    pens = {state: ink_of("support", 2.0, state, theme()).pen for state in LinkState}
    assert (pens[HOLDS].dash, pens[FAILS].dash) == ((), (5.0, 3.0))
    assert (pens[IN_DOUBT].dash, pens[IN_DOUBT].round) == ((0.01, 4.6), True)
    assert pens[FAILS].colour == theme().fails
    assert {pens[HOLDS].colour, pens[IN_DOUBT].colour} == {theme().support}


@pytest.mark.parametrize("head", [Head.ARROW, Head.BAR, Head.RING_BAR])
def test_heads_stand_at_the_end_and_the_line_stops_before(head: Head) -> None:
    ink = ink_of("attack", 1.55, HOLDS, theme())
    _, own, sign = split(line(LINE, ink, head))[0]
    end = Extent(*(60 - 5.01, 80 - 8.01, 60 + 5.01, 80.01))
    assert end.holds(extent(sign))
    assert points(own.data)[-1][1] < 80
    assert points(own.data)[0] == (0, 0)
    back = split(line(LINE, ink, tail=head))[0][-1]
    assert Extent(-0.01, -5.01, 8.01, 5.01).holds(extent(back))


def test_the_casing_stays_away_from_the_ends_and_lies_below() -> None:
    ink = ink_of("support", 1.55, HOLDS, theme())
    casing, own = split(line(LINE, ink))[0]
    assert casing.pen
    assert own.pen
    assert (casing.pen.colour, own.pen.colour) == (theme().paper, theme().support)
    assert casing.pen.width == pytest.approx(own.pen.width + 3.6)
    assert (points(casing.data)[0], points(casing.data)[-1]) == ((16, 0), (60, 64))
    assert len(split(line([Point(0, 0), Point(20, 0)], ink))[0]) == 1, "a short line has none"


coordinates = st.integers(-200, 200).map(float)


@given(
    st.lists(st.builds(Point, coordinates, coordinates), min_size=2, max_size=6),
    st.sampled_from(Head),
    st.sampled_from(Head),
)
def test_any_line_can_be_drawn(route: list[Point], head: Head, tail: Head) -> None:
    ink = ink_of("support", 1.55, HOLDS, theme())
    drawn, _ = split(line(route, ink, head, tail))
    assert drawn
    assert not [path for path in drawn if "nan" in path.data or "inf" in path.data]
    half = middle(route)
    xs, ys = [each.x for each in route], [each.y for each in route]
    assert min(xs) - 0.01 <= half.x <= max(xs) + 0.01
    assert min(ys) - 0.01 <= half.y <= max(ys) + 0.01


def test_the_middle_of_a_line() -> None:
    assert middle(LINE) == (60, 10)
    assert middle([Point(3, 4), Point(3, 4)]) == (3, 4)


def test_rings() -> None:
    colours = theme()
    looks = {state: [path.pen for path in ring(Point(0, 0), state, colours)] for state in LinkState}
    assert [len(pens) for pens in looks.values()] == [2, 1, 1], "cut by a slash only where the undercut holds"
    assert [pens[0].dash != () for pens in looks.values() if pens[0]] == [False, True, False]
    assert [pens[0].colour for pens in looks.values() if pens[0]] == [
        colours.undercut,
        colours.undercut,
        colours.fails,
    ]


@pytest.mark.parametrize("number", [2, 3, 6])
def test_undercuts_from_one_direction_end_in_bars_of_their_own(number: int) -> None:
    undercuts = [claim(f"u{each}", "An undercut.", attacks=("a -> b",)) for each in range(number)]
    drawn = map_of(claim("b", "B"), claim("a", "A", supports=("b",)), *undercuts)
    picture = picture_of(drawn)
    bars = [extent(paths(each)[-1]).middle for each in elements(picture, "undercut")]
    assert len(bars) == number
    for at, one in enumerate(bars):
        for other in bars[at + 1 :]:
            assert hypot(one[0] - other[0], one[1] - other[1]) > 3.5
    (mark,) = elements(picture, "mark")
    x, y = extent(paths(mark)[0]).middle
    assert all(hypot(bar[0] - x, bar[1] - y) < strokes.RING + 4 for bar in bars), "each lies on the ring"


def test_a_contradiction_bears_its_sign_at_half_its_length() -> None:
    picture = picture_of(map_of(claim("a", "A", contradicts=("b",)), claim("b", "B")))
    (drawn,), (mark,) = elements(picture, "contradiction"), elements(picture, "mark")
    own = next(path for path in paths(drawn) if path.pen and path.pen.colour == theme().attack)
    assert extent(paths(mark)[0]).middle == pytest.approx(extent(own).middle, abs=0.1)
    assert len(paths(drawn)) == 3, "a short line, and a bar at each end"


@pytest.mark.parametrize("width", [60.0, 300.0, 900.0])
def test_the_legend_is_wrapped_to_the_width(width: float) -> None:
    shapes, height = legend(list(Sample), 10, 20, width, theme())
    drawn, said = split(shapes)
    assert [text.text for text in said if text.text not in {"+3", "−1", "2"}] == [
        each.value for each in Sample
    ]
    around = Extent(10 - 5.01, 20, 10 + max(width, 130), 20 + height)
    assert all(around.holds(covered_widely(text)) for text in said)
    assert all(around.holds(extent(path)) for path in drawn)
    rows = {text.y for text in said if text.text in {each.value for each in Sample}}
    assert len(rows) == height / 17


def test_no_line_of_the_legend_is_too_long_for_a_wide_font() -> None:
    for width in range(160, 700, 5):
        said = split(legend(list(Sample), 10, 20, width, theme())[0])[1]
        assert all(covered_widely(text).right <= 10 + width for text in said), width


def test_an_empty_legend() -> None:
    assert legend([], 0, 0, 300, theme()) == ([], 0.0)
    assert elements(picture_of(map_of(claim("a", "A"))), "legend") == []


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    said = words(elements(picture_of(small_map()), "legend"))
    assert said == [
        "supports",
        "attacks",
        "contradicts",
        "undercuts a link",
        "only together",
        "backs a link",
        "answers (not counted)",
        "fails",
        "thicker: stronger",
        "no mark: accepted",
    ]


def test_a_map_with_links_of_one_strength_says_nothing_of_strength() -> None:
    weak = [link(f"a{each} -> b", Sign.SUPPORT, weight=0.25) for each in range(2)]
    drawn = map_of(claim("b", "B"), *(claim(each.source, "A", supports=(each,)) for each in weak))
    assert words(elements(picture_of(drawn), "legend")) == ["supports"]


def title(picture_words: Selection | None = None, problems: int = 0, look: Look | None = None) -> list[str]:
    return words(elements(picture_of(small_map(), picture_words, look, problems), "title"))


def test_titles() -> None:
    name = "The Shanghai Spirit & its critics"
    assert title() == [name, "11 claims"]
    assert title(problems=2) == [name, "11 claims; provisional: 2 problems"]
    focus = Selection(focus=("preserves",), depth=0)
    about = ["The Shanghai Spirit preserves", "autocracy"]
    assert title(focus) == [name, *about, "accepted", "1 of 11 claims"]
    assert title(focus, look=Look(verdicts=False)) == [name, *about, "1 of 11 claims"]
    assert title(Selection(kinds=(Kind.EVIDENCE,))) == [name, "Kind: evidence", "2 of 11 claims"]
    (untitled,) = elements(picture_of(map_of(claim("a", "A"))), "title")
    assert words([untitled]) == ["1 claim"]
    assert untitled.caption
    assert untitled.caption.title == "Argument map"


def test_a_long_title_is_broken_and_does_not_widen_the_picture() -> None:
    long = "long title " * 200
    picture = picture_of(map_of(claim("a", "A"), title=long))
    assert picture.width == picture_of(map_of(claim("a", "A"))).width
    (drawn,) = elements(picture, "title")
    assert all(covered_widely(text).right <= picture.width for text in texts(drawn))
    assert " ".join(words([drawn])).startswith(long.strip())


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (240, [("Against", 100.0), ("5 of 6 hold; ≠ 1 of 1 holds", 100.0)]),
        (150, [("Against", 89.5), ("5 of 6 hold", 89.5), ("≠ 1 of 1 holds", 100.0)]),
        (80, [("Against", 79.0), ("5 of 6 hold", 89.5), ("≠ 1 of 1 holds", 100.0)]),
    ],
)
def test_the_head_of_a_column_goes_on_below_where_it_has_no_room(
    width: float, said: list[tuple[str, float]]
) -> None:
    counted = Tally(HowMany(0, 0, 0), HowMany(6, 5, 0), HowMany(1, 1, 0))
    head = column_head(Column.AGAINST, counted, Rect(10, 107, width, 50), theme())
    assert [(text.text, text.y) for text in texts(head)] == said
    assert all(covered_widely(text).right <= 10 + width for text in texts(head))
