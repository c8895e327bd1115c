"""Asks for the fixes of problems as editors do, and makes the edits that are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.editor.server.diagnostics import diagnostic_of
from argmap.editor.server.features.actions import actions
from argmap.tests.editor.server.asking import RICH, Editor, applied

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.editor.server.settings import Client

SETTINGS = """\
argmap: 1
references: r.yaml
facets:
  level: {dyad: Pairs of states, monad: State}
"""
WORKS = "- {id: russett-1993, type: book, title: Grasping}\n- {id: maoz-1993, type: book, title: Normative}\n"
OTHERS = "b: {text: B, sources: russett-1993}\nc: {text: C, sources: russett-1993, supports: b}\n"
UNNAMED = "argmap: 1\ntitle: T\n"
NAME = "m.yaml"
QUICK_FIX = types.CodeActionKind.QuickFix
EVERYWHERE = types.Range(types.Position(0, 0), types.Position(9999, 0))


def editor(folder: Path, text: str, client: Client = RICH, /, **files: str) -> Editor:
    written = {name.replace("__", "."): each for name, each in files.items()}
    usual = {} if "argmap__yaml" in files else {"argmap.yaml": SETTINGS, "r.yaml": WORKS}
    found = Editor(folder, {**usual, **written, NAME: text}, client)
    found.open(NAME)
    return found


def asked_for(found: Editor, code: str, name: str = NAME) -> list[types.CodeAction]:
    """The actions for the diagnostics with a code, asked for as editors do: with these diagnostics."""
    uri = found.uri(name)
    asked = found.asked(name)
    told = [
        diagnostic_of(each, asked.view)
        for each in asked.view.problems
        if each.code == code and each.place.path == asked.document.path
    ]
    assert told, f"there is no {code}"
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), told[0].range, types.CodeActionContext(told)
    )
    return [*(actions(found.asked(name, params=params)) or ())]


def edits_of(
    found: Editor, action: types.CodeAction
) -> dict[str, list[types.TextEdit | types.AnnotatedTextEdit]]:
    """The edits by the name of their file, whatever the form that they are sent in."""
    whole = action.edit
    assert whole
    by_uri: dict[str, Sequence[types.TextEdit | types.AnnotatedTextEdit]] = {**(whole.changes or {})}
    for each in whole.document_changes or ():
        if isinstance(each, types.TextDocumentEdit):
            edits = [edit for edit in each.edits if not isinstance(edit, types.SnippetTextEdit)]
            by_uri[each.text_document.uri] = edits
    start = len(found.uri("x")) - 1
    return {uri[start:]: [*edits] for uri, edits in by_uri.items()}


def chosen(found: Editor, code: str, title: str, name: str = NAME) -> types.CodeAction:
    offered = asked_for(found, code, name)
    assert title in [each.title for each in offered]
    action = next(each for each in offered if each.title == title)
    assert action.kind == QUICK_FIX
    assert action.diagnostics
    assert action.diagnostics[0].code == code
    return action


def after(found: Editor, code: str, title: str, name: str = NAME) -> dict[str, str]:
    """The texts that an action changes, after it; the problem is gone from the map."""
    action = chosen(found, code, title, name)
    texts: dict[str, str] = {}
    for file, edits in edits_of(found, action).items():
        plain = [types.TextEdit(each.range, each.new_text) for each in edits]
        document = found.session.documents.get(found.uri(file))
        path = found.folder / file
        before = document.lines.text if document else path.read_bytes().decode() if path.exists() else ""
        texts[file] = applied(before, plain)
    known = found.asked(NAME).view.problems
    for file, text in texts.items():
        found.open(file, text)
    now = found.asked(NAME).view.problems
    assert sum(each.code == code for each in now) < sum(each.code == code for each in known)
    return texts


def ask(found: Editor, where: types.Range, context: types.CodeActionContext) -> list[types.CodeAction]:
    params = types.CodeActionParams(types.TextDocumentIdentifier(found.uri(NAME)), where, context)
    return [*(actions(found.asked(NAME, params=params)) or ())]
