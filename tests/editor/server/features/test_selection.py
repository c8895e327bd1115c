"""What a selection grows to, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.selection import selection
from argmap.editor.server.lines import Lines, Position
from argmap.tests.editor.server.asking import CURSOR, Editor

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = """\
a:
  text: "𝄞𝄞"
  supports:
    - to: 'one-two -> three'
      with: x

    - d
"""


def _grown(editor: Editor, typed: str, name: str = "a.yaml") -> list[str]:
    """What is selected, step by step, from the cursor in a text."""
    index = editor.type(name, typed)
    asked = editor.asked(name, settled=False)
    lines: Lines = asked.document.lines
    here = types.Position(*lines.position(index))
    params = types.SelectionRangeParams(types.TextDocumentIdentifier(asked.document.uri), [here, here])
    first, second = selection(replace(asked, params=params))
    assert first == second
    found: list[str] = []
    each: types.SelectionRange | None = first
    while each:
        start, end = (
            lines.index(Position(at.line, at.character)) for at in (each.range.start, each.range.end)
        )
        found.append(asked.text[start:end])
        each = each.parent
    return found


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "# A comment.\n", "\ufeff"])
def test_from_a_word_to_the_file(tmp_path: Path, line_end: str, start: str) -> None:
    text = (start + CLAIM).replace("\n", line_end)
    item = "to: 'one-two -> three'\n      with: x".replace("\n", line_end)
    entry = CLAIM.rstrip("\n").replace("\n", line_end)
    value = entry.removeprefix(f"a:{line_end}  ")
    assert _grown(Editor(tmp_path, {"a.yaml": ""}), text.replace("two", f"tw{CURSOR}o")) == [
        "two",
        "one-two",
        "one-two -> three",
        "'one-two -> three'",
        "to: 'one-two -> three'",
        item,
        f"- {item}{line_end}{line_end}    - d",
        value[value.index("supports") :],
        value,
        entry,
        text,
    ]


def test_what_is_half_typed_grows_by_word_line_and_entry(tmp_path: Path) -> None:
    entry = "a:\n  text: [\n  supports: b -> ccc"
    assert _grown(Editor(tmp_path, {"a.yaml": ""}), f"{entry}{CURSOR}\nd: {{}}\n") == [
        "ccc",
        "b -> ccc",
        "supports: b -> ccc",
        entry,
        f"{entry}\nd: {{}}\n",
    ]


def test_a_file_in_braces(tmp_path: Path) -> None:
    text = "{a: {text: x, supports: [b, c]}}\n"
    assert _grown(Editor(tmp_path, {"a.yaml": ""}), text.replace("[b", f"[{CURSOR}b")) == [
        *("b", "[b, c]", "supports: [b, c]", "{text: x, supports: [b, c]}"),
        *("a: {text: x, supports: [b, c]}", text.strip(), text),
    ]


@pytest.mark.parametrize("text", [CURSOR, f"\n{CURSOR}\n", f"a: {{text: x}}\n{CURSOR}"])
def test_where_nothing_stands_it_is_the_file(tmp_path: Path, text: str) -> None:
    assert _grown(Editor(tmp_path, {"a.yaml": ""}), text)[-1] == text.replace(CURSOR, "")
