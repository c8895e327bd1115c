"""The elements of a diagram while it is drawn: boxes, joints, lines and loose ends, each with its caption."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.safe_text import visible
from ..escape import dot_text, dot_tooltip
from ..text.wrap import is_foreign, measure_of, shorten, wrap
from . import style
from .box import Heading, box, heading
from .captions import Caption, of_claim
from .dot import Dot, attributes, inches
from .theme import faded

if TYPE_CHECKING:
    from ...model import ArgumentMap, Claim, Kind
    from .marks import Mark
    from .theme import Theme

_CIRCLE: Final = 13
_DIAMOND: Final = 20
"""Sizes of joints in points."""

_GROUP_TITLE_LINES: Final = 2

PICTURE: Final = "graph0"
"""The id of the whole picture in the SVG, as the engine gives it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram as DOT source, and the captions of its elements by their id in the SVG.

    `captions` is in the order of reading: each claim is followed by the links that it declares. `whole`
    is the caption of the picture; `claims` is how many there are; `turn` is the direction that would turn it,
    "" where the user chose one. `named` is what to call what holds text, by its id in the SVG: the title, a
    group, a claim by its own id.
    """

    dot: str
    whole: Caption
    captions: dict[str, Caption]
    claims: int
    turn: str
    named: dict[str, str]

    def foreign(self) -> tuple[str, ...]:
        """Return the names of what has letters that the fonts of graphviz-pure lack."""
        captions = {PICTURE: self.whole, **self.captions}
        return tuple(name for element, name in self.named.items() if is_foreign(captions[element].whole))


class Line(NamedTuple):
    """What the lines of one link share: `owner`, the claim that declares it; `pen`, their width in points.

    `fallen` is whether the link does not hold, so that its lines are grey.
    """

    owner: str
    look: style.LineStyle
    pen: float
    said: Caption
    fallen: bool = False


class _Frame(NamedTuple):
    """What boxes of a kind and a mark share: colours, heading, and attributes in DOT."""

    theme: Theme
    heading: Heading | None
    attributes: str


@dataclass(slots=True)
class Canvas:
    """A diagram while it is drawn.

    `tooltips` is whether captions are written into the DOT source, for engines that argmap does not run.
    `nodes` names the box of each claim, `named` is as in `Drawing`. `lines` are the line styles that occur,
    `tied` the names of the boxes and joints at which a line begins or ends. `frames` keeps what boxes of a
    kind and mark share, `written` the attributes of each style of joint and line. `faded` is the theme of
    what is rejected, `any_fallen` whether a line is drawn of what does not hold.
    """

    map: ArgumentMap
    dot: Dot
    theme: Theme
    tooltips: bool
    nodes: dict[str, str] = field(default_factory=dict[str, str])
    named: dict[str, str] = field(default_factory=lambda: {PICTURE: "the title"})
    lines: set[style.LineStyle] = field(default_factory=set[style.LineStyle])
    tied: set[str] = field(default_factory=set[str])
    captions: dict[str, dict[str, Caption]] = field(default_factory=dict[str, dict[str, Caption]])
    numbers: dict[str, int] = field(default_factory=dict[str, int])
    written: dict[object, str] = field(default_factory=dict[object, str])
    frames: dict[tuple[Kind, Mark | None], _Frame] = field(
        default_factory=dict["tuple[Kind, Mark | None]", _Frame]
    )
    any_fallen: bool = False
    faded: Theme = field(init=False)

    def __post_init__(self) -> None:
        """Find the colours of what is rejected."""
        self.faded = faded(self.theme)

    def name(self, letter: str, owner: str, said: Caption) -> str:
        """Number a new element of a claim (or of a group, before its claims) and keep its caption."""
        self.numbers[letter] = number = self.numbers.get(letter, 0) + 1
        name = f"{letter}{number}"
        owned = self.captions.get(owner)
        if owned is None:
            owned = self.captions[owner] = {}
        owned[name] = said
        return name

    def in_reading_order(self) -> dict[str, Caption]:
        """Return the captions of all elements, those of one claim together."""
        return {name: said for owned in self.captions.values() for name, said in owned.items()}

    def begin_group(self, value: str, title: str) -> None:
        """Begin a frame with a title, for a value of a facet."""
        name = self.name("g", f"\0{value}", Caption(title))  # told apart from a claim of that id
        self.named[name] = f"the group {value}"
        measure = measure_of(style.GROUP_SIZE, bold=True)
        lines = shorten(
            wrap(visible(title), style.GROUP_WIDTH, measure), _GROUP_TITLE_LINES, style.GROUP_WIDTH, measure
        )
        said = "".join(f'{dot_text(line)}<BR ALIGN="LEFT"/>' for line in lines) or " "
        self.dot.begin_group(
            name,
            f'<<FONT POINT-SIZE="{style.GROUP_SIZE:g}" COLOR="{self.theme.muted}"><B>{said}</B></FONT>>',
            attributes(labeljust="l", color=self.theme.faint, style="rounded", penwidth="0.8", margin="12"),
        )

    def claim(self, claim: Claim, mark: Mark | None = None) -> None:
        """Write the box of a claim, with the mark of its verdict."""
        said = of_claim(claim, self.map, mark)
        self.nodes[claim.id] = name = self.name("n", claim.id, said)
        self.named[name] = claim.id
        found = self.frames.get((claim.kind, mark)) or self._frame(claim.kind, mark)
        drawn = box(claim, self.map.works, found.theme, found.heading)
        size = f"width={inches(drawn.width)} height={inches(drawn.height)}"
        self.dot.node(name, drawn.label, f"{found.attributes} {size}", self._tooltip(said))

    def _frame(self, kind: Kind, mark: Mark | None) -> _Frame:
        """Return what boxes of a kind and a mark share, and keep it."""
        look = style.BOXES[kind]
        grey = mark is not None and mark.look.greyed
        colours = self.faded if grey else self.theme
        outline, pen = style.outline(look, mark.look if mark else None)
        self.frames[kind, mark] = frame = _Frame(
            colours,
            heading(kind, mark, colours) if mark else None,
            attributes(
                **{"class": f"{kind.value} {mark.verdict.value}" if mark else kind.value},
                style="filled" if outline == "solid" else f"filled,{outline}",
                fillcolor=colours.tint if look.tinted else colours.paper,
                penwidth=f"{pen:g}",
                peripheries=str(look.rims),
                **({"color": self.theme.fallen_line, "fontcolor": colours.ink} if grey else {}),
            ),
        )
        return frame

    def joint(
        self, name: str, line: Line, *, undercut: bool = False, in_vain: bool = False, sign: str = ""
    ) -> None:
        """Write the middle of a link, with its sign: an open diamond where the link is undercut.

        `in_vain` is whether no undercut of it holds. `sign` stands in the place of that of its style; a
        longer one makes the circle an ellipse.
        """
        sign = sign or line.look.sign
        self.dot.node(
            name,
            _sign_label(sign),
            self._joint_style(line, sign, undercut=undercut, in_vain=in_vain),
            self._tooltip(line.said),
        )

    def _joint_style(self, line: Line, sign: str, *, undercut: bool, in_vain: bool) -> str:
        key = (line.look, line.fallen, sign, undercut, in_vain)
        written = self.written.get(key)
        if written is None:
            size = _DIAMOND if undercut else _CIRCLE
            wider = max(0, ceil(measure_of(style.SIGN_SIZE, bold=True)(sign)) - size + 4)
            colour = self._colour(line)
            written = self.written[key] = attributes(
                **{"class": "joint"},
                shape="diamond" if undercut else "ellipse",
                style="filled",
                # As it is, a line ends at the circle that the shape would be if it were not made wider.
                fixedsize="true" if wider else "shape",
                margin="0",
                width=inches(size + wider),
                height=inches(size),
                penwidth="1.2",
                color=(self.faded if in_vain else self.theme).undercut if undercut else colour,
                fillcolor=self.theme.paper,
                fontcolor=self.theme.fallen if line.fallen else colour,
            )
        return written

    def line(self, tail: str, head: str, line: Line, **more: str) -> None:
        """Write one line; `more` are attributes beside, or other than, those of its style."""
        owner, look, pen, said, fallen = line
        key = (look, pen, fallen, *more.items())
        written = self.written.get(key) or self._line_style(line, key, more)
        self.tied.add(tail)
        self.tied.add(head)
        self.dot.edge(tail, head, self.name("e", owner, said), written, self._tooltip(said))

    def _line_style(self, line: Line, key: object, more: dict[str, str]) -> str:
        """Return the attributes of a style of line, and keep them; note that it occurs."""
        look = line.look
        self.lines.add(look)
        self.any_fallen = self.any_fallen or line.fallen
        kind = look.name.split()[0] + " fallen" * line.fallen
        named = {"class": kind, "color": self._colour(line), "style": look.style}
        own = {"penwidth": f"{line.pen:g}", "arrowhead": look.head}
        self.written[key] = written = attributes(**{**named, **own, **more})
        return written

    def loose_end(self, owner: str, at: str, number: int, *, leads_in: bool) -> None:
        """Write how many lines from or to what is not shown end at a box or joint."""
        counted = "1 more link leads" if number == 1 else f"{number} more links lead"
        said = Caption(f"{counted} {'here from' if leads_in else 'from here to'} what is not shown")
        name = self.name("m", owner, said)
        measure = measure_of(style.SOURCE_SIZE)
        label = f"+{number} more"
        self.dot.node(
            name,
            f'<<FONT POINT-SIZE="{style.SOURCE_SIZE:g}">{label}</FONT>>',
            attributes(
                **{"class": "more"},
                shape="plaintext",
                fontcolor=self.theme.muted,
                margin="0",
                width=inches(int(measure(label)) + 4),
                height=inches(int(style.SOURCE_SIZE * style.LEADING) + 2),
            ),
            self._tooltip(said),
        )
        tail, head = (name, at) if leads_in else (at, name)
        self.line(tail, head, Line(owner, style.MORE, 1.0, said))

    def _colour(self, line: Line) -> str:
        return str(getattr(self.faded if line.fallen else self.theme, line.look.colour))

    def _tooltip(self, said: Caption) -> str:
        return dot_tooltip(said.whole) if self.tooltips else ""


@cache
def _sign_label(sign: str) -> str:
    """Set a sign in the middle of its joint: it sits too high by a point otherwise."""
    if not sign:
        return ""
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    font = f'<FONT POINT-SIZE="{style.SIGN_SIZE:g}"><B>{sign}</B></FONT>'
    return f'<{table}<TR><TD HEIGHT="1"></TD></TR><TR><TD>{font}</TD></TR></TABLE>>'
