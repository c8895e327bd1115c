"""Opening an editor and waiting until the user has closed it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

from ..refused import Refused

if TYPE_CHECKING:
    from types import FrameType

_LINE: Final = ("+{line}", "{path}")
_AFTER: Final = ("{path}:{line}:{column}",)
_GO_TO: Final = ("-g", "{path}:{line}:{column}")
_HOW: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("vim", "nvim", "gvim", "mvim", "view", "sensible-editor", "editor", "pico"), _LINE),
    **dict.fromkeys(("joe", "jed", "mg", "ne", "gedit", "geany", "leafpad"), _LINE),
    "vi": ("-c", "{line}", "{path}"),
    "nano": ("+{line},{column}", "{path}"),
    **dict.fromkeys(("emacs", "emacsclient", "micro", "kak"), ("+{line}:{column}", "{path}")),
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf"), _GO_TO),
    **dict.fromkeys(("subl", "hx", "helix", "zed", "zeditor", "atom"), _AFTER),
    "kate": ("--line", "{line}", "--column", "{column}", "{path}"),
    "notepad++": ("-n{line}", "{path}"),
}
"""How editors are told where the cursor belongs; others are opened on the file."""

_WAITING: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf", "atom"), ("--wait", "-w")),
    **dict.fromkeys(("subl", "zed", "zeditor", "gedit"), ("--wait", "-w")),
    "kate": ("--block", "-b"),
    **dict.fromkeys(("gvim", "mvim"), ("-f", "--nofork")),
    "open": ("-W", "--wait-apps"),
}
"""Programs that return at once unless they are given one of these options."""

_AT_ONCE: Final = 0.5
"""Seconds within which nobody closes an editor."""

_GRACE: Final = 3.0
"""Seconds in which an editor may save what it holds when argmap is told to end."""


class EditorFailed(Refused):
    """The editor could not be run, or says that it failed."""


@dataclass(frozen=True, slots=True)
class Closed:
    """How an editor has ended: `at_once`, before anybody could have typed anything, or later.

    `waits_with` is the option that would make it wait, "" where none is known or it is given.
    """

    at_once: bool
    waits_with: str


def open_editor(command: str, path: Path, line: int, column: int) -> Closed:
    """Open the file in the editor, with the cursor there if the editor can be told, and wait.

    `command` is what the user has set, run by the shell as git does: it may have options and quotes.
    Raises: EditorFailed; SystemExit, where argmap is told to end meanwhile.
    """
    words = _words(command)
    name = _name(words)
    where = [each.format(path=path, line=line, column=column) for each in _HOW.get(name, ("{path}",))]
    start = time.monotonic()
    code = _run(_called(command, words, where))
    at_once = time.monotonic() - start < _AT_ONCE
    if code:
        what = f"signal {-code}" if code < 0 else f"exit code {code}"
        if code in {126, 127}:
            hint = "set EDITOR to the command that opens your editor, such as EDITOR=nano"
            raise EditorFailed(f"the editor cannot be run: {command}", hint)
        raise EditorFailed(f"the editor failed with {what}: {command}")
    options = _WAITING.get(name, ())
    waits = any(each in options for each in words)
    return Closed(at_once, "" if waits else next(iter(options), ""))


def _words(command: str) -> list[str]:
    """The words of a command; one alone if that is the path of a program, blanks and all."""
    if shutil.which(command):
        return [command]
    with suppress(ValueError):
        return shlex.split(command, posix=os.name != "nt")
    return [command]


def _name(words: list[str]) -> str:
    """The name of the program, by which editors are known."""
    name = PureWindowsPath(words[0].strip('"')).name.casefold() if words else ""
    return name.removesuffix(".exe").removesuffix(".cmd")


def _called(command: str, words: list[str], where: list[str]) -> list[str] | str:
    """What is run: a program by its path, or a line for the shell."""
    if len(words) == 1 and shutil.which(command):
        return [command, *where]
    if os.name == "nt":
        return f"{command} {subprocess.list2cmdline(where)}"
    return ["sh", "-c", f'{command} "$@"', command, *where]


def _run(called: list[str] | str) -> int:
    """Run the editor in the foreground and return its exit code."""
    signals = _Signals()
    with signals:
        try:
            process = subprocess.Popen(called, shell=isinstance(called, str))
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            raise EditorFailed(f"the editor cannot be run: {reason.lower()}") from error
        try:
            signals.obey()
            return process.wait()
        except _Ended as ended:  # passed on, so that the editor saves what it holds
            with suppress(OSError, subprocess.TimeoutExpired):
                process.send_signal(ended.number)
                process.wait(_GRACE)
            raise


class _Ended(SystemExit):
    """A signal has told argmap to end."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number


class _Signals:
    """Leaves interrupts to the editor, and notices what is to end argmap once that is obeyed."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._number = 0
        self._obeyed = False

    def __enter__(self) -> None:
        """Handle signals, except those that are ignored and, outside the main thread, all."""
        handlers = {"SIGINT": _ignore, "SIGQUIT": _ignore, "SIGTERM": self._end, "SIGHUP": self._end}
        for name, handler in handlers.items():
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                with suppress(ValueError):
                    self._before[number] = signal.signal(number, handler)

    def __exit__(self, *_: object) -> None:
        """Handle them as before."""
        for number, handler in self._before.items():
            signal.signal(number, handler or signal.SIG_DFL)

    def obey(self) -> None:
        """From now on, and if one has come already, raise _Ended where a signal is to end argmap."""
        self._obeyed = True
        if self._number:
            raise _Ended(self._number)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        self._number = number
        if self._obeyed:
            raise _Ended(number)


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Do nothing; unlike SIG_IGN, this is not handed on to the editor."""
