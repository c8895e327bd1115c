"""Reads databases of Discourse Network Analyzer: concepts as hypotheses, statements as claims about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..drafts import DraftMap
from ..foreign_file import NotReadable
from .claims import Claims
from .database import HEAD, opened
from .losses import count_lost
from .parts import parts_of
from .records import records_of
from .works import works_of

if TYPE_CHECKING:
    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses


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
    with opened(file) as database:
        records = records_of(database, file)
        parts = parts_of(records.variables, columns)
        count_lost(database, records, parts, losses)
    claims = Claims(records, parts, file, losses).all()
    cited = {source.work for claim in claims for source in claim.sources}
    works = works_of(records.documents, file, is_third=records.is_third)
    return DraftMap(claims, tuple(work for work in works if work.key in cited))
