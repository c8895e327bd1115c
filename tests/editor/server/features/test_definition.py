"""Where a name leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.definition import definition
from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import CURSOR, Editor
from argmap.tests.editor.server.features.a_map import MAP, at, marked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path, MAP)


def led(editor: Editor, text: str, name: str = "tea.yaml") -> tuple[str, int, str] | None:
    """The file, the line from 1 and the text to which a definition leads."""
    found = editor.ask(definition, name, text)
    if not found:
        return None
    (link,) = found
    file = next(each for each in (*MAP, "more.yaml") if editor.uri(each) == link.target_uri)
    where = link.target_selection_range
    return file, where.start.line + 1, marked(editor, file, where)


def test_claims_lead_to_their_entries(editor: Editor) -> None:
    for before in (
        "- to: tea-",
        "attacks: [tea-",
        "warm-water -> tea",
        "proof that tea",
        "is the point.\nte",
    ):
        assert led(editor, at(MAP["tea.yaml"], before)) == ("tea.yaml", 2, "tea-helps")
    assert led(editor, at(MAP["tea.yaml"], "contradicts: 'wa")) == ("tea.yaml", 9, "warm-water")
    assert led(editor, at(MAP["argmap.yaml"], "Whether te"), "argmap.yaml") == ("tea.yaml", 2, "tea-helps")
    (link,) = editor.ask(definition, "tea.yaml", at(MAP["tea.yaml"], "contradicts: 'wa"))
    assert marked(editor, "tea.yaml", link.origin_selection_range) == "warm-water"
    whole = marked(editor, "tea.yaml", link.target_range)
    assert whole.startswith("warm-water:\n")
    assert whole.endswith("tags: drink")


def _span(found: Sequence[types.LocationLink] | types.Location | None) -> types.Range:
    assert isinstance(found, list)
    (link,) = found
    assert isinstance(link, types.LocationLink)
    return link.target_selection_range


def test_while_text_is_typed_they_lead_to_where_the_entry_is_by_now(editor: Editor) -> None:
    text = MAP["tea.yaml"]
    editor.open("tea.yaml")
    asked = editor.asked("tea.yaml")
    asked.view.settle()
    document = asked.document
    for typed, where in (
        ("# above\n𝄞: x\n", 0),
        ("", 0),
        ("# below\n", len(text)),
        ("\n", text.index("warm-water:")),
    ):
        document.lines = document.lines.with_change(
            0, len(document.lines.text), text[:where] + typed + text[where:]
        )
        now = document.lines.text
        for name in ("tea-helps", "warm-water"):
            index = (
                now.index(f"  contradicts: '{name}") if f"contradicts: '{name}" in now else now.rindex(name)
            )
            index = now.index(name, index)
            found = _span(definition(replace(asked, index=index + 1)))
            assert marked(editor, "tea.yaml", found) == name
            assert document.index(found.start) == now.index(f"{name}:")


def test_what_was_just_named_is_read_first(editor: Editor) -> None:
    editor.open("tea.yaml")
    asked = editor.asked("tea.yaml")
    lines = asked.document.lines
    renamed = lines.text.replace("warm-water", "hot-water")
    asked.document.lines = lines.with_change(0, len(lines.text), renamed)
    editor.session.documents.changes += 1
    found = _span(definition(replace(asked, index=asked.text.index("hot-water ->") + 1)))
    assert marked(editor, "tea.yaml", found) == "hot-water"


def test_arrows_lead_to_the_line_of_the_link(editor: Editor) -> None:
    assert led(editor, at(MAP["tea.yaml"], "warm-water -")) == ("tea.yaml", 13, "tea-helps")
    undeclared = MAP["tea.yaml"].replace("warm-water -> tea-helps", "warm-water -> why")
    assert led(editor, at(undeclared, "warm-water -")) is None


def test_works_lead_to_their_references(editor: Editor) -> None:
    assert led(editor, at(MAP["tea.yaml"], "[hall")) == ("works.yaml", 1, "hall-2014")
    assert led(editor, at(MAP["tea.yaml"], "2014, kim")) == ("more.bib", 1, "kim-2020")
    assert led(editor, at(MAP["argmap.yaml"], "via: st"), "argmap.yaml") == ("works.yaml", 7, "stone")
    assert led(editor, MAP["tea.yaml"].replace("kim-2020", f"kim{CURSOR}")) is None


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("w.json", '[{"type": "book",\n  "id": "book-1", "title": "book-1"}]', 2),
        ("w.ris", "TY  - BOOK\nID  - book-1\nTI  - A book\nER  -\n", 2),
        ("w.bib", "@comment{book-1}\n@book(\n book-1, title = {A book-1}\n)", 3),
        ("w.yaml", "references:\n- title: A book\n  'id': 'book-1'\n", 3),
    ],
)
def test_keys_in_references_of_each_form(tmp_path: Path, name: str, text: str, line: int) -> None:
    claim = "a: {text: x, sources: book-1}\n"
    editor = Editor(
        tmp_path, {"argmap.yaml": f"argmap: 1\nreferences: {name}\n", name: text, "a.yaml": claim}
    )
    (link,) = editor.ask(definition, "a.yaml", at(claim, "sources: b"))
    assert link.target_uri == editor.uri(name)
    assert link.target_selection_range.start.line + 1 == line
    assert marked(editor, name, link.target_selection_range) == "book-1"


def test_facets_lead_to_the_settings(editor: Editor) -> None:
    assert led(editor, at(MAP["tea.yaml"], "theme: [body, mi")) == ("argmap.yaml", 7, "mind")
    assert led(editor, at(MAP["tea.yaml"], "theme: bo")) == ("argmap.yaml", 7, "body")
    assert led(editor, at(MAP["tea.yaml"], "facets: {the")) == ("argmap.yaml", 7, "theme")
    assert led(editor, MAP["tea.yaml"].replace("theme: body", f"theme: soul{CURSOR}")) is None
    assert led(editor, MAP["tea.yaml"].replace("theme: body", f"them: body{CURSOR}")) is None


def test_references_lead_to_their_files(editor: Editor) -> None:
    assert led(editor, at(MAP["argmap.yaml"], "[wo"), "argmap.yaml") == ("works.yaml", 1, "")
    missing = MAP["argmap.yaml"].replace("works.yaml", f"wor{CURSOR}.yaml")
    assert led(editor, missing, "argmap.yaml") is None


def test_a_claim_of_a_broken_file(editor: Editor) -> None:
    editor.open("tea.yaml")
    editor.asked("tea.yaml")
    broken = "\n" + MAP["tea.yaml"] + "more: [unclosed\n  text: 'x\n"
    assert led(editor, at(broken, "- to: tea")) == ("tea.yaml", 3, "tea-helps")
    editor.open("tea.yaml", "}{\n")
    more = "a: {text: x, supports: tea-helps}\n"
    assert led(editor, at(more, "supports: te"), "more.yaml") is None


def test_one_place_for_editors_that_know_no_links(tmp_path: Path) -> None:
    editor = Editor(tmp_path, MAP, client=Client())
    found = editor.ask(definition, "tea.yaml", at(MAP["tea.yaml"], "- to: te"))
    assert found.uri == editor.uri("tea.yaml")
    assert marked(editor, "tea.yaml", found.range) == "tea-helps"


def test_carriage_returns_marks_and_quotes(tmp_path: Path) -> None:
    text = (
        "\ufeff\"😀\": {text: x}\r\n'tea😀': {text: 😀😀, supports: \"a\"}\r\na: {text: x, supports: 'tea😀'}"
    )
    text = text.replace("😀", "𐐷")  # a letter outside the basic plane
    editor = Editor(tmp_path, {"tea.yaml": text})
    assert led(editor, at(text, "supports: 'te")) == ("tea.yaml", 2, "tea𐐷")
    assert led(editor, at(text, 'supports: "')) == ("tea.yaml", 3, "a")


def test_nothing_leads_from_where_nothing_stands(editor: Editor) -> None:
    assert led(editor, CURSOR) is None
    assert led(editor, at(MAP["tea.yaml"], "tags: dr")) is None
    assert led(editor, at(MAP["tea.yaml"], "supp")) is None
