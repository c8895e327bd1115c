"""Pictures of a balance: nothing is cut, nothing overlaps, and what has no room is counted."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Kind
from argmap.render import Look, RenderError, Selection
from argmap.render.cards.choosing import MOST_CARDS
from argmap.render.cards.picture import draw_balance
from argmap.render.cards.sheet import LEADING
from argmap.render.compose.balance import compose_balance
from argmap.render.document.table import Purpose
from argmap.render.graphics.pages import PAGES
from argmap.render.graphics.shapes import Anchor, Element, Picture, Text
from argmap.render.graphics.svg import to_svg
from argmap.render.text.wrap import text_width
from argmap.tests.builders.claims import SUPPORT, claim, hypothesis, link, map_of, source
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.builders.random_maps import random_debate, with_hypotheses
from argmap.tests.builders.shown import whole
from argmap.tests.builders.written import read
from argmap.tests.render.whole import render
from argmap.views.balance import balance
from argmap.views.errors import UnusedOptionsError

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def pictures(argument_map: ArgumentMap, look: Look | None = None) -> list[Picture]:
    shown = whole(argument_map)
    document = compose_balance(balance(shown), shown, Purpose.PRINT)
    return [each.picture for each in draw_balance(document, look or Look(), apart=True)]


def texts(element: Element) -> list[Text]:
    return [shape for shape in element.shapes if isinstance(shape, Text)]


def edges(text: Text) -> tuple[float, float]:
    """The left and right end of a text, as wide as it is measured."""
    width = text_width(text.text, text.size, bold=text.bold)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.END: text.x - width}[text.anchor]
    return left, left + width


def check(picture: Picture) -> None:
    """Make sure that every text lies in the picture, that none lies on another, and that ids are unique."""
    ids = [element.id for element in picture.elements]
    assert len(set(ids)) == len(ids)
    placed = sorted((text for _, text in picture.texts()), key=lambda text: text.y)
    for text in placed:
        left, right = edges(text)
        assert left > -0.01
        assert right < picture.width + 0.01
        assert text.size < text.y < picture.height
    for number, one in enumerate(placed):
        for other in placed[number + 1 :]:
            if other.y - one.y >= 0.9 * min(one.size, other.size):
                break
            (left, right), (start, end) = edges(one), edges(other)
            assert right <= start + 0.01 or end <= left + 0.01, (one.text, other.text)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", ["none", "label", "full"])
def test_small_maps_on_every_page(page: str, text: str) -> None:
    for drawn in (small_map(), trial_map()):
        for picture in pictures(drawn, Look(page=page, text=text)):
            check(picture)
            assert picture.width == PAGES[page].width
            assert picture.height <= PAGES[page].height


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32).map(Random), st.sampled_from(sorted(PAGES)))
def test_any_map_on_any_page(rng: Random, page: str) -> None:
    drawn = (
        with_hypotheses(rng) if rng.random() < 0.5 else random_debate(rng.randint(2, 60), rng.randint(0, 99))
    )
    if any(each.kind is Kind.HYPOTHESIS for each in drawn.claims.values()):
        for picture in pictures(drawn, Look(page=page)):
            check(picture)
            assert picture.height <= PAGES[page].height or page == "readme"


def test_labels_are_whole_and_the_body_has_its_size() -> None:
    taboo = pictures(trial_map(), Look(page="a4"))[0]
    said = " ".join(text.text for _, text in taboo.texts())
    assert "A taboo | kept weapons unused" in said
    assert "A memo <forbids> it on moral grounds." in said
    assert "Under a taboo they must have." in said
    sizes = {text.text: text.size for _, text in taboo.texts()}
    assert sizes["Under a taboo they must have."] == 8.0
    assert min(sizes.values()) > 0.8 * 8.0


def crowd(number: int, because: str = "") -> ArgumentMap:
    """A hypothesis with so many supports, of which every third is weak."""
    return map_of(
        hypothesis("h", "H"),
        *(
            claim(
                f"s{each}",
                links=[link(f"s{each} -> h", SUPPORT, weight=0.5 if each % 3 else 0.25, because=because)],
            )
            for each in range(number)
        ),
    )


def test_above_twelve_cards_the_strongest_are_shown_and_the_others_counted() -> None:
    picture = pictures(crowd(21))[0]
    cards = [element for element in picture.elements if element.kind == "card"]
    assert len(cards) == MOST_CARDS
    assert all("weak" not in (element.caption.text if element.caption else "") for element in cards)
    assert "9 more hold" in [text.text for _, text in picture.texts()]
    assert "+9 For" in [text.text for _, text in picture.texts()]
    assert render(crowd(21), "balance", "svg").notes == ("9 cards beyond 12 a side: counted, not shown",)


def test_what_has_no_room_on_a_page_says_less_and_is_then_counted() -> None:
    long = "It is so. " * 60
    [shortened] = pictures(crowd(12, long), Look(page="a4"))
    assert shortened.height <= PAGES["a4"].height
    assert not any("It is so." in text.text for _, text in shortened.texts())
    rendering = render(crowd(12), "balance", "svg", look=Look(page="slide"))
    assert rendering.notes[0].endswith("for which a slide has no room: counted, not shown")


def test_a_card_stands_below_another() -> None:
    picture = pictures(crowd(5, "As one can see."))[0]
    cards = [element for element in picture.elements if element.kind == "card"]
    for one, other in pairwise(cards):
        assert max(text.y for text in texts(one)) + LEADING < min(text.y - text.size for text in texts(other))


def test_claims_are_stacked_up_to_four_and_a_pdf_has_a_page_for_each() -> None:
    pytest.importorskip("svglib")
    four, five = (map_of(*(hypothesis(f"h{n}", f"H{n}") for n in range(number))) for number in (4, 5))
    assert render(four, "balance", "svg").text.count('class="head"') == 4
    with pytest.raises(RenderError, match="5 balances are too many for one picture, which holds 4") as caught:
        render(five, "balance", "svg")
    assert "name one of h0, h1, h2, h3 and h4" in caught.value.hint
    assert render(five, "balance", "pdf").data.count(b"/Type /Page\n") == 5


def test_a_question_is_drawn_with_its_answers() -> None:
    argument_map = read(
        "q: {text: 'Why?', kind: question}\n"
        "a: {text: A, answers: q}\nb: {text: B, answers: q}\n"
        "c: {text: C, attacks: {to: b, strength: strong}}\n"
    ).argument_map
    svg = render(argument_map, "balance", "svg", wanted=Selection(focus=("q",))).text
    assert ">2 answers: 1 accepted, 1 rejected.</text>" in svg
    assert ">Answers</text>" in svg
    assert ">rejected</text>" in svg


def test_without_a_claim_there_is_no_picture() -> None:
    with pytest.raises(RenderError, match="The map has no hypothesis") as caught:
        render(map_of(claim("a")), "balance", "svg")
    assert caught.value.hint == "name a claim: `--focus ID`"


def test_a_picture_takes_looks_and_a_text_none() -> None:
    look = Look(theme="dark", page="a4")
    assert "#15171A" in render(trial_map(), "balance", "svg", look=look).text
    for format_, unused in (("md", look), ("svg", Look(direction="lr"))):
        with pytest.raises(UnusedOptionsError):
            render(trial_map(), "balance", format_, look=unused)


def test_the_same_map_gives_the_same_bytes() -> None:
    assert render(trial_map(), "balance", "svg").data == render(trial_map(), "balance", "svg").data


def test_a_text_from_right_to_left_is_flush_right() -> None:
    picture = pictures(map_of(hypothesis("h", "حياد المنظمة")))[0]
    [label] = [text for _, text in picture.texts() if text.text == "حياد المنظمة"]
    assert label.anchor is Anchor.END


def test_provisional_verdicts_are_marked() -> None:
    assert (
        "provisional: 2 problems, see argmap check" in render(trial_map(), "balance", "svg", problems=2).text
    )


HOSTILE = {
    "steers a terminal": "\x1b[2J\x07\x9b31m \u202egnp.exe\u2066a\u2069 a\u200bb\ufeffc",
    "not in XML": "\x00a\uffff \ud800b ]]> </text><script>alert(1)</script> & \"'",
    "a long word": "x" * 2_000,
    "marks": "e" + "\u0301" * 200,
    "ends of lines": "a\n\nb\r\nc\x85d\u2028e\u2029f\x0bg",
    "nothing": " ",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("page", ["readme", "slide"])
def test_any_text_gives_a_picture(text: str, page: str) -> None:
    sources = (source(voice=text),)
    drawn = map_of(
        claim("h", text, text[:80], Kind.HYPOTHESIS, sources=sources),
        claim("a", text, text[:80], supports=(link("a -> h", SUPPORT, "b", because=text),), sources=sources),
        claim("b", text, text[:80], answers=("h",)),
        claim("u", text, text[:80], attacks=("a -> h",)),
        title=text,
    )
    for picture in pictures(drawn, Look(page=page)):
        check(picture)
        ET.fromstring(to_svg(picture))  # noqa: S314 - what argmap wrote itself
