"""A merge conflict in a file is said to be one, once, with the place of each part."""

from __future__ import annotations

from typing import Final

import pytest

from argmap.tests.builders.written import read

CONFLICT: Final = """\
a:
  text: T.
<<<<<<< HEAD
  supports: b
=======
  attacks: b
  kind: finding
>>>>>>> other
b:
  text: x
"""
WITH_BASE: Final = CONFLICT.replace("=======", "||||||| base\n=======")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_conflict_is_named_once_with_its_parts(line_end: str) -> None:
    result = read(CONFLICT.replace("\n", line_end))
    assert result.errors() == ["AM002 m.yaml:3:1"]
    message = result.only("AM002").message
    assert "one version is in line 4, the other is in lines 6 to 7" in message
    assert [str(link.path) for link in result.claims["a"].links] == ["a -> b"]


def test_the_common_ancestor_is_named_too() -> None:
    assert "what they changed is empty" in read(WITH_BASE).only("AM002").message


def test_each_conflict_of_a_file() -> None:
    second = CONFLICT.replace("a:", "c:").replace("\nb:", "\nd:")
    assert read(CONFLICT + second).errors() == ["AM002 m.yaml:3:1", "AM002 m.yaml:13:1"]


def test_what_the_other_version_declares_is_not_unknown() -> None:
    text = "a: {text: x, supports: d}\n<<<<<<< HEAD\nc: {text: x}\n=======\nd: {text: x}\n>>>>>>> other\n"
    assert read(text).errors() == ["AM002 m.yaml:2:1"]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"])
def test_a_mark_that_is_left_over(mark: str) -> None:
    result = read(f"a:\n  text: x\n{mark}\nb:\n  text: y\n")
    assert result.errors() == ["AM002 m.yaml:3:1"]
    assert "left over" in result.only("AM002").message
    assert set(result.claims) == {"a", "b"}


@pytest.mark.parametrize(
    ("name", "code", "text"),
    [
        ("r.yaml", "AM002", "- id: w\n  type: book\n<<<<<<< A\n  title: A\n=======\n  title: B\n>>>>>>> B\n"),
        ("r.json", "AM002", '[{"id":"w",\n<<<<<<< A\n"title":"A"\n=======\n"title":"B"\n>>>>>>> B\n}]\n'),
        ("r.bib", "AM211", "@book{w,\n<<<<<<< A\n  title={A}\n=======\n  title={B}\n>>>>>>> B\n}\n"),
    ],
)
def test_conflicts_in_references(name: str, code: str, text: str) -> None:
    result = read(
        {"m.yaml": "a: {text: x, sources: [w, other]}\n", name: text}, f"argmap: 1\nreferences: {name}\n"
    )
    assert [line.partition(":")[0] for line in result.errors()] == [f"{code} {name}"]
    assert result.argument_map.works["w"].title == "A"


def test_conflicts_in_the_settings() -> None:
    settings = "argmap: 1\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n"
    result = read("a: {text: x}\n", settings)
    assert result.errors() == ["AM002 argmap.yaml:2:1"]
    assert result.argument_map.title == "A"


def test_what_only_looks_like_a_mark() -> None:
    text = "a:\n  text: |\n    One.\n    =======\n    <<<<<<< HEAD\n  note: x ======= y\n"
    assert read(text).errors() == []
    ornament = "======= Books\n=======\n@book{w, title={A}}\n"
    assert (
        read(
            {"m.yaml": "a: {text: x, sources: w}\n", "r.bib": ornament}, "argmap: 1\nreferences: r.bib\n"
        ).errors()
        == []
    )
