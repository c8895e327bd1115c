"""Which maps a server reads for the files that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.paths import uri_of
from argmap.editor.server.session import Session
from argmap.editor.server.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\ntitle: A map\n"
CLAIM = "a: {text: It is so.}\n"


def made(folder: Path, *names: str) -> str:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MAP if name.endswith("argmap.yaml") else CLAIM)
    return folder.as_posix()


def opened(session: Session, uri: str, text: str = CLAIM) -> None:
    session.documents.open(types.TextDocumentItem(uri, "yaml", 1, text))


def root_for(path: str, *folders: str, maps_above: bool = False) -> str:
    session = Session(Settings(maps_above=maps_above))
    session.folders = [*folders]
    view = session.view_of(path)
    return view.root if view else ""


def test_a_planted_map_above_the_open_folder_is_not_used(tmp_path: Path) -> None:
    top = made(tmp_path, "argmap.yaml", "beside.yaml", "work/notes/a.yaml")
    work = f"{top}/work"
    assert root_for(f"{work}/notes/a.yaml", work) == ""
    assert root_for(f"{work}/notes/a.yaml", work, maps_above=True) == top
    assert root_for(f"{top}/beside.yaml", work) == ""
    assert root_for(f"{work}/notes/a.yaml", top) == top
    assert root_for(f"{work}/notes/a.yaml", work, top) == top


def test_without_an_open_folder_a_map_is_used_for_the_files_beside_it(tmp_path: Path) -> None:
    top = made(tmp_path, "argmap.yaml", "beside.yaml", "below/a.yaml")
    assert root_for(f"{top}/beside.yaml") == top
    assert root_for(f"{top}/below/a.yaml") == ""
    assert root_for(f"{top}/below/a.yaml", maps_above=True) == top
    assert root_for(f"{top}/beside.yaml", f"{top}/elsewhere") == ""


def test_a_map_is_used_from_a_folder_below_it_and_two_in_one_folder(tmp_path: Path) -> None:
    top = made(tmp_path, "one/argmap.yaml", "one/below/a.yaml", "one/inner/argmap.yaml", "two/argmap.yaml")
    assert root_for(f"{top}/one/below/a.yaml", top) == f"{top}/one"
    assert root_for(f"{top}/one/below/a.yaml", f"{top}/one/below") == ""
    assert root_for(f"{top}/one/inner/a.yaml", top) == f"{top}/one/inner"
    assert root_for(f"{top}/two/a.yaml", top) == f"{top}/two"
    assert root_for(f"{top}/three.yaml", top) == ""
    assert root_for("", top) == ""


def test_only_files_and_unsaved_texts_are_taken(tmp_path: Path) -> None:
    top = made(tmp_path, "argmap.yaml", "a.yaml")
    session = Session(Settings())
    session.folders = [top]
    path = f"{top}/a.yaml"
    for uri in (
        f"git:{path}",
        f"https://example.org{path}",
        "vscode-notebook-cell:/x",
        "file://other/a.yaml",
    ):
        opened(session, uri)
        assert session.documents.get(uri) is None
    opened(session, "untitled:Untitled-1")
    document = session.documents.get("untitled:Untitled-1")
    assert document
    assert (document.path, session.view_of(document.path)) == ("", None)
    assert session.documents.texts() == {}
    opened(session, uri_of(path))
    assert session.documents.texts() == {path: CLAIM}


def test_both_spellings_of_a_linked_folder_are_one_file(tmp_path: Path) -> None:
    made(tmp_path / "real", "argmap.yaml", "a.yaml")
    link = tmp_path / "link"
    try:
        link.symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError:
        pytest.skip("no links can be made here")
    session = Session(Settings())
    session.folders = [link.as_posix()]
    uri = uri_of(f"{tmp_path.as_posix()}/real/a.yaml")
    opened(session, uri, "b: {}\n")
    document = session.documents.get(uri)
    assert document
    assert document.path == f"{link.as_posix()}/a.yaml"
    view = session.view_of(document.path)
    assert view
    assert view.root == link.as_posix()
    assert {view.location(each.place).uri for each in view.problems} == {uri}
    session.documents.close(uri)
    view.settle()
    assert [*view.claims] == ["a"]


def test_a_map_is_forgotten_when_it_is_gone_or_nothing_of_it_is_open(tmp_path: Path) -> None:
    top = made(tmp_path, "one/argmap.yaml", "one/a.yaml", "two/argmap.yaml", "two/a.yaml")
    session = Session(Settings())
    session.folders = [f"{top}/one"]
    for name in ("one", "two"):
        opened(session, uri_of(f"{top}/{name}/a.yaml"))
        session.view_of(f"{top}/{name}/a.yaml")
    assert [*session.forget_gone()] == []
    session.documents.close(uri_of(f"{top}/one/a.yaml"))
    session.documents.close(uri_of(f"{top}/two/a.yaml"))
    assert [view.root for view in session.forget_gone()] == [f"{top}/two"]
    (tmp_path / "one" / "argmap.yaml").unlink()
    assert [view.root for view in session.forget_gone()] == [f"{top}/one"]
    assert session.views == []


def test_references_outside_the_map_belong_to_it(tmp_path: Path) -> None:
    top = made(tmp_path, "map/argmap.yaml", "map/a.yaml")
    (tmp_path / "map" / "argmap.yaml").write_text(f"{MAP}references: ../works.yaml\n")
    (tmp_path / "works.yaml").write_text("- {id: w, title: T}\n")
    session = Session(Settings())
    session.folders = [f"{top}/map"]
    assert session.view_of(f"{top}/works.yaml") is None
    view = session.view_of(f"{top}/map/a.yaml")
    assert session.view_of(f"{top}/works.yaml") is view is not None


def test_an_editor_sets_what_it_may_and_the_rest_is_passed_over() -> None:
    settings = Settings()
    given = {"mapsAbove": True, "tellsTurned": False, "withoutSchema": "yes", "encoding": "utf-8", "more": 1}
    assert settings.with_options(given) == Settings(maps_above=True, tells_turned=False)
    nothings: list[object] = [None, "mapsAbove", 3]
    for nothing in nothings:
        assert settings.with_options(nothing) == settings


def test_half_a_character_is_what_editors_save_for_it(tmp_path: Path) -> None:
    """JSON can hold one; whatever asks for such a text would fail."""
    top = made(tmp_path, "argmap.yaml", "a.yaml")
    session = Session(Settings())
    session.folders = [top]
    uri = uri_of(f"{top}/a.yaml")
    opened(session, uri, "a: {text: '\ud800'}\n")
    place = types.Position(0, len("a: {text: '"))
    for change, text in (
        (
            types.TextDocumentContentChangePartial(types.Range(place, place), "\udc00"),
            "a: {text: '\ufffd\ufffd'}\n",
        ),
        (types.TextDocumentContentChangeWholeDocument("\udc00"), "\ufffd"),
    ):
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=2)
        session.documents.change(types.DidChangeTextDocumentParams(identifier, [change]))
        assert session.documents.texts() == {f"{top}/a.yaml": text}
