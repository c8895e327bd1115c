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
    "title": "title", "title-short": "shorttitle", "collection-title": "series", "volume": "volume",
    "issue": "number", "number": "number", "page": "pages", "edition": "edition",
    "publisher-place": "address", "ISBN": "isbn", "ISSN": "issn", "DOI": "doi", "URL": "url",
    "language": "langid", "note": "note",
}  # fmt: skip
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
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
    lines = [f"{indent}{name} = {{{value}}},\n" for name, value in _fields(work.item)]
    return f"@{_TYPES.get(str(work.item.get('type')), 'misc')}{{{key},\n{''.join(lines)}}}"


def _fields(item: Mapping[str, Value]) -> list[tuple[str, str]]:
    """The names and values of the fields."""
    fields: list[tuple[str, str]] = []
    for field in ("author", "editor"):
        names = item.get(field)
        if isinstance(names, list) and names:
            fields.append((field, " and ".join(map(_name, names))))
    if date := _date(item.get("issued", "")):
        fields.append(("date" if "-" in date else "year", date))
    container = "journal" if str(item.get("type")).startswith("article") else "booktitle"
    publisher = {"thesis": "school", "report": "institution"}.get(str(item.get("type")), "publisher")
    for field, name in {**_FIELDS, "container-title": container, "publisher": publisher}.items():
        value = item.get(field)
        if isinstance(value, (str, int, float)) and value:
            text = normal_forms.title(str(value))
            if name == "pages":
                text = re.sub(r"\s*[-–—]+\s*", "--", text)
            fields.append((name, text if name in _AS_IT_IS else _escaped(text)))
    return fields


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
    return "-".join([year.zfill(4) if year else "", *(part.zfill(2) for part in rest)])


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(each, each) for each in text)
