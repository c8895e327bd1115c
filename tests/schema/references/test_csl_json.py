"""CSL-JSON: what it says, what is wrong with it and where; it reads what the standard library reads."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Name
from argmap.schema.references.csl.from_json import read_json
from argmap.schema.references.csl.tree import Array, Fields, Node
from argmap.schema.references.file import ReferencesFile
from argmap.tests.schema.references.reading import found, only, read

GOOD = """\
[
  {
    "id": 2015, "type": "book", "title": "Caf\\u00e9 \\ud83d\\ude00\\tA",
    "author": [{"family": "Kim", "given": "Y."}], "issued": {"date-parts": [["2015", 1]]}
  },
  {
    "id": "b", "author": null, "issued": {"date-parts": [[null]]}, "volume": 1.5e3, "x": [true, false, {}]
  },
  {
    "id": "c"
  }
]
"""


def test_entries_become_works() -> None:
    references = read("json", GOOD)
    assert references.problems == ()
    assert list(references.works) == ["2015", "b", "c"]
    work = references.works["2015"]
    assert (work.title, work.authors, work.year) == ("Café 😀 A", (Name("Kim", "Y."),), "2015")
    assert [each.place.line for each in references.works.values()] == [3, 7, 10]
    assert references.works["c"].place == ("references.json", 10, 11, 10, 14)


@pytest.mark.parametrize("text", ["", " \n", "[]", '{"references": []}', '{"items": []}', "null"])
def test_a_file_without_entries_is_no_error(text: str) -> None:
    assert read("json", text).problems == ()


def test_the_list_may_stand_in_a_mapping() -> None:
    assert only("json", '{"items": [{"id": "a"}]}').key == "a"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('{"a": 1}', "AM211", (1, 1)),
        ('[{"id": null}]', "AM211", (1, 9)),
        ('[{"id": ""}]', "AM211", (1, 9)),
        ('[{"id": ["a"]}]', "AM211", (1, 9)),
        ("[3]", "AM211", (1, 2)),
        ('[{"id": "a", "id": "b"}]', "AM003", (1, 14)),
        ('[{"id": "a", "title": "\\ud83d"}]', "AM002", (1, 23)),
        ('[{"id": "a"},]', "AM002", (1, 13)),
        ('[{"id": "a",}]', "AM002", (1, 12)),
        ('[{"id": "a"', "AM002", (1, 2)),
        ('[{"id": "a}]', "AM002", (1, 9)),
        ('[{"id": "a"} {"id": "b"}]', "AM002", (1, 13)),
        ('[{"id" "a"}]', "AM002", (1, 8)),
        ("[{id: 'a'}]", "AM002", (1, 3)),
        ("[{\"id\": 'a'}]", "AM002", (1, 9)),
        ('[{"id": 01}]', "AM002", (1, 9)),
        ('[{"id": NaN}]', "AM002", (1, 9)),
        ('[{"id": }]', "AM002", (1, 9)),
        ('[{"id":', "AM002", (1, 8)),
        ('[{"id": "a\\x"}]', "AM002", (1, 11)),
        ('[{"id": "a\x07"}]', "AM002", (1, 11)),
        ('[{"id": "a\nb"}]', "AM002", (1, 9)),
        ("[]\n// comment", "AM002", (2, 1)),
        ('\n[{"id": "a", "title": ' + "[" * 70, "AM004", (2, 85)),
    ],
)
def test_what_is_wrong_is_one_problem_at_its_place(text: str, code: str, place: tuple[int, int]) -> None:
    references = read("json", text)
    assert found(references) == [(code, *place)]
    assert references.problems[0].hint


def test_a_broken_entry_loses_no_other() -> None:
    references = read("json", GOOD.replace("null,", "nul,").replace('"volume": 1.5e3', '"volume" 1.5e3'))
    assert found(references) == [("AM002", 7, 26)]
    assert list(references.works) == ["2015", "c"]
    assert not references.complete


def test_the_entries_before_an_error_are_kept() -> None:
    references = read("json", '[{"id": "a"}, {"id": "b", }, {"id": "c"}]')
    assert found(references) == [("AM002", 1, 25)]
    assert list(references.works) == ["a"]


def plain(node: Node | None) -> Any:
    """The tree as data, all scalars as text."""
    if isinstance(node, Array):
        return [plain(each) for each in node.items]
    if isinstance(node, Fields):
        return {key: plain(each) for key, each in node.values.items()}
    return None if node is None or node.absent else node.text


def expected(data: Any) -> Any:
    """Data as the standard library reads it, all scalars as text."""
    if data.__class__ is list:
        return [expected(each) for each in data]
    if data.__class__ is dict:
        return {key: expected(each) for key, each in data.items()}
    return data if data is None or isinstance(data, str) else json.dumps(data)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 2, "\t"]), st.booleans())
def test_it_reads_what_the_standard_library_writes(data: Any, indent: Any, ascii_only: Any) -> None:
    file = ReferencesFile("a.json", json.dumps(data, indent=indent, ensure_ascii=ascii_only))
    assert plain(read_json(file)) == expected(data)
    assert file.problems == []


@given(
    values, st.lists(st.tuples(st.integers(0, 200), st.sampled_from('[]{}",:\\ \n1e.-nu\x00é')), max_size=3)
)
def test_it_refuses_what_the_standard_library_refuses(data: Any, edits: list[tuple[int, str]]) -> None:
    text = json.dumps(data)
    for index, inserted in edits:
        text = text[: index % (len(text) + 1)] + inserted + text[(index % (len(text) + 1)) + 1 :]
    file = ReferencesFile("a.json", text)
    node = read_json(file)
    try:
        data = json.loads(text, parse_int=str, parse_float=str)
    except ValueError:
        assert not file.is_complete or not text.strip()
    else:
        lone = any(each.code == "AM002" for each in file.problems)
        twice = any(each.code == "AM003" for each in file.problems)
        assert file.is_complete
        assert lone or twice or plain(node) == expected(data)
