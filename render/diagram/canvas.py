"""The elements of a diagram, each with its caption: boxes, joints, lines and loose ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import ArgumentMap, Claim, Kind
from ...model.safe_text import visible
from ..text.wrap import measure_of, shorten, wrap
from . import style
from .box import TopLine, box, top_line
from .captions import Caption, claim_caption
from .dot import Dot, attributes, dot_text, dot_tooltip, inches
from .drawing import PICTURE
from .style import LineStyle
from .theme import Theme, faded

if TYPE_CHECKING:
    from .marks import Mark

_CIRCLE: Final = 13
_DIAMOND: Final = 20
"""Sizes of joints in points."""

_GROUP_TITLE_LINES: Final = 2


class Line(NamedTuple):
    """What the lines of one link share: `owner`, the claim that declares it; `pen`, their width in points.

    `fails` is whether the link does not hold, so that its lines are grey.
    """

    owner: str
    style: LineStyle
    pen: float
    caption: Caption
    fails: bool = False


class _Frame(NamedTuple):
    """What boxes of a kind and a mark share: colours, top line, and attributes in DOT."""

    theme: Theme
    top: TopLine | None
    attributes: str


@dataclass(slots=True)
class Canvas:
    """A diagram to which elements are added one by one.

    `tooltips` is as in `DrawOptions`. `nodes` has the name of each claim's box; `names` is as in `Drawing`.
    `line_styles` are those that occur, with `style.FAILING` among them where a line is grey. `connected` has
    the names of the boxes and joints at which a line begins or ends. `captions` has those of the elements of
    each claim, `numbers` the last number of each kind of element. `frames` and `written` keep what many
    elements share.
    """

    map: ArgumentMap
    dot: Dot
    theme: Theme
    tooltips: bool
    nodes: dict[str, str] = field(default_factory=dict[str, str])
    names: dict[str, str] = field(default_factory=lambda: {PICTURE: "the title"})
    line_styles: set[LineStyle] = field(default_factory=set[LineStyle])
    connected: set[str] = field(default_factory=set[str])
    captions: dict[str, dict[str, Caption]] = field(default_factory=dict[str, dict[str, Caption]])
    numbers: dict[str, int] = field(default_factory=dict[str, int])
    written: dict[object, str] = field(default_factory=dict[object, str])
    frames: dict[tuple[Kind, Mark | None], _Frame] = field(
        default_factory=dict["tuple[Kind, Mark | None]", _Frame]
    )
    faded: Theme = field(init=False)

    def __post_init__(self) -> None:
        self.faded = faded(self.theme)

    def name(self, letter: str, owner: str, caption: Caption) -> str:
        """Number a new element of a claim (or of a group, before its claims) and keep its caption."""
        self.numbers[letter] = number = self.numbers.get(letter, 0) + 1
        name = f"{letter}{number}"
        owned = self.captions.get(owner)
        if owned is None:
            owned = self.captions[owner] = {}
        owned[name] = caption
        return name

    def in_reading_order(self) -> dict[str, Caption]:
        """Return the captions of all elements, those of one claim together."""
        return {name: caption for owned in self.captions.values() for name, caption in owned.items()}

    def begin_group(self, value: str, title: str) -> None:
        """Begin a frame with a title, for a value of a facet."""
        name = self.name("g", f"\0{value}", Caption(title))  # no claim has such an id
        self.names[name] = f"the group {value}"
        measure = measure_of(style.GROUP_SIZE, bold=True)
        lines = shorten(
            wrap(visible(title), style.GROUP_WIDTH, measure), _GROUP_TITLE_LINES, style.GROUP_WIDTH, measure
        )
        label = "".join(f'{dot_text(line)}<BR ALIGN="LEFT"/>' for line in lines) or " "
        self.dot.begin_group(
            name,
            f'<<FONT POINT-SIZE="{style.GROUP_SIZE:g}" COLOR="{self.theme.muted}"><B>{label}</B></FONT>>',
            attributes(labeljust="l", color=self.theme.faint, style="rounded", penwidth="0.8", margin="12"),
        )

    def claim(self, claim: Claim, mark: Mark | None = None) -> None:
        """Write the box of a claim, with the mark of its verdict."""
        caption = claim_caption(claim, self.map, mark)
        self.nodes[claim.id] = name = self.name("n", claim.id, caption)
        self.names[name] = claim.id
        frame = self.frames.get((claim.kind, mark)) or self._frame(claim.kind, mark)
        own = box(claim, self.map.works, frame.theme, frame.top)
        size = f"width={inches(own.width)} height={inches(own.height)}"
        self.dot.node(name, own.label, f"{frame.attributes} {size}", self._tooltip(caption))

    def _frame(self, kind: Kind, mark: Mark | None) -> _Frame:
        """Return what boxes of a kind and a mark share, and keep it."""
        box_style = style.BOXES[kind]
        grey = mark is not None and mark.style.greyed
        colours = self.faded if grey else self.theme
        outline, pen = style.outline(box_style, mark.style if mark else None)
        self.frames[kind, mark] = frame = _Frame(
            colours,
            top_line(kind, mark, colours) if mark else None,
            attributes(
                **{"class": f"{kind.value} {mark.verdict.value}" if mark else kind.value},
                style="filled" if outline == "solid" else f"filled,{outline}",
                fillcolor=colours.tint if box_style.tinted else colours.paper,
                penwidth=f"{pen:g}",
                peripheries=str(box_style.rims),
                **({"color": self.theme.fallen_line, "fontcolor": colours.ink} if grey else {}),
            ),
        )
        return frame

    def joint(
        self, name: str, line: Line, *, undercut: bool = False, in_vain: bool = False, sign: str = ""
    ) -> None:
        """Write the middle of a link, a circle with its sign, or an open diamond where the link is undercut.

        `in_vain` is whether none of its undercuts holds. `sign` takes the place of that of its style; a
        longer one makes the circle an ellipse.
        """
        sign = sign or line.style.sign
        self.dot.node(
            name,
            _sign_label(sign),
            self._joint_style(line, sign, undercut=undercut, in_vain=in_vain),
            self._tooltip(line.caption),
        )

    def _joint_style(self, line: Line, sign: str, *, undercut: bool, in_vain: bool) -> str:
        key = (line.style, line.fails, sign, undercut, in_vain)
        written = self.written.get(key)
        if written is None:
            size = _DIAMOND if undercut else _CIRCLE
            wider = max(0, ceil(measure_of(style.SIGN_SIZE, bold=True)(sign)) - size + 4)
            colour = self._colour(line)
            written = self.written[key] = attributes(
                **{"class": "joint"},
                shape="diamond" if undercut else "ellipse",
                style="filled",
                # With "shape", lines would end at the circle that the ellipse was before it was made wider.
                fixedsize="true" if wider else "shape",
                margin="0",
                width=inches(size + wider),
                height=inches(size),
                penwidth="1.2",
                color=(self.faded if in_vain else self.theme).undercut if undercut else colour,
                fillcolor=self.theme.paper,
                fontcolor=self.theme.fallen if line.fails else colour,
            )
        return written

    def line(self, tail: str, head: str, line: Line, **more: str) -> None:
        """Write one line; `more` are attributes beside, or other than, those of its style."""
        owner, line_style, pen, caption, fails = line
        key = (line_style, pen, fails, *more.items())
        written = self.written.get(key) or self._line_style(line, key, more)
        self.connected.add(tail)
        self.connected.add(head)
        self.dot.edge(tail, head, self.name("e", owner, caption), written, self._tooltip(caption))

    def _line_style(self, line: Line, key: object, more: dict[str, str]) -> str:
        """Return the attributes of a style of line, and keep them; note that it occurs."""
        self.line_styles.add(line.style)
        if line.fails:
            self.line_styles.add(style.FAILING)
        kind = line.style.name.split()[0] + " fallen" * line.fails
        usual = {"class": kind, "color": self._colour(line), "style": line.style.style}
        own = {"penwidth": f"{line.pen:g}", "arrowhead": line.style.head}
        self.written[key] = written = attributes(**{**usual, **own, **more})
        return written

    def loose_end(self, owner: str, at: str, number: int, *, leads_in: bool) -> None:
        """Write how many lines lead from a box or joint to what is not shown, or from there to it."""
        counted = "1 more link leads" if number == 1 else f"{number} more links lead"
        caption = Caption(f"{counted} {'here from' if leads_in else 'from here to'} what is not shown")
        name = self.name("m", owner, caption)
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
            self._tooltip(caption),
        )
        tail, head = (name, at) if leads_in else (at, name)
        self.line(tail, head, Line(owner, style.MORE, 1.0, caption))

    def _colour(self, line: Line) -> str:
        return str(getattr(self.faded if line.fails else self.theme, line.style.colour))

    def _tooltip(self, caption: Caption) -> str:
        return dot_tooltip(caption.whole) if self.tooltips else ""


@cache
def _sign_label(sign: str) -> str:
    """Set a sign in the middle of its joint; without the empty row it would sit a point too high."""
    if not sign:
        return ""
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    font = f'<FONT POINT-SIZE="{style.SIGN_SIZE:g}"><B>{sign}</B></FONT>'
    return f'<{table}<TR><TD HEIGHT="1"></TD></TR><TR><TD>{font}</TD></TR></TABLE>>'
