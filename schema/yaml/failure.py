"""What ended a reading, and where in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from yaml import MarkedYAMLError

from ...model import Problem
from .composer import TOO_DEEP, TooDeepError, index_of_too_deep, is_too_deep_for_parser
from .errors import is_second_document, problem_of

if TYPE_CHECKING:
    from yaml import YAMLError

    from .file import YamlFile
    from .positions import Mark


class Failure(NamedTuple):
    """Why the parser gave up at `at`, within something that starts at `context`, or -1.

    `problem` is None where the text has control characters, of which libyaml does not say where they are.
    """

    problem: Problem | None
    at: int
    context: int = -1
    is_second_document: bool = False

    def within_entry(self, last: int) -> int:
        """Where the entry that failed is broken, given where the last complete one starts."""
        return self.context if self.context > last else self.at


def failure_of(file: YamlFile, error: YAMLError | TooDeepError, start: int) -> Failure:
    """What the error means that ended a reading from `start`."""
    positions = file.positions
    if isinstance(error, TooDeepError):
        return _too_deep(file, positions.index(error.node.start_mark))
    if not isinstance(error, MarkedYAMLError):
        return Failure(None, len(file.text))
    # libyaml gives one of the two marks or both.
    index = positions.index(cast("Mark", error.problem_mark or error.context_mark))
    if is_too_deep_for_parser(error):
        return _too_deep(file, index_of_too_deep(file.text, start, index))
    return Failure(
        problem_of(error, positions, file.text),
        min(index, len(file.text)),
        positions.index(error.context_mark) if error.context_mark else -1,
        is_second_document(error),
    )


def _too_deep(file: YamlFile, index: int) -> Failure:
    return Failure(Problem("AM004", file.positions.between(index, index), *TOO_DEEP), index, index)
