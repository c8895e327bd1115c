"""What a text that is not a citation key seems to cite: a work with a locator, or several works."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.hint import NO_HINT, Hint
from ..model.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from ..model import Work

_LONGEST: Final = 300  # characters; a longer text is prose
_MOST: Final = 10  # works in one text; more than that are not looked up
_AROUND: Final = f"{QUOTES}'\"`@()[]{{}}<>.,:;!? \t\r\n"
_COMMAND: Final = re.compile(r"\\\w*cite\w*\*?(?:\[[^\]]*\])*\{([^}]*)\}")
_YEAR: Final = re.compile(r"\d{4}")
_BETWEEN: Final = re.compile(r"[,;\n]|\s(?:and|&|\+)\s")
_PASSAGE: Final = (
    r"(?:pp?|pages?|s|seiten?|sections?|sec|\u00a7+|chapters?|chap|ch|art|articles?|paras?|fn|vol)\.?\s*\d.*"
)
_WITH_LOCATOR: Final = re.compile(
    rf"(?P<work>.+?)(?:[,:;(\[\s]+(?P<passage>{_PASSAGE})|(?:,\s*|:\s*)(?P<page>\d+(?:\s*[-\u2013]\s*\d+|\s?ff?\.?)?))",
    re.IGNORECASE | re.DOTALL,
)
_LOCATOR: Final = re.compile(_PASSAGE, re.IGNORECASE | re.DOTALL)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|doi:\s*)\S+|10\.\d{4,9}/\S+", re.IGNORECASE)
_BEFORE_DOI: Final = re.compile(r"^(?:https?://)?(?:dx\.)?(?:www\.)?(?:doi(?:\.org/|:)\s*)?", re.IGNORECASE)


def address_hint(text: str, works: Mapping[str, Work]) -> Hint:
    """What to write instead of an address or a DOI, no hint for any other text.

    Where a work has that address or DOI, its key is told.
    """
    cited = text.strip(_AROUND)
    if not _ADDRESS.fullmatch(cited):
        return NO_HINT
    place = _bare(cited)
    found = next((key for key, work in works.items() if place in {_bare(work.doi), _bare(work.url)}), "")
    if found:
        return Hint(f"write the citation key of the work with this address: `{found}`", (found,))
    return Hint(
        "an address is not a key: give the work one, such as `smith-2000`, in the references, and write that"
    )


def _bare(address: str) -> str:
    """The address without what may be written before it."""
    return _BEFORE_DOI.sub("", address).casefold().rstrip("/")


def citation_hint(text: str, works: Collection[str], meant: Callable[[str], Hint]) -> Hint:
    """What to write instead of a text that is not a key of `works`; `meant` asks about a near one."""
    if len(text) > _LONGEST:
        return NO_HINT
    cited = _COMMAND.sub(r"\1", text).strip(_AROUND)
    if cited in works:
        return Hint(f"write the citation key alone: `{cited}`", (cited,))
    parts = [part.strip(_AROUND) for part in _BETWEEN.split(cited)]
    if 1 < len(parts) <= _MOST and all(part in works or _YEAR.search(part) for part in parts):
        keys = [part if part in works else _one_meant(part, meant) for part in parts]
        if all(keys):
            return Hint(f"write several in brackets: `[{', '.join(keys)}]`", ([*keys],))
    if _LOCATOR.fullmatch(cited):
        return Hint(f"write a passage with its work: `{{work: \u2026, locator: {cited}}}`")
    found = _WITH_LOCATOR.fullmatch(cited)
    if not found:
        return meant(cited)
    named = found["work"].strip(_AROUND)
    work = named if named in works else _one_meant(named, meant)
    locator = found["passage"] or found["page"]
    written = Hint(f"write `{{work: {work}, locator: {locator}}}`", ({"work": work, "locator": locator},))
    return written if work else meant(named)


def _one_meant(text: str, meant: Callable[[str], Hint]) -> str:
    """The one key that was probably meant; "" if there are none or several."""
    names = meant(text).instead
    return str(names[0]) if len(names) == 1 else ""
