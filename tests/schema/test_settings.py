"""What happens where `argmap.yaml` itself is broken, and where an entry does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checks import check
from argmap.evaluate import EvaluatedMap
from argmap.schema import load_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = "a: {text: x, sources: ambrosio-2008, facets: {actor: sco}, supports: b}\nb: {text: y, sources: z}\n"


def codes(folder: Path, settings: str, claims: str = CLAIMS) -> list[str]:
    """The codes of every problem of a map with these two files, in order of place."""
    (folder / "argmap.yaml").write_text(settings, encoding="utf-8")
    (folder / "claims.yaml").write_text(claims, encoding="utf-8")
    loaded = load_map(str(folder))
    problems = [*loaded.problems, *check(EvaluatedMap(loaded.argument_map))]
    return [problem.code for problem in sorted(problems, key=lambda problem: problem.order)]


def test_a_key_that_is_lost_gives_one_problem_and_not_one_for_every_claim(tmp_path: Path) -> None:
    assert codes(tmp_path, "argmap: 1\nreferences: [\nfacets: {actor: {sco: SCO}}\n") == ["AM002"]
    assert "AM206" not in codes(tmp_path, "argmap: 1\nfacets: {actor: [\ntitle: T\n")
    assert "AM103" not in codes(tmp_path, "argmap: '1\ntitle: T\n")


def test_a_map_file_that_leads_out_of_the_map_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (tmp_path / "outside.yaml").write_text("secret: words\n", encoding="utf-8")
    (folder / "argmap.yaml").symlink_to(tmp_path / "outside.yaml")
    (problem,) = load_map(str(folder)).problems
    assert problem.code == "AM005"
    assert "secret" not in problem.message + problem.hint


def test_an_entry_that_does_not_count_is_checked_all_the_same(tmp_path: Path) -> None:
    claims = "b: {text: y}\nb: {text: z, suports: b}\nno id: {txt: z}\n"
    found = codes(tmp_path, "argmap: 1\n", claims)
    assert found == ["AM304", "AM003", "AM101", "AM103", "AM105", "AM101"]


@pytest.mark.parametrize("version", ["1", "+1", "01", "0x1", "0o1", "1.0", "1e0"])
def test_the_version_as_yaml_may_write_it(version: str) -> None:
    assert read("a: {text: x}\n", f"argmap: {version}\n").errors() == []


@pytest.mark.parametrize("version", ["2", "-1", "1.5", "'1'", "one", "1e999", "~", "9" * 400])
def test_what_is_no_version(version: str) -> None:
    result = read("a: {text: x}\n", f"argmap: {version}\n")
    assert [line.partition(" ")[2] for line in result.errors()] == ["argmap.yaml:1:9"]


def test_a_description_is_one_paragraph() -> None:
    settings = "argmap: 1\ndescription: |\n  What it is\n  about.\n\n  And why.\n"
    assert read("a: {text: x}\n", settings).argument_map.description == "What it is about. And why."
    assert read("a: {text: x}\n", "argmap: 1\n").argument_map.description == ""
    longest = "ä" * 1000
    found = read("a: {text: x}\n", f"argmap: 1\ndescription: {longest}\n")
    assert found.errors() == []
    assert found.argument_map.description == longest


@pytest.mark.parametrize(
    ("description", "message"),
    [
        ("x" * 1001, "`description` has 1001 characters; at most 1000"),
        ('" "', "`description` is empty"),
        ("", "`description` is empty"),
        ("[x]", "`description` must be text, not a list"),
    ],
)
def test_a_description_that_is_not_one_is_left_out(description: str, message: str) -> None:
    found = read("a: {text: x}\n", f"argmap: 1\ntitle: T\ndescription: {description}\n")
    assert [each.message for each in found.problems if each.severity.value == "error"] == [message]
    assert (found.argument_map.title, found.argument_map.description) == ("T", "")


def test_tag_directives_are_not_read(tmp_path: Path) -> None:
    lines = "".join(f"%TAG !a{number}! tag:x,2000:\n" for number in range(50_000))
    found = codes(tmp_path, "argmap: 1\n", f"{lines}---\nb: {{text: y, sources: {{voice: v}}}}\n")
    assert found == ["AM006"]
    assert [*load_map(str(tmp_path)).argument_map.claims] == ["b"]
