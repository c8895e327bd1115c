"""The works of a file: those that a sheet lists, and those that cells cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import simple_words
from ...schema.references.normal_forms import doi, line, url, year_of
from ..citation_names import names_of
from ..citation_text import citation
from ..drafts import DraftWork
from .several import parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model.hint import Value
    from .grid import Row
    from .table import Table

_FIELDS: Final = {
    "type": "type", "work title": "title", "short title": "title-short", "container": "container-title",
    "publisher": "publisher",
}  # fmt: skip


class CitedWorks:
    """Collects the works; one that is cited several times is one work."""

    def __init__(self) -> None:
        self._works: dict[str, DraftWork] = {}
        self._listed: dict[str, str] = {}
        self._found: dict[str, tuple[str, str]] = {}

    @property
    def works(self) -> tuple[DraftWork, ...]:
        """All of them, in the order of first mention."""
        return tuple(self._works.values())

    def list_row(self, table: Table, row: Row) -> bool:
        """Take the work that a row of a sheet of works describes; False where it names none."""
        item = described(table, row)
        key = table.text(row, "key")
        if not key and not item:
            return False
        named = table.text(row, "cited as")
        key = key or named or _key(item)
        self._works.setdefault(key, DraftWork(key, item))
        for each in filter(None, (key, named)):
            self._listed.setdefault(_folded(each), key)
        return True

    def cite(self, text: str, beside: Mapping[str, Value] | None = None) -> tuple[str, str]:
        """The key of the work that a text cites, and the locator in it; "" for both if it cites none.

        `beside` are fields that other cells of the row give.
        """
        if beside is None and text in self._found:
            return self._found[text]
        if key := self._listed.get(_folded(text)):
            return key, ""
        found = citation(text)
        if beside:
            item = {**(dict(found.work.item) if found else {}), **beside}
            work = DraftWork(_key(item), item)
        elif found:
            work = found.work
        else:
            return "", ""
        self._works.setdefault(work.key, work)
        cited = work.key, found.locator if found else ""
        if beside is None:
            self._found[text] = cited
        return cited


def described(table: Table, row: Row) -> dict[str, Value]:
    """The fields of a work that the cells of a row give."""
    item: dict[str, Value] = {}
    for field, name in _FIELDS.items():
        if text := line(table.text(row, field)):
            item[name] = text
    if authors := table.text(row, "author"):
        item["author"] = _authors(authors)
    if year := line(table.text(row, "year")):
        item["issued"] = {"date-parts": [[int(year)]]} if year.isdecimal() and len(year) < 5 else _dated(year)
    if (text := table.text(row, "doi")) and (found := doi(text)):
        item["DOI"] = found
    if (text := table.text(row, "url")) and (found := url(text)):
        item["URL"] = found
    if item:
        item.setdefault("type", "article-journal" if "container-title" in item else "document")
    return item


def _dated(year: str) -> Value:
    found = year_of(year) if len(year) > 9 else ""
    return {"date-parts": [[int(found)]]} if found.isdecimal() else {"literal": year}


def _authors(text: str) -> list[Value]:
    """The names of a cell; one in braces is an institution's, whatever signs it holds."""
    names: list[Value] = []
    for each in parts(text):
        if each[0] == "{" and each[-1] == "}":
            names.append({"literal": each[1:-1]})
        else:
            names += names_of(each)
    return names


def _key(item: Mapping[str, Value]) -> str:
    """A key for a work that has none: its DOI, or the words of authors, year and title."""
    own = item.get("DOI")
    told = [item[field] for field in ("author", "issued", "title", "URL") if field in item]
    return str(own) if own else " ".join(simple_words(" ".join(_leaves(told))))


def _leaves(value: Value) -> list[str]:
    if isinstance(value, dict):
        value = [*value.values()]
    return [leaf for each in value for leaf in _leaves(each)] if isinstance(value, list) else [str(value)]


def _folded(text: str) -> str:
    return " ".join(simple_words(text)) or text
