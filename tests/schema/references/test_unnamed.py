"""Files that look like references in a map that does not name them."""

from __future__ import annotations

import pytest

from argmap.tests.builders.written import read

CLAIMS = "a: {text: A, sources: x, supports: b}\nb: {text: B, sources: x}\n"
SETTINGS = "argmap: 1\n"


@pytest.mark.parametrize(
    "works",
    [
        "- {id: x, type: book, title: X}\n",
        "references:\n- {id: x, type: book, title: X}\n- {id: y, author: [{family: Y}], issued: 2001}\n",
        "items: [{id: x, type: book, title: X}]\n",
        "x: {author: X, title: A book, year: 2001}\n",
        "x:\n  author: X\n  title: A book\n  label: X\ny:\n  title: Y\n  DOI: 10.1/1\n",
    ],
)
@pytest.mark.parametrize("place", ["references.yaml", "sub/works.yml"])
def test_a_yaml_file_is_one_problem_that_says_how_to_name_it(works: str, place: str) -> None:
    result = read({"m.yaml": CLAIMS, place: works}, SETTINGS)
    assert result.errors() == [f"AM102 {place}:0:0"]
    assert result.codes == ["AM102"]
    assert result.only("AM102").message.startswith("this file looks like references")
    assert f"`references: {place}`" in result.only("AM102").hint
    assert list(result.claims) == ["a", "b"]


def test_it_is_named_beside_the_references_that_are() -> None:
    files = {
        "m.yaml": CLAIMS,
        "one.yaml": "- {id: x, type: book}\n",
        "two.yaml": "- {id: y, type: book, title: Y}\n",
    }
    hint = read(files, "argmap: 1\nreferences: one.yaml\n").only("AM102").hint
    assert "`references: [one.yaml, two.yaml]`" in hint


@pytest.mark.parametrize(
    "claims",
    [
        "- {text: A, title: X, author: Y}\n",
        "c: {title: A claim}\n",
        "c: {title: X, author: Y}\nd: {text: D}\n",
        "c: {title: X, author: Y, supports: a}\n",
        "references: [x]\n",
        "- {id: x, type: book, title: X\n",
    ],
)
def test_faulty_claims_are_no_references(claims: str) -> None:
    result = read({"m.yaml": CLAIMS, "n.yaml": claims}, SETTINGS)
    assert not any("looks like references" in each.message for each in result.problems)


@pytest.mark.parametrize(
    ("name", "content"),
    [("zotero.bib", "@book{x, title = {X}}\n"), ("library.json", '[{"id": "x", "type": "book"}]\n')],
)
def test_another_file_of_works_beside_the_map_is_told_where_a_work_is_missing(
    name: str, content: str
) -> None:
    files = {"m.yaml": CLAIMS, name: content, "data.json": '{"id": 1, "type": 2}'}
    hints = [each.hint for each in read(files, SETTINGS).problems if each.code == "AM205"]
    assert hints == [f"write `references: {name}` in argmap.yaml"] * 2
    assert read(files, f"argmap: 1\nreferences: {name}\n").errors() == []


def test_a_map_that_cites_no_work_may_have_such_a_file() -> None:
    assert read({"m.yaml": "a: {text: A, supports: b}\nb: {text: B}\n", "z.bib": ""}, SETTINGS).errors() == []
