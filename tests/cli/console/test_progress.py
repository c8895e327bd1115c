"""The word on the terminal while one waits."""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

from argmap.cli.console import progress as module
from argmap.cli.console.progress import progress

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_it_is_told_once_it_takes_long_and_wiped_off(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    with progress("drawing"):
        time.sleep(0.3)
    assert terminal.getvalue() == "drawing …\r         \r"


def test_it_is_told_how_far_the_work_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    monkeypatch.setattr(module, "_PAUSE", 0.01)
    with progress("drawing") as come:
        come("1 of 20")
        time.sleep(0.2)
        come("20 of 20")
        time.sleep(0.2)
    lines = [each for each in terminal.getvalue().split("\r") if each.strip()]
    assert lines == ["drawing 1 of 20 …", "drawing 20 of 20 …"]
    assert terminal.getvalue().endswith("\r" + " " * len(lines[-1]) + "\r")


def test_short_work_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress("drawing"):
        pass
    assert terminal.getvalue() == ""


def test_nothing_is_told_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    with progress("drawing"):
        time.sleep(0.1)
    assert stream.getvalue() == ""
