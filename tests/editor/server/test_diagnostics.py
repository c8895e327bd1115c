"""What an editor is told to be wrong, once, and only as long as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.editor.server.diagnostics import Diagnostics
from argmap.editor.server.paths import uri_of
from argmap.editor.server.server import Server
from argmap.editor.server.session import Session
from argmap.editor.server.settings import Settings
from argmap.tests.editor.server.speaking import written

if TYPE_CHECKING:
    from pathlib import Path


class Told(Server):
    """A server that keeps what it tells: the last for each file, and how often."""

    def __init__(self) -> None:
        super().__init__(Settings())
        self.codes: dict[str, list[str]] = {}
        self.times = 0

    def text_document_publish_diagnostics(self, params: types.PublishDiagnosticsParams) -> None:
        """Keep what is told of a file."""
        self.codes[params.uri] = [str(each.code) for each in params.diagnostics]
        self.times += 1


def test_maps_can_share_references(tmp_path: Path) -> None:
    """What is wrong in them is told once, and as long as one of the maps is open."""
    settings = "argmap: 1\ntitle: A map\nreferences: ../works.yaml\n"
    claim = "a: {text: A, kind: hypothesis}\nb: {text: B, sources: w, supports: a}\n"
    for name in ("one", "two"):
        written(tmp_path / name, {"argmap.yaml": settings, "a.yaml": claim})
    (tmp_path / "works.yaml").write_text("- {id: w, type: book, title: T, issued: never}\n- {id: w}\n")
    works = uri_of((tmp_path / "works.yaml").as_posix())
    session = Session(Settings())
    session.folders = [(tmp_path / name).as_posix() for name in ("one", "two")]
    for folder in session.folders:
        session.documents.open(types.TextDocumentItem(uri_of(f"{folder}/a.yaml"), "argmap", 1, claim))
        session.view_of(f"{folder}/a.yaml")
    both, told = session.views, Told()
    diagnostics = Diagnostics(told)
    diagnostics.publish(both[:1], session.documents)
    wrong = told.codes[works]
    assert wrong
    for views in (both, both[1:]):
        diagnostics.publish(views, session.documents)
        assert told.codes == {works: wrong}
    assert told.times == 1
    diagnostics.publish([], session.documents)
    assert told.codes == {works: []}
