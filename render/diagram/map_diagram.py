"""ArgumentMap -> DOT: what is drawn, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Sign
from ...views.part import Part
from ...views.selection import check_facet
from ...views.ties import answers, contradictions
from ..escape import dot_tooltip
from . import captions, style
from .canvas import Canvas, Drawing, Line
from .dot import Dot, attributes
from .layout_hints import grid_of_loose, rows_of_fans
from .legend import key_of, legend
from .theme import Look, theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...model import Answer, ArgumentMap, Claim, Link, Target
    from .marks import Marks

UPRIGHT_UP_TO: Final = 40
"""Up to how many claims a diagram grows from bottom to top; beyond, it grows from left to right."""

_NEAR_TARGET: Final = 3
"""Weight that draws a joint towards the target: the long line runs smooth, and the signs stand in a row."""


def draw(
    part: ArgumentMap | Part,
    *,
    problems: int = 0,
    look: Look | None = None,
    tooltips: bool = False,
    marks: Marks | None = None,
) -> Drawing:
    """Draw the claims of a map, or of a part of one, and the links that can count.

    `problems` is how many errors the map has: above 0, the caption says that the picture is provisional.
    `tooltips` is whether the DOT source holds the captions; the SVG gets them from the drawing in any case.
    `marks` are those of the verdicts of the whole map; with None, none are shown.
    Raises: RenderError, where the facet to group by is unknown.
    """
    chosen = look or Look()
    whole = part if isinstance(part, Part) else Part(part, part)
    if chosen.group_by:
        check_facet(whole.argument_map, chosen.group_by)
    direction = chosen.direction or ("bt" if len(whole.argument_map.claims) <= UPRIGHT_UP_TO else "lr")
    colours = theme(chosen.theme, chosen.palette)
    canvas = Canvas(whole.argument_map, Dot(direction, colours), colours, tooltips)
    drawn = _Diagram(whole, canvas, chosen.group_by, marks).draw(problems, upright=direction in {"bt", "tb"})
    return replace(drawn, turn="") if chosen.direction else drawn


def group_of(claim: Claim, facet: str) -> str:
    """Return the value by which a claim is grouped, the first that it names, or "" where it has none."""
    return next((each.value for each in claim.facet_values if each.facet == facet), "")


@dataclass(slots=True)
class _Diagram:
    """The diagram while it is written.

    `joints` names the middle of each link that has one. `pointed` holds the links that others point at, with
    whether any of these is an undercut, `cut` those that one points at which may hold. `lines` holds what the
    lines of each link share, `groups` the group of each claim, "" for none.
    """

    part: Part
    canvas: Canvas
    group_by: str
    marks: Marks | None
    joints: dict[Target, str] = field(default_factory=dict["Target", str])
    pointed: dict[Target, bool] = field(default_factory=dict["Target", bool])
    cut: set[Target] = field(default_factory=set["Target"])
    lines: dict[Target, Line] = field(default_factory=dict["Target", Line])
    groups: dict[str, str] = field(default_factory=dict[str, str])

    def draw(self, problems: int, *, upright: bool) -> Drawing:
        """Write boxes and joints, group by group, then what ties them, each in the order of the map."""
        canvas, shown = self.canvas, self.part.argument_map
        links = list(shown.sound_links())
        self.lines.update((link.path, self._line(link)) for link in links)
        self._note_pointed(links)
        grouped = self._grouped()
        joints: dict[str, list[Link]] = {}
        for link in filter(self._has_joint, links):
            joints.setdefault(self._group_of_joint(link), []).append(link)
        for value, claims in grouped.items():
            if value:
                canvas.begin_group(value, shown.facets[self.group_by].values.get(value, value))
            for claim in claims:
                canvas.claim(claim, self.marks.of_claim(claim.id) if self.marks else None)
            if value:
                self._joints(joints.pop(value, ()))
                self._loose_ends(value)
                canvas.dot.end_group()
        self._joints(joints.get("", ()))
        rows = rows_of_fans(links, self.pointed, upright=upright)
        for link in links:
            self._link(link, rows.get(link.path, 0))
        for one, other in contradictions(shown):
            self._contradiction(one, other)
        for claim, answer in answers(shown):
            self._answer(claim, answer)
        self._loose_ends("")
        for one, other in grid_of_loose(list(canvas.nodes.values()), canvas.tied):
            canvas.dot.edge(one, other, "", attributes(style="invis", minlen="2"))
        whole = captions.of_part(self.part, len(links), problems, self.marks)
        key = key_of(
            self.part,
            links,
            canvas.lines,
            any_fallen=canvas.any_fallen,
            problems=problems,
            marks=self.marks,
        )
        canvas.dot.graph(
            label=legend(key, canvas.theme),
            **({"tooltip": dot_tooltip(whole.title)} if canvas.tooltips else {}),
        )
        return Drawing(
            dot=canvas.dot.source,
            whole=whole,
            captions=canvas.in_reading_order(),
            claims=len(canvas.nodes),
            turn="lr" if upright else "bt",
            named=canvas.named,
        )

    def _grouped(self) -> dict[str, list[Claim]]:
        """Return the claims of each group: those of no group last, the others in the order of the facet."""
        facets = self.part.argument_map.facets
        values = facets[self.group_by].values if self.group_by else dict[str, str]()
        found: dict[str, list[Claim]] = {value: [] for value in (*values, "")}
        for claim in self.part.argument_map.claims.values():
            value = group_of(claim, self.group_by) if self.group_by else ""
            self.groups[claim.id] = value if value in found else ""
            found[self.groups[claim.id]].append(claim)
        return {value: claims for value, claims in found.items() if claims}

    def _group_of_joint(self, link: Link) -> str:
        """Return the group in which the premises and the target of a link stand, "" where they do not."""
        if not self.group_by:
            return ""
        groups = {self.groups[each] for each in (link.source, *(each.id for each in link.premises))}
        groups.add(self.groups[link.target[-1]])
        return groups.pop() if len(groups) == 1 else ""

    def _note_pointed(self, links: list[Link]) -> None:
        for link in links:
            if link.target.is_link:
                self.pointed[link.target] = self.pointed.get(link.target, False) or link.is_undercut
                if link.is_undercut and not self.lines[link.path].fallen:
                    self.cut.add(link.target)
        for target in self.part.incoming:
            if target.is_link:
                self.pointed.setdefault(target, False)

    def _has_joint(self, link: Link) -> bool:
        """Whether a link shows a sign, is pointed at, or has several premises."""
        return bool(_look(link).sign or link.premises or link.path in self.pointed)

    def _joints(self, links: Iterable[Link]) -> None:
        """Write the joints of links that have one."""
        for link in links:
            path = link.path
            line = self.lines[path]
            self.joints[path] = name = self.canvas.name("j", link.source, line.said)
            undercut = self.pointed.get(path, False)
            self.canvas.joint(name, line, undercut=undercut, in_vain=undercut and path not in self.cut)

    def _line(self, link: Link) -> Line:
        pen = style.pen_width(STRENGTHS["moderate"] if link.is_undercut else link.weight)
        marks = self.marks
        said = captions.of_link(link, self.part.argument_map, marks)
        fallen = marks is not None and marks.has_fallen(link.path)
        return Line(link.source, _look(link), pen, said, fallen)

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
        alone = not link.premises and path not in self.pointed
        canvas.line(joint, target, line, weight=str(_NEAR_TARGET if alone else 1))

    def _contradiction(self, one: str, other: str) -> None:
        """Write an attack with a head at either end."""
        canvas, look = self.canvas, style.CONTRADICTION
        said = captions.of_contradiction(one, other, self.part.argument_map)
        fallen = self.marks is not None and self.marks.have_both_fallen(one, other)
        line = Line(one, look, style.pen_width(STRENGTHS["moderate"]), said, fallen)
        joint = canvas.name("j", one, said)
        canvas.joint(joint, line, undercut=False)
        canvas.line(canvas.nodes[one], joint, line, dir="both", arrowtail=look.head, arrowhead="none")
        canvas.line(joint, canvas.nodes[other], line, weight=str(_NEAR_TARGET))

    def _answer(self, claim: Claim, answer: Answer) -> None:
        """Write a faint line from a claim to the question or hypothesis that it answers."""
        said = captions.of_answer(claim, answer, self.part.argument_map)
        nodes = self.canvas.nodes
        self.canvas.line(nodes[claim.id], nodes[answer.to], Line(claim.id, style.ANSWER, 1.0, said))

    def _loose_ends(self, group: str) -> None:
        """Write the ends of what was cut off from the boxes and joints of a group."""
        canvas, links = self.canvas, self.part.argument_map.links
        for target, number in self.part.incoming.items():
            claim = len(target) == 1
            if group == (self.groups[target[0]] if claim else self._group_of_joint(links[target])):
                at = canvas.nodes[target[0]] if claim else self.joints[target]
                canvas.loose_end(target[0], at, number, leads_in=True)
        for own, number in self.part.outgoing.items():
            if self.groups[own] == group:
                canvas.loose_end(own, canvas.nodes[own], number, leads_in=False)


def _look(link: Link) -> style.LineStyle:
    """Return the style of a link's lines."""
    if link.is_undercut:
        return style.UNDERCUT
    return style.SUPPORT if link.sign is Sign.SUPPORT else style.ATTACK
