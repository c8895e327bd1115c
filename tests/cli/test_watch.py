"""`argmap check --watch` for real: a file changes, and a second report comes."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, TextIO

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGINT to another process")

CLEAN = "0 errors, 0 warnings in 3 files (7 claims)"


class Watcher:
    """A running `argmap check --watch`, its reports line by line."""

    def __init__(self) -> None:
        """Start it."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "check", "--watch"],
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
    started.process.kill()
    started.process.wait(20)
    for stream in (started.process.stdout, started.process.stderr):
        if stream:
            stream.close()


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
        watcher.process.kill()
        watcher.process.communicate()
