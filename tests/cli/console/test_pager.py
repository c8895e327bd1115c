"""The pager: when there is one, which, and how it ends; on a real terminal."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.tests.cli.console.on_a_terminal import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX terminals")
needs_less = pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")

LONG = (
    ("render",),
    ("show", "many-sided"),
    ("trace", "many-sided"),
    ("list",),
    ("stats",),
    ("rule",),
    ("rule", "AM204"),
    ("check",),
    ("help",),
    ("help", "glossary"),
    ("render", "--help"),
    ("list", "--format", "json"),
    ("check", "--format", "sarif"),
    ("schema",),
)


@pytest.fixture
def many(tea: Path) -> Path:
    """Make a map of which every command has more to tell than a page of 10 rows holds; returns its folder."""
    reasons = "".join(
        f"  r{number}: {{text: Reason {number}., supports: many-sided}}\n" for number in range(30)
    )
    (tea / "many.yaml").write_text(
        "many-sided: {text: Much is said of this., kind: hypothesis, sources: survey-2022}\n"
        + reasons.replace("\n  ", "\n").removeprefix("  ")
    )
    return tea


@pytest.fixture
def marking(tmp_path: Path) -> str:
    """Write a pager that marks where it began and ended."""
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho '<<<'\ncat\necho '>>>'\n")
    pager.chmod(0o755)
    return str(pager)


@pytest.mark.parametrize("arguments", LONG)
@pytest.mark.usefixtures("many")
def test_what_is_longer_than_the_page_goes_through_the_pager(
    marking: str, arguments: tuple[str, ...]
) -> None:
    seen = on_a_terminal(*arguments, rows=6, environment={"PAGER": marking})
    assert seen.code == 0
    assert (seen.lines[0], seen.lines[-1]) == ("<<<", ">>>")
    assert len(seen.lines) > 8


@pytest.mark.usefixtures("many")
def test_a_page_is_shown_as_it_is(marking: str) -> None:
    seen = on_a_terminal("list", "--kind", "hypothesis", environment={"PAGER": marking})
    assert [line.split()[0] for line in seen.lines] == ["many-sided", "tea-calms"]


@pytest.mark.parametrize(
    ("environment", "paged"),
    [
        ({"PAGER": "cat"}, False),
        ({"PAGER": ""}, False),
        ({"PAGER": "no-such-program"}, False),
        ({"PAGER": "'"}, False),
        ({"PAGER": "MARKING", "ARGMAP_PAGER": "cat"}, False),
        ({"PAGER": "MARKING", "ARGMAP_PAGER": ""}, False),
        ({"PAGER": "MARKING", "TERM": "dumb"}, False),
        ({"PAGER": "cat", "ARGMAP_PAGER": "MARKING"}, True),
        ({"PAGER": "MARKING -x 'y z'"}, True),
    ],
)
@pytest.mark.usefixtures("many")
def test_the_environment_chooses_it(marking: str, environment: dict[str, str], paged: bool) -> None:  # noqa: FBT001
    named = {name: value.replace("MARKING", marking) for name, value in environment.items()}
    seen = on_a_terminal("list", environment=named)
    assert seen.code == 0
    assert (seen.lines[0] == "<<<") is paged
    assert any(line.startswith("many-sided") for line in seen.lines)


@pytest.mark.usefixtures("many")
def test_there_is_none_in_a_pipe_or_for_a_file(marking: str, process: Run) -> None:
    assert not process("list", PAGER=marking).stdout.startswith("<<<")
    seen = on_a_terminal("render", "-o", "out.txt", rows=6, environment={"PAGER": marking})
    assert seen.text == "argmap: wrote out.txt\n"


@pytest.mark.parametrize("command", ["true", "false", "sh -c 'kill -9 $$'", "head -1"])
@pytest.mark.usefixtures("many")
def test_one_that_dies_or_reads_little_ends_in_silence(tea: Path, command: str) -> None:
    text = "".join(f"c{number}: {{text: {'word ' * 20}, sources: survey-2022}}\n" for number in range(2000))
    (tea / "more.yaml").write_text(text)
    seen = on_a_terminal("list", environment={"PAGER": command})
    assert seen.code == 0
    assert len(seen.lines) == (1 if command == "head -1" else 0)


@needs_less
@pytest.mark.usefixtures("many")
def test_less_shows_the_first_page_in_colour_says_how_to_leave_and_is_left() -> None:
    seen = on_a_terminal("list", rows=10, typed="q", after="q leaves")
    assert seen.code == 0
    assert "many-sided" in seen.text
    assert "r29" not in seen.text
    assert "space goes on, b goes back, q leaves" in seen.text
    assert "\x1b[1m" in seen.text
    assert "ESC" not in seen.text


@needs_less
@pytest.mark.usefixtures("many")
def test_ctrl_c_is_left_to_less() -> None:
    seen = on_a_terminal("list", rows=10, typed="\x03q", after="q leaves")
    assert seen.code == 0
    assert "Traceback" not in seen.text


@pytest.mark.usefixtures("many")
def test_ctrl_c_before_the_pager_interrupts(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    seen = on_a_terminal(
        "render", "--format", "svg", typed="\x03", after="drawing", environment={"ARGMAP_DOT": str(slow)}
    )
    assert seen.code == 130
    assert "Traceback" not in seen.text


@pytest.mark.usefixtures("broken")
def test_the_exit_code_is_that_of_the_command(marking: str) -> None:
    seen = on_a_terminal("check", rows=3, environment={"PAGER": marking})
    assert (seen.code, seen.lines[0]) == (1, "<<<")
