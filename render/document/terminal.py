"""A document for the terminal: wrapped to its width, wide letters measured, nothing that could steer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.safe_text import visible
from ..text.wrap import column_width, wrap
from .blocks import Document, Fields, Heading, Item, Items, Paragraph, PlainBlock, Prose, Screen, Written
from .plain import plain
from .table import Table
from .terminal_table import table_lines
from .tones import Tone

_STEP: Final = 4
_HANG: Final = 2
_NARROWEST: Final = 24
"""Columns that the text of an entry keeps, however deep it lies."""

_NAME: Final = 14
"""Columns that the names of fields take at least."""

_WIDEST_NAME: Final = 24

_HYPHEN: Final = "\x01"
"""Stands for a hyphen at which no line may end. No text holds it: `visible` writes controls out."""


def to_terminal(document: Document, screen: Screen) -> Written:
    """Write the document in lines that fit the screen."""
    lines: list[str] = []
    before: PlainBlock | None = None
    for block in plain(document.blocks):
        if before is not None:
            lines += [""] * _gap(before, block)
        lines += _lines(block, screen)
        before = block
    return Written("".join(f"{line}\n" for line in lines))


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
        tone = Tone.TITLE if block.level == 1 else Tone.VERDICT
        yield from (screen.inked(line, tone) for line in _broken(visible(block.text), screen.width))
    elif isinstance(block, Paragraph):
        text = f"{_whole(block.code)} ({visible(block.text)})" if block.code else visible(block.text)
        yield from (screen.inked(line, block.tone) for line in _broken(text, screen.width))
    elif isinstance(block, Prose):
        yield from (screen.inked(line, block.tone) for line in _broken(block.written(visible), screen.width))
    elif isinstance(block, Items):
        for item in block.entries:
            yield from _item(item, screen)
    elif isinstance(block, Fields):
        yield from _fields(block, screen)
    elif isinstance(block, Table):
        yield from table_lines(block, screen)
    else:
        yield from _broken(visible(block.caption), screen.width)


def _item(item: Item, screen: Screen) -> Iterator[str]:
    """Yield the lines of an entry: the head begins the first, and what follows hangs below it."""
    margin = min(_STEP * item.indent, max(screen.width - _NARROWEST - _HANG, 0))
    room = screen.width - margin - _HANG
    head = visible(item.start)
    texts = [f"{head} {visible(item.rest)}".rstrip(), *map(visible, item.lines)]
    if item.code:
        code = f"[{_whole(item.code)}]"
        if _columns(texts[0]) + 1 + _columns(code) <= room:
            texts[0] += f" {code}"
        else:
            texts.insert(1, code)
    first, *others = [line for text in texts for line in _broken(text, room)]
    start = first[: len(head)]
    yield " " * margin + screen.inked(start, item.tone) + first[len(start) :]
    for line in others:
        yield " " * (margin + _HANG) + line


def _fields(block: Fields, screen: Screen) -> Iterator[str]:
    names = [visible(each.name) for each in block.entries]
    column = min(max(_NAME, *map(column_width, names)), _WIDEST_NAME, screen.width // 2)
    margin = " " * (column + 1)
    flush = max(len(each.text) for each in block.entries) if block.numbers else 0
    for name, each in zip(names, block.entries, strict=True):
        room = screen.width - column - 1
        lines = [line for text in (each.text, *each.lines) for line in _broken(_whole(text), room) or [""]]
        lines[0] = lines[0].rjust(flush)
        used = column_width(name)
        beside = "" if used > column else f" {lines.pop(0)}"
        yield (screen.inked(name + " " * (column - used), each.tone) + beside).rstrip()
        yield from (margin + line for line in lines)


def _broken(text: str, width: int) -> list[str]:
    """Break a text into lines; an id that is wider is left to the terminal, to be copied whole."""
    for word in text.split():
        if _HYPHEN in word and _columns(word) > width:
            before, _, after = text.partition(word)
            return [*_broken(before, width), word.replace(_HYPHEN, "-"), *_broken(after, width)]
    return [line.replace(_HYPHEN, "-") for line in wrap(text, width, _columns)]


def _columns(text: str) -> int:
    return column_width(text) + text.count(_HYPHEN)


def _whole(code: str) -> str:
    """Return a text that is not broken at its hyphens, so that ids can be copied."""
    return visible(code).replace("-", _HYPHEN)
