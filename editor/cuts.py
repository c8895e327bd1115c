"""Takes items out of lists and keys out of mappings, in block style and in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .edits import Edit
from .empty_lines import kept_out
from .entries import after_break, line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .nodes import Node

_MARKS: Final = re.compile(r"[ \t]*[\-?:][ \t\-?:]*")
"""What stands before the first part of a list or mapping that begins in the line of another's dash."""

_BETWEEN: Final = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*")
_COMMA_AFTER: Final = re.compile(r"(?:\s|#[^\r\n]*[\r\n])*?,")


def items_cut(path: str, text: str, node: Node, cut: Collection[int]) -> list[Edit]:
    """The edits that take the items at these positions, not all, out of a list."""
    if node.is_flow:
        return _flow_cut(path, text, [(item.start, item.end) for item in node.items], cut)
    return _block_cut(path, text, node, node.items, cut)


def pairs_cut(path: str, text: str, node: Node, cut: Collection[int]) -> list[Edit]:
    """The edits that take the pairs at these positions, not all, out of a mapping."""
    if node.is_flow:
        return _flow_cut(path, text, [(key.start, max(key.end, value.end)) for key, value in node.pairs], cut)
    return _block_cut(path, text, node, [value for _, value in node.pairs], cut)


def _flow_cut(path: str, text: str, spans: Sequence[tuple[int, int]], cut: Collection[int]) -> list[Edit]:
    kept = [at for at in range(len(spans)) if at not in cut]
    last = kept[-1]
    edits = [Edit(path, spans[at][0], spans[at + 1][0], "") for at in sorted(cut) if at < last]
    if last + 1 < len(spans):
        start, end = spans[last][1], spans[-1][1]
        if re.search(r"[\r\n]", text[start : spans[last + 1][0]]):
            # what stands after the last that is kept may be a comment: the comma before it can stay
            start = spans[last + 1][0]
            comma = _COMMA_AFTER.match(text, end)
            end = comma.end() if comma else end
        edits.append(Edit(path, start, end, ""))
    return edits


def _block_cut(path: str, text: str, node: Node, parts: Sequence[Node], cut: Collection[int]) -> list[Edit]:
    begins = [node.inner, *(_next_part(text, part.end) for part in parts[:-1])]
    first_kept = next(at for at in range(len(parts)) if at not in cut)
    edits: list[Edit] = []
    if first_kept and _MARKS.fullmatch(text, line_start(text, node.inner), node.inner):
        end = begins[first_kept]  # the first part stands behind a dash, which stays
        if "#" in text[line_end(text, parts[first_kept - 1].end) : end]:
            end = line_end(text, parts[first_kept - 1].end)
        edits.append(Edit(path, node.inner, end, ""))
        cut = {at for at in cut if at > first_kept}
    kept = parts[first_kept].last
    for at in sorted(cut):
        end = after_break(text, line_end(text, parts[at].end))
        edits.append(Edit(path, line_start(text, begins[at]), end, ""))
        kept = parts[at - 1].last if at and (at - 1) not in cut else kept
        if at > first_kept and kept.is_block_text:
            edits += kept_out(path, text, end, all_count=kept.keeps_lines)
    return edits


def _next_part(text: str, end: int) -> int:
    """Where the next item or pair begins after one that ends at `end`: at its dash or its key."""
    found = _BETWEEN.match(text, line_end(text, end))
    return found.end() if found else end
