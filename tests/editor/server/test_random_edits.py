"""After any edits the server knows what a fresh `check` of the same texts finds."""

# ruff: noqa: S311 - a seeded generator makes the same edits each time

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.diagnostics import diagnostic_of
from argmap.editor.server.documents import Documents
from argmap.editor.server.lines import Encoding, Lines
from argmap.editor.server.map_view import MapView
from argmap.schema import load_map
from argmap.tests.editor.server.asking import Editor
from argmap.tests.editor.server.random_edits import FILES, Typing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("encoding", Encoding)
def test_the_view_is_that_of_a_fresh_check(tmp_path: Path, encoding: Encoding) -> None:
    rng = Random(18)
    editor = Editor(tmp_path, FILES, encoding=encoding)
    documents = editor.session.documents
    typing = {name: Typing(editor.uri(name), text, encoding, rng) for name, text in FILES.items()}
    for name in FILES:
        editor.open(name)
    view = editor.session.views[0]
    names = [*FILES, "one.yaml", "one.yaml", "below/two.yaml"]
    for count in range(340):
        name = rng.choice(names)
        documents.change(typing[name].edited())
        document = documents.get(editor.uri(name))
        assert document
        assert document.lines.text == typing[name].text
        assert vars(document.lines) == vars(Lines(document.lines.text, encoding))
        if rng.random() < 0.6:
            view.settle()
        if rng.random() < 0.05:  # the file is saved, closed, changed by another program, and opened again
            documents.close(document.uri)
            typing[name].text = rng.choice([typing[name].text, FILES[name]])
            (tmp_path / name).write_bytes(typing[name].text.encode())
            if rng.random() < 0.5:
                view.settle()
            documents.open(typing[name].opened().text_document)
        if count % 9 == 0:
            view.settle()
            fresh = MapView(view.root, documents)
            assert view.problems == fresh.problems
            assert view.loaded == fresh.loaded == load_map(view.root, documents.texts())
            assert [*view.argument_map.claims] == [*fresh.argument_map.claims]
            assert view.claims.keys() >= fresh.claims.keys()
            told = [diagnostic_of(each, view) for each in view.problems]
            assert told == [diagnostic_of(each, fresh) for each in fresh.problems]


def test_the_whole_map_returns_when_all_is_mended(tmp_path: Path) -> None:
    rng = Random(1)
    editor = Editor(tmp_path, FILES)
    for name in FILES:
        editor.open(name)
    view = editor.session.views[0]
    before = view.argument_map
    for _ in range(25):
        name = rng.choice([*FILES])
        typing = Typing(editor.uri(name), FILES[name], Encoding.UTF_16, rng)
        typing.edited()
        editor.open(name, typing.text)
        view.settle()
        editor.open(name)
        view.settle()
        assert view.whole is view.evaluated
        assert view.argument_map == before


def test_documents_know_what_is_open() -> None:
    documents = Documents()
    assert documents.get("file:///nowhere/a.yaml") is None
    documents.close("file:///nowhere/a.yaml")
    assert documents.changes == 0
