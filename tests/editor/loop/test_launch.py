"""Editors are called by the shell, as git does, and told where the cursor belongs."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.editor.loop.launch import EditorFailed, open_editor

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the editors of these tests are shell scripts"
)


def editor(folder: Path, name: str, script: str = "") -> str:
    """An editor in the folder that writes the arguments with which it is called beside itself; its path."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{folder}/called"\n{script}\n')
    path.chmod(0o700)
    return str(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("vim", "+6|{}|"),
        ("vi", "-c|6|{}|"),
        ("nano", "+6,9|{}|"),
        ("emacs", "+6:9|{}|"),
        ("code", "-g|{}:6:9|"),
        ("hx", "{}:6:9|"),
        ("kate", "--line|6|--column|9|{}|"),
        ("unknown", "{}|"),
    ],
)
def test_the_cursor(tmp_path: Path, name: str, expected: str) -> None:
    draft = tmp_path / "a draft.yaml"
    open_editor(editor(tmp_path, name), draft, 6, 9)
    assert (tmp_path / "called").read_text() == expected.format(draft)


def test_options_quotes_and_blanks(tmp_path: Path) -> None:
    folder = tmp_path / "my editors"
    command = editor(folder, "code")
    draft = tmp_path / "d.yaml"
    open_editor(command, draft, 1, 1)
    assert (folder / "called").read_text() == f"-g|{draft}:1:1|"
    open_editor(f"X=1 '{command}' --wait 'a b'", draft, 1, 1)
    assert (folder / "called").read_text() == f"--wait|a b|{draft}|"
    assert not open_editor(f"'{command}' --wait", draft, 1, 1).waits_with


def test_an_editor_that_returns_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.editor.loop.launch._AT_ONCE", 60.0)
    closed = open_editor(editor(tmp_path, "code"), tmp_path / "d.yaml", 1, 1)
    assert (closed.at_once, closed.waits_with) == (True, "--wait")
    monkeypatch.setattr("argmap.editor.loop.launch._AT_ONCE", 0.0)
    assert not open_editor(editor(tmp_path, "vim"), tmp_path / "d.yaml", 1, 1).at_once


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("no-such-editor-here", "the editor cannot be run"),
        ("no-such-editor-here --wait", "the editor cannot be run"),
        ("exit 3;", "exit code 3"),
        ("kill -9 $$;", "signal 9"),
        ("'unclosed", "exit code 2"),
    ],
)
def test_an_editor_that_fails(tmp_path: Path, command: str, message: str) -> None:
    with pytest.raises(EditorFailed, match=message):
        open_editor(command, tmp_path / "d.yaml", 1, 1)


def test_an_interrupt_is_the_editors_own(tmp_path: Path) -> None:
    command = editor(
        tmp_path, "vim", f"trap 'touch \"{tmp_path}/interrupted\"' INT; kill -INT $$ {os.getpid()}"
    )
    open_editor(command, tmp_path / "d.yaml", 1, 1)
    assert (tmp_path / "interrupted").exists()


def test_what_ends_argmap_ends_the_editor_which_can_save(tmp_path: Path) -> None:
    script = (
        f"trap 'touch \"{tmp_path}/saved\"; exit' HUP; kill -HUP {os.getpid()}; while :; do sleep 0.02; done"
    )
    before = signal.getsignal(signal.SIGHUP)
    with pytest.raises(SystemExit) as ended:
        open_editor(editor(tmp_path, "vim", script), tmp_path / "d.yaml", 1, 1)
    assert ended.value.code == 128 + signal.SIGHUP
    assert (tmp_path / "saved").exists()
    assert signal.getsignal(signal.SIGHUP) is before
