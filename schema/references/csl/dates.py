"""The year of a work, from any form in which CSL and BibTeX files give a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .. import normal_forms
from ..file import shown
from .tree import Array, Fields, Text, kind

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_YEAR: Final = re.compile(r"-?[0-9]{1,6}")
_EDTF: Final = re.compile(r"(?P<year>-?[0-9]{4})(?:-[0-9X]{1,2}){0,2}[?~%]?(?:T\S*)?")
_YEARS: Final = re.compile(r"([0-9]{4})\s*[-–—/]\s*([0-9]{4})")
_WITHIN: Final = re.compile(r"(?<!\w)[0-9]{4}(?!\w)")

_HINT: Final = "give a year, like 2008 or 2008-03; put any other text under `literal` within `issued`"
_NO_LETTER: Final = "write the year alone, like 2019: a letter after it is added where two works need one"


def issued_year(file: ReferencesFile, node: Node) -> str:
    """The year of a CSL date variable, "" where it gives none; a form that makes no sense is a fault."""
    if isinstance(node, Text):
        year = year_of(node.text)
        if not year and node.text.strip():
            file.fault(node, f"`issued: {shown(node.text)}` holds no year", _HINT)
        return year
    if isinstance(node, Array):
        return _span(file, node, [_year_field(file, each) for each in node.items])
    return _date(file, node)


def _date(file: ReferencesFile, node: Fields) -> str:
    """The year of a date that is a mapping."""
    parts = node.get("date-parts")
    if parts is not None:
        return _date_parts(file, parts)
    if node.get("year") is not None:
        return _year_field(file, node)
    for form in ("literal", "raw", "edtf"):
        said = node.get(form)
        if isinstance(said, Text):
            return (year_of(said.text) if form != "literal" else "") or normal_forms.line(said.text)
        if said is not None:
            file.fault(said, f"`{form}` of `issued` must be a text, not {kind(said)}", _HINT)
            return ""
    if node.values:
        file.fault(node, "`issued` holds none of `date-parts`, `year`, `raw` and `literal`", _HINT)
    return ""


def year_of(text: str) -> str:
    """The year or years that a text names: "2008" of "2008-03", "2008–2009" of "2008-03/2009"; else ""."""
    text = text.strip()[:100]
    years = _YEARS.fullmatch(text)
    if years is not None:
        return _joined([years[1], years[2]])
    sides = text.split("/")
    if len(sides) <= 2:
        found = [_EDTF.fullmatch(side) for side in sides]
        ends = ["" if side in {"", ".."} else None for side in sides]
        named = [_edtf(match["year"]) if match else end for match, end in zip(found, ends, strict=True)]
        if all(name is not None for name in named) and any(named):
            return _joined([name or "" for name in named])
    within = _WITHIN.search(text)
    return within[0] if within else ""


def _edtf(year: str) -> str:
    """A year of ISO 8601, which counts 1 BC as 0000."""
    number = int(year)
    return _spelled(number if number > 0 else number - 1)


def _spelled(year: int) -> str:
    return f"{-year} BC" if year < 0 else str(year)


def _joined(years: list[str]) -> str:
    """One year, or the first and the last with a dash between them."""
    return years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _span(file: ReferencesFile, node: Array, years: list[str]) -> str:
    """What one or two years come to."""
    if len(years) > 2:
        file.fault(
            node, "`issued` holds more than two dates", "give one date, or the first and the last of a range"
        )
    return _joined(years) if years else ""


def _date_parts(file: ReferencesFile, node: Node) -> str:
    """The years of `[[2008, 3]]` or `[[2008, 3], [2009]]`; a single `[2008, 3]` will do."""
    if isinstance(node, Array) and any(isinstance(each, Array) for each in node.items):
        return _span(file, node, [_first_part(file, each) for each in node.items])
    return _first_part(file, node)


def _first_part(file: ReferencesFile, node: Node) -> str:
    """The year that starts a date like `[2008, 3, 14]`; "" where it is left out, as Crossref does."""
    if isinstance(node, Array):
        return _number(file, node.items[0]) if node.items else ""
    file.fault(node, "`date-parts` must be a list of lists, like [[2008, 3]]", _HINT)
    return ""


def _year_field(file: ReferencesFile, node: Node) -> str:
    """The year of `{year: 2008, month: 3}`."""
    year = node.get("year") if isinstance(node, Fields) else None
    if year is None:
        file.fault(node, f"`issued` holds {kind(node)} where a date must stand", _HINT)
        return ""
    return _number(file, year)


def _number(file: ReferencesFile, node: Node) -> str:
    text = node.text.strip() if isinstance(node, Text) else ""
    if isinstance(node, Text) and (node.absent or not text):
        return ""
    if not _YEAR.fullmatch(text):
        if not text:
            file.fault(node, f"a year must be a number, not {kind(node)}", _HINT)
        else:
            hint = _NO_LETTER if re.fullmatch(r"[0-9]{4}[a-z]", text) else _HINT
            file.fault(node, f"`{shown(text)}` is no year", hint)
        return ""
    return _spelled(int(text)) if int(text) else ""
