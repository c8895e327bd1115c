"""What the terminal can do: whether it shows colour, how wide it is, and how wide a text is on it."""

from __future__ import annotations

import os
import sys
from typing import Final, TextIO, cast

import click

FILE_WIDTH: Final = 100
_NARROWEST: Final = 40


def shows_colour() -> bool:
    """Whether stdout is in colour, by `--color`, else by NO_COLOR, TERM and whether it is a terminal."""
    context = click.get_current_context(silent=True)
    chosen = context.color if context else None
    if chosen is not None:
        return chosen
    return on_terminal() and not os.environ.get("NO_COLOR") and not is_dumb()


def is_dumb() -> bool:
    """Whether the terminal can do nothing but print, as TERM says."""
    return os.environ.get("TERM") == "dumb"


def stdout() -> TextIO | None:
    """Return the standard output; None where there is none, which the type of sys.stdout hides."""
    return cast("TextIO | None", sys.stdout)


def on_terminal() -> bool:
    """Whether stdout is a terminal."""
    stream = stdout()
    return stream is not None and stream.isatty()


def is_read_by_a_person() -> bool:
    """Whether messages appear on a terminal."""
    stream = cast("TextIO | None", sys.stderr)
    return stream is not None and stream.isatty()


def width() -> int:
    """Return how many columns stdout has, at least 40: COLUMNS, those of the terminal, or 100 for a pipe."""
    import shutil

    return max(shutil.get_terminal_size((FILE_WIDTH, 1)).columns, _NARROWEST)


def cells(text: str) -> int:
    """Return how many columns a text without control characters fills; wide characters fill two."""
    if text.isascii():
        return len(text)
    from wcwidth import wcwidth

    return sum(max(wcwidth(each), 0) for each in text)
