"""Asks features of the language server about maps that are written in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types

from argmap.editor.server.lines import Encoding
from argmap.editor.server.paths import uri_of
from argmap.editor.server.session import Asked, Session
from argmap.editor.server.settings import Client, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

RICH = Client(*[True] * len(Client.__dataclass_fields__))
"""An editor that can do everything; `Client()` is one that can do nothing."""

CURSOR = "¦"
"""Stands where the cursor is, in texts that are given to `Editor.type`."""


class Editor:
    """An editor with a map open: a folder of files, and documents that are not saved."""

    def __init__(
        self,
        folder: Path,
        files: Mapping[str, str],
        client: Client = RICH,
        encoding: Encoding = Encoding.UTF_16,
        **settings: Any,
    ) -> None:
        """Write the files; `argmap.yaml` is written if it is not among them."""
        self.folder = folder
        for name, text in {"argmap.yaml": "argmap: 1\ntitle: A map\n", **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        self.session = Session(Settings(**settings))
        self.session.client = client
        self.session.documents.encoding = encoding
        self.session.folders = [folder.as_posix()]

    def uri(self, name: str) -> str:
        """How a file is named."""
        return uri_of((self.folder / name).as_posix())

    def open(self, name: str, text: str | None = None) -> None:
        """Open a file, with another text than it has where one is given."""
        if text is None:
            text = (self.folder / name).read_bytes().decode()
        self.session.documents.open(types.TextDocumentItem(self.uri(name), "argmap", 1, text))
        self.session.view_of((self.folder / name).as_posix())

    def type(self, name: str, text: str) -> int:
        """Open a text with CURSOR in it, without CURSOR; return where that was."""
        index = text.index(CURSOR)
        self.open(name, text.replace(CURSOR, "", 1))
        return index

    def asked(self, name: str, index: int = 0, params: Any = None, *, settled: bool = True) -> Asked:
        """A question about an open document at an index of its text."""
        document = self.session.documents.get(self.uri(name))
        assert document
        view = self.session.view_of(document.path)
        assert view
        if settled:
            view.settle()
        return Asked(self.session, view, document, params, index)

    def ask(self, feature: Callable[[Asked], Any], name: str, text: str, params: Any = None) -> Any:
        """Type a text, whose CURSOR says where, and ask what a feature says there."""
        return feature(self.asked(name, self.type(name, text), params))


def applied(text: str, edits: list[types.TextEdit], encoding: Encoding = Encoding.UTF_16) -> str:
    """The text after edits of the protocol."""
    from argmap.editor.server.lines import Lines, Position

    lines = Lines(text, encoding)

    def at(position: types.Position) -> int:
        return lines.index(Position(position.line, position.character))

    for each in sorted(edits, key=lambda edit: at(edit.range.start), reverse=True):
        text = text[: at(each.range.start)] + each.new_text + text[at(each.range.end) :]
    return text
