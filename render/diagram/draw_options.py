"""How a diagram is drawn: its look, with what it shows of verdicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from .marks import Marks
from .options import Look


@dataclass(frozen=True, slots=True)
class DrawOptions:
    """How a diagram is drawn.

    `marks` are the verdicts of the whole map, if any are shown. `problems` is how many errors the map has:
    above 0, the picture says that it is provisional. `tooltips` is whether the DOT source holds the captions,
    for engines that argmap does not run; the SVG gets them from the drawing in any case.
    """

    look: Look = field(default_factory=Look)
    marks: Marks = field(default_factory=Marks)
    problems: int = 0
    tooltips: bool = False


USUAL: Final = DrawOptions()
