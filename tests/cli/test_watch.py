"""`argmap check --watch` for real: a file changes, and a second report comes."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, TextIO

import pytest

from argmap.cli import watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGINT to another process")

CLEAN = "0 errors, 0 warnings in 3 files (7 claims)"


class Watcher:
    """A running `argmap check --watch`, its reports line by line."""

    def __init__(self, folder: Path | None = None) -> None:
        """Start it in a folder."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "check", "--watch"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        assert self.process.stderr
        # A queue for each: nothing says in which order the lines of two pipes arrive.
        self.lines: queue.Queue[str] = queue.Queue()
        self.messages: queue.Queue[str] = queue.Queue()
        for stream, lines in ((self.process.stdout, self.lines), (self.process.stderr, self.messages)):
            threading.Thread(target=self._collect, args=(stream, lines), daemon=True).start()

    def _collect(self, stream: TextIO, lines: queue.Queue[str]) -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))

    def wait_for(self, text: str) -> None:
        """Read on to a line with the text; fails after 20 seconds without one."""
        while text not in self.lines.get(timeout=20):
            pass

    def wait_for_message(self, text: str) -> None:
        """Read on to a message with the text; fails after 20 seconds without one."""
        while text not in self.messages.get(timeout=20):
            pass

    def end(self) -> None:
        """End it, however it is."""
        self.process.kill()
        self.process.communicate()

    def interrupt(self) -> int:
        """Press Ctrl-C; returns the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)


@pytest.fixture
def watcher(tea: Path) -> Iterator[Watcher]:
    """Watch the map; the process is ended with the test."""
    assert tea.exists()
    started = Watcher()
    yield started
    started.end()


def test_reports_again_and_ends_with_130(tea: Path, watcher: Watcher) -> None:
    watcher.wait_for(CLEAN)
    with (tea / "tea.yaml").open("a") as file:
        file.write("  colour: green\n")
    watcher.wait_for("error AM101")
    watcher.wait_for("1 error, 0 warnings in 3 files (7 claims)")
    (tea / "new.yaml").write_text("new: {text: x, sources: survey-2022, supports: tea-calms}\n")
    watcher.wait_for("1 error, 0 warnings in 4 files (8 claims)")
    (tea / "new.yaml").unlink()
    watcher.wait_for("1 error, 0 warnings in 3 files (7 claims)")
    assert watcher.interrupt() == 130
    assert watcher.lines.empty()


def test_references_outside_the_folder_are_watched_too(tea: Path) -> None:
    """The change comes at once after the first report, before the watch can have begun."""
    (tea / "references.yaml").rename(tea.parent / "works.yaml")
    settings = tea / "argmap.yaml"
    settings.write_text(settings.read_text().replace("references.yaml", "../works.yaml"))
    watcher = Watcher()
    try:
        watcher.wait_for(CLEAN)
        with (tea.parent / "works.yaml").open("a") as works:
            works.write("- {id: unread-1999, type: book, title: Nobody cites this}\n")
        watcher.wait_for("advice AM306")
        assert watcher.interrupt() == 130
    finally:
        watcher.end()


CHANGED = "1 error, 0 warnings in 3 files (7 claims)"


def change(folder: Path) -> None:
    """Make a change that a report tells of."""
    with (folder / "tea.yaml").open("a") as file:
        file.write("  colour: green\n")


def test_a_folder_that_is_removed_and_made_again(tea: Path, watcher: Watcher) -> None:
    watcher.wait_for(CLEAN)
    kept = tea.with_name("kept")
    shutil.copytree(tea, kept)
    shutil.rmtree(tea)
    watcher.wait_for_message("the folder arguments is gone; waiting for it to come back")
    shutil.copytree(kept, tea)
    watcher.wait_for(CLEAN)
    change(tea)
    watcher.wait_for(CHANGED)
    assert watcher.interrupt() == 130


def test_a_folder_that_is_replaced_at_once(tea: Path, watcher: Watcher) -> None:
    """As `git checkout` and tools that write a folder beside do; the new one is watched."""
    watcher.wait_for(CLEAN)
    for name in ("one", "two", "three"):
        new = tea.with_name(name)
        shutil.copytree(tea, new)
        (new / f"{name}.yaml").write_text(f"{name}: {{text: x, sources: survey-2022, supports: tea-calms}}\n")
        tea.rename(tea.with_name(f"before-{name}"))
        new.rename(tea)
        watcher.wait_for(f"({8 + ('one', 'two', 'three').index(name)} claims)")
    change(tea)
    watcher.wait_for("1 error, 0 warnings in 6 files (10 claims)")


def test_a_folder_that_is_renamed_and_back(tea: Path, watcher: Watcher) -> None:
    watcher.wait_for(CLEAN)
    away = tea.with_name("away")
    tea.rename(away)
    watcher.wait_for_message("waiting for it")
    away.rename(tea)
    watcher.wait_for(CLEAN)
    change(tea)
    watcher.wait_for(CHANGED)


@pytest.mark.parametrize("inside", [False, True])
def test_the_working_folder_is_removed_and_made_again(tea: Path, *, inside: bool) -> None:
    """It is the map's own, or the one above it; a process stays in what was removed."""
    project = tea.with_name("project")
    project.mkdir()
    tea.rename(project / "arguments")
    kept = tea.with_name("kept")
    shutil.copytree(project, kept)
    watcher = Watcher(project / "arguments" if inside else project)
    try:
        watcher.wait_for(CLEAN)
        watcher.wait_for_message("watching")
        shutil.rmtree(project)
        watcher.wait_for_message("waiting for it")
        shutil.copytree(kept, project)
        watcher.wait_for(CLEAN)
        change(project / "arguments")
        watcher.wait_for(CHANGED)
        assert watcher.interrupt() == 130
    finally:
        watcher.end()


