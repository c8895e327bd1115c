"""A PDF of pictures, made of their SVG with the fonts that argmap ships."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any, Final, cast

from ..errors import RenderError
from .apart import with_runs_apart
from .shapes import Picture
from .svg import FONTS, to_svg

MOST_POINTS: Final = 14_400
"""The most points that a page may be wide or high: PDF 1.7 (ISO 32000-1:2008), annex C, table C.1."""

_FAMILY: Final = "LiberationSans"
_FACES: Final = {"normal": "LiberationSans-Regular", "bold": "LiberationSans-Bold"}
_FONT_OF_ROOT: Final = f' font-family="{FONTS}"'


def to_pdf(pictures: Sequence[Picture]) -> bytes:
    """Return a PDF with a page of its size for each picture; the same pictures give the same bytes.

    Raises: RenderError, where the extra `pdf` is not installed.
    """
    try:
        from reportlab.graphics import renderPDF  # type: ignore[import-untyped,unused-ignore]  # has no types
        from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped,unused-ignore]  # has no types
        from svglib.svglib import svg2rlg  # type: ignore[import-untyped,unused-ignore]  # has no types
    except ImportError:
        raise RenderError(
            "PDF needs the library svglib",
            'run `python -m pip install "argmap[pdf]"`, or draw the picture as SVG',
        ) from None
    _fonts()
    file = BytesIO()
    canvas: Any = Canvas(file, invariant=1)
    canvas.setTitle(pictures[0].caption.title)
    canvas.setSubject(pictures[0].caption.text)
    canvas.setCreator("argmap")
    for picture in pictures:
        svg = to_svg(with_runs_apart(picture)).replace(
            _FONT_OF_ROOT.encode(), f' font-family="{_FAMILY}"'.encode(), 1
        )
        page: Any = cast("Any", svg2rlg(BytesIO(svg)))
        canvas.setPageSize((page.width, page.height))
        renderPDF.draw(page, canvas, 0, 0)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lacking_letters(pictures: Sequence[Picture]) -> tuple[str, ...]:
    """Return the names of the elements that hold a letter which the PDF cannot show.

    It cannot show letters that the fonts lack, or that run from right to left, since the library sets each
    line from left to right.
    """
    known = _fonts()
    found = {
        element.name: None
        for picture in pictures
        for element, text in picture.texts()
        if element.name and not text.whole.isascii() and any(_lacks(known, letter) for letter in text.whole)
    }
    return tuple(found)


def _lacks(known: frozenset[int], letter: str) -> bool:
    return ord(letter) not in known or unicodedata.bidirectional(letter) in {"R", "AL"}


@cache
def _fonts() -> frozenset[int]:
    """Register the fonts with the libraries, once, and return the characters that the normal one has."""
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,unused-ignore]  # has no types
    from svglib.fonts import register_font  # type: ignore[import-untyped,unused-ignore]  # has no types

    for weight, face in _FACES.items():
        with as_file(files("argmap") / "render" / "text" / "fonts" / f"{face}.ttf") as path:
            register_font(_FAMILY, str(path), weight=weight, rlgFontName=face)
    font: Any = pdfmetrics.getFont(_FACES["normal"])
    return frozenset(font.face.charToGlyph)
