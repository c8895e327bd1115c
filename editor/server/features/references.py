"""All places that name what is at the cursor: in the whole map, or in the open document."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lsprotocol import types

from ...refused import NotEditable
from ...writing.common_start import common_start
from ..places import declared, uses
from ..subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..places import Span
    from ..session import Asked


def references(asked: Asked) -> Sequence[types.Location] | None:
    """Return where the map names a claim, link, work, value or tag; on demand, also where it is declared.

    Raises: NotEditable, where a file cannot be read.
    """
    subject = subject_of(asked)
    if subject is None:
        return None
    view = asked.view
    found = {*uses(view, subject)}
    own = declared(view, subject)
    if own:
        wanted = asked.params.context.include_declaration
        (found.add if wanted else found.discard)(own)
    locations: list[types.Location] = []
    for path, spans in groupby(sorted(found), key=lambda each: each.path):
        lines, uri = view.lines(path), asked.session.documents.uri_of(path)
        locations += [types.Location(uri, view.span(lines, each.start, each.end)) for each in spans]
    return locations


def highlights(asked: Asked) -> Sequence[types.DocumentHighlight] | None:
    """Return where the document names what is at the cursor, also while the map lags behind the text."""
    subject = subject_of(asked)
    if subject is None:
        return None
    path = asked.document.path
    try:
        before = asked.view.texts[path]
        own, found = declared(asked.view, subject), uses(asked.view, subject, path)
    except NotEditable:
        return None
    kinds = dict.fromkeys(_moved(found, before, asked.text), types.DocumentHighlightKind.Read)
    if own and own.path == path:
        kinds.update(dict.fromkeys(_moved([own], before, asked.text), types.DocumentHighlightKind.Write))
    if not kinds:
        return None
    lines, span = asked.document.lines, asked.view.span
    return [
        types.DocumentHighlight(span(lines, *each), kind) for each, kind in sorted(kinds.items(), key=_first)
    ]


def _first(pair: tuple[tuple[int, int], types.DocumentHighlightKind]) -> tuple[int, int]:
    return pair[0]


def _moved(spans: Iterable[Span], before: str, now: str) -> Iterator[tuple[int, int]]:
    """Yield where spans of the text before stand now; those in the part that changed are left out."""
    if before == now:
        yield from ((each.start, each.end) for each in spans)
        return
    start = common_start(before, now)
    end = common_start(before[start:][::-1], now[start:][::-1])
    for each in spans:
        if each.end <= start:
            yield each.start, each.end
        elif each.start >= len(before) - end:
            by = len(now) - len(before)
            yield each.start + by, each.end + by
