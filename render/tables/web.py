"""A table as a web page that stands alone: no scripts, nothing loaded, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from ..escape import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document.table import Column, Entry, Table

_PROSE: Final = 40
"""From how many characters an entry on it is no mere name."""

_STYLE: Final = """
:root { color-scheme: light dark; --line: #c4c8cc; --head: #f1f3f5; --link: #005a8c; --muted: #59626b }
@media (prefers-color-scheme: dark) {
  :root { --line: #4a5058; --head: #24292f; --link: #7cc0ee; --muted: #a4adb7 }
}
body { margin: 1.5rem; font: 0.9375rem/1.45 system-ui, "Liberation Sans", Arial, sans-serif }
h1 { font-size: 1.3rem; margin: 0 0 1rem; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 2rem 0 0.75rem; overflow-wrap: anywhere }
.table { overflow: auto; max-height: calc(100vh - 6rem) }
table { border-collapse: collapse }
th, td { padding: 0.4rem 0.7rem; border-bottom: 1px solid var(--line) }
th, td { vertical-align: top; text-align: start; min-width: 5.5rem; max-width: 26rem }
th.long { min-width: 20rem }
th, td { overflow-wrap: break-word }
thead th { position: sticky; top: 0; z-index: 1; background: var(--head) }
tbody th { font-weight: 600 }
td > *, tbody th > * { display: block }
td > * + *, tbody th > * + * { margin-top: 0.25rem }
span, b { white-space: pre-line; unicode-bidi: plaintext }
[dir=ltr] { unicode-bidi: isolate }
a { color: var(--link) }
tr:target { background: var(--head) }
.note { color: var(--muted); max-width: 60rem }
.provisional { padding: 0.5rem 0.8rem; border-inline-start: 4px solid #c44601 }
@media print {
  body { margin: 0; font-size: 8pt } .table { overflow: visible; max-height: none } a { color: inherit }
  thead th { position: static } tr { break-inside: avoid }
  th, td, th.long { min-width: 0 }
}
"""


def to_html(tables: Sequence[Table], provisional: str) -> str:
    """Write the tables of a view as a page; `provisional` is said above them where it is not "".

    Links lead to http(s) addresses of works and to rows of the page itself.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    template = (files("argmap") / "render" / "tables" / "table.html").read_text(encoding="utf-8")
    first = tables[0]
    return environment.from_string(template).render(
        digest=b64encode(sha256(_STYLE.encode()).digest()).decode(),
        heading=visible(replace(first, heading="").caption),
        provisional=provisional,
        style=_STYLE,
        tables=[_shown(table) for table in tables],
    )


def _shown(table: Table) -> dict[str, object]:
    """Return what the template needs of a table."""
    columns = table.used()
    anchors = {key: f"row-{number}" for number, key in enumerate(table.keys, 1)}
    return {
        "columns": [{"name": visible(column.name), "long": _is_long(column)} for column in columns],
        "empty": table.empty,
        "heading": visible(table.heading),
        "notes": [visible(note) for note in table.notes],
        "rows": [
            {
                "anchor": f"row-{number}" if anchors else "",
                "cells": [[_entry(entry, anchors) for entry in cell] for cell in cells],
            }
            for number, cells in enumerate(zip(*(column.cells for column in columns), strict=True), 1)
        ],
    }


def _is_long(column: Column) -> bool:
    """Whether a column holds prose, which needs room to be read."""
    sizes = [len(entry.text) for cell in column.cells for entry in cell]
    return sum(sizes) > _PROSE * len(sizes)


def _entry(entry: Entry, anchors: dict[str, str]) -> dict[str, object]:
    """Return what the template needs of an entry; line ends stay, and the style shows them.

    The names of a path stand from left to right in whatever scripts they are, as its arrows point.
    """
    link = entry.link or (f"#{anchors[entry.row]}" if entry.row in anchors else "")
    return {
        "text": visible(entry.rest if entry.path else entry.text, keep="\n"),
        "path": [visible(name) for name in entry.path],
        "link": link,
        "strong": entry.strong,
    }
