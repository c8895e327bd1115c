"""`argmap render` as a command: formats, files and messages. What is drawn is tested elsewhere."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


def test_svg_and_png(tea: Path, call: Run) -> None:
    for name, head in (("map.svg", b"<"), ("map.png", b"\x89PNG"), ("map.dot", b"// By argmap")):
        result = call("render", "-o", name)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        assert (tea.parent / name).read_bytes().startswith(head)


@pytest.mark.usefixtures("tea")
def test_tables(call: Run) -> None:
    assert "tea-calms" in call("render").stdout
    assert call("render").stdout == call("render", "--view", "test", "-o", "-").stdout
    rows = list(csv.reader(io.StringIO(call("render", "--format", "csv").stdout)))
    assert len(rows) == 8
    assert json.loads(call("render", "--format", "json").stdout)
    assert (
        call("render", "--format", "dot").stdout == call("render", "--view", "map", "--format", "dot").stdout
    )


def test_a_broken_map_is_drawn_and_marked(broken: Path, call: Run) -> None:
    result = call("render", "-o", "map.dot")
    assert result.returncode == 1
    assert (
        result.stderr
        == "argmap: the map has 2 errors, so the result is provisional\n  hint: `argmap check` lists them\n"
    )
    assert "provisional" in (broken.parent / "map.dot").read_text(encoding="utf-8")
    assert "`argmap check arguments` lists them" in call("render", "arguments", "-o", "map.dot").stderr


def test_a_table_of_a_broken_map_is_marked(broken: Path, call: Run) -> None:
    ledger = call("render", "--view", "ledger")
    assert ledger.stdout.endswith("\n\nprovisional: 2 problems\n")
    assert call("render", "--format", "md").stdout.endswith(" |\n\nprovisional: 2 problems\n")
    assert json.loads(call("render", "--format", "json").stdout)["provisional"] is True
    assert "provisional" not in call("render", "--format", "csv").stdout
    assert broken.exists()


@pytest.mark.parametrize("name", ["arguments/works.json", "link.json"])
def test_a_file_of_the_map_is_not_overwritten(tea: Path, call: Run, name: str) -> None:
    works = tea / "works.json"
    works.write_text('[{"id": "survey-2022", "type": "book", "title": "T"}]')
    (tea / "argmap.yaml").write_text("argmap: 1\nreferences: works.json\n")
    (tea.parent / "link.json").symlink_to(works)
    before = works.read_bytes()
    result = call("render", "arguments", "-o", name)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"{name} is a file of the map and would be overwritten" in result.stderr
    assert works.read_bytes() == before


def test_nothing_is_written_where_the_engine_fails(
    tea: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tea.parent / "map.svg").write_text("old")
    monkeypatch.setenv("ARGMAP_DOT", str(tea.parent / "no-such-engine"))
    result = call("render", "-o", "map.svg")
    assert (result.returncode, result.stdout) == (2, "")
    assert "no-such-engine" in result.stderr
    assert "hint: ARGMAP_DOT" in result.stderr
    assert (tea.parent / "map.svg").read_text() == "old"


@pytest.mark.usefixtures("tea")
def test_format_is_named_where_the_suffix_says_nothing(tmp_path: Path, call: Run) -> None:
    assert call("render", "-o", "claims.data", "--format", "json").returncode == 0
    assert json.loads((tmp_path / "claims.data").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("tea")
def test_a_suffix_at_odds_with_the_format_is_refused(tmp_path: Path, call: Run) -> None:
    for command in ("render", "stats", "trace"):
        result = call(command, "-o", "claims.MD", "--format", "json")
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == (
            "argmap: `-o claims.MD` asks for md, and `--format json` for json\n"
            "  hint: leave out --format, or name the file claims.json\n"
        )
    assert not [*tmp_path.glob("claims.*")]
    assert call("render", "-o", "map.gv", "--format", "dot").returncode == 0


@pytest.mark.parametrize("name", ["map.foo", "map"])
@pytest.mark.usefixtures("tea")
def test_unknown_format_lists_the_known(call: Run, name: str) -> None:
    result = call("render", "-o", name)
    assert result.returncode == 2
    for known in ("svg", "png", "dot", "md", "csv", "json"):
        assert known in result.stderr
