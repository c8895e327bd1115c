"""A map as one Word file: all of it is there, under headings, with pictures and references."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.model import Kind
from argmap.model.safe_text import visible
from argmap.render.page_sizes import PAGES
from argmap.render.pictures_on_pages import pictures_on_pages
from argmap.render.whole_map import whole_map
from argmap.render.words.reference import reference_in_words
from argmap.tests.builders.claims import claim, hypothesis, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.shipped import EXAMPLES, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.builders.word_files import Said, WordText
from argmap.views.pieces import pieces_about

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

PARTS = ["Account", "For and against", "Claims", "Works and their sides", "References"]


@pytest.fixture(scope="module")
def peace() -> ArgumentMap:
    return read_map(EXAMPLES / "democratic-peace")


@pytest.fixture(scope="module")
def found(peace: ArgumentMap) -> WordText:
    made = whole_map(whole(peace))
    assert made.not_drawn == ()
    return WordText(made.data)


def test_it_has_all_parts_under_the_title(peace: ArgumentMap, found: WordText) -> None:
    assert found.of_style("Title") == [peace.title]
    assert found.of_style("Subtitle") == [" ".join(peace.description.split())]
    assert found.of_style("Heading 1") == PARTS
    assert found.of_style("Heading 2") == ["Shared democracy prevents war"] * 2


def test_every_claim_is_told_with_what_it_declares(peace: ArgumentMap, found: WordText) -> None:
    cells = "\n".join(found.of_style("Table Text"))
    for each in peace.claims.values():
        assert f"[{each.id}]" in cells
        told = [each.label, each.text, each.note]
        told += [text for own in each.sources for text in (own.locator, own.quote, own.note)]
        told += [text for link in each.links for text in (link.because, link.quote, link.locator)]
        for text in told:
            assert visible(text.strip()).rstrip(".") in cells


def test_its_contents_lead_to_the_headings(found: WordText) -> None:
    assert found.of_style("TOC Heading") == ["Contents"]
    assert found.of_style("toc 1") == PARTS
    assert found.of_style("toc 2") == found.of_style("Heading 2")
    [field] = (each for each in found.instructions if each.startswith("TOC"))
    assert field == r'TOC \o "1-2" \h \z \u'
    assert found.said.index(Said("toc 1", "Account")) < found.said.index(Said("Heading 1", "Account"))


def test_captions_are_numbered_and_pictures_have_a_text(found: WordText) -> None:
    assert found.of_style("Caption") == ["Figure 1: What bears on “Shared democracy prevents war”."]
    assert [each.partition(":")[0] for each in found.of_style("Table Caption")] == ["Table 1", "Table 2"]
    [picture] = found.document.inline_shapes
    assert 120 < picture.width.mm < 170.1
    assert picture.height.mm < 130
    assert found.alternatives[0].startswith("Argument map: 8 claims")


def test_the_works_that_are_cited_are_the_references(peace: ArgumentMap, found: WordText) -> None:
    cited = {own.work for each in peace.claims.values() for own in each.sources} - {""}
    assert found.of_style("Bibliography") == sorted(reference_in_words(peace.works[each]) for each in cited)


def test_links_lead_to_claims(peace: ArgumentMap, found: WordText) -> None:
    assert len(found.bookmarks) == len({*found.bookmarks})
    assert sum(each.startswith("row_") for each in found.bookmarks) == len(peace.claims)
    assert found.anchors
    assert found.anchors <= {*found.bookmarks}


def test_what_is_not_drawn_is_told_and_the_rest_is_there() -> None:
    made = whole_map(whole(small_map()), engine="/no/such/program")
    assert made.not_drawn == ("preserves",)
    assert WordText(made.data).of_style("Heading 1")[:3] == PARTS[:3]
    assert not WordText(made.data).document.inline_shapes


def test_each_picture_stands_below_the_verdict_that_it_shows() -> None:
    about = [claim(f"a{number}", f"Answer {number}.", answers=("q",)) for number in range(34)]
    asked = [claim("q", "What?", kind=Kind.QUESTION), claim("r", "Why?", kind=Kind.QUESTION), *about]
    drawn = map_of(*asked, claim("z", "So.", answers=("r",)))
    said = WordText(whole_map(whole(drawn)).data).said
    captions = [each.text for each in said if each.style == "Caption"]
    assert [each.partition("“")[2] for each in captions] == ["What? (1 of 2)”.", "What? (2 of 2)”.", "Why?”"]
    headings = [number for number, each in enumerate(said) if each == Said("Heading 2", "Why?")]
    assert headings[-1] < said.index(Said("Caption", captions[-1]))
    assert said.index(Said("Caption", captions[1])) < headings[-1]


def test_a_picture_of_many_long_texts_fits_a_page() -> None:
    reasons = [claim(f"c{number}", f"Reason {number}. " * 9, supports=("h",)) for number in range(14)]
    many = map_of(hypothesis("h", "Tea calms."), *reasons)
    [picture] = pictures_on_pages(pieces_about(whole(many).part, ["h"]), whole(many), "").values()
    assert picture.height <= 0.86 * PAGES["a4"].height + 0.1
    assert picture.width <= PAGES["a4"].width + 0.1


def test_a_map_with_errors_is_marked_as_provisional() -> None:
    shown = replace(whole(small_map()), problems=2)
    found = WordText(whole_map(shown).data)
    assert found.of_style("Warning") == [
        "Provisional: the map has 2 errors, so that parts of it may be missing here."
    ]
    assert "provisional" in found.alternatives[0]


def test_a_map_without_hypotheses_works_or_claims() -> None:
    assert WordText(whole_map(whole(map_of())).data).of_style("Heading 1") == PARTS[:4]
    alone = map_of(claim("a", "One."), claim("b", "Two.", supports=("a",)))
    assert "supports “One.”" in WordText(whole_map(whole(alone)).data).text


def test_the_same_map_gives_the_same_bytes() -> None:
    drawn = map_of(
        hypothesis("h", "Tea calms."),
        claim("c", "It warms.", sources=(source(voice="Ann"),), supports=("h",)),
    )
    one, two = (whole_map(whole(drawn)) for _ in range(2))
    assert one == two
