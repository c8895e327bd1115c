"""The server as editors start it: over stdio, from `initialize` to `exit`."""

# ruff: noqa: S311 - a seeded generator makes the same edits each time

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.diagnostics import diagnostic_of
from argmap.editor.server.documents import Documents
from argmap.editor.server.lines import Encoding
from argmap.editor.server.map_view import MapView
from argmap.tests.editor.server import random_edits
from argmap.tests.editor.server.speaking import PLAIN, RICH, Speaker, spoken, written

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "a: {text: It is so., sources: {voice: me}}\nb: {text: It is., sources: {voice: me}, supports: a}\n"
WIDE = 'a: {text: "𝄞é", sources: {voice: me}}\nb: {text: "𝄞é", soures: me, supports: a}\n'


@pytest.mark.parametrize(("capabilities", "encoding"), [(PLAIN, "utf-16"), (RICH, "utf-8")])
def test_problems_of_a_session(tmp_path: Path, capabilities: types.ClientCapabilities, encoding: str) -> None:
    """A plain editor and a rich one: texts that are typed, saved, closed, and files that come and go."""

    async def session() -> None:
        written(tmp_path, {"one.yaml": WIDE, "below/two.yaml": "c: {text: C, supports: a}\n"})
        async with spoken(tmp_path, capabilities) as editor:
            assert editor.agreed.capabilities.position_encoding == encoding
            assert editor.agreed.server_info
            assert editor.agreed.server_info.name == "argmap"
            await problems_and_their_places(editor, encoding)
            await files_come_and_go(editor)
            watched = [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
            assert editor.registered == (watched if capabilities is RICH else [])

    asyncio.run(session())


async def problems_and_their_places(editor: Speaker, encoding: str) -> None:
    editor.open("one.yaml")
    await editor.until_told("one.yaml", "AM101")
    await editor.until_told("below/two.yaml", "AM304")  # which is not open
    (found,) = editor.client.diagnostics[editor.uri("one.yaml")]
    start = len("b: {text: '") + {"utf-8": 6, "utf-16": 3}[encoding] + len("', ")
    assert found.range == types.Range(types.Position(1, start), types.Position(1, start + len("soures")))
    assert found.message.startswith("unknown key `soures`\n")
    assert (found.source, found.severity) == ("argmap", types.DiagnosticSeverity.Error)
    for down, end in enumerate(("\r\n", "\r", "\n"), 1):
        editor.change("one.yaml", ("\n" * down + WIDE).replace("\n", end))
        place = types.Position(1 + down, start)

        def is_there(place: types.Position = place) -> bool:
            return editor.client.diagnostics[editor.uri("one.yaml")][0].range.start == place

        await editor.until(is_there)
    editor.change("one.yaml", GOOD, 9)
    await editor.until_told("one.yaml")


async def files_come_and_go(editor: Speaker) -> None:
    two = editor.folder / "below" / "two.yaml"
    two.write_text("\ufeffc: {text: C, supports: nobody}\n", encoding="utf-8")
    editor.changed_on_disk("below/two.yaml")
    await editor.until(lambda: "AM201" in editor.codes("below/two.yaml"))
    found = next(
        each for each in editor.client.diagnostics[editor.uri("below/two.yaml")] if each.code == "AM201"
    )
    assert found.range.start == types.Position(
        0, len("c: {text: C, supports: ")
    )  # the mark counts for nothing
    two.rename(editor.folder / "three.yaml")
    editor.changed_on_disk("below/two.yaml", "three.yaml")
    await editor.until(lambda: "AM201" in editor.codes("three.yaml"))
    await editor.until_told("below/two.yaml")
    editor.open("three.yaml", "c: {text: C, supports: a, sources: {voice: me}}\n")
    await editor.until_told("three.yaml")
    editor.close("three.yaml")  # without saving: the file counts again
    await editor.until(lambda: "AM201" in editor.codes("three.yaml"))
    (editor.folder / "three.yaml").unlink()
    editor.changed_on_disk("three.yaml")
    await editor.until_told("three.yaml")
    (editor.folder / "argmap.yaml").unlink()
    editor.change("one.yaml", WIDE, 10)
    await asyncio.sleep(0)
    assert await editor.hover("one.yaml") is None  # of no map
    (editor.folder / "argmap.yaml").write_text("argmap: 1\ntitle: A map\n", encoding="utf-8")
    editor.changed_on_disk("argmap.yaml")
    await editor.until_told("one.yaml", "AM101")


def test_two_maps_a_folder_below_and_what_is_no_map(tmp_path: Path) -> None:
    async def session() -> None:
        bad = "a: {text: A, supports: nobody, sources: {voice: me}}\n"
        for name in ("one", "two", "above/work"):
            written(tmp_path / name, {"below/a.yaml": bad})
        (tmp_path / "above" / "argmap.yaml").write_text("argmap: 1\ntitle: Planted\n", encoding="utf-8")
        (tmp_path / "above" / "work" / "argmap.yaml").unlink()
        folders = [tmp_path / "one" / "below", tmp_path / "two", tmp_path / "above" / "work"]
        async with spoken(tmp_path, RICH, "--encoding", "utf-16", folders=folders) as editor:
            assert editor.agreed.capabilities.position_encoding == "utf-16"
            text = types.TextDocumentItem("untitled:Untitled-1", "argmap", 1, bad)
            for uri in ("untitled:Untitled-1", f"git:{tmp_path.as_posix()}/two/below/a.yaml"):
                text.uri = uri
                editor.client.text_document_did_open(types.DidOpenTextDocumentParams(text))
            editor.open("above/work/below/a.yaml")
            editor.open("one/below/a.yaml")
            editor.open("two/below/a.yaml")
            await editor.until_told("two/below/a.yaml", "AM201")
            assert [*editor.client.diagnostics] == [editor.uri("two/below/a.yaml")]
            change = types.WorkspaceFoldersChangeEvent(
                [types.WorkspaceFolder(editor.uri("one"), "one")],
                [types.WorkspaceFolder(editor.uri("two"), "two")],
            )
            editor.client.workspace_did_change_workspace_folders(
                types.DidChangeWorkspaceFoldersParams(change)
            )
            await editor.until_told("one/below/a.yaml", "AM201")
            assert {*editor.client.diagnostics} <= {
                editor.uri(f"{each}/below/a.yaml") for each in ("one", "two")
            }

    asyncio.run(session())


def test_a_few_hundred_edits(tmp_path: Path) -> None:
    async def session() -> None:
        rng = Random(2008)
        written(tmp_path, random_edits.FILES)
        async with spoken(tmp_path, RICH, "--quiet") as editor:
            documents = Documents()
            documents.encoding = Encoding.UTF_8
            typing = {
                name: random_edits.Typing(editor.uri(name), text, Encoding.UTF_8, rng)
                for name, text in random_edits.FILES.items()
            }
            for each in typing.values():
                editor.client.text_document_did_open(each.opened())
                documents.open(each.opened().text_document)
            for _ in range(12):
                for _ in range(25):
                    params = typing[rng.choice([*typing])].edited()
                    editor.client.text_document_did_change(params)
                    documents.change(params)
                fresh = MapView(tmp_path.as_posix(), documents)
                wanted: dict[str, list[types.Diagnostic]] = {}
                for problem in fresh.problems:
                    told = wanted.setdefault(documents.uri_of(problem.place.path), [])
                    told.append(diagnostic_of(problem, fresh))

                def are_told(wanted: dict[str, list[types.Diagnostic]] = wanted) -> bool:
                    return {uri: [*each] for uri, each in editor.client.diagnostics.items() if each} == wanted

                await editor.until(are_told)

    asyncio.run(session())


def test_verdicts_that_an_edit_turned_are_told(tmp_path: Path) -> None:
    async def session() -> None:
        written(tmp_path, {"a.yaml": "h: {kind: hypothesis, text: H}\nb: {text: B, supports: h}\n"})
        async with spoken(tmp_path) as editor:
            editor.open("a.yaml")
            await editor.until(lambda: bool(editor.codes("a.yaml")))
            editor.change("a.yaml", "h: {kind: hypothesis, text: H}\nb: {text: B, attacks: [h\n")
            await editor.until(lambda: "AM002" in editor.codes("a.yaml"))
            assert editor.client.messages == []
            editor.change("a.yaml", "h: {kind: hypothesis, text: H}\nb: {text: B, attacks: h}\n", 3)
            await editor.until(lambda: "AM002" not in editor.codes("a.yaml"))
            await editor.hover("a.yaml")
            (told,) = editor.client.messages
            assert told.type is types.MessageType.Info
            assert "`h`" in told.message

    asyncio.run(session())


def test_lenses_and_hints_of_all_documents_are_asked_for_anew(tmp_path: Path) -> None:
    async def session() -> None:
        written(tmp_path, {"a.yaml": "a: {text: A}\n"})
        async with spoken(tmp_path, RICH) as editor:
            editor.open("a.yaml", "a: {text: A, supports: b}\n")
            await editor.until_told("a.yaml", "AM304", "AM201")
            editor.change("a.yaml", "a: {text: A, attacks: b}\n")
            await editor.until_refreshed(4)
            assert {*editor.refreshed} == {
                types.WORKSPACE_CODE_LENS_REFRESH,
                types.WORKSPACE_INLAY_HINT_REFRESH,
            }
        async with spoken(tmp_path, PLAIN) as editor:
            editor.open("a.yaml", "a: {text: A, supports: b}\n")
            await editor.until_told("a.yaml", "AM304", "AM201")
            assert not editor.refreshed

    asyncio.run(session())
