"""The legend of a Mermaid flowchart: a box of words, since a flowchart has no place for it below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....model import Kind
from ...words.verdicts import SEE_CHECK, SIGNS, provisionally
from .. import style
from .text import escaped

if TYPE_CHECKING:
    from ..legend import Key
    from ..theme import Theme

_FRAMES: Final = {
    Kind.HYPOTHESIS: "heavy frame",
    Kind.QUESTION: "round ends",
    Kind.CLAIM: "plain frame",
    Kind.EVIDENCE: "bar at the left",
    Kind.FINDING: "bars at both sides",
    Kind.ASSUMPTION: "dashed frame",
    Kind.CONCLUSION: "six corners",
    Kind.RECOMMENDATION: "round corners",
}
_SAMPLES: Final = {
    style.SUPPORT: "──► +",
    style.ATTACK: "– –✕ −",
    style.UNDERCUT: "····✕",
    style.CONTRADICTION: "✕– –✕ −",
    style.ANSWER: "····",
    style.MORE: "+n more ──",
    style.FAILING: "──► – –✕",
}
"""How the legend describes kinds and lines."""


def legend_text(title: str, key: Key, theme: Theme) -> str:
    """Return the title of the picture, what it is about, and what occurs in it, a line each."""
    lines = [f"<b>{escaped(title)}</b>", *map(escaped, filter(None, (key.about, key.verdicts_of)))]
    if key.problems:
        warning = f"<b>{escaped(provisionally(key.problems))}</b>{SEE_CHECK}"
        lines.append(_coloured(warning, theme.attack))
    lines += [escaped(f"{style.BOXES[kind].name}: {_FRAMES[kind]}") for kind in _FRAMES if kind in key.kinds]
    for verdict, words in key.verdicts.items():
        lines.append(f"{SIGNS[verdict]}\N{NO-BREAK SPACE}{escaped(words)}")
    for line in key.lines:
        lines.append(f"{_coloured(_SAMPLES[line], getattr(theme, line.colour))} {line.name}")
    if key.wider:
        lines.append(escaped(key.wider))
    return "<br>".join(lines)


def _coloured(text: str, colour: str) -> str:
    """Colour a text by an element, since the colour of the box overrides a style."""
    return f"<font color='{colour}'>{text}</font>"
