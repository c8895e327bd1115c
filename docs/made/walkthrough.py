"""Pages whose commands run as the reader would type them, with what argmap then prints.

A comment in the line above a block says what the block is:

    <!-- write PATH -->     the file of that name
    <!-- append PATH -->    what is new at the end of the file
    <!-- change PATH -->    a diff of single lines, each `-` followed by one or more `+`
    <!-- needs PROGRAM -->  commands that run only where there is that program
    <!-- not run -->        commands that are only shown
    <!-- typing PATH -->    commands that open an editor, in which the reader types what `typed` shows
    <!-- typed PATH -->     what is typed; it may stand below the commands

A block of text directly after a block of commands is what they print; one that ends with a line `…` is only
its beginning. A picture after the comment `<!-- picture PATH -->` is the file that the commands have written.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

INSTALLING: Final = {"pip", "pytest", "python3", "source"}
"""Programs that only set things up, which whoever builds the pages has done."""
_STEP: Final = re.compile(
    r"(?:^<!-- (?P<what>write|append|change|needs|not run|run|test|typing|typed) ?(?P<path>\S*) -->\n)?"
    r"^```(?P<language>\w+)\n(?P<body>.*?)^```$"
    r"(?P<printed>\n\n```text\n(?P<text>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
_PICTURE: Final = re.compile(
    r"^<!-- picture (?P<made>\S+) -->\n\[?!\[[^\]]*\]\((?P<shown>[^)]+)\)", re.MULTILINE
)
_CUT: Final = "…\n"
_READER: Final = {
    "COLUMNS": "80",
    "NO_COLOR": "1",
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "A reader",
    "GIT_AUTHOR_EMAIL": "reader@example.org",
    "GIT_COMMITTER_NAME": "A reader",
    "GIT_COMMITTER_EMAIL": "reader@example.org",
}
"""The terminal of the reader, and the name under which the reader's git commits."""


@dataclass
class Walk:
    """A page walked through: its text, with what the commands print now, and its pictures by their paths."""

    text: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])


class CommandFailedError(Exception):
    """A step of a page cannot be taken."""


def walk(page: str, folder: Path) -> Walk:
    """Take every step of the page in the folder; the page is Markdown with lines that end in a newline.

    Raises: CommandFailedError, where a command fails or a line to change is not there.
    """
    walked = Walk()
    for step in _STEP.finditer(page):
        if step["what"] == "typed":
            _edit(folder / step["path"], "write", step["body"])
    walked.text = _STEP.sub(lambda step: _taken(step, folder), page)
    for found in _PICTURE.finditer(page):
        walked.pictures[found["shown"]] = (folder / found["made"]).read_bytes()
    return walked


def _taken(step: re.Match[str], folder: Path) -> str:
    what, body = step["what"], step["body"]
    if what in {"write", "append", "change"}:
        _edit(folder / step["path"], what, body)
    elif step["language"] == "sh" and what != "not run" and (what != "needs" or shutil.which(step["path"])):
        editor = f"cp {step['path']}" if what == "typing" else ""
        printed = _run(
            without_installing(body), folder, allowed={0, 1} if step["printed"] else {0}, editor=editor
        )
        if step["printed"]:
            return step[0].replace(step["printed"], f"\n\n```text\n{_as_long_as(step['text'], printed)}```")
    return step[0]


def _edit(file: Path, what: str, body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    before = "" if what == "write" else file.read_text(encoding="utf-8")
    if what == "change":
        for old, new in re.findall(r"^-(.*\n)((?:\+.*\n)+)", body, re.MULTILINE):
            if before.count(old) != 1:
                raise CommandFailedError(f"{file} does not have this line once: {old}")
            before = before.replace(old, re.sub(r"^\+", "", new, flags=re.MULTILINE))
        body = ""
    file.write_text(before + body, encoding="utf-8", newline="\n")


def _run(commands: str, folder: Path, *, allowed: set[int], editor: str) -> str:
    """What the commands print on an 80-column terminal, messages included; `editor` is that of the reader."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    done = subprocess.run(
        ["sh", "-ec", commands],
        cwd=folder,
        env={
            **os.environ,
            **_READER,
            "PATH": path,
            "VISUAL": editor,
            "XDG_STATE_HOME": str((folder / ".state").resolve()),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if done.returncode not in allowed:
        raise CommandFailedError(f"{commands}\n{done.stdout}")
    return done.stdout


def _as_long_as(shown: str, printed: str) -> str:
    """All that is printed, or as many of its first lines as the page shows where it stops with …."""
    if not shown.endswith(_CUT):
        return printed
    return "".join(printed.splitlines(keepends=True)[: shown.count("\n") - 1]) + _CUT


def without_installing(block: str) -> str:
    """The block less the commands that install, and with `argmap` found on PATH."""
    lines: list[str] = []
    for line in block.replace("\\\n", " ").splitlines():
        parts = [part.strip().removeprefix(".venv/bin/") for part in line.split("&&")]
        kept = [part for part in parts if part and part.split()[0] not in INSTALLING]
        if kept:
            lines.append(" && ".join(kept))
    return "\n".join(lines)
