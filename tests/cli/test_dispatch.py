"""The table of commands, their help, and what `argmap --help` must not cost."""

from __future__ import annotations

import shlex
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap.cli.commands
from argmap.cli.commands import COMMANDS
from argmap.cli.dispatch import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


def test_table_names_every_module_and_no_other() -> None:
    modules = {path.stem for path in Path(argmap.cli.commands.__path__[0]).glob("*.py")}
    assert set(COMMANDS) == modules - {"__init__"}


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_named_and_described_as_in_the_table(name: str) -> None:
    command = import_module(f"argmap.cli.commands.{name}").command
    assert command.name == name
    assert command.help.strip().splitlines()[0] == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_module_is_thin(name: str) -> None:
    path = Path(argmap.cli.commands.__path__[0], f"{name}.py")
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_examples_before_usage(call: Run, name: str, option: str) -> None:
    result = call(name, option)
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == COMMANDS[name]
    assert lines[2] == "Examples:"
    assert lines[3].startswith(f"  argmap {name}")
    assert "Usage: argmap " + name in result.stdout
    assert "--color [auto|always|never]" in result.stdout


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_help_fits_the_screen(
    call: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    wide = [line for line in call(*words, "--help").stdout.splitlines() if len(line) > min(int(columns), 100)]
    # Commands and the names of options are not broken.
    assert all(
        line.lstrip().startswith(("argmap ", "-", "Usage: ", "bash, ", "zsh, ", "fish, ", "_ARGMAP"))
        for line in wide
    )


def test_help_of_argmap_lists_the_commands_and_how_to_complete(call: Run) -> None:
    result = call("--help")
    assert result.returncode == 0
    for name, text in COMMANDS.items():
        assert f"  {name.ljust(6)}  {text}" in result.stdout
    assert 'eval "$(_ARGMAP_COMPLETE=bash_source argmap)"' in result.stdout
    assert result.stdout.index("Examples:") < result.stdout.index("Usage:")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_no_command_and_no_library(process: Run, option: str) -> None:
    result = process(option, PYTHONPROFILEIMPORTTIME="1")
    assert result.returncode == 0
    imported = imported_by(result)
    assert "argmap.cli.dispatch" in imported
    assert not {name for name in imported if name.startswith("argmap.cli.commands.")}
    assert not imported & {
        "yaml",
        "jsonschema",
        "jsonschema_rs",
        "graphviz",
        "tabulate",
        "argmap.schema",
        "argmap.model",
    }


def imported_by(result: CompletedProcess[str]) -> set[str]:
    """Return the modules that a process with PYTHONPROFILEIMPORTTIME has loaded."""
    return {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}


@pytest.mark.usefixtures("tea")
def test_check_loads_nothing_that_shows_a_map(process: Run) -> None:
    result = process("check", PYTHONPROFILEIMPORTTIME="1")
    assert result.returncode == 0
    imported = imported_by(result)
    assert "argmap.checks" in imported
    stages = {".".join(name.split(".")[:2]) for name in imported if name.startswith("argmap.")}
    assert not stages & {"argmap.views", "argmap.render"}
    assert not imported & {"jinja2", "graphviz", "tabulate", "watchfiles"}


@pytest.mark.parametrize("arguments", [("check",), ("list",), ("stats",)])
@pytest.mark.usefixtures("tea")
def test_text_is_another_name_of_txt(call: Run, arguments: tuple[str, ...]) -> None:
    named, plain = call(*arguments, "--format", "text"), call(*arguments)
    assert (named.returncode, named.stdout) == (0, plain.stdout)


def test_version(call: Run) -> None:
    assert call("--version").stdout == f"argmap {argmap.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "suggestion"),
    [
        (("chek",), "did you mean `check`?"),
        (("RENDER",), "did you mean `render`?"),
        (("check", "--fromat", "json"), "--format"),
        (("check", "--format", "sarf"), "Did you mean `sarif`"),
        (("list", "--kind", "hypotesis"), "Did you mean `hypothesis`"),
        (("schema", "clam"), "Did you mean `claim`"),
        (("rule", "AM24"), "did you mean `AM204`"),
        (("rule", "30"), "did you mean `AM301` or `AM302` or `AM303`?"),
        (("--colour", "never", "list"), "--color"),
    ],
)
def test_mistakes_are_answered_with_what_was_meant(
    call: Run, arguments: tuple[str, ...], suggestion: str
) -> None:
    result = call(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert suggestion in result.stderr


def test_unknown_choice_lists_those_there_are(call: Run) -> None:
    result = call("check", "--format", "pdf")
    assert result.returncode == 2
    assert "`pdf` is not one of `txt`, `json`, `sarif`, `github`, `junit`\n" in result.stderr


def test_argmap_alone_is_answered_with_its_help_on_stderr(call: Run) -> None:
    result = call()
    assert (result.returncode, result.stdout) == (2, "")
    assert "Commands:" in result.stderr


def test_examples_of_the_help_take_a_newcomer_through_a_first_map(
    tmp_path: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line, told in (*EXAMPLES, ("argmap render tour", "")):
        words = shlex.split(line)
        assert words[0] == "argmap"
        result = call(*words[1:])
        assert result.returncode == 0, (line, result.stderr)
        assert told or result.stdout
        assert len(result.stdout.splitlines()) < 100 or words[-1] == "tour"
    assert (tmp_path / "map.svg").is_file()


def test_runs_as_a_module(process: Run) -> None:
    assert process("--version").stdout == f"argmap {argmap.__version__}\n"
