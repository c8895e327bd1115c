"""A trace as Markdown, as GitHub reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..escape import visible
from ..tables.markdown import escape
from .document import DEEPEST, Heading, Paragraph, Tone, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .document import Block, Item

_BLOCK = re.compile(r"^(\d*)(?=[#>+=.)\-])")
"""Where a line starts that Markdown would take for a heading, a list or a quotation."""


def to_markdown(blocks: Sequence[Block]) -> str:
    """Write the document; a claim is a heading of the first level."""
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_line(block.text).replace('#', chr(92) + '#')}\n"
    if isinstance(block, Paragraph):
        text = _line(block.text)
        if block.code:
            return f"{_code(block.code)} ({text})\n"
        strong = block.tone in {Tone.VERDICT, Tone.WARNING}
        return f"**{text}**\n" if strong else f"{_BLOCK.sub(_held, text)}\n"
    return "".join(f"{line}\n" for item in block.entries for line in _item(item))


def _held(match: re.Match[str]) -> str:
    return f"{match[0]}\\"


def _item(item: Item) -> Iterator[str]:
    head, rest = map(_line, pieces(item))
    code = _code(item.code) if item.code else ""
    text = " ".join(filter(None, (f"**{head}**", rest, code)))
    margin = "  " * min(item.depth, DEEPEST)
    yield f"{margin}- {'<br>'.join([text, *map(_line, item.lines)])}"


def _code(code: str) -> str:
    return f"`{visible(code)}`"


def _line(text: str) -> str:
    """One line of text, escaped for any place but its start."""
    return escape(" ".join(text.split()))
