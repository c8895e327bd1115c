"""Claims and links are offered where a claim names others."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from lsprotocol import types

from argmap.editor.server.features.completion import offers
from argmap.editor.server.features.completion.completion import completion
from argmap.editor.server.lines import Encoding
from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import Editor, applied
from argmap.tests.editor.server.features.completion.completing import FILES, Completed

LINKS = ["b -> h", "c -> b -> h"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("a:\n  supports: ¦", ["h", "b", "c"]),
        ("a:\n  supports: ¦\n  text: x\n", ["h", "b", "c"]),
        ("a:\n  supports: [¦]\n", ["h", "b", "c"]),
        ("a:\n  text: x\n  attacks:\n    - to: ¦\n      because: y\n", ["h", "b", "c"]),
        ("a: {text: x, attacks: {to: ¦", ["h", "b", "c"]),
        ("a: {text: x, attacks: [\n  c,\n  ¦\n]}\n", ["h", "b", "c"]),
        ("a:\r\n  attacks:\r\n  - ¦\r\n", ["h", "b", "c"]),
        ("\ufeffa: {attacks: ¦}\n", ["h", "b", "c"]),
        ("a:\n  text: 'half\n  supports: ¦\n", ["h", "b", "c"]),
        ("b:\n  text: x\n  supports: ¦\n", ["h", "c"]),
        ("h:\n  text: x\n  answers: ¦\n", ["q"]),
        ("a:\n  answers: ¦\n", ["h", "q"]),
        ("a:\n  answers:\n  - to: ¦\n", ["h", "q"]),
        ("a:\n  contradicts: [h, ¦]\n", ["b", "c", "h"]),
        ("a:\n  supports: {to: h, with: ¦}\n", ["b", "c", "h"]),
    ],
)
def test_claims_that_can_be_named(tmp_path: Path, text: str, claims: list[str]) -> None:
    found = [name for name in Completed(tmp_path, text).names if name in "abchq"]
    assert found == claims


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  text: ¦\n",
        "a:\n  text: See ¦\n",
        "a:\n  text: >-\n    supports: ¦\n",
        "a:\n  label: 'it''s, b: ¦'\n",
        "a:\n  supports: b # ¦\n",
        "# a ¦\n",
        "a:\n  supports:\n    -¦\n",
        "b¦: {text: x}\n",
        "a: &x {text: y}\nb: *¦\n",
        "- ¦\n",
    ],
)
def test_nothing_is_offered_in_prose(tmp_path: Path, text: str) -> None:
    assert Completed(tmp_path, text).list is None


def test_what_is_told_of_a_claim(tmp_path: Path) -> None:
    item = Completed(tmp_path, "a:\n  supports: ¦").item("b")
    assert item.detail == "The b of all"
    assert item.documentation == "The b of all.\n\nHall 2014\n\naccepted"


def test_words_of_a_label_find_its_claim(tmp_path: Path) -> None:
    found = Completed(tmp_path, "a:\n  supports: autocracy spi¦\n")
    assert found.names[0] == "h"
    assert str(found.item("h").filter_text).startswith("autocracy spi h The Spirit")
    assert found.list
    assert found.list.is_incomplete
    assert found.taken("h") == "a:\n  supports: h\n"


def test_of_many_only_those_that_fit_are_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "MOST", 2)
    assert [name for name in Completed(tmp_path, "a: {supports: ¦}").names if "->" not in name] == ["h", "b"]
    assert Completed(tmp_path, "a: {supports: 'autoc¦'}").names == ["h"]
    assert Completed(tmp_path, "a: {supports: zz¦}").list is None
    other = Completed(tmp_path, "a:\n  supports: zz¦").list
    assert other
    assert other.is_incomplete


def test_first_come_claims_of_the_file_and_last_those_named_already(tmp_path: Path) -> None:
    text = "z: {text: Of the file.}\na: {text: x, supports: [h, ¦]}\n"
    found = [name for name in Completed(tmp_path, text).names if "->" not in name]
    assert found == ["z", "b", "c", "h"]


@pytest.mark.parametrize(
    ("text", "offered", "taken"),
    [
        ("a:\n  attacks: b -> ¦", ["h"], "a:\n  attacks: b -> h"),
        ("a:\n  attacks: b ->¦\n", ["h"], "a:\n  attacks: b -> h\n"),
        ("a:\n  attacks: 'b -> ¦'\n", ["h"], "a:\n  attacks: 'b -> h'\n"),
        ("a: {attacks: [b -> h, c -> ¦]}", ["b -> h"], "a: {attacks: [b -> h, c -> b -> h]}"),
        ("a: {attacks: c -> ¦ -> h}", ["b"], "a: {attacks: c -> b -> h}"),
        ("a: {attacks: ¦ -> b -> h}", ["c"], "a: {attacks: c -> b -> h}"),
        ("a: {attacks: h -> ¦}", [], ""),
    ],
)
def test_links(tmp_path: Path, text: str, offered: list[str], taken: str) -> None:
    found = Completed(tmp_path, text)
    assert found.names == offered
    if offered:
        assert found.taken(offered[0]) == taken


def test_links_are_offered_beside_claims(tmp_path: Path) -> None:
    found = Completed(tmp_path, "a: {supports: ¦}")
    assert [name for name in found.names if "->" in name] == LINKS
    link = found.item("c -> b -> h")
    assert link.detail == "The c → The b of all → The Spirit preserves autocracy"
    assert link.documentation == "The step fails."
    assert not [name for name in Completed(tmp_path, "a: {contradicts: ¦}").names if "->" in name]


@pytest.mark.parametrize("encoding", [*Encoding])
@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("a: {text: 𝒳, supports: b¦x, note: 𝒴}\r\n", "a: {text: 𝒳, supports: b, note: 𝒴}\r\n"),
        ("\ufeffa: {text: 𝒳, supports: ['𝒳¦']}\r\n", "\ufeffa: {text: 𝒳, supports: ['b']}\r\n"),
        ('a:\n  supports: "some words¦ here"', 'a:\n  supports: "b"'),
        ("a:\n  supports:¦\n", "a:\n  supports: b\n"),
        ("a:\n  supports: some wor¦ds  # why\n", "a:\n  supports: b  # why\n"),
    ],
)
def test_the_whole_name_is_replaced(tmp_path: Path, text: str, taken: str, encoding: Encoding) -> None:
    found = Editor(tmp_path, FILES, encoding=encoding).ask(completion, "new.yaml", text)
    edit = next(each.text_edit for each in found.items if each.label == "b")
    assert applied(text.replace("¦", ""), [edit], encoding) == taken


def test_a_broken_file_is_offered_as_it_was(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    editor.open("old.yaml")
    editor.asked("old.yaml")
    editor.session.documents.close(editor.uri("old.yaml"))
    editor.open("old.yaml", "h: {kind: 'hypothesis\n")
    found = editor.ask(completion, "new.yaml", "a:\n  supports: ¦")
    assert [each.label for each in found.items[:3]] == ["h", "b", "c"]


def test_an_id_that_yaml_reads_otherwise_is_quoted(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"old.yaml": "'null': {text: Nothing.}\n"})
    found = editor.ask(completion, "new.yaml", "a: {supports: ¦}")
    assert found.items[0].text_edit.new_text == '"null"'


def test_each_claim_that_the_shipped_map_names_is_found_where_it_stands(tmp_path: Path) -> None:
    shipped = Path(str(files("argmap"))) / "arguments"
    names = [path.relative_to(shipped).as_posix() for path in sorted(shipped.rglob("*.yaml"))]
    editor = Editor(tmp_path, {name: (shipped / name).read_text(encoding="utf-8") for name in names})
    editor.open("hypothesis.yaml")
    claims = editor.asked("hypothesis.yaml").view.argument_map.claims
    places = [(link.place, link.target[0]) for claim in claims.values() for link in claim.links]
    for place, target in places[:: len(places) // 40]:
        name = Path(place.path).relative_to(tmp_path).as_posix()
        editor.open(name)
        index = editor.asked(name, settled=False).view.texts.index(place) + len(target) // 2
        found = completion(editor.asked(name, index, settled=False))
        assert found
        assert target in {each.label for each in found.items}
        item = next(each for each in found.items if each.label == target)
        assert isinstance(item.text_edit, types.TextEdit)
        text = editor.asked(name, settled=False).text
        assert applied(text, [item.text_edit]) == text


def test_what_has_spaces_is_a_snippet_of_which_editors_take_all(tmp_path: Path) -> None:
    text = "a:\n  text: x\n  attacks: ¦\n"
    link = Completed(tmp_path, text).item("b -> h")
    assert link.insert_text_format is types.InsertTextFormat.Snippet
    assert Completed(tmp_path, text, client=Client()).item("b -> h").insert_text_format is None
    tagged = {"old.yaml": "z: {text: x, tags: ['5 $ or {6}']}\n"}
    found = Editor(tmp_path, tagged).ask(completion, "new.yaml", "a:\n  tags: ¦\n")
    assert found.items[0].text_edit.new_text == r"5 \$ or {6\}"
