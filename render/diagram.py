"""ArgumentMap -> DOT: what is drawn, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS, Kind, Sign, Target
from . import captions, style
from .box import box
from .captions import Caption
from .dot import Dot, inches
from .escape import dot_tooltip
from .layout import grid_of_loose, rows_of_fans
from .legend import legend
from .wrap import is_foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import ArgumentMap, Claim, Link

UPRIGHT_UP_TO: Final = 40
"""Up to how many claims a diagram grows from bottom to top; beyond, it grows from left to right."""

_CIRCLE: Final = 13
_DIAMOND: Final = 20
"""Sizes of joints in points."""

_NEAR_TARGET: Final = 3
"""Weight that draws a joint towards the target: the long line runs smooth, and the signs stand in a row."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram as DOT source, and the captions of its elements by their id in the SVG.

    `whole` is the caption of the picture; `foreign` holds the ids of claims whose boxes have letters that
    the fonts of graphviz-pure lack.
    """

    dot: str
    whole: Caption
    captions: dict[str, Caption]
    foreign: tuple[str, ...]


def draw(argument_map: ArgumentMap, *, problems: int = 0, direction: str = "") -> Drawing:
    """Draw the claims of a map and the links that can count.

    `problems` is how many errors the map has: above 0, the caption says that the picture is provisional.
    `direction` is where the arrows point, "BT" or "LR" (up or right); "" leaves it to the number of claims.
    """
    chosen = direction or ("BT" if len(argument_map.claims) <= UPRIGHT_UP_TO else "LR")
    return _Diagram(argument_map, Dot(chosen)).draw(problems, upright=chosen == "BT")


@dataclass(frozen=True, slots=True)
class _Line:
    """What the lines of one link share; `pen` is their width in points."""

    look: style.LineStyle
    pen: float
    said: Caption


@dataclass(slots=True)
class _Diagram:
    """The diagram while it is written.

    `nodes` names the box of each claim, `joints` the middle of each link that has one. `pointed` holds the
    links that others point at, with whether any of these is an undercut. `lines` are the line styles that
    occur, `tied` the boxes and joints at which a line begins or ends.
    """

    map: ArgumentMap
    dot: Dot
    nodes: dict[str, str] = field(default_factory=dict[str, str])
    joints: dict[Target, str] = field(default_factory=dict[Target, str])
    pointed: dict[Target, bool] = field(default_factory=dict[Target, bool])
    captions: dict[str, Caption] = field(default_factory=dict[str, Caption])
    lines: set[style.LineStyle] = field(default_factory=set[style.LineStyle])
    tied: set[str] = field(default_factory=set[str])
    numbers: dict[str, int] = field(default_factory=dict[str, int])

    def draw(self, problems: int, *, upright: bool) -> Drawing:
        """Write boxes, then links, contradictions and answers, each in the order of the map."""
        links = list(self.map.sound_links())
        claims = self.map.claims.values()
        for claim in claims:
            self._claim(claim)
        self._name_joints(links)
        rows = rows_of_fans(links, self.pointed, upright=upright)
        for link in links:
            self._link(link, rows.get(link.path, 0))
        for one, other in self._contradictions():
            self._contradiction(one, other)
        self._answers()
        for one, other in grid_of_loose(list(self.nodes.values()), self.tied):
            self.dot.edge(one, other, {"style": "invis", "minlen": "2"})
        self.dot.label(
            legend(
                self.map.title,
                [claim.kind for claim in claims],
                [line for line in style.LINES if line in self.lines],
                [link.weight for link in links if not link.is_undercut],
                problems=problems,
            )
        )
        return Drawing(
            dot=self.dot.source,
            whole=captions.of_map(self.map, len(links), problems),
            captions=self.captions,
            foreign=tuple(
                claim for claim, name in self.nodes.items() if is_foreign(self.captions[name].whole)
            ),
        )

    def _next(self, letter: str, said: Caption) -> str:
        """Number a new element and keep its caption."""
        self.numbers[letter] = number = self.numbers.get(letter, 0) + 1
        self.captions[f"{letter}{number}"] = said
        return f"{letter}{number}"

    def _claim(self, claim: Claim) -> None:
        """Write the box of a claim."""
        said = captions.of_claim(claim, self.map)
        self.nodes[claim.id] = name = self._next("n", said)
        drawn = box(claim, self.map.works)
        look = style.BOXES[claim.kind]
        self.dot.node(
            name,
            {
                "label": drawn.label,
                "class": claim.kind.value,
                "width": inches(drawn.width),
                "height": inches(drawn.height),
                "style": "filled" if look.style == "solid" else f"filled,{look.style}",
                "fillcolor": look.fill,
                "penwidth": f"{look.pen:g}",
                "peripheries": str(look.rims),
                "tooltip": dot_tooltip(said.whole),
            },
        )

    def _name_joints(self, links: list[Link]) -> None:
        """Name a joint for each link that shows a sign, is pointed at, or has several premises."""
        for link in links:
            if len(link.target) > 1:
                self.pointed[link.target] = self.pointed.get(link.target, False) or link.is_undercut
        for link in links:
            if _look(link).sign or link.premises or link.path in self.pointed:
                self.joints[link.path] = self._next("j", captions.of_link(link, self.map))

    def _link(self, link: Link, row: int) -> None:
        """Write a link: from its premises to its joint, where it has one, and on to its target."""
        target = self.nodes[link.target[0]] if len(link.target) == 1 else self.joints[link.target]
        pen = style.pen_width(STRENGTHS["moderate"] if link.is_undercut else link.weight)
        line = _Line(_look(link), pen, captions.of_link(link, self.map))
        joint = self.joints.get(link.path)
        if joint is None:
            self._line(self.nodes[link.source], target, line)
            return
        self._joint(joint, line, undercut=self.pointed.get(link.path, False))
        for premise in (link.source, *(each.id for each in link.premises)):
            self._line(self.nodes[premise], joint, line, arrowhead="none", minlen=str(1 + 2 * row))
        alone = not link.premises and link.path not in self.pointed
        self._line(joint, target, line, weight=str(_NEAR_TARGET if alone else 1))

    def _joint(self, name: str, line: _Line, *, undercut: bool) -> None:
        """Write the middle of a link, with its sign: an open diamond where the link is undercut."""
        size = inches(_DIAMOND if undercut else _CIRCLE)
        self.dot.node(
            name,
            {
                "label": _sign_label(line.look.sign),
                "class": "joint",
                "shape": "diamond" if undercut else "circle",
                "style": "filled",
                "fixedsize": "shape",
                "margin": "0",
                "width": size,
                "height": size,
                "penwidth": "1.2",
                "color": style.UNDERCUT.colour if undercut else line.look.colour,
                "fillcolor": style.PAPER,
                "fontcolor": line.look.colour,
                "tooltip": dot_tooltip(line.said.whole),
            },
        )

    def _line(self, tail: str, head: str, line: _Line, **more: str) -> None:
        """Write one line; `more` are attributes beside, or other than, those of its style."""
        look = line.look
        self.lines.add(look)
        self.tied.update((tail, head))
        attributes = {
            "id": self._next("e", line.said),
            "class": look.name.split()[0],
            "color": look.colour,
            "style": look.style,
            "penwidth": f"{line.pen:g}",
            "arrowhead": look.head,
            "tooltip": dot_tooltip(line.said.whole),
        }
        self.dot.edge(tail, head, attributes | more)

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        """Yield every pair of claims that contradict each other, once."""
        seen: set[frozenset[str]] = set()
        for claim in self.map.claims.values():
            for reference in claim.contradicts:
                other = self.map.claims.get(reference.id)
                if other is None or other is claim or Kind.QUESTION in {claim.kind, other.kind}:
                    continue
                pair = frozenset((claim.id, other.id))
                if pair not in seen:
                    seen.add(pair)
                    yield claim.id, other.id

    def _contradiction(self, one: str, other: str) -> None:
        """Write an attack with a head at either end."""
        look = style.CONTRADICTION
        said = captions.of_contradiction(one, other, self.map)
        line = _Line(look, style.pen_width(STRENGTHS["moderate"]), said)
        joint = self._next("j", said)
        self._joint(joint, line, undercut=False)
        self._line(self.nodes[one], joint, line, dir="both", arrowtail=look.head, arrowhead="none")
        self._line(joint, self.nodes[other], line, weight=str(_NEAR_TARGET))

    def _answers(self) -> None:
        """Write a faint line from each claim to the question or hypothesis that it answers."""
        for claim in self.map.claims.values():
            for answer in claim.answers:
                asked = self.map.claims.get(answer.to)
                if asked and asked is not claim and asked.kind in {Kind.QUESTION, Kind.HYPOTHESIS}:
                    line = _Line(style.ANSWER, 1.0, captions.of_answer(claim, answer, self.map))
                    self._line(self.nodes[claim.id], self.nodes[asked.id], line)


def _look(link: Link) -> style.LineStyle:
    """Return the style of a link's lines."""
    if link.is_undercut:
        return style.UNDERCUT
    return style.SUPPORT if link.sign is Sign.SUPPORT else style.ATTACK


def _sign_label(sign: str) -> str:
    """Set a sign in the middle of its joint: it sits too high by a point otherwise."""
    if not sign:
        return ""
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    font = f'<FONT POINT-SIZE="{style.SIGN_SIZE:g}"><B>{sign}</B></FONT>'
    return f'<{table}<TR><TD HEIGHT="1"></TD></TR><TR><TD>{font}</TD></TR></TABLE>>'
