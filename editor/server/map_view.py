"""A map as an editor shows it: what stands in its files and in documents that are not saved yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from ...checks import check
from ...evaluate import EvaluatedMap
from ...model import Verdict
from ...schema import load_map
from ..refused import NotEditable
from ..texts import Texts
from ..writing.common_start import common_end, common_start
from .last_good import with_last_good
from .lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import ArgumentMap, Claim, Place, Problem
    from ...schema import LoadedMap
    from .documents import Documents


class _Typed(NamedTuple):
    """What was typed since the map was read: the texts before and now, and the span that the first lost."""

    was: str
    now: str
    start: int
    end: int


class MapView:
    """The map in a folder, as it was last read.

    `loaded` is the map with the texts of all documents in the place of files, and `problems` are all that
    are wrong with it, in order. `evaluated` says how claims fare in it. `whole` is the same with what is half
    typed, and cannot be read now, as it was when it last could be. `texts` are those that it was read from.
    """

    def __init__(self, root: str, documents: Documents) -> None:
        """Read the map; `root` is its folder, absolute and with forward slashes."""
        self.root = root
        self._documents = documents
        self.loaded: LoadedMap
        self.evaluated: EvaluatedMap
        self.whole: EvaluatedMap
        self.texts: Texts
        self.problems: tuple[Problem, ...] = ()
        self._seen = -1
        self._lines: dict[str, tuple[bytes, Lines]] = {}
        self._typed: dict[str, _Typed] = {}
        self.read()

    @property
    def argument_map(self) -> ArgumentMap:
        """The map as it was last read."""
        return self.loaded.argument_map

    @property
    def claims(self) -> Mapping[str, Claim]:
        """All claims; those that cannot be read now, as they were when they last could be."""
        return self.whole.argument_map.claims

    def claim(self, name: str) -> Claim | None:
        """Return a claim; one that cannot be read now, as it was when it last could be."""
        return self.claims.get(name)

    def settle(self) -> bool:
        """Read anew what has changed in documents; return whether anything had."""
        if self._seen == self._documents.changes:
            return False
        self.read()
        return True

    def read(self) -> None:
        """Read what has changed, also on the disk. Cost: that of the changed files, and of the rules."""
        before = self.loaded if self._seen >= 0 else None
        self._seen, texts = self._documents.changes, self._documents.texts()
        loaded = load_map(self.root, texts, before)
        evaluated = whole = EvaluatedMap(loaded.argument_map)
        if before:
            evaluated.take_over(self.evaluated)
            last_good = with_last_good(loaded, self.whole.argument_map)
            if last_good is not loaded.argument_map:
                whole = EvaluatedMap(last_good)
                whole.take_over(self.whole)
        problems = (*loaded.problems, *check(evaluated))
        self.problems = tuple(sorted(problems, key=lambda each: each.order))
        self.loaded, self.evaluated, self.whole = loaded, evaluated, whole
        self.texts = Texts(texts, {path: lines.starts for path, lines in self._documents.lines().items()})
        self._typed.clear()  # of texts that may be closed by now
        self._lines = {path: kept for path, kept in self._lines.items() if path in loaded.files}

    def prepare(self) -> None:
        """Evaluate the map while nobody waits, so that no answer has to. Cost: one evaluation, once."""
        evaluation = self.whole.evaluation
        for name, verdict in evaluation.verdicts.items():
            if verdict is Verdict.UNDECIDED:
                _ = evaluation.claims[name].reason  # why it is undecided is found for all at once
                break

    def lines(self, path: str) -> Lines:
        """Return the lines of a file of the map. Raises: NotEditable, where it cannot be read as text."""
        document = self._documents.at(path)
        if document:
            return document.lines
        file = self.loaded.readings.claim_files.get(path)
        if file is None:
            return Lines(self.texts[path], self._documents.encoding, is_file=True)
        data, lines = self._lines.get(path, (None, None))
        if lines is None or data is not file.data:
            lines = Lines(file.data.decode(errors="replace"), self._documents.encoding, is_file=True)
            self._lines[path] = file.data, lines
        return lines

    def now_at(self, path: str, index: int) -> int:
        """Return where in a document an index of the text is by now of which the map was read.

        Cost: linear in the document the first time after a change, as two texts are compared.
        """
        document, was = self._documents.at(path), self.texts.unsaved.get(path)
        if document is None or was is None or document.lines.text is was:
            return index
        now = document.lines.text
        typed = self._typed.get(path)
        if typed is None or typed.was is not was or typed.now is not now:
            start = common_start(was, now)
            end = min(common_end(was, now), min(len(was), len(now)) - start)
            typed = self._typed[path] = _Typed(was, now, start, len(was) - end)
        if index < typed.start:
            return index
        return max(typed.start, index + len(now) - len(was)) if index >= typed.end else typed.start

    def range(self, place: Place) -> types.Range:
        """Return the span of a place as editors have it; the start of its file where it names no line."""
        if not place.line:
            return types.Range(types.Position(0, 0), types.Position(0, 0))
        try:
            lines = self.lines(place.path)
        except NotEditable:  # the file is broken, or gone by now
            line = types.Position(place.line - 1, max(0, place.column - 1))
            return types.Range(line, line)
        start = lines.place(place.line, place.column)
        end = lines.place(place.end_line or place.line, place.end_column or place.column)
        return self.span(lines, start, max(start, end))

    @staticmethod
    def span(lines: Lines, start: int, end: int) -> types.Range:
        """Return a span of a text as editors have it."""
        return types.Range(types.Position(*lines.position(start)), types.Position(*lines.position(end)))

    def location(self, place: Place) -> types.Location:
        """Return where a place is."""
        return types.Location(self._documents.uri_of(place.path), self.range(place))
