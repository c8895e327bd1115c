"""Pipes that close, outputs that are full or missing, terminals and colour."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.tests.cli.console.on_a_terminal import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

RED, RESET = "\x1b[1;31m", "\x1b[0m"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and terminals")


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("check",),
        ("--version",),
        ("--help",),
        ("rule",),
        ("schema",),
        ("render", "--format", "svg"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_141_and_silence_where_nobody_reads(process: Run, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = process(*arguments, options={"stdout": writing})
    finally:
        os.close(writing)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_141_where_the_reader_leaves_early(tea: Path, process: Run, unbuffered: str) -> None:
    lines = (f"c{number}: {{text: {'word ' * 40}, sources: survey-2022}}\n" for number in range(2000))
    (tea / "many.yaml").write_text("".join(lines))
    reading, writing = os.pipe()
    head = subprocess.Popen(["head", "-1"], stdin=reading, stdout=subprocess.PIPE)
    os.close(reading)
    result = process("list", options={"stdout": writing}, PYTHONUNBUFFERED=unbuffered)
    os.close(writing)
    assert (result.returncode, result.stderr) == (141, "")
    assert head.communicate(timeout=20)[0].startswith(b"c0 ")


@pytest.mark.usefixtures("tea")
def test_both_streams_into_a_closed_pipe(process: Run) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert process("list", options={"stdout": writing, "stderr": writing}).returncode == 141
        assert process("bogus", options={"stdout": writing, "stderr": writing}).returncode == 2
    finally:
        os.close(writing)


@pytest.mark.usefixtures("tea")
def test_a_stdout_that_was_closed_from_the_start() -> None:
    command = f'"{sys.executable}" -m argmap list >&-'
    result = subprocess.run(["sh", "-c", command], check=False, stderr=subprocess.PIPE, encoding="utf-8")
    assert (result.returncode, result.stderr) == (141, "")


def test_a_file_is_not_written_into_by_messages(tea: Path) -> None:
    """A closed stderr leaves its number free; the next file opened must not get it."""
    (tea / "bad.yaml").write_text("a: {text: x, sources: survey-2022, supports: nobody}\n")
    command = f'"{sys.executable}" -m argmap render -o map.dot 2>&- 1>&-'
    assert subprocess.run(["sh", "-c", command], check=False).returncode == 1
    assert (tea.parent / "map.dot").read_text(encoding="utf-8").startswith("// By argmap")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110 - at import
@pytest.mark.parametrize(
    "arguments", [("list",), ("--help",), ("render", "-o", "/dev/full", "--format", "dot")]
)
@pytest.mark.usefixtures("tea")
def test_2_where_the_device_is_full(process: Run, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        result = process(*arguments, options={"stdout": full})
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert "no space left on device" in result.stderr


@pytest.mark.usefixtures("broken")
def test_colour_on_a_terminal() -> None:
    code, seen = on_a_terminal("check")
    assert code == 1
    assert f"{RED}error AM201{RESET}" in seen


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("check",), {"NO_COLOR": "1"}),
        (("check",), {"TERM": "dumb"}),
        (("check", "--color", "never"), {}),
        (("--color", "never", "check"), {}),
        (("--color", "always", "check", "--color", "never"), {}),
    ],
)
@pytest.mark.usefixtures("broken")
def test_no_colour_where_none_is_wanted(arguments: tuple[str, ...], environment: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(*arguments, environment=environment).text


@pytest.mark.parametrize("arguments", [("check", "--color", "always"), ("--color", "always", "check")])
@pytest.mark.usefixtures("broken")
def test_colour_in_a_pipe_on_request_though_no_color_is_set(process: Run, arguments: tuple[str, ...]) -> None:
    assert f"{RED}error AM201{RESET}" in process(*arguments, NO_COLOR="1").stdout


@pytest.mark.usefixtures("broken")
def test_no_colour_in_a_pipe(process: Run) -> None:
    assert "\x1b" not in process("check").stdout


@pytest.mark.usefixtures("tea")
def test_colour_never_reaches_a_machine_format(call: Run) -> None:
    for format_ in ("json", "sarif", "github", "junit"):
        assert "\x1b" not in call("check", "--format", format_, "--color", "always").stdout
    assert "\x1b" not in call("list", "--format", "json", "--color", "always").stdout
    assert "\x1b" not in call("stats", "--format", "json", "--color", "always").stdout
    assert "\x1b" in call("list", "--color", "always").stdout


@pytest.mark.usefixtures("tea")
def test_list_fits_a_terminal_and_is_whole_in_a_pipe(process: Run) -> None:
    code, seen = on_a_terminal("list", "--color", "never", columns=46)
    assert code == 0
    lines = seen.splitlines()
    assert max(map(len, lines)) <= 46
    at = lines.index("too-little")
    assert lines[at + 1 : at + 3] == ["  accepted claim", "  A cup holds too little to matter"]
    assert "A cup holds too little to matter\n" in process("list").stdout


@pytest.mark.parametrize("command", [("show", "theanine-works"), ("render",)])
@pytest.mark.usefixtures("tea")
def test_columns_rules_on_stdout_and_never_in_a_file(
    tea: Path, process: Run, call: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    whole = process(*command).stdout
    for columns in (46, 120):
        fitted = process(*command, COLUMNS=str(columns)).stdout
        assert fitted == on_a_terminal(*command, "--color", "never", columns=columns, rows=999).text
        monkeypatch.setenv("COLUMNS", str(columns))
        assert call(*command, "-o", "a.txt").returncode == 0
        assert (tea.parent / "a.txt").read_text(encoding="utf-8") == whole


@pytest.mark.usefixtures("tea")
def test_columns_that_say_nothing_are_passed_over(process: Run) -> None:
    whole = process("render").stdout
    for columns in ("", "0", "-1", "wide"):
        assert process("render", COLUMNS=columns).stdout == whole


@pytest.mark.parametrize("format_", ["png", "pdf"])
@pytest.mark.usefixtures("tea")
def test_pictures_are_not_thrown_at_a_terminal(format_: str) -> None:
    code, seen = on_a_terminal("render", "--format", format_)
    assert code == 2
    assert f"-o map.{format_}" in seen


def test_what_the_encoding_lacks_is_escaped_in_text_and_kept_in_data(tea: Path, process: Run) -> None:
    (tea / "more.yaml").write_text("чай: {text: 茶, sources: survey-2022}\n", encoding="utf-8")
    shown = process("list", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "\\u0447\\u0430\\u0439" in shown.stdout
    data = process("list", "--format", "json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert '"id": "чай"' in data.stdout
