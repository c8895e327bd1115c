"""What a cell says of links: the claims or links that it names, each with a strength and further premises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Sign
from ..drafts import DraftAnswer, DraftLink
from ..foreign_file import quoted
from .several import parts
from .values import ANSWERS, ATTACKS, CONTRADICTS, SUPPORTS, UNDERCUTS, relation_of, strength_of

if TYPE_CHECKING:
    from ..report import Losses
    from .grid import Grid, Row
    from .names import ClaimNames

LINKING: Final = (SUPPORTS, ATTACKS, UNDERCUTS, CONTRADICTS, ANSWERS)
"""The columns whose cells name other claims."""

_BRACKET: Final = re.compile(r"(.*\S)\s*\(([^()]*)\)")
_NOTHING: Final = {"0", "-", "–", "—", "none", "n/a", "na", "nan", "null"}
"""How tables say of a claim that it has no link."""

_COMMAS: Final = re.compile(r"\s*,\s*")


class Named(NamedTuple):
    """What a part of a cell names: keys as in `DraftLink.target`, and what stands in brackets behind it."""

    keys: tuple[str, ...]
    strength: str | float = ""
    premises: tuple[str, ...] = ()
    relation: str = ""

    @property
    def is_link(self) -> bool:
        """Whether it is a link and not a claim."""
        return len(self.keys) > 1


class Told(NamedTuple):
    """A relation to other claims as a cell of a row states it, under a heading of a table."""

    relation: str
    heading: str
    cell: str
    grid: Grid
    row: Row

    @property
    def place(self) -> str:
        """Where the row is, as a report says it."""
        return self.grid.place(self.row)

    def fault(self, code: str, message: str, hint: str = "") -> None:
        """Report what is wrong with the cell: `message` is what it does, as in "names a link"."""
        message = f"{self.place}: {quoted(self.heading)} {message}"
        self.grid.file.fault(code, message, hint, line=self.row.line)


class Relations(NamedTuple):
    """What a row says of other claims."""

    links: list[DraftLink]
    contradicts: list[str]
    answers: list[DraftAnswer]


class LinkCells:
    """Reads the cells that name claims; names that no row has are problems of the file."""

    def __init__(self, names: ClaimNames, losses: Losses) -> None:
        self._names = names
        self._losses = losses

    def relations(self, told: list[Told]) -> Relations:
        """What the cells of a row say; the reasons and strengths that stand beside them are added later."""
        found = Relations([], [], [])
        for each in told:
            relation = relation_of(each.relation)
            for named in self.named(each):
                if own := relation or named.relation:
                    self._add(found, own, named, each)
                else:
                    self._losses.add("link that is neither for nor against", each.place,
                                     plural="links that are neither for nor against")  # fmt: skip
        return found

    def named(self, told: Told) -> list[Named]:
        """The claims and links that a cell names. Each part is looked for as it is, then taken apart."""
        found: list[Named] = []
        for part in parts(told.cell):
            one = self._one(part, told.grid.name)
            if one:
                found.append(one)
                continue
            if part.casefold() in _NOTHING:
                continue
            several = {each: self._one(each, told.grid.name) for each in _COMMAS.split(part)}
            if not any(several.values()):
                several = {part: None}
            for each, one in several.items():
                if one:
                    found.append(one)
                    continue
                told.fault("AM201", f"names {quoted(each)}, which no row has", self._names.hint(each))
        return found

    def _one(self, part: str, sheet: str) -> Named | None:
        if keys := self._names.keys_of(part, sheet):
            return Named(keys)
        behind = _BRACKET.fullmatch(part)
        keys = self._names.keys_of(behind[1], sheet) if behind else ()
        if behind is None or not keys:
            return None
        strength: str | float = ""
        relation = ""
        premises: list[str] = []
        for words in _COMMAS.split(behind[2]):
            premise = self._names.keys_of(words.removeprefix("with ").strip(), sheet)
            if strength_of(words) and not strength:
                strength = strength_of(words)
            elif relation_of(words) and not relation:
                relation = relation_of(words)
            elif len(premise) == 1:
                premises += premise
            else:
                return None
        return Named(keys, strength, tuple(premises), relation)

    def _add(self, found: Relations, relation: str, named: Named, told: Told) -> None:
        if relation in (CONTRADICTS, ANSWERS):
            if named.is_link:
                told.fault("AM102", "names a link; only claims can stand there")
            elif relation == CONTRADICTS:
                found.contradicts.append(named.keys[0])
            else:
                found.answers.append(DraftAnswer(named.keys[0]))
            return
        if relation == UNDERCUTS and not named.is_link:
            told.fault("AM102", "names a claim, but an undercut attacks a link", "write the link as `a -> b`")
            return
        sign = Sign.SUPPORT if relation == SUPPORTS else Sign.ATTACK
        found.links.append(
            DraftLink(sign, named.keys, named.premises, strength=named.strength, place=told.place)
        )
