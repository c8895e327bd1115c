"""What ended a reading of YAML, and what libyaml's errors mean in the words of a map's author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from yaml import MarkedYAMLError

from ...model import Place, Problem
from ...model.ids import is_id, slugged
from ...model.words import CURLY, count, quotable
from .composer import TOO_DEEP, TooDeepError, index_of_too_deep
from .indentation import explained
from .messages import MESSAGES, QUOTE, TWO_ROOTS
from .quoting import at_sign_hint, ended_early, quote_hint

if TYPE_CHECKING:
    from yaml import YAMLError

    from .file import YamlFile
    from .positions import Mark, Positions

_SHOWN: Final = 30  # characters of a line, enough to recognise it
_NEAR: Final = 2000  # characters before an error, in which the line before it is sought
_LONGEST_KEY: Final = 1024  # characters; libyaml looks no further for the colon
_BREAK: Final = re.compile(r"[\r\n]")
_SECOND_DOCUMENT: Final = "expected a single document in the stream"
_FIRST_LINE: Final = re.compile(r"(?:[ \t]*(?:#[^\n\r]*)?[\n\r])*(?P<indentation> *)")
_NO_KEY: Final = "mapping values are not allowed in this context"
_COLON_IN_TEXT: Final = "a colon and a space within a text that has no quotes"
_PLAIN_VALUE: Final = re.compile(r"^[ \t-]*[\w.\-]+:[ ]+(?P<value>[^\s'\"\[{|>].*)$")
_NO_SPACE: Final = re.compile(r"^[ \t]*(?:- +)?(?P<key>[A-Za-z_]+):(?P<rest>[^\s:/].*)$")

_NO_COLON: Final = "`{}` is not a key: a colon is missing"
_WORD: Final = re.compile(r"[a-z_]+")
_KEY: Final = re.compile(r"[ ]*[\w.\-]+")

_OF_INDENTATION: Final = (
    _NO_KEY,
    "did not find expected key",
    "did not find expected '-' indicator",
    TWO_ROOTS,
)
"""Errors that a wrong indentation can cause."""

_UNCLOSED: Final = ("did not find expected ',' or '}'", "did not find expected ',' or ']'")
_GOES_ON: Final = re.compile(r"(?:\r\n|\r|\n)[ ]+(?!- |[\w.\-]+:(?:\s|\Z))[^\s#]")
_AFTER_QUOTES: Final = (
    _NO_KEY,
    "did not find expected key",
    "did not find expected '-' indicator",
    *_UNCLOSED,
)
"""Errors at what follows a quoted text that has ended too early."""

_OTHER_COLON: Final = re.compile(
    r"^[ ]*(?:- +)?(?P<key>[A-Za-z_]+) *(?P<mark>[\uff1a\ufe55\u2236=]) *(?P<rest>[^\s>].*)$"
)

_MENDED_AT_START: Final = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "did not find expected alphabetic or numeric character",
)
"""Errors to mend where the key, the quoted text or the alias starts, not where libyaml noticed them."""


class Failure(NamedTuple):
    """Why the parser gave up at `at`, within something that starts at `context`; -1 if that is not known.

    `problem` is None where the file can be mended: it has tabs that YAML allows, or control characters, of
    which libyaml does not say where they are.
    """

    problem: Problem | None
    at: int
    context: int = -1
    is_second_document: bool = False

    def within_entry(self, last: int) -> int:
        """Where the entry that failed is broken, given where the last complete one starts."""
        return self.context if self.context > last else self.at


def failure_of(file: YamlFile, error: YAMLError | TooDeepError, start: int) -> Failure:
    """What the error that ended a reading from `start` means."""
    positions = file.positions
    if isinstance(error, TooDeepError):
        return _too_deep(file, positions.index(error.node.start_mark))
    if not isinstance(error, MarkedYAMLError):
        return Failure(None, len(file.text))
    index = positions.index(cast("Mark", error.problem_mark or error.context_mark))  # one or both are given
    if "nesting" in (error.problem or "").lower():  # a limit of libyaml's own, since PyYAML 6.0.4
        return _too_deep(file, index_of_too_deep(file.text, start, index))
    if file.has_harmless_tabs(index):
        return Failure(None, index)
    context = positions.index(error.context_mark) if error.context_mark else -1
    problem = _problem(error, positions, file.text)
    return Failure(problem, min(index, len(file.text)), context, error.context == _SECOND_DOCUMENT)


def _too_deep(file: YamlFile, index: int) -> Failure:
    return Failure(Problem("AM004", file.positions.between(index, index), *TOO_DEEP), index, index)


class _Spot(NamedTuple):
    """Where an error is: index in the text, its line, column in that from 0, the last line of text before."""

    at: int
    line: str
    column: int
    before: str


def _problem(error: MarkedYAMLError, positions: Positions, text: str) -> Problem:
    """The problem that a parser's error stands for, at the place where the user can mend it."""
    cause = (error.problem or "").strip()
    at_start = error.context_mark if cause in _MENDED_AT_START else None
    index = positions.index(cast("Mark", at_start or error.problem_mark or error.context_mark))
    spot = _spot(text, min(index, len(text)), positions)
    early = None
    if cause in _AFTER_QUOTES:
        goes_on = _GOES_ON.match(text, spot.at + len(spot.line) - spot.column) is not None
        early = ended_early(spot.before, spot.line, spot.column, goes_on=goes_on)
    elsewhere = None if early else _uneven(cause, spot, positions) or _no_colon_above(cause, spot, positions)
    if elsewhere:
        return elsewhere
    key = spot.line[: spot.column]
    code = "AM002"
    if error.context == _SECOND_DOCUMENT:
        code = "AM006"
        message, hint = "a second document starts here", "keep one document in a file: remove `---`"
    elif cause == _NO_KEY and len(key) > _LONGEST_KEY and ": " not in key:
        code = "AM105"
        message, hint = f"a key has {len(key)} characters", "an id has at most 100"
        spot = spot._replace(at=spot.at - len(key))
    else:
        message, hint = early or _in_words(cause, spot, positions)
    line, column = positions.at(spot.at)
    return Problem(code, Place(positions.path, line, column, line, column + 1), message, hint)


