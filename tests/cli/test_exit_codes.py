"""Exit codes as a shell sees them: each way to end, by real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from argmap.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

SHOWING = (
    ("check",),
    ("list",),
    ("stats",),
    ("show", "tea-calms"),
    ("render",),
    ("render", "--format", "dot"),
)


@pytest.mark.parametrize("arguments", SHOWING)
@pytest.mark.usefixtures("tea")
def test_0_where_all_is_well(process: Run, arguments: tuple[str, ...]) -> None:
    result = process(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout


@pytest.mark.parametrize("arguments", SHOWING)
@pytest.mark.usefixtures("broken")
def test_1_for_problems_in_the_map(process: Run, arguments: tuple[str, ...]) -> None:
    result = process(*arguments)
    assert result.returncode == 1
    assert result.stdout
    told = "argmap: the map has 2 errors, so the result is provisional\n  hint: `argmap check` lists them\n"
    assert result.stderr == ("" if arguments == ("check",) else told)


def test_warnings_count_with_strict_and_advice_never(tea: Path, process: Run) -> None:
    with (tea / "references.yaml").open("a") as references:
        references.write("- {id: unread-1999, type: book, title: Nobody cites this}\n")
    result = process("check", "--strict")
    assert result.returncode == 0
    assert "advice AM306" in result.stdout
    (tea / "lone.yaml").write_text("lone: {text: Nothing speaks of this., sources: survey-2022}\n")
    assert process("check").returncode == 0
    assert process("check", "--strict").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("bogus",), "argmap: there is no command `bogus`\n  hint: `argmap help` lists the commands\n"),
        (("check", "a", "b"), "there is no file or folder `a`\n  hint: `argmap init` starts a new map\n"),
        (("show",), "`argmap show` needs a claim: its id, or words of its label\n"),
        (("show", "tea-clams"), "there is no claim `tea-clams`\n  hint: did you mean `tea-calms`?\n"),
        (
            ("check", "nowhere"),
            "there is no file or folder `nowhere`\n  hint: `argmap init` starts a new map\n",
        ),
        (("check", "elsewhere"), "`argmap init elsewhere` starts a new map there"),
        (("check", "--watch", "--format", "json"), "--watch works with --format txt only"),
        (("rule", "AM999"), "there is no rule `AM999`"),
        (("render", "-o", "map.odt"), "write .docx, which Word"),
        (("render", "-o", "map"), "the ending can be .svg, .png, "),
        (("render", "--view", "map", "-o", "map.csv"), "cannot be written as csv"),
        (("render", "-o", "nowhere/map.svg"), "there is no folder nowhere"),
        (("render", "-o", "elsewhere"), "the ending can be .svg"),
        (("render", "-o"), "hint: see `argmap render --help`"),
        (("init",), "argmap.yaml is there already"),
        (("init", ""), "a folder needs a name"),
    ],
)
def test_2_for_what_cannot_run(tea: Path, call: Run, arguments: tuple[str, ...], message: str) -> None:
    (tea.parent / "elsewhere").mkdir()
    result = call(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [("bogus",), ("check", "--bogus"), ("show", "tea-calm"), ("check", "nowhere")]
)
@pytest.mark.usefixtures("tea")
def test_2_as_a_shell_sees_it(process: Run, arguments: tuple[str, ...]) -> None:
    result = process(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("argmap: ")


def test_2_where_there_is_no_map(tmp_path: Path, process: Run) -> None:
    result = process("check", options={"cwd": tmp_path})
    assert result.returncode == 2
    assert "or start one: `argmap init`" in result.stderr


def test_2_where_the_map_file_cannot_be_read(tmp_path: Path, process: Run) -> None:
    (tmp_path / "argmap.yaml").mkdir()
    result = process("check", options={"cwd": tmp_path})
    assert (result.returncode, result.stdout) == (2, "")
    assert "not a regular file" in result.stderr


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="root reads everything")
def test_2_where_the_map_file_is_closed(tea: Path, process: Run) -> None:
    (tea / "argmap.yaml").chmod(0)
    result = process("check")
    assert result.returncode == 2
    assert "permission denied" in result.stderr


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="root reads everything")
@pytest.mark.parametrize("given", ["arguments", "arguments/tea.yaml"])
def test_2_where_the_folder_is_closed(tea: Path, call: Run, given: str) -> None:
    tea.chmod(0)
    result = call("check", given)
    tea.chmod(0o700)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"argmap: cannot read {given}: permission denied\n"


@pytest.mark.usefixtures("tea")
def test_2_for_a_fault_of_argmap_with_a_traceback_only_on_request(tmp_path: Path, process: Run) -> None:
    library = tmp_path / "damaged"
    library.mkdir()
    (library / "watchfiles.py").write_text("raise LookupError('the installation is damaged')\n")
    path = os.pathsep.join(filter(None, (str(library), os.environ.get("PYTHONPATH"))))
    result = process("check", "--watch", PYTHONPATH=path)
    assert result.returncode == 2
    assert result.stderr.startswith("argmap: internal error: LookupError: the installation is damaged\n")
    assert "Traceback" not in result.stderr
    debugged = process("check", "--watch", PYTHONPATH=path, ARGMAP_DEBUG="1")
    assert debugged.returncode == 2
    assert "Traceback (most recent call last)" in debugged.stderr


def test_2_where_memory_runs_out(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def dispatch(_arguments: list[str]) -> int:
        raise MemoryError

    monkeypatch.setattr("argmap.cli.dispatch.dispatch", dispatch)
    assert run(["check"]) == 2
    assert capfd.readouterr().err.startswith("argmap: there is not enough memory\n  hint: ")


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for a slow engine")
@pytest.mark.usefixtures("tea")
def test_130_when_interrupted(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    engine = tmp_path / "slow"
    engine.write_text(f"#!/bin/sh\ntouch '{begun}'\nexec sleep 60\n")
    engine.chmod(0o755)
    with subprocess.Popen(
        [sys.executable, "-m", "argmap", "render", "-o", "map.svg"],
        env={**os.environ, "ARGMAP_DOT": str(engine)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        for _ in range(600):
            if begun.exists():
                break
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        written, said = running.communicate(timeout=20)
    assert (running.returncode, written, said) == (130, b"", b"")
    assert not (tmp_path / "map.svg").exists()
