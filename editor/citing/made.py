"""A work that is to be added: what argmap reads of it, and all of its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...model import Work
    from ...model.hint import Value


@dataclass(frozen=True, slots=True)
class Incoming:
    """A work; its `key` is the one that it came with, or "". `item` are its fields in CSL, without a key.

    `bibtex` is its entry with all the text before its key and after it, None if it was none in BibTeX. It is
    as it came, unless it has something from abbreviations or other entries, which is then written out.
    """

    work: Work
    item: dict[str, Value]
    bibtex: tuple[str, str] | None = None
