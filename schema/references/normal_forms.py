"""Brings the texts of a reference into the form in which a `Work` holds them."""

from __future__ import annotations

import re
from typing import Final

_MARKUP: Final = re.compile(r"</?(?:i|b|em|strong|sc|sup|sub|span(?: [^<>]*)?)>")
_RESOLVER: Final = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\x00-\x20\x7f]+", re.IGNORECASE)
_EDTF: Final = re.compile(
    r"[?~%]?(?:Y(?P<long>-?[0-9]{5,9})|(?P<year>-?[0-9]{4})|(?P<part>-?[0-9]{1,3}[Xx]{1,3}))[?~%]?"
    r"(?:-[?~%]?[0-9Xx]{1,2}[?~%]?){0,2}(?:T[^\s?~%]*)?[?~%]?"
)
_YEARS: Final = re.compile(r"([0-9]{4})\s*[-–—/]\s*([0-9]{4})")
_WITHIN: Final = re.compile(r"(?<!\w)[0-9]{4}(?!\w)")


def line(text: str) -> str:
    """A text on one line, single-spaced."""
    return " ".join(text.split())


def title(text: str) -> str:
    """A title on one line, without the markup that CSL allows in one (`<i>`, `<span class="nocase">`)."""
    return line(_MARKUP.sub("", text) if "<" in text else text)


def doi(text: str) -> str:
    """A DOI without the resolver's address or `doi:` before it; "" if it contains white space."""
    bare = _RESOLVER.sub("", text.strip())
    return "" if len(bare.split()) > 1 else bare


def url(text: str) -> str:
    """An address that a page can link to: http or https; anything else becomes ""."""
    bare = text.strip()
    return bare if _WEB_ADDRESS.fullmatch(bare) else ""


def year_of(text: str) -> str:
    """The year or years that a text names, with what it says of their certainty; "" if it names none.

    So "2008" of "2008-03", "2008–2009" of "2008-03/2009", "c. 2008" of "2008~", "2008?" and "199X" as is.
    """
    text = text.strip()[:100]
    years = _YEARS.fullmatch(text)
    if years is not None:
        return joined([years[1], years[2]])
    named = [_edtf(side.strip()) for side in text.split("/")]
    if len(named) <= 2 and None not in named and any(named):
        return joined([name or "" for name in named])
    within = _WITHIN.search(text)
    return within[0] if within else ""


def _edtf(side: str) -> str | None:
    """The year of one side of a period, "" if it is open; ISO 8601 counts 1 BC as 0000."""
    found = _EDTF.fullmatch(side)
    if found is None or (found["part"] and len(found["part"].lstrip("-")) != 4):
        return "" if side.lower() in {"", "..", "open", "unknown"} else None
    if found["part"]:
        year = found["part"].upper()
    else:
        number = int(found["year"] or found["long"])
        year = spelled(number if number > 0 else number - 1)
    about = "c. " if "~" in side or "%" in side else ""
    return f"{about}{year}{'?' if '?' in side or '%' in side else ''}"


def spelled(year: int) -> str:
    """A year as citations write it; a negative number is a year before Christ."""
    return f"{-year} BC" if year < 0 else str(year)


def joined(years: list[str]) -> str:
    """One year, or the first and the last with a dash between them."""
    return years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def prefixed(prefix: str, family: str) -> str:
    """A family name after its prefix: "van der Meij", "d'Alembert"."""
    return prefix + family if prefix.endswith(("'", "’", "-")) else f"{prefix} {family}".strip()
