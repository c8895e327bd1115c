"""A document as a web page that stands alone: no scripts, nothing loaded, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from ...model.safe_text import visible
from .blocks import Block, Document, Items, Prose, Screen, Written
from .cards import Head
from .reason_bars import HEIGHT, place_bars
from .table import Column, Table

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_PAGE: Final = ("page.html", "blocks.html", "page.css")
_LOOKS: Final = {
    "cards": ("look.css", "chip.html", "cards.html", "cards.css"),
    "tables": ("look.css", "chip.html", "table.html", "table.css"),
    "prose article": ("article.css",),
    "prose": (),
}
"""What a page takes beside that, by the classes by which it is styled."""

_RECORDS: Final = "table_records.css"
"""How the rows of a table look where the window is too narrow for its columns."""

_PROSE: Final = 40
"""An entry of a table with more characters than this is prose; a shorter one may be a name."""

_MOST_ENTRIES: Final = 5
"""Of a cell with more entries the others are folded, so that no row is higher than a window."""

_MARGINS: Final = 4
_ROOM: Final = 8
_ROOM_OF_VERDICTS: Final = 10
_ROOM_OF_PROSE: Final = 14
"""The room in rem that a column takes by what it holds: where the window has less, rows become records."""


def to_html(document: Document, _screen: Screen) -> Written:
    """Write the document as a page; its warnings stand at the top.

    Links lead to http(s) addresses of works and to rows of the page itself.
    """
    look = _look(document)
    long = _long_ones(document)
    template, style, records = _made_of(look)
    return Written(
        template.render(
            blocks=_blocks(document, long),
            digests=[*map(digest, filter(None, (style, records)))],
            heading=visible(document.title),
            look=look,
            records=records,
            style=style,
            warnings=document.warnings,
            width=_width(document, long),
        )
    )


@cache
def _made_of(look: str) -> tuple[Template, str, str]:
    """Return the template of a page with this look, its style, and how it shows rows as records."""
    folder = files("argmap") / "render" / "document"
    names = (*_PAGE, *_LOOKS[look], *([_RECORDS] if look == "tables" else ()))
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    template = _environment(texts).get_template("page.html")
    records = texts.pop(_RECORDS, "")
    return template, "".join(text for name, text in texts.items() if name.endswith(".css")), records


def _environment(texts: dict[str, str]) -> Environment:
    """Return the environment of these templates, by their names."""
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader(texts), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters["visible"] = visible
    return environment


@cache
def _blocks_of_sections() -> Template:
    """Return the template of all blocks, which sections share."""
    folder = files("argmap") / "render" / "document"
    names = ("blocks.html", "chip.html", "cards.html", "table.html")
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    return _environment(texts).get_template("blocks.html")


def section(document: Document, prefix: str) -> tuple[str, str]:
    """Return the classes by which a document is styled, and its body, whose ids begin with `prefix`.

    It becomes a part of a page, which has the styles of SECTION_STYLES.
    """
    look = _look(document)
    blocks = _blocks(document, _long_ones(document), prefix)
    made: Any = _blocks_of_sections().module
    return look, str(made.body(look, blocks, visible(document.title), prefix))


SECTION_STYLES: Final = ("look.css", "cards.css", "table.css", "article.css")
"""The styles of sections, as they lie beside this file."""


def digest(text: str) -> str:
    """Return the SHA-256 by which a policy allows a style or a script."""
    return b64encode(sha256(text.encode()).digest()).decode()


def _blocks(
    document: Document, long: frozenset[str], prefix: str = ""
) -> list[tuple[str, Block | dict[str, object]]]:
    return [(type(block).__name__, _contents(block, long, prefix)) for block in document.body]


def _width(document: Document, long: frozenset[str]) -> int:
    """Return the width in rem that the columns of the tables need, with the margins of the page."""
    rooms = (sum(_room(column, long) for column in table.used()) for table in _tables(document))
    return _MARGINS + max(rooms, default=0)


def _tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


def _room(column: Column, long: frozenset[str]) -> int:
    if column.name in long:
        return _ROOM_OF_PROSE
    has_verdicts = any(entry.verdict for cell in column.cells for entry in cell)
    return _ROOM_OF_VERDICTS if has_verdicts else _ROOM


def _look(document: Document) -> str:
    """Return the classes by which the page is styled."""
    if any(isinstance(block, Head) for block in document.blocks):
        return "cards"
    if any(isinstance(block, Prose) for block in document.blocks):
        return "prose article"
    return "tables" if any(isinstance(block, Table) for block in document.blocks) else "prose"


def _contents(block: Block, long: frozenset[str], prefix: str) -> Block | dict[str, object]:
    if isinstance(block, Head):
        return {"head": block, "placed": place_bars(block.bars) if block.bars else None, "height": HEIGHT}
    if isinstance(block, Items):
        return {"entries": [*_entries(block)], "end": f"</li>{'</ul></li>' * block.entries[-1].indent}"}
    return _table(block, long, prefix) if isinstance(block, Table) else block


def _entries(items: Items) -> Iterator[dict[str, object]]:
    """Yield each entry of a list, with the tags that lead to it from the one before."""
    before = -1
    for item in items.entries:
        depth = item.indent
        between = '<ul role="list">' if depth > before else f"</li>{'</ul></li>' * (before - depth)}"
        yield {"between": between if before >= 0 else "", "item": item}
        before = depth


def _table(table: Table, long: frozenset[str], prefix: str) -> dict[str, object]:
    columns = table.used()
    return {
        "table": table,
        "most": _MOST_ENTRIES,
        "columns": [(column.name, column.name in long) for column in columns],
        "prefix": prefix,
        "anchors": {key: f"{prefix}row-{number}" for number, key in enumerate(table.keys, 1)},
        "rows": [*zip(*(column.cells for column in columns), strict=True)],
    }


def _long_ones(document: Document) -> frozenset[str]:
    """Return the names of the columns that hold prose, in all tables together; prose needs room."""
    sizes: dict[str, list[int]] = {}
    for table in _tables(document):
        for column in table.used():
            sizes.setdefault(column.name, []).extend(
                len(entry.text) for cell in column.cells for entry in cell
            )
    return frozenset(name for name, found in sizes.items() if sum(found) > _PROSE * len(found))
