"""What is offered as an editor asks for it, in the form that the editor understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import RICH
from argmap.tests.editor.server.features.fixing import (
    EVERYWHERE,
    NAME,
    OTHERS,
    QUICK_FIX,
    WORKS,
    ask,
    asked_for,
    chosen,
    editor,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "client", [RICH, Client(), Client(versioned_edits=True), Client(annotated_edits=True)]
)
def test_references_outside_the_map_are_changed_only_if_the_user_is_asked(
    tmp_path: Path, client: Client
) -> None:
    (tmp_path / "r.yaml").write_text(WORKS)
    settings = "argmap: 1\nreferences: ../r.yaml\n"
    found = editor(tmp_path / "map", "a: {text: A, sources: doyle-1986}\n", client, argmap__yaml=settings)
    offered = [each for each in asked_for(found, "AM205") if each.title.startswith("Add")]
    assert bool(offered) is (client is RICH)
    for each in offered:
        whole = each.edit
        assert whole
        assert whole.change_annotations
        assert [note.needs_confirmation for note in whole.change_annotations.values()] == [True]
        (change,) = [*(whole.document_changes or ())]
        assert isinstance(change, types.TextDocumentEdit)
        assert all(isinstance(edit, types.AnnotatedTextEdit) for edit in change.edits)


def test_what_is_asked_for(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, supports: lng-id}\nlong-id: {text: B}\n")
    nothing: list[types.Diagnostic] = []
    every = ask(found, EVERYWHERE, types.CodeActionContext(nothing))
    assert {"AM201", "AM304"} == {each.diagnostics[0].code for each in every if each.diagnostics}
    here = types.Range(types.Position(0, 24), types.Position(0, 24))
    assert {
        each.diagnostics[0].code
        for each in ask(found, here, types.CodeActionContext(nothing))
        if each.diagnostics
    } == {"AM201"}
    only = types.CodeActionContext(nothing, only=[types.CodeActionKind.Refactor])
    assert ask(found, EVERYWHERE, only) == []
    only = types.CodeActionContext(nothing, only=[QUICK_FIX])
    assert len(ask(found, EVERYWHERE, only)) == len(every)
    of_another = types.Diagnostic(here, "x", source="yaml", code="AM201")
    assert ask(found, EVERYWHERE, types.CodeActionContext([of_another])) == []
    old = types.Diagnostic(
        types.Range(types.Position(7, 0), types.Position(7, 3)),
        "no claim has the id `lng-id`",
        source="argmap",
        code="AM201",
    )
    assert ask(found, EVERYWHERE, types.CodeActionContext([old])) == []


def test_edits_carry_the_version_of_what_is_open(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, supports: lng-id}\nlong-id: {text: B}\n")
    whole = chosen(found, "AM201", "Write `long-id`").edit
    assert whole
    (change,) = [*(whole.document_changes or ())]
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1
    plain = editor(tmp_path, "a: {text: A, supports: lng-id}\nlong-id: {text: B}\n", Client())
    whole = chosen(plain, "AM201", "Write `long-id`").edit
    assert whole
    assert whole.document_changes is None
    assert [*(whole.changes or {})] == [plain.uri(NAME)]


HALF_TYPED = (
    "a",
    "a:",
    "a: {",
    "a: {text: A, supports: [b,",
    "a:\n  text: 'A\n  supports:",
    "a:\n  -",
    "\ufeff",
    "",
    "a:\n\t",
    "? a",
    "[",
    "a: &x [*x]\n",
    "- a\n- b: c: d\n",
)


@pytest.mark.parametrize("text", HALF_TYPED)
def test_half_typed_files_raise_nothing(tmp_path: Path, text: str) -> None:
    for whole in (text, f"{OTHERS}{text}", f"{text}\n{OTHERS}"):
        found = editor(tmp_path, whole)
        ask(found, EVERYWHERE, types.CodeActionContext([]))


def test_the_likeliest_is_preferred(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, supports: am}\nam-1: {text: X}\nam-2: {text: Y}\n")
    offered = asked_for(found, "AM201")
    assert [(each.title, each.is_preferred) for each in offered] == [
        ("Write `am-1`", True),
        ("Write `am-2`", None),
        ("Add the claim `am`", None),
    ]


def test_what_was_found_is_forgotten_once_something_else_is_typed(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, supports: lng-id}\nlong-id: {text: B}\n")
    assert [each.title for each in asked_for(found, "AM201")] == ["Write `long-id`", "Add the claim `lng-id`"]
    found.open(NAME, "a: {text: A, supports: lng-id}\n")
    assert [each.title for each in asked_for(found, "AM201")] == ["Add the claim `lng-id`"]
