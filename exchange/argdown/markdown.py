"""Takes the blocks of Argdown out of a text in Markdown, where they stand between fences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..report import Losses

FENCE: Final = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*(?:argdown|\{[^}\n]*\.argdown)\b.*", re.MULTILINE
)
_RULE: Final = re.compile(r"===+[ \t]*")


def without_markdown(text: str, losses: Losses) -> str:
    """The text with empty lines in place of all that is outside of such blocks; all of it if there is none.

    Only the first block may have front matter; that of others is left out and counted.
    """
    if not FENCE.search(text):
        return text
    kept: list[str] = []
    fence = ""
    is_first, is_begun, in_front = True, False, False
    for number, line in enumerate(text.split("\n"), 1):
        opening = FENCE.match(line)
        keeps = False
        if not fence and opening:
            fence, is_begun, in_front = opening["fence"], False, False
        elif fence and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence, is_first = "", False
        elif fence:
            is_rule = not is_first and _RULE.fullmatch(line) is not None
            if is_rule and (in_front or not is_begun):
                in_front = not in_front
                losses.add("front matter of a later block", f"line {number}", number=in_front,
                           plural="front matters of later blocks")  # fmt: skip
            else:
                keeps = not in_front
            is_begun = is_begun or bool(line.strip())
        kept.append(line if keeps else "")
    return "\n".join(kept)
