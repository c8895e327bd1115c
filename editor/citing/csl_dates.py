"""Dates in the one form that every program for CSL-JSON reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...model.hint import Value

_PARTS: Final = {"year": range(-999_999, 1_000_000), "month": range(1, 13), "day": range(1, 32)}
"""The parts of a date, and what each can be; months from 13 are seasons."""

_DATE: Final = re.compile(r"(?P<year>-?[0-9]{1,6})(?:-(?P<month>[0-9]{2}))?(?:-(?P<day>[0-9]{2}))?")
_NO: Final = ("", "0", "false", "no")


def date_of(value: Value) -> Value:
    """The same date as an object of CSL, with its year, month and day as numbers where it has any.

    >>> date_of(2008), date_of("2008-03/2009"), date_of({"year": 2008, "circa": True})
    ({'date-parts': [[2008]]}, {'date-parts': [[2008, 3], [2009]]}, {'date-parts': [[2008]], 'circa': True})
    >>> date_of("spring 2008"), date_of({"literal": "forthcoming"})
    ({'raw': 'spring 2008'}, {'literal': 'forthcoming'})
    """
    if isinstance(value, dict):
        return _of_object(value)
    if isinstance(value, list):
        dates = [_parts(each) for each in value if isinstance(each, dict)]
        return {"date-parts": [*filter(None, dates)]}
    found = [_DATE.fullmatch(each) for each in str(value).split("/")]
    if None in found:
        return {"raw": str(value)}
    return {"date-parts": [[int(part) for part in each.groups() if part] for each in found if each]}


def _of_object(value: dict[str, Value]) -> Value:
    if "circa" in value:
        value = {**value, "circa": str(value["circa"]).casefold() not in _NO}
    if "date-parts" in value or "year" not in value:
        edtf = value.get("edtf")
        return date_of(edtf) if edtf and len(value) == 1 else value
    others = {name: part for name, part in value.items() if name not in _PARTS}
    return {"date-parts": [_parts(value)], **others}


def _parts(value: dict[str, Value]) -> Value:
    """The year, month and day of a date that has them by name, as far as they are numbers."""
    found: list[Value] = []
    for name, possible in _PARTS.items():
        part = value.get(name)
        if not isinstance(part, int) or part not in possible:
            break
        found.append(part)
    return found
