"""A document as Markdown, as GitHub reads it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from .blocks import Document, Fields, Heading, Items, Paragraph, Picture, PlainBlock, Prose, Screen, Written
from .plain import plain
from .table import Table
from .tones import Tone

if TYPE_CHECKING:
    from .table import Cell, Column, Entry

_ENDS: Final = (".", "!", "?", ":", ";", "…")
"""What an entry may end in that needs no sign to part it from the next."""

_LONGEST_WORD: Final = 20
_PROSE: Final = 200
"""Words of more characters, and cells that hold more on average, make a column no wider."""

_SPECIAL: Final = re.compile(
    r"[\\`*\[\]<|~$^]|(?<!\w)@(?=[\w{*])|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|:(?=//)|(?<=www)\."
)
"""What Markdown as GitHub or pandoc reads it would take for its own inside a line.

GitHub makes links of bare addresses, pandoc citations of what begins with `@`."""

_MAIL: Final = re.compile(r"(?<=[\w.+-])\\?@(?=[\w-]+\.)")
"""An e-mail address, of which a link is made though its `@` be escaped."""

AT_IN_ADDRESS: Final = r"<!-- -->\@"
"""What is written for the `@` of an e-mail address, so that GitHub makes no link of it."""

_START: Final = re.compile(r"^(?:\(?\d*(?=[#>+=.)\-])|\(?(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)] ))")
"""Where a line starts that Markdown would take for a heading, a list or a quotation."""

_IN_HEADING: Final = re.compile("[#{]")
"""What a heading might end in that is not shown: GitHub leaves out `#`, pandoc what stands in braces."""


def to_markdown(document: Document, _screen: Screen) -> Written:
    """Write the document; an empty line parts its blocks."""
    return Written("\n".join(map(_block, plain(document.blocks))))


def markdown_text(text: str) -> str:
    """Escape one line of text for any place in Markdown but the start of a line."""
    return _MAIL.sub(lambda _: AT_IN_ADDRESS, _SPECIAL.sub(r"\\\g<0>", visible(text)))


def _prose(text: str) -> str:
    """Escape a text as one line, its white space as single spaces."""
    return markdown_text(" ".join(text.split()))


def _block(block: PlainBlock) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_IN_HEADING.sub(_escaped, _prose(block.text))}\n"
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Prose):
        return f"{_START.sub(_kept, block.written(markdown_text))}\n"
    if isinstance(block, Items):
        return "".join(
            _entry(each.indent, each.start, f"{_prose(each.rest)} {_code(each.code)}", each.lines)
            for each in block.entries
        )
    if isinstance(block, Fields):
        return "".join(_entry(0, each.name, _prose(each.text), each.lines) for each in block.entries)
    return _table(block) if isinstance(block, Table) else _picture(block)


def _paragraph(block: Paragraph) -> str:
    text = _prose(block.text)
    if block.code:
        return f"{_code(block.code)} ({text})\n"
    return f"**{text}**\n" if block.tone is Tone.VERDICT else f"{_START.sub(_kept, text)}\n"


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _kept(match: re.Match[str]) -> str:
    return f"{match[0]}\\"


def _entry(indent: int, head: str, rest: str, lines: Iterable[str]) -> str:
    """Write an entry of a list; `rest`, already escaped, stands beside the head."""
    text = f"**{_prose(head)}** {rest.strip()}".rstrip()
    margin = "  " * indent
    below = "".join(f"\\\n{margin}  {_START.sub(_kept, _prose(line))}" for line in lines if line.strip())
    return f"{margin}- {text}{below}\n"


def _code(code: str) -> str:
    return f"`{visible(code)}`" if code else ""


def _picture(picture: Picture) -> str:
    """Write a picture as a diagram that GitHub draws; its caption where it has no such source."""
    if picture.mermaid:
        return f"```mermaid\n{picture.mermaid.rstrip()}\n```\n"
    return f"{_START.sub(_kept, _prose(picture.caption))}\n"


def _table(table: Table) -> str:
    """Write a GitHub table; the entries of a cell stand on lines of their own, empty columns are left out.

    A table without rows is replaced by its `when_empty`.
    """
    columns = table.used()
    rows = zip(*(column.cells for column in columns), strict=True)
    lines = [
        _line(markdown_text(column.name) for column in columns),
        _line("-" * _share(column) for column in columns),
        *(_line(_cell(cell) for cell in row) for row in rows),
    ]
    if not table.height and table.when_empty:
        lines = [f"{markdown_text(table.when_empty)}\n"]
    heading = f"**{markdown_text(table.heading)}**\n\n" if table.heading else ""
    notes = "".join(f"\n{markdown_text(note)}\n" for note in table.notes)
    return heading + "".join(lines) + notes


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _share(column: Column) -> int:
    """Return by how many dashes a column is ruled: by their shares pandoc finds its width."""
    texts = [" ".join(entry.text for entry in cell) for cell in column.cells]
    word = max((len(word) for text in [column.name, *texts] for word in re.split(r"[\s-]", text)), default=0)
    average = sum(map(len, texts)) / max(len(texts), 1)
    return max(3, min(word, _LONGEST_WORD) + 2, round(2 * math.sqrt(min(average, _PROSE))))


def _cell(cell: Cell) -> str:
    """Write a cell: pandoc leaves out `<br>`, so that its entries are parted by signs and spaces as well."""
    texts = [_in_cell(entry) for entry in cell]
    parted = [
        text if entry.text.rstrip().endswith(_ENDS) else f"{text};"
        for entry, text in zip(cell[:-1], texts[:-1], strict=True)
    ]
    return " <br>".join([*parted, *texts[-1:]])


def _in_cell(entry: Entry) -> str:
    """Write an entry; its line ends become `<br>`, since a cell is a single line."""
    lines = [markdown_text(line) for line in entry.text.split("\n")]
    if entry.strong:
        lines = [f"**{line}**" if line.strip() else line for line in lines]
    text = " <br>".join(lines)
    return f"[{text}](<{entry.link}>)" if entry.link else text
