"""The works of BibTeX with all their fields in CSL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import year_within
from ...schema.references.bibtex import latex
from ...schema.references.bibtex.blocks import read_blocks
from ...schema.references.bibtex.entries import read_bibtex
from ...schema.references.bibtex.inheritance import inherit
from ...schema.references.bibtex.names import read_names
from ...schema.references.bibtex.values import UnclosedError, closing
from ...schema.references.file import ReferencesFile
from .made import Incoming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Name, Work
    from ...model.hint import Value
    from ...schema.references.bibtex.blocks import Entry, Field

_FIELDS: Final = {
    "series": "collection-title", "volume": "volume", "number": "issue", "issue": "issue", "pages": "page",
    "edition": "edition", "address": "publisher-place", "location": "publisher-place", "isbn": "ISBN",
    "issn": "ISSN", "langid": "language", "note": "note",
}  # fmt: skip
_TIES: Final = ("crossref", "xdata", "entryset")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex_works(file: ReferencesFile) -> list[Incoming | None]:
    """The works of a BibTeX file, in its order, None in place of those with faults."""
    works = read_bibtex(file)
    silent = ReferencesFile(file.path, file.text)  # what is wrong was reported when the works were read
    entries = {entry.key: entry for entry in reversed([*read_blocks(silent)])}
    inherited = inherit(silent, entries)
    faulty = {problem.place.line for problem in file.problems}
    found: list[Incoming | None] = []
    for key, work in works.items():
        came = _as_it_came(file.text, entries[key])
        lines = range(work.place.line, work.place.line + (came[1].count("\n") if came else 0) + 1)
        fields = inherited[key].fields
        item = _item(work, entries[key], fields)
        alone = came if came and _stands_alone(came, fields) else _written_out(entries[key], fields)
        found.append(Incoming(work, item, alone) if faulty.isdisjoint(lines) else None)
    return found


def _item(work: Work, entry: Entry, fields: Mapping[str, Field]) -> dict[str, Value]:
    texts = {name: latex.decode(fields[name].text) for name in _FIELDS if name in fields}
    item: dict[str, Value] = {"type": work.type}
    if "pages" in texts:
        texts["pages"] = texts["pages"].replace("–", "-")
    by_editors = "author" not in fields
    if work.authors:
        item["editor" if by_editors else "author"] = [_name(each) for each in work.authors]
    if not by_editors and "editor" in fields:
        item["editor"] = [_name(each) for each in read_names(fields["editor"].text, use_prefix=False)[0]]
    if work.year:
        item["issued"] = _issued(work.year, fields)
    given = {
        "title": work.title,
        "title-short": work.short_title,
        "container-title": work.container,
        "publisher": work.publisher,
        **{csl: texts[name] for name, csl in _FIELDS.items() if name in texts},
        "DOI": work.doi,
        "URL": work.url,
    }
    if entry.type in ("report", "techreport") and "issue" in given:
        given["number"] = given.pop("issue")
    item.update({name: text for name, text in given.items() if text})
    return item


def _name(name: Name) -> dict[str, Value]:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}


def _issued(year: str, fields: Mapping[str, Field]) -> Value:
    number = year_within(year)
    if number != year:
        return {"literal": year}
    month = fields["month"].text.strip("{} .").lower() if "month" in fields else ""
    parts: list[Value] = [int(number)]
    if month[:3] in _MONTHS:
        parts.append(_MONTHS.index(month[:3]) + 1)
    elif month.isdecimal() and 0 < int(month) <= len(_MONTHS):
        parts.append(int(month))
    return {"date-parts": [parts]}


def _as_it_came(text: str, entry: Entry) -> tuple[str, str] | None:
    """The text of an entry before its key and after it."""
    start = text.rfind("@", 0, entry.place[0])
    is_round = "(" in text[start : entry.place[0]]
    try:
        end = closing(text, entry.place[1], ")" if is_round else "}") + 1
    except UnclosedError:
        return None
    return text[start : entry.place[0]], text[entry.place[1] : end]


def _stands_alone(came: tuple[str, str], fields: Mapping[str, Field]) -> bool:
    """Whether an entry has the same fields without the rest of its file."""
    entries = [*read_blocks(ReferencesFile("", "key".join(came)))]
    return len(entries) == 1 and _texts(entries[0].fields) == _texts(fields)


def _texts(fields: Mapping[str, Field]) -> dict[str, str]:
    return {name: field.text for name, field in fields.items()}


def _written_out(entry: Entry, fields: Mapping[str, Field]) -> tuple[str, str]:
    """An entry before its key and after it, with all its fields in braces and none that ties it to others."""
    lines = "".join(f"  {name} = {{{field.text}}},\n" for name, field in fields.items() if name not in _TIES)
    return f"@{entry.type}{{", f",\n{lines}}}"
