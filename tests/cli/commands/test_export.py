"""`argmap export`: files in foreign formats, and the report on them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.word_files import WordText

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

CLAIMS = """\
calms: {kind: hypothesis, text: Tea calms., expect: accepted}
warms: {text: Tea warms., supports: calms}
"""
TABLE = "Id,Claim\na,Tea warms.\n"
FORMATS = ["aif", "argdown", "ati", "bibtex", "cito", "csl", "csv", "docx", "graphml", "iccma", "xlsx"]


@pytest.fixture
def tea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "argmap.yaml").write_text("argmap: 1\ntitle: Tea\n", encoding="utf-8")
    (tmp_path / "map" / "tea.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "tea.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_takes_a_part_and_writes_a_report(tea: Path, call: Call, format_: str) -> None:
    done = call("export", format_, "map", "-o", "part", "--kind", "hypothesis", "--report", "report.json")
    assert done.returncode == 0, done.stderr
    report = json.loads((tea / "report.json").read_text(encoding="utf-8"))
    assert (report["format"], report["source"]) == (format_, "Tea")
    assert report["carried"]["claims"] == (0 if format_ in {"bibtex", "csl", "ati"} else 1)
    assert (tea / "part").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "x.csv", "--report", "no/r.json"], "cannot write no/r.json: there is no folder no"),
        (["-o", "x.csv", "--report", "x.csv"], "the report would be written into x.csv as well"),
        (
            ["-o", "x.csv", "--report", "./x-links.csv"],
            "the report would be written into x-links.csv as well",
        ),
        (["--report", "-"], "the report would be written into stdout as well"),
        (["-o", "x.csv", "--report", "map/tea.yaml"], "map/tea.yaml is a file of the map"),
    ],
)
def test_a_report_takes_the_place_of_nothing(tea: Path, call: Call, words: list[str], said: str) -> None:
    done = call("export", "csv", "map", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert (tea / "map" / "tea.yaml").read_text(encoding="utf-8") == CLAIMS
    assert not (tea / "x.csv").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--report", "tea.csv"], "the report would be written into tea.csv as well"),
        (["--into", "map", "--report", "map/tea.yaml"], "map/tea.yaml is a file of the map"),
    ],
)
def test_nor_does_that_of_an_import(tea: Path, call: Call, words: list[str], said: str) -> None:
    done = call("import", "tea.csv", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert (tea / "tea.csv").read_text(encoding="utf-8") == TABLE
    assert (tea / "map" / "tea.yaml").read_text(encoding="utf-8") == CLAIMS


def test_a_report_can_go_to_stdout_where_the_file_does_not(tea: Path, call: Call) -> None:
    done = call("export", "graphml", "map", "-o", "map.graphml", "--report", "-")
    assert json.loads(done.stdout)["format"] == "graphml"
    assert (tea / "map.graphml").exists()


def test_a_map_with_errors_is_marked_in_its_word_file(tea: Path, call: Call) -> None:
    (tea / "map" / "more.yaml").write_text("b: {text: So., supports: nothing-there}\n", encoding="utf-8")
    done = call("export", "docx", "map", "-o", "tea.docx")
    assert done.returncode == 1
    [warning] = WordText((tea / "tea.docx").read_bytes()).of_style("Warning")
    assert warning.startswith("Provisional: the map has 1 error")
