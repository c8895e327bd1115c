"""New maps: what is written passes its own check, or nothing is written."""

from __future__ import annotations

import json
import os
import re
import shlex
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
import yaml

from argmap.cli import new_map as scaffold
from argmap.cli.errors import CannotRun
from argmap.schema.texts import schema_text
from argmap.tests.builders.names import any_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def all_files(folder: Path) -> list[str]:
    """Return the paths of all files below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_new_map_passes_its_check(tmp_path: Path, call: Run) -> None:
    begun = call("init")
    assert (begun.returncode, begun.stdout) == (0, "")
    assert all_files(tmp_path / "arguments") == [
        "argmap.yaml",
        "claims.yaml",
        "references.yaml",
        "schema/claim.schema.json",
        "schema/map.schema.json",
    ]
    checked = call("check", "--strict")
    assert checked.stdout == "0 errors, 0 warnings in 3 files (6 claims)\n"
    assert checked.returncode == 0
    assert call("show", "voting-equalises-influence").returncode == 0


@pytest.mark.parametrize("folder", [".", "a/b/c", pytest.param("déjà vu", marks=any_name)])
def test_in_any_folder(call: Run, folder: str) -> None:
    assert call("init", folder).returncode == 0
    assert call("check", folder, "--strict").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="another shell quotes otherwise")
@pytest.mark.parametrize("folder", ["my map", "-m", "it's"])
def test_the_command_that_it_names_can_be_typed(call: Run, folder: str) -> None:
    said = call("init", "--", folder).stderr
    command = re.findall(r"`argmap (.*)`", said)[0]
    assert call(*shlex.split(command), "--strict").returncode == 0


@pytest.mark.parametrize("options", [(), *(("--example", name) for name in scaffold.EXAMPLES)])
def test_schema_lines_lead_to_the_schemas_inside(tmp_path: Path, call: Run, options: tuple[str, ...]) -> None:
    assert call("init", "m", *options).returncode == 0
    lines = 0
    for path in (tmp_path / "m").rglob("*.y*ml"):
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"^# yaml-language-server: \$schema=(.*)$", text, re.MULTILINE):
            lines += 1
            schema = (path.parent / target).resolve()
            assert schema.is_relative_to(tmp_path / "m" / "schema")
            assert json.loads(schema.read_text(encoding="utf-8"))["$schema"].startswith(
                "https://json-schema.org/"
            )
            assert schema.name == ("map.schema.json" if path.name == "argmap.yaml" else "claim.schema.json")
    assert lines >= 2


@pytest.mark.parametrize("name", scaffold.EXAMPLES)
def test_an_example_is_a_map_that_ships(tmp_path: Path, call: Run, name: str) -> None:
    assert call("init", "copy", "--example", name).returncode == 0
    shipped = files("argmap").joinpath(*scaffold.EXAMPLES[name].split("/"))
    for file in all_files(tmp_path / "copy"):
        if not file.startswith("schema/"):
            original = shipped.joinpath(*file.split("/")).read_text(encoding="utf-8")
            copied = (tmp_path / "copy" / file).read_text(encoding="utf-8")
            lines = zip(original.split("\n"), copied.split("\n"), strict=True)
            assert all(a.startswith("# yaml-language-server:") for a, b in lines if a != b)
    checked = call("check", "copy", "--strict")
    assert re.fullmatch(r"0 errors, 0 warnings in \d+ files \(\d+ claims\)\n", checked.stdout)
    assert checked.returncode == 0


def test_every_example_has_a_name() -> None:
    folders = {f"examples/{folder.name}" for folder in (files("argmap") / "examples").iterdir()}
    assert folders == {*scaffold.EXAMPLES.values()} - {"arguments"}


@pytest.mark.parametrize("arguments", [("--example", "--", "copy"), ("copy", "--example")])
def test_an_example_without_a_name_is_the_shipped_map(
    tmp_path: Path, call: Run, arguments: tuple[str, ...]
) -> None:
    assert call("init", *arguments).returncode == 0
    assert (tmp_path / "copy" / "spirit" / "principles.yaml").is_file()


def test_an_example_goes_into_a_folder(tmp_path: Path, call: Run) -> None:
    assert call("init", "--example", "democratic-peace").returncode == 0
    assert call("init", "--example", "democratic-peace", "copy").returncode == 0
    assert all_files(tmp_path / "arguments") == all_files(tmp_path / "copy")


def test_an_unknown_example_is_answered_with_the_nearest(tmp_path: Path, call: Run) -> None:
    result = call("init", "--example", "silver-blase")
    assert result.returncode == 2
    assert all(name in result.stderr for name in scaffold.EXAMPLES)
    assert "Did you mean `silver-blaze`?" in result.stderr
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    "there", ["argmap.yaml", "claims.yaml", "schema/claim.schema.json", "references.yaml"]
)
def test_nothing_is_overwritten(tmp_path: Path, call: Run, there: str) -> None:
    path = tmp_path / "arguments" / there
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    result = call("init")
    assert result.returncode == 2
    assert there in result.stderr.replace(os.sep, "/")
    assert all_files(tmp_path) == [f"arguments/{there}"]
    assert path.read_text() == "mine"


def test_what_would_be_read_as_claims_is_in_the_way(tmp_path: Path, call: Run) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / "deploy" / "compose.yml").write_text("services: {}\n")
    result = call("init", ".")
    assert result.returncode == 2
    assert "compose.yml would be read as claims" in result.stderr
    assert all_files(tmp_path) == ["deploy/compose.yml"]


@pytest.mark.parametrize("folder", ["arguments", "sub/x", ".", "../new"])
def test_a_map_is_not_put_into_another(
    tmp_path: Path, call: Run, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    assert call("init", "map").returncode == 0
    (tmp_path / "map" / "topic").mkdir()
    before = all_files(tmp_path)
    monkeypatch.chdir(tmp_path / "map" / "topic")
    result = call("init", folder)
    assert result.returncode == 2
    assert "the folder .. holds a map" in result.stderr
    assert "add claims to that map" in result.stderr
    assert all_files(tmp_path) == before


def test_a_map_is_not_put_into_another_that_is_named_by_its_path(tmp_path: Path, call: Run) -> None:
    assert call("init", "map").returncode == 0
    before = all_files(tmp_path)
    assert "the folder map holds a map" in call("init", "map/new").stderr
    assert all_files(tmp_path) == before


def test_a_map_is_not_put_around_another(tmp_path: Path, call: Run) -> None:
    assert call("init").returncode == 0
    before = all_files(tmp_path)
    result = call("init", ".")
    assert result.returncode == 2
    assert "the folder ./arguments holds a map" in result.stderr.replace(os.sep, "/")
    assert all_files(tmp_path) == before


def test_other_files_are_not_in_the_way(tmp_path: Path, call: Run) -> None:
    (tmp_path / "README.md").write_text("mine")
    assert call("init", ".").returncode == 0
    assert (tmp_path / "README.md").read_text() == "mine"


def test_a_file_of_that_name(tmp_path: Path, call: Run) -> None:
    (tmp_path / "arguments").write_text("")
    result = call("init")
    assert result.returncode == 2
    assert "is not a folder" in result.stderr


def test_all_or_nothing(tmp_path: Path) -> None:
    """The third file cannot be written, as its folder's name is too long; the others go again."""
    contents = {"a.txt": b"a", "b/c.txt": b"c", f"{'x' * 300}/d.txt": b"d"}
    with pytest.raises(CannotRun, match="cannot write"):
        scaffold.write_new(str(tmp_path / "new" / "map"), contents)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("which", ["claim", "map"])
def test_schema(call: Run, which: str) -> None:
    result = call("schema", which)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (files("argmap") / "schema" / f"{which}.schema.json").read_text(encoding="utf-8")
    assert result.stdout == call("schema").stdout or which == "map"


def test_new_map_fits_the_schemas() -> None:
    from jsonschema.validators import validator_for

    for name, which in (("argmap.yaml", "map"), ("claims.yaml", "claim")):
        schema = json.loads(schema_text(which))
        validator_for(schema)(schema).validate(yaml.safe_load(scaffold.new_map()[name]))
