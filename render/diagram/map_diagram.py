"""A map, or a part of one, as boxes and arrows in DOT: what is drawn, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from ...model import STRENGTHS, Answer, ArgumentMap, Claim, Link, Target
from ...views.part import Part
from ...views.select import check_facet
from ...views.ties import answers, contradictions
from . import captions, style
from .canvas import Canvas, Line
from .dot import Dot, attributes, dot_tooltip
from .drawing import Drawing
from .layout_hints import grid_of_loose, rows_of_fans
from .legend import key_of, legend
from .options import DrawOptions, Look
from .theme import theme

UPRIGHT_UP_TO: Final = 40
"""Up to how many claims a diagram grows from bottom to top; beyond, it grows from left to right."""

_NEAR_TARGET: Final = 3
"""Weight that draws a joint towards the target: the long line runs smooth, and the signs stand in a row."""

_USUAL: Final = DrawOptions()


def draw_map(part: ArgumentMap | Part, options: DrawOptions = _USUAL) -> Drawing:
    """Draw the claims of a map, or of a part of one, and the links that can count.

    Raises: UnknownFacetError, where the facet to group by is unknown.
    """
    whole = part if isinstance(part, Part) else Part(part, part)
    look = options.look
    if look.group_by:
        check_facet(whole.argument_map, look.group_by)
    colours = theme(look.theme, look.palette)
    direction = direction_of(look, whole)
    canvas = Canvas(whole.argument_map, Dot(direction, colours), colours, options.tooltips)
    return _Diagram(whole, canvas, options).draw(upright=direction in {"bt", "tb"})


def direction_of(look: Look, part: Part) -> str:
    """Return the direction that the user chose, or the usual one for so many claims."""
    return look.direction or ("bt" if len(part.argument_map.claims) <= UPRIGHT_UP_TO else "lr")


def group_of(claim: Claim, facet: str) -> str:
    """Return the first value of the facet that the claim names, by which it is grouped, or ""."""
    return next((each.value for each in claim.facet_values if each.facet == facet), "")


@dataclass(slots=True)
class _Diagram:
    """The diagram of a part, from its boxes to its legend.

    `joints` names the middle of each link that has one. `pointed_at` has the links at which others point,
    True where any of these is an undercut; `cut` has those of which an undercut may hold. `lines` has what
    the lines of each link share, `groups` the group of each claim, "" for none.
    """

    part: Part
    canvas: Canvas
    options: DrawOptions
    joints: dict[Target, str] = field(default_factory=dict["Target", str])
    pointed_at: dict[Target, bool] = field(default_factory=dict["Target", bool])
    cut: set[Target] = field(default_factory=set["Target"])
    lines: dict[Target, Line] = field(default_factory=dict["Target", Line])
    groups: dict[str, str] = field(default_factory=dict[str, str])

    def draw(self, *, upright: bool) -> Drawing:
        """Write boxes and joints, group by group, then lines, each in the order of the map."""
        canvas, shown, marks = self.canvas, self.part.argument_map, self.options.marks
        look = self.options.look
        links = list(shown.sound_links())
        self.lines.update((link.path, self._line(link)) for link in links)
        self._note_pointed_at(links)
        grouped = self._grouped()
        joints: dict[str, list[Link]] = {}
        for link in filter(self._has_joint, links):
            joints.setdefault(self._group_of_joint(link), []).append(link)
        for value, claims in grouped.items():
            if value:
                canvas.begin_group(value, shown.facets[look.group_by].values.get(value, value))
            for claim in claims:
                canvas.claim(claim, marks.of_claim(claim.id) if marks else None)
            if value:
                self._joints(joints.pop(value, ()))
                self._loose_ends(value)
                canvas.dot.end_group()
        self._joints(joints.get("", ()))
        rows = rows_of_fans(links, self.pointed_at, upright=upright)
        for link in links:
            self._link(link, rows.get(link.path, 0))
        for one, other in contradictions(shown):
            self._contradiction(one, other)
        for claim, answer in answers(shown):
            self._answer(claim, answer)
        self._loose_ends("")
        for one, other in grid_of_loose(list(canvas.nodes.values()), canvas.connected):
            canvas.dot.edge(one, other, "", attributes(style="invis", minlen="2"))
        whole = captions.part_caption(self.part, len(links), self.options)
        canvas.dot.graph(
            label=legend(key_of(self.part, links, canvas.line_styles, self.options), canvas.theme),
            **({"tooltip": dot_tooltip(whole.title)} if canvas.tooltips else {}),
        )
        return Drawing(
            dot=canvas.dot.source,
            whole=whole,
            captions=canvas.in_reading_order(),
            claims=len(canvas.nodes),
            turn="" if look.direction else "lr" if upright else "bt",
            names=canvas.names,
        )

    def _grouped(self) -> dict[str, list[Claim]]:
        """Return the claims of each group, in the order of the facet; those of no group come last."""
        facets, facet = self.part.argument_map.facets, self.options.look.group_by
        values = facets[facet].values if facet else dict[str, str]()
        found: dict[str, list[Claim]] = {value: [] for value in (*values, "")}
        for claim in self.part.argument_map.claims.values():
            value = group_of(claim, facet) if facet else ""
            self.groups[claim.id] = value if value in found else ""
            found[self.groups[claim.id]].append(claim)
        return {value: claims for value, claims in found.items() if claims}

    def _group_of_joint(self, link: Link) -> str:
        """Return the group that holds all premises and the target of a link, "" where none does."""
        if not self.options.look.group_by:
            return ""
        groups = {self.groups[each] for each in (link.source, *(each.id for each in link.premises))}
        groups.add(self.groups[link.target[-1]])
        return groups.pop() if len(groups) == 1 else ""

    def _note_pointed_at(self, links: list[Link]) -> None:
        for link in links:
            if link.target.is_link:
                self.pointed_at[link.target] = self.pointed_at.get(link.target, False) or link.is_undercut
                if link.is_undercut and not self.lines[link.path].fails:
                    self.cut.add(link.target)
        for target in self.part.incoming:
            if target.is_link:
                self.pointed_at.setdefault(target, False)

    def _has_joint(self, link: Link) -> bool:
        """Whether a link shows a sign, is pointed at, or has several premises."""
        return bool(style.line_style(link).sign or link.premises or link.path in self.pointed_at)

    def _joints(self, links: Iterable[Link]) -> None:
        """Write the joints of links that have one."""
        for link in links:
            path = link.path
            line = self.lines[path]
            self.joints[path] = name = self.canvas.name("j", link.source, line.caption)
            undercut = self.pointed_at.get(path, False)
            self.canvas.joint(name, line, undercut=undercut, in_vain=undercut and path not in self.cut)

    def _line(self, link: Link) -> Line:
        pen = style.pen_width(STRENGTHS["moderate"] if link.is_undercut else link.weight)
        marks = self.options.marks
        caption = captions.link_caption(link, self.part.argument_map, marks)
        fails = marks is not None and marks.fails(link.path)
        return Line(link.source, style.line_style(link), pen, caption, fails)

    def _link(self, link: Link, row: int) -> None:
        """Write a link: from its premises to its joint, where it has one, and on to its target."""
        canvas = self.canvas
        target = self.joints[link.target] if link.target.is_link else canvas.nodes[link.target[0]]
        path = link.path
        line = self.lines[path]
        joint = self.joints.get(path)
        if joint is None:
            canvas.line(canvas.nodes[link.source], target, line)
            return
        length = str(1 + 2 * row)
        for premise in (link.source, *[each.id for each in link.premises]):
            canvas.line(canvas.nodes[premise], joint, line, arrowhead="none", minlen=length)
        alone = not link.premises and path not in self.pointed_at
        canvas.line(joint, target, line, weight=str(_NEAR_TARGET if alone else 1))

    def _contradiction(self, one: str, other: str) -> None:
        """Write an attack with a head at either end."""
        canvas, marks = self.canvas, self.options.marks
        caption = captions.contradiction_caption(one, other, self.part.argument_map)
        fails = marks is not None and marks.both_rejected(one, other)
        line = Line(one, style.CONTRADICTION, style.pen_width(STRENGTHS["moderate"]), caption, fails)
        joint = canvas.name("j", one, caption)
        canvas.joint(joint, line)
        canvas.line(canvas.nodes[one], joint, line, dir="both", arrowtail=line.style.head, arrowhead="none")
        canvas.line(joint, canvas.nodes[other], line, weight=str(_NEAR_TARGET))

    def _answer(self, claim: Claim, answer: Answer) -> None:
        """Write a faint line from a claim to the question or hypothesis that it answers."""
        caption = captions.answer_caption(claim, answer, self.part.argument_map)
        nodes = self.canvas.nodes
        self.canvas.line(nodes[claim.id], nodes[answer.to], Line(claim.id, style.ANSWER, 1.0, caption))

    def _loose_ends(self, group: str) -> None:
        """Write how many lines were cut off at the boxes and joints of a group."""
        canvas, links = self.canvas, self.part.argument_map.links
        for target, number in self.part.incoming.items():
            claim = len(target) == 1
            if group == (self.groups[target[0]] if claim else self._group_of_joint(links[target])):
                at = canvas.nodes[target[0]] if claim else self.joints[target]
                canvas.loose_end(target[0], at, number, leads_in=True)
        for own, number in self.part.outgoing.items():
            if self.groups[own] == group:
                canvas.loose_end(own, canvas.nodes[own], number, leads_in=False)
