"""The sources of a claim, from the cells of a row that give works, voices, pages and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..citation_text import citation, citations_in
from ..drafts import DraftSource
from ..report import Kept
from .cited_works import described
from .several import lines, parts

if TYPE_CHECKING:
    from ..report import Losses
    from .cited_works import CitedWorks
    from .grid import Row
    from .table import Table

_BESIDE: Final = ("locator", "quote", "source note")
"""The cells that say something of the source that stands beside them."""


class Cells(NamedTuple):
    """What the cells of a row, or a line of them, say of sources."""

    works: str
    voices: str
    locator: str
    quote: str
    note: str


class Sources(NamedTuple):
    """The sources that a row gives, and what it says of them that no single one can hold."""

    sources: tuple[DraftSource, ...]
    note: str = ""


class SourceCells:
    """Reads the cells of rows that say where a claim comes from."""

    def __init__(self, works: CitedWorks, losses: Losses) -> None:
        self._works = works
        self._losses = losses

    def sources(self, table: Table, row: Row, place: str) -> Sources:
        """The sources of a row: cells with as many lines as it has works or voices have a line for each."""
        works, voices = table.text(row, "work"), table.text(row, "voice")
        author = table.text(row, "author")
        if table.describes_works:
            return self._described(table, row, works, voices, place)
        if author and not works:  # an author with a year is a citation, any other one a voice
            cited = citation(author)
            works, author = (author, "") if cited and "issued" in cited.work.item else ("", author)
        if author:
            voices = "\n".join(filter(None, (voices, author)))
        beside = {field: table.text(row, field) for field in _BESIDE}
        number = max(len(lines(works)), len(lines(voices)))
        columns = [works, voices, *beside.values()]
        if number > 1 and all(not cell or len(lines(cell)) == number for cell in columns):
            split = [lines(cell) if cell else [""] * number for cell in columns]
            each = [self._one(place, Cells(*cells)) for cells in zip(*split, strict=True)]
            return Sources(tuple(source for found in each for source in found.sources))
        return self._one(place, Cells(works, voices, *beside.values()))

    def _described(self, table: Table, row: Row, works: str, voices: str, place: str) -> Sources:
        """The one source of a row whose columns give author, year and title of a work."""
        beside = {field: table.text(row, field) for field in _BESIDE}
        item = described(table, row)
        key, locator = self._works.cite(works, item) if item or works else ("", "")
        if not key:
            return self._one(place, Cells("", voices, *beside.values()))
        note = self._with_voice(beside["source note"], voices, place)
        own = DraftSource(key, "", beside["locator"] or locator, beside["quote"], note)
        return Sources((own,))

    def _one(self, place: str, cells: Cells) -> Sources:
        works, voices, locator, quote, note = cells
        cited = [found for each in citations_in(works) if (found := self._works.cite(each))[0]]
        said = parts(voices)
        if len(cited) + len(said) > 1 and not (len(cited) == 1 and said):
            sources = [DraftSource(work=key, locator=own) for key, own in cited]
            sources += [DraftSource(voice=each) for each in said]
            rest = {"page": locator, "quotation": quote, "note": note}
            for kind in filter(rest.get, rest):
                plural = f"{kind}s for several works"
                self._losses.add(f"{kind} for several works", place, Kept.NOTE, plural=plural)
            return Sources(tuple(sources), "\n".join(filter(None, rest.values())))
        if cited:
            key, own = cited[0]
            return Sources(
                (DraftSource(key, "", locator or own, quote, self._with_voice(note, voices, place)),)
            )
        if said:
            return Sources((DraftSource("", said[0], "", quote, "\n".join(filter(None, (note, locator)))),))
        return Sources((), "\n".join(filter(None, (quote, locator, note))))

    def _with_voice(self, note: str, voices: str, place: str) -> str:
        """The note on a work, with who speaks in it: a source holds a work or a voice."""
        if not voices:
            return note
        self._losses.add("voice beside a work", place, Kept.NOTE, plural="voices beside works")
        return "\n".join(filter(None, (f"Said by {'; '.join(parts(voices))}", note)))
