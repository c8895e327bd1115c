"""What an editor shows: claims to be typed, between argmap's lines, which are taken out again.

What a map says in those lines is in one line, with everything unsafe written out, so that no label becomes a
key. It is in none of the first and last five lines, where programs such as vim look for orders.
"""

from __future__ import annotations

import re
from binascii import crc32
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...model.safe_text import exact
from ..schema_line import SCHEMA_LINE
from ..writer import claim_text, pair_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...model import ArgumentMap
    from ..claim_draft import ClaimDraft
    from ..style import Style

NEW: Final = "new-claim"
"""The id that stands in for one that is made of the text."""

_FIRST_OF_NEW: Final = (
    "A new claim: write its text, save and close. To give up, close it as it is.",
    "Its id is made of the label or the text, unless you write one yourself.",
    "Lines that begin with {marker} are not kept; without it, those below are keys of the claim.",
)
_FIRST_OF_OLD: Final = (
    "Change the claim, save and close. To leave it as it was, close it as it is.",
    "For another id use `argmap rename`, which changes the links to the claim too.",
    "Lines that begin with {marker} are not kept; without it, those below are keys of the claim.",
    "",
    "Version {version}",
)
_KEYS: Final = {
    "sources": "KEY",
    "supports": "ID",
    "attacks": "ID",
    "label": "",
    "kind": f"evidence  # or {', '.join(kind.value for kind in Kind if kind is not Kind.EVIDENCE)}",
    "facets": "{FACET: VALUE}",
    "contradicts": "ID",
    "answers": "ID",
    "note": "",
}
_FEWEST_AROUND: Final = 5
"""How many lines at the start and the end hold nothing of a map."""

_MOST_VALUES: Final = 12
_MARKER: Final = re.compile(r"#:+")
_VERSION: Final = re.compile(r"^#:+ Version ([0-9a-f]{8})$", re.MULTILINE)
_TEXT_LINE: Final = re.compile(r"\s+text:(?:\s|\Z)")
_ORDER: Final = re.compile(r"(local variables|\bvim?|\bex):", re.IGNORECASE)
"""What an editor may take for the start of orders to itself."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text for an editor; `body` is what it holds but for argmap's lines.

    The cursor belongs to `line` and `column`, from 1: the end of the claim's text or the first fault.
    """

    text: str
    body: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Argmap's lines, for a claim that the map has or, without a `version`, for a new one.

    `indent` is by how many columns keys are indented; `head` is the line for the schema, "" without one.
    """

    argument_map: ArgumentMap
    indent: int
    head: str = ""
    version: str = ""

    def around(self, body: str, faults: Mapping[int, Sequence[str]] | None = None) -> Template:
        """The body between argmap's lines.

        `faults` are shown above the line of the body, from 1, that has them; those of line 0 above all.
        """
        faults = faults or {}
        marker = _unused_marker(body)
        lines = [self.head] if self.head else []
        lines += [
            f"{marker} {each.format(marker=marker, version=self.version)}".rstrip()
            for each in (_FIRST_OF_OLD if self.version else _FIRST_OF_NEW)
        ]
        if faults.get(0):
            lines += [*[marker] * (_FEWEST_AROUND - len(lines)), *_marked(faults[0], marker)]
        cursor = 0
        for number, line in enumerate(body.rstrip("\n").split("\n"), 1):
            lines += _marked(faults.get(number, ()), marker)
            lines.append(line)
            if not cursor and (number in faults if any(faults) else _TEXT_LINE.match(line)):
                cursor = len(lines)
        cursor = cursor or len(lines)
        lines += _marked(self._vocabulary(), marker)
        last = [
            f"{marker}{' ' * self.indent}{key}: {value}".rstrip()
            for key, value in _KEYS.items()
            if not re.search(rf"^[ ]+{key}:", body, re.MULTILINE)
        ]
        lines += [*[marker] * (_FEWEST_AROUND - len(last)), *last]
        return Template("\n".join([*lines, ""]), body, cursor, len(lines[cursor - 1]) + 1)

    def _vocabulary(self) -> Iterator[str]:
        """What the values of the map's facets are, and what those mean."""
        for facet in self.argument_map.facets.values():
            values = [
                f"{value} ({label})" if label and label != value else value
                for value, label in facet.values.items()
            ]
            more = len(values) - _MOST_VALUES
            shown = values if more < 2 else [*values[:_MOST_VALUES], f"and {more} more"]
            yield f"{facet.name}: {', '.join(shown)}"


def new_body(draft: ClaimDraft, style: Style) -> str:
    """The entry of a claim whose text is still to be written."""
    filled = claim_text(replace(draft, text="text"), style)
    line = pair_text("text", "text", style, style.indent)
    return filled.replace(line, f"{' ' * style.indent}text: \n", 1)


def typed(text: str) -> str:
    """What an editor's text holds but for argmap's lines, with line feeds; "" where that is empty."""
    text = with_line_feeds(text)
    head = SCHEMA_LINE.match(text)
    text = text[head.end() :] if head else text
    found = _MARKER.match(text.lstrip())
    marker = found[0] if found else "#:"
    body = "\n".join(line for line in text.split("\n") if not _is_marked(line, marker)).strip("\n")
    return f"{body}\n" if body.strip() else ""


def with_line_feeds(text: str) -> str:
    """The text without a byte order mark, its lines ended by line feeds."""
    return re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))


def version_of(body: str) -> str:
    """What stands for the text of a claim, to notice whether it has been changed."""
    return f"{crc32(body.encode('utf-8', 'surrogatepass')):08x}"


def version_in(text: str) -> str:
    """The version that a draft was made of, "" where it is not said."""
    found = _VERSION.search(text)
    return found[1] if found else ""


def _unused_marker(body: str) -> str:
    """What argmap's lines begin with, so that no line of the body does."""
    marker = "#:"
    while any(_is_marked(line, marker) for line in body.split("\n")):
        marker += ":"
    return marker


def _is_marked(line: str, marker: str) -> bool:
    return line.lstrip(" \t").startswith(marker)


def _marked(texts: Sequence[str] | Iterator[str], marker: str) -> list[str]:
    return [f"{marker} {one_line(each)}" for each in texts]


def one_line(text: str) -> str:
    r"""A map's words in one line, with nothing hidden and no order to an editor.

    >>> one_line("norms\nsources: none vim: set x")
    'norms\\x0asources: none vim\\x3a set x'
    """
    return _ORDER.sub(r"\1\\x3a", exact(text))
