"""The table of contents of a Word file, which leads to its headings and which Word can bring up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from .blocks import Heading
from .docx_xml import END_OF_FIELD, link, paragraph, plain_paragraph, run, start_of_field

if TYPE_CHECKING:
    from .blocks import PlainBlock

_DEEPEST: Final = 2
"""The level of the least headings that are listed."""

_FIELD: Final = start_of_field(rf'TOC \o "1-{_DEEPEST}" \h \z \u')


def is_listed(block: PlainBlock) -> bool:
    """Whether a block is a heading that the contents list."""
    return isinstance(block, Heading) and block.level <= _DEEPEST


def has_contents(blocks: Iterable[PlainBlock]) -> bool:
    """Whether a document has parts enough to be listed: several headings of the first level."""
    return sum(isinstance(each, Heading) and each.level == 1 for each in blocks) > 1


def name_of_heading(number: int) -> str:
    """Return the bookmark of a heading that the contents list, counted from 1; Word names its own so."""
    return f"_Toc{number}"


def contents(blocks: Iterable[PlainBlock]) -> str:
    """Write the contents: a link to each heading, without pages, which only Word knows."""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + plain_paragraph("TOCHeading", "Contents")
        + "".join(_lines([each for each in blocks if isinstance(each, Heading) and is_listed(each)]))
        + "</w:sdtContent></w:sdt>"
    )


def _lines(headings: list[Heading]) -> Iterator[str]:
    for number, heading in enumerate(headings, 1):
        text = " ".join(heading.text.split())
        line = link(run(text), anchor=name_of_heading(number))
        start, end = _FIELD * (number == 1), END_OF_FIELD * (number == len(headings))
        yield paragraph(f"TOC{heading.level}", start + line + end, text)
