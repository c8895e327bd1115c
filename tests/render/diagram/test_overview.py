"""A large map as several pictures, and the overview of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.cli.view_errors import explained
from argmap.model import Kind
from argmap.render import Look, RenderError, Selection
from argmap.render.diagram.engine import Engine, find_engine
from argmap.render.diagram.options import DIRECTIONS
from argmap.render.diagram.overview import draw_overview
from argmap.render.graphics.shapes import Role
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import covered, elements, options_of, outline, texts, words
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render_split
from argmap.tests.views.test_pieces import TWO
from argmap.views.errors import ViewError
from argmap.views.part import Part
from argmap.views.pieces import Piece, divide
from argmap.views.select import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.render.graphics.shapes import Element, Picture


def overview(part: Part, pieces: Sequence[Piece], **addresses: str) -> Picture:
    options = replace(options_of(part.whole), pictures=addresses)
    return draw_overview(part, pieces, options, Engine(find_engine(), 60.0)).picture


def captions(found: Iterable[Element]) -> list[str]:
    return [f"{each.caption.title}: {each.caption.text}" for each in found if each.caption]


def test_the_overview_counts_what_leads_across() -> None:
    whole = Part(TWO, TWO)
    picture = overview(whole, divide(whole, "theme"))
    assert captions(elements(picture, "link")) == [
        "“Norms and values” supports “Security”: 1 in all",
        "“Norms and values” shares claims with “Security”: 1 in all",
        "“Security” supports “Norms and values”: 1 in all",
        "“No theme” attacks “Norms and values”: 1 in all",
        "“No theme” supports “Security”: 1 in all",
    ]
    assert words(elements(picture, "badge")) == ["+1", "1", "+1", "−1", "+1"]
    counted = (
        "3 pictures of 6 claims: 5 in one picture and 1 in several;"
        " of 4 lines 0 are within a picture and 4 in none"
    )
    assert picture.caption.text == counted
    assert " ".join(words(elements(picture, "title"))) == f"Two {counted}"
    said = words(elements(picture, "legend"))
    assert said == ["supports", "attacks", "shares claims with"]
    shared = overview(whole, divide(whole, "hypothesis"))
    assert captions(elements(shared, "link")) == ["“H” shares claims with “I”: 2 in all"]


def test_pieces_are_groups_that_lead_to_their_pictures_and_are_not_called_claims() -> None:
    whole = Part(TWO, TWO)
    picture = overview(whole, divide(whole, "theme"), norms="two-norms.svg")
    assert [(each.role, each.name, each.href) for each in elements(picture, "piece")] == [
        (Role.GROUP, "norms", "two-norms.svg"),
        (Role.GROUP, "security", ""),
        (Role.GROUP, "no-theme", ""),
    ]
    assert captions(elements(picture, "piece"))[0].startswith("Norms and values: 3 claims, ")
    assert not [each for each in captions(picture.elements) if "Claim" in each]


def test_an_overview_leaves_out_lines_where_there_are_too_many_to_follow() -> None:
    names = [f"h{number}" for number in range(20)]
    hypotheses = [claim(name, name, attacks=(*names[:number],)) for number, name in enumerate(names)]
    others = [claim(f"c{number}", "C", attacks=(names[number - 1],)) for number in range(1, 20)]
    drawn = map_of(*hypotheses, *others)
    pieces_of_it = [
        Piece(name, name, select(drawn, Selection(focus=(name, f"c{number or 1}"), depth=0)))
        for number, name in enumerate(names)
    ]
    whole = Part(drawn, drawn)
    few, many = overview(whole, pieces_of_it[2:6]), overview(whole, pieces_of_it[1:])
    assert len(elements(few, "link")) == 4 * 3 / 2
    assert "left out" not in few.caption.text
    assert len(elements(many, "link")) == 18
    assert "lines for fewer than 2 are left out" in many.caption.text
    assert "lines for fewer than 2 are left out" in " ".join(words(elements(many, "title")))


@pytest.mark.parametrize("direction", ["", *DIRECTIONS])
def test_boxes_of_an_overview_lie_apart(direction: str) -> None:
    drawn = random_debate(40)
    part = Part(drawn, drawn)
    options = options_of(drawn, Look(direction=direction))
    picture = draw_overview(part, divide(part, "all"), options, Engine(find_engine(), 60.0)).picture
    boxes = [outline(each) for each in elements(picture, "piece")]
    assert len(boxes) > 5
    for number, box in enumerate(boxes):
        assert not [other for other in boxes[number + 1 :] if box.overlaps(other)]
    for each in elements(picture, "piece"):
        inside = [text for text in texts(each) if text.text not in {"accepted", "undecided", "rejected"}]
        assert all(outline(each).holds(covered(text)) for text in inside)


def test_pictures_lead_to_each_other() -> None:
    """The overview to each picture, each picture back to it, and badges to the pictures of their claims."""
    found = {name: svg.text for name, svg in render_split(TWO, "all", "svg", name="two").items()}
    links = {name: re.findall(r'<a xlink:href="([^"]*)"', text) for name, text in found.items()}
    others = [f"two-{name}.svg" for name in found if name]
    assert links.pop("") == others
    for name, hrefs in links.items():
        assert "two.svg" in hrefs
        assert f"two-{name}.svg" not in hrefs, "none leads to itself"
        assert {*hrefs} <= {"two.svg", *others}
    assert "two-i.svg" in links["h"]
    assert "href" not in render_split(TWO, "all", "tex", name="two")["h"].text


def test_a_picture_of_a_divided_map_does_not_suggest_to_divide_it() -> None:
    many = map_of(
        claim("h", "H", kind=Kind.HYPOTHESIS), *(claim(f"a{n}", "A", supports=("h",)) for n in range(151))
    )
    (note,) = render_split(many, "hypothesis", "svg", look=Look(page="slide"))["h"].notes
    assert "its letters have only" in note
    assert "draw a part of it with --focus ID" in note
    assert "--split" not in note


@pytest.mark.parametrize("format_", ["svg", "png", "pdf", "tex"])
def test_pictures(format_: str) -> None:
    found = render_split(TWO, "theme", format_)
    assert list(found) == ["", "norms", "security", "no-theme"]
    assert all(each.data for each in found.values())


def test_mistakes() -> None:
    with pytest.raises(ViewError) as caught:
        render_split(TWO, "themes", "svg")
    assert "no facet themes" in explained(caught.value).message
    with pytest.raises(ViewError) as caught:
        render_split(map_of(claim("a", "A")), "hypothesis", "svg")
    assert "no hypothesis to divide the map by" in explained(caught.value).message
    for format_ in ("mmd", "dot"):
        with pytest.raises(RenderError, match=f"cannot be written as {format_}"):
            render_split(small_map(), "theme", format_)
