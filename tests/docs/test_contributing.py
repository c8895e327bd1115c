"""CONTRIBUTING is true: its steps, taken word for word in a copy of the repository, give what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
STEP = re.compile(
    r"^(?:New, `(?P<new>\S+)`|In `(?P<old>\S+)`, after `(?P<anchor>[^`]+)`):\n\n"
    r"```(?:python|text)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
MAP = """\
norms-bind: {text: Norms bind., label: NORMS BIND, tags: [law, order], sources: {voice: X}, supports: peace}
peace: {text: Peace | order holds., tags: law, sources: {voice: X}}
"""

OUTLINE = """\
outline: Norms
Norms bind.
  + Treaties are kept.

      + There are courts.
  - Nobody enforces them.
"""


class Step(NamedTuple):
    """A file that is new, or code that comes after a line of one that there is."""

    path: str
    anchor: str
    code: str


def steps(section: str) -> list[Step]:
    """The steps of a section of CONTRIBUTING."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (body,) = re.findall(rf"^### {section}\n(.*?)(?=^### )", text, re.MULTILINE | re.DOTALL)
    found = [
        Step(each["new"] or each["old"], each["anchor"] or "", each["code"]) for each in STEP.finditer(body)
    ]
    assert len(found) == body.count("\n```\n")
    return found


class Copy:
    """A copy of the repository as the package argmap, and a map beside it."""

    def __init__(self, folder: Path) -> None:
        """Copy what the wheel holds, and what builds its pages."""
        self.folder = folder
        ignored = shutil.ignore_patterns(
            ".*", "__pycache__", "tests", "build", "dist", "*.egg-info", "node_modules"
        )
        shutil.copytree(ROOT, folder / "argmap", ignore=ignored)
        (folder / "map").mkdir()
        (folder / "map" / "argmap.yaml").write_text("argmap: 1\n", encoding="utf-8")
        (folder / "map" / "m.yaml").write_text(MAP, encoding="utf-8")

    def take(self, section: str) -> list[str]:
        """Take the steps of a section; return the files that they name."""
        taken = steps(section)
        for path, anchor, code in taken:
            file = self.folder / "argmap" / path
            assert file.exists() == bool(anchor), path
            text = file.read_text(encoding="utf-8") if anchor else "\n"
            assert text.count(f"{anchor}\n") == 1, f"{path} has not one line {anchor}"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text.replace(f"{anchor}\n", f"{anchor}\n{code}").lstrip("\n"), encoding="utf-8")
        return [path for path, _, _ in taken]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python on the copy, which comes before what is installed."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def argmap(self, *arguments: str) -> str:
        """Run argmap and return what it prints; it succeeds and complains of nothing."""
        done = self.run("-m", "argmap", *arguments)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


@pytest.mark.once
def test_a_rule_is_three_places(copy: Copy) -> None:
    assert "AM309" not in copy.argmap("check", "map")
    assert copy.take("A rule") == [
        "checks/am309_label_in_capitals.py",
        "checks/rules.py",
        "model/severity.py",
    ]
    assert "map/m.yaml:1:1: advice AM309: the label of `norms-bind` is in capitals\n" in copy.argmap(
        "check", "map"
    )
    assert copy.argmap("rule", "AM309").startswith("AM309: a label in capitals (advice)\n\n")
    done = copy.run("argmap/docs/build.py", "docs/rules.md")
    assert (done.returncode, done.stderr) == (0, "")
    page = (copy.folder / "argmap" / "docs" / "rules.md").read_text(encoding="utf-8")
    assert "| [AM309](#am309) | a label in capitals | advice |\n" in page


@pytest.mark.once
def test_a_view_is_three_places(copy: Copy) -> None:
    assert copy.take("A view") == ["views/tags.py", "render/compose/tags.py", "render/views.py"]
    written = copy.argmap("render", "map", "--view", "tags", "--format", "md")
    assert written.startswith(
        "| tag | claims |\n| ------- | -------- |\n| law | norms-bind; <br>peace |\n| order | norms-bind |\n"
    )
    found = json.loads(copy.argmap("render", "map", "--view", "tags", "--format", "json"))
    assert found["tags"] == {"law": ["norms-bind", "peace"], "order": ["norms-bind"]}
    for format_ in ("txt", "csv", "tex", "html"):
        assert "norms" in copy.argmap("render", "map", "--view", "tags", "--format", format_)


@pytest.mark.once
def test_a_document_format_is_two_places(copy: Copy) -> None:
    assert copy.take("A document format") == ["render/document/org.py", "render/formats.py"]
    copy.argmap("render", "map", "-o", "claims.org")
    written = (copy.folder / "claims.org").read_text(encoding="utf-8")
    assert written.startswith("| id | claim | ")
    assert "| peace | Peace / order holds. |" in written
    for view in ("balance", "ledger", "sources"):
        assert copy.argmap("render", "map", "--view", view, "--format", "org")


@pytest.mark.once
def test_a_foreign_format_is_two_places(copy: Copy) -> None:
    (copy.folder / "norms.txt").write_text(OUTLINE, encoding="utf-8")
    assert copy.take("A foreign format") == [
        "exchange/outline/__init__.py",
        "exchange/outline/reading.py",
        "cli/foreign_formats.py",
    ]
    done = copy.run("-m", "argmap", "import", "norms.txt")
    assert (done.returncode, done.stdout) == (0, "")
    assert "argmap: read norms.txt: 4 claims, 2 supports and 1 attack\n" in done.stderr
    assert "argmap: not carried over: 1 blank line (first: line 4)\n" in done.stderr
    shown = json.loads(copy.argmap("show", "there-are-courts", "--map", "norms", "--format", "json"))
    assert [each["path"] for each in shown["declares"]] == ["there-are-courts -> treaties-are-kept"]


@pytest.mark.once
def test_a_command_is_two_places(copy: Copy) -> None:
    assert copy.take("A command") == ["cli/commands/where.py", "cli/commands/__init__.py"]
    assert copy.argmap("where", "peace", "--map", "map") == "map/m.yaml:2\n"
    assert "  where   Print the place of a claim as file and line.\n" in copy.argmap("--help")
    assert "argmap where my-claim  its file and line\n" in copy.argmap("where", "--help")
