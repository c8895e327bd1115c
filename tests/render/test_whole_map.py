"""A map as one Word file: all of it is there, under headings, with pictures and references."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.model.safe_text import visible
from argmap.render.whole_map import whole_map
from argmap.render.words.reference import reference_in_words
from argmap.tests.builders.claims import claim, hypothesis, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.shipped import EXAMPLES, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.builders.word_files import WordText

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


def test_captions_are_numbered_and_pictures_have_a_text(found: WordText) -> None:
    assert found.of_style("Caption") == ["Figure 1: What bears on “Shared democracy prevents war”."]
    assert [each.partition(":")[0] for each in found.of_style("Table Caption")] == ["Table 1", "Table 2"]
    [picture] = found.document.inline_shapes
    assert 120 < picture.width.mm < 170.1
    assert picture.height.mm < 230
    assert found.alternatives[0].startswith("Argument map: 8 claims")


def test_the_works_that_are_cited_are_the_references(peace: ArgumentMap, found: WordText) -> None:
    cited = {own.work for each in peace.claims.values() for own in each.sources} - {""}
    assert found.of_style("Bibliography") == sorted(reference_in_words(peace.works[each]) for each in cited)


def test_links_lead_to_claims(peace: ArgumentMap, found: WordText) -> None:
    assert len(found.bookmarks) == len(peace.claims)
    assert found.anchors
    assert found.anchors <= {*found.bookmarks}


def test_what_is_not_drawn_is_told_and_the_rest_is_there() -> None:
    made = whole_map(whole(small_map()), engine="/no/such/program")
    assert made.not_drawn == ("preserves",)
    assert WordText(made.data).of_style("Heading 1")[:3] == PARTS[:3]
    assert not WordText(made.data).document.inline_shapes


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