def _spot(text: str, index: int, positions: Positions) -> _Spot:
    start = positions.line_start(index)
    end = _BREAK.search(text, index)
    before = text[max(0, start - _NEAR) : start].replace("\r", "\n").rstrip().rpartition("\n")[2]
    return _Spot(index, text[start : end.start() if end else len(text)], index - start, before)


def _uneven(cause: str, spot: _Spot, positions: Positions) -> Problem | None:
    """The problem, if the error is one of indentation that can be explained."""
    if cause not in _OF_INDENTATION or "\t" in spot.line[: spot.column]:
        return None
    if cause == TWO_ROOTS:
        return _indented_root(spot, positions)
    found = explained(positions.text, spot.at - spot.column)
    if not found:
        return None
    line = positions.at(spot.at)[0] - found.lines_before
    place = Place(positions.path, line, found.column + 1, line, found.column + 2)
    return Problem("AM002", place, found.message, found.hint)


def _no_colon_above(cause: str, spot: _Spot, positions: Positions) -> Problem | None:
    """The problem in the line above, if that is the id of a claim without its colon: keys stand below it."""
    name = spot.before.split("#")[0].rstrip()
    is_name = bool(name) and not name[0].isspace() and ":" not in name and is_id(slugged(name))
    if cause != _NO_KEY or not is_name or not _KEY.fullmatch(spot.line[: spot.column]):
        return None
    above = positions.text[: positions.line_start(spot.at)].rstrip()
    line, column = positions.at(positions.line_start(len(above) - 1))
    place = Place(positions.path, line, column, line, column + len(name))
    hint = (
        _of_id(name) if is_id(name) else f"begin the claim with an id and a colon, such as `{slugged(name)}:`"
    )
    return Problem("AM002", place, _NO_COLON.format(quotable(name, _SHOWN)), hint)


