"""A user at a terminal is asked which of several is meant; any other gets the list and exit code 2."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.cli.choosing import chosen
from argmap.cli.errors import CannotRun
from argmap.tests.cli.console.on_a_terminal import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

FOUND = [("tea-calms", "Tea calms"), ("does-tea-calm", "Does tea calm?")]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> _Terminal:
    stderr = _Terminal()
    monkeypatch.setattr("sys.stdin", _Terminal(typed))
    monkeypatch.setattr("sys.stderr", stderr)
    return stderr


def test_a_number_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = _at_a_terminal(monkeypatch, "3\n0\ntea\n 2 \n1\n")
    assert chosen("calm", "claims", FOUND) == "does-tea-calm"
    question = "which one? (its number; Enter to leave) "
    assert stderr.getvalue() == (
        "argmap: `calm` fits 2 claims\n"
        "   1  tea-calms      Tea calms\n"
        "   2  does-tea-calm  Does tea calm?\n" + 4 * question
    )


@pytest.mark.parametrize("typed", ["\n", "q\n", "Q\n", ""])
def test_nothing_is_chosen(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    _at_a_terminal(monkeypatch, typed)
    with pytest.raises(CannotRun, match="none of them was chosen"):
        chosen("calm", "claims", FOUND)


def test_of_many_ten_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = _at_a_terminal(monkeypatch, "11\n10\n")
    assert chosen("herb", "claims", [(f"herb-{number}", "") for number in range(14)]) == "herb-9"
    assert "      and 4 more; type another word of the one that you mean\n" in stderr.getvalue()


@pytest.mark.parametrize("terminal", ["stdin", "stderr"])
def test_nobody_is_asked_where_only_one_is_a_terminal(monkeypatch: pytest.MonkeyPatch, terminal: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr("sys.stderr", io.StringIO())
    monkeypatch.setattr(f"sys.{terminal}", _Terminal("1\n"))
    with pytest.raises(CannotRun) as caught:
        chosen("calm", "claims", FOUND)
    assert caught.value.choices == ["tea-calms      Tea calms", "does-tea-calm  Does tea calm?"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_at_a_real_terminal(tea: Path) -> None:
    seen = on_a_terminal("link", "verdict", "attacks", "calm", typed="1\n", after="which one?")
    assert seen.code == 0
    assert "attacks `tea-calms` now" in seen.text
    shown = on_a_terminal("unlink", "verdict", "attacks", "tea-calms", "--dry-run")
    assert "\x1b[1;31m-" in shown.text
    assert "attacks: tea-calms" in (tea / "tea.yaml").read_text()


def test_what_is_chosen_is_shown(call: Run, monkeypatch: pytest.MonkeyPatch, tea: Path) -> None:
    (tea / "evil.yaml").write_text('evil: {text: "calm\\n    \\e[2J", sources: survey-2022}\n')
    stderr = _at_a_terminal(monkeypatch, "2\n")
    assert call("show", "calm", "--format", "json").returncode == 0
    assert "\x1b" not in stderr.getvalue()
