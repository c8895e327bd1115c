"""The words of a Mermaid flowchart: texts, escaped and cut, and the legend, which can only be a box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...model.safe_text import visible
from ...model.words import ELLIPSIS
from ..text.wrap import measure_of, shorten, wrap
from ..words.provisional import SEE_CHECK, provisionally
from ..words.verdicts import SIGNS
from . import style

if TYPE_CHECKING:
    from .legend import Key
    from .theme import Theme

_SPECIAL: Final = frozenset('"#&<>`*_~[](){}|\\;:/%$@')
"""Characters written by number, as Mermaid, its Markdown or the page around it may read them as markup."""

_LEFT_OUT: Final = frozenset('"#{}<>%&`\\')
"""Characters that could end a line of plain text or be read as markup."""

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


def escaped(text: str) -> str:
    """Escape a text for a label in quotation marks."""
    shown = " ".join(visible(text).split())
    return "".join(f"#{ord(letter)};" if letter in _SPECIAL else letter for letter in shown)


def plain(text: str) -> str:
    """Return a text for the rest of a line, without what could end it, as nothing can be escaped there."""
    return " ".join("".join(" " if letter in _LEFT_OUT else letter for letter in visible(text)).split())


def cut(text: str) -> str:
    """Cut a text where the box of other formats would be full; Mermaid breaks the lines itself."""
    text = " ".join(visible(text).split())
    measure = measure_of(style.TEXT_SIZE)
    lines = wrap(text, style.TEXT_WIDTH, measure)
    if len(lines) <= style.TEXT_LINES:
        return text
    kept = "".join(shorten(lines, style.TEXT_LINES, style.TEXT_WIDTH, measure)).removesuffix(ELLIPSIS)
    left = len("".join(kept.split()))
    for end, letter in enumerate(text):
        left -= letter != " "
        if left == 0:
            return text[: end + 1] + ELLIPSIS
    return text


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
