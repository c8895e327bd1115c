"""Pictures of maps, and where their shapes lie."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from argmap.evaluate import EvaluatedMap
from argmap.render import Look, Selection
from argmap.render.diagram.draw_map import draw_map
from argmap.render.diagram.draw_options import DrawOptions
from argmap.render.diagram.engine import Engine, find_engine
from argmap.render.diagram.picture import marks_of
from argmap.render.graphics.shapes import Anchor, Element, Path, Picture, Text
from argmap.render.graphics.svg import to_svg
from argmap.render.text.room import room_for
from argmap.render.text.wrap import text_width
from argmap.views.select import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
COMMAND = re.compile(r"([MLHVAQCZ])([^MLHVAQCZ]*)")


class Extent(NamedTuple):
    """The corners of what a shape covers, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point half way between the corners."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, other: Extent, room: float = 0.01) -> bool:
        """Whether another lies within it, but for rounding."""
        return (
            self.left - room <= other.left
            and self.top - room <= other.top
            and other.right <= self.right + room
            and other.bottom <= self.bottom + room
        )

    def overlaps(self, other: Extent, room: float = 0.01) -> bool:
        """Whether another covers some of it, but for rounding."""
        return (
            self.left + room < other.right
            and other.left + room < self.right
            and self.top + room < other.bottom
            and other.top + room < self.bottom
        )


def options_of(argument_map: ArgumentMap, look: Look | None = None, problems: int = 0) -> DrawOptions:
    look = look or Look()
    return DrawOptions(look, marks_of(EvaluatedMap(argument_map), look), problems)


def picture_of(
    argument_map: ArgumentMap, wanted: Selection | None = None, look: Look | None = None, problems: int = 0
) -> Picture:
    """The picture of a map, or of a part of it, with the verdicts of the whole."""
    part = select(EvaluatedMap(argument_map), wanted or Selection())
    return draw_map(part, options_of(argument_map, look, problems), Engine(find_engine(), 60.0)).picture


def svg_of(picture: Picture) -> ET.Element:
    return ET.fromstring(to_svg(picture))  # noqa: S314 - our own


def elements(picture: Picture, *kinds: str) -> list[Element]:
    """The elements of which one of these words is a kind."""
    return [each for each in picture.elements if set(each.kind.split()) & {*kinds}]


def element(picture: Picture, name: str) -> Element:
    """The element of a claim, by the claim's id."""
    return next(each for each in picture.elements if each.name == name and each.kind == "claim")


def paths(each: Element) -> list[Path]:
    return [shape for shape in each.shapes if isinstance(shape, Path)]


def texts(each: Element) -> list[Text]:
    return [shape for shape in each.shapes if isinstance(shape, Text)]


def words(found: Iterable[Element]) -> list[str]:
    return [text.whole for each in found for text in texts(each)]


def points(data: str) -> list[tuple[float, float]]:
    """The points that path data leads to; the bulge of an arc or curve beyond them is left out."""
    found: list[tuple[float, float]] = []
    x = y = 0.0
    for command, rest in COMMAND.findall(data):
        numbers = [float(each) for each in NUMBER.findall(rest)]
        if command == "H":
            x = numbers[0]
        elif command == "V":
            y = numbers[0]
        elif command != "Z":
            x, y = numbers[-2:]
        found.append((x, y))
    return found


def extent(path: Path) -> Extent:
    across, down = zip(*points(path.data), strict=True)
    return Extent(min(across), min(down), max(across), max(down))


def outline(each: Element) -> Extent:
    """The box of a claim: its first path."""
    return extent(paths(each)[0])


def covered(text: Text) -> Extent:
    """What a text covers with the letters of Liberation Sans."""
    return _covered(text, sum(text_width(run.text, text.size, bold=run.bold) for run in text.runs))


def covered_widely(text: Text) -> Extent:
    """What a text covers in the widest usual font."""
    return _covered(text, sum(room_for(run.text, text.size, bold=run.bold) for run in text.runs))


def _covered(text: Text, width: float) -> Extent:
    left = text.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return Extent(left, text.y - 0.72 * text.size, left + width, text.y + 0.2 * text.size)


def assert_sound(argument_map: ArgumentMap, picture: Picture) -> None:
    """All texts of a claim stand in its box, no two boxes overlap, and all lies within the picture."""
    whole = Extent(0, 0, picture.width, picture.height)
    claims = elements(picture, "claim")
    assert [each.name for each in claims] == [*argument_map.claims]
    boxes = [outline(each) for each in claims]
    for box, each in zip(boxes, claims, strict=True):
        assert whole.holds(box), each.name
        for text in texts(each):
            assert box.holds(covered_widely(text)), (each.name, text.whole)
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert not box.overlaps(other)
    for name in ("title", "legend"):
        for each in elements(picture, name):
            for text in texts(each):
                assert whole.holds(covered_widely(text)), text.whole
    names = [each.id for each in picture.elements]
    assert len(names) == len(set(names))
