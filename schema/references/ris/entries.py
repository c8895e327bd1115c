"""Turns the records of a RIS file into the tree of a CSL file, from which works are made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..author_year import author_year, letter
from ..csl.tree import Array, Fields, Text
from .records import Tagged, read_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..csl.tree import Node
    from ..file import ReferencesFile

TYPES: Final = {
    "ABST": "article-journal", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book",
    "CASE": "legal_case", "CHAP": "chapter", "COMP": "software", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "DATA": "dataset", "DICT": "entry-dictionary", "EBOOK": "book",
    "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia", "GOVDOC": "report", "HEAR": "hearing", "INPR": "article-journal",
    "JFULL": "periodical", "JOUR": "article-journal", "LEGAL": "legislation", "MANSCPT": "manuscript",
    "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture", "NEWS": "article-newspaper",
    "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report",
    "SER": "book", "SLIDE": "speech", "SOUND": "song", "STAT": "legislation", "THES": "thesis",
    "UNPB": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
"""The CSL type for each type of RIS; it is `document` for any other."""

_IN_SERIES: Final = ("book", "report", "thesis")
"""The types whose T2 is a series."""

_TEXTS: Final = {
    "title": ("TI", "T1", "CT", "BT"), "title-short": ("ST",), "volume": ("VL",), "issue": ("IS", "CP"),
    "edition": ("ET",), "publisher": ("PB",), "publisher-place": ("CY", "PP"), "DOI": ("DO",),
    "language": ("LA",),
}  # fmt: skip
_CONTAINERS: Final = ("JF", "JO", "T2", "BT", "JA", "J2", "J1")
_DATES: Final = ("PY", "Y1", "DA")
_EARLY_ACCESS: Final = re.compile(r"[A-Z]{3}(?:-[A-Z]{3})?(?: \d{1,2})? (?P<year>\d{4})")
"""The date in C6 under which the Web of Science has what is not in an issue yet."""

_AND_OTHERS: Final = re.compile(r"\[?(?:et al|and others|others)\.?\]?", re.IGNORECASE)
_DATE: Final = re.compile(
    r"(?P<year>[1-9]\d{0,3})(?:[/-](?P<month>\d{1,2}))?(?:[/-](?P<day>\d{1,2}))?(?=/|\Z)"
)
_ADDRESS: Final = re.compile(r"https?://[^\s;,]+", re.IGNORECASE)
_DOI: Final = re.compile(r"10\.\d{4,9}/\S+")


def read_ris(file: ReferencesFile) -> Array:
    """The records of a RIS file as CSL entries; those without an ID have a key made of author and year."""
    entries = [_entry(record) for record in read_records(file)]
    given = {each.text for entry in entries if isinstance(each := entry.values.get("id"), Text)}
    for entry in entries:
        if "id" not in entry.values:
            base, number = _made_key(entry), 0
            while (key := f"{base}-{letter(number)}" if number else base) in given:
                number += 1
            given.add(key)
            entry.values["id"] = Text(key, entry.start, entry.end)
    return Array(list(entries), 0, len(file.text))


def _entry(record: list[Tagged]) -> Fields:
    by_tag: dict[str, list[Text]] = {}
    for tag, value in record:
        if value.text:
            by_tag.setdefault(tag, []).append(value)
    start = record[0].value
    type_ = TYPES.get(start.text.upper(), "document")
    values: dict[str, Node] = {"type": Text(type_, start.start, start.end)}
    if "ID" in by_tag:
        values["id"] = by_tag["ID"][0]
    for field, tags in _TEXTS.items():
        if found := _first(by_tag, tags):
            values[field] = found
    _put_names(values, "author", [*by_tag.get("A1", ()), *by_tag.get("AU", ())])
    _put_names(values, "editor", [*by_tag.get("ED", ()), *by_tag.get("A2", ())])
    container = _first(by_tag, _CONTAINERS)
    if container and container is not values.get("title"):
        values["collection-title" if type_ in _IN_SERIES else "container-title"] = container
    if date := _first(by_tag, _DATES) or _early_access(by_tag):
        values["issued"] = _issued(date)
    _put_pages(values, by_tag)
    _put_links(values, by_tag)
    if number := _first(by_tag, ("SN",)):
        values["ISBN" if type_ in ("book", "chapter") else "ISSN"] = number
    return Fields(values, start.start, start.end)


def _first(by_tag: dict[str, list[Text]], tags: Sequence[str]) -> Text | None:
    return next((by_tag[tag][0] for tag in tags if tag in by_tag), None)


def _put_names(values: dict[str, Node], field: str, names: list[Text]) -> None:
    if names:
        values[field] = Array([_name(each) for each in names], names[0].start, names[-1].end)


def _name(value: Text) -> Fields:
    """A name: `Family, Given, Suffix`; without a comma it is an institution's, or "et al."."""
    if _AND_OTHERS.fullmatch(value.text):
        return Fields({"literal": Text("others", value.start, value.end)}, value.start, value.end)
    parts = [part.strip() for part in value.text.split(",")]
    keys = ("family", "given", "suffix") if len(parts) > 1 else ("literal",)
    named = {key: Text(part, value.start, value.end) for key, part in zip(keys, parts, strict=False) if part}
    return Fields({**named}, value.start, value.end)


def _early_access(by_tag: dict[str, list[Text]]) -> Text | None:
    for each in by_tag.get("C6", ()):
        if found := _EARLY_ACCESS.fullmatch(each.text):
            return Text(found["year"], each.start, each.end)
    return None


def _issued(date: Text) -> Node:
    """The date of `2008/03/14/`, as date-parts; any other text as it is."""
    found = _DATE.match(date.text)
    if found is None:
        return Fields({"literal": date}, date.start, date.end)
    parts: list[Node] = []
    for part in ("year", "month", "day"):
        if not found[part] or not int(found[part]):
            break
        parts.append(Text(str(int(found[part])), date.start, date.end))
    dates: list[Node] = [Array(parts, date.start, date.end)]
    return Fields({"date-parts": Array(dates, date.start, date.end)}, date.start, date.end)


def _put_pages(values: dict[str, Node], by_tag: dict[str, list[Text]]) -> None:
    first, last = _first(by_tag, ("SP",)), _first(by_tag, ("EP",))
    if first:
        pages = f"{first.text}-{last.text}" if last and last.text != first.text else first.text
        values["page"] = Text(pages, first.start, (last or first).end)


def _put_links(values: dict[str, Node], by_tag: dict[str, list[Text]]) -> None:
    """Put in the first address, and a DOI that stands where older programs write it."""
    for each in by_tag.get("UR", ()):
        if found := _ADDRESS.search(each.text):
            values.setdefault("URL", Text(found[0], each.start, each.end))
    for each in by_tag.get("M3", ()):
        if found := _DOI.search(each.text):
            values.setdefault("DOI", Text(found[0], each.start, each.end))


def _made_key(entry: Fields) -> str:
    """The key of an entry that has none."""
    names = entry.values.get("author") or entry.values.get("editor")
    name = names.items[0] if isinstance(names, Array) else None
    author = ""
    if isinstance(name, Fields):
        found = name.get("family") or name.get("literal") or name.get("given")
        author = found.text if isinstance(found, Text) else ""
    title = entry.values.get("title")
    return author_year(
        author, _year(entry.values.get("issued")), title.text if isinstance(title, Text) else ""
    )


def _year(issued: Node | None) -> str:
    while isinstance(issued, (Fields, Array)):
        issued = next(iter(issued.values.values())) if isinstance(issued, Fields) else issued.items[0]
    return issued.text if issued else ""
