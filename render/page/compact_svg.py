"""A picture as compact SVG inside the page: colours and strokes as classes, which scripts can change.

The picture has the theme `NAMED`. What the page says itself is left out: title, legend, tooltips. Nothing
has an id, so that many pictures can stand in one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..diagram.boxes import BODY
from ..diagram.strokes import BAR_WIDTH, RING
from ..graphics.shapes import Anchor, Element, Path, Picture, Shape, Text
from ..graphics.svg import directed, escaped
from .addresses import claim_address

_MARGIN: Final = 6.0
_NUMBER: Final = r"(-?[\d.]+)"
_ROUND_BOX: Final = re.compile(
    rf"M{_NUMBER} {_NUMBER}H{_NUMBER}A{_NUMBER} {_NUMBER} 0 0 1 {_NUMBER} {_NUMBER}V{_NUMBER}A.*V.*Z"
)
_BOX: Final = re.compile(rf"M{_NUMBER} {_NUMBER}H{_NUMBER}V{_NUMBER}H{_NUMBER}Z")
_CIRCLE: Final = re.compile(rf"M{_NUMBER} {_NUMBER}A{_NUMBER} {_NUMBER} 0 0 1 {_NUMBER} {_NUMBER}A.*Z")
_COMMAND: Final = re.compile(r"([MLHVAQCZ])([^MLHVAQCZ]*)")
_SIDES: Final = {"h0": "for", "h2": "against"}


class _Rect(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0


class _Circle(NamedTuple):
    x: float
    y: float
    radius: float


class _Origin(NamedTuple):
    """Where the coordinates of a group begin: like groups are written alike, and deflate well."""

    x: float = 0.0
    y: float = 0.0


def compact_svg(picture: Picture, *, title: str, live: bool) -> str:
    """Write a picture as an element `svg`, cut to what it shows. Cost: linear in its shapes.

    `live` is whether scripts stand by it: then it has links into the page, which shows the legend.
    """
    left_out = {"title", "legend"} if live else {"title"}
    elements = [each for each in picture.elements if each.kind not in left_out]
    bonds = {
        each.id[1:]: each.kind.removeprefix("link ") for each in elements if each.kind.startswith("link ")
    }
    x, y, width, height = _extent(elements)
    written = "".join(_element(each, bonds, live=live) for each in elements)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="group" aria-label="{escaped(title)}"'
        f' viewBox="{x} {y} {width} {height}" width="{width}" height="{height}">{written}</svg>'
    )


def shapes_as_svg(shapes: Iterable[Shape]) -> str:
    """Write shapes of the theme `NAMED` where they stand."""
    return "".join(_shape(each, _Origin()) for each in shapes)


def _extent(elements: Iterable[Element]) -> tuple[int, int, int, int]:
    """Left, top, width and height of what elements draw, with a margin; texts lie within or below shapes."""
    xs: list[float] = []
    ys: list[float] = []
    for element in elements:
        for shape in element.shapes:
            if isinstance(shape, Text):
                xs.append(shape.x)
                ys += (shape.y - shape.size, shape.y + shape.size / 3)
                if element.kind in {"heading", "legend"}:
                    xs.append(shape.x + 0.6 * shape.size * len(shape.whole))
                continue
            for command, numbers in _commands(shape.data):
                if command == "H":
                    xs += numbers
                elif command == "V":
                    ys += numbers
                elif numbers:
                    xs.append(numbers[-2])
                    ys.append(numbers[-1])
    left, top = int(min(xs, default=0.0) - _MARGIN), int(min(ys, default=0.0) - _MARGIN)
    right, bottom = max(xs, default=0.0) + _MARGIN, max(ys, default=0.0) + _MARGIN
    return left, top, int(right - left) + 1, int(bottom - top) + 1


def _element(element: Element, bonds: dict[str, str], *, live: bool) -> str:
    kind = element.kind
    if kind.startswith("link "):
        bond = bonds[element.id[1:]]
        named = "" if bond == "answer" else f' data-link="{escaped(element.name)}"'
        return _link(element.shapes, f"link {bond}", named)
    if kind == "mark":
        return _mark(element, bonds[element.id[1:]])
    origin = _origin(element)
    shapes = "".join(_shape(each, origin) for each in element.shapes)
    attributes, href = "", element.href
    if kind == "claim":
        attributes, href = f' data-claim="{escaped(element.name)}"', claim_address(element.name)
    elif kind == "chip":
        attributes = f' data-chip="{escaped(element.name)}"'
    elif kind == "piece":
        attributes = f' data-claim="{escaped(element.name)}"'
    elif element.id in _SIDES:
        attributes = f' data-side="{_SIDES[element.id]}"'
    if href and live:
        label = f' aria-label="{escaped(element.caption.title)}"' if element.caption else ' tabindex="-1"'
        shapes = f'<a href="{escaped(href)}"{label}>{shapes}</a>'
    move = f' transform="translate({_number(origin.x)} {_number(origin.y)})"' if origin != _Origin() else ""
    name = "pill" if kind == "chip" else kind
    return f'<g class="{name}"{attributes}{move}>{shapes}</g>'


def _origin(element: Element) -> _Origin:
    """The top left corner of the first shape; for a chip the top right one, where its box ends too."""
    first = element.shapes[0] if element.shapes else None
    found = _simple(first.data) if isinstance(first, Path) else None
    if not isinstance(found, _Rect) or element.kind == "legend":
        return _Origin()
    x = found.x + found.width if element.kind == "chip" else found.x
    return _Origin(round(x, 1), round(found.y, 1))


def _state(shapes: Sequence[Shape]) -> str:
    """The state of a link or ring, as its strokes tell it: the first that is not below the others."""
    for shape in shapes:
        if isinstance(shape, Path) and shape.pen and shape.pen.colour != "paper":
            return "fails" if shape.pen.colour == "fails" else "doubt" if shape.pen.dash else "holds"
        if isinstance(shape, Path) and not shape.pen:
            return "fails" if shape.fill == "fails" else "holds"
    return "holds"


def _link(shapes: Sequence[Shape], kind: str, named: str) -> str:
    """Write lines, whose hue and strokes the styles give them by bond and state."""
    paths = [each for each in shapes if isinstance(each, Path)]
    inks = [each.pen.width for each in paths if each.pen and each.pen.colour != "paper"]
    width = f' stroke-width="{_number(inks[0], 2)}"' if inks and kind.startswith("link") else ""
    written = "".join(_stroke(each, inks[0] if width else 0.0) for each in paths)
    state = "" if "answer" in kind else f" {_state(shapes)}"
    return f'<g class="{kind}{state}"{named}{width}>{written}</g>'


def _stroke(path: Path, usual: float) -> str:
    pen = path.pen
    if pen is None:
        return _drawn(path.data, _Origin(), ' class="H"')
    if pen.colour == "paper":
        return _drawn(path.data, _Origin(), f' class="k" stroke-width="{_number(pen.width)}"')
    if pen.width == BAR_WIDTH:
        return _drawn(path.data, _Origin(), ' class="h bar"')
    width = f' stroke-width="{_number(pen.width)}"' if pen.width != usual else ""
    cap = " r" if pen.round and not pen.dash else ""
    fill = " f-paper" if path.fill else ""
    return _drawn(path.data, _Origin(), f' class="h{cap}{fill}"{width}')


def _mark(element: Element, bond: str) -> str:
    """Write what stands on a link: a dot or sign of its own, and the ring that undercuts make."""
    named = f' data-link="{escaped(element.name)}"'
    own: list[Shape] = []
    for number, shape in enumerate(element.shapes):
        found = _simple(shape.data) if isinstance(shape, Path) else None
        if isinstance(found, _Circle) and found.radius == RING:
            ring = _ring(found, _state(element.shapes[number:]), escaped(element.name))
            return (_link(own, f"mark {bond}", named) if own else "") + ring
        own.append(shape)
    return _link(own, f"mark {bond}", named)


def _ring(at: _Circle, state: str, name: str) -> str:
    """Write the ring with its cut, which the styles show where an undercut holds."""
    x, y, a = at.x, at.y, RING * 0.7
    circle = f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(RING)}"/>'
    cut = f'<path class="cut" d="M{_number(x - a)} {_number(y + a)}L{_number(x + a)} {_number(y - a)}"/>'
    return f'<g class="ring {state}" data-ring="{name}">{circle}{cut}</g>'


def _shape(shape: Shape, origin: _Origin) -> str:
    return _path(shape, origin) if isinstance(shape, Path) else _text(shape, origin)


def _path(path: Path, origin: _Origin) -> str:
    classes = [f"f-{path.fill}"] if path.fill else []
    attributes = ""
    if pen := path.pen:
        classes.append(f"s-{pen.colour}")
        if pen.round:
            classes.append("r")
        attributes = f' stroke-width="{_number(pen.width)}"'
        if pen.dash:
            attributes += f' stroke-dasharray="{" ".join(map(_number, pen.dash))}"'
    return _drawn(path.data, origin, f' class="{" ".join(classes)}"{attributes}')


def _text(text: Text, origin: _Origin) -> str:
    """Write a text; one of the usual size and colour needs neither."""
    classes = ["b"] if text.bold and not text.then else []
    if text.colour != "ink":
        classes.append(f"f-{text.colour}")
    attributes = f' class="{" ".join(classes)}"' if classes else ""
    if text.size != BODY:
        attributes += f' font-size="{_number(text.size)}"'
    if text.anchor is not Anchor.START:
        attributes += f' text-anchor="{text.anchor.value}"'
    content = directed(text.text)
    if text.then:
        bold, *others = text.runs
        content = f'<tspan class="b">{escaped(bold.text)}</tspan>' if bold.bold else escaped(bold.text)
        content += "".join(escaped(each.text) for each in others)
    x, y = _number(text.x - origin.x), _number(text.y - origin.y)
    return f'<text x="{x}" y="{y}"{attributes}>{content}</text>'


def _drawn(data: str, origin: _Origin, attributes: str) -> str:
    """Write path data as the simplest element that draws it."""
    found = _simple(data)
    if isinstance(found, _Rect):
        radius = f' rx="{_number(found.radius)}"' if found.radius else ""
        x, y = (
            f' {name}="{_number(at)}"' if round(at, 1) else ""
            for name, at in (("x", found.x - origin.x), ("y", found.y - origin.y))
        )
        size = f'width="{_number(found.width)}" height="{_number(found.height)}"'
        return f"<rect{x}{y} {size}{radius}{attributes}/>"
    if isinstance(found, _Circle):
        x, y = _number(found.x - origin.x), _number(found.y - origin.y)
        return f'<circle cx="{x}" cy="{y}" r="{_number(found.radius)}"{attributes}/>'
    return f'<path d="{"".join(_moved(data, origin))}"{attributes}/>'


def _simple(data: str) -> _Rect | _Circle | None:
    """The rectangle or circle that path data draws, as the module `shapes` writes them."""
    if match := _BOX.fullmatch(data):
        left, top, right, bottom, _ = map(float, match.groups())
        return _Rect(left, top, right - left, bottom - top)
    if match := _ROUND_BOX.fullmatch(data):
        start, top, _, radius, _, right, _, end = map(float, match.groups())
        left = start - radius
        return _Rect(left, top, right - left, end + radius - top, radius)
    if match := _CIRCLE.fullmatch(data):
        left, middle, radius, *_ = map(float, match.groups())
        return _Circle(left + radius, middle, radius)
    return None


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    for command, numbers in _COMMAND.findall(data):
        yield command, [*map(float, numbers.split())]


def _moved(data: str, origin: _Origin) -> Iterator[str]:
    """Yield path data relative to an origin, with one decimal."""
    for command, numbers in _commands(data):
        if command == "V":
            moved = [each - origin.y for each in numbers]
        elif command == "A":
            moved = [*numbers[:5], numbers[5] - origin.x, numbers[6] - origin.y]
        else:
            moved = [each - (origin.y if at % 2 else origin.x) for at, each in enumerate(numbers)]
        yield command + " ".join(map(_number, moved))


def _number(value: float, decimals: int = 1) -> str:
    """Write a length with few decimals, as briefly as possible.

    >>> _number(12.04), _number(0.5), _number(-0.04), _number(1.55, 2)
    ('12', '.5', '0', '1.55')
    """
    written = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    if written in {"-0", ""}:
        return "0"
    return written.replace("0.", ".", 1) if written.startswith(("0.", "-0.")) else written
