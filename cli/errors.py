"""Why a command cannot run, and short messages on stderr."""

from __future__ import annotations

import re
import sys
from typing import TextIO, cast

import click

from .exit_codes import COULD_NOT_RUN


class CannotRun(click.ClickException):
    """The command cannot do what was asked; exit code 2."""

    exit_code = COULD_NOT_RUN

    def __init__(self, message: str, hint: str = "") -> None:
        """`message` says what is wrong, `hint` what to do about it."""
        super().__init__(message)
        self.hint = hint


def complain(message: str, hint: str = "") -> None:
    """Write one short message to stderr; it does not matter if stderr is closed or full."""
    from ..model.safe_text import exact

    lines = f"argmap: {exact(message)}\n" + (f"  hint: {exact(hint)}\n" if hint else "")
    stream = cast("TextIO | None", sys.stderr)  # None in a process started without one
    if stream is None:
        return
    try:
        stream.write(lines)
        stream.flush()
    except OSError:
        return


def reason(error: Exception) -> str:
    """Return the words for an error; an error of the system loses its number and the name of the file."""
    if not isinstance(error, OSError):
        return str(error)
    return _uncapitalised(error.strerror or str(error) or type(error).__name__)


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def in_our_style(message: str) -> str:
    """Return click's message in argmap's style: one line, small first letter, backticks, no full stop."""
    return re.sub(r"'([^'\n]*)'", r"`\1`", _uncapitalised(" ".join(message.split())).removesuffix("."))


def command_line(*words: str) -> str:
    """Return a command for the user to type, in backticks, its words quoted for the shell."""
    from shlex import quote

    return f"`{' '.join(quote(f'./{word}' if word.startswith('-') else word) for word in words)}`"
