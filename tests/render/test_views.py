"""The tables of views and formats, and that a run loads only what it needs of them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.render import FORMATS, VIEWS
from argmap.render.loading import load
from argmap.render.views import COMPETING_HYPOTHESES, TRACE

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.render.views import View


@pytest.mark.parametrize("view", [*VIEWS.values(), COMPETING_HYPOTHESES, TRACE])
def test_what_makes_a_view_is_there(view: View) -> None:
    for name in filter(None, (view.facts, view.compose, view.worded, view.options)):
        assert callable(load(name)), name
    assert set(view.formats) <= set(FORMATS)


def test_what_writes_a_format_is_there() -> None:
    for each in FORMATS.values():
        assert not each.writer or callable(load(each.writer)), each


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that a run of argmap imports."""
    command = [sys.executable, "-X", "importtime", "-m", "argmap", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


def test_check_loads_no_view_and_no_writer(tmp_path: Path) -> None:
    (tmp_path / "argmap.yaml").write_text("argmap: 1\ntitle: Tea\n", encoding="utf-8")
    (tmp_path / "tea.yaml").write_text("calms: {text: Tea calms.}\n", encoding="utf-8")
    modules = loaded(tmp_path, "check")
    assert "argmap.checks" in modules
    assert not {each for each in modules if each.startswith(("argmap.views", "argmap.render", "jinja2"))}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_next_to_nothing(tmp_path: Path, option: str) -> None:
    modules = loaded(tmp_path, option)
    stages = {".".join(each.split(".")[:2]) for each in modules if each.startswith("argmap.")}
    assert stages <= {"argmap.__main__", "argmap.cli", "argmap.model"}
    assert "yaml" not in modules
