"""The canvas to which the elements of a diagram are added with their captions, and the drawing it gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import ArgumentMap, Claim, Kind
from ...model.safe_text import visible
from ..text.wrap import is_foreign, measure_of, shorten, wrap
from . import style
from .box import TopLine, box, top_line
from .captions import Caption, claim_caption
from .dot import TABLE, Dot, attributes, dot_text, dot_tooltip, inches
from .legend import Key, legend
from .style import LineStyle
from .theme import Theme, faded, theme

if TYPE_CHECKING:
    from .draw_options import DrawOptions
    from .marks import Mark

PICTURE: Final = "graph0"
"""The id of the whole picture in the SVG, as the engine gives it."""

_CIRCLE: Final = 13
_DIAMOND: Final = 20
"""Sizes of joints in points."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished diagram as DOT source, and the captions of its elements by their id in the SVG.

    `captions` is in reading order: each claim is followed by the links that it declares. `whole` is the
    caption of the picture and `claims` how many claims it shows. `turn` is the direction that would turn it,
    "" where the user chose one. `names` says what to call each element that holds text, by its id in the SVG:
    the title, a group, or a claim by its own id.
    """

    dot: str
    whole: Caption
    captions: dict[str, Caption]
    claims: int
    turn: str
    names: dict[str, str]

    def foreign(self) -> tuple[str, ...]:
        """Return the names of the elements with letters that the fonts of graphviz-pure lack."""
        captions = {PICTURE: self.whole, **self.captions}
        return tuple(name for element, name in self.names.items() if is_foreign(captions[element].whole))


class Line(NamedTuple):
    """What the lines of one link share: `owner`, the claim that declares it; `pen`, their width in points.

    `fails` is whether the link does not hold, so that its lines are grey.
    """

    owner: str
    style: LineStyle
    pen: float
    caption: Caption
    fails: bool = False


class Canvas:
    """A diagram to which elements are added one by one.

    `nodes` has the name of each claim's box. `line_styles` are those that occur, with `style.FAILING` among
    them where a line is grey. `connected` has the names of the boxes and joints at which a line begins or
    ends. `upright` is whether the diagram grows upwards or downwards.
    """

    def __init__(self, argument_map: ArgumentMap, options: DrawOptions, direction: str) -> None:
        """Begin a diagram of claims of a map; `direction` is one of `DIRECTIONS`."""
        self.upright = direction in {"bt", "tb"}
        self.nodes: dict[str, str] = {}
        self.line_styles: set[LineStyle] = set()
        self.connected: set[str] = set()
        self._map, self._options = argument_map, options
        self._theme = theme(options.look.theme, options.look.palette)
        self.dot = Dot(direction, self._theme)
        self._names = {PICTURE: "the title"}
        self._captions: dict[str, dict[str, Caption]] = {}
        self._numbers: Counter[str] = Counter()

    def drawing(self, whole: Caption, key: Key) -> Drawing:
        """Write what stands below the diagram, whose caption is `whole`, and return all of it."""
        tooltip = {"tooltip": dot_tooltip(whole.title)} if self._options.tooltips else {}
        return Drawing(
            dot=self.dot.source(label=legend(key, self._theme), **tooltip),
            whole=whole,
            captions={name: each for owned in self._captions.values() for name, each in owned.items()},
            claims=len(self.nodes),
            turn="" if self._options.look.direction else "lr" if self.upright else "bt",
            names=self._names,
        )

    def _name(self, letter: str, owner: str, caption: Caption) -> str:
        """Number a new element of a claim (or of a group, before its claims) and keep its caption."""
        self._numbers[letter] += 1
        name = f"{letter}{self._numbers[letter]}"
        self._captions.setdefault(owner, {})[name] = caption
        return name

    def begin_group(self, value: str, title: str) -> None:
        """Begin a frame with a title, for a value of a facet."""
        name = self._name("g", f"\0{value}", Caption(title))  # no claim has such an id
        self._names[name] = f"the group {value}"
        width, measure = style.GROUP_WIDTH, measure_of(style.GROUP_SIZE, bold=True)
        lines = shorten(wrap(visible(title), width, measure), style.GROUP_LINES, width, measure)
        label = "".join(f'{dot_text(line)}<BR ALIGN="LEFT"/>' for line in lines) or " "
        self.dot.begin_group(
            name,
            f'<<FONT POINT-SIZE="{style.GROUP_SIZE:g}" COLOR="{self._theme.muted}"><B>{label}</B></FONT>>',
            attributes(labeljust="l", color=self._theme.faint, style="rounded", penwidth="0.8", margin="12"),
        )

    def claim(self, claim: Claim, mark: Mark | None = None) -> None:
        """Write the box of a claim, with the mark of its verdict."""
        caption = claim_caption(claim, self._map, mark)
        self.nodes[claim.id] = name = self._name("n", claim.id, caption)
        self._names[name] = claim.id
        colours, top, shared = _frame(self._theme, claim.kind, mark)
        own = box(claim, self._map.works, colours, top)
        size = f"width={inches(own.width)} height={inches(own.height)}"
        self.dot.node(name, own.label, f"{shared} {size}{self._tooltip(caption)}")

    def joint(self, line: Line, *, undercut: bool = False, in_vain: bool = False, sign: str = "") -> str:
        """Write the middle of a link, a circle with its sign, or an open diamond where the link is undercut.

        `in_vain` is whether none of its undercuts holds. `sign` takes the place of that of its style; a
        longer one makes the circle an ellipse.
        Returns: its name.
        """
        name = self._name("j", line.owner, line.caption)
        sign = sign or line.style.sign
        diamond = (faded(self._theme) if in_vain else self._theme).undercut if undercut else ""
        written = _joint(self._theme, line.style, sign, diamond, fails=line.fails)
        self.dot.node(name, _sign_label(sign), written + self._tooltip(line.caption))
        return name

    def line(self, tail: str, head: str, line: Line, **more: str) -> None:
        """Write one line; `more` are attributes that add to those of its style or replace them."""
        owner, line_style, pen, caption, fails = line
        self.line_styles.add(line_style)
        if fails:
            self.line_styles.add(style.FAILING)
        self.connected.add(tail)
        self.connected.add(head)
        written = _line(self._theme, line_style, pen, fails=fails, **more)
        name = self._name("e", owner, caption)
        self.dot.edge(tail, head, f"id={name} {written}{self._tooltip(caption)}")

    def loose_end(self, owner: str, at: str, number: int, *, leads_in: bool) -> None:
        """Write how many lines lead from a box or joint to what is not shown or, if `leads_in`, from it."""
        counted = "1 more link leads" if number == 1 else f"{number} more links lead"
        caption = Caption(f"{counted} {'here from' if leads_in else 'from here to'} what is not shown")
        name = self._name("m", owner, caption)
        label = f"+{number} more"
        written = attributes(
            **{"class": "more"},
            shape="plaintext",
            fontcolor=self._theme.muted,
            margin="0",
            width=inches(int(measure_of(style.SOURCE_SIZE)(label)) + 4),
            height=inches(int(style.SOURCE_SIZE * style.LEADING) + 2),
        )
        label = f'<<FONT POINT-SIZE="{style.SOURCE_SIZE:g}">{label}</FONT>>'
        self.dot.node(name, label, written + self._tooltip(caption))
        tail, head = (name, at) if leads_in else (at, name)
        self.line(tail, head, Line(owner, style.MORE, 1.0, caption))

    def _tooltip(self, caption: Caption) -> str:
        return f' tooltip="{dot_tooltip(caption.whole)}"' if self._options.tooltips else ""


@lru_cache(maxsize=256)
def _frame(colours: Theme, kind: Kind, mark: Mark | None) -> tuple[Theme, TopLine | None, str]:
    """Return what boxes of a kind and a mark share: colours, top line, and attributes."""
    box_style = style.BOXES[kind]
    grey = mark is not None and mark.style.greyed
    own = faded(colours) if grey else colours
    outline, pen = style.outline(box_style, mark.style if mark else None)
    shared = attributes(
        **{"class": f"{kind.value} {mark.verdict.value}" if mark else kind.value},
        style="filled" if outline == "solid" else f"filled,{outline}",
        fillcolor=own.tint if box_style.tinted else own.paper,
        penwidth=f"{pen:g}",
        peripheries=str(box_style.rims),
        **({"color": colours.fallen_line, "fontcolor": own.ink} if grey else {}),
    )
    return own, top_line(kind, mark, own) if mark else None, shared


@lru_cache(maxsize=1024)
def _joint(colours: Theme, line_style: LineStyle, sign: str, diamond: str, *, fails: bool) -> str:
    """Return the attributes of a joint; `diamond` is the colour of one, "" for a circle."""
    size = _DIAMOND if diamond else _CIRCLE
    wider = max(0, ceil(measure_of(style.SIGN_SIZE, bold=True)(sign)) - size + 4)
    colour = _colour(colours, line_style, fails=fails)
    return attributes(
        **{"class": "joint"},
        shape="diamond" if diamond else "ellipse",
        style="filled",
        # With "shape", lines would end at the circle that the ellipse was before it was made wider.
        fixedsize="true" if wider else "shape",
        margin="0",
        width=inches(size + wider),
        height=inches(size),
        penwidth="1.2",
        color=diamond or colour,
        fillcolor=colours.paper,
        fontcolor=colours.fallen if fails else colour,
    )


@lru_cache(maxsize=1024)
def _line(colours: Theme, line_style: LineStyle, pen: float, *, fails: bool, **more: str) -> str:
    """Return the attributes of a line; `more` add to those of its style or replace them."""
    kind = line_style.name.split()[0] + " fallen" * fails
    usual = {"class": kind, "color": _colour(colours, line_style, fails=fails), "style": line_style.style}
    return attributes(**{**usual, "penwidth": f"{pen:g}", "arrowhead": line_style.head, **more})


def _colour(colours: Theme, line_style: LineStyle, *, fails: bool) -> str:
    return str(getattr(faded(colours) if fails else colours, line_style.colour))


@cache
def _sign_label(sign: str) -> str:
    """Set a sign in the middle of its joint; without the empty row it would sit a point too high."""
    if not sign:
        return '""'
    font = f'<FONT POINT-SIZE="{style.SIGN_SIZE:g}"><B>{sign}</B></FONT>'
    return f'<{TABLE}<TR><TD HEIGHT="1"></TD></TR><TR><TD>{font}</TD></TR></TABLE>>'
