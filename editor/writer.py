"""Writes claims as YAML: in block style, short lists and mappings in brackets, long texts folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model.safe_text import exact
from . import scalars
from .style import Style, style_of

if TYPE_CHECKING:
    from ..model.hint import Value
    from .claim_draft import ClaimDraft

__all__ = ["Style", "claim_text", "in_flow", "item_text", "pair_text", "style_of"]

_LINKS: Final = ("supports", "attacks", "answers")
"""The keys whose mappings are always items of a list: another is often added."""


_MOST_IN_BRACKETS: Final = 50
"""How long a text may be that stands in brackets with others."""


def claim_text(claim: ClaimDraft, style: Style) -> str:
    """The claim as an entry of a claim file, lines ended by a line feed.

    Raises: ValueError, where a text holds half of a surrogate pair, which no file can hold.
    """
    lines = [f"{scalars.inline(claim.id, style)}:\n"]
    lines += [pair_text(key, value, style, style.indent) for key, value in claim.value.items()]
    return "".join(lines)


def pair_text(key: str, value: Value, style: Style, column: int) -> str:
    """A key and its value, indented by `column`, lines ended by a line feed. Raises: ValueError."""
    start = f"{' ' * column}{scalars.inline(key, style)}:"
    if isinstance(value, dict) and key in _LINKS:
        value = [value]
    if isinstance(value, (list, dict)):
        short = in_flow(value, style) if _is_short(value) else ""
        if short and len(start) + 1 + len(short) <= style.width:
            return f"{start} {short}\n"
        if isinstance(value, dict):
            inner = column + style.indent
            return f"{start}\n" + "".join(pair_text(name, each, style, inner) for name, each in value.items())
        dash = column + style.list_indent
        return f"{start}\n" + "".join(item_text(each, style, dash) for each in value)
    if isinstance(value, str):
        return f"{start} {scalars.block(value, style, column + style.indent, len(start) + 1)}\n"
    return f"{start} {_number(value)}\n"


def item_text(value: Value, style: Style, column: int) -> str:
    """An item of a block list, its dash in `column`, lines ended by line feeds. Raises: ValueError."""
    start = f"{' ' * column}- "
    if isinstance(value, dict):
        pairs = "".join(pair_text(name, each, style, column + 2) for name, each in value.items())
        return start + pairs[column + 2 :]
    if isinstance(value, str):
        return f"{start}{scalars.block(value, style, column + 2, len(start))}\n"
    return f"{start}{in_flow(value, style)}\n"


def in_flow(value: Value, style: Style) -> str:
    """The value in one line, lists and mappings in brackets. Raises: ValueError."""
    if isinstance(value, dict):
        pairs = (
            f"{scalars.inline(key, style, in_flow=True)}: {in_flow(each, style)}"
            for key, each in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(in_flow(each, style) for each in value)}]"
    return scalars.inline(value, style, in_flow=True) if isinstance(value, str) else _number(value)


def _is_short(value: Value, depth: int = 0) -> bool:
    """Whether a list or mapping reads well in brackets: words, and lists of words in a mapping."""
    if isinstance(value, dict):
        return depth == 0 and all(_is_short(each, 1) for each in value.values())
    if isinstance(value, list):
        return depth < 2 and all(_is_short(each, 2) for each in value)
    return not isinstance(value, str) or (len(value) <= _MOST_IN_BRACKETS and exact(value) == value)


def _number(value: float) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)
