"""Arguments by name and what they attack, while a file is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import Sign, Standard
from ...model.ids import is_id
from ..drafts import DraftClaim, DraftLink, DraftMap
from ..foreign_file import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..report import Losses


_MOST_MEMBERS: Final = 100_000
"""So many premises may the attacks of sets have in all: a set is named once, and can attack any number."""


class Framework:
    """What a file says so far; `texts` has the text of each argument by its name.

    `sets` has the members of each set that attacks as one, by the name of the set. `hint` says how
    to name an argument in the format.
    """

    def __init__(self, file: ForeignFile, losses: Losses, hint: str) -> None:
        self.texts: dict[str, str] = {}
        self.sets: dict[str, dict[str, None]] = {}
        self._file = file
        self._losses = losses
        self._hint = hint
        self._links: list[tuple[str, str, Sign, int]] = []

    def link(self, one: str, other: str, line: int, sign: Sign = Sign.ATTACK) -> None:
        """Add an attack, or a support, that stands in a line."""
        self._links.append((one, other, sign, line))

    def draft(self) -> DraftMap:
        """The draft; a link that names an argument that is not there is a problem of its line.

        One attack that holds defeats an argument here, so the standard of each claim is `unopposed`: the
        accepted claims are then the grounded extension (Dung 1995).
        """
        links: dict[str, list[DraftLink]] = {}
        of_sets: list[tuple[list[str], DraftLink]] = []
        left = _MOST_MEMBERS
        for one, other, sign, line in self._links:
            is_set = one not in self.texts and one in self.sets
            members = self.sets[one] if is_set else {one: None}
            left -= len(members) if is_set else 0
            if is_set and left < 0:
                message = f"sets attack with more than {_MOST_MEMBERS} members in all, so this is left out"
                self._file.fault("AM004", message, line=line)
                continue
            absent = next((each for each in (*members, other) if each not in self.texts), None)
            link = DraftLink(sign, (other,), place=f"line {line}")
            if absent is not None:
                self._file.fault("AM201", f"there is no argument {quoted(absent)}", self._hint, line=line)
            elif is_set:
                of_sets.append(([*members], link))
            else:
                links.setdefault(one, []).append(link)
        self._add_links_of_sets(of_sets, links)
        attacking = {one for one, _, _, _ in self._links if one not in self.texts}
        idle = len(self.sets.keys() - attacking)
        self._losses.add("set that attacks nothing", plural="sets that attack nothing", number=idle)
        return DraftMap(
            tuple(
                DraftClaim(
                    key=name,
                    text=text,
                    id=name if is_id(name) and not name.isdecimal() else "",
                    links=tuple(links.get(name, ())),
                    standard=Standard.UNOPPOSED.value,
                )
                for name, text in self.texts.items()
            )
        )

    def _add_links_of_sets(
        self, of_sets: list[tuple[list[str], DraftLink]], links: dict[str, list[DraftLink]]
    ) -> None:
        """Add links with linked premises; a link is declared by a member that has none to that target yet."""
        if not of_sets:
            return
        taken = {(one, each.target) for one, own in links.items() for each in own}
        for members, link in of_sets:
            lead = next((each for each in members if (each, link.target) not in taken), None)
            if lead is None:
                self._losses.add("set whose members attack alone already", link.place,
                                 plural="sets whose members attack alone already")  # fmt: skip
                continue
            taken.add((lead, link.target))
            others = tuple(each for each in members if each != lead)
            links.setdefault(lead, []).append(replace(link, premises=others))


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, by number from 1 and without spaces around them."""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if stripped := line.strip():
            yield number, stripped
