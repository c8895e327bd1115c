"""An SVG to publish, made of the engine's: named elements, fonts that need not be installed, real links."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import escape as escape_markup
from html import unescape
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..errors import ENGINES, EngineError
from ..text.wrap import exact_width, measure_of

if TYPE_CHECKING:
    from .canvas import Drawing
    from .captions import Caption

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', sans-serif"
"""Fonts of the same widths, of which nearly every system has one; `textLength` fits others to them."""

_BARE_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
"""Graphviz up to 2.43 writes `&` in addresses as it is."""

_ELEMENT: Final = re.compile(r'<g id="(?!a_)(\w+)" class="([^"]*)"([^>]*)>\s*<title>[^<]*</title>')
"""Where an element begins, the picture first: its id, class and place. Ids of links begin with `a_`."""

_FRAME_END: Final = re.compile("<!--|</g>")
"""The end of what belongs to the whole picture: the comment of the first element, or the picture's end."""

_END: Final = "</g>"
"""The last of these ends an element; the comment of the next element follows."""

_ROOT: Final = re.compile(r'<svg\s+width="([\d.]+)pt" height="([\d.]+)pt"\s+([^>]*)>')
_TEXT: Final = re.compile(
    r'<text(?: xml:space="preserve")?( text-anchor="\w+" x="[^"]*" y="[^"]*") font-family="[^"]*"'
    r'((?: font-weight="bold")? font-size="[\d.]+")([^>]*)>([^<]*)</text>'
)
_FONT: Final = re.compile(r'(?P<bold> font-weight="bold")? font-size="(?P<size>[\d.]+)"')
_LINK_TITLE: Final = re.compile(r'(<a xlink:href="[^"]*") xlink:title="[^"]*"')
_MIDDLE: Final = re.compile(r'<ellipse[^>]* cx="(?P<cx>[^"]*)"|<polygon[^>]* points="(?P<top>[^",]*),')
_ANCHOR: Final = re.compile(r' text-anchor="start" x="[^"]*"')


def finish(svg: str, drawing: Drawing) -> tuple[bytes, tuple[float, float]]:
    """Give title and description to the picture and to each of its elements in the engine's SVG.

    Comments (the engine's version) and the document type are dropped, and elements are put in reading order,
    whatever order the engine draws them in.
    Returns: the SVG, encoded element by element since a large text takes long to copy, and its width and
    height in points.
    Raises: EngineError, where the engine's output is not an SVG of exactly the drawing's elements.
    Cost: one pass over the text by regular expressions; reading it as XML takes four times as long.
    """
    head, *parts = _ELEMENT.split(_fitted(svg))
    root = _ROOT.search(head)
    if root is None or not svg.endswith(("</svg>", "</svg>\n")):
        raise EngineError("the drawing engine wrote no SVG", ENGINES)
    if parts[:2] != ["graph0", "graph"]:
        raise EngineError("the drawing engine wrote no picture", ENGINES)
    place, frame = parts[2:4]
    parts[-1] = parts[-1].rpartition(_END)[0]  # which closes the graph
    # A line may share its caption with a joint or a loose end; then only these are announced.
    shared = {id(caption) for name, caption in drawing.captions.items() if name[0] in "jm"}
    names: dict[int, tuple[str, str]] = {}
    elements: dict[str, bytes] = {}
    for name, kind, _, body in zip(*[iter(parts[4:])] * 4, strict=True):
        caption = drawing.captions.get(name)
        if caption is None:
            raise EngineError("the drawing engine added an element")
        own = id(caption)
        named = names.get(own) or names.setdefault(own, _named(caption))
        elements[name] = _element(name, kind, body[: body.rfind(_END)], named, shared=own in shared).encode()
    if len(elements) < len(drawing.captions):
        raise EngineError("the drawing engine left out an element")
    width, height, space = root.groups()
    begin = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg width="{width}pt" height="{height}pt" {" ".join(space.split())}'
        ' role="graphics-document document"'
        f' aria-labelledby="argmap-title" aria-describedby="argmap-desc" font-family="{FONTS}">\n'
        f'<title id="argmap-title">{_escaped(drawing.whole.title)}</title>\n'
        f'<desc id="argmap-desc">{_escaped(drawing.whole.text)}</desc>\n'
        f'<g id="graph0" class="graph"{place}>{_FRAME_END.split(frame, 1)[0]}'
    )
    written = [begin.encode(), *[elements[name] for name in drawing.captions], b"</g>\n</svg>\n"]
    return b"".join(written), (float(width), float(height))


def _element(name: str, kind: str, body: str, named: tuple[str, str], *, shared: bool) -> str:
    """Write an element with its caption, which `_named` gives, and mend what the engine wrote in it.

    `shared` is whether a joint or a loose end has the same caption.
    """
    attribute, captions = named
    if kind.startswith("edge"):
        attribute = ' aria-hidden="true"' if shared else f' role="graphics-symbol img"{attribute}'
    elif kind.endswith("joint"):
        attribute, body = f' role="graphics-symbol img"{attribute}', _centred(body)
    else:  # this one holds text and links to be read; the others are images
        attribute = f' role="graphics-object group"{attribute}'
        if "<a " in body:
            body = _LINK_TITLE.sub(r"\1", _BARE_AMPERSAND.sub("&amp;", body))
    return f'<g id="{name}" class="{kind}"{attribute}>\n{captions}{body}{_END}\n'


def _named(caption: Caption) -> tuple[str, str]:
    """Write the caption of an element as an attribute, where it needs one, and as elements.

    A browser shows `title` on hover, so it holds all of the caption; `aria-label` holds only its title.
    """
    title, text = _escaped(caption.title), _escaped(caption.text)
    if not text:
        return "", f"<title>{title}</title>"
    return f' aria-label="{title}"', f"<title>{title}\n{text}</title><desc>{text}</desc>"


def _escaped(text: str) -> str:
    return escape_markup(visible(text, keep="\n"))


def _centred(body: str) -> str:
    """Put the sign of a joint in the middle of its shape, since the engine takes a minus to be too wide."""
    middle = _MIDDLE.search(body)
    if middle is None:
        return body
    return _ANCHOR.sub(f' text-anchor="middle" x="{middle["cx"] or middle["top"]}"', body)


def _fitted(svg: str) -> str:
    """Leave the font of texts to the root, and fix the width of lines so that a wider font stays in its box.

    A width is fixed only where that of every letter is known: an estimate would pull letters apart.
    """
    before, *found = _TEXT.split(svg)
    written = [before]
    for place, font, ink, content, after in zip(*[iter(found)] * 5, strict=True):
        shown, points, bold, measure = _font(font)
        text = plain = content
        if "&" in content:
            plain = unescape(content)
            text = escape_markup(plain, quote=False)
        length = ""
        if len(plain) > 1:  # a single letter, the sign of a joint, keeps its own width
            # ASCII was measured when it was laid out; other widths may be unknown, that is, not a number.
            width = measure(plain) if plain.isascii() else exact_width(plain, points, bold=bold)
            if width > 0:
                length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
        written.append(f"<text{place}{shown}{ink}{length}>{text}</text>{after}")
    return "".join(written)


@cache
def _font(given: str) -> tuple[str, float, bool, Callable[[str], float]]:
    """Return a font as it is written, its size in points, whether it is bold, and what measures a text."""
    found = _FONT.fullmatch(given)
    bold, size = found.group("bold", "size") if found else ("", "0")
    shown = size.removesuffix("00").removesuffix(".")
    points = float(size)
    return f'{bold or ""} font-size="{shown}"', points, bool(bold), measure_of(points, bold=bool(bold))
