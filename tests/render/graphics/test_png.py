"""Pictures as PNG, with the real library and with fonts that the test installs."""

from __future__ import annotations

import struct
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from argmap.render.errors import RenderError
from argmap.render.graphics import font_files
from argmap.render.graphics.png import MOST_PIXELS, RESOLUTION, fitting_resolution, to_png
from argmap.render.graphics.shapes import Caption, Element, Picture, Text
from argmap.render.graphics.svg import to_svg
from argmap.tests.builders.font_files import font

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

A = 36
"""The number of the glyph `A` in the shipped font."""


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that holds the only fonts of the machine."""
    monkeypatch.setattr(font_files, "FOLDERS", (str(tmp_path),))
    font_files.installed.cache_clear()
    yield tmp_path
    font_files.installed.cache_clear()


def drawn(text: str, *, bold: bool = False, width: float = 200) -> bytes:
    """The PNG of a line of text."""
    return png(text, bold=bold, width=width)[0]


def png(text: str, *, bold: bool = False, width: float = 200) -> tuple[bytes, int, str]:
    line = Text(5, 20, text, 12, "#000000", bold)
    picture = Picture(width, 30, Caption("A line"), "#FFFFFF", [Element("n1", "claim", [line])])
    return to_png(to_svg(picture), (picture.width, picture.height), letters=text)


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures show the same letters, which may lie a fraction of a pixel apart."""
    images = [ImageOps.invert(Image.open(BytesIO(data)).convert("L")) for data in (one, other)]
    ink, difference = (ImageStat.Stat(image).sum[0] for image in (images[0], ImageChops.difference(*images)))
    return difference < ink / 4


def size(data: bytes) -> tuple[int, int]:
    """The pixels that a PNG is wide and high."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_a_png_has_192_dots_an_inch_and_says_so() -> None:
    data, resolution, lacking = png("A claim", width=144)
    assert (size(data), resolution, lacking) == ((384, 80), RESOLUTION, "")
    assert struct.unpack(">4sII", data[37:49]) == (b"pHYs", 7559, 7559)
    assert data == drawn("A claim", width=144)


def test_a_large_picture_keeps_within_the_limit_of_pixels() -> None:
    data, resolution, _ = png("A claim", width=2_000_000)
    width, height = size(data)
    assert width * height <= MOST_PIXELS
    assert resolution < RESOLUTION
    assert fitting_resolution(1e9, 1e9) == 1


def test_latin_letters_do_not_depend_on_the_fonts_of_the_machine(fonts: Path) -> None:
    alone = drawn("Änderung → Ω Я שלום ≠"), drawn("Bold", bold=True)
    for family in ("Helvetica", "Arial", "Liberation Sans"):
        (fonts / f"{family}.ttf").write_bytes(font(family, {"B": A, "r": A, "上": A}))
    font_files.installed.cache_clear()
    assert (drawn("Änderung → Ω Я שלום ≠"), drawn("Bold", bold=True)) == alone


@pytest.mark.parametrize("table", [4, 12])
def test_other_letters_are_drawn_with_a_font_of_the_machine(fonts: Path, table: int) -> None:
    (fonts / "other.ttf").write_bytes(font("Other Sans", {"上": A, "海": A + 1}, table=table))
    data, _, lacking = png("上海")
    assert lacking == ""
    assert alike(data, drawn("AB"))


def test_latin_letters_beside_others_stay_in_the_shipped_font(fonts: Path) -> None:
    letters = dict.fromkeys("上Spirit 2001", A + 7)
    (fonts / "other.ttf").write_bytes(font("Other Sans", letters))
    assert alike(drawn("上 Spirit 2001"), drawn("H Spirit 2001"))


def test_letters_that_no_font_has_are_told(fonts: Path) -> None:
    (fonts / "other.ttf").write_bytes(font("Other Sans", {"上": A}))
    _, _, lacking = png("上海 Spirit 神 \u200f\ufe0f")
    assert lacking == "海神"


def test_a_font_for_the_language_is_preferred(fonts: Path) -> None:
    for glyph, family in enumerate(
        ("A Serif", "Some Sans Mono", "Some Sans JP", "Some Sans SC", "Zoo"), start=A
    ):
        (fonts / f"{family}.ttf").write_bytes(font(family, {"上": glyph, "か": glyph}))
    assert alike(drawn("上"), drawn("D"))
    assert alike(drawn("上か"), drawn("CC"))


@pytest.mark.parametrize("content", [b"", b"ttcf", b"\0\1\0\0\0\xff" + 50 * b"x", b"not a font"])
def test_damaged_fonts_are_passed_over(fonts: Path, content: bytes) -> None:
    (fonts / "broken.ttf").write_bytes(content)
    (fonts / "half.ttf").write_bytes(font("Half", {"上": A})[:2000])
    assert png("上")[2] == "上"


def test_without_the_library_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(RenderError) as raised:
        png("A claim")
    assert raised.value.hint == "run `python -m pip install resvg-py`, or draw the picture as SVG"


def test_what_is_no_svg_is_an_error() -> None:
    with pytest.raises(RenderError, match="the PNG could not be drawn"):
        to_png(b"<svg", (10, 10), letters="")
