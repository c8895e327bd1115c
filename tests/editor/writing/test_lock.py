"""One run at a time changes a map."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing import lock
from argmap.editor.writing.errors import CannotWrite
from argmap.editor.writing.journal import journal_of
from argmap.tests.builders.changed_map import NEW, OLD

if TYPE_CHECKING:
    from argmap.tests.builders.changed_map import Home

HOLDER = """
import sys
from contextlib import ExitStack
from pathlib import Path
from argmap.editor.writing.journal import journal_of

with journal_of("m", "rename a to b", Path("state")):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_is_waited_for_then_named(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    command = [sys.executable, "-c", HOLDER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(CannotWrite) as caught:
            home.change()
        who = f"(process {holder.pid}: rename a to b)"
        assert caught.value.message == f"another run of argmap is changing the map {who}; nothing was changed"
        assert home.texts() == OLD
        holder.kill()
    home.change()  # the system lets go of the lock of a process that died
    assert home.texts() == NEW


def test_one_that_is_done_soon(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as held:
        held.enter_context(journal_of("m", "another", home.state))

        def let_go(_: float) -> None:
            held.close()

        monkeypatch.setattr("time.sleep", let_go)
        home.change()
    assert home.texts() == NEW


def test_a_full_disk_that_has_no_room_for_who_holds_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    home.change()
    assert home.texts() == NEW


def test_a_disk_without_locks(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(CannotWrite, match=r"cannot lock .*: no locks available") as caught:
        home.change()
    assert "XDG_STATE_HOME" in caught.value.hint
    assert home.texts() == OLD
