"""A map, or a part of one, as a picture: boxes, lines and what rides on them, where a layout puts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from math import hypot, pi
from typing import TYPE_CHECKING, Final

from ...evaluate import Verdict
from ...model import Target
from ..graphics.shapes import Caption, Element, Path, Pen, Picture, Role, Shape, Text, box
from ..graphics.theme import theme
from . import group_titles, pills, strokes
from .badges import hidden_caption, hidden_counts, samples
from .boxes import ClaimBox, shapes_of
from .captions import claim_caption, part_caption
from .column_heads import CHIP_ROOM, HEADS, HUES, OVER_COLUMNS, column_head
from .layout.graph import Column, Point, Rect
from .legend import Sample, legend
from .plan import columns_of
from .strands import Bond
from .strokes import RING, Head, ink_of
from .title import MARGIN, title_block

if TYPE_CHECKING:
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions
    from .layout.graph import Layout
    from .pills import Count
    from .plan import Connection, Plan

_HEADING_SIZE: Final = 9.0
_GRID_HEADING: Final = 18.0
_LEAST_WIDTH: Final = 320.0
_BESIDE_BADGE: Final = 5.0
"""How far a badge keeps from the end of a line."""

_APART: Final = 50 * pi / 180
"""The least angle between two undercuts of a link, so that each bar is seen."""


def chips_of(plan: Plan, options: DrawOptions) -> dict[str, Verdict]:
    """The claims that carry a chip: those that are not accepted, and those in focus."""
    focus = plan.part.selection.focus
    found: dict[str, Verdict] = {}
    for claim in plan.claims:
        mark = options.marks.of_claim(claim)
        if mark and (mark.verdict is not Verdict.ACCEPTED or claim in focus):
            found[claim] = mark.verdict
    return found


def picture_of(
    plan: Plan,
    boxes: Sequence[ClaimBox],
    layout: Layout,
    options: DrawOptions,
) -> Picture:
    """Draw what is planned where the layout puts it, below a title and above a legend."""
    return _Painter(plan, boxes, layout, options).picture()


class _Painter:
    """Draws a part of a map element by element."""

    def __init__(self, plan: Plan, boxes: Sequence[ClaimBox], layout: Layout, options: DrawOptions) -> None:
        self._plan, self._boxes, self._layout, self._options = plan, boxes, layout, options
        self._part = plan.part
        self._theme: Theme = theme(options.look.theme, options.look.palette)
        self._chips = chips_of(plan, options)
        self._ends = self._ends_on_rings()
        self._samples: dict[Sample, None] = {}
        self._marks: list[Element] = []
        self._width = max(layout.width + 2 * MARGIN, _LEAST_WIDTH)
        focus = plan.part.selection.focus
        self._sides = plan.columns or (columns_of(plan.part) if len(focus) == 1 else {})

    def picture(self) -> Picture:
        top = title_block(self._part, self._options, self._width, self._theme)
        self._left = (self._width - self._layout.width) / 2 if self._plan.columns else MARGIN
        self._top = top.height + (OVER_COLUMNS if self._plan.columns else 0.0)
        body = [*self._frames(), *self._claims_and_links(), *self._column_heads(), *self._grid_heading()]
        below = self._top + self._layout.height + MARGIN + 6
        strands = [each.strand for each in self._plan.connections]
        if len({each.width for each in strands if each.bond in {Bond.SUPPORT, Bond.ATTACK}}) > 1:
            self._samples.setdefault(Sample.STRONGER)
        if self._chips:
            self._samples.setdefault(Sample.UNMARKED)
        found, height = legend(list(self._samples), MARGIN, below, self._width - 2 * MARGIN, self._theme)
        elements = [top.element, *body]
        if found:
            elements.append(Element("legend", "legend", found, Caption("Legend"), Role.GROUP))
        links = sum(each.path is not None for each in strands)
        whole = part_caption(self._part, links, self._options)
        return Picture(self._width, below + height + MARGIN, whole, self._theme.paper, elements)

    def _claims_and_links(self) -> Iterator[Element]:
        """Each claim with the links that it declares, in the order of the map, then what rides on them."""
        owned: dict[str, list[Connection]] = {}
        for each in self._plan.connections:
            owned.setdefault(each.strand.claims[0], []).append(each)
        number = 0
        for drawn, at in zip(self._boxes, self._rects(), strict=True):
            yield self._claim(drawn, at)
            for each in owned.get(drawn.claim.id, ()):
                number += 1
                yield self._connection(each, number)
        yield from self._marks
        yield from self._riding()

    def _rects(self) -> Iterator[Rect]:
        for each in self._layout.boxes:
            yield Rect(each.x + self._left, each.y + self._top, each.width, each.height)

    def _claim(self, drawn: ClaimBox, at: Rect) -> Element:
        claim = drawn.claim
        mark = self._options.marks.of_claim(claim.id)
        caption = claim_caption(claim, self._part.argument_map, mark)
        hue = HUES.get(self._sides.get(claim.id, Column.MIDDLE), "")
        bar = getattr(self._theme, hue) if hue else ""
        shapes = tuple(shapes_of(drawn, at, self._theme, bar))
        name = f"n{self._plan.claims[claim.id] + 1}"
        return Element(name, "claim", shapes, caption, Role.GROUP, name=claim.id)

    def _points(self, number: int) -> list[Point]:
        return [
            Point(x + self._left, y + self._top)
            for x, y in self._ends.get(number, self._layout.lines[number])
        ]

    def _joint(self, number: int) -> Point:
        x, y = self._layout.joints[number]
        return Point(x + self._left, y + self._top)

    def _connection(self, each: Connection, number: int) -> Element:
        strand = each.strand
        ink = ink_of(strand.bond.hue, strand.width, strand.state, self._theme)
        shapes: list[Shape] = []
        for wire in each.wires:
            shapes += strokes.line(self._points(wire.line), ink, wire.head, wire.tail)
        self._samples.setdefault(Sample(strand.bond.value))
        mark: list[Shape] = []
        if strand.bond is Bond.CONTRADICTION:
            mark += strokes.not_equal(strokes.middle(self._points(each.wires[0].line)), ink)
        elif each.joint is not None:
            mark += self._on_joint(each, each.joint, ink)
        if mark:  # over all lines, so that none that passes hides it
            name = strand.name
            self._marks.append(Element(f"m{number}", "mark", mark, strand.caption, Role.HIDDEN, name=name))
        if strand.bond is not Bond.ANSWER:
            self._samples.update(dict.fromkeys(Sample.of_state(strand.state)))
        kind = f"link {strand.bond.name.lower()}"
        return Element(f"e{number}", kind, shapes, strand.caption, name=strand.name)

    def _on_joint(self, each: Connection, joint: int, ink: strokes.Ink) -> Iterator[Shape]:
        at = self._joint(joint)
        if joint in self._plan.joins:
            yield from strokes.joined(at, ink)
            if len(each.strand.claims) > 1:
                self._samples.setdefault(Sample.TOGETHER)
        if joint in self._plan.undercut:
            yield from strokes.ring(at, self._plan.undercut[joint], self._theme)

    def _ends_on_rings(self) -> dict[int, list[Point]]:
        """Lines that end at a joint, led to its edge; the undercuts of a link keep apart around its ring."""
        found: dict[int, list[Point]] = {}
        meeting: dict[int, list[tuple[float, int]]] = {}
        first = len(self._plan.claims)
        for each in self._plan.connections:
            wire = each.wires[-1]
            head = self._plan.lines[wire.line].head
            if wire.head is Head.NONE or head < first:
                continue
            joint = head - first
            points = [*self._layout.lines[wire.line]]
            angle = strokes.angle_to(self._layout.joints[joint], points[-2])
            if wire.head is Head.RING_BAR:
                meeting.setdefault(joint, []).append((angle, wire.line))
            else:
                radius = RING if joint in self._plan.undercut else 3.0
                found[wire.line] = [*points[:-1], strokes.around(self._layout.joints[joint], radius, angle)]
        for joint, ends in meeting.items():
            for angle, line in _kept_apart(sorted(ends)):
                end = strokes.around(self._layout.joints[joint], RING - 1.3, angle)
                before = strokes.around(self._layout.joints[joint], RING + 7.0, angle)
                points = [*self._layout.lines[line]][:-1]
                # The line bends just before the ring, so that its bar lies on it.
                if len(points) > 1 and hypot(points[-1].x - before.x, points[-1].y - before.y) < 4:
                    points.pop()
                found[line] = [*points, before, end]
        return found

    def _riding(self) -> Iterator[Element]:
        """Chips with verdicts, and badges with what is not shown."""
        for number, (drawn, at) in enumerate(zip(self._boxes, self._rects(), strict=True), 1):
            claim = drawn.claim.id
            right = at.x + at.width - pills.INSET
            if claim in self._chips:
                verdict = self._chips[claim]
                x = right - pills.chip_width(verdict.value)
                shapes = tuple(pills.chip(verdict, x, at.y - pills.HEIGHT / 2, self._theme))
                yield Element(f"c{number}", "chip", shapes, name=claim)
            target = Target.of(claim)
            if counts := self._counts(target):
                x = self._place_of_badge(at, pills.badge_width(counts))
                shapes = tuple(pills.badge(counts, x, at.y + at.height - pills.HEIGHT / 2, self._theme))
                # The picture of the claim in focus is this one.
                href = "" if drawn.in_focus else self._options.pictures.get(claim, "")
                caption = hidden_caption(self._part, target)
                yield Element(f"b{number}", "badge", shapes, caption, href=href, name=claim)
        for path, joint in self._plan.joint_of.items():
            if counts := self._counts(path):
                middle = self._joint(joint)
                x, y = middle.x - pills.badge_width(counts) / 2, middle.y - pills.HEIGHT / 2
                if joint in self._plan.undercut:
                    y += RING + pills.HEIGHT / 2
                shapes = tuple(pills.badge(counts, x, y, self._theme))
                yield Element(f"p{joint + 1}", "badge", shapes, hidden_caption(self._part, path))

    def _place_of_badge(self, at: Rect, width: float) -> float:
        """Where a badge begins on the lower edge of a box: right, unless it would hide the end of a line."""
        bottom = at.y + at.height
        ends = [x for level in (-1, 0, 1) for x in self._line_ends.get(round(bottom) + level, ())]
        right, left = at.x + at.width - pills.INSET - width, at.x + pills.INSET
        for x in (right, left, (left + right) / 2):
            if not any(x - _BESIDE_BADGE < end < x + width + _BESIDE_BADGE for end in ends):
                return x
        return right

    @cached_property
    def _line_ends(self) -> dict[int, list[float]]:
        """How far to the right lines end, by how far down."""
        found: dict[int, list[float]] = {}
        for number in range(len(self._plan.lines)):
            points = self._points(number)
            for x, y in (points[0], points[-1]):
                found.setdefault(round(y), []).append(x)
        return found

    def _counts(self, target: Target) -> list[Count]:
        found = hidden_counts(self._part, target, self._theme)
        self._samples.update(dict.fromkeys(samples(found)))
        return found

    def _column_heads(self) -> Iterator[Element]:
        for column in HEADS if self._plan.columns else ():
            placed = [
                at._replace(y=at.y - (CHIP_ROOM if drawn.claim.id in self._chips else 0))
                for drawn, at in zip(self._boxes, self._rects(), strict=True)
                if self._plan.columns[drawn.claim.id] is column
            ]
            if placed:
                highest = min(placed, key=lambda at: (at.y, at.x))
                tally = self._options.marks.tally(self._part.selection.focus[0])
                yield column_head(column, tally, highest, self._theme)

    def _grid_heading(self) -> Iterator[Element]:
        if self._layout.grid is not None:
            at = self._top + self._layout.grid - 6
            shapes = (
                Text(MARGIN, at, "Not linked in this part", _HEADING_SIZE, self._theme.muted, bold=True),
            )
            yield Element("unlinked", "heading", shapes, Caption("Not linked in this part"), Role.GROUP)

    def _frames(self) -> Iterator[Element]:
        groups = list(self._plan.groups.items())
        for number, frame in self._layout.groups.items():
            x, y = frame.x + self._left, frame.y + self._top
            value, title = groups[number]
            outline = Path(box(x, y, frame.width, frame.height, 6), "", Pen(self._theme.edge, 0.8))
            shapes: list[Shape] = [outline, *group_titles.texts(title, x, y, frame.width, self._theme)]
            yield Element(
                f"g{number + 1}", "group", shapes, Caption(title), Role.GROUP, name=f"the group {value}"
            )


def _kept_apart(ends: Sequence[tuple[float, int]]) -> Iterator[tuple[float, int]]:
    """Turn the ends of lines around a ring, sorted by their angles, until they are far enough apart."""
    if not ends:
        return
    step = min(_APART, 2 * pi / len(ends))
    last = ends[0][0] - step
    turned: list[tuple[float, int]] = []
    for angle, line in ends:
        last = max(angle, last + step)
        turned.append((last, line))
    # The last stays apart from the first as well, which comes next on the ring.
    most = turned[0][0] + 2 * pi - step
    for number in reversed(range(len(turned))):
        angle, line = turned[number]
        turned[number] = min(angle, most), line
        most = turned[number][0] - step
    # What was pushed on is shared among all, so that no end strays far from its own direction.
    shift = sum(one[0] - other[0] for one, other in zip(turned, ends, strict=True)) / len(ends)
    yield from ((angle - shift, line) for angle, line in turned)
