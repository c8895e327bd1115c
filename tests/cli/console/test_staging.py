"""Writers that are killed at any moment: all files are old or all are new, and the next run tidies up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli.console.files import write_together, write_whole
from argmap.cli.console.staging import at_work

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no locks for folders")

KILLED = Path(__file__).with_name("killed.py")
OLD = {"a.svg": "old", "b.svg": "old"}
NEW = dict.fromkeys(["a.svg", "b.svg", "c.svg"], "new")
README = {"README": "old"}
MAP = dict.fromkeys(["argmap.yaml", "claims.yaml", "schema/map.json", "x/y/z.yaml"], "new")
TIDY = ".argmap-0123456789ab"


@pytest.mark.parametrize(
    ("scenario", "before", "after"),
    [
        ("one", OLD, OLD | {"a.svg": "new"}),
        ("several", OLD, NEW),
        ("folder", README, README | {f"there/map/{name}": text for name, text in MAP.items()}),
        ("folder_that_is_there", README, README | MAP),
    ],
)
def test_killed_at_each_system_call(
    tmp_path: Path, scenario: str, before: dict[str, str], after: dict[str, str]
) -> None:
    place = str(tmp_path / "place")
    written = subprocess.run([sys.executable, str(KILLED), scenario, place], capture_output=True, check=True)
    found = json.loads(written.stdout)
    assert len(found) > 10
    ends: list[bool] = []
    for left, then in found:
        assert then.pop("another.txt") == "ano"
        assert then in (before, after)
        ends.append(then == after)
        in_place = {name: text for name, text in left.items() if not name.startswith((".", "there/."))}
        if "argmap.yaml" in left:  # it makes the folder a map, and comes last
            assert in_place == after
        if scenario in {"one", "folder"}:
            assert in_place in (before, after)
    assert ends == sorted(ends)  # before one moment nothing has happened, after it everything
    assert {*ends} == {False, True}


def left_ready(folder: Path, **files: str) -> Path:
    """Make what a run leaves that is killed before its files are moved to their places."""
    ready = folder / f"{TIDY}.ready"
    for name, text in files.items():
        path = ready / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return ready


def all_files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()
    }


def test_the_next_run_finishes_and_tells_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.svg").write_text("old")
    os.utime(tmp_path / "b.svg", (1, 1))
    left_ready(tmp_path, b_svg="new", x__c_svg="new")
    (tmp_path / f"{TIDY}.tmp").mkdir()
    (tmp_path / f"{TIDY}.tmp" / "half").write_text("n")
    write_whole(str(tmp_path / "a.svg"), b"a")
    assert all_files(tmp_path) == {"a.svg": "a", "b.svg": "new", "x/c.svg": "new"}
    said = f"argmap: finished what a run that was cut short had begun in {tmp_path}: b.svg, x/c.svg\n"
    assert capsys.readouterr().err == said


def test_what_is_newer_stays(tmp_path: Path) -> None:
    ready = left_ready(tmp_path, a_svg="left")
    os.utime(ready / "a.svg", (1, 1))
    (tmp_path / "a.svg").write_text("mine")
    write_whole(str(tmp_path / "b.svg"), b"b")
    assert all_files(tmp_path) == {"a.svg": "mine", "b.svg": "b"}


def test_a_folder_from_strangers_leads_nowhere_else(tmp_path: Path) -> None:
    """It holds what looks like the work of argmap, with links and with folders that programs obey."""
    folder, mine = tmp_path / "theirs", tmp_path / "mine"
    (folder / ".git" / "hooks").mkdir(parents=True)
    mine.mkdir()
    (mine / "profile").write_text("mine")
    (folder / "profile").symlink_to(mine / "profile")
    (folder / "link").symlink_to(mine)
    ready = left_ready(folder, profile="theirs", link__x_sh="theirs", _git__hooks__run="theirs")
    (ready / "from").symlink_to(mine / "profile")
    (folder / ".argmap-aaaaaaaaaaaa.ready").symlink_to(mine)
    (folder / ".argmap-aaaaaaaaaaab.tmp").symlink_to(mine / "profile")
    write_whole(str(folder / "a.svg"), b"a")
    assert all_files(mine) == {"profile": "mine"}
    assert not list((folder / ".git" / "hooks").iterdir())


def test_others_at_work_are_not_disturbed(tmp_path: Path) -> None:
    (tmp_path / ".argmap-mine.tmp").write_text("another program's")
    with at_work(tmp_path):
        (tmp_path / f"{TIDY}.tmp").write_text("half")
        write_together({str(tmp_path / name): b"x" for name in "ab"})
        assert {"a", "b", f"{TIDY}.tmp"} <= {*all_files(tmp_path)}
    write_whole(str(tmp_path / "a"), b"y")
    assert all_files(tmp_path) == {"a": "y", "b": "x", ".argmap-mine.tmp": "another program's"}


def test_a_folder_that_cannot_be_listed_is_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o300)
    write_together({str(tmp_path / name): b"x" for name in "ab"})
    tmp_path.chmod(0o700)
    assert all_files(tmp_path) == {"a": "x", "b": "x"}


def test_links_and_modes_of_several(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "b").symlink_to("elsewhere/b")
    (tmp_path / "a").write_text("")
    (tmp_path / "a").chmod(0o640)
    write_together({str(tmp_path / name): b"x" for name in "abc"})
    assert (tmp_path / "b").is_symlink()
    assert all_files(tmp_path) == dict.fromkeys(["a", "b", "c", "elsewhere/b"], "x")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_figure_waits_for_its_picture(tea: Path, process: Run) -> None:
    """A limit on the size of files stands for a disk on which the figure has room and the picture has not."""
    import resource

    assert process("render", "--view", "map", "-o", "map.tex").returncode == 0
    figure, picture = tea.parent / "map.tex", tea.parent / "map.pdf"
    figure.write_text(f"{figure.read_text()}% old\n")
    limit = picture.stat().st_size - 1
    picture.write_text("old")
    before = sorted(tea.parent.iterdir())
    limited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))}
    result = process("render", "--view", "map", "-o", "map.tex", options=limited)
    assert result.returncode == 2
    assert result.stderr == "argmap: cannot write map.tex and map.pdf: file too large\n"
    assert figure.read_text().endswith("% old\n")
    assert picture.read_text() == "old"
    assert sorted(tea.parent.iterdir()) == before


@pytest.mark.parametrize("placed", ["map.pdf", "map.tex", ""])
def test_a_figure_that_was_cut_short_can_be_written_again(tea: Path, call: Run, placed: str) -> None:
    """A picture without its figure would else be taken for another's."""
    render = ("render", "--view", "map", "-o", "map.tex")
    assert call(*render).returncode == 0
    ready = tea.parent / f"{TIDY}.ready"
    ready.mkdir()
    for name in {"map.pdf", "map.tex"} - {placed}:
        (tea.parent / name).rename(ready / name)
    result = call(*render)
    assert (result.returncode, result.stdout) == (0, "")
    assert "finished what a run that was cut short had begun" in result.stderr
    assert sorted(path.name for path in tea.parent.iterdir()) == ["arguments", "map.pdf", "map.tex"]


