"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.cli.console.files import write_whole
from argmap.cli.errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX modes, links and devices")


def names(folder: Path) -> list[str]:
    """Return the names of all that is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_new_and_old_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for data in (b"one\n", b"two\r\n", b""):
        write_whole(str(path), data)
        assert path.read_bytes() == data
    assert names(tmp_path) == ["a.txt"]


@POSIX
def test_mode_is_kept_and_that_of_a_new_file_is_the_usual(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write_whole(str(old), b"x")
        write_whole(str(new), b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


@POSIX
def test_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for name, old in (("new", None), ("old", b"old")):
        target, link = tmp_path / "there" / name, tmp_path / f"link-{name}"
        if old:
            target.write_bytes(old)
        link.symlink_to(target)
        write_whole(str(link), b"data")
        assert link.is_symlink()
        assert target.read_bytes() == b"data"
    assert names(tmp_path / "there") == ["new", "old"]


@POSIX
def test_devices_and_pipes_are_written_to(tmp_path: Path) -> None:
    write_whole(os.devnull, b"data")
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)  # noqa: PTH116 - a device
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere/a.svg", "there is no folder nowhere"),
        ("folder", "that is a folder"),
        ("new/", "that is a folder"),
        ("", "that is a folder"),
        ("a\x00b", "null"),
        ("file/a.svg", "cannot write file/a.svg"),
        ("loop", "cannot write loop"),
        ("dangling", "there is no folder"),
    ],
)
def test_refusals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("gone/x")
    with pytest.raises(CannotRun, match=message):
        write_whole(name, b"data")
    assert names(tmp_path) == ["dangling", "file", "folder", "loop"]


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="root writes everywhere")
def test_read_only(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(CannotRun, match="the file is read-only"):
        write_whole(str(path), b"new")
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    with pytest.raises(CannotRun, match="is read-only"):
        write_whole(str(path), b"new")
    tmp_path.chmod(0o755)
    assert path.read_text() == "old"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc")
@pytest.mark.usefixtures("tea")
def test_a_folder_that_takes_no_files(call: Run) -> None:
    result = call("render", "-o", "/proc/map.dot")
    assert result.returncode == 2
    assert result.stderr.startswith("argmap: cannot write /proc/map.dot: ")


@POSIX
def test_what_was_there_survives_a_disk_that_fills_up(tea: Path, process: Run) -> None:
    """A limit on the size of files stands for the full disk."""
    import resource

    target = tea.parent / "map.dot"
    target.write_text("old")
    before = names(tea.parent)
    result = process(
        "render",
        "-o",
        "map.dot",
        options={"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))},
    )
    assert result.returncode == 2
    assert "cannot write map.dot: file too large" in result.stderr
    assert target.read_text() == "old"
    assert names(tea.parent) == before


def test_stdout_by_a_dash(tea: Path, process: Run) -> None:
    result = process("render", "-o", "-", "--format", "dot")
    assert result.stdout.startswith("// By argmap")
    assert names(tea.parent) == ["arguments"]
