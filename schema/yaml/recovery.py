"""Where reading goes on in a file after an entry that is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from yaml import MarkedYAMLError
from yaml.nodes import MappingNode

from ...model import Place, Problem
from .composer import MAX_DEPTH, TooDeepError, exceeds_parser_depth, start_of_too_deep
from .errors import explain

if TYPE_CHECKING:
    from yaml import YAMLError

    from .composer import GuardedComposer
    from .positions import Mark
    from .reader import YamlFile

_NOT_YAML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TOP_LEVEL_KEY: Final = re.compile(
    r"""(?:(?<=\n)|(?<=\r)|\A)"""
    r"""(?P<key>(?:"[^"\n\r]*"|'[^'\n\r]*')[ ]*"""
    r"""|[^\s#\-?:{}\[\],&*!|>%@`'"][^\n\r:]*(?::(?!\s|\Z)[^\n\r:]*)*):(?=\s|\Z)"""
)


def start_again(
    file: YamlFile, composer: GuardedComposer, error: YAMLError | TooDeepError, start: int
) -> int | None:
    """Report the error that ended a reading from `start`; where to start again, None for nowhere.

    What was complete before it is handed on, and the entry around it is lost.
    """
    positions = file.positions
    if isinstance(error, TooDeepError):
        return _too_deep(file, composer, positions.index(error.args[0].start_mark))
    if isinstance(error, MarkedYAMLError):
        mark = cast("Mark", error.problem_mark or error.context_mark)  # libyaml gives one or both
        index = positions.index(mark)
        if exceeds_parser_depth(error):
            return _too_deep(file, composer, start_of_too_deep(file.text, start, index))
        _drain_before(file, composer, index)
        return _broken(file, error)
    _drain_before(file, composer, len(file.text))
    return _bad_character(file, max(start, file.last + 1))


def _too_deep(file: YamlFile, composer: GuardedComposer, index: int) -> int | None:
    _drain_before(file, composer, index)
    message = f"nested more than {MAX_DEPTH} levels deep"
    place = file.positions.between(index, index)
    file.problems.append(Problem("AM004", place, message, "a claim needs no more than six"))
    return _next_entry(file, index)


def _drain_before(file: YamlFile, composer: GuardedComposer, index: int) -> None:
    """Hand on what was complete before the error at `index`.

    The last entry only looks complete where neither a key nor a line without indentation follows it
    up to the error.
    """
    root = composer.root
    if root is None or root.__class__ is not MappingNode or not root.value:
        return
    last_key = file.positions.index(root.value[-1][0].start_mark)
    following = _TOP_LEVEL_KEY.search(file.text, last_key + 1)
    before, here = file.text[index - 1 : index], file.text[index : index + 1]
    at_line_start = before in ("\n", "\r") and not here.isspace()
    if (following is None or following.start() > index) and not at_line_start:
        root.value.pop()
    composer.drain()


def _bad_character(file: YamlFile, start: int) -> int | None:
    """Report the characters that YAML forbids, one a line, replace them, and read the entry again."""
    line = 0
    for found in _NOT_YAML.finditer(file.text):
        place = file.positions.between(found.start(), found.end())
        if place.line > line:
            line = place.line
            message = f"the control character U+{ord(found[0]):04X} is not allowed"
            hint = 'remove it, or write it as an escape within double quotes, like "\\x07"'
            file.problems.append(Problem("AM002", place, message, hint))
    if not line:  # libyaml and this pattern differ: give up on the file rather than loop
        file.problems.append(Problem("AM002", Place(file.positions.path), "the file is not YAML"))
        return None
    file.text = file.positions.text = _NOT_YAML.sub("\ufffd", file.text)
    if not start:
        return 0
    again = _TOP_LEVEL_KEY.search(file.text, start)
    return again.start() if again else None


def _broken(file: YamlFile, error: MarkedYAMLError) -> int | None:
    positions = file.positions
    problem_at = positions.index(error.problem_mark) if error.problem_mark else 0
    context_at = positions.index(error.context_mark) if error.context_mark else -1
    index = min(context_at if context_at > file.last else problem_at, len(file.text))
    file.problems.append(explain(error, positions, file.text))
    if error.context == "expected a single document in the stream":
        following = _TOP_LEVEL_KEY.search(file.text, index)
        return following.start() if following else None
    return _next_entry(file, max(index, positions.base))


def _next_entry(file: YamlFile, index: int) -> int | None:
    """Where the next top-level key stands; the entry around `index` is lost."""
    line = file.positions.line_start(index)
    here = _TOP_LEVEL_KEY.match(file.text, line)
    while here is None and line > max(file.last, 0):
        line = file.positions.line_start(line - 1)
        here = _TOP_LEVEL_KEY.match(file.text, line)
    if here is not None and here.start() > file.last:
        file.lost.append(here["key"].strip(" ").strip("'\""))
        file.last = here.start()
    following = _TOP_LEVEL_KEY.search(file.text, max(index, file.last) + 1)
    return following.start() if following else None
