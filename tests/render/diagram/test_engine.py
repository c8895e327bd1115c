"""Which engine is taken, and what happens when there is none, it fails, or it takes too long."""

from __future__ import annotations

import os
import stat
import sys
import sysconfig
import time
from typing import TYPE_CHECKING

import pytest

from argmap.render import EngineError
from argmap.render.diagram.engine import find_engine
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins for an engine are shell scripts")


def script(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.fixture
def no_pure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine on which graphviz-pure is not installed, and an empty PATH."""
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr(sys, "executable", str(empty / "python"))

    def get_path(_: str, scheme: str = "") -> str:
        return str(empty / scheme)

    monkeypatch.setattr(sysconfig, "get_path", get_path)
    monkeypatch.setenv("PATH", str(empty))
    return empty


def test_draws_with_an_empty_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert render(small_map(), "map", "svg").text.startswith("<?xml")
    assert render(small_map(), "map", "png").data.startswith(b"\x89PNG\r\n\x1a\n")


def test_order(no_pure: Path, tmp_path: Path) -> None:
    dot = script(no_pure / "dot", "exit 0")
    assert find_engine() == dot
    users = no_pure / sysconfig.get_preferred_scheme("user")
    users.mkdir()
    pure = script(users / "graphviz-pure", "exit 0")
    assert find_engine() == pure
    beside = script(no_pure / "graphviz-pure", "exit 0")
    assert find_engine() == beside
    given = script(tmp_path / "mine", "exit 0")
    assert find_engine(given) == given


def test_none(no_pure: Path) -> None:
    assert no_pure.is_dir()
    with pytest.raises(EngineError) as caught:
        render(small_map(), "map", "svg")
    assert "no drawing engine" in caught.value.message
    assert "graphviz-pure" in caught.value.hint
    assert "digraph" in render(small_map(), "map", "dot").text


def test_the_given_one_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="nowhere"):
        render(small_map(), "map", "svg", engine=str(tmp_path / "nowhere"))


def test_time_limit_ends_what_the_engine_started_too(tmp_path: Path) -> None:
    slow = script(tmp_path / "dot", "sleep 60 & wait")
    started = time.monotonic()
    with pytest.raises(EngineError) as caught:
        render(small_map(), "map", "svg", engine=slow, time_limit=0.3)
    assert time.monotonic() - started < 10
    assert "longer than 0.3 seconds" in caught.value.message
    assert "claims.csv" in caught.value.hint


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("cat >/dev/null; printf 'bad \\033[2J' >&2; exit 3", "failed with exit code 3$"),
        ("exit 0", "drew nothing$"),
        ("echo no", "wrote no picture$"),
        ("echo 'graph 1 2'", "wrote no picture$"),
        ("echo 'node n1 x y 1 1'", "wrote no picture$"),
        ("kill -9 $$", "was killed, as systems do when memory runs out$"),
        ("kill -SEGV $$", r"crashed \(SIGSEGV\)$"),
        ("echo 'bad' >&2; sh -c 'kill -ABRT $$'; exit $?", r"crashed \(SIGABRT\)$"),
        ("echo 'memory allocation of 544 bytes failed' >&2; kill -ABRT $$", "ran out of memory$"),
        ("echo 'out of memory' >&2; exit 1", "ran out of memory$"),
        ("echo \"terminate called after throwing 'std::bad_alloc'\" >&2; exit 134", "ran out of memory$"),
        ("echo graph; exit 1", "failed with exit code 1$"),
        ("exit 255", "failed with exit code 255$"),
    ],
)
def test_failures_are_told_in_words_of_our_own(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(EngineError, match=message) as caught:
        render(small_map(), "map", "svg", engine=script(tmp_path / "dot", body))
    assert "bad" not in caught.value.message + caught.value.hint


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit on the addresses of a process")
def test_the_engine_that_is_installed_runs_out_of_memory(tmp_path: Path) -> None:
    short = script(tmp_path / "dot", f'ulimit -v 9000; exec "{find_engine()}" "$@"')
    with pytest.raises(EngineError, match=r"ran out of memory$|crashed|was killed"):
        render(random_debate(300), "map", "svg", engine=short)


def test_what_cannot_be_started(tmp_path: Path) -> None:
    broken = tmp_path / "dot"
    broken.write_bytes(b"\x00\x01")
    broken.chmod(0o755)
    with pytest.raises(EngineError, match="cannot run"):
        render(small_map(), "map", "svg", engine=str(broken))
