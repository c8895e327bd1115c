"""Writes out the commands that a BibTeX file defines for itself in an `@preamble`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .latex import GROUP, end_of_argument
from .latex_commands import is_known
from .values import MAX_EXPANDED, TooLongError

_DEFINITION: Final = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand)\s*\*?\s*\{?\s*\\(?P<name>[A-Za-z]+)\s*\}?\s*"
    rf"(?:\[(?P<number>[0-9])\])?\s*\{{(?P<body>{GROUP})\}}"
    rf"|\\[egx]?def\s*\\(?P<other>[A-Za-z]+)(?P<marks>(?:#[1-9])*)\s*\{{(?P<text>{GROUP})\}}"
)
_COMMAND: Final = re.compile(r"\\([A-Za-z]+|.)\s*", re.DOTALL)
_MARK: Final = re.compile("#([1-9])")


class _Macro(NamedTuple):
    """A command with a number of arguments, which stand in its text as #1, #2 and so on."""

    number: int
    text: str


class Macros:
    """The commands that a file defines, and those that BibTeX's own documentation defines for sorting."""

    def __init__(self) -> None:
        self._macros = {
            "noopsort": _Macro(1, ""),
            "printfirst": _Macro(2, "#1"),
            "singleletter": _Macro(1, "#1"),
            "switchargs": _Macro(2, "#2#1"),
        }
        self._expanded = 0

    def define(self, preamble: str) -> None:
        """Take over the definitions of a preamble, but for commands whose meaning is known."""
        for found in _DEFINITION.finditer(preamble):
            name = found["name"] or found["other"]
            if not is_known(name):
                number = int(found["number"] or len(found["marks"] or "") // 2)
                self._macros[name] = _Macro(number, found["body"] or found["text"] or "")

    def expand(self, text: str) -> str:
        """The text with each of these commands written out, once. Raises: TooLongError."""
        parts: list[str] = []
        index = 0
        for command in _COMMAND.finditer(text):
            macro = self._macros.get(command[1])
            if macro is None or command.start() < index:  # the latter is within the argument of another
                continue
            number, body = macro
            arguments: list[str] = []
            end = command.end()
            for _ in range(number):
                start, end = end, end_of_argument(text, end)
                arguments.append(text[start:end].strip()[1:-1])
            pieces = _MARK.split(body)  # texts, and between them numbers of arguments
            pieces[1::2] = ["".join(arguments[int(each) - 1 : int(each)]) for each in pieces[1::2]]
            written = "".join(pieces)
            self._expanded += len(written)
            if self._expanded > MAX_EXPANDED:
                raise TooLongError
            parts += text[index : command.start()], written
            index = end
        return "".join([*parts, text[index:]])
