"""Completion in the shell: commands, options, choices, codes and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]
    Complete = Callable[[str], list[str]]


@pytest.fixture
def complete(call: Run, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Ask for what may follow a line, as bash does."""

    def ask(line: str) -> list[str]:
        monkeypatch.setenv("_ARGMAP_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        result = call()
        assert (result.returncode, result.stderr) == (0, "")
        return [each.partition(",")[2] for each in result.stdout.split()]

    return ask


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("argmap show t", ["tea-calms", "theanine-works", "tea-holds-theanine", "too-little", "tea-excites"]),
        ("argmap show tea-h", ["tea-holds-theanine"]),
        ("argmap ch", ["check"]),
        ("argmap render tea-h", ["tea-h", "tea-holds-theanine"]),  # the first lets the shell complete files
        ("argmap render --focus tea-h", ["tea-holds-theanine"]),
        ("argmap help underc", ["undercut"]),
        ("argmap help am21", ["AM210", "AM211"]),
        ("argmap check --format s", ["sarif"]),
        ("argmap check --s", ["--strict"]),
        ("argmap list --kind h", ["hypothesis"]),
        ("argmap schema ", ["claim", "map"]),
        ("argmap rule AM21", ["AM210", "AM211"]),
    ],
)
@pytest.mark.usefixtures("tea")
def test_offers(complete: Complete, line: str, offered: list[str]) -> None:
    assert complete(line) == offered


def test_offers_every_command(complete: Complete) -> None:
    assert complete("argmap ") == list(COMMANDS)


def test_ids_of_another_map(
    tea: Path, tmp_path: Path, complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    assert complete("argmap show --map ../arguments ver") == ["verdict"]
    assert complete("argmap show ver") == []
    assert tea.exists()


def test_labels_are_escaped_for_shells_that_show_them(
    tea: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tea / "evil.yaml").write_text('evil: {text: "\\e[2Jgone", sources: survey-2022}\n')
    monkeypatch.setenv("_ARGMAP_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "argmap show evil")
    monkeypatch.setenv("COMP_CWORD", "2")
    result = call()
    assert "\\x1b[2Jgone" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_that_switch_it_on(process: Run, shell: str) -> None:
    result = process(_ARGMAP_COMPLETE=f"{shell}_source")
    assert result.returncode == 0
    assert "_ARGMAP_COMPLETE" in result.stdout
