"""A map, or a part of one, as a Mermaid flowchart that GitHub can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import LinkState
from ...model import Claim, Kind, Target
from ...model.words import trimmed
from ..errors import RenderError
from ..graphics.theme import theme
from ..words.names import cited, derived
from ..words.verdicts import SIGNS
from .captions import part_caption
from .mermaid_words import cut, escaped, legend_text, plain
from .strands import Bond, Strand, beyond, direction_of, grouped, shown_mark, strands, undercut

if TYPE_CHECKING:
    from ...views.part import Part
    from .draw_options import DrawOptions

MOST_CHARACTERS: Final = 50_000
MOST_EDGES: Final = 500
"""Mermaid's own limits (maxTextSize, maxEdges), which GitHub keeps."""

_PLAIN: Final = ("[", "]")
_QUESTION: Final = ("([", "])")
_JOINT: Final = ("((", "))")

_ARROWS: Final = {
    Bond.SUPPORT: "-- + -->",
    Bond.ATTACK: "-- − --o",
    Bond.CONTRADICTION: "o-- ≠ --o",
    Bond.UNDERCUT: "--o",
    Bond.BACKING: "-->",
    Bond.ANSWER: "-. answers .-",
}
"""Mermaid ends lines in an arrow, a disc or a cross, which would read as the sign of what is rejected.

So all that speaks against something ends in a disc, where pictures have a bar.
"""

_DISCS: Final = {Bond.ATTACK, Bond.CONTRADICTION, Bond.UNDERCUT}
_ABOUT_DISCS: Final = (
    "%% Mermaid has no bar to end a line: attacks, contradictions and undercuts end in a disc."
)

_DASHES: Final = {LinkState.IN_DOUBT: ",stroke-dasharray:2 3", LinkState.FAILS: ",stroke-dasharray:5 3"}
_MOST_SOURCES: Final = 3

_HINT: Final = "draw a part of the map with --focus ID or --where FACET=VALUE, or as SVG: `-o map.svg`"


def to_mermaid(part: Part, options: DrawOptions) -> str:
    """Return a flowchart with a legend and a box for each claim: kind, verdict, label, sources and text.

    Raises: RenderError, where it has more characters or lines than GitHub draws; UnknownFacetError, where the
    facet to group by is unknown.
    """
    chart = _Chart(part, options)
    chart.write()
    head = f"flowchart {direction_of(part, options).upper()}"
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
        self._theme = theme(options.look.theme, options.look.palette)
        self._strands = strands(part, options)
        self._undercut = undercut(self._strands)
        self._nodes = {claim: f"n{number}" for number, claim in enumerate(self._map.claims, 1)}
        joints = [each.path for each in self._strands if each.has_joint and each.path]
        self._joints = {path: f"j{number}" for number, path in enumerate(joints, 1)}
        self._classes: dict[str, list[str]] = {}
        self._groups: list[str] = []
        self._edges_of: dict[str, list[int]] = {}

    def write(self) -> None:
        """Write boxes, group by group, then lines, each in the order of the map, and the legend."""
        links = sum(each.path is not None for each in self._strands)
        caption = part_caption(self._part, links, self._options)
        self.lines.append(f"  accTitle: {plain(caption.title)}")
        self.lines.append(f"  accDescr: {plain(caption.text)}")
        if any(each.bond in _DISCS for each in self._strands):
            self.lines.append(f"  {_ABOUT_DISCS}")
        self._boxes(self._options.look.group_by)
        for each in self._strands:
            self._strand(each)
        text = legend_text(caption.title, self._part, self._options, self._strands, self._theme)
        self._node("legend", text, "legend")

    def styles(self) -> list[str]:
        """Return the lines that set colours and line widths."""
        ground = f"fill:{self._theme.paper},stroke:{self._theme.line},color:{self._theme.muted}"
        kinds = [f"  style {group} {ground}" for group in self._groups]
        for name, css in self._css_of_classes().items():
            if name in self._classes:
                kinds += [f"  classDef {name} {css}", f"  class {','.join(self._classes[name])} {name}"]
        lines = [f"  linkStyle {','.join(map(str, edges))} {css}" for css, edges in self._edges_of.items()]
        return [*kinds, *lines]

    def _css_of_classes(self) -> dict[str, str]:
        """Return how boxes of each class are drawn: a hypothesis has the heaviest frame."""
        colours = self._theme
        return {
            "claim": f"fill:{colours.card},stroke:{colours.edge},color:{colours.ink},stroke-width:1px",
            "hypothesis": f"fill:{colours.tint},stroke:{colours.ink},color:{colours.ink},stroke-width:3px",
            "joint": f"fill:{colours.card},stroke:{colours.edge},color:{colours.ink}",
            "undercut": f"fill:{colours.card},stroke:{colours.undercut},color:{colours.undercut}",
            "legend": f"fill:{colours.paper},stroke:{colours.line},color:{colours.ink},text-align:left",
        }

    def _node(self, name: str, text: str, class_: str, shape: tuple[str, str] = _PLAIN) -> None:
        """Write a box of a class."""
        opened, closed = shape
        self.lines.append(f'  {name}{opened}"{text or " "}"{closed}')
        self._classes.setdefault(class_, []).append(name)

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
        mark = shown_mark(claim, self._part, self._options)
        texts = [] if claim.kind is Kind.CLAIM else [escaped(claim.kind.value)]
        texts += [f"{SIGNS[mark.verdict]}\N{NO-BREAK SPACE}{mark.words}"] if mark else []
        whole = claim.label.split() == claim.text.split()
        if whole or not derived(claim):
            texts.append(f"<b>{escaped(claim.label)}</b>")
        names = dict.fromkeys(filter(None, (cited(each, self._map.works) for each in claim.sources)))
        texts.extend(f"<i>{escaped(name)}</i>" for name in [*names][:_MOST_SOURCES])
        if not whole:
            texts.append(escaped(cut(trimmed(claim.text))))
        texts += filter(None, [escaped(beyond(Target.of(claim.id), self._part))])
        class_ = "hypothesis" if claim.kind is Kind.HYPOTHESIS else "claim"
        shape = _QUESTION if claim.kind is Kind.QUESTION else _PLAIN
        self._node(self._nodes[claim.id], "<br>".join(texts), class_, shape)

    def _at(self, target: Target) -> str:
        """Return the name of the box of a claim, or of the joint of a link."""
        return self._joints[target] if target.is_link else self._nodes[target[0]]

    def _strand(self, strand: Strand) -> None:
        """Write a link, contradiction or answer: straight to its target, or by way of its joint."""
        css = (
            f"stroke:{strand.colour(self._theme)},stroke-width:{strand.width:g}px"
            f"{_DASHES.get(strand.state, '')}"
        )
        start = self._nodes[strand.claims[0]]
        if strand.has_joint and strand.path:
            cut_by = strand.path in self._undercut
            start = self._joints[strand.path]
            texts = filter(None, ["⊥" * cut_by, escaped(beyond(strand.path, self._part))])
            self._node(start, "<br>".join(texts), "undercut" if cut_by else "joint", _JOINT)
            for claim in strand.claims:
                self._line(f"{self._nodes[claim]} --- {start}", css)
        self._line(f"{start} {_ARROWS[strand.bond]} {self._at(strand.target)}", css)

    def _line(self, line: str, css: str) -> None:
        self._edges_of.setdefault(css, []).append(self.edges)
        self.lines.append(f"  {line}")
        self.edges += 1
