"""What may be said about a references file outside the map: places and citation keys, nothing else of it.

A map comes from anyone and may name any file of the machine that checks it; messages end in public logs.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

    from ...model import Problem
    from .reading import References

_FIELDS: Final = frozenset({
    "DOI", "URL", "author", "container-title", "crossref", "date", "date-parts", "editor", "edtf",
    "entryset", "family", "given", "id", "issued", "items", "literal", "publisher", "raw", "references",
    "shortauthor", "shorteditor", "suffix", "title", "type", "xdata", "year",
})  # fmt: skip
"""Names that say the same whatever the file holds."""

_SIGN: Final = re.compile(r"[^\w\s]{1,2} ?")
_QUOTED: Final = re.compile(r"`.*`|\b0x[0-9A-F]{2}\b|\bU\+[0-9A-F]{4,6}\b", re.DOTALL)
_HINT: Final = "look at this place: of a file outside the map argmap quotes nothing but citation keys"


def withheld(references: References) -> References:
    """The same references, with problems that quote nothing of the file but the keys of its works."""
    problems = tuple(_silent(problem, references.works) for problem in references.problems)
    return replace(references, problems=problems)


def _silent(problem: Problem, keys: Container[str]) -> Problem:
    """The problem without what its message and hint quote in backticks, as all messages do."""
    message, hint = problem.message, problem.hint
    if not _is_silent(message, keys):
        # Up to the last backtick, as what is quoted may hold some itself.
        message = _QUOTED.sub(lambda found: "`…`" if found[0][0] == "`" else "…", message)
    return replace(problem, message=message, hint=hint if _is_silent(hint, keys) else _HINT)


def _is_silent(text: str, keys: Container[str]) -> bool:
    quoted = text.split("`")
    return (
        len(quoted) % 2 == 1
        and all(each in _FIELDS or each in keys or _SIGN.fullmatch(each) for each in quoted[1::2])
        and (len(quoted) > 1 or not _QUOTED.search(text))
    )
