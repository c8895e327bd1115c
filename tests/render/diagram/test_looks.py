"""Themes, palettes, directions, groups, texts, and what a picture says about how legible it is."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from itertools import product

import pytest

from argmap.cli.view_errors import explained
from argmap.model import Facet
from argmap.render import Look, Selection
from argmap.render.diagram.options import DIRECTIONS
from argmap.render.graphics.shapes import Path, Picture
from argmap.render.graphics.theme import PALETTES, THEMES, Theme, theme
from argmap.render.page_sizes import PAGES
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.pictures import (
    assert_sound,
    covered_widely,
    element,
    elements,
    outline,
    picture_of,
    texts,
    words,
)
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render
from argmap.views.errors import ViewError

COLOURS = [theme(name, palette) for name, palette in product(THEMES, PALETTES)]


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


@pytest.mark.parametrize("colours", COLOURS)
def test_every_colour_stands_out_from_its_ground(colours: Theme) -> None:
    for ground in (colours.paper, colours.card, colours.sunk, colours.tint):
        for text in ("ink", "soft", "muted", "support", "attack", "undercut"):
            assert contrast(getattr(colours, text), ground) >= 4.5, (text, ground)
    for ground in (colours.paper, colours.card):
        for line in ("edge", "fails"):
            assert contrast(getattr(colours, line), ground) >= 3, (line, ground)
    assert contrast(colours.inverse, colours.ink) >= 7


def colours_of(picture: Picture) -> set[str]:
    found = {picture.paper}
    for each in picture.elements:
        for shape in each.shapes:
            if isinstance(shape, Path):
                found |= {shape.fill, shape.pen.colour if shape.pen else ""}
            else:
                found.add(shape.colour)
    return found - {""}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("palette", PALETTES)
def test_a_picture_has_no_colours_but_those_of_its_theme(name: str, palette: str) -> None:
    look = Look(theme=name, palette=palette)
    colours = theme(name, palette)
    known = {getattr(colours, each.name) for each in fields(Theme)}
    for drawn in (small_map(), verdict_map()):
        assert colours_of(picture_of(drawn, look=look)) <= known
    if name == "print":
        assert all(each[1:3] * 3 == each[1:] for each in known), "only shades of grey"


def test_themes_and_palettes_differ() -> None:
    light, dark = (colours_of(picture_of(verdict_map(), look=Look(theme=each))) for each in ("light", "dark"))
    assert light & dark <= {"#FFFFFF"}
    classic = colours_of(picture_of(small_map(), look=Look(palette="classic")))
    assert {"#1B7F3B", "#C62828"} <= classic
    assert "#0072B2" not in classic


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_arrows_point_where_they_are_to(direction: str) -> None:
    two = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    picture = picture_of(two, look=Look(direction=direction))
    (x, y), (to_x, to_y) = (outline(element(picture, name)).middle for name in "ab")
    assert {"bt": y > to_y, "tb": y < to_y, "lr": x < to_x, "rl": x > to_x}[direction]
    assert_sound(two, picture)


@pytest.mark.parametrize("direction", ["", "bt"])
def test_groups_stand_in_frames_with_titles(direction: str) -> None:
    picture = picture_of(small_map(), look=Look(group_by="actor", direction=direction))
    assert_sound(small_map(), picture)
    frames = elements(picture, "group")
    assert [each.name for each in frames] == ["the group sco", "the group eu"]
    assert words(frames) == ["SCO", "European Union"]
    inside = {"the group sco": {"preserves", "sovereignty"}, "the group eu": {"advice"}}
    for frame in frames:
        around = outline(frame)
        assert all(around.holds(covered_widely(text)) for text in texts(frame))
        held = {each.name for each in elements(picture, "claim") if around.holds(outline(each))}
        assert held == inside[frame.name]
        touched = {each.name for each in elements(picture, "claim") if around.overlaps(outline(each))}
        assert touched == held


def test_the_title_of_a_group_is_never_cut() -> None:
    titles = {"sco": "The Shanghai Cooperation Organisation, its members and observers of many kinds"}
    drawn = replace(
        map_of(claim("a", "A", facets=(("actor", "sco"),)), claim("b", "B", supports=("a",))),
        facets={"actor": Facet("actor", titles)},
    )
    picture = picture_of(drawn, look=Look(group_by="actor"))
    (frame,) = elements(picture, "group")
    assert " ".join(words([frame])) == titles["sco"]
    assert all(outline(frame).holds(covered_widely(text)) for text in texts(frame))


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


@pytest.mark.parametrize("format_", ["dot", "mmd", "svg"])
def test_an_unknown_facet(format_: str) -> None:
    with pytest.raises(ViewError) as caught:
        render(small_map(), "map", format_, look=Look(group_by="themes"))
    told = explained(caught.value)
    assert (told.message, told.hint) == ("the map has no facet themes", "did you mean `theme`?")


def test_texts_of_a_claim() -> None:
    def said(text: str) -> str:
        return " ".join(words([element(picture_of(small_map(), look=Look(text=text)), "preserves")]))

    assert said("none") == "preserves"
    assert said("label") == "hypothesis Ambrosio 2008 The Shanghai Spirit preserves autocracy"
    assert said("full").startswith(f"{said('label')} The principles that underlie the SCO")
    unlabelled = map_of(claim("a", "A text without a label."))
    picture = picture_of(unlabelled, look=Look(text="label"))
    assert words([element(picture, "a")]) == ["A text without a label."]


@pytest.mark.parametrize("page", PAGES)
def test_a_picture_for_a_page_fits_it_and_says_how_large_its_letters_are(page: str) -> None:
    rendering = render(random_debate(12), "map", "svg", look=Look(page=page))
    size = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt" viewBox', rendering.text)
    assert size
    assert float(size[1]) <= PAGES[page].width + 0.01
    assert float(size[2]) <= PAGES[page].height + 0.01
    assert re.match(
        rf"on {re.escape(PAGES[page].name)} its text is (only )?\d+\.\d points high", rendering.notes[0]
    )
    assert len(rendering.notes) == 1


def test_a_small_picture_keeps_its_size_on_a_page() -> None:
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    plain = render(drawn, "map", "svg", look=Look(direction="lr"))
    paged = render(drawn, "map", "svg", look=Look(direction="lr", page="a4-landscape"))
    assert plain.text == paged.text
    assert (plain.notes, paged.notes) == (
        (),
        ("on A4 landscape its text is 8.5 points high, large enough to read",),
    )


def test_a_large_picture_says_what_to_do() -> None:
    (note,) = render(random_debate(151), "map", "svg").notes
    assert re.match(
        r"on a README \(830 pixels wide\) its text is only \d\.\d points high, too small to read", note
    )
    for option in ("`--text label`", "`--focus ID`", "`--where FACET=VALUE`", "`--split FACET`"):
        assert option in note
    (short,) = render(random_debate(151), "map", "svg", look=Look(text="label")).notes
    assert "--text" not in short
    (paper,) = render(random_debate(30), "map", "svg", look=Look(page="a4")).notes
    assert re.match(r"on A4 its text is only \d\.\d points high, .*: print it on A[0-3], ", paper)
    assert render(random_debate(6), "map", "svg").notes == ()


def test_the_page_decides_the_layout() -> None:
    """On a slide a picture is wide, on A4 it is high."""
    wanted = Selection(focus=("c0",))
    wide, high = (picture_of(random_debate(14), wanted, Look(page=each)) for each in ("slide", "a4"))
    assert wide.width / wide.height > high.width / high.height
