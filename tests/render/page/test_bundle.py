"""The scripts of the page can stand in one module, and are what the package holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.render.page import bundle

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = Path(argmap.__file__).parent / "render" / "page" / "scripts"
NAME = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)


def files() -> Iterator[tuple[str, str]]:
    for path in sorted(SCRIPTS.rglob("*.js")):
        yield path.relative_to(SCRIPTS).as_posix(), path.read_text(encoding="utf-8")


def test_names_at_the_top_level_are_unique() -> None:
    names = Counter(name for _, text in files() for name in NAME.findall(text))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_script_is_in_the_page_or_asks_to_be_live() -> None:
    joined = bundle.scripts()
    missing = [path for path, text in files() for name in NAME.findall(text)[:1] if f" {name}" not in joined]
    assert [each for each in missing if each != "live.js"] == []


def test_imports_and_exports_are_gone() -> None:
    joined = bundle.scripts()
    assert not re.search(r"^\s*(?:import|export)\b", joined, re.MULTILINE)
    assert "</script" not in joined
    assert "<!--" not in joined


@pytest.mark.skipif(not shutil.which("node"), reason="there is no node")
def test_the_whole_is_a_module(tmp_path: Path) -> None:
    (tmp_path / "page.mjs").write_text(bundle.scripts(), encoding="utf-8")
    node = subprocess.run(
        ["node", "--check", "page.mjs"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert node.stderr == ""
