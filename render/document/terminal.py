"""A document for the terminal: wrapped to its width, wide letters measured, nothing that could steer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeGuard

from ...model.safe_text import visible
from .blocks import Document, Fields, Heading, Item, Items, Paragraph, PlainBlock, Prose, Screen, Written
from .plain import plain
from .table import Table
from .terminal_lines import broken, columns_taken, field_lines, whole
from .terminal_table import table_lines
from .tones import Tone

if TYPE_CHECKING:
    from .blocks import Block

_STEP: Final = 4
_HANG: Final = 2
_NARROWEST: Final = 24
"""Columns that the text of an entry keeps, however deep it lies."""


def to_terminal(document: Document, screen: Screen) -> Written:
    """Write the document in lines that fit the screen.

    Where rows are lines, which other programs may read, that there is none is a warning.
    """
    warnings = tuple(each.when_empty for each in document.blocks if _is_empty_list(each))
    lines: list[str] = []
    before: PlainBlock | None = None
    for block in plain(document.blocks):
        if before is not None:
            lines += [""] * _gap(before, block)
        lines += _lines(block, screen)
        before = block
    return Written("".join(f"{line}\n" for line in lines), warnings)


def _is_empty_list(block: Block) -> TypeGuard[Table]:
    return isinstance(block, Table) and block.in_lines and not block.height and bool(block.when_empty)


def _gap(before: PlainBlock, block: PlainBlock) -> int:
    if isinstance(block, Heading):
        return max(3 - block.level, 1)
    if isinstance(block, Table):
        return 2 if isinstance(before, Table) else 1
    if isinstance(before, Heading):
        return 0
    if isinstance(block, Paragraph):
        return 0 if isinstance(before, Paragraph) else 1
    return 0 if isinstance(block, Items) and isinstance(before, Paragraph) else 1


def _lines(block: PlainBlock, screen: Screen) -> Iterator[str]:
    if isinstance(block, Heading):
        tone = Tone.TITLE if block.tone is Tone.PLAIN else block.tone
        yield from (screen.inked(line, tone) for line in broken(visible(block.text), screen.width))
    elif isinstance(block, Paragraph):
        text = f"{whole(block.code)} ({visible(block.text)})" if block.code else visible(block.text)
        yield from (screen.inked(line, block.tone) for line in broken(text, screen.width))
    elif isinstance(block, Prose):
        yield from (screen.inked(line, block.tone) for line in broken(block.written(visible), screen.width))
    elif isinstance(block, Items):
        for item in block.entries:
            yield from _item(item, screen)
    elif isinstance(block, Fields):
        yield from field_lines(block, screen)
    elif isinstance(block, Table):
        yield from table_lines(block, screen)
    else:
        yield from broken(visible(block.caption), screen.width)


def _item(item: Item, screen: Screen) -> Iterator[str]:
    """Yield the lines of an entry: the head begins the first, and what follows hangs below it."""
    margin = min(_STEP * item.indent, max(screen.width - _NARROWEST - _HANG, 0))
    room = screen.width - margin - _HANG
    head = visible(item.start)
    texts = [f"{head} {visible(item.rest)}".rstrip(), *map(visible, item.lines)]
    if item.code:
        code = f"[{whole(item.code)}]"
        if columns_taken(texts[0]) + 1 + columns_taken(code) <= room:
            texts[0] += f" {code}"
        else:
            texts.insert(1, code)
    first, *others = [line for text in texts for line in broken(text, room)]
    start = first[: len(head)]
    yield " " * margin + screen.inked(start, item.tone) + first[len(start) :]
    for line in others:
        yield " " * (margin + _HANG) + line
