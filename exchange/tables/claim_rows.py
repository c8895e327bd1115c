"""The rows of tables of claims, gathered into claims: one a row, but for rows that repeat a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ...model.ids import is_id
from ...schema.references.normal_forms import line
from ..report import Kept
from .link_cells import LINKING, Told
from .several import lines, parts
from .values import kind_of, number_of, strength_of, yes_or_no

if TYPE_CHECKING:
    from ..drafts import DraftSource
    from ..report import Losses
    from .grid import Row
    from .names import ClaimNames
    from .other_columns import OtherColumns
    from .source_cells import SourceCells
    from .table import Table

_LONGEST_LABEL: Final = 80
_LETTER: Final = re.compile(r"\w")
"""What a text must have to claim something; `–` or `[]` says that a cell is empty."""


class Stated(NamedTuple):
    """What one row says of other claims, and why and how strongly."""

    told: list[Told]
    because: str
    strength: str


@dataclass(slots=True)
class Gathered:
    """A claim as its rows give it; what it says of others is read when all names are known."""

    key: str
    text: str
    place: str
    id: str
    label: str
    kind: Kind = Kind.CLAIM
    strength: str | float = ""
    presumed: bool | None = None
    standard: str = ""
    expect: str = ""
    sources: dict[DraftSource, None] = field(default_factory=dict["DraftSource", None])
    notes: dict[str, None] = field(default_factory=dict[str, None])
    tags: dict[str, None] = field(default_factory=dict[str, None])
    facets: dict[str, dict[str, None]] = field(default_factory=dict[str, "dict[str, None]"])
    stated: list[Stated] = field(default_factory=list[Stated])

    def say(self, text: str) -> None:
        """Put a text into its note, once."""
        if text:
            self.notes[text] = None


class ClaimRows:
    """Gathers the claims of all the tables of a file; `repeated` counts the rows that repeat a claim."""

    def __init__(self, names: ClaimNames, sources: SourceCells, losses: Losses) -> None:
        self.claims: list[Gathered] = []
        self.repeated = 0
        self._names = names
        self._sources = sources
        self._losses = losses
        self._by_id: dict[str, Gathered] = {}
        self._by_text: dict[str, Gathered] = {}
        self._keys: set[str] = set()

    def read(self, table: Table, others: OtherColumns) -> None:
        """Gather the rows of a table; `others` are the columns whose headings say nothing known."""
        numbers = [number_of(table.text(row, "strength")) for row in table.rows]
        on_another_scale = max(numbers, default=0) > 1
        for row in table.rows:
            place = table.grid.place(row)
            claim = self._claim(table, row, place)
            if claim is None:
                self._losses.add("row without a claim", place, plural="rows without a claim")
                continue
            self._names.add_row(claim.key, table.grid.name, row)
            self._fill(claim, table, row)
            for column in others.tags:
                claim.tags.update(dict.fromkeys(_tags(row.cell(column))))
            for column in others.notes:
                if text := row.cell(column):
                    claim.say(f"{line(table.headings[column])}: {text}")
            for facet, column in others.facets:
                values = dict.fromkeys(map(line, parts(row.cell(column))))
                claim.facets.setdefault(facet, {}).update(values)
            self._state(claim, table, row, on_another_scale=on_another_scale)

    def _claim(self, table: Table, row: Row, place: str) -> Gathered | None:
        """The claim of a row, new or one that an earlier row has begun; None if the row has none."""
        own, text, label = (table.text(row, each) for each in ("id", "text", "label"))
        words = line(text)
        known = self._by_id.get(own) if own else self._by_text.get(words)
        if known and (not text or line(known.text) == words):
            self.repeated += bool(text)
            return known
        if not text or not _LETTER.search(own + text):
            return None
        short = label if len(label) <= _LONGEST_LABEL and line(label) != words else ""
        key = own or self._free(short or words)
        wanted = own if is_id(own) and not own.isdecimal() else ""
        claim = Gathered(key, text, place, wanted, line(short))
        if label and len(label) > _LONGEST_LABEL and line(label) != words:
            claim.say(f"{table.texts(row, 'label')[0][0]}: {label}")
            kind = f"label of more than {_LONGEST_LABEL} characters"
            self._losses.add(kind, place, Kept.NOTE, plural=kind.replace("label", "labels"))
        self._keys.add(key)
        self.claims.append(claim)
        if own:
            self._by_id.setdefault(own, claim)
        else:
            self._by_text.setdefault(words, claim)
        self._names.add(key, own, short, text)
        return claim

    def _free(self, wanted: str) -> str:
        """A key of words that no other claim has."""
        key, number = wanted, 1
        while key in self._keys:
            number += 1
            key = f"{wanted} ({number})"
        return key

    def _fill(self, claim: Gathered, table: Table, row: Row) -> None:
        place = table.grid.place(row)
        found = self._sources.sources(table, row, place)
        claim.sources.update(dict.fromkeys(found.sources))
        claim.say(found.note)
        self._take_kind(claim, table.text(row, "kind"), place)
        strength = table.text(row, "claim strength")
        claim.strength = claim.strength or strength_of(strength)
        if not strength_of(strength):
            self._note_strength(claim, strength, place)
        presumed = yes_or_no(table.text(row, "presumed"))
        claim.presumed = claim.presumed if presumed is None else presumed
        if presumed is None and table.text(row, "presumed"):
            kind = "presumption that is neither yes nor no"
            self._losses.add(kind, place, plural="presumptions that are neither yes nor no")
        claim.standard = claim.standard or table.text(row, "standard")
        claim.expect = claim.expect or table.text(row, "expect")
        for _, cell in table.texts(row, "tags"):
            claim.tags.update(dict.fromkeys(_tags(cell)))
        notes = table.texts(row, "note")
        for heading, text in notes:
            claim.say(text if len(notes) == 1 else f"{heading}: {text}")
        for heading, text in table.texts(row, "cross reference"):
            claim.say(f"{heading}: {text}")
            self._losses.add("cross-reference", place, Kept.NOTE)

    def _state(self, claim: Gathered, table: Table, row: Row, *, on_another_scale: bool) -> None:
        place = table.grid.place(row)
        told = [
            Told(relation, heading, cell, table.grid, row)
            for relation in LINKING
            for heading, cell in table.texts(row, relation)
        ]
        if target := table.text(row, "to"):
            heading = table.texts(row, "to")[0][0]
            told.append(Told(table.text(row, "relation"), heading, target, table.grid, row))
        because, strength = table.text(row, "because"), table.text(row, "strength")
        if on_another_scale or not all(not each or strength_of(each) for each in lines(strength)):
            self._note_strength(claim, strength, place)
            strength = ""
        if told:
            claim.stated.append(Stated(told, because, strength))
        else:
            claim.say(because)
            claim.strength = claim.strength or strength_of(strength)

    def _note_strength(self, claim: Gathered, text: str, place: str) -> None:
        if text:
            claim.say(f"Strength: {text}")
            kind = "strength on another scale"
            self._losses.add(kind, place, Kept.NOTE, plural="strengths on another scale")

    def _take_kind(self, claim: Gathered, text: str, place: str) -> None:
        kind = kind_of(text)
        if kind is not None:
            claim.kind = kind
        elif text:
            claim.tags[line(text)] = None
            self._losses.add("kind that argmap does not have", place, Kept.TAG,
                             plural="kinds that argmap does not have")  # fmt: skip


def _tags(cell: str) -> list[str]:
    """The tags of a cell, which are parted by commas where it has no other signs for that."""
    split = parts(cell) if any(sign in cell for sign in ';\n"') else cell.split(",")
    return [text for each in split if (text := line(each))]
