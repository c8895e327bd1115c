"""Which files a map is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.schema import find_map, load_map
from argmap.tests.builders.written import read, read_folder, write

if TYPE_CHECKING:
    from pathlib import Path


def test_every_yaml_file_below_the_map_is_a_claim_file(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", "z.yaml": "z: {text: x}\n", "a/b/c.yml": "c: {text: x}\n"})
    write(tmp_path, {"a.yml": "a: {text: x}\n", "b.txt": "]", "c.yaml.bak": "]", "yaml": "]", "D.YAML": "]"})
    assert list(read_folder(tmp_path).claims) == ["a", "z", "c"]


def test_hidden_files_are_none(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", ".a.yaml": "]", ".git/b.yaml": "]", "c/.d/e.yaml": "]"})
    assert read_folder(tmp_path).lines == []


def test_the_references_are_none() -> None:
    result = read(
        {"library.yml": "- id: x\n", "m.yaml": "a: {text: x}\n"}, "argmap: 1\nreferences: library.yml\n"
    )
    assert result.errors() == []
    assert list(result.argument_map.works) == ["x"]
    within = read(
        {"refs/library.yml": "- id: x\n", "library.yml": "a: {text: x}\n"},
        "argmap: 1\nreferences: refs/library.yml\n",
    )
    assert within.errors() == []
    assert list(within.claims) == ["a"]


def test_references_may_lie_outside_the_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"library.yaml": "- id: ambrosio-2008\n", "map/m.yaml": "a: {text: x, sources: ambrosio-2008}\n"},
    )
    write(tmp_path, {"map/argmap.yaml": "argmap: 1\nreferences: ../library.yaml\n"})
    result = read_folder(tmp_path / "map")
    assert result.codes == ["AM301"]
    assert list(result.argument_map.works) == ["ambrosio-2008"]
    write(tmp_path, {"map/argmap.yaml": f"argmap: 1\nreferences: {tmp_path}/library.yaml\n"})
    assert read_folder(tmp_path / "map").codes == ["AM301"]


def test_references_may_be_several_files_in_the_home_folder_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    files = {"home/library.bib": "@misc{x}\n@misc{y}\n", "map/more.yaml": "- id: z\n- id: x\n"}
    settings = "argmap: 1\nreferences:\n- ~/library.bib\n- more.yaml\n- more.yaml\n"
    write(tmp_path, {**files, "map/argmap.yaml": settings, "map/m.yaml": "a: {text: x, sources: [y, z]}\n"})
    result = read_folder(tmp_path / "map")
    assert list(result.argument_map.works) == ["x", "y", "z"]
    assert result.errors() == ["AM211 more.yaml:2:7"]
    assert "library.bib, line 1" in result.only("AM211").message
    assert result.codes == ["AM211", "AM301", "AM306"]


@pytest.mark.parametrize(
    ("references", "problems"),
    [
        ("[]", ["AM104 argmap.yaml:2:13"]),
        ("[x.json, {}]", ["AM102 argmap.yaml:2:22"]),
        ("[x.json, '']", ["AM104 argmap.yaml:2:22"]),
        ("[x.json, none.bib]", ["AM005 argmap.yaml:2:22"]),
        ("~", ["AM005 argmap.yaml:2:13"]),
    ],
)
def test_a_file_of_references_that_is_lost_is_told_and_no_work_is_unknown(
    references: str, problems: list[str]
) -> None:
    result = read(
        {"m.yaml": "a: {text: x, sources: unknown}\n", "x.json": '[{"id": "x"}]'},
        f"argmap: 1\nreferences: {references}\n",
    )
    assert result.errors() == problems


def test_a_nested_map_is_skipped() -> None:
    result = read(
        {"in/argmap.yaml": "]", "in/m.yaml": "]", "in/deep/n.yaml": "]", "m.yaml": "a: {text: x}\n"}
    )
    assert result.lines[0] == "AM008 in:0:0"
    assert list(result.claims) == ["a"]
    assert result.errors() == []


def test_linked_folders_are_not_followed(tmp_path: Path) -> None:
    write(
        tmp_path, {"argmap.yaml": "argmap: 1\n", "m.yaml": "a: {text: x}\n", "one/b.yaml": "b: {text: x}\n"}
    )
    (tmp_path / "two").symlink_to("one")
    result = read_folder(tmp_path)
    assert sorted(result.claims) == ["a", "b"]
    assert result.errors() == []


def test_a_linked_file_within_the_map_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", "m.txt": "a: {text: x}\n"})
    (tmp_path / "m.yaml").symlink_to("m.txt")
    assert list(read_folder(tmp_path).claims) == ["a"]


@pytest.mark.parametrize("content", ["", "\n\n", "# a comment\n", "---\n", "---\n...\n", "\ufeff", "   "])
def test_an_empty_file_is_no_error(content: str) -> None:
    assert read(content).lines == []


def test_the_map_is_found_upwards(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"argmap.yaml": "argmap: 1\n", "a/b/c.yaml": "c: {text: x}\n", "in/argmap.yaml": "argmap: 1\n"},
    )
    for start in (".", "argmap.yaml", "a", "a/b", "a/b/c.yaml"):
        assert find_map(str(tmp_path / start)) == str(tmp_path)
    assert find_map(str(tmp_path / "in")) == str(tmp_path / "in")


def test_places_start_with_the_folder_that_was_given(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", "a/m.yaml": "a: {txt: x}\n"})
    for root in (str(tmp_path), f"{tmp_path}/"):
        assert {problem.place.path for problem in load_map(root).problems} == {f"{tmp_path}/a/m.yaml"}
