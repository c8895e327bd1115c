"""Arguments by name and what they attack, while a file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Sign, Standard
from ...model.ids import is_id
from ..drafts import DraftClaim, DraftLink, DraftMap
from ..foreign_file import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile


class Framework:
    """What a file says so far; `texts` has the text of each argument by its name."""

    def __init__(self, file: ForeignFile) -> None:
        self.texts: dict[str, str] = {}
        self._file = file
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
        for one, other, sign, line in self._links:
            absent = next((each for each in (one, other) if each not in self.texts), None)
            if absent is None:
                links.setdefault(one, []).append(DraftLink(sign, (other,), place=f"line {line}"))
            else:
                self._file.fault("AM201", f"there is no argument {quoted(absent)}", line=line)
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


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, by number from 1 and without spaces around them."""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if stripped := line.strip():
            yield number, stripped
