"""A column that is written from top to bottom: each paragraph, rule or sign stands below the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model.safe_text import visible
from ..diagram.pills import HEIGHT as CHIP_HEIGHT
from ..diagram.pills import SIZE as CHIP_SIZE
from ..diagram.pills import chip, chip_width
from ..graphics.shapes import Anchor, Path, Pen, Run, Shape, Text, polyline
from ..text.room import measure_room, room_for
from ..text.wrap import is_right_to_left, wrap

if TYPE_CHECKING:
    from ..document.cards import Card, Head, StripEntry
    from ..graphics.theme import Theme
    from .sizes import Sizes

LEADING: Final = 1.36
"""How high a line is, in sizes of its font."""

_IN_LINE: Final = 0.82
"""The size of the letters of a chip within a paragraph, in sizes of its font: lines do not touch it."""

_BASELINE: Final = 1.02
"""How far below its top the baseline of a line lies, in sizes of its font."""


class Style(NamedTuple):
    """What a picture is drawn with."""

    sizes: Sizes
    theme: Theme

    def name(self, named: Card | Head | StripEntry) -> str:
        """What a claim is called: its label, or its id where no text is wanted."""
        return (self.sizes.text == "none" and named.code) or named.title


class Chip(NamedTuple):
    """The word of a verdict within a paragraph, drawn as its chip."""

    text: str


class Sheet:
    """A column with its left edge at `x`, written down to `y`.

    `spare` is how far the letters of a wide font may reach beyond it.
    """

    def __init__(self, x: float, y: float, width: float, style: Style, spare: float = 0.0) -> None:
        self.x, self.y, self.width, self.style, self.spare = x, y, width, style, spare
        self.shapes: list[Shape] = []

    def afresh(self) -> Sheet:
        """A new column that begins where this one goes on."""
        return Sheet(self.x, self.y, self.width, self.style)

    def baseline(self, size: float) -> float:
        """The baseline of a line of this size that stands next."""
        return self.y + _BASELINE * size

    def skip(self, height: float) -> None:
        """Leave room, or go on in the next line."""
        self.y += height

    def line(self, text: Text) -> None:
        """Add a text at a place of its own, without going on."""
        self.shapes.append(text)

    def text(self, text: str, size: float, colour: str, *, bold: bool = False, indent: float = 0) -> None:
        """Write a paragraph of one kind."""
        self.runs([Run(text, colour, bold)], size, indent=indent)

    def runs(self, runs: Sequence[Run | Chip], size: float, *, indent: float = 0) -> None:
        """Write a paragraph of several kinds, broken to the width.

        One of a single kind that begins in a script from right to left is flush with the right edge; what is
        made of several has words of argmap, and runs from left to right.
        """
        runs = [each._replace(text=visible(each.text)) for each in runs]
        text = "".join(each.text for each in runs)
        letters = (each for each in runs for letter in each.text if not letter.isspace())
        backwards, first = len(runs) == 1 and is_right_to_left(text), runs[0]
        for line in wrap(text, self.width + self.spare - indent, _measure(runs, size)):
            if backwards and isinstance(first, Run):
                at, end = self.baseline(size), self.x + self.width
                self.line(Text(end, at, line, size, first.colour, first.bold, Anchor.END))
            else:
                self._line_of_runs(_parts(line, letters), size, self.x + indent)
            self.skip(LEADING * size)

    def _line_of_runs(self, parts: Iterable[Run | Chip], size: float, x: float) -> None:
        """Write a line: what stands between chips flows, and a chip has a place of its own."""
        for are_chips, some in groupby(parts, lambda part: isinstance(part, Chip)):
            if are_chips:
                for part in some:
                    self.chip(part.text.strip(), x, size, _IN_LINE * size)
                    x += chip_width(part.text.strip(), _IN_LINE * size)
                continue
            begin, *then = (part for part in some if isinstance(part, Run))
            text = Text(x, self.baseline(size), begin.text, size, begin.colour, begin.bold)
            self.line(text._replace(then=tuple(then)))
            x += sum(room_for(each.text, size, bold=each.bold) for each in (begin, *then))

    def chip(self, verdict: str, x: float, size: float, letters: float = 0.0) -> None:
        """Draw a chip in the line of a size that stands next, its letters of that size or of another."""
        letters = letters or size
        top = self.baseline(size) - 0.35 * size - CHIP_HEIGHT / 2 * letters / CHIP_SIZE
        self.shapes += chip(Verdict(verdict), x, top, self.style.theme, letters)

    def rule(self) -> None:
        """Draw a thin line across, with a little room on both sides."""
        body = self.style.sizes.body
        self.skip(0.45 * body)
        ends = [(self.x, self.y), (self.x + self.width, self.y)]
        self.shapes.append(Path(polyline(ends), pen=Pen(self.style.theme.line, 0.8)))
        self.skip(0.35 * body)


def _parts(line: str, letters: Iterator[Run | Chip]) -> Iterator[Run | Chip]:
    """Divide a line by the runs that its letters belong to, of which `letters` has the next ones."""
    run, part = next(letters), line[:1]
    for letter in line[1:]:
        other = run if letter.isspace() else next(letters)
        if other is not run:
            yield run._replace(text=part)
            run, part = other, ""
        part += letter
    yield run._replace(text=part)


def _measure(runs: Sequence[Run | Chip], size: float) -> Callable[[str], float]:
    """Return what says how much room a text needs that may hold words in bold or chips."""
    if all(isinstance(each, Run) and each.bold for each in runs):
        return measure_room(size, bold=True)
    plain, strong = measure_room(size), measure_room(size, bold=True)
    wider = {
        word: (chip_width(word, _IN_LINE * size) if isinstance(each, Chip) else strong(word)) - plain(word)
        for each in runs
        if isinstance(each, Chip) or each.bold
        for word in each.text.split()
    }

    def measure(text: str) -> float:
        return plain(text) + sum(more for word, more in wider.items() if word in text)

    return measure if wider else plain
