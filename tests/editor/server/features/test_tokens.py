"""The names that an editor colours, at their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.features.tokens import tokens
from argmap.editor.server.lines import Encoding, Lines, Position
from argmap.editor.server.table import SEMANTIC_TOKENS
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = (
    "argmap: 1\ntitle: A map\nreferences: refs.yaml\nvia: 'w1'\nfacets: {theme: {norms: N, 'self rule': S}}\n"
)
REFS = '- {id: w1, type: book}\n- id: "w2"\n  type: book\n'
CLAIMS = """\
a:
  text: "𝄞"
"b":
  {text: 𝄞𝄞, supports: ['a', c -> a], sources: [w1, {work: 'w2', via: none}]}
c:
  text: Mentions a and b.
  attacks:
    - to: "b->a"
      with: [é]
  contradicts: a
  answers: {to: h}
  sources: {work: w1, via: {work: w2, via: w1}}
  facets:
    theme: [norms, "self rule"]
é: {text: x, supports: c}
h: {kind: hypothesis, text: H}
"""
FILES = {"argmap.yaml": SETTINGS, "refs.yaml": REFS, "a.yaml": CLAIMS}
NAMES = [
    *(("claim", each) for each in ("a", "b", "a")),
    *(("link", "c -> a"), ("work", "w1"), ("work", "w2"), ("claim", "c"), ("link", "b->a")),
    *(("claim", each) for each in ("é", "a", "h")),
    *(("work", each) for each in ("w1", "w2", "w1")),
    *(("facet", each) for each in ("norms", "self rule")),
    *(("claim", each) for each in ("é", "c", "h")),
]


def _named(editor: Editor, name: str, encoding: Encoding = Encoding.UTF_16) -> list[tuple[str, str]]:
    """The names that are coloured, with their types."""
    asked = editor.asked(name)
    lines = Lines(asked.text, encoding)
    data = tokens(asked).data
    found: list[tuple[str, str]] = []
    line = character = 0
    for at in range(0, len(data), 5):
        down, right, length, number, modifiers = data[at : at + 5]
        line, character = line + down, right if down else character + right
        start, end = (lines.index(Position(line, each)) for each in (character, character + length))
        found.append((SEMANTIC_TOKENS[number], asked.text[start:end]))
        assert modifiers == 0
    return found


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_names_are_coloured_in_any_units(
    tmp_path: Path, encoding: Encoding, start: str, line_end: str
) -> None:
    editor = Editor(tmp_path, FILES, encoding=encoding)
    editor.open("a.yaml", start + CLAIMS.replace("\n", line_end))
    assert _named(editor, "a.yaml", encoding) == NAMES


@pytest.mark.parametrize(
    ("broken", "names"),
    [
        ("x:\n  text: [\n  supports: a\n", [("claim", "x"), ("claim", "a")]),
        (
            "x:\n  supports:\n    - to: b -> a\n      with: c\n    - to: \n",
            [("claim", "x"), ("link", "b -> a"), ("claim", "c")],
        ),
        ("x: {text: y, suports: b, supports: a}\n", [("claim", "x"), ("claim", "a")]),
        ("x: {facets: {theme: norms}, sources: w1}\n", [("claim", "x"), ("facet", "norms"), ("work", "w1")]),
    ],
)
def test_a_broken_entry_has_the_names_that_its_lines_tell(
    tmp_path: Path, broken: str, names: list[tuple[str, str]]
) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("a.yaml", broken + CLAIMS)
    assert _named(editor, "a.yaml") == [*names, *NAMES]
    editor.open("a.yaml", CLAIMS + broken)
    assert _named(editor, "a.yaml") == [*NAMES, *names]


def test_settings_and_references(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("argmap.yaml")
    editor.open("refs.yaml")
    assert _named(editor, "argmap.yaml") == [("work", "w1"), ("facet", "norms"), ("facet", "self rule")]
    assert _named(editor, "refs.yaml") == [("work", "w1"), ("work", "w2")]
    editor.open("argmap.yaml", SETTINGS + "facets: [")
    assert _named(editor, "argmap.yaml") == []


@pytest.mark.parametrize("text", ["", "# A comment", "\ufeff", "[1, 2]", "a", "x: &n {text: x}\ny: *n\n"])
def test_files_with_little_in_them(tmp_path: Path, text: str) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("a.yaml", text)
    expected = [("claim", each) for each in "xy"] if text.startswith("x") else []
    assert _named(editor, "a.yaml") == expected


def test_a_repeated_value_is_coloured_once(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**FILES, "a.yaml": ""})
    editor.open("a.yaml", "a: {text: x}\nb: {text: x, supports: &a [a]}\nc: {text: y, attacks: *a}\n")
    assert _named(editor, "a.yaml") == [("claim", each) for each in "abac"]
