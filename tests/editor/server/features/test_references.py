"""All places that name what is at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.features.references import highlights, references
from argmap.editor.server.lines import Encoding
from argmap.tests.editor.server.asking import CURSOR, RICH, Editor
from argmap.tests.editor.server.features.a_map import MAP, at, marked

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path, MAP)


def found(
    editor: Editor, text: str, name: str = "tea.yaml", *, own: bool = True
) -> list[tuple[str, int, str]]:
    """The references: each file, line from 1 and text."""
    uri = editor.uri(name)
    params = types.ReferenceParams(
        types.ReferenceContext(own), types.TextDocumentIdentifier(uri), types.Position(0, 0)
    )
    files = {editor.uri(each): each for each in (*MAP, "more.yaml")}
    return [
        (files[each.uri], each.range.start.line + 1, marked(editor, files[each.uri], each.range))
        for each in editor.ask(references, name, text, params) or ()
    ]


def lines(places: list[tuple[str, int, str]], name: str) -> list[tuple[str, int]]:
    """The files and lines, after a look at the text of each place."""
    assert all(each[2] == name for each in places)
    return [each[:2] for each in places]


def test_claims_in_links_and_prose_with_and_without_the_entry(editor: Editor) -> None:
    text = at(MAP["tea.yaml"], "- to: te")
    named = [("argmap.yaml", 3), *(("tea.yaml", line) for line in (1, 2, 13, 19, 20, 20))]
    assert lines(found(editor, text), "tea-helps") == named
    named.remove(("tea.yaml", 2))
    assert lines(found(editor, text, own=False), "tea-helps") == named
    why = lines(found(editor, at(MAP["tea.yaml"], "answers: w")), "why")
    assert why == [("tea.yaml", 22), ("tea.yaml", 23)]


def test_links(editor: Editor) -> None:
    on_links = "u: {text: x, attacks: no-proof -> warm-water -> tea-helps}\n"
    found_there = found(editor, at(MAP["tea.yaml"], "warm-water -"))
    assert found_there == [("tea.yaml", 13, "tea-helps"), ("tea.yaml", 20, "warm-water -> tea-helps")]
    places = found(editor, at(on_links, "warm-water -"), "more.yaml")
    assert ("more.yaml", 1, "no-proof -> warm-water -> tea-helps") in places


def test_works_values_and_tags(editor: Editor) -> None:
    text = MAP["tea.yaml"]
    assert lines(found(editor, at(text, "work: h")), "hall-2014") == [
        ("tea.yaml", 6),
        ("tea.yaml", 11),
        ("works.yaml", 1),
    ]
    assert lines(found(editor, at(text, "[hall-2014, k")), "kim-2020") == [("more.bib", 1), ("tea.yaml", 11)]
    assert lines(found(editor, at(MAP["works.yaml"], "id: sto"), "works.yaml"), "stone") == [
        ("argmap.yaml", 5),
        ("works.yaml", 7),
    ]
    assert lines(found(editor, at(text, "theme: [bo")), "body") == [
        ("argmap.yaml", 7),
        ("tea.yaml", 7),
        ("tea.yaml", 16),
    ]
    assert lines(found(editor, at(text, "tags: dr")), "drink") == [("tea.yaml", 8), ("tea.yaml", 17)]
    assert found(editor, at(text, "supp")) == []


@pytest.mark.parametrize("key", ["supports", "contradicts", "answers", "tags", "sources", "facets: {theme"])
def test_nothing_is_named_by_an_empty_text(editor: Editor, key: str) -> None:
    end = "}" * ("{" in key)
    assert found(editor, f"a:\n  text: x\n  {key}: '{CURSOR}'{end}\n", "more.yaml") == []
    assert found(editor, f"a:\n  text: x\n  {key}: {CURSOR}{end}\n", "more.yaml") == []


def test_tags_in_every_spelling(editor: Editor) -> None:
    more = (
        "a: {text: 'tags: drink', tags: [x, 'drink']}\n"
        'b:\n  text: drink\n  tags:\n    - drinks\n    - "drink"\n  note: drink\n'
        "c:\n  note: |\n    tags: drink\n  tags: drink\r\n  text: x\n"
    )
    places = found(editor, at(more, "[x, 'dr"), "more.yaml")
    assert [each for each in lines(places, "drink") if each[0] == "more.yaml"] == [
        *[("more.yaml", 1), ("more.yaml", 6), ("more.yaml", 11)]
    ]


def test_works_that_begin_alike_are_told_apart(editor: Editor) -> None:
    """The map's `via` is taken to stand where a source names another work."""
    more = (
        "a:\n  text: x\n"
        "  sources: [stone-2, {work: kim-2020, via: 'stone'}, {voice: V, via: {work: stone}}]\n"
    )
    places = found(editor, at(more, "via: 'st"), "more.yaml", own=False)
    assert lines(places, "stone") == [("argmap.yaml", 5), ("more.yaml", 3), ("more.yaml", 3)]


