"""Whether a map has a work already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...schema.references.author_year import simple_words, year_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...model import Work


class KnownWorks:
    """The works of a map, found by their DOI, or by title, year and authors.

    Capitals, accents and signs make no difference. One author in common is enough, since not all are always
    named, and so is none on one side.
    """

    def __init__(self, works: Iterable[Work]) -> None:
        self._by_doi: dict[str, Work] = {}
        self._by_title: dict[tuple[str, str], list[Work]] = {}
        self._untitled: dict[tuple[tuple[str, ...], str], Work] = {}
        for work in works:
            self.add(work)

    def add(self, work: Work) -> None:
        """Take one more for known."""
        if work.doi:
            self._by_doi.setdefault(work.doi.casefold(), work)
        if work.title:
            self._by_title.setdefault(_title(work), []).append(work)
        elif any(work.names):
            self._untitled.setdefault(_who_and_when(work), work)

    def find(self, work: Work) -> Work | None:
        """The work of the map that this one is; two with DOIs that differ are not the same."""
        if found := self._by_doi.get(work.doi.casefold()) if work.doi else None:
            return found
        alike = self._by_title.get(_title(work), []) if work.title else []
        own = _authors(work)
        for each in alike:
            others = _authors(each)
            if not (work.doi and each.doi) and (not own or not others or own & others):
                return each
        return None

    def may_be(self, work: Work) -> Work | None:
        """The work of the map that has the same authors and year, and no title by which to know it."""
        return self._untitled.get(_who_and_when(work))


def _authors(work: Work) -> set[str]:
    """The words of the names of its authors, by which they are recognised however they are written."""
    return {word for name in (*work.authors, *work.short_authors) for word in simple_words(name.family)}


def _title(work: Work) -> tuple[str, str]:
    return " ".join(simple_words(work.title)), year_within(work.year)


def _who_and_when(work: Work) -> tuple[tuple[str, ...], str]:
    return tuple(" ".join(simple_words(name)) for name in work.names), year_within(work.year)
