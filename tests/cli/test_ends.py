"""Nothing of argmap's lives on: however it ends, the drawing engine and what that started end too."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.render.diagram.engine import find_engine
from argmap.tests.cli.conftest import ARGMAP, clean_environment

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and terminals of POSIX")

RENDER = [*ARGMAP, "render", "-o", "map.svg"]
ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGKILL, signal.SIGINT]


def is_alive(process: int) -> bool:
    """Whether a process still runs; one that has ended and that nobody asked for does not."""
    try:
        os.kill(process, 0)
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return not Path("/proc/self").exists()


def wait_until(happens: Callable[[], object], seconds: float = 120) -> bool:
    """Wait; returns whether it has happened."""
    end = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture
def engine(tea: Path) -> Path:
    """Make an engine that goes on for ten minutes with what it has started; returns where both are listed."""
    listed = tea.parent / "processes"
    script = tea.parent / "slow"
    script.write_text(f"#!/bin/sh\nsleep 600 &\ncat >/dev/null\necho $$ $! > '{listed}'\nwait\n")
    script.chmod(0o755)
    return listed


def started(listed: Path) -> list[int]:
    """Return the processes that an engine has listed, once it has."""
    assert wait_until(lambda: listed.exists() and listed.read_text().endswith("\n"))
    processes = [int(word) for word in listed.read_text().split()]
    assert all(map(is_alive, processes))
    return processes


def all_end(processes: list[int]) -> bool:
    return wait_until(lambda: not any(map(is_alive, processes)))


@pytest.mark.parametrize("number", ENDS)
def test_the_engine_ends_with_argmap(engine: Path, number: signal.Signals) -> None:
    environment = clean_environment(ARGMAP_DOT=str(engine.with_name("slow")))
    with subprocess.Popen(RENDER, env=environment) as running:
        processes = started(engine)
        running.send_signal(number)
        running.wait(20)
    assert all_end(processes)
    assert not list(engine.parent.glob("*.svg"))


def test_the_engine_ends_when_the_terminal_is_closed(engine: Path) -> None:
    child, terminal = pty.fork()
    if not child:  # pragma: no cover - another process
        os.execve(  # noqa: S606 - no shell is needed
            sys.executable, RENDER, clean_environment(ARGMAP_DOT=str(engine.with_name("slow")))
        )
    processes = started(engine)
    os.close(terminal)
    os.waitpid(child, 0)
    assert all_end(processes)


def test_nothing_is_left_after_an_engine_that_has_drawn(engine: Path) -> None:
    script = engine.with_name("slow")
    script.write_text(
        f"#!/bin/sh\nsleep 60 >/dev/null 2>&1 &\necho $$ $! > '{engine}'\ncat >/dev/null\necho no\n"
    )
    subprocess.run(RENDER, env=clean_environment(ARGMAP_DOT=str(script)), check=False, capture_output=True)
    assert all_end([int(word) for word in engine.read_text().split()])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_the_engine_that_is_installed(tmp_path: Path, number: signal.Signals) -> None:
    """It lays out a large map, for longer than this test waits."""
    (tmp_path / "argmap.yaml").write_text("argmap: 1\ntitle: T\n")
    claims = (
        f"c{each}: {{text: T., supports: [c{each * 7 % 2999}, c{each * 31 % 2999}]}}\n"
        for each in range(3000)
    )
    (tmp_path / "m.yaml").write_text("".join(claims))
    script = tmp_path / "dot"
    script.write_text(f"#!/bin/sh\necho $$ > '{tmp_path}/processes'\nexec '{find_engine()}' \"$@\"\n")
    script.chmod(0o755)
    environment = clean_environment(ARGMAP_DOT=str(script))
    with subprocess.Popen(RENDER, env=environment, cwd=tmp_path, stderr=subprocess.DEVNULL) as running:
        (process,) = started(tmp_path / "processes")
        time.sleep(0.5)
        assert is_alive(process)
        running.send_signal(number)
        running.wait(20)
    assert all_end([process])
