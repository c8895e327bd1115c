"""A map, or a part of one, as a Mermaid flowchart that GitHub can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Claim, Kind, Link, Target
from ...model.words import trimmed
from ...views.ties import answers, contradictions
from ..errors import RenderError
from ..words.names import cited, derived
from ..words.verdicts import SIGNS
from . import style
from .captions import part_caption
from .legend import key_of
from .map_diagram import direction_of, grouped
from .mermaid_words import cut, escaped, legend_text, plain
from .theme import faded, theme

if TYPE_CHECKING:
    from ...views.part import Part
    from .draw_options import DrawOptions
    from .style import LineStyle

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
_ARROWS: Final = {style.SUPPORT: "-->", style.ATTACK: "-.-x", style.UNDERCUT: "-.-x"}
_SIGNED: Final = {style.SUPPORT: "-- + -->", style.ATTACK: "-. − .-x", style.UNDERCUT: "-.-x"}
"""Arrows to the target of a link, from its joint and from its only premise."""

_DASHES: Final = {"dashed": ",stroke-dasharray:6 4", "dotted": ",stroke-dasharray:2 3"}
"""Lengths of stroke and gap of outlines and lines."""

_USUAL: Final = style.pen_width(STRENGTHS["moderate"])
_FAINT: Final = 1.0
"""Widths in pixels of lines without a strength of their own, and of lines that are not links."""

_HINT: Final = "draw a part of the map with --focus ID or --where FACET=VALUE, or as SVG: `-o map.svg`"


def to_mermaid(part: Part, options: DrawOptions) -> str:
    """Return a flowchart with a legend and a box for each claim: kind, verdict, label, sources and text.

    Raises: RenderError, where it has more characters or lines than GitHub draws; UnknownFacetError, where the
    facet to group by is unknown.
    """
    chart = _Chart(part, options)
    chart.write()
    head = f"flowchart {direction_of(options.look, part).upper()}"
    source = "\n".join((head, *chart.lines, *chart.styles(), ""))
    if chart.edges > MOST_EDGES:
        raise RenderError(f"Mermaid draws {MOST_EDGES} lines at most, and this would be {chart.edges}", _HINT)
    characters = len(source.encode("utf-16-le")) // 2  # as browsers count them
    if characters > MOST_CHARACTERS:
        raise RenderError(
            f"Mermaid reads {MOST_CHARACTERS:,} characters at most, and this would be {characters:,}", _HINT
        )
    return source


class _Chart:
    """The flowchart of a part: `lines` are those of its source, `edges` is how many lines it draws."""

    def __init__(self, part: Part, options: DrawOptions) -> None:
        self.lines: list[str] = []
        self.edges = 0
        self._part, self._map, self._options = part, part.argument_map, options
        self._theme, self._marks = theme(options.look.theme, options.look.palette), options.marks
        self._faded = faded(self._theme)
        self._nodes = {claim: f"n{number}" for number, claim in enumerate(self._map.claims, 1)}
        self._joints: dict[Target, str] = {}
        self._classes: dict[str, list[str]] = {}
        self._groups: list[str] = []
        self._line_styles: set[LineStyle] = set()
        self._edges_of: dict[str, list[int]] = {}

    def write(self) -> None:
        """Write boxes, group by group, then lines, each in the order of the map, and the legend."""
        links = list(self._map.sound_links())
        caption = part_caption(self._part, len(links), self._options)
        self.lines.append(f"  accTitle: {plain(caption.title)}")
        self.lines.append(f"  accDescr: {plain(caption.text)}")
        self._boxes(self._options.look.group_by)
        pointed_at = {*self._part.incoming, *(link.target for link in links)}
        for link in links:
            if link.premises or link.path in pointed_at:
                self._joints[link.path] = f"j{len(self._joints) + 1}"
        for link in links:
            self._link(link)
        nodes = self._nodes
        for one, other in contradictions(self._map):
            fails = self._marks.are_rejected(one, other)
            self._line(f"{nodes[one]} x-. − .-x {nodes[other]}", style.CONTRADICTION, fails=fails)
        for claim, answer in answers(self._map):
            self._line(f"{nodes[claim.id]} -. answers .- {nodes[answer.to]}", style.ANSWER, _FAINT)
        for target, number in self._part.incoming.items():
            self._line(f"{self._loose_end(number)} --- {self._at(target)}", style.MORE, _FAINT)
        for claim_id, number in self._part.outgoing.items():
            self._line(f"{nodes[claim_id]} --- {self._loose_end(number)}", style.MORE, _FAINT)
        key = key_of(self._part, links, self._line_styles, self._options)
        self._node("legend", legend_text(caption.title, key, self._theme), "legend")

    def styles(self) -> list[str]:
        """Return the lines that set colours and line widths."""
        ground = f"fill:{self._theme.paper},stroke:{self._theme.faint},color:{self._theme.muted}"
        kinds = [f"  style {group} {ground}" for group in self._groups]
        for name, css in self._css_of_classes().items():
            if css and name in self._classes:
                kinds += [f"  classDef {name} {css}", f"  class {','.join(self._classes[name])} {name}"]
        lines = [f"  linkStyle {','.join(map(str, edges))} {css}" for css, edges in self._edges_of.items()]
        return [*kinds, *lines]

    def _css_of_classes(self) -> dict[str, str]:
        """Return how boxes of each class are drawn; of two classes of a box the later one wins."""
        colours, grey = self._theme, self._faded
        usual = f"stroke:{colours.ink},color:{colours.ink}"
        found = {
            kind.value: f"fill:{colours.tint if box.tinted else colours.paper},{usual},"
            f"stroke-width:{box.pen:g}px{_DASHES.get(box.style, '')}"
            for kind, box in style.BOXES.items()
        }
        rejected = f"fill:{grey.paper},stroke:{colours.fallen_line},color:{grey.ink}"
        for verdict, mark in style.VERDICTS.items():
            found[verdict.value] = rejected if mark.greyed else _DASHES.get(mark.style, "").removeprefix(",")
        found["joint"] = f"fill:{colours.paper},{usual}"
        found["more"] = f"fill:none,stroke:none,color:{colours.muted}"
        found["legend"] = f"fill:{colours.paper},stroke:{colours.faint},color:{colours.ink},text-align:left"
        return found

    def _node(self, name: str, text: str, *classes: str, shape: tuple[str, str] = _PLAIN) -> str:
        """Write a box of some classes, and return its name."""
        opened, closed = shape
        self.lines.append(f'  {name}{opened}"{text or " "}"{closed}')
        for each in classes:
            self._classes.setdefault(each, []).append(name)
        return name

    def _boxes(self, group_by: str) -> None:
        """Write the boxes, group by group."""
        for number, (value, claims) in enumerate(grouped(self._map, group_by).items(), 1):
            framed = value and claims
            if framed:
                self._groups.append(f"g{number}")
                title = self._map.facets[group_by].values[value]
                self.lines.append(f'  subgraph g{number}["{escaped(title)}"]')
            for claim in claims:
                self._box(claim)
            if framed:
                self.lines.append("  end")

    def _box(self, claim: Claim) -> None:
        """Write the box of a claim: kind, verdict, label, sources and text, a line each."""
        mark = self._marks.of_claim(claim.id)
        texts = [] if claim.kind is Kind.CLAIM else [escaped(claim.kind.value.upper())]
        texts += [f"{SIGNS[mark.verdict]}\N{NO-BREAK SPACE}{mark.word}"] if mark else []
        whole = claim.label.split() == claim.text.split()
        if whole or not derived(claim):
            texts.append(f"<b>{escaped(claim.label)}</b>")
        names = dict.fromkeys(filter(None, (cited(each, self._map.works) for each in claim.sources)))
        texts.extend(f"<i>{escaped(name)}</i>" for name in [*names][: style.SOURCE_LINES])
        if not whole:
            texts.append(escaped(cut(trimmed(claim.text))))
        classes = [claim.kind.value] + ([mark.verdict.value] if mark else [])
        self._node(self._nodes[claim.id], "<br>".join(texts), *classes, shape=_SHAPES[claim.kind])

    def _at(self, target: Target) -> str:
        """Return the name of the box of a claim, or of the joint of a link."""
        return self._joints[target] if target.is_link else self._nodes[target[0]]

    def _link(self, link: Link) -> None:
        """Write a link: straight to its target, or by way of its joint where it has one."""
        line_style = style.line_style(link)
        pen = _USUAL if link.is_undercut else style.pen_width(link.weight)
        fails = self._marks.fails(link.path)
        target = self._at(link.target)
        joint = self._joints.get(link.path)
        if joint is None:
            self._line(
                f"{self._nodes[link.source]} {_SIGNED[line_style]} {target}", line_style, pen, fails=fails
            )
            return
        self._node(joint, line_style.sign, "joint", shape=("((", "))"))
        headless = "---" if line_style is style.SUPPORT else "-.-"
        for premise in (link.source, *(each.id for each in link.premises)):
            self._line(f"{self._nodes[premise]} {headless} {joint}", line_style, pen, fails=fails)
        self._line(f"{joint} {_ARROWS[line_style]} {target}", line_style, pen, fails=fails)

    def _loose_end(self, number: int) -> str:
        """Write how many lines lead to or from what is not shown, and return the name of that box."""
        name = f"m{len(self._classes.get('more', ())) + 1}"
        return self._node(name, escaped(f"+{number} more"), "more")

    def _line(self, line: str, line_style: LineStyle, pen: float = _USUAL, *, fails: bool = False) -> None:
        """Write a line; `pen` is its width in pixels, and it is grey where its link `fails`."""
        self._line_styles.add(line_style)
        if fails:
            self._line_styles.add(style.FAILING)
        ink = getattr(self._faded if fails else self._theme, line_style.colour)
        css = f"stroke:{ink},stroke-width:{pen:g}px{_DASHES.get(line_style.style, '')}"
        self._edges_of.setdefault(css, []).append(self.edges)
        self.lines.append(f"  {line}")
        self.edges += 1
