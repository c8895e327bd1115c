"""An editor that is a script, and a state folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's state folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return tmp_path / "state/argmap"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Make the editor a script that runs one of these lines each time it is opened; `$1` is the draft.

    Returns: the folder in which each draft is kept as it was shown: `1`, `2`, …
    """
    folder = tmp_path / "editor"
    folder.mkdir()

    def made(*rounds: str) -> Path:
        cases = "\n".join(f"{number}) {line};;" for number, line in enumerate(rounds, 1))
        script = folder / "vim"
        script.write_text(
            f'#!/bin/sh\nfor draft; do :; done\nset -- "$draft"\nnumber=$(($(ls {folder} | wc -l)))\n'
            f'cp "$1" {folder}/$number\ncase $number in\n{cases}\nesac\n'
        )
        script.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(script))
        return folder

    return made
