"""Reads databases of Discourse Network Analyzer: concepts as hypotheses, statements as claims about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model.words import either, listed
from ..drafts import DraftMap
from ..foreign_file import NotReadable, quoted
from .claims import Claims
from .database import HEAD, opened
from .losses import count_lost
from .parts import NAMED, parts_of
from .records import records_of
from .works import works_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from .parts import Parts
    from .records import Records


_FIRST: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<discourse>")
"""The beginning of the XML of DNA 1."""


def is_dna(file: ForeignFile) -> bool:
    """Whether a file is an SQLite database, or in the XML of DNA 1, which is told apart when it is read."""
    return file.data.startswith(HEAD) or bool(_FIRST.match(file.head))


def read_dna(file: ForeignFile, losses: Losses, columns: Columns) -> DraftMap:
    """Read a database; `columns` name variables that are called otherwise: {"concept": "frame"}.

    Raises: NotReadable.
    """
    if _FIRST.match(file.head):
        raise NotReadable(
            "it is a file of DNA 1, which is not read",
            "let DNA 2 import it into a database, and import that",
        )
    if unknown := [each for each in columns if each not in NAMED]:
        file.notes.append(
            f"`--columns` names {listed([quoted(each) for each in unknown])}, which no variable of DNA is: "
            f"say {either([quoted(each) for each in NAMED])}"
        )
    with opened(file) as database:
        records = records_of(database, file)
        parts = parts_of(records.variables, columns)
        count_lost(database, records, parts, losses)
    _note_agreement(records, parts, file)
    claims = Claims(records, parts, file, losses).all()
    cited = {source.work for claim in claims for source in claim.sources}
    works = works_of(records.documents, file, is_third=records.is_third)
    return DraftMap(claims, tuple(work for work in works if work.key in cited))


def _note_agreement(records: Records, parts: Mapping[int, Parts], file: ForeignFile) -> None:
    """Say how an agreement was read that is not yes or no."""
    for agreement in dict.fromkeys(each.agreement for each in parts.values() if each.agreement):
        said = [values[agreement] for values in records.values.values() if agreement in values]
        numbers = [each for each in said if isinstance(each, int)]
        if numbers and agreement.kind != "boolean":
            file.notes.append(
                f"the numbers of {quoted(agreement.name)} run from {min(numbers)} to {max(numbers)}: those "
                "above 0 count as agreement, those below 0 as disagreement"
            )
        elif said and not numbers:
            file.notes.append(
                f"{quoted(agreement.name)} holds words, which became a facet: no statement is for or against"
            )
