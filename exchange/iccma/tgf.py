"""Reads the trivial graph format: arguments with labels, a line `#`, and what attacks what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model import Sign
from ..foreign_file import quoted
from .framework import Framework, numbered_lines

if TYPE_CHECKING:
    from ..drafts import DraftMap
    from ..foreign_file import ForeignFile
    from ..report import Losses

_NODE: Final = re.compile(r"[^\s#,.(){}\[\]:<>]+(?:\s.*)?")
_END: Final = re.compile(r"^#[ \t]*\r?$", re.MULTILINE)
_ATTACK: Final = re.compile(r"-|att(?:acks?)?", re.IGNORECASE)
_SUPPORT: Final = re.compile(r"\+|supp?(?:orts?)?", re.IGNORECASE)


def is_tgf(file: ForeignFile) -> bool:
    """Whether a file begins with lines that name nodes, and has a line `#` after them."""
    lines = [line.strip() for line in file.head.splitlines()]
    if "#" in lines:
        before = list(filter(None, lines[: lines.index("#")]))
    else:
        before = list(filter(None, lines[:-1]))  # the last may be cut
        if len(file.data) <= len(file.head) or not _END.search(file.data.decode("latin-1")):
            return False
    return bool(before) and all(map(_NODE.fullmatch, before))


def read_tgf(file: ForeignFile, losses: Losses) -> DraftMap:
    """Read a framework; the label of an argument is its text. Labels say which edges are supports."""
    framework = Framework(file, losses, "name it in a line before the `#`")
    nodes = True
    for line, content in numbered_lines(file.text):
        first, *rest = content.split(maxsplit=1 if nodes else 2)
        if content == "#" and nodes:
            nodes = False
        elif nodes and first in framework.texts:
            file.fault("AM202", f"the argument {quoted(first)} is there already; the first counts", line=line)
        elif nodes:
            framework.texts[first] = rest[0] if rest else first
        elif rest:
            label = rest[1].strip() if len(rest) > 1 else ""
            sign = Sign.SUPPORT if _SUPPORT.fullmatch(label) else Sign.ATTACK
            if label and sign is Sign.ATTACK and not _ATTACK.fullmatch(label):
                losses.add("label of an attack", f"line {line}", plural="labels of attacks")
            framework.link(first, rest[0], line, sign)
        else:
            file.fault("AM102", f"{quoted(content)} does not name two arguments", line=line)
    return framework.draft()
