"""A map, or a part of one, as boxes and arrows in DOT: what is drawn, and in which order."""

from __future__ import annotations

from typing import Final

from ...model import STRENGTHS, ArgumentMap, Claim, Link, Target
from ...views.part import Part
from ...views.select import check_facet
from ...views.ties import answers, contradictions
from . import captions, style
from .canvas import Canvas, Drawing, Line
from .dot import attributes
from .draw_options import USUAL, DrawOptions
from .layout_hints import grid_of_loose, rows_of_fans
from .legend import key_of
from .options import Look

UPRIGHT_UP_TO: Final = 40
"""A diagram of at most this many claims grows from bottom to top, a larger one from left to right."""

_NEAR_TARGET: Final = 3
"""Weight that draws a joint towards the target: the long line runs smooth, and the signs stand in a row."""


def draw_map(part: ArgumentMap | Part, options: DrawOptions = USUAL) -> Drawing:
    """Draw the claims of a map, or of a part of one, and the links that can count.

    Raises: UnknownFacetError, where the facet to group by is unknown.
    """
    return _Diagram(part if isinstance(part, Part) else Part(part, part), options).draw()


def direction_of(look: Look, part: Part) -> str:
    """Return the direction that the user chose, or the usual one for that number of claims."""
    return look.direction or ("bt" if len(part.argument_map.claims) <= UPRIGHT_UP_TO else "lr")


def grouped(argument_map: ArgumentMap, facet: str) -> dict[str, list[Claim]]:
    """Return the claims by the first value that each names of a facet, "" for none.

    All values are there, in the order of the facet; "" is the last, and the only one where no facet is given.
    Raises: UnknownFacetError.
    """
    if facet:
        check_facet(argument_map, facet)
    values = argument_map.facets[facet].values if facet else ()
    found: dict[str, list[Claim]] = {value: [] for value in (*values, "")}
    for claim in argument_map.claims.values():
        value = next((each.value for each in claim.facet_values if each.facet == facet), "")
        found[value if value in found else ""].append(claim)
    return found


