"""The year or years that a text names."""

from __future__ import annotations

import re
from typing import Final

_EDTF: Final = re.compile(r"(?P<year>-?[0-9]{4})(?:-[0-9X]{1,2}){0,2}[?~%]?(?:T\S*)?")
_YEARS: Final = re.compile(r"([0-9]{4})\s*[-–—/]\s*([0-9]{4})")
_WITHIN: Final = re.compile(r"(?<!\w)[0-9]{4}(?!\w)")


def year_of(text: str) -> str:
    """The year or years that a text names: "2008" of "2008-03", "2008–2009" of "2008-03/2009"; else ""."""
    text = text.strip()[:100]
    years = _YEARS.fullmatch(text)
    if years is not None:
        return joined([years[1], years[2]])
    sides = text.split("/")
    if len(sides) <= 2:
        found = [_EDTF.fullmatch(side) for side in sides]
        ends = ["" if side in {"", ".."} else None for side in sides]
        named = [_edtf(match["year"]) if match else end for match, end in zip(found, ends, strict=True)]
        if all(name is not None for name in named) and any(named):
            return joined([name or "" for name in named])
    within = _WITHIN.search(text)
    return within[0] if within else ""


def _edtf(year: str) -> str:
    """A year of ISO 8601, which counts 1 BC as 0000."""
    number = int(year)
    return spelled(number if number > 0 else number - 1)


def spelled(year: int) -> str:
    """A year as works are cited by it; one before Christ is negative."""
    return f"{-year} BC" if year < 0 else str(year)


def joined(years: list[str]) -> str:
    """One year, or the first and the last with a dash between them."""
    return years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
