"""The tables of views and formats, and that a run loads only what it needs of them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.render import FORMATS, KNOWN_FORMATS, VIEWS, RenderError, format_of, served_instead, usual_view
from argmap.render.formats import load
from argmap.render.views import COMPETING_HYPOTHESES, TRACE
from argmap.tests.builders.claims import map_of
from argmap.tests.render.whole import render

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


def test_formats() -> None:
    assert format_of("a/b.SVG", KNOWN_FORMATS) == "svg"
    assert format_of("x.markdown", KNOWN_FORMATS) == "md"
    assert usual_view("png") == "map"
    assert usual_view("csv") == usual_view("tex") == "claims"
    for name in ("map.xyz", "map", ".svg"):
        with pytest.raises(RenderError) as caught:
            format_of(name, KNOWN_FORMATS)
        assert caught.value.hint.startswith("the ending can be .svg, .png, ")
        assert caught.value.hint.endswith(".txt, .md, .csv, .html, .json or .docx")
    with pytest.raises(RenderError, match="unknown format xyz"):
        usual_view("xyz")


def test_a_view_that_a_format_cannot_hold() -> None:
    for view, formats in ((each.name, each.formats) for each in VIEWS.values()):
        others = set(KNOWN_FORMATS) - set(formats)
        for other in others:
            with pytest.raises(RenderError) as caught:
                render(map_of(), view, other)
            assert formats[0] in caught.value.hint
    with pytest.raises(RenderError, match="unknown view nope"):
        render(map_of(), "nope", "svg")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.odt", "write .docx, which Word, Pages and LibreOffice open"),
        ("a.XLSX", "write .csv, which Excel, Numbers and LibreOffice open"),
        ("a.jpg", "write .png for a picture"),
        ("a.xyz", ""),
    ],
)
def test_what_serves_instead_of_an_unknown_format(name: str, words: str) -> None:
    assert served_instead(name, KNOWN_FORMATS) == words
    assert served_instead(name, ("json",)) == ""
