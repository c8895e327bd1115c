"""The legend of a Mermaid flowchart: a box with title and marks in words, as it has no place below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....model import Kind
from ...words.verdicts import SIGNS
from .. import style
from ..captions import provisionally
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
    style.FALLEN: "──► – –✕",
}
"""What the legend says of kinds and lines."""


def legend_text(title: str, key: Key, theme: Theme) -> str:
    """Write the title of the picture, what it is about, and what occurs in it, a line each."""
    said = [f"<b>{escaped(title)}</b>", *map(escaped, filter(None, (key.about, key.verdicts_of)))]
    if key.problems:
        said.append(
            _coloured(f"<b>{escaped(provisionally(key.problems))}</b>, see argmap check", theme.attack)
        )
    said += [escaped(f"{style.BOXES[kind].name}: {_FRAMES[kind]}") for kind in _FRAMES if kind in key.kinds]
    for verdict, words in key.verdicts.items():
        reasons = f": {', '.join(words)}" if words != [verdict.value] else ""
        said.append(f"{SIGNS[verdict]}\N{NO-BREAK SPACE}{escaped(verdict.value + reasons)}")
    for look in (*key.lines, *[style.FALLEN] * key.any_fallen):
        said.append(f"{_coloured(_SAMPLES[look], getattr(theme, look.colour))} {look.name}")
    if key.wider:
        said.append(escaped(key.wider))
    return "<br>".join(said)


def _coloured(said: str, colour: str) -> str:
    """Colour a text; a style's colour would give way to that of the box."""
    return f"<font color='{colour}'>{said}</font>"
