"""Reads a YAML file that holds a list of entries, and skips entries that are broken."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import yaml
from yaml import MarkedYAMLError, YAMLError
from yaml.nodes import SequenceNode

from ...model import Problem
from .composer import GuardedComposer, TooDeepError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .errors import Failure
    from .file import YamlFile
    from .positions import Node

MAX_BROKEN: Final = 10_000
"""After how many broken entries reading stops."""

_END_LINE: Final = re.compile(r"---(?:\s+(?:#.*)?)*\Z")


class _ListComposer(GuardedComposer):
    """Keeps hold of the list of entries while it grows: the file itself, or what a key of `names` holds."""

    def __init__(self, text: str, start: int, names: tuple[str, ...]) -> None:
        super().__init__(text, start)
        self._names = names
        self._key: Node = ""
        self.entries: Node = None

    def descend_resolver(self, parent: Node, index: Node) -> None:  # type: ignore[override]  # a method here
        if parent is self.root:
            self._key = getattr(index, "value", "")  # for a value in a mapping the index is its key
        super().descend_resolver(parent, index)

    def enter(self, parent: Node) -> None:
        super().enter(parent)
        is_list = parent.__class__ is SequenceNode
        if is_list and (parent is self.root or (parent.level == 2 and self._key in self._names)):
            self.entries = parent


def read_list(file: YamlFile, names: tuple[str, ...]) -> Iterator[Node]:
    """The root of a file; if entries are broken, the list of the others instead, in parts.

    The list is the whole file or is held by one of the keys `names`; if it is neither, or is written in
    brackets, nothing of a broken file is read. Marks are right until the next part is asked for.
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
        at = failure.within_entry(last)
        line = file.positions.line_start(at)
        if not file.text[line:at].strip(" "):  # a bracket is open, and what breaks is the next entry's dash
            at = line
        following = item.search(file.text, max(at, start + 1))
        start = following.start() if following and not failure.is_second_document else None
        broken += 1
        if broken == MAX_BROKEN and start is not None:  # reading on could take hours
            message = f"{MAX_BROKEN:,} entries cannot be read; the file is not read from here on"
            place = file.positions.between(start, start + 1)
            file.report_gap(Problem("AM002", place, message, "mend those before it first"))
            return


def _compose(file: YamlFile, names: tuple[str, ...], start: int) -> tuple[_ListComposer, Failure | None]:
    """The composer after reading from `start`, and what kept it from the end of the list, if anything."""
    from .errors import failure_of

    file.positions.rebase(start)
    composer = _ListComposer(file.text, start, names)
    try:
        composer.root = composer.get_single_node()
    except (YAMLError, TooDeepError) as error:
        if start and isinstance(error, MarkedYAMLError) and _is_end_of_list(error, file, names):
            return composer, None
        failure = failure_of(file, error, start)
        return _compose(file, names, start) if _is_mended(file, failure) else (composer, failure)
    return composer, None


def _is_end_of_list(error: MarkedYAMLError, file: YamlFile, names: tuple[str, ...]) -> bool:
    """Whether the error only means that a list read from its middle ends, and its mapping goes on."""
    if error.problem == "did not find expected '-' indicator" and error.context_mark is not None:
        before = file.text[: file.positions.base]
        is_held = re.search(rf"^(?:{'|'.join(names)}):", before, re.MULTILINE) is not None
        return is_held and error.context_mark.index == 0  # the list, whose dashes have no indentation
    return error.problem == "did not find expected <document start>"


def _is_mended(file: YamlFile, failure: Failure) -> bool:
    """Replace control characters, tabs, or a last `---` like pandoc's; False if it was none of these."""
    if failure.problem is None:
        return file.mend()
    end = _END_LINE.match(file.text, failure.at) if failure.is_second_document else None
    if end:
        file.positions.text = f"{file.text[: failure.at]}   {file.text[failure.at + 3 :]}"
    return end is not None


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
