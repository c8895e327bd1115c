"""Reads XML from anybody, part by part: no DOCTYPE, no entities of its own, no depth without end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from ..model import Place
from .foreign_file import NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .foreign_file import ForeignFile

MAX_DEPTH: Final = 200
"""So many elements may be open inside each other."""

MAX_ELEMENTS: Final = 2_000_000
"""So many elements may be in one part, which is held in memory."""

_PIECE: Final = 1 << 16
_PROLOG: Final = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DECLARED: Final = re.compile(rb"\s*<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([A-Za-z][\w.-]*)")
_UNICODE: Final = re.compile(rb"utf|ucs|unicode", re.IGNORECASE)


def root_of(file: ForeignFile) -> Element:
    """The outermost element with its attributes, without what is in it. Raises: NotReadable."""
    return next(element for _, element in _events(file))


def parts(file: ForeignFile, tags: Collection[str]) -> Iterator[Element]:
    """The outermost elements with these names, each with all that is in it, as they end.

    Names have no namespace. What has been yielded is forgotten, so that a long file needs no more memory than
    its largest part.
    Raises: NotReadable, also after some parts were yielded.
    Cost: linear in the length of the file.
    """
    open_: list[Element] = []
    part: Element | None = None
    elements = 0
    for event, element in _events(file):
        if event == "start":
            open_.append(element)
            elements += 1
            if part is None and element.tag in tags:
                part, elements = element, 1
            elif part is not None and elements > MAX_ELEMENTS:
                raise NotReadable(
                    f"its XML has more than {MAX_ELEMENTS} elements inside one {quoted(part.tag)}"
                )
            continue
        open_.pop()
        if element is part:
            yield element
            part = None
        if part is None and open_:
            open_[-1].remove(element)


def _events(file: ForeignFile) -> Iterator[tuple[str, Element]]:
    """The start and the end of each element, whose tag loses its namespace."""
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    text = _without_doctype(file)
    at, length, depth = 0, _PIECE, 0
    try:
        while at < len(text):
            parser.feed(text[at : at + length])
            at += length
            length *= 2  # one long tag is read anew with every piece, so pieces grow until something is found
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                length = _PIECE
                depth += 1 if event == "start" else -1
                if depth > MAX_DEPTH:
                    raise NotReadable(f"its XML has more than {MAX_DEPTH} elements inside each other")
                if event == "start":
                    element.tag = element.tag.rpartition("}")[2]
                yield event, element
        parser.close()
    except ParseError as error:
        line, column = error.position
        what = str(error).partition(":")[0]
        hint = "export it anew; a file that was cut off while it was copied ends in the middle"
        raise NotReadable(
            f"its XML is not well-formed: {what}", hint, Place(file.name, line, column + 1, line, column + 2)
        ) from error


def _without_doctype(file: ForeignFile) -> str:
    """The text of a file that has no DOCTYPE, which could only stand before the first element."""
    text = _text(file)
    start = _PROLOG.match(text)
    if start and text.startswith("<!DOCTYPE", start.end()):
        line = text.count("\n", 0, start.end()) + 1
        raise NotReadable(
            "its XML has a DOCTYPE, which may make a small file endless or name other files",
            "delete the lines from `<!DOCTYPE` to its `>`, or export the file anew",
            Place(file.name, line, 1, line, 2),
        )
    return text


def _text(file: ForeignFile) -> str:
    """The text, in the encoding that the XML declares where it is none of Unicode's."""
    declared = _DECLARED.match(file.data[:1000])
    if declared and not _UNICODE.search(declared[1]):
        try:
            return file.data.decode(declared[1].decode(), "replace")
        except (
            LookupError,
            UnicodeError,
        ):  # the second from encodings that are none for a text, such as idna
            note = f"its encoding, {quoted(declared[1].decode())}, is not known"
            file.notes += [] if note in file.notes else [note]
    return file.text
