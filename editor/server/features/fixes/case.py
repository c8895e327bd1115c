"""A problem to be mended, with what is written at its place, and a fix for it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ....edits import Edit
from ....entries import line_end, line_start
from ....refused import NotEditable
from ...cursor import LARGE
from .written import Written

if TYPE_CHECKING:
    from .....model import ArgumentMap, Claim, Place, Problem
    from ....texts import Texts
    from ...map_view import MapView
    from .written import Spot


class Fix(NamedTuple):
    """Edits that mend a problem; `title` says in a few words what they do.

    Of several with one title the first that comes out well is taken. `is_preferred` is whether it is the one
    that is probably meant.
    """

    title: str
    edits: tuple[Edit, ...]
    is_preferred: bool = False


@dataclass(frozen=True)
class Case:
    """A problem of a map; `creates_files` says whether a fix may make a new file."""

    problem: Problem
    view: MapView
    creates_files: bool = True

    @property
    def path(self) -> str:
        """The file of the problem."""
        return self.problem.place.path

    @property
    def texts(self) -> Texts:
        """The texts of the map."""
        return self.view.texts

    @property
    def argument_map(self) -> ArgumentMap:
        """The map."""
        return self.view.argument_map

    @cached_property
    def text(self) -> str:
        """The text of the file. Raises: NotEditable."""
        return self.texts[self.path]

    @cached_property
    def start(self) -> int:
        """Where the problem begins in the text. Raises: NotEditable."""
        place = self.problem.place
        return self.texts.index(place) if place.line else 0

    @cached_property
    def line(self) -> tuple[int, int]:
        """Where the line of the problem begins, and where it ends without its break."""
        return line_start(self.text, self.start), line_end(self.text, self.start)

    @cached_property
    def written(self) -> Written:
        """The entry around the problem."""
        return Written.around(self.path, self.text, self.start)

    @property
    def is_too_large(self) -> bool:
        """Whether the entry takes too long to parse for what may mend it."""
        with suppress(NotEditable):
            return len(self.written.text) > LARGE
        return False

    @cached_property
    def spot(self) -> Spot | None:
        """What begins at the place of the problem, None where the entry cannot be parsed."""
        return self.written.spot(self.start)

    @property
    def claim(self) -> Claim | None:
        """The claim in whose entry the problem is."""
        root = self.written.root
        keys = self.spot.keys if self.spot else ()
        name = keys[0] if keys else root.pairs[0][0].value if root and root.pairs else ""
        return self.argument_map.claims.get(name)

    def at(self, place: Place) -> tuple[Written, Spot | None]:
        """The entry around another place of the map, and what begins there. Raises: NotEditable."""
        index = self.texts.index(place)
        written = Written.around(place.path, self.texts[place.path], index)
        return written, written.spot(index)

    def edit(self, start: int, end: int, text: str) -> Edit:
        """An edit of the file, counted in its whole text."""
        return Edit(self.path, start, end, text)