class _Diagram:
    """The diagram of a part, from its boxes to its legend."""

    def __init__(self, part: Part, options: DrawOptions) -> None:
        """Gather what the elements depend on.

        `_links` are those that can count; `_pointing` has, for each link at which others point, those links;
        `_lines` has what the lines of each link share, `_group_of` the group of each claim, "" for none.
        `_joints`, filled as they are drawn, has the name of the joint of each link that has one.
        """
        self._part, self._map, self._options, self._marks = part, part.argument_map, options, options.marks
        self._canvas = Canvas(self._map, options, direction_of(options.look, part))
        self._groups = grouped(self._map, options.look.group_by)
        self._group_of = {claim.id: value for value, claims in self._groups.items() for claim in claims}
        self._links = list(self._map.sound_links())
        self._lines = {link.path: self._line(link) for link in self._links}
        self._pointing: dict[Target, list[Link]] = {link: [] for link in part.incoming if link.is_link}
        for link in self._links:
            if link.target.is_link:
                self._pointing.setdefault(link.target, []).append(link)
        self._joints: dict[Target, str] = {}

    def draw(self) -> Drawing:
        """Write boxes and joints, group by group, then lines, each in the order of the map."""
        canvas = self._canvas
        self._boxes()
        rows = rows_of_fans(self._links, self._pointing, upright=canvas.upright)
        for link in self._links:
            self._link(link, rows.get(link.path, 0))
        for one, other in contradictions(self._map):
            self._contradiction(one, other)
        for claim, answer in answers(self._map):
            caption = captions.answer_caption(claim, answer, self._map)
            line = Line(claim.id, style.ANSWER, 1.0, caption)
            canvas.line(canvas.nodes[claim.id], canvas.nodes[answer.to], line)
        self._loose_ends("")
        for one, other in grid_of_loose(list(canvas.nodes.values()), canvas.connected):
            canvas.dot.edge(one, other, attributes(style="invis", minlen="2"))
        return canvas.drawing(
            captions.part_caption(self._part, len(self._links), self._options),
            key_of(self._part, self._links, canvas.line_styles, self._options),
        )

    def _boxes(self) -> None:
        """Write boxes and joints, group by group, those of no group last; a group also has its loose ends."""
        canvas = self._canvas
        joints: dict[str, list[Link]] = {value: [] for value in self._groups}
        for link in self._links:
            if style.line_style(link).sign or link.premises or link.path in self._pointing:
                joints[self._group_of_joint(link)].append(link)
        for value, claims in self._groups.items():
            framed = value and claims
            if framed:
                canvas.begin_group(value, self._map.facets[self._options.look.group_by].values[value])
            for claim in claims:
                canvas.claim(claim, self._marks.of_claim(claim.id))
            for link in joints[value]:
                self._joint(link)
            if framed:
                self._loose_ends(value)
                canvas.dot.end_group()

    def _group_of_joint(self, link: Link) -> str:
        """Return the group that holds all premises and the target of a link, "" where none does."""
        ends = (link.source, *(each.id for each in link.premises), link.target[-1])
        groups = {self._group_of[each] for each in ends}
        return groups.pop() if len(groups) == 1 else ""

    def _line(self, link: Link) -> Line:
        pen = style.pen_width(STRENGTHS["moderate"] if link.is_undercut else link.weight)
        caption = captions.link_caption(link, self._map, self._marks)
        return Line(link.source, style.line_style(link), pen, caption, self._marks.fails(link.path))

    def _joint(self, link: Link) -> None:
        undercuts = [each.path for each in self._pointing.get(link.path, ()) if each.is_undercut]
        in_vain = all(self._lines[each].fails for each in undercuts)
        line = self._lines[link.path]
        self._joints[link.path] = self._canvas.joint(line, undercut=bool(undercuts), in_vain=in_vain)

    def _at(self, target: Target) -> str:
        """Return the name of the box of a claim, or of the joint of a link."""
        return self._joints[target] if target.is_link else self._canvas.nodes[target[0]]

    def _link(self, link: Link, row: int) -> None:
        """Write a link: from its premises to its joint, where it has one, and on to its target."""
        canvas, path, target = self._canvas, link.path, self._at(link.target)
        line = self._lines[path]
        joint = self._joints.get(path)
        if joint is None:
            canvas.line(canvas.nodes[link.source], target, line)
            return
        length = str(1 + 2 * row)
        for premise in (link.source, *[each.id for each in link.premises]):
            canvas.line(canvas.nodes[premise], joint, line, arrowhead="none", minlen=length)
        alone = not link.premises and path not in self._pointing
        canvas.line(joint, target, line, weight=str(_NEAR_TARGET if alone else 1))

    def _contradiction(self, one: str, other: str) -> None:
        """Write an attack with a head at either end."""
        canvas, pen = self._canvas, style.pen_width(STRENGTHS["moderate"])
        caption = captions.contradiction_caption(one, other, self._map)
        line = Line(one, style.CONTRADICTION, pen, caption, self._marks.are_rejected(one, other))
        joint = canvas.joint(line)
        canvas.line(canvas.nodes[one], joint, line, dir="both", arrowtail=line.style.head, arrowhead="none")
        canvas.line(joint, canvas.nodes[other], line, weight=str(_NEAR_TARGET))

    def _loose_ends(self, group: str) -> None:
        """Write how many lines were cut off at the boxes and joints of a group."""
        for target, number in self._part.incoming.items():
            within = (
                self._group_of_joint(self._map.links[target]) if target.is_link else self._group_of[target[0]]
            )
            if within == group:
                self._canvas.loose_end(target[0], self._at(target), number, leads_in=True)
        for claim, number in self._part.outgoing.items():
            if self._group_of[claim] == group:
                self._canvas.loose_end(claim, self._canvas.nodes[claim], number, leads_in=False)
