"""Splits a BibTeX file into its entries, with the values and places of their fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ....model.words import quotable
from .macros import Macros
from .values import (
    MAX_EXPANDED,
    Abbreviations,
    MalformedError,
    TooLongError,
    UnclosedError,
    closing,
    read_value,
    skip,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..file import ReferencesFile

Span = tuple[int, int]

_AT: Final = re.compile(r"^[ \t]*%[^\n\r]*|@", re.MULTILINE)
_HEAD: Final = re.compile(
    r"@\s*(?P<type>[^\W\d][^\s{}()\"#%',=@]*|(?=\{))(?:\s|%[^\n\r]*[\n\r])*(?P<opening>[{(])"
)
_IS_HEAD: Final = re.compile(r"@\s*\w+\s*[{(]")
_TYPE: Final = re.compile(r"@\s*(?P<type>\w*)")
_ADDRESS: Final = re.compile(r"(?<=[\w.+-])@[\w-]+\.\w")
_STRAY: Final = re.compile(
    r"@\s*(?:article|book|inbook|manual|misc|online|report|string|\w*thesis|\w*collection|\w*proceedings"
    r"|techreport|unpublished)\b",
    re.IGNORECASE,
)
_KEY: Final = re.compile(r"[^\s,={}\"%][^\s,={}\"]*(?:[ \t]+[^\s,={}\"%][^\s,={}\"]*)*")
_KEY_IN_PARENTHESES: Final = re.compile(_KEY.pattern.replace("{}", "{})"))
_SHORT_KEY: Final = re.compile(r"[^\s,={}()@\"]+")
_NAME: Final = re.compile(r"[^\s,={}()\"#%@]+")
_KEY_HINT: Final = "start it like `@article{ambrosio-2008,`: claims name the work by this key"


class Field(NamedTuple):
    """The value of a field, without delimiters and abbreviations, and the place of its name."""

    text: str
    place: Span


class Entry(NamedTuple):
    """An entry of a BibTeX file: its type, its key and where that stands, its fields by lower-case name."""

    type: str
    key: str
    place: Span
    fields: dict[str, Field]


class _BrokenError(Exception):
    """An entry cannot be read: what is wrong with it, and the index from which to look for its end."""

    def __init__(self, what: str, hint: str, at: int, *, names_key: bool = True) -> None:
        super().__init__()
        self.what = what
        self.hint = hint
        self.at = at
        self.names_key = names_key


def read_blocks(file: ReferencesFile) -> Iterator[Entry]:
    """The entries of a file in its order; what cannot be read is reported and left out."""
    text = file.text
    reader = _Reader(file)
    index, holds_any = 0, False
    while found := _AT.search(text, index):
        start, index = found.span()
        if found[0] != "@" or _ADDRESS.match(text, start):
            continue
        holds_any = True
        head = _HEAD.match(text, start)
        if head is None:
            line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
            if _STRAY.match(text, start) or not text[line:start].strip():
                reader.stray(start)
            continue
        entry, index = reader.block(head)
        if entry is not None:
            yield entry
    if text.strip() and not holds_any:
        start = len(text) - len(text.lstrip())
        hint = "write entries like `@article{ambrosio-2008, author = {…}, year = {2008}}`"
        file.report("AM211", start, start + 1, "the file holds no BibTeX entry", hint)


class _Reader:
    """Reads the blocks of one file, and writes its abbreviations out."""

    def __init__(self, file: ReferencesFile) -> None:
        self._file = file
        self._text = file.text
        self._abbreviations = Abbreviations()
        self._macros = Macros()

    def stray(self, start: int) -> None:
        """Report an `@` with which no entry begins, unless it is a comment."""
        word = _TYPE.match(self._text, start)
        if word is not None and word["type"].lower() != "comment":
            self._file.is_complete = False
            hint = "write `@article{its-key,`, or remove the `@`"
            self._file.report("AM211", start, word.end(), "no entry begins with this `@`", hint)

    def block(self, head: re.Match[str]) -> tuple[Entry | None, int]:
        """The entry that begins with `head`, None if it is broken or no entry, and where the block ends."""
        try:
            return self._block(head)
        except UnclosedError as error:
            hint = "close every brace and quote that it opens, and the entry itself with `}`"
            broken = _BrokenError("is not closed", hint, error.at)
        except _BrokenError as error:
            broken = error
        self._file.is_complete = False
        key = _SHORT_KEY.match(self._text, skip(self._text, head.end()))
        name = f"the entry `{quotable(key[0])}`" if key and broken.names_key else "this entry"
        end = key.end() if key else head.end("type")
        self._file.report("AM211", head.start(), end, f"{name} {broken.what}", broken.hint)
        try:
            return None, closing(self._text, broken.at, _end_of(head)) + 1
        except UnclosedError as error:
            return None, error.at

    def _block(self, head: re.Match[str]) -> tuple[Entry | None, int]:
        """What `block` returns. Raises: UnclosedError, _BrokenError."""
        text, close, start = self._text, _end_of(head), skip(self._text, head.end())
        type_ = head["type"].lower()
        if type_ in {"comment", "preamble"}:
            end = closing(text, head.end(), close)
            if type_ == "preamble":
                self._macros.define(text[head.end() : end])
            return None, end + 1
        if type_ == "string":
            fields, end = self._fields(start, close, head)
            self._abbreviations.texts.update({name: field.text for name, field in fields.items()})
            return None, end
        key = (_KEY if close == "}" else _KEY_IN_PARENTHESES).match(text, start)
        after = skip(text, key.end()) if key else start
        found = text[after : after + 1]
        if not found or (found == "@" and key is None):
            raise UnclosedError(after)
        if key is None or (found == "=" and " " not in key[0]):
            raise _BrokenError("has no citation key", _KEY_HINT, after, names_key=False)
        if found not in {",", close}:
            raise _BrokenError("has no comma after its citation key", _KEY_HINT, after)
        fields, end = self._fields(after, close)
        return Entry(type_, key[0], key.span(), fields), end

    def _fields(
        self, index: int, close: str, string: re.Match[str] | None = None
    ) -> tuple[dict[str, Field], int]:
        """The fields from `index` on, and where the block ends that `close` closes; faulty ones are left out.

        `string` is the head of an `@string`. Raises: UnclosedError, _BrokenError.
        """
        text, fields = self._text, dict[str, Field]()
        while True:
            index = skip(text, index)
            if text.startswith(close, index):
                return fields, index + 1
            if text.startswith(",", index):
                index += 1
                continue
            name = _NAME.match(text, index)
            equals = skip(text, name.end()) if name else index
            if name is None or not text.startswith("=", equals):
                if equals == len(text) or _IS_HEAD.match(text, equals):
                    raise UnclosedError(equals)
                raise _BrokenError("cannot be read", "write each field as `title = {…},`", index)
            field, index = self._field(name, skip(text, equals + 1), close, string)
            if field is not None and name[0].lower() in fields:
                hint = "remove one of the two; the first counts until then"
                self._file.report(
                    "AM003", *field.place, f"the field `{quotable(name[0].lower())}` is given twice", hint
                )
            elif field is not None:
                fields[name[0].lower()] = field

    def _field(
        self, name: re.Match[str], start: int, close: str, string: re.Match[str] | None
    ) -> tuple[Field | None, int]:
        """The field whose value starts at `start`, None if that is faulty, and where to read on."""
        what = f"the field `{quotable(name[0].lower())}`"
        place = name.span()
        if string is not None:
            what, place = f"@string `{quotable(name[0])}`", (string.start(), string.start() + 1)
        text = self._text
        field: Field | None = None
        try:
            parts, start = read_value(text, start)
            field = Field(self._macros.expand(self._abbreviations.text(parts)), place)
        except MalformedError:
            pass
        except TooLongError:
            message = f"abbreviations stand for more than {MAX_EXPANDED:,} characters"
            self._file.report("AM004", *place, message, "write the text out")
            return None, closing(text, start, f",{close}")
        index = skip(text, start)
        if field is not None and text[index : index + 1] in {",", close}:
            return field, index
        hint = "put it in braces, and a comma after it: `title = {…},`"
        self._file.report("AM211", *place, f"{what} has no value that ends with a comma", hint)
        following = _NAME.match(text, index)
        if field is not None and following and text.startswith("=", skip(text, following.end())):
            return field, index
        return None, closing(text, index, f",{close}")


def _end_of(head: re.Match[str]) -> str:
    """What closes the block."""
    return "}" if head["opening"] == "{" else ")"
