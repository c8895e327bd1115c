"""A column that is written from top to bottom: each paragraph, rule or sign stands below the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.safe_text import visible
from ..graphics.shapes import Anchor, Path, Pen, Shape, Text, polyline
from ..text.wrap import FILLED, is_right_to_left, measure_of, text_width, wrap

if TYPE_CHECKING:
    from ..graphics.theme import Theme
    from .sizes import Sizes

LEADING: Final = 1.36
"""How high a line is, in sizes of its font."""

_BASELINE: Final = 1.02
"""How far below its top the baseline of a line lies, in sizes of its font."""


class Style(NamedTuple):
    """What a picture is drawn with."""

    sizes: Sizes
    theme: Theme


class Run(NamedTuple):
    """A part of a paragraph in one colour and weight."""

    text: str
    colour: str
    bold: bool = False


class Sheet:
    """A column with its left edge at `x`, written down to `y`."""

    def __init__(self, x: float, y: float, width: float, style: Style) -> None:
        self.x, self.y, self.width, self.style = x, y, width, style
        self.shapes: list[Shape] = []

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

    def runs(self, runs: Sequence[Run], size: float, *, indent: float = 0) -> None:
        """Write a paragraph of several kinds, broken to the width.

        One that begins in a script from right to left is flush with the right edge, in one colour.
        """
        runs = [each._replace(text=visible(each.text)) for each in runs]
        text = "".join(each.text for each in runs)
        letters = (each for each in runs for letter in each.text if not letter.isspace())
        backwards, first = is_right_to_left(text), runs[0]
        for line in wrap(text, FILLED * (self.width - indent), _measure(runs, size)):
            at, x = self.baseline(size), self.x + indent
            if backwards:
                self.line(Text(self.x + self.width, at, line, size, first.colour, first.bold, Anchor.END))
            else:
                for run, part in _parts(line, letters):
                    self.line(Text(x, at, part.rstrip(), size, run.colour, run.bold))
                    x += text_width(part, size, bold=run.bold)
            self.skip(LEADING * size)

    def rule(self) -> None:
        """Draw a thin line across, with a little room on both sides."""
        body = self.style.sizes.body
        self.skip(0.45 * body)
        ends = [(self.x, self.y), (self.x + self.width, self.y)]
        self.shapes.append(Path(polyline(ends), pen=Pen(self.style.theme.line, 0.8)))
        self.skip(0.35 * body)


def _parts(line: str, letters: Iterator[Run]) -> Iterator[tuple[Run, str]]:
    """Divide a line by the runs that its letters belong to, of which `letters` has the next ones."""
    run, part = next(letters), line[:1]
    for letter in line[1:]:
        other = run if letter.isspace() else next(letters)
        if other is not run:
            yield run, part
            run, part = other, ""
        part += letter
    yield run, part


def _measure(runs: Sequence[Run], size: float) -> Callable[[str], float]:
    """Return what measures a text that may hold words in bold, wherever they stand."""
    if all(each.bold for each in runs):
        return measure_of(size, bold=True)
    plain, strong = measure_of(size), measure_of(size, bold=True)
    wider = {word: strong(word) - plain(word) for each in runs if each.bold for word in each.text.split()}

    def measure(text: str) -> float:
        return plain(text) + sum(more for word, more in wider.items() if word in text)

    return measure if wider else plain
