"""Paragraphs and what stands in them, as the XML of Word (WordprocessingML, ECMA-376)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ...model.safe_text import visible

_RIGHT_TO_LEFT: Final = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]+"
_RUN_OF_THEM: Final = re.compile(rf"({_RIGHT_TO_LEFT}(?:\W*{_RIGHT_TO_LEFT})*)")
"""Words that run from right to left, with what stands between them."""


def run(text: str, style: str = "", *, colour: str = "") -> str:
    """Write text in the style of a character; line ends break the line, what is hidden is written out."""
    marks = f'<w:rStyle w:val="{style}"/>' * bool(style) + f'<w:color w:val="{colour}"/>' * bool(colour)
    lines = (
        "".join(_pieces(visible(line), marks)) for line in text.replace("\r\n", "\n").strip("\n").split("\n")
    )
    return "<w:r><w:br/></w:r>".join(lines)


def _pieces(line: str, marks: str) -> Iterator[str]:
    for number, piece in enumerate(_RUN_OF_THEM.split(line)):
        if piece:
            own = f"<w:rPr>{marks}{'<w:rtl/>' * (number % 2)}</w:rPr>" if marks or number % 2 else ""
            yield f'<w:r>{own}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'


def paragraph(style: str, content: str, first: str = "", more: str = "") -> str:
    """Write a paragraph of runs in a style; from right to left where its text `first` begins so.

    `more` are further properties, which Word wants before those of the direction.
    """
    way = "<w:bidi/>" if _begins_at_right(first) else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}{way}</w:pPr>{content}</w:p>"


KEPT_WITH_NEXT: Final = "<w:keepNext/>"
"""The property of a paragraph that no page ends between it and the next."""


def section_end(section: str) -> str:
    """Write the paragraph that ends a section, so low that it never needs a page of its own."""
    low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return f'<w:p><w:pPr>{low}<w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>'


def plain_paragraph(style: str, text: str) -> str:
    """Write a paragraph of a text."""
    return paragraph(style, run(text), text)


def _begins_at_right(text: str) -> bool:
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"


def link(content: str, *, relation: str = "", anchor: str = "") -> str:
    """Make runs a link, to the address of a relation or to a bookmark."""
    where = f'r:id="{relation}"' if relation else f'w:anchor="{anchor}"'
    return f'<w:hyperlink {where} w:history="1">{content}</w:hyperlink>'


def bookmark(content: str, name: str, number: int) -> str:
    """Mark runs so that links lead there; name and number occur once in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def numbered(what: str, number: int) -> str:
    """Write `Figure 1: `, of which Word keeps the number right when captions come or go."""
    counter = field(f"SEQ {what} \\* ARABIC", run(str(number)))
    return f"{run(f'{what} ')}{counter}{run(': ')}"


def field(instruction: str, shown: str) -> str:
    """Write what Word works out by an instruction, and `shown` until it does; see `start_of_field`."""
    return f"{start_of_field(instruction)}{shown}{END_OF_FIELD}"


def start_of_field(instruction: str) -> str:
    """Write how a field begins, of several runs, as more programs read these than fields of one element."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END_OF_FIELD: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def picture(relation: str, number: int, size: tuple[float, float], text: str) -> str:
    """Write a picture of a width and a height in points, with the text that is read out in its place."""
    width, height = (round(each * _EMU) for each in size)
    named = f'id="{number}" name="Picture {number}" descr={quoteattr(visible(text))}'
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr {named}/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


_EMU: Final = 12_700
"""How many of the units in which Word measures pictures make a point."""

_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
