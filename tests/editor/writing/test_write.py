"""Changes of a map's files: all of them or none, and nothing that a rename would lose is lost."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.editor.writing import whole
from argmap.editor.writing.errors import CannotWrite
from argmap.editor.writing.journal import write
from argmap.tests.builders.changed_map import NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.tests.builders.changed_map import Home

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX modes, links and owners")


def refused(home: Home, message: str, after: Mapping[str, str | None] | None = None) -> CannotWrite:
    """Make a change that must be refused, and of which nothing must be left."""
    before = home.texts()
    with pytest.raises(CannotWrite, match=message) as caught:
        home.change(after=after)
    assert "nothing was" in caught.value.message
    assert home.texts() == before
    assert home.kept() == ["lock"]
    return caught.value


def test_files_are_changed_made_and_removed(home: Home) -> None:
    home.change(after={"m/a.yaml": "a: {text: new}\n", "m/b.yaml": None, "m/x/y/c.yaml": "c: {text: ü}\r\n"})
    assert home.texts() == {"m/a.yaml": "a: {text: new}\n", "m/x/y/c.yaml": "c: {text: ü}\r\n"}
    assert home.kept() == ["1.json", "lock"]


def test_what_is_renamed_is_on_the_disk_for_certain(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new files before the journal, the journal before the first of them takes its place."""
    done: list[str] = []
    original = Path.replace

    def sync(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            done.append("written")

    def replace(path: Path, target: Path) -> Path:
        done.append(target.name)
        return original(path, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    home.change()
    noted = ["written", "temporaries"]
    prepared = ["written", "written", "written", "pending.json"]
    assert done == [*noted, *prepared, "a.yaml", "b.yaml", "1.json"]


def test_bytes_are_as_in_the_text(home: Home) -> None:
    text = "\ufeffa: {text: one\x85two\u2028\U0001f375}\r\nb: {}\rc: {}"
    home.change(after={"m/a.yaml": text})
    assert Path("m/a.yaml").read_bytes() == text.encode()


def test_what_does_not_change_is_not_written(home: Home) -> None:
    os.utime("m/b.yaml", (1, 1))
    home.change(after={**OLD, "m/a.yaml": "a: {}\n"})
    assert Path("m/b.yaml").stat().st_mtime == 1


@POSIX
def test_the_state_is_closed_to_others(home: Home) -> None:
    home.state.mkdir(mode=0o755)
    home.change()
    assert stat.S_IMODE(home.state.stat().st_mode) == 0o700
    assert stat.S_IMODE(home.state_of_map().stat().st_mode) == 0o700
    assert stat.S_IMODE((home.state_of_map() / "1.json").stat().st_mode) == 0o600


@POSIX
def test_modes_are_kept(home: Home) -> None:
    Path("m/a.yaml").chmod(0o604)
    Path("m/b.yaml").chmod(0o666)
    home.change(after={**NEW, "m/c.yaml": "c: {}\n"})
    assert stat.S_IMODE(Path("m/a.yaml").stat().st_mode) == 0o604
    assert stat.S_IMODE(Path("m/b.yaml").stat().st_mode) == 0o666


@POSIX
def test_a_link_stays_and_its_target_is_written(home: Home) -> None:
    Path("m/a.yaml").rename("m/a.txt")
    Path("m/a.yaml").symlink_to("a.txt")
    home.change()
    assert Path("m/a.yaml").is_symlink()
    assert Path("m/a.txt").read_text() == NEW["m/a.yaml"]


@POSIX
@pytest.mark.parametrize("text", ["a: {text: shorter}\n"[:9], "a: {text: much longer than it was}\n", ""])
def test_other_names_of_a_file_stay_its_names(home: Home, text: str) -> None:
    Path("other").hardlink_to("m/a.yaml")
    home.change(after={"m/a.yaml": text, "m/b.yaml": None})
    assert Path("other").samefile("m/a.yaml")
    assert home.texts() == {"m/a.yaml": text}


def test_what_may_fail_is_done_first_and_what_cannot_be_seen_again_last(home: Home) -> None:
    """A full disk is noticed by the file that is written in place."""
    Path("m/c.yaml").write_text("c: {}\n")
    Path("other").hardlink_to("m/c.yaml")
    home.change(after={"m/a.yaml": None, "m/b.yaml": "b: {}\n", "m/c.yaml": "c: {text: new}\n"})
    record = json.loads((home.state_of_map() / "1.json").read_bytes())
    assert [file["path"] for file in record["files"]] == ["c.yaml", "b.yaml", "a.yaml"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_is_kept(home: Home) -> None:
    os.chown("m/a.yaml", 1234, 2345)
    Path("m/a.yaml").chmod(0o640)
    home.change()
    found = Path("m/a.yaml").stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 2345, 0o640)


@POSIX
def test_a_file_whose_owner_cannot_be_given_to_another_is_written_in_place(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise PermissionError

    mine = Path("m/a.yaml").stat()
    original = Path.stat

    def as_if_anothers(path: Path, **given: Any) -> os.stat_result:
        found = original(path, **given)
        return os.stat_result((*found[:4], 4321, *found[5:])) if path.suffix == ".new" else found

    monkeypatch.setattr(os, "chown", refuse)
    monkeypatch.setattr(Path, "stat", as_if_anothers)
    home.change()
    assert Path("m/a.yaml").stat().st_ino == mine.st_ino
    assert home.texts() == NEW


def test_a_file_that_has_changed_since_it_was_read(home: Home) -> None:
    Path("m/b.yaml").write_text("b: {text: mine}\n")
    before = home.texts()
    with pytest.raises(CannotWrite, match=r"m/b\.yaml has been changed since it was read"):
        write("m", "the change", OLD, NEW, home.state)
    Path("m/b.yaml").unlink()
    with pytest.raises(CannotWrite, match=r"m/b\.yaml has been removed since it was read"):
        write("m", "the change", OLD, NEW, home.state)
    with pytest.raises(CannotWrite, match=r"m/a\.yaml is there already"):
        write("m", "the change", {}, {"m/a.yaml": "x: {}\n"}, home.state)
    assert home.texts() == {"m/a.yaml": before["m/a.yaml"]}
    assert home.kept() == ["lock"]


def test_a_file_that_is_read_but_not_written_must_not_have_changed_either(home: Home) -> None:
    with pytest.raises(CannotWrite, match=r"m/b\.yaml has been changed"):
        write("m", "x", {**OLD, "m/b.yaml": "b: {}\n"}, {"m/a.yaml": "x: {}\n"}, home.state)


def test_a_file_that_changes_while_the_new_one_is_prepared(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last look is after everything is prepared."""
    original = whole.replace

    def and_meanwhile(place: Path, data: bytes, *, private: bool = False) -> None:
        original(place, data, private=private)
        if place.name == "pending.json":
            Path("m/b.yaml").write_text("b: {text: mine}\n")

    monkeypatch.setattr("argmap.editor.writing.state.replace", and_meanwhile)
    with pytest.raises(CannotWrite, match=r"m/b\.yaml has been changed since; nothing was changed"):
        home.change()
    assert home.texts() == {**OLD, "m/b.yaml": "b: {text: mine}\n"}
    assert home.kept() == ["lock"]


@pytest.mark.parametrize("path", ["out.yaml", "m/../out.yaml", "m/.git/hooks/run", "m/a\0.yaml"])
def test_nothing_is_written_outside_the_map(home: Home, path: str) -> None:
    refused(home, "is not a file of the map", {path: "x"})
    assert not Path("out.yaml").exists()


@POSIX
def test_links_that_lead_out_of_the_map_are_not_followed(home: Home) -> None:
    Path("mine").mkdir()
    Path("mine/profile").write_text("mine\n")
    Path("m/link.yaml").symlink_to("../mine/profile")
    Path("m/folder").symlink_to("../mine")
    for path in ("m/link.yaml", "m/folder/new.yaml"):
        refused(home, "is not a file of the map", {path: "x: {}\n"})
    assert [*Path("mine").iterdir()] == [Path("mine/profile")]
    assert Path("mine/profile").read_text() == "mine\n"


def test_references_outside_the_map_are_written(home: Home) -> None:
    Path("m/argmap.yaml").write_text(
        "argmap: 1\nreferences: [../refs.yaml, " + str(home.folder / "more.bib]\n")
    )
    for path in ("refs.yaml", str(home.folder / "more.bib")):
        Path(path).write_text("")
        home.change(after={path: "[]\n", **NEW})
        assert Path(path).read_text() == "[]\n"


def closed(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Make a path one that this user may not write to, who may be root."""
    original = os.access

    def access(asked: str | Path, mode: int) -> bool:
        return Path(asked) != Path(path).resolve() and original(asked, mode)

    monkeypatch.setattr(os, "access", access)


@pytest.mark.parametrize("text", ["b: {text: new}\n", None])
def test_read_only(home: Home, monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    with monkeypatch.context() as patched:
        closed(patched, "m/b.yaml")
        refused(home, r"cannot write m/b\.yaml: the file is read-only", {**NEW, "m/b.yaml": text})
    closed(monkeypatch, "m")
    refused(home, r"cannot write m/a\.yaml: the folder .* is read-only", {**NEW, "m/b.yaml": text})


@POSIX
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(home: Home) -> None:
    Path("m/b.yaml").unlink()
    os.mkfifo("m/b.yaml")
    with pytest.raises(CannotWrite, match=r"m/b\.yaml: a pipe, not a regular file"):
        write("m", "x", OLD, NEW, home.state)


def test_a_file_in_the_place_of_a_folder(home: Home) -> None:
    refused(home, r"cannot write m/a\.yaml/c\.yaml: not a directory", {"m/a.yaml/c.yaml": "c: {}\n"})


def test_a_text_that_no_file_can_hold(home: Home) -> None:
    refused(home, "characters that no file can hold", {**NEW, "m/b.yaml": "b: \udcff\n"})


@POSIX
@pytest.mark.parametrize("room", [10, 100, 600])
@pytest.mark.parametrize("has_other_name", [False, True])
def test_a_full_disk(home: Home, room: int, *, has_other_name: bool) -> None:
    """A limit on the size of files stands for it: for the list of files, for a new file, for the journal."""
    import resource
    import signal

    if has_other_name:
        Path("other").hardlink_to("m/b.yaml")
    new = {"m/a.yaml": "a: {}\n", "m/b.yaml": f"b: {{text: {'long ' * 100}}}\n"}
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
        refused(home, "file too large", new)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    home.change(after=new)
    assert home.texts() == new


def refusing(monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> list[str]:
    """Let a rename to a file be refused so many times, as Windows does while another program reads it."""
    left = [name] * times
    original: Callable[[Path, Path], Path] = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if target.name == name and left:
            left.pop()
            raise PermissionError(13, "Access is denied")
        return original(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(whole, "_PAUSE", 0)
    return left


def test_a_rename_that_another_program_refuses_is_tried_again(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "_PATIENCE", 60)
    left = refusing(monkeypatch, "a.yaml", 5)
    home.change()
    assert not left
    assert home.texts() == NEW


def test_a_program_that_does_not_let_go(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, "a.yaml", 1)
    hint = refused(home, r"cannot replace m/a\.yaml: access is denied").hint
    assert "Excel" in hint


def test_a_program_that_does_not_let_go_of_the_second_file(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(monkeypatch, "b.yaml", 1)
    with pytest.raises(CannotWrite, match="the next command that changes the map makes the rest"):
        home.change()
    home.change("another", {"m/c.yaml": "c: {}\n"})
    assert home.texts() == {**NEW, "m/c.yaml": "c: {}\n"}
    assert home.kept() == ["1.json", "2.json", "lock"]
