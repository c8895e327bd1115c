"""Turn the engine's SVG into one to publish: named elements, fonts that need not be installed, real links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from .errors import EngineError
from .escape import visible
from .wrap import is_measured, text_width

if TYPE_CHECKING:
    from .captions import Caption
    from .diagram import Drawing

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', sans-serif"
"""Fonts of one width, of which every system has one; others are squeezed by `textLength`."""

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_BARE_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
"""Graphviz up to 2.43 writes `&` in addresses as it is."""


def finish(svg: str, drawing: Drawing) -> str:
    """Return the engine's SVG with title and description for the picture and each of its elements.

    Comments (the engine's version) and the document type are dropped; the order of elements stays.
    Raises: EngineError, when the engine's output is no SVG.
    """
    try:
        root = ET.fromstring(_BARE_AMPERSAND.sub("&amp;", svg))  # noqa: S314 - the engine's, no stranger's
    except ET.ParseError as error:
        raise EngineError(f"the drawing engine wrote no SVG: {error}") from error
    root.set("role", "graphics-document document")
    root.set("aria-labelledby", "argmap-title")
    root.set("aria-describedby", "argmap-desc")
    root.set("font-family", FONTS)
    graph = root.find(f"{{{_SVG}}}g")
    if graph is None:
        raise EngineError("the drawing engine wrote no picture")
    for group in root.iter(f"{{{_SVG}}}g"):
        _unwrap(group)
        if "joint" in group.get("class", "").split():
            _centre(group)
        caption = drawing.captions.get(group.get("id", ""))
        if caption:
            _name(group, caption)
    _drop_title(graph)
    _name(root, drawing.whole)
    root[0].set("id", "argmap-title")
    root[1].set("id", "argmap-desc")
    for text in root.iter(f"{{{_SVG}}}text"):
        _fit(text)
    for link in root.iter(f"{{{_SVG}}}a"):
        link.attrib.pop(f"{{{_XLINK}}}title", None)
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _name(element: ET.Element, caption: Caption) -> None:
    """Put title and description first in an element."""
    _drop_title(element)
    for position, (tag, said) in enumerate((("title", caption.title), ("desc", caption.text))):
        if said:
            child = ET.Element(f"{{{_SVG}}}{tag}")
            child.text = "\n".join(visible(line) for line in said.split("\n"))
            child.tail = "\n"
            element.insert(position, child)


def _drop_title(element: ET.Element) -> None:
    for title in element.findall(f"{{{_SVG}}}title"):
        element.remove(title)


def _unwrap(group: ET.Element) -> None:
    """Take out the links that lead nowhere, by which Graphviz shows tooltips: the title does that."""
    for position, child in enumerate(list(group)):
        inner = child[0] if len(child) == 1 else None
        if inner is not None and inner.tag == f"{{{_SVG}}}a" and f"{{{_XLINK}}}href" not in inner.attrib:
            group.remove(child)
            for offset, part in enumerate(inner):
                group.insert(position + offset, part)


def _centre(joint: ET.Element) -> None:
    """Put the sign of a joint in the middle of its shape: the engine takes a minus to be wider than it is."""
    circle, diamond = joint.find(f"{{{_SVG}}}ellipse"), joint.find(f"{{{_SVG}}}polygon")
    if circle is not None:
        middle = circle.get("cx", "0")
    elif diamond is not None:
        middle = diamond.get("points", "0,0").split(",")[0]  # of its top
    else:
        return
    for text in joint.iter(f"{{{_SVG}}}text"):
        text.set("text-anchor", "middle")
        text.set("x", middle)


def _fit(text: ET.Element) -> None:
    """Leave the font to the root, and fix the width of a line so that a wider font keeps to its box.

    Only where every letter's width is known: in other scripts the estimate would pull letters apart.
    """
    text.attrib.pop("font-family", None)
    text.attrib.pop(f"{{{_XML}}}space", None)
    said = text.text or ""
    if is_measured(said) and len(said) > 1:
        width = text_width(said, float(text.get("font-size", "14")), bold=text.get("font-weight") == "bold")
        text.set("textLength", f"{width:.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
