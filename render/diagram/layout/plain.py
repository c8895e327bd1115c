"""Read what the engine writes with `-Tplain`: where nodes stand and how lines run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .graph import Point

INCH = 72
"""Points in an inch, which is the engine's unit."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The middles of the nodes and the points of the lines, each by its number, in points from the top left.

    A line is a row of Bézier curves; the engine draws straight ones, whose control points lie on them.
    """

    nodes: dict[int, Point]
    lines: dict[int, Sequence[Point]]


def read_plain(text: str) -> Iterator[Drawn]:
    """Yield the graphs. Nodes without a number are left out, and so are lines without a colour of their own.

    Cost: linear in the text.
    """
    drawn, height = Drawn({}, {}), 0.0
    for row in text.splitlines():
        what, *fields = row.split(" ", 4)
        if what == "node":
            if fields[0].isdigit():
                drawn.nodes[int(fields[0])] = Point(float(fields[1]) * INCH, height - float(fields[2]) * INCH)
        elif what == "edge":
            *numbers, _style, color = fields[3].split(" ")
            if color.startswith("#"):
                at = [float(each) * INCH for each in numbers]
                drawn.lines[int(color[1:], 16)] = [
                    Point(x, height - y) for x, y in zip(at[::2], at[1::2], strict=True)
                ]
        elif what == "graph":
            drawn, height = Drawn({}, {}), float(fields[2]) * INCH
        elif what == "stop":
            yield drawn
