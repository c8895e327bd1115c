"""Labels after ids and values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.inlay_hints import inlay_hints
from argmap.editor.server.lines import Position
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "argmap: 1\ntitle: M\nfacets: {theme: {norms: Norms, sr: Self-rule}}\n"
CLAIMS = """\
norms-bind: {text: Norms bind., supports: b}
b: {label: A label, text: "All of 𝄞."}
"c":
  text: "𝄞"
  supports: [norms-bind, "b", 'b -> norms-bind', nowhere]
  contradicts: b
  sources: w
  facets: {theme: [norms, sr, none]}
"""


def _shown(editor: Editor, name: str, first: int = 0, last: int = 99) -> str:
    """The text with the hints in it."""
    asked = editor.asked(name)
    lines = asked.document.lines
    wanted = types.Range(types.Position(first, 0), types.Position(last, 0))
    params = types.InlayHintParams(types.TextDocumentIdentifier(asked.document.uri), wanted)
    text = asked.text
    hints = [
        (lines.index(Position(each.position.line, each.position.character)), each.label)
        for each in inlay_hints(replace(asked, params=params))
    ]
    for at, label in sorted(hints, reverse=True):
        text = f"{text[:at]}⟨{label}⟩{text[at:]}"
    return text


EXPECTED = """\
norms-bind: {text: Norms bind., supports: b⟨A label⟩}
b: {label: A label, text: "All of 𝄞."}
"c":
  text: "𝄞"
  supports: [norms-bind, "b⟨A label⟩", 'b⟨A label⟩ -> norms-bind', nowhere]
  contradicts: b⟨A label⟩
  sources: w
  facets: {theme: [norms, sr⟨Self-rule⟩, none]}
"""


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_labels_follow_names_unless_they_say_the_same(tmp_path: Path, start: str, line_end: str) -> None:
    editor = Editor(tmp_path, {"argmap.yaml": SETTINGS})
    editor.open("a.yaml", start + CLAIMS.replace("\n", line_end))
    assert _shown(editor, "a.yaml") == start + EXPECTED.replace("\n", line_end)
    assert _shown(editor, "a.yaml", 0, 1) == (start + CLAIMS.replace("b}", "b⟨A label⟩}")).replace(
        "\n", line_end
    )
    assert _shown(editor, "a.yaml", 1, 2) == start + CLAIMS.replace("\n", line_end)


def test_the_tooltip_is_the_text(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"argmap.yaml": SETTINGS})
    editor.open("a.yaml", CLAIMS)
    everything = types.Range(types.Position(0, 0), types.Position(1, 0))
    params = types.InlayHintParams(types.TextDocumentIdentifier(""), everything)
    (found,) = inlay_hints(editor.asked("a.yaml", params=params))
    assert found.tooltip == "All of 𝄞."


def test_a_broken_entry_has_them_too(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"argmap.yaml": SETTINGS})
    editor.open("a.yaml", f"{CLAIMS}d:\n  text: [\n  supports:\n    - b\n    - to: b")
    assert _shown(editor, "a.yaml").endswith("    - b⟨A label⟩\n    - to: b⟨A label⟩")


@pytest.mark.parametrize("name", ["argmap.yaml", "empty.yaml"])
def test_other_files_have_none(tmp_path: Path, name: str) -> None:
    editor = Editor(tmp_path, {"argmap.yaml": SETTINGS, "empty.yaml": ""})
    editor.open(name)
    assert "⟨" not in _shown(editor, name)
