"""Where what stands at the cursor is declared: a claim's entry, a link's line, a work's reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ..cursor import entry_at
from ..places import declared
from ..subject import What, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..session import Asked


def definition(asked: Asked) -> Sequence[types.LocationLink] | types.Location | None:
    """Return where what is at the cursor is declared; on an arrow, the line in which the link is.

    The map is read anew only where the last reading knows of no such thing.
    Raises: NotEditable, where its file cannot be read.
    """
    subject = subject_of(asked)
    found = declared(asked.view, subject) if subject else None
    if subject and found is None and asked.view.settle():  # it may have its name since the last reading
        found = declared(asked.view, subject)
    if subject is None or found is None:
        return None
    lines, span, now_at = asked.view.lines(found.path), asked.view.span, asked.view.now_at
    found = found._replace(start=now_at(found.path, found.start), end=now_at(found.path, found.end))
    name = span(lines, found.start, found.end)
    if not asked.client.links_to_definitions:
        return types.Location(asked.session.documents.uri_of(found.path), name)
    whole = name
    entry = entry_at(lines.text, found.start) if subject.what is What.CLAIM else None
    if entry and found.start <= entry.end:
        written = lines.text[entry.start : entry.end].rstrip()
        whole = span(lines, min(entry.start, found.start), max(entry.start + len(written), found.end))
    origin = span(asked.document.lines, subject.start, subject.end)
    return [types.LocationLink(asked.session.documents.uri_of(found.path), whole, name, origin)]
