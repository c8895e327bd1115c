"""What can be folded, by lines from 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.folding import folding
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
# One comment

# Two
# lines of comment
a:
  text: >-
    A text
      - with: things
    # that are no comment

    and end here.
  # An indented comment
  supports:
  - to: b
    because: |
      One

      Two
  - c

# Another comment

b: {text: x,
    supports: [
      c,
      d
    ]}
'c': {text: x}
"""
COMMENT = types.FoldingRangeKind.Comment
FOLDED = [
    *((2, 3, COMMENT), (4, 18, None)),
    *((5, 10, None), (12, 18, None), (13, 17, None)),
    *((14, 17, None), (22, 26, None), (23, 25, None)),
]


def _folded(editor: Editor, text: str) -> list[tuple[int, int, str | None]]:
    editor.open("a.yaml", text)
    found = folding(editor.asked("a.yaml"))
    return [(each.start_line, each.end_line, each.kind) for each in found]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_entries_lists_texts_and_comments_fold(tmp_path: Path, line_end: str, start: str) -> None:
    text = start + TEXT.replace("\n", line_end)
    assert _folded(Editor(tmp_path, {"a.yaml": ""}), text) == FOLDED


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", []),
        ("a:", []),
        ("a:\n  text: x", [(0, 1, None)]),
        ("a:\n  supports:\n    -\n      to: x\n", [(0, 3, None), (1, 3, None), (2, 3, None)]),
        ("a:\n  supports: [\n  text: x\n\nb:\n  te", [(0, 2, None), (4, 5, None)]),
        ("{\n  a: {\n    text: x\n  }\n}\n", [(0, 3, None), (1, 2, None)]),
        ("a:\n  - >-\n    b: c\n      d: e\n  - f\n", [(0, 4, None), (1, 3, None)]),
        ("a:\n  text: &t |2- # why\n      b: c\n       d: e\n", [(0, 3, None), (1, 3, None)]),
        ("a:\n- - x\n  - y\n- z", [(0, 3, None), (1, 2, None)]),
    ],
)
def test_half_typed_texts_and_brackets(
    tmp_path: Path, text: str, folded: list[tuple[int, int, str | None]]
) -> None:
    assert _folded(Editor(tmp_path, {"a.yaml": ""}), text) == folded
