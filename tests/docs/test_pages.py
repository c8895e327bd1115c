"""The pages show what argmap says now, and every step that they tell the reader to take works."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from argmap.docs.build import PAGES, ROOT, WALKS, walked

BUNDLED = shutil.which("graphviz-pure", path=str(Path(sys.executable).parent))
WHAT_IF = re.compile(r"^argmap (trace .*--what-if .*)$", re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_a_made_page_is_current(name: str) -> None:
    page = (ROOT / name).read_text(encoding="utf-8")
    assert page == PAGES[name](page), f"run: python docs/build.py {name}"


@pytest.mark.once
@pytest.mark.skipif(BUNDLED is None, reason="another engine lays out a little differently")
@pytest.mark.parametrize("name", WALKS)
def test_a_walk_prints_and_draws_what_its_page_shows(name: str, tmp_path: Path) -> None:
    walk = walked(name, tmp_path)
    page = ROOT / name
    assert page.read_text(encoding="utf-8") == walk.text, f"run: python docs/build.py {name}"
    for path, data in walk.pictures.items():
        assert (page.parent / path).read_bytes() == data, f"run: python docs/build.py {name}"
    for what_if in WHAT_IF.findall(walk.text):
        assert changes(what_if, tmp_path), f"{what_if} changes no verdict"


def changes(what_if: str, folder: Path) -> bool:
    """Whether a supposed change changes a verdict."""
    argmap = str(Path(sysconfig.get_path("scripts")) / "argmap")
    command = [argmap, *shlex.split(what_if), "--format", "json"]
    printed = subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60).stdout
    return bool(json.loads(printed)["differences"])
