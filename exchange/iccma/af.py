"""Reads the format af of the competition of 2023: arguments by number, whose names comments may give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..foreign_file import NotReadable, quoted
from .framework import Framework, numbered_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..drafts import DraftMap
    from ..foreign_file import ForeignFile
    from ..report import Losses

HEAD: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*p[ \t]+(?P<kind>af|aba)\b[^\n]*", re.IGNORECASE)
"""The line that begins a file, after comments."""

_NUMBER: Final = re.compile(r"\d{1,18}")
_NAMED: Final = re.compile(r"#\s*(?P<number>\d{1,9})\s+(?P<name>\S+)")
_NAME: Final = re.compile(r"#\s*(?P<name>\S+)")
_MOST: Final = 1_000_000
"""At most so many arguments; a file names their number, which costs nothing to write."""


def read_af(file: ForeignFile, losses: Losses) -> DraftMap:
    """Read a framework; an argument is called by its number where it has no name. Raises: NotReadable."""
    framework = Framework(file, losses, "the first line says how many there are: `p af 3`")
    comments: list[str] = []
    attacks: list[tuple[str, str, int]] = []
    total = -1
    for line, content in numbered_lines(file.text):
        parts = content.split()
        if content.startswith("#"):
            comments.append(content)
        elif total < 0:
            total = _total(parts)
        elif len(parts) == 2:
            attacks.append((_number(parts[0]), _number(parts[1]), line))
        else:
            file.fault(
                "AM102", f"{quoted(content)} is not two numbers", "write `1 2` for 1 attacks 2", line=line
            )
    names = _names(comments, total)
    for number in range(1, total + 1):
        name = names.get(str(number))
        framework.texts[name or str(number)] = name or f"argument {number}"
    for one, other, line in attacks:
        framework.link(names.get(one, one), names.get(other, other), line)
    return framework.draft()


def _number(text: str) -> str:
    """A number without the zeros before it, or a text that is none as it is."""
    return str(int(text)) if _NUMBER.fullmatch(text) else text


def _total(head: list[str]) -> int:
    """The number of arguments that the first line names. Raises: NotReadable."""
    if head[1].lower() == "aba":
        hint = "argmap reads abstract frameworks, which begin with `p af`"
        raise NotReadable("it is an assumption-based framework (`p aba`)", hint)
    if len(head) != 3 or not _NUMBER.fullmatch(head[2]):
        raise NotReadable("the first line does not say how many arguments there are", "write `p af 3` for 3")
    if int(head[2]) > _MOST:
        raise NotReadable(f"it says that it has {head[2]} arguments; at most {_MOST} are read")
    return int(head[2])


def _names(comments: list[str], total: int) -> Mapping[str, str]:
    """The names of the arguments by number, if comments give each of them another.

    argmap writes `# 3 norms-bind`; converted instances of the competition have one line `# name` for each.
    """
    numbered = list(filter(None, map(_NAMED.fullmatch, comments)))
    plain = list(filter(None, map(_NAME.fullmatch, comments)))
    names = {str(int(each["number"])): each["name"] for each in numbered}
    if not numbered and len(plain) == len(comments):
        names = {str(number): each["name"] for number, each in enumerate(plain, 1)}
    expected = {str(number) for number in range(1, total + 1)}
    return names if names.keys() == expected and len(set(names.values())) == total else {}
