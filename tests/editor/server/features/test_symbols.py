"""The outline of a file, and what is found in all maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.symbols import document_symbols, workspace_symbols
from argmap.editor.server.lines import Lines, Position
from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.editor.server.session import Asked

SETTINGS = "argmap: 1\ntitle: My map\nreferences: refs.yaml\nfacets:\n  theme: {norms: Norms of the SCO}\n"
REFS = "- {id: hall-2014, title: On norms, author: [{family: Hall}], issued: {date-parts: [[2014]]}}\n"
CLAIMS = """\
a: {text: It binds., supports: [h, b -> h]}
# Of b.
"b":
  text: 𝄞
  attacks:
    - to: h
      because: So it is.

# Of h.
h:
  kind: hypothesis
  label: Norms bind the SCO
  text: x

q: {kind: question, text: Why?}
"""
FILES = {"argmap.yaml": SETTINGS, "refs.yaml": REFS, "a.yaml": CLAIMS}


def _nested(asked: Asked) -> list[types.DocumentSymbol]:
    found = document_symbols(asked)
    nested = [each for each in found if isinstance(each, types.DocumentSymbol)]
    assert nested == found
    return nested


def _outline(symbols: list[types.DocumentSymbol]) -> list[tuple[str, str | None, list[str]]]:
    return [(each.name, each.detail, [one.name for one in each.children or ()]) for each in symbols]


def _written(lines: Lines, span: types.Range) -> str:
    start, end = (lines.index(Position(each.line, each.character)) for each in (span.start, span.end))
    return lines.text[start:end]


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_claims_with_their_links(tmp_path: Path, start: str, line_end: str) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("a.yaml", start + CLAIMS.replace("\n", line_end))
    asked = editor.asked("a.yaml")
    found = _nested(asked)
    assert _outline(found) == [
        ("a", "It binds: accepted", ["supports h", "supports b -> h"]),
        ("b", "𝄞: accepted", ["attacks h"]),
        ("h", "Norms bind the SCO: undecided (contested)", []),
        ("q", "Why?", []),
    ]
    lines = asked.document.lines
    second = found[1]
    assert _written(lines, second.selection_range) == '"b"'
    whole = _written(lines, second.range)
    assert whole.startswith('"b":')
    assert whole.endswith("So it is.")
    (link,) = [*(second.children or ())]
    assert _written(lines, link.range) == "h"


def test_a_plain_editor_gets_a_flat_list(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES, Client())
    editor.open("a.yaml")
    found = document_symbols(editor.asked("a.yaml"))
    flat = [each for each in found if isinstance(each, types.SymbolInformation)]
    assert [(each.name, each.container_name) for each in flat] == [
        *(("a", None), ("supports h", "a"), ("supports b -> h", "a")),
        *(("b", None), ("attacks h", "b"), ("h", None), ("q", None)),
    ]


def test_a_broken_claim_is_listed_as_it_was(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("a.yaml")
    editor.asked("a.yaml")
    editor.open("a.yaml", "new:\n  text: [\n" + CLAIMS.replace("  label: N", "  label: [N"))
    outline = _outline(_nested(editor.asked("a.yaml")))
    assert [each[0] for each in outline] == ["new", "a", "b", "h", "q"]
    assert outline[0] == ("new", None, [])
    assert outline[3] == ("h", "Norms bind the SCO", [])


def test_settings_and_references(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("argmap.yaml")
    editor.open("refs.yaml")
    settings = _nested(editor.asked("argmap.yaml"))
    assert _outline(settings) == [
        ("argmap", "1", []),
        ("title", "My map", []),
        ("references", "refs.yaml", []),
        ("facets", None, ["theme"]),
    ]
    (facet,) = [*(settings[3].children or ())]
    assert _outline([facet]) == [("theme", None, ["norms"])]
    assert _outline(_nested(editor.asked("refs.yaml"))) == [("hall-2014", "Hall 2014: On norms", [])]
    editor.open("argmap.yaml", "facets: [")
    assert document_symbols(editor.asked("argmap.yaml")) == []


@pytest.mark.parametrize("text", ["", "\ufeff", "# A comment", "- a\n- b\n"])
def test_files_without_claims(tmp_path: Path, text: str) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("a.yaml", text)
    assert document_symbols(editor.asked("a.yaml")) == []


def test_words_of_ids_labels_and_works_find_them_in_all_maps(tmp_path: Path) -> None:
    editor = Editor(
        tmp_path,
        {**FILES, "two/argmap.yaml": "argmap: 1\ntitle: Two\n", "two/b.yaml": "a-norm: {text: A norm}\n"},
    )
    editor.open("a.yaml")
    editor.open("two/b.yaml")

    def names(query: str) -> list[tuple[str, str | None]]:
        return [(each.name, each.container_name) for each in workspace_symbols(editor.session, query)]

    assert names("") == [("h: Norms bind the SCO", "My map"), ("q: Why?", "My map")]
    assert names("NORM") == [
        ("h: Norms bind the SCO", "My map"),
        ("a-norm", "Two"),
        ("hall-2014: Hall 2014: On norms", "My map"),
    ]
    assert names("sco bind") == names("h norms sco") == [("h: Norms bind the SCO", "My map")]
    assert names("nothing of this") == []
    (found,) = workspace_symbols(editor.session, "hall")
    assert found.location.uri == editor.uri("refs.yaml")


def test_at_most_200_are_told(tmp_path: Path) -> None:
    claims = "".join(f"c{number}: {{text: x}}\n" for number in range(250))
    editor = Editor(tmp_path, {"a.yaml": f"{claims}h: {{kind: hypothesis, text: c}}\n"})
    editor.open("a.yaml")
    found = workspace_symbols(editor.session, "c")
    assert len(found) == 200
    assert found[0].name == "h: c"
