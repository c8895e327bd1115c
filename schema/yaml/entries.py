"""Reads a YAML file that is a mapping, entry by entry, and skips entries that are broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml import YAMLError
from yaml.nodes import MappingNode, ScalarNode

from ...model import Place, Problem
from .composer import Composer, GuardedComposer, TooDeepError, is_shallow

if TYPE_CHECKING:
    from collections.abc import Callable

    from .file import YamlFile
    from .positions import Node

    Consume = Callable[[ScalarNode, Node], None]
    """Takes the key and the value of an entry."""

TOP_LEVEL_KEY: Final = re.compile(
    r"""(?:(?<=\n)|(?<=\r)|\A)"""
    r"""(?P<key>(?:"[^"\n\r]*"|'[^'\n\r]*')[ ]*"""
    r"""|[^\s#\-?:{}\[\],&*!|>%@`'"][^\n\r:]*(?::(?!\s|\Z)[^\n\r:]*)*):(?=\s|\Z)"""
)
"""What looks like the key of an entry, at the start of a line."""


_WITHOUT_COLON: Final = re.compile(r"[^\s#\-?:{}\[\],&*!|>%@`'\"][^\s:]*(?=[ \t]*(?:[\n\r]|\Z))")
"""An id that stands at the start of a line, and nothing after it."""


def read_entries(file: YamlFile, consume: Consume) -> None:
    """Call `consume` with every top-level entry whose key is a scalar."""
    file.drop_tag_lines()
    text = file.text
    if is_shallow(text) and _read_at_once(file, text, consume):
        return
    reader = _EntryReader(file, consume)
    start: int | None = 0
    while start is not None:
        start = reader.read_from(start)


def top_level_keys(text: str) -> list[str]:
    """What looks like a top-level key of the text, valid or not."""
    return [match["key"].strip(" ").strip("'\"") for match in TOP_LEVEL_KEY.finditer(text)]


def _read_at_once(file: YamlFile, text: str, consume: Consume) -> bool:
    """Read a small file whole; False, without having done anything, if it is not valid YAML."""
    try:
        root: Node = Composer(text).get_single_node()
    except YAMLError:
        return False
    if file.is_mapping(root):
        for key, value in root.value:
            if key.__class__ is ScalarNode:
                consume(key, value)
            else:
                file.report_key(key)
    return True


class _EntryComposer(GuardedComposer):
    """Hands on the entries of the top-level mapping as soon as they are complete, and forgets them."""

    def __init__(self, text: str, start: int, consume: Callable[[Node, Node], None]) -> None:
        super().__init__(text, start)
        self._consume = consume

    def back_at_root(self) -> None:
        if self.root.__class__ is MappingNode:
            self.drain()

    def drain(self) -> None:
        """Hand on the entries that are complete."""
        entries = self.root.value
        for key, value in entries:
            self._consume(key, value)
        entries.clear()


class _EntryReader:
    """Reads one file. `_last` is where the last entry starts that was read, -1 before the first."""

    def __init__(self, file: YamlFile, consume: Consume) -> None:
        self._file = file
        self._consume = consume
        self._last = -1

    def read_from(self, start: int) -> int | None:
        """Read to the end or to the first error; return where to go on, None at the end."""
        self._file.positions.rebase(start)
        composer = _EntryComposer(self._file.text, start, self._take)
        try:
            root: Node = composer.get_single_node()
        except (YAMLError, TooDeepError) as error:
            return self._go_on(composer, error, start)
        if self._file.is_mapping(root):
            composer.root = root
            composer.drain()
        return None

    def _take(self, key: Node, value: Node) -> None:
        self._last = self._file.positions.index(key.start_mark)
        if key.__class__ is ScalarNode:
            self._consume(key, value)
        else:
            self._file.report_key(key)

    def _go_on(self, composer: _EntryComposer, error: YAMLError | TooDeepError, start: int) -> int | None:
        """Report the error that ended a reading from `start`; return where to go on, None for nowhere."""
        from .errors import failure_of

        failure = failure_of(self._file, error, start)
        self._drain_before(composer, failure.at)
        if failure.problem is None:
            return self._mended(max(start, self._last + 1))
        self._file.problems.append(failure.problem)
        index = failure.within_entry(self._last)
        if failure.is_second_document:
            return self._key_after(index)
        following = self._next_entry(max(index, start))
        self._note_without_colon(failure.at)
        self._report_indented(
            self._file.positions.line_start(failure.at), following, failure.problem.place.line
        )
        return following

    def _note_without_colon(self, index: int) -> None:
        """Note the id that stands without its colon in the line of an error, or in the one above it."""
        text, positions = self._file.text, self._file.positions
        line = positions.line_start(index)
        for start in (line, positions.line_start(line - 1) if line else 0):
            found = _WITHOUT_COLON.match(text, start)
            if found:
                self._file.lost.append(found[0])
                return

    def _report_indented(self, start: int, end: int | None, reported: int) -> None:
        """Report the claims that seem to begin in indented lines of a part that is lost, but for one line."""
        from .indentation import indented_claims, words_of_indented

        positions = self._file.positions
        first = positions.at(start)[0]
        for at, (claim, column) in indented_claims(self._file.text[start:end]).items():
            self._file.lost.append(claim)
            line = first + at
            if line != reported:
                place = Place(positions.path, line, column + 1, line, column + 2)
                self._file.problems.append(Problem("AM101", place, *words_of_indented(claim)))

    def _drain_before(self, composer: _EntryComposer, index: int) -> None:
        """Hand on the entries that were complete before the error at `index`."""
        root = composer.root
        if root is None or root.__class__ is not MappingNode or not root.value:
            return
        text = self._file.text
        last_key = self._file.positions.index(root.value[-1][0].start_mark)
        following = self._key_after(last_key + 1)
        before, here = text[index - 1 : index], text[index : index + 1]
        at_line_start = before in ("\n", "\r") and not here.isspace()
        if (following is None or following > index) and not at_line_start:  # the last only looks complete
            root.value.pop()
        composer.drain()

    def _mended(self, start: int) -> int | None:
        """Mend the text, and read the entry again that begins at or after `start`."""
        if not self._file.mend():
            return None  # give up on the file rather than loop
        return self._key_after(start) if start else 0

    def _next_entry(self, index: int) -> int | None:
        """Where the next top-level key is; the entry around `index` is lost."""
        text, positions = self._file.text, self._file.positions
        line = positions.line_start(index)
        here = TOP_LEVEL_KEY.match(text, line)
        while here is None and line > max(self._last, 0):
            line = positions.line_start(line - 1)
            here = TOP_LEVEL_KEY.match(text, line)
        if here is not None and here.start() > self._last:
            self._file.lost.append(here["key"].strip(" ").strip("'\""))
            self._last = here.start()
        return self._key_after(max(index, self._last) + 1)

    def _key_after(self, index: int) -> int | None:
        found = TOP_LEVEL_KEY.search(self._file.text, index)
        return found.start() if found else None
