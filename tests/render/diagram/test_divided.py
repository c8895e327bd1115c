"""A map as several pictures: what is drawn, how the engine is asked, and what is said of all of them."""

from __future__ import annotations

import pytest

from argmap.cli.view_errors import explained
from argmap.evaluate import EvaluatedMap
from argmap.model import Kind
from argmap.render import Look, PictureOptions, RenderError, Request, render, render_split
from argmap.render.diagram import divided as module
from argmap.render.diagram.engine import run
from argmap.render.diagram.layout import tries
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import split
from argmap.tests.views.test_pieces import TWO, chain
from argmap.views.errors import ViewError


@pytest.mark.parametrize("format_", ["svg", "png", "pdf", "tex"])
def test_pictures(format_: str) -> None:
    found = split(TWO, "theme", format_).pictures
    assert list(found) == ["", "norms", "security", "no-theme"]
    assert all(each.data for each in found.values())


def test_the_engine_is_asked_for_many_pictures_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[int] = []

    def counting(engine: str, options: list[str], dot: str, time_limit: float) -> bytes:
        called.append(dot.count("digraph{"))
        return run(engine, options, dot, time_limit)

    monkeypatch.setattr(tries, "run", counting)
    found = split(random_debate(60), "all", "svg").pictures
    assert len(found) > 15
    assert len(called) <= 12, "two runs to choose the layouts and four to calm them, in each of two parts"
    assert sum(called) < 10 * len(found)


def test_pictures_are_the_same_however_many_are_drawn_in_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = random_debate(40)
    together = split(drawn, "all", "svg")
    monkeypatch.setattr(module, "_CLAIMS_A_RUN", 1)
    assert split(drawn, "all", "svg") == together


def test_it_is_told_how_many_are_drawn() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        told.append((done, of))

    render_split(EvaluatedMap(TWO), "theme", Request("map", "svg"), tell)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_one_note_tells_of_all_pictures_that_can_hardly_be_read() -> None:
    many = map_of(
        claim("h", "H", kind=Kind.HYPOTHESIS),
        claim("i", "I", kind=Kind.HYPOTHESIS),
        *(claim(f"a{n}", "A", supports=("h", "i") if n < 70 else ("h",)) for n in range(90)),
    )
    found = split(many, "hypothesis", "svg", look=Look(page="slide"))
    (note,) = found.notes
    assert note.startswith(
        "on a slide 2 of the 3 pictures have text too small to read, under 6 points, the smallest "
    )
    assert "(map-h.svg): leave out the texts with `--text label`, draw a part with `--focus ID`" in note
    assert not any(each.notes for each in found.pictures.values())
    assert split(TWO, "theme", "svg").notes == ()
    (note,) = split(TWO, "theme", "svg", look=Look(page="slide")).notes
    assert note.startswith("on a slide the text of every picture is ")


def test_it_is_said_which_values_are_divided_further() -> None:
    large = map_of(*chain("x", 40))
    (note,) = split(large, "theme", "svg").notes
    assert note.startswith("Norms and values has too many claims for one picture; ")


def test_a_name_that_tex_cannot_take_is_told_before_anything_is_drawn() -> None:
    engine = "no-such-engine"
    with pytest.raises(RenderError, match="TeX cannot take # in the name"):
        split(TWO, "theme", "tex", name="a#b", engine=engine)
    request = Request("map", "tex", picture=PictureOptions(name="a#b", engine=engine))
    with pytest.raises(RenderError, match="TeX cannot take # in the name"):
        render(EvaluatedMap(TWO), request)


def test_mistakes() -> None:
    with pytest.raises(ViewError) as caught:
        split(TWO, "themes", "svg")
    assert "no facet themes" in explained(caught.value).message
    plain = map_of(claim("a", "A"))
    with pytest.raises(ViewError) as caught:
        split(plain, "hypothesis", "svg")
    assert "no hypothesis to divide the map by" in explained(caught.value).message
    with pytest.raises(ViewError) as caught:
        split(plain, "theme", "svg")
    assert "no claim has a value of the facet theme" in explained(caught.value).message
    for format_ in ("mmd", "dot", "md"):
        with pytest.raises(RenderError, match=f"cannot be written as {format_}") as refused:
            split(small_map(), "theme", format_)
        assert f"-o part.{format_}" in refused.value.hint
