"""Pictures of a balance: nothing is cut, nothing overlaps, and what has no room is counted."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Kind
from argmap.render import Look, RenderError, Selection
from argmap.render.cards.choosing import MOST_CARDS
from argmap.render.cards.sheet import LEADING
from argmap.render.graphics.shapes import Anchor
from argmap.render.graphics.svg import to_svg
from argmap.render.graphics.theme import theme
from argmap.render.page_sizes import PAGES
from argmap.tests.builders.balances import cards, check, crowd, drawn, pictures, texts, words
from argmap.tests.builders.claims import SUPPORT, claim, hypothesis, link, map_of, source
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.builders.random_maps import random_debate, with_hypotheses
from argmap.tests.builders.written import read
from argmap.tests.render.whole import render
from argmap.views.errors import UnusedOptionsError


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", ["none", "label", "full"])
def test_small_maps_on_every_page(page: str, text: str) -> None:
    look = Look(page=page, text=text)
    for each in (small_map(), trial_map()):
        [picture] = pictures(each, look)
        check(picture)
        assert picture.width == PAGES[page].width
        for sheet in pictures(each, look, paged=True):
            check(sheet)
            assert sheet.width == PAGES[page].width + 2 * PAGES[page].margin


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32).map(Random), st.sampled_from(sorted(PAGES)))
def test_any_map_on_any_page(rng: Random, page: str) -> None:
    any_map = (
        with_hypotheses(rng) if rng.random() < 0.5 else random_debate(rng.randint(2, 60), rng.randint(0, 99))
    )
    own = [each.id for each in any_map.claims.values() if each.kind is Kind.HYPOTHESIS]
    if own:
        [one] = drawn(any_map, Look(page=page))
        check(one.picture)
        assert one.is_too_high == (one.picture.height > PAGES[page].height)
        assert not one.is_too_high or len(own) > 1
        for sheet in drawn(any_map, Look(page=page), paged=True):
            check(sheet.picture)
            assert not sheet.is_too_high


def test_labels_are_whole_and_the_body_has_its_size() -> None:
    sheets = pictures(trial_map(), Look(page="a4"), paged=True)
    said = words(*sheets)
    assert "A taboo | kept weapons unused" in said
    assert "A memo <forbids> it on moral grounds." in said
    assert "Under a taboo they must have." in said
    sizes = {text.whole: text.size for sheet in sheets for _, text in sheet.texts()}
    assert sizes["Under a taboo they must have."] == 8.0
    assert min(sizes.values()) > 0.8 * 8.0


def test_above_twelve_cards_the_strongest_are_shown_and_the_others_counted() -> None:
    picture = pictures(crowd(21))[0]
    shown = [element for element in picture.elements if element.kind == "card"]
    assert len(shown) == MOST_CARDS
    assert all("weak" not in (element.caption.text if element.caption else "") for element in shown)
    assert "9 more hold" in [text.whole for _, text in picture.texts()]
    assert "+9 For" in [text.whole for _, text in picture.texts()]
    assert render(crowd(21), "balance", "svg").notes == (
        "9 cards beyond 12 a side: counted, not shown",
        "a PDF of --page a4 shows all of it, on as many pages as that needs",
    )


def test_what_has_no_room_on_a_page_says_less_and_is_then_counted() -> None:
    long = "It is so. " * 60
    [shortened] = pictures(crowd(12, long), Look(page="a4"))
    assert shortened.height <= PAGES["a4"].height
    assert not any("It is so." in text.whole for _, text in shortened.texts())
    rendering = render(crowd(12), "balance", "svg", look=Look(page="slide"))
    assert rendering.notes[0].endswith("for which a slide has no room: counted, not shown")


def test_several_claims_share_the_height_of_a_page() -> None:
    both = map_of(
        *(
            each
            for own in ("g", "h")
            for each in (
                hypothesis(own, own.upper()),
                *(claim(f"{own}{n}", supports=(own,)) for n in range(9)),
            )
        )
    )
    [one] = drawn(both, Look(page="a4"))
    assert not one.is_too_high
    assert {name[0] for name in cards(one.picture)} == {"g", "h"}
    assert one.left_out == 18 - len(cards(one.picture))
    many = map_of(*(hypothesis(f"h{n}", "Long. " * 60) for n in range(4)))
    notes = render(many, "balance", "svg", look=Look(page="slide")).notes
    assert len(notes) == 1
    assert notes[0].startswith("the picture is ")
    assert notes[0].endswith(" points high, more than a slide holds; a PDF has pages for each claim")


def test_a_slide_says_what_it_leaves_out() -> None:
    look = Look(page="slide")
    wanted = Selection(focus=("cost",))
    assert render(trial_map(), "balance", "svg", look=look, wanted=wanted).notes[-1] == (
        "a slide has labels and sources alone, without what answers one, the works' own verdict and the"
        " verdicts under other rules"
    )
    assert render(map_of(hypothesis("h", "H")), "balance", "svg", look=look).notes == ()


def test_a_reason_that_fails_says_why_it_was_given() -> None:
    failing = read(
        "h: {text: H, kind: hypothesis}\n"
        "a: {text: A, presumed: false, attacks: {to: h, because: It was feared.}}\n"
    ).argument_map
    [picture] = pictures(failing)
    [why] = [text for _, text in picture.texts() if text.text == "It was feared."]
    assert why.colour == theme().muted


def test_without_text_a_card_has_its_id_as_in_a_map() -> None:
    svg = render(trial_map(), "balance", "svg", look=Look(text="none")).text
    assert ">memo</text>" in svg
    assert ">taboo</text>" in svg
    assert ">A memo &lt;forbids&gt; it on moral grounds.</text>" not in svg
    assert ">source" not in svg


def test_a_card_stands_below_another() -> None:
    picture = pictures(crowd(5, "As one can see."))[0]
    shown = [element for element in picture.elements if element.kind == "card"]
    for one, other in pairwise(shown):
        assert max(text.y for text in texts(one)) + LEADING < min(text.y - text.size for text in texts(other))


def test_claims_are_stacked_up_to_four_and_a_pdf_has_a_page_for_each() -> None:
    pytest.importorskip("svglib")
    four, five = (map_of(*(hypothesis(f"h{n}", f"H{n}") for n in range(number))) for number in (4, 5))
    assert render(four, "balance", "svg").text.count('class="head"') == 4
    with pytest.raises(RenderError, match="5 claims are too many for one picture, which holds 4") as caught:
        render(five, "balance", "svg")
    assert "name one with --focus: h0, h1, h2, h3 and h4; a PDF has pages for each" in caught.value.hint
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
    nothing = replace(map_of(claim("a")), description="What is it about?")
    with pytest.raises(RenderError, match=r"^the map has no hypothesis$") as caught:
        render(nothing, "balance", "svg")
    assert caught.value.hint == "name a claim or a question: `--focus ID`"
    with pytest.raises(RenderError, match="the map has no claims"):
        render(map_of(), "balance", "svg")


def test_a_picture_takes_looks_and_a_text_none() -> None:
    look = Look(theme="dark", page="a4")
    assert "#15171A" in render(trial_map(), "balance", "svg", look=look).text
    for format_, unused in (("md", look), ("svg", Look(direction="lr"))):
        with pytest.raises(UnusedOptionsError):
            render(trial_map(), "balance", format_, look=unused)


def test_the_same_map_gives_the_same_bytes() -> None:
    assert render(trial_map(), "balance", "svg").data == render(trial_map(), "balance", "svg").data


def test_a_text_from_right_to_left_is_flush_right() -> None:
    label = "حياد المنظمة"
    picture = pictures(
        map_of(
            hypothesis("h", label),
            claim("a", links=[link("a -> h", SUPPORT, "p")]),
            claim("p", label)._replace(presumed=False),
        )
    )[0]
    [title] = [text for _, text in picture.texts() if text.whole == label]
    assert title.anchor is Anchor.END
    quoted = [run for _, text in picture.texts() for run in text.runs if run.text.strip() == f"“{label}”"]
    assert len(quoted) == 2


def test_provisional_verdicts_are_marked() -> None:
    assert "provisional: 2 problems" in render(trial_map(), "balance", "svg", problems=2).text


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
    hostile = map_of(
        claim("h", text, text[:80], Kind.HYPOTHESIS, sources=sources),
        claim("a", text, text[:80], supports=(link("a -> h", SUPPORT, "b", because=text),), sources=sources),
        claim("b", text, text[:80], answers=("h",)),
        claim("u", text, text[:80], attacks=("a -> h",)),
        title=text,
    )
    for picture in pictures(hostile, Look(page=page)):
        check(picture)
        ET.fromstring(to_svg(picture))  # noqa: S314 - what argmap wrote itself
