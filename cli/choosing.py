"""One of several that the user may have meant: on a terminal a question, else an error that lists them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final, TextIO, cast

from ..model.safe_text import exact
from ..model.words import quotable
from .console.terminal import is_read_by_a_person
from .errors import CannotRun

_MOST: Final = 10
"""How many are named where the words fit more."""


def chosen(typed: str, what: str, found: Sequence[tuple[str, str]]) -> str:
    """Return the one of several names that the user chooses by its number; each is given with a label.

    `what` is what they are, in the plural. Raises: CannotRun, which lists them, where nobody can be asked or
    none is chosen.
    """
    shown = found[:_MOST]
    column = max(len(name) for name, _ in shown)
    lines = [f"{name:{column}}  {quotable(label)}".rstrip() for name, label in shown]
    if len(found) > _MOST:
        lines.append(f"and {len(found) - _MOST} more; type another word of the one that you mean")
    message = f"`{typed}` fits {len(found)} {what}"
    stdin = cast("TextIO | None", sys.stdin)
    if stdin is None or not stdin.isatty() or not is_read_by_a_person():
        raise CannotRun(message, "name one of them:", lines)
    numbers = [f"{number:>4}  " for number in range(1, len(shown) + 1)] + ["      "]
    listed = "".join(f"{number}{exact(line)}\n" for number, line in zip(numbers, lines, strict=False))
    sys.stderr.write(f"argmap: {exact(message)}\n{listed}")
    while True:
        sys.stderr.write("which one? (its number; Enter to leave) ")
        sys.stderr.flush()
        answer = stdin.readline().strip().casefold()
        if answer in {"", "q", "quit"}:
            raise CannotRun("none of them was chosen")
        if answer.isdecimal() and 0 < int(answer) <= len(shown):
            return shown[int(answer) - 1][0]
