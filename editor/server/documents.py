"""The documents that an editor has open, which stand in the place of files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from .lines import Encoding, Lines, Position
from .paths import as_spelt, path_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HALF: Final = re.compile("[\ud800-\udfff]")
"""Half a character, which an editor can send and a file cannot hold."""


@dataclass
class Document:
    """A text that is open; `path` is its file, with forward slashes, "" where it has none.

    `uri` is how the editor names it, which may be another spelling of the path.
    """

    uri: str
    path: str
    version: int
    lines: Lines

    def index(self, position: types.Position) -> int:
        """Return where a position is in the text."""
        return self.lines.index(Position(position.line, position.character))


class Documents:
    """What is open, by path: only files and texts that were never saved, no documents of other schemes."""

    def __init__(self) -> None:
        self.encoding = Encoding.UTF_16
        self.folders: list[str] = []
        """The folders that are open; a file that links lead into one of them is known as a part of it."""
        self.changes = 0
        """How many changes there were; a reader that has seen as many is up to date."""
        self._open: dict[str, Document] = {}
        self._keys: dict[str, str] = {}

    def __iter__(self) -> Iterator[Document]:
        return iter(self._open.values())

    def get(self, uri: str) -> Document | None:
        """Return an open document, None without one."""
        return self._open.get(self._keys.get(uri) or self.path_of(uri) or uri)

    def at(self, path: str) -> Document | None:
        """Return the document of a file, None where it is not open."""
        return self._open.get(path)

    def path_of(self, uri: str) -> str:
        """Return the path by which a file is known, "" for what is no file of this machine."""
        path = path_of(uri)
        return path and as_spelt(path, self.folders)

    def uri_of(self, path: str) -> str:
        """Return how the editor names a file: as it does where it has it open."""
        document = self._open.get(path)
        return document.uri if document else uri_of(path)

    def texts(self) -> Mapping[str, str | None]:
        """Return the text of each by the path of its file."""
        return {each.path: each.lines.text for each in self if each.path}

    def lines(self) -> Mapping[str, Lines]:
        """Return the lines of each, which no change changes, by the path of its file."""
        return {each.path: each.lines for each in self if each.path}

    def open(self, item: types.TextDocumentItem) -> None:
        """Take a document; one of another scheme is left alone."""
        path = self.path_of(item.uri)
        if path or item.uri.startswith("untitled:"):
            lines = Lines(_as_saved(item.text), self.encoding)
            self._keys[item.uri] = path or item.uri
            self._open[path or item.uri] = Document(item.uri, path, item.version, lines)
            self.changes += 1

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take over what was typed; a change of a document that is not open says nothing."""
        document = self.get(params.text_document.uri)
        if document is None:
            return
        for each in params.content_changes:
            if isinstance(each, types.TextDocumentContentChangePartial):
                start, end = document.index(each.range.start), document.index(each.range.end)
                new = _as_saved(each.text)
                document.lines = document.lines.with_change(min(start, end), max(start, end), new)
            else:
                document.lines = Lines(_as_saved(each.text), self.encoding)
        document.version = params.text_document.version
        self.changes += 1

    def close(self, uri: str) -> None:
        """Forget a document: its file counts again."""
        known = self._keys.pop(uri, "")
        document = self._open.get(known or self.path_of(uri) or uri)
        if document and (document.uri == uri or not known):
            del self._open[document.path or document.uri]
            self.changes += 1


def _as_saved(text: str) -> str:
    """Return a text with the sign that editors save for half a character; it takes as much of a line."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text)
    return text