def _of_id(name: str) -> str:
    return f"write `{name}:` and, indented below it, `text: …`"


def _indented_root(spot: _Spot, positions: Positions) -> Problem | None:
    """The problem at the first line of the file, if that is indented and the line of the error is not."""
    first = _FIRST_LINE.match(positions.text, positions.base)
    if spot.column or not first or not first["indentation"]:
        return None
    line, column = positions.at(first.end())
    moved = count(column - 1, "space")
    message = (
        f"this line is indented {moved} further than line {positions.at(spot.at)[0]}, which belongs beside it"
    )
    hint = f"move it {moved} to the left, and the lines that belong to it as far"
    return Problem("AM002", Place(positions.path, line, column, line, column + 1), message, hint)


def _in_words(cause: str, spot: _Spot, positions: Positions) -> tuple[str, str]:
    here = spot.line[spot.column : spot.column + 1]
    indentation = spot.line[: len(spot.line) - len(spot.line.lstrip())]
    if "\t" in indentation or here == "\t":
        return "a tab stands where only spaces may", "indent with spaces"
    if indentation.strip(" "):
        return "a space of another kind stands where only plain ones may", "indent with plain spaces"
    if cause == "did not find expected ',' or '}'" and spot.line.startswith(": ", spot.column):
        return _COLON_IN_TEXT, quote_hint(spot.line[: spot.column])
    if cause == _NO_KEY:
        return _misplaced_colon(spot, positions)
    if cause == "could not find expected ':'":
        return _missing_colon(spot)
    unknown = cause or "not YAML", "check quotes, indentation and colons near this line"
    message, hint = MESSAGES.get(cause, unknown)
    if cause == "did not find expected key" and spot.line.startswith("- ", spot.column):
        message, hint = "a list item stands where a key belongs", "write a key, or indent the item below one"
    elif cause == "did not find expected key" and spot.line[: spot.column].rstrip()[-1:] in ("]", "}"):
        message, hint = (
            "more text follows the closing bracket",
            "put a text that begins with `[` or `{` in quotes",
        )
    elif cause in _UNCLOSED and quote_hint(spot.line[: spot.column]) == CURLY:
        hint = CURLY
    elif cause == "found character that cannot start any token":
        message = f"a text cannot start with `{here}`"
        hint = at_sign_hint(spot.line[: spot.column], spot.line[spot.column :]) if here == "@" else QUOTE
    return message, hint


def _misplaced_colon(spot: _Spot, positions: Positions) -> tuple[str, str]:
    missing = _NO_SPACE.match(spot.before)
    hint = "check the indentation: keys of one claim start at the same column"
    if missing and not _PLAIN_VALUE.match(spot.line[: spot.column]):
        line = positions.at(spot.at)[0] - 1
        hint = f"a space is missing after the colon in line {line}: write {_with_space(missing)}"
    elif _PLAIN_VALUE.match(spot.line[: spot.column + 1]):
        hint = quote_hint(spot.line[: spot.column])
        return _COLON_IN_TEXT, f"{hint}, or write it on the next line after `>-`"
    return "a colon stands where no key can be", hint


def _missing_colon(spot: _Spot) -> tuple[str, str]:
    missing = _NO_SPACE.match(spot.line)
    if missing:
        return "a space is missing after the colon", f"write {_with_space(missing)}"
    if other := _OTHER_COLON.match(spot.line):
        return f"`{other['mark']}` is not a colon to YAML", f"write {_with_space(other)}"
    found = spot.line[spot.column :].strip()
    hint = "write `key: value`; indent a text that goes on from the line before further than its key"
    if _WORD.fullmatch(found) and spot.line[:1].isspace():
        hint = f"write `{found}:`, and its value after it; or indent a text that goes on from the line before"
    elif is_id(found):
        hint = _of_id(found)
    return _NO_COLON.format(quotable(found, _SHOWN)), hint


def _with_space(missing: re.Match[str]) -> str:
    return f"`{missing['key']}: {quotable(missing['rest'], _SHOWN)}`"
