"""A trace for the terminal: wrapped to its width, wide letters measured, nothing that could steer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..escape import visible
from ..text.wrap import column_width, wrap
from .document import DEEPEST, Heading, Items, Paragraph, Tone, pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from .document import Block, Item

    Ink = Mapping[Tone, Callable[[str], str]]

_STEP: Final = 4
_HANG: Final = 2
_NARROWEST: Final = 24
"""Columns that the text of an entry keeps, however deep it lies."""

_HYPHEN: Final = "\x01"
"""Stands for a hyphen at which no line may end. No text holds it: `visible` writes controls out."""


def to_text(blocks: Sequence[Block], width: int, ink: Ink) -> str:
    """Write the document in lines of at most `width` columns; `ink` colours a text of a tone."""
    return "".join(f"{line}\n" for line in _lines(blocks, width, ink))


def _lines(blocks: Sequence[Block], width: int, ink: Ink) -> Iterator[str]:
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            if at:
                yield from [""] * max(3 - block.level, 1)
            tone = Tone.TITLE if block.level == 1 else Tone.VERDICT
            yield from (_inked(line, tone, ink) for line in _broken(visible(block.text), width))
        elif isinstance(block, Paragraph):
            if at and isinstance(blocks[at - 1], Items):
                yield ""
            text = f"{_whole(block.code)} ({visible(block.text)})" if block.code else visible(block.text)
            yield from (_inked(line, block.tone, ink) for line in _broken(text, width))
        else:
            for item in block.entries:
                yield from _item(item, width, ink)


def _item(item: Item, width: int, ink: Ink) -> Iterator[str]:
    """One entry: the head begins its first line, and what follows hangs below it."""
    margin = min(_STEP * min(item.depth, DEEPEST), max(width - _NARROWEST - _HANG, 0))
    room = width - margin - _HANG
    head, rest = map(visible, pieces(item))
    texts = [f"{head} {rest}".rstrip(), *map(visible, item.lines)]
    if item.code:
        code = f"[{_whole(item.code)}]"
        if _columns(texts[0]) + 1 + _columns(code) <= room:
            texts[0] += f" {code}"
        else:
            texts.insert(1, code)
    first, *others = [line for text in texts for line in _broken(text, room)]
    start = first[: len(head)]
    yield " " * margin + _inked(start, item.tone, ink) + first[len(start) :]
    for line in others:
        yield " " * (margin + _HANG) + line


def _broken(text: str, width: int) -> list[str]:
    """The text in lines of at most so many columns."""
    return [line.replace(_HYPHEN, "-") for line in wrap(text, width, _columns)]


def _columns(text: str) -> int:
    return column_width(text) + text.count(_HYPHEN)


def _whole(code: str) -> str:
    """An id or a path, which is not broken at its hyphens, so that it can be copied."""
    return visible(code).replace("-", _HYPHEN)


def _inked(text: str, tone: Tone, ink: Ink) -> str:
    return ink[tone](text) if tone in ink else text
