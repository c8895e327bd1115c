"""PDF out of the finished SVG, with the fonts that argmap ships, and the figure for TeX that shows it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from html import unescape
from importlib.resources import as_file, files
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, cast

from ...model.safe_text import visible
from ..document.blocks import Document, Picture, Screen
from ..document.latex import to_latex
from ..errors import RenderError
from .svg import FONTS

if TYPE_CHECKING:
    from .canvas import Drawing

MOST_POINTS: Final = 14_400
"""The most points that a page may be wide or high: PDF 1.7 (ISO 32000-1:2008), annex C, table C.1."""

_FAMILY: Final = "LiberationSans"
_FACES: Final = {"normal": "LiberationSans-Regular", "bold": "LiberationSans-Bold"}
_FONT_OF_ROOT: Final = f' font-family="{FONTS}"'
_ELEMENT: Final = re.compile(r'<g id="(?!a_)(\w+)"')
"""Where an element begins; ids of links begin with `a_`."""

_TEXT: Final = re.compile(r"<text[^>]*>([^<]*)</text>")

_UNFIT: Final = frozenset('\\{}%#^"')
"""Characters that TeX cannot read in a file name, however they are written."""


def to_pdf(svg: str, drawing: Drawing) -> bytes:
    """Return the picture as a PDF of one page of its size; the same picture gives the same bytes.

    Raises: RenderError, where the extra `pdf` is not installed.
    """
    try:
        # Neither library has types.
        from reportlab.graphics import renderPDF  # type: ignore[import-untyped,unused-ignore]
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped,unused-ignore]
        from svglib.svglib import svg2rlg  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise RenderError(
            "PDF needs the library svglib",
            "run `python -m pip install 'argmap[pdf]'`, or draw the map as SVG",
        ) from None
    _fonts()
    with_fonts = svg.replace(_FONT_OF_ROOT, f' font-family="{_FAMILY}"', 1)
    picture: Any = cast("Any", svg2rlg(BytesIO(with_fonts.encode())))
    page = BytesIO()
    canvas: Any = Canvas(page, pagesize=(picture.width, picture.height), invariant=1)
    canvas.setTitle(drawing.whole.title)
    canvas.setSubject(drawing.whole.text)
    canvas.setCreator("argmap")
    renderPDF.draw(picture, canvas, 0, 0)
    canvas.showPage()
    canvas.save()
    return page.getvalue()


def lacking_letters(svg: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of those elements of the SVG that hold a letter which the PDF cannot show.

    `names` has the names by the ids of the elements. The PDF cannot show letters that the fonts lack, or that
    run from right to left, since the library sets each line from left to right.
    """
    known = _fonts()
    found: list[str] = []
    for element, body in zip(*[iter(_ELEMENT.split(svg)[1:])] * 2, strict=True):
        text = unescape("".join(_TEXT.findall(body)))
        if element in names and any(
            ord(letter) not in known or unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text
        ):
            found.append(names[element])
    return tuple(found)


@cache
def _fonts() -> frozenset[int]:
    """Register the fonts with the libraries, once, and return the characters that the normal one has."""
    # Neither library has types.
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,unused-ignore]
    from svglib.fonts import register_font  # type: ignore[import-untyped,unused-ignore]

    for weight, face in _FACES.items():
        with as_file(files("argmap") / "render" / "text" / "fonts" / f"{face}.ttf") as path:
            register_font(_FAMILY, str(path), weight=weight, rlgFontName=face)
    font: Any = pdfmetrics.getFont(_FACES["normal"])
    return frozenset(font.face.charToGlyph)


def check_name(name: str) -> None:
    """Make sure that TeX can read a file of this name.

    Raises: RenderError, which shows the letters that it cannot take.
    """
    unfit = [each for each in dict.fromkeys(name) if each in _UNFIT or not each.isprintable()]
    if unfit:
        shown = " ".join(map(visible, unfit))
        raise RenderError(
            f"TeX cannot take {shown} in the name of a picture's file", "name it otherwise: `-o figure.tex`"
        )


def to_figure(drawing: Drawing, name: str, size: tuple[float, float]) -> str:
    r"""Return a figure to be read with `\input`; `name` is that of the PDF, `size` the picture's.

    The first line is the same for each figure of a name.
    """
    picture = Picture(drawing.whole.title, drawing.whole.text, name, *size)
    return to_latex(Document(drawing.whole.title, (picture,)), Screen()).text
