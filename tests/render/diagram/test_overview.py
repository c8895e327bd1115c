"""A large map as several pictures, and the overview of them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from argmap.cli.view_errors import explained
from argmap.model import Kind
from argmap.render import RenderError, Selection
from argmap.render.diagram.overview import draw_overview
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render_split
from argmap.tests.views.test_pieces import TWO
from argmap.views.errors import ViewError
from argmap.views.part import Part
from argmap.views.pieces import Piece, divide
from argmap.views.select import select

SVG = "{http://www.w3.org/2000/svg}"


def test_the_overview_counts_what_leads_across() -> None:
    drawing = draw_overview(Part(TWO, TWO), divide(Part(TWO, TWO), "theme"))
    said = [f"{each.title}: {each.text}" for name, each in drawing.captions.items() if name.startswith("j")]
    assert said == [
        "“Norms and values” shares claims with “Security”: 1 in all",
        "“Norms and values” supports “Security”: 1 in all",
        "“Security” supports “Norms and values”: 1 in all",
        "“No theme” attacks “Norms and values”: 1 in all",
        "“No theme” supports “Security”: 1 in all",
    ]
    assert "Overview of 3 pictures of a map of 6 claims" in drawing.dot
    shared = draw_overview(Part(TWO, TWO), divide(Part(TWO, TWO), "hypothesis"))
    assert [each.whole for name, each in shared.captions.items() if name.startswith("j")] == [
        "“H” shares claims with “I”\n5 in all"
    ]


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
    few, many = draw_overview(whole, pieces_of_it[2:6]), draw_overview(whole, pieces_of_it[1:])
    assert few.dot.count("class=joint") == 4 * 3 / 2
    assert "left out" not in few.whole.text
    assert many.dot.count("class=joint") == 18
    assert "lines that would stand for fewer than 2 are left out" in many.whole.text


def test_no_line_of_an_overview_runs_through_a_number() -> None:
    """Lines end where the ellipses around the numbers begin."""
    wide = [claim(f"a{number}", "A", supports=("h",)) for number in range(120)]
    many = map_of(claim("h", "H", facets=(("theme", "norms"),)), *wide)
    root = ET.fromstring(render_split(many, "theme", "svg")[""].data)  # noqa: S314 - our own
    (joint,) = root.iter(f"{SVG}ellipse")
    middle, across = float(joint.get("cx", "")), float(joint.get("rx", ""))
    assert across > 12
    ends = [
        float(point.split(",")[0])
        for path in root.iter(f"{SVG}path")
        for point in re.findall(r"-?[\d.]+,-?[\d.]+", path.get("d", ""))
    ]
    assert ends
    assert all(abs(end - middle) > across - 0.5 for end in ends)


def test_a_picture_of_a_divided_map_does_not_suggest_to_divide_it() -> None:
    many = map_of(
        claim("h", "H", kind=Kind.HYPOTHESIS), *(claim(f"a{n}", "A", supports=("h",)) for n in range(151))
    )
    note, *_ = render_split(many, "hypothesis", "svg")["h"].notes
    assert note.startswith("a picture of 152 claims can hardly be read: draw a part of it with --focus ID")
    assert "--split" not in note


@pytest.mark.parametrize("format_", ["svg", "dot", "png"])
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
    with pytest.raises(RenderError, match="cannot be written as mmd"):
        render_split(small_map(), "theme", "mmd")
