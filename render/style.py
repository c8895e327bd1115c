"""How a diagram looks: sizes, colours, and the marks by which kinds and links are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..model import Kind

FONT: Final = "Arial"
"""A name that graphviz-pure knows and that Linux maps to a font of the same widths; the SVG names several."""

INK: Final = "#1A1A1A"
MUTED: Final = "#595959"
FAINT: Final = "#767676"
PAPER: Final = "#FFFFFF"

LABEL_SIZE: Final = 10.0
TEXT_SIZE: Final = 9.0
SOURCE_SIZE: Final = 8.0
TAG_SIZE: Final = 7.0
SIGN_SIZE: Final = 11.0
LEADING: Final = 1.2
"""Line height in em: what the drawing engine uses."""

TEXT_WIDTH: Final = 156.0
"""Widest line in points: about 34 characters of text."""

TEXT_LINES: Final = 6
LABEL_LINES: Final = 4
SOURCE_LINES: Final = 3

TITLE_SIZE: Final = 11.0
TITLE_WIDTH: Final = 420.0
TITLE_LINES: Final = 3

PAD_X: Final = 9
PAD_Y: Final = 7
GAP: Final = 3
"""Points between the blocks of a box."""


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """The outline of a kind: told apart without colour.

    `style` is a DOT node style, `pen` the line width in points, `rims` how many outlines, `bars` on
    which sides an inner bar stands ("", "left" or "both").
    """

    name: str
    style: str = "solid"
    pen: float = 1.0
    rims: int = 1
    bars: str = ""
    fill: str = PAPER


BOXES: Final[dict[Kind, BoxStyle]] = {
    Kind.HYPOTHESIS: BoxStyle("Hypothesis", pen=3.0, fill="#F3F6FA"),
    Kind.QUESTION: BoxStyle("Question", style="rounded"),
    Kind.CLAIM: BoxStyle("Claim"),
    Kind.EVIDENCE: BoxStyle("Evidence", bars="left"),
    Kind.FINDING: BoxStyle("Finding", bars="both"),
    Kind.ASSUMPTION: BoxStyle("Assumption", style="dashed"),
    Kind.CONCLUSION: BoxStyle("Conclusion", rims=2),
    Kind.RECOMMENDATION: BoxStyle("Recommendation", style="rounded", pen=2.2),
}
"""Every kind, in the order of the legend."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The line of a kind of link. `sample` draws it in the legend with characters that Arial has."""

    name: str
    sign: str
    colour: str
    style: str
    head: str
    sample: str


SUPPORT: Final = LineStyle("supports", "+", "#0072B2", "solid", "normal", "──►")
ATTACK: Final = LineStyle("attacks", "−", "#C44601", "dashed", "tee", "– –┤")
UNDERCUT: Final = LineStyle("undercuts a link", "", "#6A3D9A", "dotted", "tee", "····┤◊")
CONTRADICTION: Final = LineStyle("contradicts", "−", "#C44601", "dashed", "tee", "├– –┤")
ANSWER: Final = LineStyle("answers", "", FAINT, "dotted", "none", "······")
LINES: Final = (SUPPORT, ATTACK, UNDERCUT, CONTRADICTION, ANSWER)
"""Every line, in the order of the legend."""


def pen_width(weight: float) -> float:
    """Line width in points of a link of a weight in (0, 1]: weak 1.1, moderate 1.7, strong 2.9."""
    return round(0.5 + 2.4 * weight, 2)
