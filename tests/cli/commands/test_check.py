"""`argmap check` of several files and folders: each map once and whole, whatever git's lists contain."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

GOOD = "0 errors, 0 warnings in 3 files (7 claims)\n"


@pytest.fixture
def other(tea: Path) -> Path:
    """Make a second map, beside the first, with a claim that nothing concerns; returns its folder."""
    folder = tea.parent / "other map"
    folder.mkdir()
    (folder / "argmap.yaml").write_text("argmap: 1\n")
    (folder / "lone.yaml").write_text(
        "lone: {text: Nothing concerns this., sources: {voice: me}, supports: nobody}\n"
    )
    (tea.parent / "README.md").write_text("# Of no map\n")
    return folder


@pytest.mark.parametrize(
    "paths",
    [
        ("arguments/tea.yaml",),
        ("arguments/tea.yaml", "arguments/references.yaml", "arguments", "arguments/argmap.yaml"),
        ("arguments/gone.yaml",),
        ("arguments/gone/too.yaml", "arguments/tea.yaml"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_a_map_is_checked_once_and_whole(call: Run, paths: tuple[str, ...]) -> None:
    result = call("check", *paths)
    assert (result.returncode, result.stdout, result.stderr) == (0, GOOD, "")


@pytest.mark.usefixtures("other")
def test_several_maps_in_one_report(call: Run) -> None:
    result = call("check", "other map/lone.yaml", "arguments/tea.yaml", "other map/gone.yaml")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("other map/lone.yaml:1:70: error AM201: ")
    assert "lone: {text: Nothing" in result.stdout
    assert result.stdout.endswith("1 error, 0 warnings in 5 files (8 claims)\n")
    data = json.loads(call("check", "arguments", "other map", "--format", "json").stdout)
    assert (data["summary"]["files"], [each["code"] for each in data["problems"]]) == (5, ["AM201"])
    suite = ET.fromstring(call("check", "arguments", "other map", "--format", "junit").stdout)  # noqa: S314 - ours
    assert suite[0].get("name") == "arguments, other map"


@pytest.mark.usefixtures("other")
def test_files_of_no_map_are_passed_over_and_told(call: Run) -> None:
    result = call("check", "README.md", "arguments/tea.yaml", "gone/away.py")
    assert (result.returncode, result.stdout) == (0, GOOD)
    assert result.stderr == "argmap: README.md and gone/away.py are in no map and were not checked\n"
    alone = call("check", "README.md")
    assert (alone.returncode, alone.stdout) == (0, "")
    assert alone.stderr == "argmap: README.md is in no map and was not checked\n"


@pytest.mark.parametrize("paths", [("gone.yaml",), ("nowhere", "README.md"), ("empty", "README.md")])
@pytest.mark.usefixtures("other")
def test_what_is_neither_a_map_nor_a_file_cannot_be_checked(
    tea: Path, call: Run, paths: tuple[str, ...]
) -> None:
    (tea.parent / "empty").mkdir()
    result = call("check", *paths)
    assert (result.returncode, result.stdout) == (2, "")
    assert paths[0] in result.stderr


@pytest.mark.usefixtures("other")
def test_one_map_is_watched(call: Run) -> None:
    result = call("check", "--watch", "arguments", "other map")
    assert result.returncode == 2
    assert "--watch watches one map" in result.stderr
