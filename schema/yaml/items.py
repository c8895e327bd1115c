"""A YAML file that holds a list of entries, read past those that are broken."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import yaml
from yaml import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, SequenceNode

from ...model import Problem
from .composer import GuardedComposer, TooDeepError
from .errors import is_second_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .failure import Failure
    from .file import YamlFile
    from .positions import Node

MAX_BROKEN: Final = 10_000
"""After how many broken entries reading stops."""

_EMPTY_DOCUMENT: Final = re.compile(r"---(?:\s+(?:#.*)?)*\Z")


class _ListComposer(GuardedComposer):
    """Keeps hold of the list of entries while it grows: the file itself, or what a key of `names` holds."""

    def __init__(self, text: str, start: int, names: tuple[str, ...]) -> None:
        super().__init__(text, start)
        self._names = names
        self._key: Node = None
        self.entries: Node = None

    def descend_resolver(self, parent: Node, index: Node) -> None:  # type: ignore[override]  # a method here
        if parent is self.root:
            self._key = index
        super().descend_resolver(parent, index)

    def enter(self, parent: Node) -> None:
        super().enter(parent)
        level = parent.level if _is_list(parent) else 0
        is_named = level == 2 and self.root.__class__ is MappingNode and self._key is not None
        if level == 1 or (is_named and self._key.value in self._names):
            self.entries = parent


def _is_list(node: Node) -> bool:
    return node.__class__ is SequenceNode


def read_list(file: YamlFile, names: tuple[str, ...]) -> Iterator[Node]:
    """The root of a file; where entries are broken instead their list in parts, without those that are.

    The list is the whole file or is held by one of the keys `names`; if it is neither, or is written within
    brackets, nothing can be read of a file that is broken. Marks are right until the next part is asked for.
    """
    file.drop_tag_lines()
    start: int | None = 0
    column, broken = -1, 0
    while start is not None:
        composer, failure = _compose(file, names, start)
        if failure is None:
            yield composer.root
            return
        if failure.problem is not None:
            file.report_gap(failure.problem)
        column = column if start else _column(composer.entries, file.text, names)
        if column < 0:
            return
        last = start
        if composer.entries is not None:
            yield composer.entries
            if composer.entries.value:
                last = file.positions.index(composer.entries.value[-1].start_mark)
        item = re.compile(rf"(?<=[\n\r]) {{{column}}}-(?=[ \t\r\n])")
        following = item.search(file.text, max(failure.within_entry(last), start) + 1)
        start = following.start() if following and not failure.is_second_document else None
        broken += 1
        if broken == MAX_BROKEN and start is not None:  # else it could take hours
            message = f"{MAX_BROKEN:,} entries cannot be read; the file is not read from here on"
            place = file.positions.between(start, start + 1)
            file.report_gap(Problem("AM002", place, message, "mend those before it first"))
            return


def _compose(file: YamlFile, names: tuple[str, ...], start: int) -> tuple[_ListComposer, Failure | None]:
    """The composer after reading from `start`, and what kept it from the end of the list, if anything."""
    from .failure import failure_of

    file.positions.rebase(start)
    composer = _ListComposer(file.text, start, names)
    try:
        composer.root = composer.get_single_node()
    except (YAMLError, TooDeepError) as error:
        if _is_end(error, file, start):
            return composer, None
        failure = failure_of(file, error, start)
        if failure.problem is None and file.replace_control_characters():
            return _compose(file, names, start)
        return composer, failure
    return composer, None


def _is_end(error: Exception, file: YamlFile, start: int) -> bool:
    """Whether a list read from `start` has ended all the same: other keys follow it, or an empty document."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return False
    if is_second_document(error):
        return _EMPTY_DOCUMENT.match(file.text, file.positions.index(error.problem_mark)) is not None
    return start > 0 and error.problem == "did not find expected <document start>"


def _column(entries: Node, text: str, names: tuple[str, ...]) -> int:
    """The column of the dashes of the list of entries, from 0; -1 where there are none."""
    if entries is not None:
        return -1 if entries.flow_style else int(entries.start_mark.column)
    depth, before = 0, ""  # the list broke off in its first entry, before the composer had it
    with suppress(YAMLError):
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            is_list = depth == 0 or (depth == 1 and before in names)
            if isinstance(event, yaml.SequenceStartEvent) and is_list:
                return -1 if event.flow_style or event.start_mark is None else event.start_mark.column
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            before = event.value if depth == 1 and isinstance(event, yaml.ScalarEvent) else ""
    return -1
