"""A small map on disk, and ways to run argmap on it: as a process, and within the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARGMAP = [sys.executable, "-m", "argmap"]
FACTORS = ("ARGMAP_DEBUG", "ARGMAP_DOT", "NO_COLOR", "_ARGMAP_COMPLETE", "COLUMNS")

MAP = """\
argmap: 1
title: Tea
references: references.yaml
via: survey-2022
facets:
  side: {pro: For it, con: Against it}
"""
CLAIMS = """\
tea-calms:
  kind: hypothesis
  label: Tea calms
  text: Whoever drinks tea is calmer than whoever does not.
  sources: {work: leaf-2001, via: none}
  facets: {side: pro}
  contradicts: tea-excites

theanine-works:
  text: Theanine reaches the brain.
  sources: {work: leaf-2001, locator: p. 3, quote: It is there within the hour}
  supports:
    - to: tea-calms
      with: tea-holds-theanine
      because: It damps what wakes.
      strength: strong
      basis: stated

tea-holds-theanine:
  kind: evidence
  text: Tea holds theanine.
  sources: leaf-2001
  supports: {to: theanine-works, strength: 0.3}

too-little:
  text: A cup holds too little to matter.
  sources: {voice: a sceptic}
  facets: {side: con}
  attacks: theanine-works -> tea-calms

tea-excites:
  text: Tea excites.
  sources: survey-2022

does-tea-calm:
  kind: question
  text: Does tea calm?
  sources: survey-2022

verdict:
  text: The survey finds that it does.
  sources: survey-2022
  answers: [does-tea-calm, {to: tea-calms, because: Nine of ten trials say so.}]
"""
REFERENCES = """\
- {id: leaf-2001, type: book, title: Leaves, author: [{family: Leaf}], issued: {date-parts: [[2001]]}}
- {id: survey-2022, type: book, title: A survey, author: [{family: Vey}], issued: {date-parts: [[2022]]}}
"""


def clean_environment(**more: str) -> dict[str, str]:
    """Return the environment without what changes argmap's ways, and with what is given."""
    return {name: value for name, value in os.environ.items() if name not in FACTORS} | more


@pytest.fixture
def tea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a clean map in ./arguments and go to the folder above it; returns the map's folder."""
    folder = tmp_path / "arguments"
    folder.mkdir()
    (folder / "argmap.yaml").write_text(MAP)
    (folder / "tea.yaml").write_text(CLAIMS)
    (folder / "references.yaml").write_text(REFERENCES)
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def broken(tea: Path) -> Path:
    """Make a map with two errors, a warning and a piece of advice; returns its folder."""
    (tea / "more.yaml").write_text(
        "lone:\n"
        "  text: Nothing speaks of this.\n"
        "  sources: survey-2022\n"
        "herbs:\n"
        "  text: Herbs are no tea.\n"
        "  sources: survey-2022\n"
        "  supports: tea-calm\n"
        "  colour: green\n"
    )
    with (tea / "references.yaml").open("a") as references:
        references.write("- {id: unread-1999, type: book, title: Nobody cites this}\n")
    return tea


@pytest.fixture
def process() -> Callable[..., CompletedProcess[str]]:
    """Run argmap as a process of its own: `process("check", "--strict", NO_COLOR="1")`."""

    def run(
        *arguments: str, options: dict[str, Any] | None = None, **environment: str
    ) -> CompletedProcess[str]:
        given: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60}
        return subprocess.run(
            [*ARGMAP, *arguments],
            check=False,
            encoding="utf-8",
            env=clean_environment(**environment),
            stdin=subprocess.DEVNULL,
            **given | (options or {}),
        )

    return run


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., CompletedProcess[str]]:
    """Run argmap within this process, which is faster: `call("list", "--format", "json")`."""
    from argmap.cli.main import run as run_argmap

    for name in FACTORS:
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> CompletedProcess[str]:
        capsys.readouterr()
        code = run_argmap(list(arguments))
        written = capsys.readouterr()
        return CompletedProcess(arguments, code, written.out, written.err)

    return run
