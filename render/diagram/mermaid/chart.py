"""ArgumentMap -> Mermaid, within what GitHub draws of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....model import STRENGTHS, Kind, Sign
from ....views.selection import check_facet
from ....views.ties import answers, contradictions
from ...errors import RenderError
from ...words.names import cited, derived
from ...words.verdicts import SIGNS
from .. import style
from ..captions import of_part
from ..legend import key_of
from ..map_diagram import UPRIGHT_UP_TO, group_of
from ..theme import faded, theme
from .legend import legend_text
from .text import cut, escaped, plain

if TYPE_CHECKING:
    from ....model import Claim, Link, Target
    from ....views.part import Part
    from ..marks import Mark, Marks
    from ..theme import Look, Theme

MOST_CHARACTERS: Final = 50_000
MOST_EDGES: Final = 500
"""Mermaid's own limits (maxTextSize, maxEdges), which GitHub keeps."""

_PLAIN: Final = ("[", "]")
_SHAPES: Final = {
    Kind.HYPOTHESIS: _PLAIN,
    Kind.QUESTION: ("([", "])"),
    Kind.CLAIM: _PLAIN,
    Kind.EVIDENCE: ("@{ shape: lin-rect, label: ", " }"),
    Kind.FINDING: ("[[", "]]"),
    Kind.ASSUMPTION: _PLAIN,
    Kind.CONCLUSION: ("{{", "}}"),
    Kind.RECOMMENDATION: ("(", ")"),
}
_ARROWS: Final = {
    style.SUPPORT: "-->",
    style.ATTACK: "-.-x",
    style.UNDERCUT: "-.-x",
    style.CONTRADICTION: "x-.-x",
    style.ANSWER: "-.-",
    style.MORE: "---",
}
_SIGNED: Final = {
    style.SUPPORT: "-- + -->",
    style.ATTACK: "-. − .-x",
    style.CONTRADICTION: "x-. − .-x",
    style.ANSWER: "-. answers .-",
}
"""Lines as they lead to a claim, and those among them that say what they are."""

_DASHES: Final = {"dashed": ",stroke-dasharray:6 4", "dotted": ",stroke-dasharray:2 3"}
"""Lengths of stroke and gap of outlines and lines."""

_USUAL: Final = style.pen_width(STRENGTHS["moderate"])
_FAINT: Final = 1.0
"""Widths of lines in pixels: of what has no strength of its own, and of what is no link."""

_HINT: Final = "draw a part of the map with --focus ID or --where FACET=VALUE, or as SVG: `-o map.svg`"


def to_mermaid(part: Part, *, problems: int = 0, look: Look, marks: Marks | None = None) -> str:
    """Return the map as a flowchart with a legend: a box a claim, with kind, verdict, label, sources, text.

    Raises: RenderError, where it has more characters or lines than GitHub draws, or the facet to group by
    is unknown.
    """
    if look.group_by:
        check_facet(part.argument_map, look.group_by)
    chart = _Chart(part, theme(look.theme, look.palette), marks)
    direction = look.direction or ("bt" if len(part.argument_map.claims) <= UPRIGHT_UP_TO else "lr")
    chart.write(look.group_by, problems)
    source = "\n".join((f"flowchart {direction.upper()}", *chart.lines, *chart.styles(), ""))
    if chart.edges > MOST_EDGES:
        raise RenderError(f"Mermaid draws {MOST_EDGES} lines at most, and this would be {chart.edges}", _HINT)
    characters = len(source.encode("utf-16-le")) // 2  # as browsers count them
    if characters > MOST_CHARACTERS:
        raise RenderError(
            f"Mermaid reads {MOST_CHARACTERS:,} characters at most, and this would be {characters:,}", _HINT
        )
    return source


