"""How a diagram is drawn: its look, with what it shows of verdicts, and where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from .marks import Marks
from .options import Look


@dataclass(frozen=True, slots=True)
class DrawOptions:
    """How a diagram is drawn.

    `marks` are the verdicts of the whole map, if any are shown. `problems` is how many errors the map has:
    above 0, the picture says that it is provisional. `home` is the address of the overview, to which the
    title leads, "" for none; `pictures` has the addresses of the pictures to which the badges of claims lead,
    by their ids.
    """

    look: Look = field(default_factory=Look)
    marks: Marks = field(default_factory=Marks)
    problems: int = 0
    home: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])


USUAL: Final = DrawOptions()
