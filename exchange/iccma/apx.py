"""Reads the format of Aspartix: arg(a). and att(a,b)., and what its variants add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model import Sign
from ...schema.yaml.positions import Positions
from ..foreign_file import quoted
from .framework import Framework

if TYPE_CHECKING:
    from ..drafts import DraftMap
    from ..foreign_file import ForeignFile
    from ..report import Losses

HEAD: Final = re.compile(r"(?:\s|%[^\n]*\n)*[?+-]?(?:arg|att)\s*\(")
"""The first fact of a file, after comments."""

_NAME: Final = r"(?:\"[^\"\n]*\"|'[^'\n]*'|(?:(?!\.\.)[^\s,;()\"'%])+)"
"""A name; `1..5` and `a;b`, by which Prolog and ASP mean several, are none."""

_FACT: Final = re.compile(
    rf"(?P<what>[?+-]?\w+)\s*\(\s*(?P<one>{_NAME})(?:\s*,\s*(?P<other>{_NAME}))?(?:\s*,\s*(?P<third>{_NAME}))?"
    r"\s*\)\s*(?::-\s*(?P<weight>-?\d+(?:\.\d+)?)\s*)?\."
)
_BETWEEN: Final = re.compile(r"(?:\s|%[^\n]*)+")
_REST: Final = re.compile(r":-[^.%]*\.?|(?:(?!:-)[^\s%])+")
"""What is no fact: the body of a rule, else a word."""
_SUPPORTS: Final = frozenset({"support", "supp", "sup"})
_VARIANTS: Final = {
    "?att": ("uncertain attack", ""),
    "pref": ("preference", ""),
    "val": ("value of an argument", "values of arguments"),
    "valpref": ("preference between values", "preferences between values"),
    "opt": ("request to a solver", "requests to a solver"),
    **dict.fromkeys(
        ("+arg", "-arg", "+att", "-att"), ("change of the framework", "changes of the framework")
    ),
}  # fmt: skip
"""Facts of variants of the format that are counted and not read."""


def read_apx(file: ForeignFile, losses: Losses) -> DraftMap:
    """Read a framework; the name of an argument is its text. Supports and attacks of sets are read too."""
    return _Reading(file, losses).draft()


class _Reading:
    def __init__(self, file: ForeignFile, losses: Losses) -> None:
        self._file = file
        self._losses = losses
        self._framework = Framework(file, losses, "write `arg(…).` for it")
        self._positions = Positions("", file.text)
        self._faulty_line = 0

    def draft(self) -> DraftMap:
        text, at = self._file.text, 0
        while at < len(text):
            found = _BETWEEN.match(text, at) or _FACT.match(text, at)
            if found is None:
                found = _REST.match(text, at)
                self._tell_rest(found[0] if found else text[at], self._line(at))
            elif found.re is _FACT:
                self._fact(found, self._line(at))
            at = found.end() if found else at + 1
        return self._framework.draft()

    def _line(self, at: int) -> int:
        return self._positions.at(at)[0]

    def _fact(self, found: re.Match[str], line: int) -> None:
        what, third = found["what"], found["third"]
        one, other = (found[each].strip("\"'") if found[each] else "" for each in ("one", "other"))
        place = f"line {line}"
        if what in _VARIANTS:
            noun, plural = _VARIANTS[what]
            self._losses.add(noun, place, plural=plural)
        elif what in {"arg", "?arg"} and not other and not found["weight"]:
            self._framework.texts.setdefault(one, one)
            if what == "?arg":
                self._losses.add("uncertainty of an argument", place, plural="uncertainties of arguments")
        elif what == "mem" and other:
            self._framework.sets.setdefault(one, {})[other] = None
        elif what in {"att", "watt", *_SUPPORTS} and other:
            sign = Sign.SUPPORT if what in _SUPPORTS else Sign.ATTACK
            self._framework.link(one, other, line, sign)
            if third or found["weight"]:
                self._losses.add("weight of an attack", place, plural="weights of attacks")
        else:
            self._tell_rest(found[0], line)

    def _tell_rest(self, rest: str, line: int) -> None:
        if line != self._faulty_line:
            self._file.fault("AM002", f"{quoted(rest)} is neither arg(…). nor att(…,…).", line=line)
        self._faulty_line = line
