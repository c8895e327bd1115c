"""The user's state folder: what may be wrong with it is told, and nothing is changed then."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing.errors import CannotWrite
from argmap.editor.writing.state import state_of
from argmap.tests.builders.changed_map import NEW, OLD

if TYPE_CHECKING:
    from argmap.tests.builders.changed_map import Home


def refused(home: Home, message: str) -> None:
    with pytest.raises(CannotWrite, match=message) as caught:
        home.change()
    assert "XDG_STATE_HOME" in caught.value.hint
    assert home.texts() == OLD


def test_a_file_in_its_place(home: Home) -> None:
    home.state.write_text("mine")
    refused(home, "cannot keep drafts and what undoes changes in .*state: file exists")
    assert home.state.read_text() == "mine"


def test_a_file_above_it(home: Home) -> None:
    (home.folder / "home").write_text("mine")
    home.state = home.folder / "home" / "argmap"
    refused(home, "cannot keep drafts and what undoes changes in .*argmap: not a directory")


def test_files_in_the_places_of_its_folders(home: Home) -> None:
    home.state.mkdir()
    state_of("m", home.state).write_text("")
    refused(home, "file exists")


def test_folders_in_the_places_of_its_files(home: Home) -> None:
    folder = state_of("m", home.state)
    for name in ("lock", "temporaries", "pending.json"):
        (folder / name).mkdir(parents=True)
        with pytest.raises(CannotWrite, match="is a directory"):
            home.change()
        assert home.texts() == OLD
        (folder / name).rmdir()
    (folder / "1.json").mkdir()
    home.change()
    assert home.texts() == NEW


@pytest.mark.skipif(os.name == "nt", reason="POSIX owners")
def test_another_users(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.state.mkdir(mode=0o777)
    mine = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: mine + 1)
    refused(home, "is another user's")
    assert [*home.state.iterdir()] == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes and links")
def test_a_link_to_a_folder_of_the_users_own(home: Home) -> None:
    (home.folder / "elsewhere").mkdir(mode=0o755)
    home.state.symlink_to("elsewhere")
    home.change()
    assert home.texts() == NEW
    assert stat.S_IMODE((home.folder / "elsewhere").stat().st_mode) == 0o700


def test_no_room(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        refused(
            home, "cannot keep what undoes the change in .*: no space left on device; nothing was changed"
        )
    assert home.kept() == ["lock"]


def test_maps_of_one_name_are_told_apart(home: Home) -> None:
    Path("other/m").mkdir(parents=True)
    assert state_of("m", home.state) != state_of("other/m", home.state)
    assert state_of("m", home.state) == state_of("other/../m", home.state)
    assert state_of("m", home.state).name.startswith("m-")
