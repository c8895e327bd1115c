"""The claims in a text that a user has typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..edits import Edit, spliced
from ..entries import entries
from ..ids import proposed_id
from ..scalars import inline, is_plain
from ..texts import Texts
from ..writer import pair_text
from .template import NEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..style import Style

_NAME: Final = "typed"
_TEXT: Final = re.compile(r"([ \t]+text:[ \t]+)([^\s'\"|>#&*!].*?)[ \t]*")
_GOES_ON: Final = re.compile(r"[ \t]+(?!#|[\w-]+:(?:\s|\Z))\S")


@dataclass(frozen=True, slots=True)
class TypedClaims:
    """Claims as they were typed: the whole text, and the entry of each by its id, lines ended by line feeds.

    There is none where the text is not YAML.
    """

    text: str
    entries: dict[str, str]


def typed_claims(body: str) -> TypedClaims:
    """The claims of a text; what is indented as a whole is moved to the left."""
    found = entries(Texts({_NAME: body}), _NAME)
    if found and found[0].column:
        return typed_claims(re.sub(rf"^ {{1,{found[0].column}}}", "", body, flags=re.MULTILINE))
    return TypedClaims(body, {each.id: f"{body[each.start : each.end]}\n" for each in found})


def with_ids_made(body: str, taken: Iterable[str] = ()) -> str:
    """The text, in which each claim with the id of the template has one made of its label or text.

    That is none of those `taken`.
    """
    found = entries(Texts({_NAME: body}), _NAME)
    known = {*taken, *(each.id for each in found)}
    edits: list[Edit] = []
    for each in found:
        label, text = each.value.get("label"), each.value.get("text")
        words = (label.value if label else "") or (text.value if text else "")
        if each.id == NEW and (own := proposed_id(words, known)):
            known.add(own)
            edits.append(Edit(_NAME, each.key.start, each.key.end, own))
    return spliced(body, edits)


def with_texts_set(body: str, style: Style, *, before: str = "", folded: bool = False) -> str:
    """The body with texts of one line in quotes that YAML would not take as they stand.

    In prose a colon, a number sign or a bracket is nothing but a mark. Lines of the body as it was `before`
    stay as they are, and so do all with what was a comment there. With `folded` those texts, and those that
    are long, are written in several lines.
    """
    lines = body.split("\n")
    known = set(before.split("\n"))
    for number, line in enumerate(lines):
        found = _TEXT.fullmatch(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not found or _GOES_ON.match(following) or (before and (line in known or " #" in line)):
            continue
        start, text = found.groups()
        if folded and (len(line) > style.width or not is_plain(text)):
            column = len(start) - len(start.lstrip())
            lines[number] = pair_text("text", text, style, column).removesuffix("\n")
        elif not is_plain(text):
            lines[number] = start + inline(text, style)
    return "\n".join(lines)
