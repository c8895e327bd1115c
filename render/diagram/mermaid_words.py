"""The words of a Mermaid flowchart: texts, escaped and cut, and the legend, which can only be a box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import LinkState
from ...model.safe_text import visible
from ...model.words import ELLIPSIS
from ..text.wrap import measure_of, shorten, wrap
from ..words.provisional import provisionally
from .strands import Bond, Strand, about, shown_mark, states

if TYPE_CHECKING:
    from ...views.part import Part
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions

_SPECIAL: Final = frozenset('"#&<>`*_~[](){}|\\;:/%$@')
"""Characters written by number, as Mermaid, its Markdown or the page around it may read them as markup."""

_LEFT_OUT: Final = frozenset('"#{}<>%&`\\')
"""Characters that could end a line of plain text or be read as markup."""

_SAMPLES: Final = {
    Bond.SUPPORT: "──► +",
    Bond.ATTACK: "──● −",
    Bond.CONTRADICTION: "●── ≠ ──●",
    Bond.UNDERCUT: "──● ⊥",
    Bond.BACKING: "──► ○",
    Bond.ANSWER: "····",
}
_STATES: Final = {LinkState.IN_DOUBT: ("····", "in doubt"), LinkState.FAILS: ("– – –", "fails")}
"""How the legend shows lines and their states."""

_WIDTH: Final = 156.0
_LINES: Final = 6
_SIZE: Final = 9.0
"""Up to how many lines of which width a text has before it is cut, and the size of its letters, in points."""


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
    measure = measure_of(_SIZE)
    lines = wrap(text, _WIDTH, measure)
    if len(lines) <= _LINES:
        return text
    kept = "".join(shorten(lines, _LINES, _WIDTH, measure)).removesuffix(ELLIPSIS)
    left = len("".join(kept.split()))
    for end, letter in enumerate(text):
        left -= letter != " "
        if left == 0:
            return text[: end + 1] + ELLIPSIS
    return text


def legend_text(title: str, part: Part, options: DrawOptions, found: list[Strand], theme: Theme) -> str:
    """Return the title of the picture, what part it shows, and what occurs in it, a line each."""
    lines = [f"<b>{escaped(title)}</b>"]
    if not part.is_whole:
        lines.append(escaped(about(part)))
    if options.problems:
        lines.append(f"<b>{escaped(provisionally(options.problems))}</b>")
    occurring = {each.bond for each in found}
    lines += [
        f"{_coloured(_SAMPLES[bond], getattr(theme, bond.hue))} {escaped(bond.value)}"
        for bond in Bond
        if bond in occurring
    ]
    for state in states(found):
        sample, name = _STATES[state]
        lines.append(f"{_coloured(sample, theme.fails if state is LinkState.FAILS else theme.soft)} {name}")
    if len({each.width for each in found if each.bond in {Bond.SUPPORT, Bond.ATTACK}}) > 1:
        lines.append(escaped("thicker: stronger"))
    if any(shown_mark(each, part, options) for each in part.argument_map.claims.values()):
        lines.append(escaped("no mark: accepted" + ("; verdicts from the whole map" * (not part.is_whole))))
    return "<br>".join(lines)


def _coloured(text: str, colour: str) -> str:
    """Colour a text by an element, since the colour of the box overrides a style."""
    return f"<font color='{colour}'>{text}</font>"
