"""Commands in a working folder that has been removed: they say so by its name, or need none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the name is not known"
)


@pytest.fixture
def removed(tea: Path) -> Iterator[Path]:
    """Be in a folder that has been removed; returns the path that it had."""
    folder = tea.parent / "removed"
    folder.mkdir()
    os.chdir(folder)
    folder.rmdir()
    yield folder
    os.chdir(tea.parent)


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            "check",
            "check arguments",
            "check --watch",
            "init",
            "init new",
            "init .",
            "list",
            "show a",
            "trace",
        ),
        *("render", "render -o map.svg", "render -o map.tex --view map", "render --into page.md"),
        *("render MAP -o map.dot", "render MAP --into page.md", "check MAP --watch"),
    ],
)
def test_the_folder_is_named(tea: Path, removed: Path, call: Run, arguments: str) -> None:
    result = call(*arguments.replace("MAP", str(tea)).split())
    assert (result.returncode, result.stdout) == (2, "")
    assert f"the folder you are in, {removed}, has been removed" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    ["check MAP", "render MAP", "render MAP -o OUT.dot", "init OUT", "rule AM101", "schema", "--version"],
)
@pytest.mark.usefixtures("removed")
def test_what_needs_no_folder_runs(tea: Path, call: Run, arguments: str) -> None:
    named = arguments.replace("MAP", str(tea)).replace("OUT", str(tea.parent / "out"))
    assert call(*named.split()).returncode == 0