def test_claims_in_faulty_and_broken_files(editor: Editor) -> None:
    faulty = "a:\n  supports: tea-helps\n  txt: x\nb:\n  text: [x\n  attacks: 'tea-helps'\n"
    places = lines(found(editor, at(faulty, "supports: te"), "more.yaml"), "tea-helps")
    assert [each for each in places if each[0] == "more.yaml"] == [("more.yaml", 2), ("more.yaml", 6)]
    words = "a:\n  supports: why\n  txt: why\nb: {text: why\n  attacks: [why, x]\n"
    assert [
        each for each in found(editor, at(words, "supports: w"), "more.yaml") if each[0] == "more.yaml"
    ] == [*[("more.yaml", 2, "why"), ("more.yaml", 5, "why")]]
    editor.open("more.yaml", faulty)
    broken = MAP["tea.yaml"] + "more: [unclosed\n  text: 'x\n"
    places = lines(found(editor, at(broken, "- to: tea")), "tea-helps")
    assert places == [
        *[("argmap.yaml", 3), ("more.yaml", 2), ("more.yaml", 6)],
        *[("tea.yaml", line) for line in (1, 2, 13, 19, 20, 20)],
    ]


def shown(
    editor: Editor, text: str, name: str = "tea.yaml", *, settled: bool = True
) -> list[tuple[int, str, bool]]:
    """The highlights: each line from 1, its text, and whether it is the entry itself."""
    index = editor.type(name, text)
    return [
        (
            each.range.start.line + 1,
            marked(editor, name, each.range),
            each.kind == types.DocumentHighlightKind.Write,
        )
        for each in highlights(editor.asked(name, index, settled=settled)) or ()
    ]


def test_highlights_are_those_of_the_document(editor: Editor) -> None:
    claims = shown(editor, at(MAP["tea.yaml"], "- to: te"))
    assert claims == [(line, "tea-helps", line == 2) for line in (1, 2, 13, 19, 20, 20)]
    assert shown(editor, at(MAP["tea.yaml"], "theme: bo")) == [(7, "body", False), (16, "body", False)]
    assert shown(editor, at(MAP["argmap.yaml"], "{bo"), "argmap.yaml") == [(7, "body", True)]
    assert shown(editor, CURSOR) == []


def test_highlights_move_with_what_is_typed(editor: Editor) -> None:
    editor.open("tea.yaml")
    editor.asked("tea.yaml")
    typed = MAP["tea.yaml"].replace("Tea is warm", "Yes,\n        tea is hot and warm")
    claims = shown(editor, at(typed, "- to: te"), settled=False)
    assert claims == [(line, "tea-helps", line == 2) for line in (1, 2, 13, 20, 21, 21)]
    gone = MAP["tea.yaml"].replace("[tea-helps, ", "[")
    claims = shown(editor, at(gone, "- to: te"), settled=False)
    assert claims == [(line, "tea-helps", line == 2) for line in (1, 2, 13, 19, 20)]


@pytest.mark.parametrize("encoding", [*Encoding])
def test_places_are_exact_in_any_text(tmp_path: Path, encoding: Encoding) -> None:
    text = (
        "\ufeff'a-𐐷': {text: 😀}\r\n"
        "b: {text: '😀😀 a-𐐷', tags: ['😀', \"x\"], attacks: ['a-𐐷', c->a-𐐷]}\r\n"
        'c:\r\n  text: x # 😀 a-𐐷\r\n  supports: "a-\\U00010437"\r\n  tags: >-\r\n    x'
    )
    editor = Editor(tmp_path, {"tea.yaml": text}, RICH, encoding)
    places = found(editor, at(text, "attacks: ['a"))
    assert [each[1:] for each in places] == [
        *[(1, "a-𐐷"), (2, "a-𐐷"), (2, "a-𐐷"), (2, "a-𐐷"), (4, "a-𐐷"), (5, '"a-\\U00010437"')]
    ]
    assert [each[1:] for each in found(editor, at(text, '"'))][:1] == [(2, "x")]
