"""What a picture is made of: paths and texts, gathered in elements that a reader of the picture hears as one.

All sizes are in points; x grows to the right and y downwards from the top left corner.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Caption(NamedTuple):
    """What an element is called, and what more there is to say of it, as plain text."""

    title: str
    text: str = ""

    @property
    def whole(self) -> str:
        """Title and text, for a tooltip."""
        return f"{self.title}\n{self.text}" if self.text else self.title


class Pen(NamedTuple):
    """How a line is drawn: `dash` has the lengths of strokes and gaps; `round` gives it round ends."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


class Path(NamedTuple):
    """Lines and curves as SVG path data in absolute commands, filled, drawn with a pen, or both."""

    data: str
    fill: str = ""
    pen: Pen | None = None


class Anchor(str, Enum):
    """Which point of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Run(NamedTuple):
    """A part of a line that has a colour and weight of its own."""

    text: str
    colour: str
    bold: bool = False


class Text(NamedTuple):
    """A line of text; `y` is its baseline, and `size` that of the font. `href` makes it a link.

    What `then` holds has no place of its own: it follows where the letters before it end, so that they do not
    run into it where a font is wider. Only a line whose x is its start can have it.
    """

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    anchor: Anchor = Anchor.START
    href: str = ""
    then: tuple[Run, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """All parts of the line."""
        return (Run(self.text, self.colour, self.bold), *self.then)

    @property
    def whole(self) -> str:
        """All of the line as one string."""
        return "".join(each.text for each in self.runs)


Shape = Path | Text


class Role(str, Enum):
    """What an element is to whoever hears the picture: an image, or a group of texts and links to be read."""

    IMAGE = "graphics-symbol img"
    GROUP = "graphics-object group"
    HIDDEN = ""


class Element(NamedTuple):
    """Shapes that belong together, later ones over earlier ones.

    `id` is unique within the picture, and `kind` the class of the element in the SVG. One without a caption
    is not announced. `href` makes the whole element a link. `name` is what a note calls the element if it has
    letters that a format lacks, such as the id of a claim.
    """

    id: str
    kind: str
    shapes: Sequence[Shape]
    caption: Caption | None = None
    role: Role = Role.IMAGE
    href: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: elements in reading order, later ones over earlier ones.

    `scale` is that at which it is shown, so that it fits a page: an SVG says it is `width * scale` wide.
    """

    width: float
    height: float
    caption: Caption
    paper: str
    elements: Sequence[Element]
    scale: float = 1.0

    def texts(self) -> Iterator[tuple[Element, Text]]:
        """All texts with the elements that hold them."""
        for element in self.elements:
            for shape in element.shapes:
                if isinstance(shape, Text):
                    yield element, shape


def number(value: float) -> str:
    """Write a length with at most two decimals, as briefly as possible."""
    written = f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
    return "0" if written == "-0" else written


def polyline(points: Iterable[tuple[float, float]], *, closed: bool = False) -> str:
    """Straight lines from point to point, as path data."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def box(x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
    """A rectangle with round corners, as path data."""
    left, top, right, bottom = (number(each) for each in (x, y, x + width, y + height))
    if not radius:
        return f"M{left} {top}H{right}V{bottom}H{left}Z"
    radius = min(radius, width / 2, height / 2)
    r = number(radius)
    x1, x2 = number(x + radius), number(x + width - radius)
    y1, y2 = number(y + radius), number(y + height - radius)
    return (
        f"M{x1} {top}H{x2}A{r} {r} 0 0 1 {right} {y1}V{y2}A{r} {r} 0 0 1 {x2} {bottom}"
        f"H{x1}A{r} {r} 0 0 1 {left} {y2}V{y1}A{r} {r} 0 0 1 {x1} {top}Z"
    )


def circle(x: float, y: float, radius: float) -> str:
    """A circle, as path data."""
    r, left, right, middle = (number(each) for each in (radius, x - radius, x + radius, y))
    return f"M{left} {middle}A{r} {r} 0 0 1 {right} {middle}A{r} {r} 0 0 1 {left} {middle}Z"
