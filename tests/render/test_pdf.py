"""PDF and the TeX figure that shows it: with fonts of its own, the same each time."""

from __future__ import annotations

import builtins
import re
from typing import TYPE_CHECKING, Any

import pytest

from argmap.render import RenderError, render
from argmap.render.diagram import draw
from argmap.render.figure import to_figure
from argmap.tests.render.maps import claim, map_of, random_map, small_map
from argmap.tests.render.test_diagram import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

    Snapshot = Callable[[str, bytes], None]


def test_a_page_of_the_size_of_the_picture_with_the_shipped_fonts() -> None:
    pdf = render(small_map(), "map", "pdf").data
    assert pdf.startswith(b"%PDF-")
    size = re.search(rb"/MediaBox \[ 0 0 (\d+) (\d+) \]", pdf)
    svg = render(small_map(), "map", "svg").text
    assert size is not None
    assert f'width="{size[1].decode()}pt" height="{size[2].decode()}pt"' in svg
    assert set(re.findall(rb"/BaseFont /\w+\+(\w+-?\w+)", pdf)) >= {b"LiberationSans", b"LiberationSans-Bold"}
    assert b"The Shanghai Spirit & its critics" in pdf


def test_the_same_bytes_each_time() -> None:
    assert render(random_map(8), "map", "pdf").data == render(random_map(8), "map", "pdf").data


def test_letters_that_the_font_lacks_are_noted() -> None:
    assert render(small_map(), "map", "pdf").notes == (
        "the font of the PDF has no letters for some of the text of terror, not-neutral; SVG shows them",
    )
    assert render(map_of(claim("a", "Ünaldılar Kocamaz, Čech, Қазақстан ≥ 5 €")), "map", "pdf").notes == ()


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("svglib"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(RenderError, match="needs the library svglib") as caught:
        render(small_map(), "map", "pdf")
    assert "argmap[pdf]" in caught.value.hint


def test_a_figure_shows_the_pdf(snapshot: Snapshot) -> None:
    rendering = render(small_map(), "map", "tex", name="small")
    snapshot("small.tex", rendering.data)
    assert rendering.beside == {"pdf": render(small_map(), "map", "pdf").data}


def test_no_text_becomes_tex() -> None:
    figure = to_figure(draw(map_of(claim("a", "A"), title=HOSTILE + "^~#_{}")), "map", (100, 100))
    caption = figure.partition("\\caption{")[2].partition("\n")[0].removesuffix("}")
    rest = re.sub(r"\\(?:[#$%&_{}]|textbackslash\{\}|textasciitilde\{\}|textasciicircum\{\})", "", caption)
    assert not set(rest) & set("\\~^#$%&_{}")
