"""Reads the works of a BibTeX file with bibtexparser."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from ....model import Name, Work
from ....model.words import quotable
from .. import normal_forms
from ..file import repeated_key
from . import latex
from .values import MAX_EXPANDED, Abbreviations, MalformedError, TooLongError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bibtexparser.model import Block

    from ..file import ReferencesFile

# Its warnings about broken entries repeat what the problems say.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)

_TYPES: Final = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "collection": "book",
    "conference": "paper-conference", "dataset": "dataset", "electronic": "webpage", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "manual": "book",
    "mastersthesis": "thesis", "mvbook": "book", "online": "webpage", "periodical": "periodical",
    "phdthesis": "thesis", "proceedings": "book", "report": "report", "techreport": "report",
    "thesis": "thesis", "unpublished": "manuscript", "www": "webpage",
}  # fmt: skip
"""The CSL type for each type of entry; it is `document` for any other."""

_HEAD: Final = re.compile(r"@\w*[ \t]*[{(]\s*(?P<key>[^\s,={}()@\"]*)(?P<equals>\s*=)?")
_KEY_HINT: Final = "start it like `@article{ambrosio-2008,`: claims name the work by this key"
_URL: Final = re.compile(r"\\url\s*\{([^{}]*)\}")
_CONTAINERS: Final = ("journal", "journaltitle", "booktitle", "maintitle")
_PUBLISHERS: Final = ("publisher", "institution", "school", "organization")


def read_bibtex(file: ReferencesFile) -> dict[str, Work]:
    """The works of a BibTeX file by citation key, in its order; a work is kept without its faulty fields."""
    works: dict[str, Work] = {}
    reader = _Reader(file)
    blocks = list(_located(file))
    for block, start in blocks:
        if isinstance(block, String):
            reader.define(block, start)
        elif isinstance(block, Entry):
            reader.add(block, start, works)
        elif isinstance(block, ParsingFailedBlock):
            reader.broken(block, start)
    if file.text.strip() and all(isinstance(block, ImplicitComment) for block, _ in blocks):
        start = len(file.text) - len(file.text.lstrip())
        hint = "write entries like `@article{ambrosio-2008, author = {…}, year = {2008}}`"
        file.report("AM211", start, start + 1, "the file holds no BibTeX entry", hint)
    return works


def _located(file: ReferencesFile) -> Iterator[tuple[Block, int]]:
    """Every block with the index where it starts; a repeated entry or string is treated like any other."""
    index = 0
    for found in parse_string(file.text, parse_stack=[]).blocks:
        raw = found.raw or ""
        start = max(index, file.text.find(raw, index))
        block = found
        if isinstance(found, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            block = found.ignore_error_block or found
        # The end of a broken block may hold the start of the next.
        index = start + (1 if isinstance(block, ParsingFailedBlock) else len(raw))
        yield block, start


class _Reader:
    """Turns the blocks of one file into works."""

    def __init__(self, file: ReferencesFile) -> None:
        self._file = file
        self._abbreviations = Abbreviations()

    def define(self, block: String, start: int) -> None:
        try:
            self._abbreviations.texts[block.key.lower()] = self._abbreviations.text(block.value)
        except (MalformedError, TooLongError) as error:
            self._bad_value(error, f"@string `{quotable(block.key)}`", start, start + 1)

    def broken(self, block: ParsingFailedBlock, start: int) -> None:
        self._file.is_complete = False
        head = _HEAD.match(self._file.text, start)
        end = head.end("key") if head else start + 1
        reason = getattr(block.error, "abort_reason", "")
        name = f"the entry `{quotable(head['key'])}`" if head and head["key"] else "this entry"
        if "block start" in reason or "end of file" in reason:
            message = f"{name} is not closed"
            hint = "close every brace and quote that it opens, and the entry itself with `}`"
        elif head and head["equals"]:
            message, hint = "this entry has no citation key", _KEY_HINT
        elif "comma after entry key" in reason:
            message, hint = f"{name} has no comma after its citation key", _KEY_HINT
        else:
            message = f"{name} cannot be read"
            hint = "write each field as `title = {…},` with a comma after it"
        self._file.report("AM211", start, end, message, hint)

    def add(self, entry: Entry, start: int, works: dict[str, Work]) -> None:
        key = entry.key
        if not key or "=" in key:
            end = start + len(entry.entry_type) + 1
            self._file.report("AM211", start, end, "this entry has no citation key", _KEY_HINT)
            return
        key_start = max(start, self._file.text.find(key, start + len(entry.entry_type) + 1))
        key_end = key_start + len(key)
        if key in works:
            self._file.report("AM211", key_start, key_end, *repeated_key(works[key]))
            return
        fields, places = self._fields(entry, start)
        works[key] = Work(
            key=key,
            type=_TYPES.get(entry.entry_type.lower(), "document"),
            authors=self._authors(fields, places),
            year=_text(fields, "year") or normal_forms.year_of(_text(fields, "date")),
            title=_text(fields, "title"),
            place=self._file.place(key_start, key_end),
            container=_text(fields, *_CONTAINERS),
            publisher=_text(fields, *_PUBLISHERS),
            doi=normal_forms.doi(_text(fields, "doi")),
            url=normal_forms.url(_address(fields.get("url", ""))),
        )

    def _fields(self, entry: Entry, start: int) -> tuple[dict[str, str], dict[str, tuple[int, int]]]:
        """Values without delimiters, and places, both by lower-case name; faulty values are left out."""
        fields: dict[str, str] = {}
        places: dict[str, tuple[int, int]] = {}
        text = self._file.text
        index = text.find(",", start)
        for field in entry.fields:
            name = field.key.lower()
            index = max(index, text.find(field.key, index))
            place = index, index + len(field.key)
            index = max(index, text.find(field.value, place[1])) + len(field.value)
            if name in places:
                hint = "remove one of the two; the first counts until then"
                self._file.report("AM003", *place, f"the field `{quotable(name)}` is given twice", hint)
                continue
            places[name] = place
            try:
                fields[name] = self._abbreviations.text(field.value)
            except (MalformedError, TooLongError) as error:
                self._bad_value(error, f"the field `{quotable(name)}`", *place)
        return fields, places

    def _authors(self, fields: dict[str, str], places: dict[str, tuple[int, int]]) -> tuple[Name, ...]:
        """The authors, or the editors if there are none."""
        for name in ("author", "editor"):
            try:
                texts = split_multiple_persons_names(fields.get(name, ""))
                found = tuple(name for name in map(_name, texts) if name.family)
            except InvalidNameError as error:
                message = f"`{quotable(error.name)}` is not a name"
                hint = "separate names by ` and `, and put the name of an institution in braces of its own"
                self._file.report("AM211", *places[name], message, hint)
                continue
            if found:
                return found
        return ()

    def _bad_value(self, error: MalformedError | TooLongError, what: str, start: int, end: int) -> None:
        if isinstance(error, TooLongError):
            message = f"abbreviations stand for more than {MAX_EXPANDED:,} characters"
            self._file.report("AM004", start, end, message, "write the text out")
            return
        hint = "put it in braces, and a comma after it: `title = {…},`"
        self._file.report("AM211", start, end, f"{what} has no value that ends with a comma", hint)


def _name(text: str) -> Name:
    """The name in a text like `Knuth, Donald E.` or `others`, as in pandoc. Raises: InvalidNameError."""
    parts = parse_single_name_into_parts(text)
    family = latex.decode(" ".join([*parts.von, *parts.last]))
    given, lineage = (latex.decode(" ".join(part)) for part in (parts.first, parts.jr))
    return Name(family, ", ".join(filter(None, (given, lineage))))


def _text(fields: dict[str, str], *names: str) -> str:
    """The text of the first of the fields that is given."""
    return latex.decode(next((fields[name] for name in names if fields.get(name)), ""))


def _address(value: str) -> str:
    r"""The address without `\url{}` and the escapes of `_`, `%` and the like."""
    found = _URL.search(value)
    bare = found[1] if found else value
    return re.sub(r"\\([_%#&~{}])|[{}]", r"\1", bare)
