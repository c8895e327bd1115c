"""Documents of DNA as works that are cited."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ..drafts import DraftWork
from ..titles import Titles

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ...model.hint import Value
    from ..foreign_file import ForeignFile
    from .records import Document

_DAY: Final = 24 * 60 * 60
_HALF_HOUR: Final = 30 * 60
_ET_AL: Final = re.compile(r",?\s*\bet\.? al\b\.?\s*$")


def works_of(
    documents: Mapping[int, Document], file: ForeignFile, *, is_third: bool
) -> tuple[DraftWork, ...]:
    """The documents as works with the keys of `work_key`; a date that is none is a problem of the file."""
    days = _days(documents, is_third=is_third)
    titles = Titles()
    works: list[DraftWork] = []
    for key, document in documents.items():
        day = days.get(key)
        if day is None and document.date is not None:
            file.fault("AM104", f"table DOCUMENTS, row {key}: its date is outside the years 1 to 9999")
        item: dict[str, Value] = {
            "type": "document",
            "author": [*_authors(document.author)],
            "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else "",
            "title": titles.distinct(document.title, document.author, str(day and day.year)),
            "container-title": document.source,
            "section": document.section,
            "genre": document.type,
            "note": document.notes,
        }
        works.append(DraftWork(work_key(key), {name: each for name, each in item.items() if each}))
    return tuple(works)


def work_key(document: int) -> str:
    """The key of the work that a document is."""
    return f"document {document}"


def _days(documents: Mapping[int, Document], *, is_third: bool) -> dict[int, date]:
    """The days of documents by their ids."""
    unit = 1 if is_third else 1000
    seconds = {key: each.date // unit for key, each in documents.items() if each.date is not None}
    later = _DAY // 2 if not is_third and _midnights(seconds.values()) else 0
    found: dict[int, date] = {}
    for key, each in seconds.items():
        with suppress(OverflowError):
            found[key] = date(1970, 1, 1) + timedelta(days=(each + later) // _DAY)
    return found


def _midnights(times: Collection[int]) -> bool:
    """Whether all times are midnights in one zone, with summer time or without.

    DNA 2 kept the moment at which a day began for the coder, which in most zones is another day at Greenwich.
    """
    offsets = [(each + _DAY // 2) % _DAY for each in times]
    whole = all(each % _HALF_HOUR == 0 for each in offsets)
    return bool(offsets) and whole and max(offsets) - min(offsets) <= 2 * _HALF_HOUR


def _authors(names: str) -> list[Value]:
    """The names between semicolons; one with a single comma has a family name before it."""
    found: list[Value] = []
    for name in filter(None, (" ".join(each.split()) for each in names.split(";"))):
        alone = _ET_AL.sub("", name)
        family, comma, given = alone.partition(",")
        if comma and family.strip() and given.strip() and "," not in given:
            found.append({"family": family.strip(), "given": given.strip()})
        elif alone:
            found.append({"literal": alone})
        if alone != name:
            found.append({"literal": "others"})
    return found
