"""The year of a work, from any form in which CSL gives a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....model.words import quotable
from ..normal_forms import joined, line, spelled, year_of
from .tree import Array, Fields, Text, kind

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_YEAR: Final = re.compile(r"-?[0-9]{1,6}")
_HINT: Final = "give a year, like 2008 or 2008-03; put any other text under `literal` within `issued`"
_NO_LETTER: Final = "write the year alone, like 2019: a letter after it is added where two works need one"


def issued_year(file: ReferencesFile, node: Node) -> str:
    """The year of a CSL date variable, "" if it gives none; a form that CSL does not have is a fault."""
    if isinstance(node, Text):
        year = year_of(node.text)
        if not year and node.text.strip():
            file.fault(node, f"`issued: {quotable(node.text)}` holds no year", _HINT)
        return year
    if isinstance(node, Array):
        return _span(file, node, [_year_field(file, each) for each in node.items])
    year, circa = _date(file, node), node.get("circa")
    is_about = isinstance(circa, Text) and circa.text.lower() not in {"", "false", "no", "0"}
    return f"c. {year}" if is_about and year[:1].isdigit() else year


def _date(file: ReferencesFile, node: Fields) -> str:
    if (parts := node.get("date-parts")) is not None:
        return _date_parts(file, parts)
    if node.get("year") is not None:
        return _year_field(file, node)
    for form in ("literal", "raw", "edtf"):
        value = node.get(form)
        if isinstance(value, Text):
            return (year_of(value.text) if form != "literal" else "") or line(value.text)
        if value is not None:
            file.fault(value, f"`{form}` of `issued` must be a text, not {kind(value)}", _HINT)
            return ""
    if node.values:
        file.fault(node, "`issued` holds none of `date-parts`, `year`, `raw` and `literal`", _HINT)
    return ""


def _span(file: ReferencesFile, node: Array, years: list[str]) -> str:
    """The text for one year or the two of a range; more are a fault."""
    if len(years) > 2:
        hint = "give one date, or the first and the last of a range"
        file.fault(node, "`issued` holds more than two dates", hint)
    return joined(years) if years else ""


def _date_parts(file: ReferencesFile, node: Node) -> str:
    """The years of `[[2008, 3]]` or `[[2008, 3], [2009]]`; a single `[2008, 3]` is accepted."""
    if isinstance(node, Array) and any(isinstance(each, Array) for each in node.items):
        return _span(file, node, [_first_part(file, each) for each in node.items])
    return _first_part(file, node)


def _first_part(file: ReferencesFile, node: Node) -> str:
    """The year that starts a date like `[2008, 3, 14]`; "" where it is left out, as Crossref does it."""
    if isinstance(node, Array):
        return _number(file, node.items[0]) if node.items else ""
    file.fault(node, "`date-parts` must be a list of lists, like [[2008, 3]]", _HINT)
    return ""


def _year_field(file: ReferencesFile, node: Node) -> str:
    year = node.get("year") if isinstance(node, Fields) else None
    if year is None:
        file.fault(node, f"`issued` holds {kind(node)} where a date must stand", _HINT)
        return ""
    return _number(file, year)


def _number(file: ReferencesFile, node: Node) -> str:
    if not isinstance(node, Text):
        file.fault(node, f"a year must be a number, not {kind(node)}", _HINT)
        return ""
    text = "" if node.absent else node.text.strip()
    if text and not _YEAR.fullmatch(text):
        hint = _NO_LETTER if re.fullmatch(r"[0-9]{4}[a-z]", text) else _HINT
        file.fault(node, f"`{quotable(text)}` is not a year", hint)
        return ""
    return spelled(int(text)) if text and int(text) else ""
