"""How a diagram looks apart from its colours: sizes, and what distinguishes kinds, verdicts and links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from ...evaluate import Verdict
from ...model import Kind, Link, Sign

FONT: Final = "Arial"
"""A font that graphviz-pure knows and for which Linux has one of the same widths; the SVG names several."""

LABEL_SIZE: Final = 10.0
TEXT_SIZE: Final = 9.0
SOURCE_SIZE: Final = 8.0
TAG_SIZE: Final = 7.0
SIGN_SIZE: Final = 11.0
LEADING: Final = 1.2
"""Line height in em, as the drawing engine has it."""

TEXT_WIDTH: Final = 156.0
"""Widest line in points: about 34 characters of text."""

TEXT_LINES: Final = 6
LABEL_LINES: Final = 4
SOURCE_LINES: Final = 3

TITLE_SIZE: Final = 11.0
TITLE_WIDTH: Final = 420.0
TITLE_LINES: Final = 3

GROUP_SIZE: Final = 11.0
GROUP_WIDTH: Final = 240.0
GROUP_LINES: Final = 2
"""Size of a group's title and where it wraps, in points, and its lines."""

PAD_X: Final = 9
PAD_Y: Final = 7
GAP: Final = 3
"""Points between the texts of a box."""


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """The outline of a kind, which distinguishes it without colour.

    `style` is a DOT node style, `pen` the line width in points, `rims` how many outlines there are, `bars`
    how many inner bars: one at the left, or one at either side. `tinted` is whether the box is filled.
    """

    name: str
    style: str = "solid"
    pen: float = 1.0
    rims: int = 1
    bars: int = 0
    tinted: bool = False


BOXES: Final[dict[Kind, BoxStyle]] = {
    Kind.HYPOTHESIS: BoxStyle("Hypothesis", pen=3.0, tinted=True),
    Kind.QUESTION: BoxStyle("Question", style="rounded"),
    Kind.CLAIM: BoxStyle("Claim"),
    Kind.EVIDENCE: BoxStyle("Evidence", bars=1),
    Kind.FINDING: BoxStyle("Finding", bars=2),
    Kind.ASSUMPTION: BoxStyle("Assumption", style="dashed"),
    Kind.CONCLUSION: BoxStyle("Conclusion", rims=2),
    Kind.RECOMMENDATION: BoxStyle("Recommendation", style="rounded", pen=2.2),
}
"""Every kind, in the order of the legend."""


@dataclass(frozen=True, slots=True)
class VerdictStyle:
    """How a box shows a verdict: a sign beside its word, and a change of the outline of the kind.

    `sign` is a letter of Arial and Helvetica, which lack the tick and cross of other views. `style` replaces
    that of the outline unless it is "", in lines of at least `pen` points. `greyed` is whether outline and
    text are grey, `usual` whether the word needs no emphasis.
    """

    sign: str
    style: str = ""
    pen: float = 0.0
    greyed: bool = False
    usual: bool = False


VERDICTS: Final[dict[Verdict, VerdictStyle]] = {
    Verdict.ACCEPTED: VerdictStyle("√", usual=True),
    Verdict.UNDECIDED: VerdictStyle("?", style="dotted", pen=1.6),
    Verdict.REJECTED: VerdictStyle("×", greyed=True),
}
"""Every verdict, in the order of the legend.

A kind keeps its weight, rims, bars and corners. An undecided assumption has dots in place of its dashes; its
kind is written in the box.
"""


def outline(box: BoxStyle, mark: VerdictStyle | None) -> tuple[str, float]:
    """Return the DOT style of a kind's outline under a verdict, and its width in points."""
    if mark is None or not mark.style:
        return box.style, box.pen
    rounded = box.style == "rounded"
    return f"rounded,{mark.style}" if rounded else mark.style, max(box.pen, mark.pen)


@dataclass(frozen=True, slots=True, eq=False)
class LineStyle:
    """The line of a kind of link.

    `colour` is a field of `theme.Theme`; `sample` draws the line in the legend with letters of Arial.
    """

    name: str
    sign: str
    colour: str
    style: str
    head: str
    sample: str


SUPPORT: Final = LineStyle("supports", "+", "support", "solid", "normal", "──►")
ATTACK: Final = LineStyle("attacks", "−", "attack", "dashed", "tee", "– –┤")
UNDERCUT: Final = LineStyle("undercuts a link", "", "undercut", "dotted", "tee", "····┤◊")
CONTRADICTION: Final = LineStyle("contradicts", "−", "attack", "dashed", "tee", "├– –┤")
ANSWER: Final = LineStyle("answers", "", "faint", "dotted", "none", "······")
MORE: Final = LineStyle("not shown here", "", "faint", "solid", "none", "+n more ──")
SHARED: Final = LineStyle("shares claims with", "", "faint", "solid", "none", "────")
FAILING: Final = LineStyle("does not hold", "", "fallen_line", "solid", "normal", "──► – –┤")
LINES: Final = (SUPPORT, ATTACK, UNDERCUT, CONTRADICTION, ANSWER, MORE, FAILING)
"""Every line of a legend, in its order. `FAILING` stands for all grey lines; overviews also have `SHARED`."""


def line_style(link: Link) -> LineStyle:
    """Return the style of a link's lines."""
    if link.is_undercut:
        return UNDERCUT
    return SUPPORT if link.sign is Sign.SUPPORT else ATTACK


@cache
def pen_width(weight: float) -> float:
    """Line width in points of a link of a weight in (0, 1]: weak 1.1, moderate 1.7, strong 2.9."""
    return round(0.5 + 2.4 * weight, 2)