@pytest.mark.parametrize("folder", [".", "m"])
def test_init_finishes_a_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Run, folder: str) -> None:
    """It was killed when some files were in their places; `check` finds no map until then."""
    monkeypatch.chdir(tmp_path)
    home = tmp_path / folder
    assert call("init", str(tmp_path / "whole")).returncode == 0
    whole = all_files(tmp_path / "whole")
    home.mkdir(exist_ok=True)
    (tmp_path / "whole").rename(home / f"{TIDY}.ready")
    (home / f"{TIDY}.ready" / "claims.yaml").rename(home / "claims.yaml")
    assert call("check", folder).returncode == 2
    result = call("init", folder)
    assert result.returncode == 0
    assert "finished what a run that was cut short had begun" in result.stderr
    assert all_files(home) == whole
    assert call("check", folder, "--strict").returncode == 0


@pytest.mark.parametrize("link", [False, True])
def test_init_where_a_file_stands_for_a_folder(tmp_path: Path, call: Run, *, link: bool) -> None:
    (tmp_path / "schema").symlink_to(tmp_path.parent) if link else (tmp_path / "schema").write_text("")
    before = sorted(tmp_path.iterdir())
    result = call("init", str(tmp_path))
    assert result.returncode == 2
    assert "schema is there already; nothing was written" in result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_init_where_a_folder_in_it_takes_no_files(
    tmp_path: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "schema"
    closed.mkdir()

    def access(path: str | Path, _mode: int) -> bool:
        return Path(path) != closed

    monkeypatch.setattr(os, "access", access)
    result = call("init", str(tmp_path))
    assert (result.returncode, result.stderr) == (2, f"argmap: cannot write {tmp_path}: permission denied\n")
    assert [*tmp_path.rglob("*")] == [closed]
