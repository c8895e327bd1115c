"""Reads the names in a BibTeX field, in BibTeX's own form or in parts like `family=Knuth, given=Donald`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

from ....model import Name
from .. import normal_forms
from . import latex

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS: Final[tuple[str, ...]] = ("family", "given", "prefix", "suffix", "useprefix")
_IN_PARTS: Final = re.compile(rf"\s*\"?\s*(?:{'|'.join(_PARTS)})(?:-i)?\s*=", re.IGNORECASE)
_MARK: Final = re.compile(r"\\&|\\.|[{},\";&]|\bet al\b|(?<=\s)and(?=\s)", re.DOTALL | re.IGNORECASE)
_JOINS: Final = frozenset({";", "&", "\\&", "et al"})
_LINEAGE: Final = re.compile(
    r"(?:[js]n?r|junior|senior|fils|p[eè]re|filho|neto|[ivx]+|\d(?:st|nd|rd|th)|esq|s\.?j|ph\.? ?d|m\.?d)\.?",
    re.IGNORECASE,
)


def read_names(text: str, *, use_prefix: bool = False) -> tuple[tuple[Name, ...], bool]:
    """The names, and whether all can be told apart: one text that holds several is kept as a single name.

    `use_prefix` is what holds for names in parts that do not say whether their prefix is cited.
    """
    names: list[Name] = []
    clear = True
    for each in _split(text):
        name = _of_parts(each, use_prefix=use_prefix) if _IN_PARTS.match(each) else _of_text(each)
        clear &= name is not None
        names.append(name or Name(latex.decode(each)))
    return tuple(name for name in names if name.family), clear


def _split(text: str) -> list[str]:
    """The texts between ` and ` outside braces; bibtexparser loses an accent that follows it."""
    ends = [mark.span() for mark in _outside(text) if mark[0].lower() == "and"]
    spans = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), None], strict=True)
    return [name for start, end in spans if (name := text[start:end].strip())]


def _of_parts(text: str, *, use_prefix: bool) -> Name | None:
    """The name of biblatex's extended format; None if none of its parts names anybody."""
    parts: dict[str, str] = dict.fromkeys(_PARTS, "")
    key = ""
    for section in _sections(text, '"'):
        before, equals, value = section.strip(' "\n\r\t').partition("=")
        if equals:
            key = before.strip().lower()
            parts[key] = value.strip(' "\n\r\t')
        else:  # a comma within the part before
            parts[key] += f",{section}"
    family, given, prefix, suffix, own = (latex.decode(parts[each]) for each in _PARTS)
    if (own or str(use_prefix)).lower() != "true":
        given, prefix = f"{given} {prefix}".strip(), ""
    if not family:
        return Name(given) if given else None
    return Name(normal_forms.prefixed(prefix, family), ", ".join(filter(None, (given, suffix))))


def _of_text(text: str) -> Name | None:
    """The name in BibTeX's own form, or `others`; None if it is no single name."""
    sections = _sections(text)
    lineage = latex.decode(sections[1]) if len(sections) == 3 else "Jr."
    if _JOINS.intersection(mark[0] for mark in _outside(text)) or not _LINEAGE.fullmatch(lineage):
        return None
    try:
        parts = parse_single_name_into_parts(text)
    except InvalidNameError:
        return None
    family = latex.decode(" ".join([*parts.von, *parts.last]))
    given, lineage = (latex.decode(" ".join(part)) for part in (parts.first, parts.jr))
    return Name(family, ", ".join(filter(None, (given, lineage))))


def _sections(text: str, quote: str = "") -> list[str]:
    """What the commas part that are within neither braces nor quotes."""
    ends = [mark.start() for mark in _outside(text, quote) if mark[0] == ","]
    return [
        text[start:end] for start, end in zip([0, *(end + 1 for end in ends)], [*ends, None], strict=True)
    ]


def _outside(text: str, quote: str = "") -> Iterator[re.Match[str]]:
    """The marks that are within neither braces nor a pair of `quote`."""
    depth, quoted = 0, False
    for mark in _MARK.finditer(text):
        if mark[0] in {"{", "}"}:
            depth = max(0, depth + (1 if mark[0] == "{" else -1))
        elif mark[0] == quote:
            quoted ^= not depth
        elif not depth and not quoted:
            yield mark
