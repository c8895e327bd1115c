"""The works of a file: those that a sheet lists, and those that cells cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import simple_words
from ...schema.references.normal_forms import doi, line, url, year_of
from ..citation_names import names_of
from ..citation_text import bare_address, citation, citation_key
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
        self._works.setdefault(key, DraftWork(key, _completed(item)))
        for each in filter(None, (key, named)):
            self._listed.setdefault(citation_key(each), key)
        return True

    def cite(self, text: str, beside: Mapping[str, Value] | None = None) -> tuple[str, str]:
        """The key of the work that a text cites, and the locator in it; "" for both if it cites none.

        `beside` are fields that other cells of the row give.
        """
        if not beside and text in self._found:
            return self._found[text]
        if key := self._listed.get(citation_key(text)):
            return key, ""
        found = citation(text)
        if found and (key := self._listed.get(found.work.key)):
            return key, found.locator
        if not found and not beside:
            return "", ""
        item = {**(found.work.item if found else {}), **(beside or {})}
        if found and "issued" in found.work.item:  # beside it stands a date of another kind
            item["issued"] = found.work.item["issued"]
        key = self._take(found.work.key if found else _key(item), item)
        cited = key, found.locator if found else ""
        if not beside:
            self._found[text] = cited
        return cited

    def _take(self, key: str, item: dict[str, Value]) -> str:
        """Add to the work with this key, or make one; where the two contradict each other, make another."""
        known = self._works.get(key)
        if known and any(
            known.item.get(field, value) != value for field, value in item.items() if field != "type"
        ):
            key = _key(item)
            known = self._works.get(key)
        if known is None or not item.items() <= known.item.items():
            self._works[key] = DraftWork(key, _completed({**(known.item if known else {}), **item}))
        return key


def described(table: Table, row: Row) -> dict[str, Value]:
    """The fields of a work that the cells of a row give."""
    item: dict[str, Value] = {}
    for field, name in _FIELDS.items():
        if text := line(table.text(row, field)):
            item[name] = text
    if authors := table.text(row, "author"):
        cited = citation(authors)
        if cited and cited.work.item.keys() >= {"author", "issued"}:  # "Blank & Kim (2016)"
            item |= {field: cited.work.item[field] for field in ("author", "issued")}
        elif names := names_in(authors):
            item["author"] = names
    if year := line(table.text(row, "year")):
        item["issued"] = {"date-parts": [[int(year)]]} if year.isdecimal() and len(year) < 5 else _dated(year)
    if (text := table.text(row, "doi")) and (found := doi(text)):
        item["DOI"] = found
    if (text := table.text(row, "url")) and (found := address(text)):
        item["URL"] = found
    return item


def _completed(item: Mapping[str, Value]) -> dict[str, Value]:
    """The fields of a work with a type; an address alone is a page on the web, and its own title."""
    if item.keys() <= {"URL", "type"}:
        return {"type": "webpage", "title": bare_address(str(item.get("URL", ""))), **item}
    if item.get("type", "document") == "document" and "container-title" in item:
        return {**item, "type": "article-journal"}
    return {"type": "document", **item}


def address(text: str) -> str:
    """An address on the web, "" if the text is none."""
    return url(f"https://{text}" if text.startswith("www.") else text)


def _dated(year: str) -> Value:
    found = year_of(year) if len(year) > 9 else ""
    return {"date-parts": [[int(found)]]} if found.isdecimal() else {"literal": year}


def names_in(text: str) -> list[Value]:
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


def words_of(value: Value) -> set[str]:
    """The simple words of all that a value of a work holds."""
    return {*simple_words(" ".join(_leaves(value)))}


def _leaves(value: Value) -> list[str]:
    if isinstance(value, dict):
        value = [*value.values()]
    return [leaf for each in value for leaf in _leaves(each)] if isinstance(value, list) else [str(value)]
