"""A large map as several pictures: which claims stand in which, and the overview of them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from argmap.cli.view_errors import explained
from argmap.model import Kind, Sign
from argmap.render import RenderError, Selection
from argmap.render.diagram.overview import Piece, draw_overview
from argmap.render.diagram.split import split
from argmap.render.words.part import part_in_words
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render_split
from argmap.views.errors import ViewError
from argmap.views.part import Part
from argmap.views.select import select

SVG = "{http://www.w3.org/2000/svg}"
TWO = map_of(
    claim("h", "H", kind=Kind.HYPOTHESIS, facets=(("theme", "norms"),)),
    claim("i", "I", kind=Kind.HYPOTHESIS, supports=("h",), facets=(("theme", "security"),)),
    claim("a", "A", supports=(link("a -> i", Sign.SUPPORT, "p"),), facets=(("theme", "norms"),)),
    claim("p", "P"),
    claim("u", "U", attacks=("a -> i",), facets=(("theme", "norms"), ("theme", "security"))),
    claim("b", "B", attacks=("a",)),
    title="Two",
)


def pieces(by: str, part: Part | None = None) -> dict[str, str]:
    found = split(part or Part(TWO, TWO), by)
    return {f"{each.name}: {each.title}": " ".join(each.part.argument_map.claims) for each in found}


def test_by_facet() -> None:
    """A claim of several values stands in the picture of each."""
    assert pieces("theme") == {
        "norms: Norms and values": "h a u",
        "security: Security": "i u",
        "no-theme: No theme": "p b",
    }


def test_every_value_that_a_claim_has_gets_a_picture() -> None:
    both = map_of(claim("a", "A", facets=(("theme", "norms"), ("theme", "security"), ("theme", "unknown"))))
    found = split(Part(both, both), "theme")
    assert [(each.name, [*each.part.argument_map.claims]) for each in found] == [
        ("norms", ["a"]),
        ("security", ["a"]),
    ]


def test_by_hypothesis() -> None:
    assert pieces("hypothesis") == {"h: H": "h i a p u b", "i: I": "i a p u b"}


def test_what_is_cut_off_hangs_loose_in_each() -> None:
    norms = split(Part(TWO, TWO), "theme")[0].part
    assert (norms.incoming, norms.outgoing) == ({("h",): 1, ("a",): 1}, {"a": 1, "u": 1})
    assert part_in_words(norms) == "Norms and values"


def test_a_part_is_divided_too() -> None:
    part = select(TWO, Selection(focus=("h",)))
    assert pieces("theme", part) == {"norms: Norms and values": "h", "security: Security": "i"}
    assert split(part, "theme")[1].part.incoming == {("i",): 1}


def test_the_overview_counts_what_leads_across() -> None:
    drawing = draw_overview(Part(TWO, TWO), split(Part(TWO, TWO), "theme"))
    said = [f"{each.title}: {each.text}" for name, each in drawing.captions.items() if name.startswith("j")]
    assert said == [
        "“Norms and values” shares claims with “Security”: 1 in all",
        "“Norms and values” supports “Security”: 1 in all",
        "“Security” supports “Norms and values”: 1 in all",
        "“No theme” attacks “Norms and values”: 1 in all",
        "“No theme” supports “Security”: 1 in all",
    ]
    assert "Overview of 3 pictures of a map of 6 claims" in drawing.dot
    shared = draw_overview(Part(TWO, TWO), split(Part(TWO, TWO), "hypothesis"))
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


def test_names_of_files_differ_by_more_than_case() -> None:
    same = map_of(claim("Tea", "T", kind=Kind.HYPOTHESIS), claim("tea", "T", kind=Kind.HYPOTHESIS))
    assert [each.name for each in split(Part(same, same), "hypothesis")] == ["Tea", "tea-2"]


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
