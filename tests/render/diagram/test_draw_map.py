"""Which layout is taken, how wide boxes are, and how large letters become."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.evaluate import EvaluatedMap
from argmap.model import Kind
from argmap.render import Look, Selection
from argmap.render.diagram.draw_map import TREE_UP_TO
from argmap.render.graphics.shapes import Text
from argmap.render.text.wrap import text_width
from argmap.tests.builders.claims import claim, hypothesis, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import assert_sound, element, elements, outline, paths, picture_of, words
from argmap.tests.builders.random_maps import random_debate
from argmap.views.select import select

if TYPE_CHECKING:
    from argmap.render.graphics.shapes import Picture

FOCUS = Selection(focus=("h",))


def around_h(supports: int, attacks: int, look: Look | None = None) -> Picture:
    """The picture of a hypothesis in focus with so many reasons on either side."""
    text = "A reason that takes a few more words than one line of a box has room for."
    drawn = map_of(
        hypothesis("h", "The hypothesis"),
        *(claim(f"s{each}", text, f"S{each}", supports=("h",)) for each in range(supports)),
        *(claim(f"a{each}", text, f"A{each}", attacks=("h",)) for each in range(attacks)),
    )
    picture = picture_of(drawn, FOCUS, look)
    assert_sound(drawn, picture)
    return picture


def test_a_focus_stands_between_columns_for_and_against() -> None:
    picture = around_h(4, 3)
    assert words(elements(picture, "heading")) == ["For", "4 of 4 hold", "Against", "3 of 3 hold"]
    focus = outline(element(picture, "h"))
    for each in elements(picture, "claim"):
        if each.name[0] == "s":
            assert outline(each).right < focus.left
        elif each.name[0] == "a":
            assert outline(each).left > focus.right


def test_heads_stand_over_their_columns() -> None:
    picture = around_h(3, 2)
    for head, side in zip(elements(picture, "heading"), "sa", strict=True):
        boxes = [outline(each) for each in elements(picture, "claim") if each.name[0] == side]
        text = head.shapes[0]
        assert text.x == pytest.approx(min(each.left for each in boxes), abs=0.01)  # type: ignore[union-attr]
        assert text.y < min(each.top for each in boxes)  # type: ignore[union-attr]


def test_a_long_head_stays_within_the_picture() -> None:
    rivals = [claim(f"c{each}", "No.", contradicts=("h",)) for each in range(12)]
    drawn = map_of(hypothesis("h", "Yes"), claim("a", "Hardly.", attacks=("h",)), *rivals)
    picture = picture_of(drawn, FOCUS, Look(text="none"))
    texts = [each for each in elements(picture, "heading")[-1].shapes if isinstance(each, Text)]
    assert any("≠" in each.text for each in texts)
    assert all(each.x + text_width(each.text, each.size) < picture.width - 10 for each in texts)


def test_bars_tell_the_side_of_a_claim_in_any_layout() -> None:
    for look in (Look(), Look(direction="bt")):
        picture = around_h(2, 2, look)
        bars = {
            each.name: paths(each)[1].fill for each in elements(picture, "claim") if len(paths(each)) == 3
        }
        assert bars == {"s0": "#0072B2", "s1": "#0072B2", "a0": "#C44601", "a1": "#C44601"}


def test_columns_that_are_too_steep_lose() -> None:
    """All reasons on one side would be a tower."""
    picture = around_h(14, 0)
    assert elements(picture, "heading") == [] or picture.height <= 3.6 * picture.width


def columns_of(picture: Picture, side: str) -> list[float]:
    """Where the columns of a side begin, from the left."""
    return sorted({outline(each).left for each in elements(picture, "claim") if each.name[0] == side})


def test_a_wide_page_has_two_columns_on_a_side_with_many_reasons() -> None:
    picture = around_h(14, 3, Look(page="a4-landscape", text="label"))
    assert [len(columns_of(picture, side)) for side in "sa"] == [2, 1]
    focus = outline(element(picture, "h"))
    assert columns_of(picture, "s")[1] < focus.left < columns_of(picture, "a")[0]
    assert words(elements(picture, "heading"))[0] == "For"


@pytest.mark.parametrize(
    ("supports", "look"), [(14, Look(page="a4", text="label")), (3, Look(page="a4-landscape", text="label"))]
)
def test_other_pages_and_sides_with_few_reasons_have_one_column(supports: int, look: Look) -> None:
    assert [len(columns_of(around_h(supports, 3, look), side)) for side in "sa"] == [1, 1]


@pytest.mark.parametrize("look", [Look(direction="lr"), Look(group_by="actor")])
def test_a_direction_or_groups_that_are_asked_for_exclude_columns(look: Look) -> None:
    assert elements(around_h(4, 3, look), "heading") == []


def test_a_question_in_focus_or_two_steps_are_a_tree() -> None:
    for wanted in (Selection(focus=("what-for",)), Selection(focus=("preserves",), depth=2)):
        picture = picture_of(small_map(), wanted)
        assert "For" not in words(elements(picture, "heading"))
        assert_sound(select(EvaluatedMap(small_map()), wanted).argument_map, picture)


def test_a_question_with_its_answers() -> None:
    answers = [claim(f"a{each}", "An answer.", kind=Kind.HYPOTHESIS, answers=("q",)) for each in range(5)]
    drawn = map_of(claim("q", "What is it?", kind=Kind.QUESTION), *answers)
    picture = picture_of(drawn, Selection(focus=("q",)))
    assert_sound(drawn, picture)
    assert len(elements(picture, "answer")) == 5
    assert elements(picture, "chip"), "untested hypotheses say so"


def test_one_claim_and_claims_without_links() -> None:
    for number in (1, 2, 30):
        drawn = map_of(*(claim(f"c{each}", "A claim.") for each in range(number)))
        picture = picture_of(drawn)
        assert_sound(drawn, picture)
        assert elements(picture, "link", "legend", "heading") == []
        assert picture.width >= 320


def test_large_maps_are_covered_enough() -> None:
    """A map above the bound is laid out without slots; one at the bound is a tree."""
    for size in (TREE_UP_TO, TREE_UP_TO + 1):
        drawn = random_debate(size)
        picture = picture_of(drawn)
        area = sum(
            (box.right - box.left) * (box.bottom - box.top)
            for box in (outline(each) for each in elements(picture, "claim"))
        )
        assert area / (picture.width * picture.height) > 0.1


def test_shorter_texts_make_smaller_pictures() -> None:
    sizes = [around_h(4, 3, Look(text=each)) for each in ("full", "label", "none")]
    areas = [each.width * each.height for each in sizes]
    assert areas[0] > areas[1] >= areas[2]


def test_several_in_focus_are_all_marked() -> None:
    wanted = Selection(focus=("charter", "terror"), depth=0)
    picture = picture_of(small_map(), wanted)
    widths = [pen.width for each in elements(picture, "claim") for path in paths(each) if (pen := path.pen)]
    assert widths == [1.8, 1.8]
    assert len(elements(picture, "chip")) == 2
