"""How the cells of a table name other claims: by id, label, text or the number of their row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model.nearest import MOST_SEARCHED, Names, did_you_mean
from ...schema.references.normal_forms import line

if TYPE_CHECKING:
    from .grid import Row

_ROW: Final = re.compile(r"(?:#|(?:row|line|zeile|ligne|fila|строка) ?)?(\d{1,7})", re.IGNORECASE)
_ARROW: Final = re.compile(r"\s*(?:->|→|⇒|=>)\s*")


class ClaimNames:
    """The names of the claims of all sheets. An id comes before a label, a label before a text or a row."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._rows: dict[tuple[str, int], str] = {}
        self._ids_are_numbers = False
        self._known: Names | None = None

    def add(self, key: str, own: str, label: str, text: str) -> None:
        """Add the names of a claim; of two with the same the first counts."""
        if own:
            self._ids.setdefault(own, key)
            self._ids_are_numbers |= own.isdecimal()
        for words in filter(None, (label, text)):
            self._words.setdefault(_folded(words), key)

    def add_row(self, key: str, sheet: str, row: Row) -> None:
        """Add a row of a claim, of which there may be several."""
        self._rows[sheet, row.number] = key

    def keys_of(self, name: str, sheet: str) -> tuple[str, ...]:
        """The key of the claim, or the keys along the link `a -> b`; () where a name is unknown."""
        whole = self._key_of(name, sheet)
        if whole is not None:
            return (whole,)
        keys = [self._key_of(each, sheet) for each in _ARROW.split(name)]
        found = tuple(key for key in keys if key is not None)
        return found if len(found) == len(keys) > 1 else ()

    def hint(self, wrong: str) -> str:
        """What may have been meant by a name that is unknown."""
        if self._known is None:
            self._known = Names([*self._ids], MOST_SEARCHED)
        if near := did_you_mean(wrong, self._known):
            return near
        if _ROW.fullmatch(wrong) and not self._ids_are_numbers:
            return "rows are counted as the spreadsheet does, headings too; else number them in a column `id`"
        return "name it by its id, its label or the number of its row"

    def _key_of(self, name: str, sheet: str) -> str | None:
        own = self._ids.get(name) or self._words.get(_folded(name))
        if own is None and (row := _ROW.fullmatch(name)) and not (self._ids_are_numbers and row[1] == name):
            own = self._rows.get((sheet, int(row[1])))
        return own


def _folded(words: str) -> str:
    return line(words).casefold()
