"""Adds works to references in BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....schema.references import normal_forms, read_references
from ...edits import Edit
from ...style import style_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ....model.hint import Value
    from ..made import Incoming

_TYPES: Final = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "book": "book", "chapter": "incollection", "dataset": "dataset", "entry-encyclopedia": "inreference",
    "manuscript": "unpublished", "paper-conference": "inproceedings", "pamphlet": "booklet",
    "post-weblog": "online", "report": "report", "thesis": "thesis", "webpage": "online",
}  # fmt: skip
"""The type of BibTeX or biblatex for each CSL type; it is `misc` for any other."""

_FIELDS: Final = {
    "title": "title", "title-short": "shorttitle", "original-title": "origtitle",
    "collection-title": "series", "volume": "volume", "number-of-volumes": "volumes", "issue": "number",
    "number": "number",
    "collection-number": "number", "page": "pages", "edition": "edition", "version": "version",
    "genre": "type", "event-title": "eventtitle", "event-place": "venue", "publisher-place": "address",
    "ISBN": "isbn", "ISSN": "issn", "DOI": "doi", "URL": "url", "language": "langid", "note": "note",
}  # fmt: skip
_NAMES: Final = ("author", "editor", "translator")
_DATES: Final = {"original-date": "origdate", "accessed": "urldate"}
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
    "_": r"\_", "`": r"\textasciigrave{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_NUMBERS: Final = ("issue", "number", "collection-number")
"""The fields of CSL that are the same field of BibTeX; an entry has the first of them."""

_YEAR: Final = re.compile(r"[0-9]{4}(?=-[0-9]{2}|/|\Z)")
"""The year at the start of a date, which older styles of BibTeX read alone."""

_ONE_SIGN_OF_TWO: Final = re.compile(r"(?<=-)(?=-)|(?<=')(?=')")
"""Two signs of which TeX would make one: a dash or a quotation mark."""

_LATER_WORD: Final = re.compile(r"(?<=\s)[^\s{}\\]+(?=\s|\Z)")
_AS_IT_IS: Final = ("doi", "url")
_INDENT: Final = re.compile(r"^([ \t]+)[A-Za-z]+[ \t]*=", re.MULTILINE)


def add_to_bibtex(path: str, text: str, works: Sequence[tuple[str, Incoming]]) -> list[Edit]:
    """The edit that adds works, each with its key, at the end of the file."""
    style = style_of(text)
    found = _INDENT.search(text)
    indent = found[1] if found else "  "
    entries = "\n".join(f"{_entry(key, work, indent)}\n" for key, work in works)
    start = "" if not text.strip() else "\n" if text.endswith(("\n", "\r")) else "\n\n"
    return [Edit(path, len(text), len(text), (start + entries).replace("\n", style.line_end))]


def _entry(key: str, work: Incoming, indent: str) -> str:
    """An entry: as it came, where it needs nothing else of the file that it came from."""
    if work.bibtex:
        before, after = work.bibtex
        entry = re.sub(r"\r\n?", "\n", f"{before}{key}{after}")
        found = read_references("entry.bib", entry.encode())
        alone = found.works.get(key)
        if alone and not found.problems and (alone.title, alone.year) == (work.work.title, work.work.year):
            return entry
    lines = [f"{indent}{name} = {{{value}}},\n" for name, value in _fields(work.item).items()]
    return f"@{_TYPES.get(str(work.item.get('type')), 'misc')}{{{key},\n{''.join(lines)}}}"


def not_held(work: Incoming) -> list[str]:
    """The fields of a work that its entry does not have, by their names in CSL; none where it was BibTeX."""
    held = {"type", "issued", *_NAMES, *_DATES, *_FIELDS, "container-title", "publisher"}
    twice = [each for each in _NUMBERS if each in work.item][1:]
    return [] if work.bibtex else [each for each in work.item if each not in held or each in twice]


def _fields(item: Mapping[str, Value]) -> dict[str, str]:
    """The names and values of the fields."""
    fields: dict[str, str] = {}
    for field in _NAMES:
        names = item.get(field)
        if isinstance(names, list) and names:
            fields[field] = " and ".join(map(_name, names))
    date = _date(item.get("issued", ""))
    if year := _YEAR.match(date):
        fields["year"] = year[0]
    if date and not (year and year[0] == date):
        fields["date" if year or date[0] == "-" else "year"] = date
    container = "journal" if str(item.get("type")).startswith("article") else "booktitle"
    publisher = {"thesis": "school", "report": "institution"}.get(str(item.get("type")), "publisher")
    for field, name in {**_FIELDS, "container-title": container, "publisher": publisher}.items():
        value = item.get(field)
        if isinstance(value, (str, int, float)) and value:
            text = normal_forms.title(str(value))
            if name == "pages":
                text = re.sub(r"\s*[-–—]+\s*", "--", text)
            text = text if name in _AS_IT_IS else _escaped(text)
            fields.setdefault(name, _with_capitals(text) if name == "title" else text)
    dates = {name: _date(item.get(field, "")) for field, name in _DATES.items()}
    return fields | {name: date for name, date in dates.items() if date}


def _with_capitals(title: str) -> str:
    """The title with braces around its later words that have capitals, as styles would take these away."""
    return _LATER_WORD.sub(
        lambda word: f"{{{word[0]}}}" if any(map(str.isupper, word[0])) else word[0], title
    )


def _name(name: Value) -> str:
    """A name, `Family, Given`; that of an institution in braces, so that it is not taken apart."""
    if not isinstance(name, dict):
        return f"{{{_escaped(str(name))}}}"
    family, given = str(name.get("family", "")), str(name.get("given", ""))
    if not family or "family" not in name:
        return f"{{{_escaped(str(name.get('literal', given)))}}}"
    family = " ".join(filter(None, [str(name.get("non-dropping-particle", "")), family]))
    suffix = [str(name["suffix"])] if name.get("suffix") else []
    given = " ".join(filter(None, [given, str(name.get("dropping-particle", ""))]))
    if not given and not suffix and " " in family:
        return f"{{{_escaped(family)}}}"
    return ", ".join(_escaped(part) for part in (family, *suffix, given) if part)


def _date(issued: Value) -> str:
    """The date, as `2008` or `2008-03-14`."""
    if isinstance(issued, dict):
        parts = issued.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
            dates = [_joined(each) for each in parts if isinstance(each, list)]
            return "/".join(filter(None, dates))
        return _escaped(
            str(next((issued[form] for form in ("literal", "raw", "year") if form in issued), ""))
        )
    return _escaped(str(issued))


def _joined(parts: list[Value]) -> str:
    year, *rest = (str(part) for part in parts) if parts else ("",)
    digits = year.removeprefix("-")
    padded = f"{year[: len(year) - len(digits)]}{digits.zfill(4)}" if digits else ""
    return "-".join([padded, *(part.zfill(2) for part in rest)])


def _escaped(text: str) -> str:
    written = "".join(_SPECIAL.get(each, each) for each in text)
    return _ONE_SIGN_OF_TWO.sub("{}", written)
