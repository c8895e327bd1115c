"""Where argmap keeps what is the user's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from argmap.cli.errors import CannotRun
from argmap.cli.state_folder import state_folder


@pytest.mark.parametrize("given", ["", "relative/folder"])
def test_where_nothing_valid_is_set_it_is_the_usual_folder(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", given)
    monkeypatch.setenv("HOME", "/home/her")
    monkeypatch.setattr(sys, "platform", "linux")
    assert state_folder() == Path("/home/her/.local/state/argmap")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert state_folder() == Path("/home/her/Library/Application Support/argmap")


def test_what_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "argmap"


def test_without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "home", unknown)
    with pytest.raises(CannotRun, match="the user has no home") as caught:
        state_folder()
    assert "XDG_STATE_HOME" in caught.value.hint


@pytest.mark.skipif(os.name == "nt", reason="the drive")
def test_a_home_that_is_not_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "nowhere")
    monkeypatch.setenv("HOME", "her home")
    with pytest.raises(CannotRun):
        state_folder()
