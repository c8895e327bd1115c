"""Reads YAML as a tree of texts, lists and mappings; after a broken entry it goes on with the next.

It follows the parser's events, so that no nesting can exhaust the stack and no value is interpreted.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from ....model import Problem
from ...yaml.composer import exceeds_parser_depth, start_of_too_deep
from ...yaml.errors import explain
from ..file import shown
from .tree import LISTS, Fields, Items, Text, entry_list
from .yaml_tree import BrokenError, Builder, Frame, too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..file import Sheet
    from .tree import Node

MAX_BROKEN: Final = 10_000
"""After how many broken entries reading stops."""

_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_DIRECTIVE: Final = re.compile(r"^%TAG\b.*", re.MULTILINE)
_NULLS: Final = frozenset({"", "~", "null"})


def read_yaml(sheet: Sheet) -> Node | None:
    """The root of a YAML file, without the entries that cannot be read; None where there is nothing."""
    forbidden = _FORBIDDEN.search(sheet.text)
    if forbidden is not None:
        sheet.report(
            "AM002",
            *forbidden.span(),
            f"the control character U+{ord(forbidden[0]):04X} is not allowed",
            'remove it, or write it as an escape within double quotes, like "\\x07"',
        )
    directive = _DIRECTIVE.search(sheet.text)
    if directive is not None:  # libyaml compares each with each: a file full of them would take hours
        sheet.gap(
            Problem("AM006", sheet.place(*directive.span()), "a %TAG line is not allowed", "remove this line")
        )
        return None
    return _Reader(sheet).read()


class _Reader:
    """Builds the tree of one file."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._stream = io.StringIO(_FORBIDDEN.sub("\ufffd", sheet.text), newline="")
        self._base = 0
        self._tree = Builder(sheet)
        self._last = 0

    def read(self) -> Node | None:
        """Read to the end, starting again behind each entry that is broken."""
        following = self._attempt(0)
        root = self._tree.root
        entries = entry_list(root)
        broken = 0
        while following is not None and entries is not None:
            broken += 1
            if broken == MAX_BROKEN:  # each start costs more than an entry: no file can take hours
                message = f"{MAX_BROKEN:,} entries cannot be read; the file is not read from here on"
                hint = "mend those before it first"
                self._sheet.gap(Problem("AM002", self._sheet.place(following, following + 1), message, hint))
                break
            following = self._attempt(following)
            if isinstance(self._tree.root, Items):
                entries.items += self._tree.root.items
        return root

    def _attempt(self, start: int) -> int | None:
        """Read from the start of a line into the tree; return where to go on after an error."""
        self._base = self._last = start
        self._sheet.positions.rebase(start)
        self._stream.seek(start)
        self._tree.restart()
        try:
            self._follow(yaml.parse(self._stream, Loader=yaml.CSafeLoader))
        except BrokenError as broken:
            problem, index = broken.problem, broken.index
        except yaml.MarkedYAMLError as error:
            if start and error.problem == "did not find expected <document start>":
                return None  # the list has ended, and the keys of the mapping that holds it go on
            problem, index = self._explained(error, start)
        else:
            return None
        self._sheet.gap(problem)
        self._last = max(self._last, index)
        return self._next_entry()

    def _explained(self, error: yaml.MarkedYAMLError, start: int) -> tuple[Problem, int]:
        """The problem that a parser's error stands for, and where in the text the reading failed."""
        positions = self._sheet.positions
        marks = [mark for mark in (error.context_mark, error.problem_mark) if mark is not None]
        index = min(map(positions.index, marks))
        if exceeds_parser_depth(error):
            end = max(map(positions.index, marks))
            index = start_of_too_deep(_FORBIDDEN.sub("\ufffd", self._sheet.text), start, end)
            return too_deep(self._sheet.place(index, index + 1)), index
        return explain(error, positions, self._sheet.text), index

    def _follow(self, events: Iterator[Any]) -> None:
        """Build the tree from the parser's events."""
        tree = self._tree
        base = self._base
        documents = 0
        for event in events:
            kind = event.__class__
            start = base + event.start_mark.index
            end = base + event.end_mark.index
            if kind is yaml.ScalarEvent:
                self._last = start
                value = event.value
                absent = value in _NULLS and not event.style
                if event.tag is not None:
                    self._tag(event.tag, start, end)
                tree.add(Text(value, start, end, absent), event.anchor, 1)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._last = start
                if event.tag is not None:
                    self._tag(event.tag, start, end)
                node = Fields({}, start, end) if kind is yaml.MappingStartEvent else Items([], start, end)
                tree.open(Frame(node, event.anchor, not event.flow_style))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                tree.close(end)
            elif kind is yaml.AliasEvent:
                tree.alias(event.anchor, start, end)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1 and not _is_empty(next(events)):
                    self._sheet.gap(
                        Problem(
                            "AM006",
                            self._sheet.place(start, end),
                            "a second document starts here",
                            "keep one document in a file: remove `---`",
                        )
                    )
                    return

    def _tag(self, tag: str, start: int, end: int) -> None:
        name = tag.replace("tag:yaml.org,2002:", "!!")
        self._sheet.report(
            "AM006",
            start,
            min(end, start + len(name)),
            f"a tag, {shown(name)}, is not allowed",
            "remove it: argmap knows which values are text and which are numbers",
        )

    def _next_entry(self) -> int | None:
        """Keep the entries that were complete at an error, and find the line where the next one starts."""
        frames = self._tree.frames
        holder = 0 if frames and isinstance(frames[0].node, Items) else 1
        if len(frames) <= holder:
            return None
        entries = frames[holder]
        root = frames[0].node
        if not isinstance(entries.node, Items) or not entries.is_block:
            return None
        if isinstance(root, Fields):
            if frames[0].key not in LISTS or frames[0].drops_value:
                return None
            root.values[frames[0].key] = entries.node
        self._tree.root = root
        broken = frames[holder + 1].node.start if len(frames) > holder + 1 else self._last
        indent = self._sheet.positions.at(entries.node.start)[1] - 1
        item = re.compile(rf"(?<=[\n\r]) {{{indent}}}-(?=[ \t\r\n])")
        found = item.search(self._sheet.text, max(broken, self._base + 1))
        return found.start() if found else None


def _is_empty(event: object) -> bool:
    """Whether a document that starts with this event is empty, as after a closing `---`."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style