def test_a_folder_is_emptied_before_it_is_removed(tea: Path, watcher: Watcher) -> None:
    watcher.wait_for(CLEAN)
    watcher.wait_for_message("watching")
    kept = tea.with_name("kept")
    shutil.copytree(tea, kept)
    for file in tea.iterdir():
        file.unlink()
    watcher.wait_for("cannot read the file")
    tea.rmdir()
    watcher.wait_for_message("waiting for it")
    shutil.copytree(kept, tea)
    watcher.wait_for(CLEAN)


def test_another_folder_takes_the_place_of_one(tea: Path, watcher: Watcher) -> None:
    """Its files have the times and sizes of those that were there."""
    watcher.wait_for(CLEAN)
    watcher.wait_for_message("watching")
    kept = tea.with_name("kept")
    shutil.copytree(tea, kept)
    tea.rename(tea.with_name("away"))
    kept.rename(tea)
    watcher.wait_for(CLEAN)


def test_files_are_renamed_and_editors_leave_theirs(tea: Path, watcher: Watcher) -> None:
    watcher.wait_for(CLEAN)
    watcher.wait_for_message("watching")
    for name in (".tea.yaml.swp", ".tea.yaml.swx", "4913", "tea.yaml~", "#tea.yaml#", ".tea.yaml.kate-swp"):
        (tea / name).write_text("half [")
    (tea / ".#tea.yaml").symlink_to("someone@somewhere.1234:1")
    # A backup by renaming, and a new file in the place of the old, as vim and others save.
    text = (tea / "tea.yaml").read_text()
    (tea / "tea.yaml").rename(tea / "tea.yaml~")
    (tea / "tea.yaml").write_text(f"{text}  colour: green\n")
    watcher.wait_for(CHANGED)
    (tea / "new.tmp").write_text(text)
    (tea / "new.tmp").rename(tea / "tea.yaml")
    watcher.wait_for(CLEAN)
    (tea / "deep" / "er").mkdir(parents=True)
    (tea / "tea.yaml").rename(tea / "deep" / "er" / "renamed.yaml")
    watcher.wait_for(CLEAN)
    (tea / "deep").rename(tea / "other")
    watcher.wait_for(CLEAN)
    with (tea / "other" / "er" / "renamed.yaml").open("a") as file:
        file.write("  colour: green\n")
    watcher.wait_for(CHANGED)
    (tea / "argmap.yaml").rename(tea / "argmap.txt")
    watcher.wait_for("error AM005")
    (tea / "argmap.txt").rename(tea / "argmap.yaml")
    watcher.wait_for(CHANGED)
    assert watcher.interrupt() == 130


def test_a_watch_that_begins_before_the_process_is_in_the_new_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    file = project / "arguments" / "argmap.yaml"
    file.parent.mkdir(parents=True)
    monkeypatch.chdir(project)
    done: list[str] = []

    def act() -> None:
        """Change the map, then make its folders anew, then see that it is there."""
        if len(done) == 1:
            shutil.rmtree(project)
            file.parent.mkdir(parents=True)
        if len(done) == 2:
            raise KeyboardInterrupt
        file.write_text("x" * len(done))
        done.append("")

    def begun(*_paths: str, **_options: object) -> Iterator[set[object]]:
        """Watch the new folder, as if its full path had been found before, and see nothing change."""
        for _ in range(3):
            yield set()
        raise AssertionError("the process never goes to the new folder")

    monkeypatch.setattr(watch, "watch", begun)
    with pytest.raises(KeyboardInterrupt):
        watch.repeat("arguments", list, act)
