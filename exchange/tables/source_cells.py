"""The sources of a claim, from the cells of a row that give works, voices, pages and quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ...schema.references.author_year import simple_words
from ...schema.references.normal_forms import doi
from ..citation_text import LONGEST_CITATION, citation, citations_in
from ..drafts import DraftSource
from ..report import Kept
from .cited_works import address, described, names_in, words_of
from .several import lines, links_of_chain, parts
from .table import BIBLIOGRAPHIC

if TYPE_CHECKING:
    from ...model.hint import Value
    from ..report import Losses
    from .cited_works import CitedWorks
    from .grid import Row
    from .table import Table


class Cells(NamedTuple):
    """What the cells of a row, or a line of them, say of sources."""

    work: str
    author: str
    voice: str
    locator: str
    quote: str
    note: str
    via: str
    via_locator: str

    def aligned(self) -> list[Cells]:
        """The cells line by line, where those that are filled have a line for each of several sources."""
        number = max(len(lines(cell)) for cell in (self.work, self.author, self.voice))
        if number < 2 or any(cell and len(lines(cell)) != number for cell in self):
            return [self]
        columns = [lines(cell) if cell else [""] * number for cell in self]
        return [Cells(*each) for each in zip(*columns, strict=True)]


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
        """The sources of a row; columns that give author, year and title of a work make one."""
        cells = self._cells(table, row, place)
        if table.describes_works and len(citations_in(cells.work)) < 2:
            item = described(table, row)
            cited = self._works.cite(cells.work, item) if item or cells.work else ("", "")
            return self._made(place, cells, [cited] if cited[0] else [], parts(cells.voice))
        parts_of_one: list[str] = []
        if table.describes_works:  # they cannot be told to be those of one of several works
            fields = ("author", *BIBLIOGRAPHIC)
            parts_of_one = [text for field in fields if (text := table.text(row, field))]
            cells = cells._replace(author="")
            if parts_of_one:
                self._keep("part of a work beside several", "parts of works beside several", place)
        found = [self._of(place, each) for each in cells.aligned()]
        sources = tuple(source for each in found for source in each.sources)
        notes = [*(each.note for each in found), "; ".join(parts_of_one)]
        return Sources(sources, "\n".join(filter(None, notes)))

    def _cells(self, table: Table, row: Row, place: str) -> Cells:
        """The cells; what cannot be a citation, a DOI or an address is moved into the note."""
        cells = Cells(
            table.text(row, "work"), table.text(row, "author"), table.text(row, "voice"),
            table.text(row, "locator"), table.text(row, "quote"), table.text(row, "source note"),
            table.text(row, "via"), table.text(row, "via locator"),
        )  # fmt: skip
        if any(len(each) > LONGEST_CITATION for each in citations_in(cells.work)):
            self._keep("text too long for a citation", "texts too long for citations", place)
            cells = cells._replace(work="", note="\n".join(filter(None, (cells.note, cells.work))))
        for field, read in (("doi", doi), ("url", address)):
            text = table.text(row, field)
            if text and not read(text):
                self._keep(f"{field.upper()} that is none", f"{field.upper()}s that are none", place)
                cells = cells._replace(note="\n".join(filter(None, (cells.note, text))))
        return cells

    def _of(self, place: str, cells: Cells) -> Sources:
        """The sources of cells of which the author is that of the work, of no work, or a voice in it."""
        works, voices = citations_in(cells.work), parts(cells.voice)
        beside: dict[str, Value] = {}
        if cells.author:
            named = citation(cells.author)
            if not works and named and "issued" in named.work.item:
                works = [cells.author]
            elif len(works) == 1 and _is_author(cells.author, works[0]):
                beside = {"author": names_in(cells.author)}
            else:
                voices += parts(cells.author)
        cited = [found for each in works if (found := self._works.cite(each, beside))[0]]
        return self._made(place, cells, cited, voices)

    def _made(self, place: str, cells: Cells, cited: list[tuple[str, str]], voices: list[str]) -> Sources:
        """The sources of works, with the locators that their citations have, and of voices."""
        via, note = self._via(place, cells)
        if len(cited) > 1 or (len(voices) > 1 and not cited):
            sources = [DraftSource(work=key, locator=own, via=via) for key, own in cited]
            sources += [DraftSource(voice=each, via=via) for each in voices]
            rest = {"page": cells.locator, "quotation": cells.quote, "note": note}
            for kind in filter(rest.get, rest):
                self._keep(f"{kind} for several works", f"{kind}s for several works", place)
            return Sources(tuple(sources), "\n".join(filter(None, rest.values())))
        if cited:
            key, own = cited[0]
            if len(voices) > 1:
                self._keep("group of voices in a work", "groups of voices in works", place)
                note = "\n".join(filter(None, (f"Said by {'; '.join(voices)}", note)))
            voice = voices[0] if len(voices) == 1 else ""
            return Sources((DraftSource(key, voice, cells.locator or own, cells.quote, note, via),))
        if voices:
            note = "\n".join(filter(None, (note, cells.locator)))
            return Sources((DraftSource("", voices[0], "", cells.quote, note, via),))
        if via:  # nothing is said of what it reports
            locator = via.locator or cells.locator
            return Sources((replace(via, locator=locator, quote=cells.quote, note=note),))
        return Sources((), "\n".join(filter(None, (cells.quote, cells.locator, note))))

    def _via(self, place: str, cells: Cells) -> tuple[DraftSource | None, str]:
        """The source that reports those of a row, and the note on them: `A 2001 via B 2002` is a chain."""
        named, locators = links_of_chain(cells.via), links_of_chain(cells.via_locator)
        cited = [self._works.cite(each) for each in named if len(citations_in(each)) == 1]
        if len(cited) == len(named) and all(key for key, _ in cited):
            if len(locators) != len(named):
                locators = [cells.via_locator, *[""] * (len(named) - 1)]
            via: DraftSource | None = None
            for (key, own), locator in zip(reversed(cited), reversed(locators), strict=True):
                via = DraftSource(key, locator=locator or own, via=via)
            return via, cells.note
        found_in = " ".join(filter(None, (cells.via, cells.via_locator)))
        if found_in:
            self._keep("source that reports others, but is no single work",
                       "sources that report others, but are no single works", place)  # fmt: skip
        return None, "\n".join(filter(None, (cells.note, found_in)))

    def _keep(self, kind: str, plural: str, place: str) -> None:
        self._losses.add(kind, place, Kept.NOTE, plural=plural)


def _is_author(author: str, work: str) -> bool:
    """Whether an author is that of a work: one that says nothing else of its authors."""
    cited = citation(work)
    if cited is None:
        return False
    own = cited.work.item.get("author")
    return own is None or not words_of(own).isdisjoint(simple_words(author))
