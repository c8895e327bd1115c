"""What a change makes of files, as a unified diff, which `git apply` and `patch -p1` take."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NOWHERE: Final = "/dev/null"
_NO_LINE_END: Final = "\\ No newline at end of file\n"


def unified_diff(
    before: Mapping[str, str | None], after: Mapping[str, str | None], folder: str
) -> Iterator[str]:
    r"""Yield the lines of the diff, each ended by `\n`; those of files end there alone, so `\r` is theirs.

    None is a file that is not there. Paths are those of the files, or, where one is not below the working
    directory, those below `folder`, the map's.
    """
    from difflib import unified_diff as diff

    below = "" if all(map(_is_below, after)) else folder
    for path, new in after.items():
        old = before.get(path)
        if old == new:
            continue
        name = os.path.relpath(path, below).replace(os.sep, "/") if below else path
        # No line `diff --git`: after one `git apply` would take paths from the top of the repository.
        names = (_header("a", name, old), _header("b", name, new))
        for number, line in enumerate(diff(_lines(old), _lines(new), *names)):
            ended = line.endswith("\n")
            yield (line if ended else f"{line}\n") if number < 2 or ended else f"{line}\n{_NO_LINE_END}"


def _is_below(path: str) -> bool:
    return not PurePath(path).is_absolute() and not path.startswith("../")


def _lines(text: str | None) -> list[str]:
    lines = (text or "").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [lines[-1]] * bool(lines[-1])


def _header(side: str, name: str, text: str | None) -> str:
    """Return the name of a file in a header; one with a space ends in a tab, as git has it."""
    if text is None:
        return _NOWHERE
    written = _quoted(f"{side}/{name}")
    return f"{written}\t" if " " in written else written


def _quoted(name: str) -> str:
    """Return a name as git writes it: in quotation marks where it holds one, a backslash or a control."""
    if not any(each < " " or each in '"\\\x7f' for each in name):
        return name
    written = "".join(
        f"\\{each}" if each in '"\\' else f"\\{ord(each):03o}" if each < " " or each == "\x7f" else each
        for each in name
    )
    return f'"{written}"'
