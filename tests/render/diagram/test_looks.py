"""Themes, palettes, directions, groups, and what a picture says about itself when it is too large."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from xml.etree import ElementTree as ET

import pytest

from argmap.cli.view_errors import explained
from argmap.evaluate import EvaluatedMap
from argmap.model import Facet
from argmap.render import Look
from argmap.render.diagram.draw_options import DrawOptions
from argmap.render.diagram.map_diagram import draw_map
from argmap.render.diagram.options import DIRECTIONS
from argmap.render.diagram.picture import marks_of
from argmap.render.diagram.theme import PALETTES, THEMES, Theme, faded, theme
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render
from argmap.views.errors import ViewError

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme(name, palette) for name, palette in product(THEMES, PALETTES)])
def test_every_colour_stands_out_from_its_ground(colours: Theme) -> None:
    for paper in (colours.paper, colours.tint):
        assert contrast(colours.ink, paper) >= 7
        assert contrast(colours.muted, paper) >= 4.5
        assert contrast(faded(colours).ink, faded(colours).tint) >= 4.5
    for line in (colours.support, colours.attack, colours.undercut, colours.faint):
        assert contrast(line, colours.paper) >= 4.5
    assert 3 <= contrast(colours.fallen_line, colours.paper) < 4


def test_a_theme_colours_everything() -> None:
    marks = marks_of(EvaluatedMap(small_map()), Look())
    usual, dark, printed = (
        set(
            re.findall(
                r"#[0-9A-F]{6}", draw_map(small_map(), DrawOptions(look=Look(theme=each), marks=marks)).dot
            )
        )
        for each in ("light", "dark", "print")
    )
    assert not usual & dark
    assert all(colour[1:3] * 3 == colour[1:] for colour in printed), "only shades of grey"
    classic = draw_map(small_map(), DrawOptions(look=Look(palette="classic"))).dot
    assert "#1B7F3B" in classic
    assert "#0072B2" not in classic


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_arrows_point_where_they_are_to(direction: str) -> None:
    two = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    root = ET.fromstring(render(two, "map", "svg", look=Look(direction=direction)).data)  # noqa: S314 - our own
    middle: list[tuple[float, float]] = []
    for name in ("n1", "n2"):
        box = next(each for each in root.iter(f"{SVG}g") if each.get("id") == name)
        points = next(each for each in box if each.tag == f"{SVG}polygon").get("points") or ""
        corners = [tuple(map(float, point.split(","))) for point in points.split()]
        middle.append((sum(x for x, _ in corners), sum(y for _, y in corners)))
    (x, y), (to_x, to_y) = middle
    assert {"bt": y > to_y, "tb": y < to_y, "lr": x < to_x, "rl": x > to_x}[direction]


def test_groups() -> None:
    root = ET.fromstring(render(small_map(), "map", "svg", look=Look(group_by="actor")).data)  # noqa: S314 - our own
    frames = {
        (each.get("id"), each.get("aria-label") or each.findtext(f"{SVG}title"))
        for each in root.iter(f"{SVG}g")
        if each.get("class") == "cluster"
    }
    assert frames == {("g1", "SCO"), ("g2", "European Union")}
    order = [each.get("id") or "" for each in root.iter(f"{SVG}g")][1:]
    boxes = [name for name in order if name[0] in "gn"]
    assert boxes == ["g1", "n1", "n2", "g2", "n3", *(f"n{number}" for number in range(4, 12))]


def test_a_claim_of_several_values_stands_with_the_first_and_this_is_noted() -> None:
    both = claim("a", "A", facets=(("actor", "eu"), ("actor", "sco")))
    one = claim("b", "B", facets=(("actor", "eu"), ("theme", "norms"), ("theme", "security")))
    for format_ in ("dot", "svg", "mmd"):
        drawn = render(map_of(both, one), "map", format_, look=Look(group_by="actor"))
        assert "European Union" in drawn.text
        assert "SCO" not in drawn.text
        assert drawn.notes == ("1 claim has several values of actor and stands in the group of the first",)
        assert render(map_of(both, one), "map", format_).notes == ()
    two = render(map_of(both, both._replace(id="c")), "map", "dot", look=Look(group_by="actor"))
    assert two.notes == ("2 claims have several values of actor and stand in the group of the first",)


def test_both_lines_of_a_group_s_title_begin_at_its_left() -> None:
    titled = map_of(
        claim("a", "A wider box than the title of its group is by far", facets=(("actor", "sco"),))
    )
    titles = {"sco": "The Shanghai Cooperation Organisation, its members and observers"}
    titled = replace(titled, facets={"actor": Facet("actor", titles)})
    root = ET.fromstring(render(titled, "map", "svg", look=Look(group_by="actor")).data)  # noqa: S314 - our own
    group = next(each for each in root.iter(f"{SVG}g") if each.get("id") == "g1")
    lines = list(group.iter(f"{SVG}text"))
    assert len(lines) == 2
    assert {each.get("text-anchor") for each in lines} == {"start"}
    assert len({each.get("x") for each in lines}) == 1


def test_an_unknown_facet() -> None:
    for format_ in ("dot", "mmd"):
        with pytest.raises(ViewError) as caught:
            render(small_map(), "map", format_, look=Look(group_by="themes"))
        told = explained(caught.value)
        assert (told.message, told.hint) == ("the map has no facet themes", "did you mean `theme`?")


def test_a_large_picture_says_what_to_do() -> None:
    (note,) = render(random_debate(151), "map", "svg").notes
    assert note.startswith("a picture of 151 claims can hardly be read:")
    for option in ("--focus ID", "--where FACET=VALUE", "--split FACET"):
        assert option in note
    assert render(random_debate(30), "map", "svg").notes == ()


def test_a_picture_too_wide_or_too_high_says_what_to_do() -> None:
    row = [claim("c0", "C"), *(claim(f"c{n}", "C", supports=(f"c{n - 1}",)) for n in range(1, 9))]
    for format_ in ("svg", "png"):
        (wide,) = render(map_of(*row), "map", format_, look=Look(direction="lr")).notes
        assert re.match(r"the picture is \d+\.\d times as wide as it is high: --focus ID", wide), (
            "it was chosen"
        )
        (high,) = render(map_of(*row), "map", format_).notes
        assert re.match(r"the picture is \d+\.\d times as high as it is wide: --direction lr turns it", high)
        assert render(map_of(*row[:4]), "map", format_).notes == ()


def test_elements_stand_in_the_order_of_reading() -> None:
    """Each claim is followed by the links that it declares, whatever order the engine draws them in."""
    three = map_of(
        claim("c", "C"),
        claim("a", "A", supports=("c", "b")),
        claim("b", "B", attacks=("c",), contradicts=("a",)),
    )
    root = ET.fromstring(render(three, "map", "svg").data)  # noqa: S314 - our own
    order = [each.get("id") for each in root.iter(f"{SVG}g")][1:]
    assert order == ["n1", "n2", "j1", "j2", "e1", "e2", "e3", "e4", "n3", "j3", "e5", "e6", "j4", "e7", "e8"]


def test_reasons_show_on_hover_and_names_stay_short() -> None:
    root = ET.fromstring(render(small_map(), "map", "svg").data)  # noqa: S314 - our own
    reason = "An alliance that meant otherwise would have said so."
    said = [each for each in root.iter(f"{SVG}g") if each.findtext(f"{SVG}desc") == reason]
    assert {(each.get("class") or "").split()[0] for each in said} == {"node", "edge"}
    for each in said:
        one = "The SCO's founding documents hardly speak of democracy."
        other = "The Shanghai Spirit preserves autocracy"
        name = f"“{one}” supports “{other}”"
        assert each.findtext(f"{SVG}title") == f"{name}\n{reason}"
        if (each.get("class") or "").startswith("node"):
            assert (each.get("aria-label"), each.get("role")) == (name, "graphics-symbol img")


def test_what_a_link_says_is_read_once() -> None:
    """Its joint is read; its lines only show it on hover. A line that has no joint is read itself."""
    root = ET.fromstring(render(small_map(), "map", "svg").data)  # noqa: S314 - our own
    marks = [each for each in root.iter(f"{SVG}g") if (each.get("class") or "graph") != "graph"]
    read = [each.findtext(f"{SVG}title") for each in marks if each.get("aria-hidden") is None]
    every = [each.findtext(f"{SVG}title") for each in marks]
    assert len(read) == len(set(read)) == len(set(every)) < len(every)
    for each in marks:
        assert (each.get("role") is None) == (each.get("aria-hidden") == "true")
