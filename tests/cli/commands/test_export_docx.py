"""`argmap export docx`, and Word files of single views."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.word_files import WordText
from argmap.tests.cli.console.on_a_terminal import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

CLAIMS = """\
calms: {kind: hypothesis, text: Tea calms., expect: accepted}
warms: {text: Tea warms., supports: calms}
"""


@pytest.fixture
def tea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "argmap.yaml").write_text("argmap: 1\ntitle: Tea\n", encoding="utf-8")
    (tmp_path / "tea.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def test_it_writes_a_file_and_tells_what_is_not_in_it(tea: Path, call: Call) -> None:
    done = call("export", "docx", "-o", "tea.docx")
    assert done.returncode == 0, done.stderr
    assert "wrote tea.docx: 2 claims and 1 support" in done.stderr
    assert "not carried over: 1 expected verdict (first: calms)" in done.stderr
    assert WordText((tea / "tea.docx").read_bytes()).of_style("Title") == ["Tea"]


@pytest.mark.parametrize("command", ["render --view balance", "trace calms", "show calms", "list", "stats"])
def test_a_view_is_written_where_the_name_ends_so(tea: Path, call: Call, command: str) -> None:
    done = call(*command.split(), "-o", "view.docx")
    assert done.returncode == 0, done.stderr
    assert "calms" in WordText((tea / "view.docx").read_bytes()).text or command == "stats"


@pytest.mark.skipif(os.name == "nt", reason="POSIX terminals")
@pytest.mark.usefixtures("tea")
def test_a_terminal_is_not_given_a_word_file() -> None:
    for command in ("render --view balance", "show calms"):
        seen = on_a_terminal(*command.split(), "--format", "docx")
        assert seen.code == 2
        text = " ".join(seen.lines)
        assert "a Word file cannot be shown in the terminal" in text
        assert "name a file: `-o map.docx`" in text
