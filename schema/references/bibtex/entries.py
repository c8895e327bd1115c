"""Reads the works of a BibTeX file, as BibTeX and biblatex have them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ....model import Work
from .. import normal_forms
from ..file import repeated_key
from . import latex
from .blocks import read_blocks
from .inheritance import inherit
from .names import read_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....model import Name
    from ..file import ReferencesFile
    from .blocks import Entry, Field

_TYPES: Final = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "collection": "book",
    "conference": "paper-conference", "dataset": "dataset", "electronic": "webpage", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "manual": "book",
    "mastersthesis": "thesis", "mvbook": "book", "online": "webpage", "periodical": "periodical",
    "phdthesis": "thesis", "proceedings": "book", "report": "report", "techreport": "report",
    "thesis": "thesis", "unpublished": "manuscript", "www": "webpage",
}  # fmt: skip
"""The CSL type for each type of entry; it is `document` for any other."""

_URL: Final = re.compile(r"\\url\s*\{([^{}]*)\}")
_USE_PREFIX: Final = re.compile(r"\buseprefix\s*(?:=\s*true|,|$)", re.IGNORECASE)
_CONTAINERS: Final = ("journal", "journaltitle", "booktitle", "maintitle")
_PUBLISHERS: Final = ("publisher", "institution", "school", "organization")


def read_bibtex(file: ReferencesFile) -> dict[str, Work]:
    """The works of a BibTeX file by citation key, in its order; a work is kept without its faulty fields."""
    entries: dict[str, Entry] = {}
    for entry in read_blocks(file):
        if entry.key in entries:
            place = file.place(*entries[entry.key].place)
            file.report("AM211", *entry.place, *repeated_key(entry.key, place))
        else:
            entries[entry.key] = entry
    inherited = inherit(file, entries)
    return {
        key: replace(_work(file, entry, inherited[key].fields), origins=inherited[key].origins)
        for key, entry in entries.items()
        if entry.type != "xdata"  # it gives others its fields, and cannot be cited
    }


def _work(file: ReferencesFile, entry: Entry, fields: Mapping[str, Field]) -> Work:
    authors, short_authors = (_names(file, entry, fields, name) for name in ("author", "shortauthor"))
    if not authors:
        authors = _names(file, entry, fields, "editor")
        short_authors = short_authors or _names(file, entry, fields, "shorteditor")
    return Work(
        key=entry.key,
        type=_TYPES.get(entry.type, "document"),
        authors=authors,
        year=_year(fields),
        title=_text(fields, "title"),
        place=file.place(*entry.place),
        container=_text(fields, *_CONTAINERS),
        publisher=_text(fields, *_PUBLISHERS),
        doi=normal_forms.doi(_text(fields, "doi")),
        url=normal_forms.url(_address(fields["url"].text)) if "url" in fields else "",
        short_title=_text(fields, "shorttitle"),
        short_authors=short_authors,
    )


def _names(file: ReferencesFile, entry: Entry, fields: Mapping[str, Field], name: str) -> tuple[Name, ...]:
    """The names in a field; a text that holds several is reported, and kept as a single name."""
    field = fields.get(name)
    if field is None:
        return ()
    use_prefix = "options" in fields and _USE_PREFIX.search(fields["options"].text) is not None
    names, clear = read_names(field.text, use_prefix=use_prefix)
    if not clear and field is entry.fields.get(name):  # where it is inherited it is reported once
        hint = "separate names by ` and `, and put the name of an institution in braces of its own"
        file.report("AM211", *field.place, f"`{name}` holds names that cannot be told apart", hint)
    return names


def _year(fields: Mapping[str, Field]) -> str:
    """The year or years of the date; else what `year` holds, or the date's text if there is no year in it."""
    date, year = (fields[name].text.strip("{}") if name in fields else "" for name in ("date", "year"))
    about = normal_forms.year_of(year) if "~" in year else ""  # in a date it means about, and is no space
    return normal_forms.year_of(date) or about or _text(fields, "year") or latex.decode(date).strip("./")


def _text(fields: Mapping[str, Field], *names: str) -> str:
    """The text of the first of the fields that is given."""
    return latex.decode(
        next((fields[name].text for name in names if name in fields and fields[name].text), "")
    )


def _address(value: str) -> str:
    r"""The address without `\url{}` and the escapes of `_`, `%` and the like."""
    found = _URL.search(value)
    bare = found[1] if found else value
    return re.sub(r"\\([_%#&~{}])|[{}]", r"\1", bare)
