"""Finished pictures in the formats of pictures, with notes on what a format cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..rendering import Rendering
from .apart import with_runs_apart
from .shapes import Picture
from .svg import to_svg

FORMATS: Final = ("svg", "png", "pdf", "tex")

_MOST_NAMED: Final = 5
"""How many ids a note names."""


def check_file_name(name: str, format_: str) -> None:
    """Make sure that a picture can be written under a name, without its suffix.

    Raises: RenderError, where TeX cannot take the name.
    """
    if format_ == "tex":
        from .figure import check_name

        check_name(name)


def write_pictures(pictures: Sequence[Picture], format_: str, name: str = "picture") -> Rendering:
    """Write a picture in one of `FORMATS`; a PDF has a page for each of several, other formats take one.

    `name` is that of the file without its suffix, by which a figure for TeX includes the PDF beside it.
    For TeX the name is one that `check_file_name` takes.
    Raises: RenderError, where a library that a format needs is missing.
    """
    first = pictures[0]
    if format_ == "svg":
        return Rendering(to_svg(first))
    if format_ == "png":
        return _png(first)
    from .figure import to_figure
    from .pdf import lacking_letters, to_pdf

    data = to_pdf(pictures)
    notes = [*_too_large(pictures)]
    if lacking := lacking_letters(pictures):
        notes.append(lacking_note("PDF", lacking))
    if format_ == "pdf":
        return Rendering(data, tuple(notes))
    return Rendering(to_figure(first, name).encode(), tuple(notes), {"pdf": data})


def _png(picture: Picture) -> Rendering:
    from .png import RESOLUTION, to_png

    letters = "".join(dict.fromkeys("".join(text.whole for _, text in picture.texts())))
    size = picture.width * picture.scale, picture.height * picture.scale
    drawn = to_png(to_svg(with_runs_apart(picture)), size, letters=letters)
    notes: list[str] = []
    if drawn.resolution < RESOLUTION:
        notes.append(
            f"the resolution is lowered from {RESOLUTION} to {drawn.resolution} dots per inch, so that the"
            " picture keeps within 100 megapixels; SVG has no such limit"
        )
    if lacking := {*drawn.lacking}:
        named = {
            element.name: 0 for element, text in picture.texts() if element.name and lacking & {*text.whole}
        }
        notes.append(lacking_note("PNG", tuple(named)))
    return Rendering(drawn.data, tuple(notes))


def _too_large(pictures: Sequence[Picture]) -> Iterator[str]:
    from .pdf import MOST_POINTS

    for each in pictures:
        width, height = each.width * each.scale, each.height * each.scale
        if max(width, height) > MOST_POINTS:
            yield (
                f"the page is {width:.0f} points wide and {height:.0f} high, and PDF allows {MOST_POINTS:,}:"
                " some programs will not show all of it; SVG has no such limit"
            )


def lacking_note(what: str, names: Sequence[str]) -> str:
    """Say that a format cannot show some letters of the elements named."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    named = ", ".join(names[:_MOST_NAMED]) + more
    return f"{what} cannot show some letters of {named} as they should be; SVG can"
