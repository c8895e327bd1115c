"""What stops a command from running: `CannotRun`, and how it is told."""

from __future__ import annotations

import re
import sys
from typing import TextIO, cast

import click

from .exit_codes import COULD_NOT_RUN


class CannotRun(click.ClickException):
    """The command cannot do what was asked, through no fault in the map's content; exit code 2."""

    exit_code = COULD_NOT_RUN

    def __init__(self, message: str, hint: str = "") -> None:
        """`message` says what is wrong, `hint` what to do about it."""
        super().__init__(message)
        self.hint = hint


def complain(message: str, hint: str = "") -> None:
    """Write one short message to stderr; a stderr that is closed or full is no further error."""
    from ..model.safe_text import exact

    lines = f"argmap: {exact(message)}\n" + (f"  hint: {exact(hint)}\n" if hint else "")
    stream = cast("TextIO | None", sys.stderr)  # None where the process was started without one
    if stream is None:
        return
    try:
        stream.write(lines)
        stream.flush()
    except OSError:
        return


def reason(error: OSError) -> str:
    """Return the system's own words for an error, without the numbers and names around them."""
    return uncapitalised(error.strerror or str(error) or type(error).__name__)


def uncapitalised(text: str) -> str:
    """Return the text with a small first letter, as argmap's own messages have it."""
    return text[:1].lower() + text[1:]


def in_our_style(message: str) -> str:
    """Return a message of click's as argmap writes them: one line, small first letter, backticks, no stop."""
    return re.sub(r"'([^'\n]*)'", r"`\1`", uncapitalised(" ".join(message.split())).removesuffix("."))


def command_line(*words: str) -> str:
    """Return a command to be typed, in backticks, with names as the shell needs them."""
    from shlex import quote

    return f"`{' '.join(quote(f'./{word}' if word.startswith('-') else word) for word in words)}`"