class _Chart:
    """The flowchart while it is written: `lines` are its own, `edges` how many lines it draws."""

    def __init__(self, part: Part, colours: Theme, marks: Marks | None) -> None:
        self.lines: list[str] = []
        self.edges = 0
        self._part, self._map, self._theme = part, part.argument_map, colours
        self._faded, self._marks = faded(colours), marks
        self._nodes = {claim: f"n{number}" for number, claim in enumerate(self._map.claims, 1)}
        self._joints: dict[Target, str] = {}
        self._classes: dict[str, list[str]] = {}
        self._groups: list[str] = []
        self._drawn: set[style.LineStyle] = set()
        self._any_fallen = False
        self._looks: dict[str, list[int]] = {}

    def write(self, group_by: str, problems: int) -> None:
        """Write boxes, group by group, then what ties them, each in the order of the map, and the legend."""
        links = list(self._map.sound_links())
        said = of_part(self._part, len(links), problems, self._marks)
        self.lines.append(f"  accTitle: {plain(said.title)}")
        self.lines.append(f"  accDescr: {plain(said.text)}")
        self._boxes(group_by)
        pointed = {link.target for link in links if link.target.is_link}
        pointed |= {target for target in self._part.incoming if target.is_link}
        for link in links:
            if link.premises or link.path in pointed:
                self._joints[link.path] = f"j{len(self._joints) + 1}"
        for link in links:
            self._link(link)
        for one, other in contradictions(self._map):
            fallen = self._marks is not None and self._marks.have_both_fallen(one, other)
            self._line(self._nodes[one], self._nodes[other], style.CONTRADICTION, fallen=fallen, signed=True)
        for claim, answer in answers(self._map):
            self._line(self._nodes[claim.id], self._nodes[answer.to], style.ANSWER, _FAINT, signed=True)
        for target, number in self._part.incoming.items():
            at = self._joints[target] if target.is_link else self._nodes[target[0]]
            self._line(self._loose(number), at, style.MORE, _FAINT)
        for claim_id, number in self._part.outgoing.items():
            self._line(self._nodes[claim_id], self._loose(number), style.MORE, _FAINT)
        key = key_of(
            self._part, links, self._drawn, any_fallen=self._any_fallen, problems=problems, marks=self._marks
        )
        self._node("legend", legend_text(said.title, key, self._theme), "legend")

    def styles(self) -> list[str]:
        """Return the lines that set colours and line widths."""
        ground = f"fill:{self._theme.paper},stroke:{self._theme.faint},color:{self._theme.muted}"
        kinds = [f"  style {group} {ground}" for group in self._groups]
        for name, look in self._class_looks().items():
            if look and name in self._classes:
                kinds += [f"  classDef {name} {look}", f"  class {','.join(self._classes[name])} {name}"]
        lines = [f"  linkStyle {','.join(map(str, numbers))} {look}" for look, numbers in self._looks.items()]
        return [*kinds, *lines]

    def _class_looks(self) -> dict[str, str]:
        """Return how boxes of each class look; what comes later wins."""
        colours, grey = self._theme, self._faded
        usual = f"stroke:{colours.ink},color:{colours.ink}"
        looks = {
            kind.value: f"fill:{colours.tint if box.tinted else colours.paper},{usual},"
            f"stroke-width:{box.pen:g}px{_DASHES.get(box.style, '')}"
            for kind, box in style.BOXES.items()
        }
        fallen = f"fill:{grey.paper},stroke:{colours.fallen_line},color:{grey.ink}"
        for verdict, mark in style.VERDICTS.items():
            looks[verdict.value] = fallen if mark.greyed else _DASHES.get(mark.style, "").removeprefix(",")
        looks["joint"] = f"fill:{colours.paper},{usual}"
        looks["more"] = f"fill:none,stroke:none,color:{colours.muted}"
        looks["legend"] = f"fill:{colours.paper},stroke:{colours.faint},color:{colours.ink},text-align:left"
        return looks

    def _node(self, name: str, said: str, *classes: str, shape: tuple[str, str] = _PLAIN) -> str:
        """Write a box of some classes; returns its name."""
        opened, closed = shape
        self.lines.append(f'  {name}{opened}"{said or " "}"{closed}')
        for each in classes:
            self._classes.setdefault(each, []).append(name)
        return name

    def _begin_group(self, name: str, title: str) -> None:
        self._groups.append(name)
        self.lines.append(f'  subgraph {name}["{escaped(title)}"]')

    def _boxes(self, group_by: str) -> None:
        """Write the boxes, group by group."""
        groups = self._map.facets[group_by].values if group_by else dict[str, str]()
        for number, (value, title) in enumerate(groups.items(), 1):
            claims = [claim for claim in self._map.claims.values() if group_of(claim, group_by) == value]
            if claims:
                self._begin_group(f"g{number}", title)
                for claim in claims:
                    self._box(claim)
                self.lines.append("  end")
        for claim in self._map.claims.values():
            if not group_by or group_of(claim, group_by) not in groups:
                self._box(claim)

    def _mark(self, claim: str) -> Mark | None:
        return self._marks.of_claim(claim) if self._marks else None

    def _box(self, claim: Claim) -> None:
        """Write a claim: kind and verdict, label, sources and text, with line breaks."""
        mark = self._mark(claim.id)
        said = [] if claim.kind is Kind.CLAIM else [escaped(claim.kind.value.upper())]
        said += [f"{SIGNS[mark.verdict]}\N{NO-BREAK SPACE}{mark.word}"] if mark else []
        whole = claim.label.split() == claim.text.split()
        if whole or not derived(claim):
            said.append(f"<b>{escaped(claim.label)}</b>")
        names = dict.fromkeys(filter(None, (cited(each, self._map.works) for each in claim.sources)))
        said.extend(f"<i>{escaped(name)}</i>" for name in [*names][: style.SOURCE_LINES])
        if not whole:
            said.append(escaped(cut(claim.text)))
        classes = [claim.kind.value] + ([mark.verdict.value] if mark else [])
        self._node(self._nodes[claim.id], "<br>".join(said), *classes, shape=_SHAPES[claim.kind])

    def _link(self, link: Link) -> None:
        """Write a link: straight to its target, or by way of its joint where it has one."""
        attack = link.sign is Sign.ATTACK
        look = style.UNDERCUT if link.is_undercut else style.ATTACK if attack else style.SUPPORT
        pen = _USUAL if link.is_undercut else style.pen_width(link.weight)
        target = self._joints[link.target] if link.target.is_link else self._nodes[link.target[0]]
        joint = self._joints.get(link.path)
        fallen = self._marks is not None and self._marks.has_fallen(link.path)
        if joint is None:
            self._line(self._nodes[link.source], target, look, pen, fallen=fallen, signed=True)
            return
        self._node(joint, look.sign, "joint", shape=("((", "))"))
        for premise in (link.source, *(each.id for each in link.premises)):
            bare = "-.-" if attack else "---"
            self._line(self._nodes[premise], joint, look, pen, fallen=fallen, arrow=bare)
        self._line(joint, target, look, pen, fallen=fallen)

    def _loose(self, number: int) -> str:
        """Write how many lines lead to what is not shown."""
        name = f"m{len(self._classes.get('more', ())) + 1}"
        return self._node(name, escaped(f"+{number} more"), "more")

    def _line(  # noqa: PLR0913 - what a line is made of
        self,
        tail: str,
        head: str,
        look: style.LineStyle,
        pen: float = _USUAL,
        *,
        fallen: bool = False,
        signed: bool = False,
        arrow: str = "",
    ) -> None:
        """Write a line; `pen` is its width, `arrow` stands in the place of that of its style."""
        self._drawn.add(look)
        self._any_fallen = self._any_fallen or fallen
        ink = getattr(self._faded if fallen else self._theme, look.colour)
        written = f"stroke:{ink},stroke-width:{pen:g}px{_DASHES.get(look.style, '')}"
        self._looks.setdefault(written, []).append(self.edges)
        own = _SIGNED.get(look, _ARROWS[look]) if signed else _ARROWS[look]
        self.lines.append(f"  {tail} {arrow or own} {head}")
        self.edges += 1
