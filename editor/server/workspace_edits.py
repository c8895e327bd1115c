"""Edits of a map's files as editors have them, in the form that the editor at the other end understands."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ...schema.files import is_inside
from ..texts import BOM
from .lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..edits import Edit
    from .session import Asked

_OUTSIDE: Final = "Outside the map"
_IN_PROSE: Final = "Mentions in prose"


def asks_first(asked: Asked) -> bool:
    """Return whether the editor can ask its user before it makes some of several edits."""
    return asked.client.annotated_edits and asked.client.versioned_edits


def workspace_edit(
    asked: Asked, edits: Iterable[Edit], in_prose: Sequence[Edit] = ()
) -> types.WorkspaceEdit | None:
    """Return the edits; None, where the editor cannot make them.

    A file that is not there yet is made, by an editor that can; one outside the map's folder is changed only
    where the editor asks the user first. So are mentions `in_prose`, which other editors leave out.
    """
    edits = [*edits]
    view, client, documents = asked.view, asked.client, asked.session.documents
    new = {each.path for each in edits if view.texts.found(each.path) is None}
    outside = {each.path for each in edits if each.path not in new and not is_inside(each.path, view.root)}
    if (new and not client.creates_files) or (outside and not asks_first(asked)):
        return None
    plain = [each for each in edits if each.path not in outside]
    if not client.versioned_edits:
        return types.WorkspaceEdit(
            {documents.uri_of(path): _in_file(asked, path, plain) for path in _paths(plain)}
        )
    asking = {
        _OUTSIDE: [each for each in edits if each.path in outside],
        _IN_PROSE: [*in_prose] if asks_first(asked) else [],
    }
    changes: list[types.CreateFile | types.TextDocumentEdit] = []
    for path in _paths([*plain, *chain(*asking.values())]):
        if path in new:
            changes.append(types.CreateFile(documents.uri_of(path)))
        document = documents.at(path)
        named = types.OptionalVersionedTextDocumentIdentifier(
            documents.uri_of(path), document.version if document else None
        )
        annotated = [
            types.AnnotatedTextEdit(name, each.range, each.new_text)
            for name, some in asking.items()
            for each in _in_file(asked, path, some)
        ]
        changes.append(types.TextDocumentEdit(named, [*_in_file(asked, path, plain), *annotated]))
    annotations = {
        name: types.ChangeAnnotation(name, needs_confirmation=True) for name in asking if asking[name]
    }
    return types.WorkspaceEdit(document_changes=changes, change_annotations=annotations or None)


def _paths(edits: Iterable[Edit]) -> list[str]:
    return sorted({each.path for each in edits})


def _in_file(asked: Asked, path: str, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Return the edits of a file in their order; what is put in at one place is one edit."""
    joined: list[Edit] = []
    for edit in sorted(
        (each for each in edits if each.path == path), key=lambda each: (each.start, each.end)
    ):
        if joined and edit.start <= joined[-1].end:
            joined[-1] = joined[-1]._replace(end=edit.end, text=joined[-1].text + edit.text)
        else:
            joined.append(edit)
    document, text = asked.session.documents.at(path), asked.view.texts[path]
    left_out = 0 if document or not text.startswith(BOM) else len(BOM)  # as editors do that open the file
    lines = document.lines if document else Lines(text[left_out:], asked.session.documents.encoding)
    return [
        types.TextEdit(asked.view.span(lines, each.start - left_out, each.end - left_out), each.text)
        for each in joined
    ]
