"""Finds the merge conflicts that a version control system left in a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_LEFT_OVER: Final = (
    "the mark of a merge conflict is left over",
    "remove the line, and see that what stands around it is meant",
)
_HINT: Final = "keep one version, or write one out of both, then remove `<<<<<<<`, `=======` and `>>>>>>>`"


def without_conflicts(path: str, text: str, problems: list[Problem]) -> str:
    """The text with the first version of each conflict, its lines where they were; a problem for each.

    Seven equals signs alone in a line count in YAML only: elsewhere they are an ornament.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "|||||||" not in text and "=======" not in text:
        return text  # nearly every file; a loop over the marks takes three times as long
    is_yaml = path.lower().endswith((".yaml", ".yml"))
    if not any(mark in text for mark in _MARKS if is_yaml or mark[0] in "<>"):
        return text
    code = "AM211" if path.lower().endswith(".bib") else "AM002"
    lines = [match.groups() for match in _LINE.finditer(text)]
    dropped: set[int] = set()
    for marks in _conflicts([line for line, _ in lines], is_yaml=is_yaml):
        first, last = min(marks), max(marks)
        if marks[first] + marks[last] == "<>" and "=" in marks.values():
            following = sorted(marks)[1:]
            ends = dict(zip(marks.values(), following, strict=False))  # where the part after each mark ends
            starts = {mark: at for at, mark in marks.items()}
            named = [(name, mark) for mark, name in _PARTS if mark in starts]
            parts = [f"{name} is {_between(starts[mark], ends[mark])}" for name, mark in named]
            dropped.update((first, *range(following[0], last + 1)))
            message = f"a merge conflict is not resolved: {', '.join(parts)}; the first is read"
            found = [(first, message, _HINT)]
        else:
            dropped.update(marks)
            found = [(at, *_LEFT_OVER) for at in marks]
        for at, message, hint in found:
            place = Place(path, at + 1, 1, at + 1, len(lines[at][0]) + 1)
            problems.append(Problem(code, place, message, hint))
    return "".join(end if at in dropped else line + end for at, (line, end) in enumerate(lines))


_PARTS: Final = (("<", "one version"), ("=", "the other"), ("|", "what they changed"))
"""What the part after a mark is called."""


def _conflicts(lines: list[str], *, is_yaml: bool) -> Iterator[dict[int, str]]:
    """The marks of each conflict: by line, from 0, their first characters."""
    marks: dict[int, str] = {}
    for at, line in enumerate(lines):
        mark = line[:1] if line[:7] in _MARKS and line[7:8].strip() == "" else ""
        if mark == "<" and marks:
            yield marks
            marks = {}
        if mark and (marks or mark in "<|>" or (is_yaml and line.strip() in _MARKS)):
            marks[at] = mark
        if mark == ">" or (marks and "<" not in marks.values()):
            yield marks
            marks = {}
    if marks:
        yield marks


def _between(start: int, end: int) -> str:
    """Name the lines between two marks, which are counted from 0."""
    if end - start < 2:
        return "empty"
    return f"in line {end}" if end - start == 2 else f"in lines {start + 2} to {end}"
