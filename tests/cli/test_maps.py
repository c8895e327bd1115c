"""Which map is meant: by a folder, a file in it, or the place one stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

import pytest

from argmap.cli.errors import CannotRun
from argmap.cli.maps import find

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("given", "root"),
    [
        (None, "arguments"),
        ("arguments", "arguments"),
        ("arguments/", "arguments"),
        ("./arguments", "arguments"),
        ("arguments/tea.yaml", "arguments"),
        ("arguments/argmap.yaml", "arguments"),
        ("arguments/deep/er", "arguments"),
    ],
)
def test_from_above(tea: Path, given: str | None, root: str) -> None:
    (tea / "deep" / "er").mkdir(parents=True)
    assert find(given) == root


@pytest.mark.parametrize(("here", "root"), [("arguments", "."), ("arguments/deep/er", "../..")])
def test_from_within(tea: Path, monkeypatch: pytest.MonkeyPatch, here: str, root: str) -> None:
    (tea / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tea.parent / here)
    assert find(None) == root


def test_nearest_map_above_wins_over_arguments_below(tea: Path) -> None:
    (tea.parent / "argmap.yaml").write_text("argmap: 1\ntitle: T\n")
    assert find(None) == "."


def test_absolute_paths_become_relative(tea: Path) -> None:
    assert find(str(tea)) == "arguments"


def test_a_near_miss_is_named(tea: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        find(".")
    assert "did you mean `arguments`?" in caught.value.hint
    assert tea.exists()


@pytest.mark.usefixtures("tea")
def test_a_file_of_the_map_below_is_named_from_here() -> None:
    with pytest.raises(CannotRun) as caught:
        find("tea.yaml")
    assert caught.value.hint == "did you mean `arguments/tea.yaml`?"


def test_a_name_cannot_forge_a_line_of_a_message(call: Run) -> None:
    result = call("check", "x\n  hint: y")
    assert result.returncode == 2
    assert result.stderr.startswith("argmap: there is no file or folder `x\\x0a  hint: y`\n")


def test_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotRun, match=r"no argmap\.yaml in this folder, above it, or in \./arguments"):
        find(None)
    with pytest.raises(CannotRun, match="there is no file or folder `x`"):
        find("x")
    with pytest.raises(CannotRun, match="there is no file or folder ``"):
        find("")


@pytest.mark.parametrize(("typed", "there"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_path_is_found_however_its_letters_are_composed(
    tea: Path, call: Run, typed: Literal["NFC", "NFD"], there: Literal["NFC", "NFD"]
) -> None:
    """As the folder of a map, alone or before an id, as a file in it, and as a file to be written."""
    name, folder = normalize(typed, "thé"), tea.with_name(normalize(there, "thé"))
    tea.rename(folder)
    (folder / f"{folder.name}.md").touch()
    assert call("check", f"{name}/{name}.md").returncode == 0
    assert "Tea calms" in call("trace", "-m", name, "tea-calms").stdout
    assert call("render", name, "tea-calms", "-o", f"{name}/{name}.md").returncode == 0
    assert [each.name for each in folder.glob("*.md")] == [f"{folder.name}.md"]
