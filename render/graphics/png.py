"""PNG of a finished SVG, with the shipped font, and fonts of the machine for the letters that it lacks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import ExitStack
from importlib.resources import as_file, files
from itertools import groupby
from operator import itemgetter
from struct import pack
from typing import Final, NamedTuple
from zlib import crc32

from ..errors import RenderError
from .fonts import SHIPPED, fonts_for

RESOLUTION: Final = 192
"""Dots per inch of a PNG that is not too large."""

MOST_PIXELS: Final = 100_000_000

_FACES: Final = ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf")
_TEXT: Final = re.compile(r"(<text[^>]*>)([^<]*)(?=</text>)")

_JOINED: Final = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Categories of characters that stay in the font of the letter before: marks and joiners."""

_NOWHERE: Final = "\U0010fffd"
"""A character of private use, which no font has."""

_POINTS: Final = 72
_INCHES: Final = 39.3701
"""How many points an inch has, and a metre inches."""


class Png(NamedTuple):
    """A PNG with its resolution in dots per inch, and the letters that no font of the machine can show."""

    data: bytes
    resolution: int
    lacking: str


def to_png(svg: bytes, size: tuple[float, float], *, letters: str) -> Png:
    """Draw a finished SVG as PNG.

    `size` is that of the SVG in points, `letters` has all the letters of its texts. Those of the shipped font
    look the same on every machine. The resolution is lowered where the picture would have more than 100
    million pixels. Raises: RenderError.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise RenderError(
            "PNG needs the library resvg-py",
            "run `python -m pip install resvg-py`, or draw the picture as SVG",
        ) from None
    resolution = fitting_resolution(*size)
    fonts = fonts_for(letters)
    text = svg.decode()
    if fonts.families:
        text = _TEXT.sub(lambda found: found[1] + _in_families(found[2], fonts.families), text)
    folder = files("argmap") / "render" / "text" / "fonts"
    with ExitStack() as stack:
        shipped = [str(stack.enter_context(as_file(folder / face))) for face in _FACES]
        try:
            data = svg_to_bytes(
                svg_string=text,
                dpi=resolution,
                skip_system_fonts=True,
                font_files=[*shipped, *fonts.files],
                style_sheet=f"text{{font-family:'{SHIPPED}'}}",
            )
        except ValueError as fault:
            raise RenderError(f"the PNG could not be drawn: {fault}", "draw the picture as SVG") from fault
    return Png(_with_resolution(data, resolution), resolution, fonts.lacking)


def fitting_resolution(width: float, height: float) -> int:
    """Return the dots per inch at which a picture of a size in points keeps within the limit of pixels."""
    margin = 1.0
    inches = (width / _POINTS + margin) * (height / _POINTS + margin)
    return max(1, min(RESOLUTION, int((MOST_PIXELS / inches) ** 0.5)))


def _in_families(text: str, families: Mapping[str, str]) -> str:
    """Mark which letters of a text another family shows.

    The library shapes a line as the script of its first letter, and where a letter has several parts it takes
    all but the first from the family of the first mark. What a family lacks it takes from any other, and the
    whole line if that has it all; but it gives up where no font has a character. So a line begins with a
    letter of its script and, if one family is all it needs, with such a character, too small to be seen.
    """
    runs: list[tuple[str, str]] = []
    family = ""
    for letter in text:
        if not (family and unicodedata.category(letter) in _JOINED):
            family = families.get(letter, "")
        runs.append((family, letter))
    marked = [run for run in runs if run[0]]
    if not marked:
        return text
    first, letter = marked[0]
    is_single = all(family == first for family, _ in marked)
    written = _mark(first, letter + (_NOWHERE if is_single else ""), ' font-size="0.01"')
    for family, run in groupby(runs, key=itemgetter(0)):
        letters = "".join(letter for _, letter in run)
        written += _mark(family, letters) if family else letters
    return written


def _mark(family: str, text: str, more: str = "") -> str:
    return f"<tspan font-family=\"'{family}'\"{more}>{text}</tspan>"


def _with_resolution(data: bytes, resolution: int) -> bytes:
    """Insert the chunk of a PNG that says how large it is on paper, after the header."""
    dots = round(resolution * _INCHES)
    chunk = b"pHYs" + pack(">IIB", dots, dots, 1)
    return data[:33] + pack(">I", 9) + chunk + pack(">I", crc32(chunk)) + data[33:]
