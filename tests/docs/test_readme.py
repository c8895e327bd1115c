"""The README's commands are real: each runs as it stands there, in order, and succeeds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
INSTALLING = {"git", "pip", "pytest", "python", "python3"}
"""Programs that only set things up, which whoever runs this test has done."""


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def without_installing(block: str) -> str:
    """Return the block less the commands that install, and with `argmap` found on PATH."""
    lines: list[str] = []
    for line in block.replace("\\\n", " ").splitlines():
        parts = [part.strip().removeprefix(".venv/bin/") for part in line.split("&&")]
        kept = [part for part in parts if part and part.split()[0] not in INSTALLING]
        if kept:
            lines.append(" && ".join(kept))
    return "\n".join(lines)


def test_installing_is_left_out() -> None:
    block = """\
python3 -m venv .venv && .venv/bin/pip install -e . \\
    && .venv/bin/argmap render -o a.svg
cd x && argmap check
"""
    assert without_installing(block) == "argmap render -o a.svg\ncd x && argmap check"


def test_every_command_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "arguments", tmp_path / "arguments")
    blocks = [without_installing(found["text"]) for found in BLOCK.finditer(readme())]
    assert sum("argmap " in block for block in blocks) >= 2
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    for block in blocks:
        done = subprocess.run(
            ["sh", "-e", "-c", block],
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}{done.stderr}"


def test_the_two_commands_for_a_fresh_machine_are_marked() -> None:
    for name, last in (
        ("run", "argmap render arguments --focus spirit-preserves-autocracy -o map.svg"),
        ("test", "pytest"),
    ):
        marked = re.findall(rf"^<!-- {name} -->\n```sh\n(.*?)^```$", readme(), re.MULTILINE | re.DOTALL)
        assert len(marked) == 1
        command = marked[0].replace("\\\n", "")
        assert command.count("\n") == 1, "it is one command"
        assert "-m venv" in command
        assert command.rstrip().endswith(last)
