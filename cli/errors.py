"""Why a command cannot run, and short messages on stderr."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO, cast

import click

from .exit_codes import COULD_NOT_RUN

_EXTRA: Final = re.compile(r"^got unexpected extra arguments? \((.*)\)$")


class CannotRun(click.ClickException):
    """The command cannot do what was asked; exit code 2."""

    exit_code = COULD_NOT_RUN

    def __init__(self, message: str, hint: str = "", choices: Sequence[str] = ()) -> None:
        """`message` says what is wrong, `hint` what to do about it; `choices` are listed below the hint."""
        super().__init__(message)
        self.hint = hint
        self.choices = choices


def complain(message: str, hint: str = "", choices: Iterable[str] = ()) -> None:
    """Write one short message to stderr; it does not matter if stderr is closed or full."""
    from ..model.safe_text import exact

    lines = f"argmap: {exact(message)}\n" + (f"  hint: {exact(hint)}\n" if hint else "")
    lines += "".join(f"    {exact(each)}\n" for each in choices)
    stream = cast("TextIO | None", sys.stderr)  # None in a process started without one
    if stream is None:
        return
    try:
        stream.write(lines)
        stream.flush()
    except OSError:
        return


def explain(error: click.ClickException | OSError) -> None:
    """Say why a command cannot run; a working folder that is gone may be why a file is not found."""
    folder = _removed_folder()
    gone = f"the folder you are in, {folder}, has been removed" if folder else ""
    if gone and isinstance(error if isinstance(error, OSError) else error.__context__, FileNotFoundError):
        complain(gone, "change to a folder that is there")
    elif isinstance(error, OSError):
        complain(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
    elif isinstance(error, CannotRun):
        complain(error.message, gone or error.hint, () if gone else error.choices)
    else:
        complain(error.format_message(), gone)


def _removed_folder() -> str:
    """Return the name that the working folder had, as far as the system tells; "" if it is there."""
    try:
        os.getcwd()  # noqa: PTH109 - it is not used
    except FileNotFoundError:
        with suppress(OSError):  # Linux tells
            return str(Path("/proc/self/cwd").readlink()).removesuffix(" (deleted)")
        return os.environ.get("PWD", "whose name is not known")
    return ""


def reason(error: Exception) -> str:
    """Return the words for an error; an error of the system loses its number and the name of the file."""
    if not isinstance(error, OSError):
        return str(error)
    return _uncapitalised(error.strerror or str(error) or type(error).__name__)


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def in_our_style(message: str) -> str:
    """Return click's message in argmap's style: one line, small first letter, backticks, no full stop."""
    line = re.sub(r"'([^'\n]*)'", r"`\1`", _uncapitalised(" ".join(message.split())).removesuffix("."))
    return _EXTRA.sub(r"`\1` is more than the command takes; a name with blanks needs quotes", line)


def what_was_meant(error: click.UsageError, typed: Sequence[str]) -> str:
    """Return the command line to type where a name with blanks lacks its quotes, or the map is no option."""
    from shlex import join

    path = error.ctx.command_path if error.ctx else "argmap"
    if isinstance(error, click.NoSuchOption) and error.option_name in {"-m", "--map"}:
        return f"the map stands by itself: `{path} MAP`"
    if not _EXTRA.match(_uncapitalised(error.format_message())):
        return ""
    for first in range(1, len(typed)):
        for last in range(len(typed), first + 1, -1):
            whole = " ".join(typed[first:last])
            if os.path.lexists(whole):
                return f"put the name in quotes: `{join(['argmap', *typed[:first], whole, *typed[last:]])}`"
    return ""


def command_line(*words: str) -> str:
    """Return a command for the user to type, in backticks, its words quoted for the shell."""
    from shlex import quote

    return f"`{' '.join(quote(f'./{word}' if word.startswith('-') else word) for word in words)}`"
