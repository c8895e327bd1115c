"""A picture as SVG: captioned elements, fonts that need not be installed, and real links."""

from __future__ import annotations

from functools import lru_cache
from html import escape as escape_markup
from typing import Final

from ...model.safe_text import visible
from ..text.wrap import exact_width, is_right_to_left
from .shapes import Anchor, Caption, Element, Path, Picture, Role, Run, Shape, Text, number

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', sans-serif"
"""Fonts of the same widths, of which nearly every system has one; `textLength` fits others to them."""

_RIGHT_TO_LEFT: Final = "\u200f"
"""The right-to-left mark, which is not shown."""


def to_svg(picture: Picture) -> bytes:
    """Write a picture as SVG. Cost: linear in its shapes."""
    width, height = number(picture.width), number(picture.height)
    shown = (number(each * picture.scale) for each in (picture.width, picture.height))
    title, text = escaped(picture.caption.title), escaped(picture.caption.text)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<svg width="{}pt" height="{}pt"'.format(*shown)
        + f' viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" role="graphics-document document"'
        f' aria-labelledby="argmap-title" aria-describedby="argmap-desc" font-family="{FONTS}">',
        f'<title id="argmap-title">{title}</title>',
        f'<desc id="argmap-desc">{text}</desc>',
        f'<path fill="{picture.paper}" d="M0 0H{width}V{height}H0Z"/>',
        *map(_element, picture.elements),
        "</svg>\n",
    ]
    return "\n".join(lines).encode()


def _element(element: Element) -> str:
    shapes = "\n".join(map(_shape, element.shapes))
    if element.href:
        shapes = f'<a xlink:href="{escaped(element.href)}">\n{shapes}\n</a>'
    attributes, captions = _captioned(element.caption, element.role)
    return f'<g id="{element.id}" class="{element.kind}"{attributes}>{captions}\n{shapes}\n</g>'


def _captioned(caption: Caption | None, role: Role) -> tuple[str, str]:
    """Write a caption as attributes and as elements.

    A browser shows `title` on hover, so it holds all of the caption; `aria-label` holds only its title.
    """
    if caption is None or role is Role.HIDDEN:
        tooltip = f"<title>{escaped(caption.whole)}</title>" if caption else ""
        return ' aria-hidden="true"', tooltip
    title, text = escaped(caption.title), escaped(caption.text)
    attributes = f' role="{role.value}"'
    if not text:
        return attributes, f"<title>{title}</title>"
    return f'{attributes} aria-label="{title}"', f"<title>{title}\n{text}</title><desc>{text}</desc>"


def _shape(shape: Shape) -> str:
    return _path(shape) if isinstance(shape, Path) else _text(shape)


def _path(path: Path) -> str:
    written = f'<path fill="{path.fill or "none"}"'
    if pen := path.pen:
        written += f' stroke="{pen.colour}" stroke-width="{number(pen.width)}"'
        if pen.dash:
            written += f' stroke-dasharray="{" ".join(map(number, pen.dash))}"'
        if pen.round:
            written += ' stroke-linecap="round"'
        written += ' stroke-linejoin="round"'
    return f'{written} d="{path.data}"/>'


def _text(text: Text) -> str:
    """Write a text; its width is fixed so that a wider font stays in its box.

    That is done only where the width of every letter is known: an estimate would pull letters apart.
    """
    anchor = "" if text.anchor is Anchor.START else f' text-anchor="{text.anchor.value}"'
    font = _font(text.size, bold=text.bold and not text.then)
    written = f'<text x="{number(text.x)}" y="{number(text.y)}"{anchor}{font}'
    # Without the attribute some viewers lose the spaces between runs.
    written += ' xml:space="preserve"' if text.then else f' fill="{text.colour}"'
    if text.then or len(text.text) > 1:
        width = sum(exact_width(each.text, text.size, bold=each.bold) for each in text.runs)
        if width > 0:  # a width that is unknown is not a number
            written += f' textLength="{number(width)}" lengthAdjust="spacingAndGlyphs"'
    content = "".join(map(_run, text.runs)) if text.then else directed(text.text)
    written += f">{content}</text>"
    return f'<a xlink:href="{escaped(text.href)}">{written}</a>' if text.href else written


def _run(run: Run) -> str:
    weight = ' font-weight="bold"' if run.bold else ""
    return f'<tspan{weight} fill="{run.colour}">{escaped(run.text)}</tspan>'


def directed(text: str) -> str:
    """Escape a text; marks around one from right to left keep a full stop at its end on the left."""
    content = escaped(text)
    return f"{_RIGHT_TO_LEFT}{content}{_RIGHT_TO_LEFT}" if is_right_to_left(text) else content


@lru_cache(maxsize=64)
def _font(size: float, *, bold: bool) -> str:
    return f' font-size="{number(size)}"' + (' font-weight="bold"' if bold else "")


def escaped(text: str) -> str:
    """Escape a text for markup, and show what would be invisible."""
    return escape_markup(visible(text, keep="\n"))
