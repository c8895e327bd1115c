"""PDF out of the finished SVG, with the fonts that argmap ships: it needs no library of the system."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from importlib.resources import as_file, files
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from .errors import RenderError
from .svg import FONTS

if TYPE_CHECKING:
    from .drawing import Drawing

_FAMILY: Final = "LiberationSans"
_FACES: Final = {"normal": "LiberationSans-Regular", "bold": "LiberationSans-Bold"}
_FONT_OF_ROOT: Final = f' font-family="{FONTS}"'
_GROUP: Final = re.compile(r'<g id="n(\d+)"')
_SAID: Final = re.compile(r"<text[^>]*>([^<]*)</text>")


def to_pdf(svg: str, drawing: Drawing) -> bytes:
    """Return the picture as a PDF of one page of its size; the same picture gives the same bytes.

    Raises: RenderError, where the extra `pdf` is not installed.
    """
    try:
        from reportlab.graphics import renderPDF  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra
        from svglib.svglib import svg2rlg  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra
    except ImportError:
        raise RenderError(
            "PDF needs the library svglib",
            "run `python -m pip install 'argmap[pdf]'`, or draw the map as SVG",
        ) from None
    _fonts()
    picture: Any = svg2rlg(BytesIO(svg.replace(_FONT_OF_ROOT, f' font-family="{_FAMILY}"', 1).encode()))
    page = BytesIO()
    canvas: Any = Canvas(page, pagesize=(picture.width, picture.height), invariant=1)
    canvas.setTitle(drawing.whole.title)
    canvas.setSubject(drawing.whole.text)
    canvas.setCreator("argmap")
    renderPDF.draw(picture, canvas, 0, 0)
    canvas.showPage()
    canvas.save()
    return page.getvalue()


def without_letters(svg: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the ids, one for each box of the SVG, that have a letter in it which the fonts lack."""
    known = _fonts()["normal"]
    found: list[str] = []
    for number, *rest in zip(*[iter(_GROUP.split(svg)[1:])] * 2, strict=True):
        box = rest[0].partition("</g>")[0]
        said = "".join(unescape(each) for each in _SAID.findall(box))
        if any(ord(letter) not in known for letter in said):
            found.append(ids[int(number) - 1])
    return tuple(found)


@cache
def _fonts() -> dict[str, frozenset[int]]:
    """Make the fonts known to the libraries, once; return the characters that each has."""
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra
    from svglib.fonts import register_font  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - an extra

    letters: dict[str, frozenset[int]] = {}
    for weight, face in _FACES.items():
        with as_file(files("argmap") / "render" / "fonts" / f"{face}.ttf") as path:
            register_font(_FAMILY, str(path), weight=weight, rlgFontName=face)
        font: Any = pdfmetrics.getFont(face)
        letters[weight] = frozenset(font.face.charToGlyph)
    return letters
