"""A document as a web page that stands alone: no scripts, nothing loaded, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Final

from ...model.safe_text import visible
from .blocks import Block, Document, Items, Screen, Written
from .table import Column, Table

_PROSE: Final = 40
"""An entry of a table with more characters than this is prose; a shorter one may be a name."""


def to_html(document: Document, _screen: Screen) -> Written:
    """Write the document as a page; its warnings stand at the top.

    Links lead to http(s) addresses of works and to rows of the page itself.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters["visible"] = visible
    folder = files("argmap") / "render" / "document"
    style = (folder / "page.css").read_text(encoding="utf-8")
    page = environment.from_string((folder / "page.html").read_text(encoding="utf-8"))
    return Written(
        page.render(
            blocks=[(type(block).__name__, _contents(block)) for block in document.body],
            digest=b64encode(sha256(style.encode()).digest()).decode(),
            heading=visible(document.title),
            prose=not any(isinstance(block, Table) for block in document.blocks),
            style=style,
            warnings=document.warnings,
        )
    )


def _contents(block: Block) -> Block | dict[str, object]:
    if isinstance(block, Items):
        return {"entries": [*_entries(block)], "end": f"</li>{'</ul></li>' * block.entries[-1].indent}"}
    return _table(block) if isinstance(block, Table) else block


def _entries(items: Items) -> Iterator[dict[str, object]]:
    """Yield each entry of a list, with the tags that lead to it from the one before."""
    before = -1
    for item in items.entries:
        depth = item.indent
        between = '<ul role="list">' if depth > before else f"</li>{'</ul></li>' * (before - depth)}"
        yield {"between": between if before >= 0 else "", "item": item}
        before = depth


def _table(table: Table) -> dict[str, object]:
    columns = table.used()
    return {
        "table": table,
        "columns": [(column.name, _is_long(column)) for column in columns],
        "anchors": {key: f"row-{number}" for number, key in enumerate(table.keys, 1)},
        "rows": [*zip(*(column.cells for column in columns), strict=True)],
    }


def _is_long(column: Column) -> bool:
    """Whether a column holds prose, which needs room to be read."""
    sizes = [len(entry.text) for cell in column.cells for entry in cell]
    return sum(sizes) > _PROSE * len(sizes)
