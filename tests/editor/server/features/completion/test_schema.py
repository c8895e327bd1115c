"""Keys, their values and what is to be filled in are offered as the schemas have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.server.settings import Client
from argmap.schema import load_map
from argmap.tests.editor.server.features.completion.completing import Completed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "some", "missing"),
    [
        ("a:\n  ¦", ["text", "label", "kind"], ["to", "work"]),
        ("a:\n  te¦\n  label: x\n", ["text"], ["label"]),
        ("a:\r\n  text: x\r\n  ¦\r\n\r\nb: {text: y}\r\n", ["supports"], ["text"]),
        ("\ufeffa: {text: x, ¦}", ["supports"], ["text"]),
        ("a:\n  supports:\n    - to: b\n      ¦\n", ["because", "strength", "test"], ["to", "kind"]),
        ("a:\n  supports:\n    - ¦\n", ["to", "because"], ["kind"]),
        ("a:\n  supports: {to: b,\n    ¦}\n", ["because"], ["to"]),
        ("a:\n  answers: [{to: q, ¦}]\n", ["because", "basis"], ["strength"]),
        ("a:\n  sources: {work: hall, ¦}\n", ["locator", "via"], ["work", "voice"]),
        ("a:\n  sources: {voice: Mao, ¦}\n", ["quote"], ["work", "locator"]),
        ("a:\n  sources:\n    work: hall\n    via:\n      ¦\n", ["work", "locator"], ["supports"]),
        ("a:\n  text: 'half\n  ¦", ["supports"], ["work"]),
    ],
)
def test_keys_that_are_not_given_yet(tmp_path: Path, text: str, some: list[str], missing: list[str]) -> None:
    names = Completed(tmp_path, text).names
    assert {*some} <= {*names}
    assert not {*missing} & {*names}


def test_what_is_told_of_a_key(tmp_path: Path) -> None:
    found = Completed(tmp_path, "a:\n  su¦\n")
    key = found.item("supports")
    assert (key.detail, key.documentation) == ("Supports", "The claims or links that this claim speaks for.")
    assert found.taken("supports") == "a:\n  supports: \n"
    assert Completed(tmp_path, "a:\n  su¦: b\n").taken("supports") == "a:\n  supports: b\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a:\n  kind: ¦", "claim hypothesis question evidence assumption finding conclusion recommendation"),
        ("a:\n  presumed: ¦\n", "true false"),
        ("a:\n  strength: ¦\n", "weak moderate strong"),
        ("a: {standard: ¦}\n", "weight unopposed"),
        ("a:\n  supports: {to: b, basis: ¦}\n", "stated inferred"),
        ("a:\n  supports: {to: b, test: ¦}\n", "straw-in-the-wind hoop smoking-gun doubly-decisive"),
        ("a:\n  expect:¦\n", "accepted undecided rejected contested unresolved refuted untested unsupported"),
    ],
)
def test_values(tmp_path: Path, text: str, values: str) -> None:
    found = Completed(tmp_path, text)
    assert " ".join(found.names) == values
    first = found.names[0]
    assert found.item(first).documentation
    assert found.taken(first) == text.replace(":¦", f": {first}").replace("¦", first)


def test_keys_of_argmap_yaml(tmp_path: Path) -> None:
    found = Completed(tmp_path, "argmap: 1\nti¦\nvia: hall\n", "argmap.yaml")
    assert found.names == ["title", "description", "references", "facets"]
    assert found.taken("title") == "argmap: 1\ntitle: \nvia: hall\n"
    assert Completed(tmp_path, "argmap: ¦\n", "argmap.yaml").names == ["1"]


@pytest.mark.parametrize(
    "text",
    ["¦", "a:\n  ¦", "a:\n  kind: ¦\n", "a:\n  sources: {work: hall, ¦}\n", "a:\n  supports: {to: b, ¦}\n"],
)
def test_the_schema_can_be_left_to_another_server(tmp_path: Path, text: str) -> None:
    assert Completed(tmp_path, text).list
    assert Completed(tmp_path, text, without_schema=True).list is None
    assert "h" in Completed(tmp_path, "a:\n  supports: ¦", without_schema=True).names
    assert Completed(tmp_path, "argmap: 1\n¦", "argmap.yaml", without_schema=True).list is None


@pytest.mark.parametrize(
    ("text", "name", "taken"),
    [
        ("¦", "claim", "its-id:\n  text: \n  sources: \n  supports: "),
        (
            "b: {text: x}\r\n\r\n¦",
            "claim",
            "b: {text: x}\r\n\r\nits-id:\r\n  text: \r\n  sources: \r\n  supports: ",
        ),
        ("\ufeff¦\n", "hypothesis", "\ufeffits-id:\n  kind: hypothesis\n  label: \n  text: \n"),
        (
            "a:\n  supports: ¦\n",
            "link with its reason",
            "a:\n  supports:\n    - to: \n      because: \n      strength: moderate\n",
        ),
        (
            "a:\n    attacks:\n    - ¦\n",
            "link with its reason",
            "a:\n    attacks:\n    - to: \n      because: \n      strength: moderate\n",
        ),
        (
            "a:\n  attacks:\n    ¦\n",
            "link with its reason",
            "a:\n  attacks:\n    - to: \n      because: \n      strength: moderate\n",
        ),
        ("a:\n  sources:¦\n", "work with its locator", "a:\n  sources:\n    work: \n    locator: \n"),
        ("a:\n  sources:\n  - ¦\n", "voice with its quote", "a:\n  sources:\n  - voice: \n    quote: \n"),
        (
            "a:\n  sources:\n  - work: hall\n    via: ¦",
            "work with its locator",
            "a:\n  sources:\n  - work: hall\n    via:\n      work: \n      locator: ",
        ),
        ("a:\r\n  answers: ¦", "answer with its reason", "a:\r\n  answers:\r\n    - to: \r\n      because: "),
    ],
)
def test_what_is_to_be_filled_in(tmp_path: Path, text: str, name: str, taken: str) -> None:
    plain = Completed(tmp_path, text, client=Client())
    assert plain.taken(name) == taken
    assert plain.item(name).insert_text_mode is types.InsertTextMode.AsIs
    (tmp_path / "new.yaml").write_bytes(taken.encode())
    codes = {each.code for each in load_map(str(tmp_path)).problems}
    assert not codes & {"AM002", "AM101", "AM105"}


def test_what_is_to_be_filled_in_has_stops(tmp_path: Path) -> None:
    item = Completed(tmp_path, "a:\n  supports:\n    - ¦\n").item("link with its reason")
    assert item.insert_text_format is types.InsertTextFormat.Snippet
    assert item.insert_text_mode is types.InsertTextMode.AdjustIndentation
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.text_edit.new_text == "to: $1\n  because: $2\n  strength: ${3|moderate,weak,strong|}"


@pytest.mark.parametrize("text", ["a: {supports: ¦}", "a:\n  supports: '¦'\n", "a:\n  attacks: b -> ¦"])
def test_nothing_in_lines_is_offered_in_brackets(tmp_path: Path, text: str) -> None:
    assert "link with its reason" not in Completed(tmp_path, text).names


def test_a_large_claim_is_completed_too(tmp_path: Path) -> None:
    text = f"a:\n  text: {'much ' * 10_000}\n  supports: {{to: b, ¦}}\n"
    assert "b" in Completed(tmp_path, text.replace("¦", "with: ¦")).names
    assert Completed(tmp_path, text.replace("{to: b, ¦}", "b\n  ¦")).item("kind").detail == "Kind"
