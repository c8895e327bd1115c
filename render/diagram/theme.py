"""Colours of a diagram: themes for screen and paper, and palettes for the links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`, each legible on `paper`.

    `tint` fills the box of a hypothesis; `support`, `attack` and `undercut` colour the links, `faint` the
    other lines. `fallen` and `fallen_line` are the ink and the lines of what is rejected or fails.
    """

    ink: str
    muted: str
    faint: str
    paper: str
    tint: str
    support: str
    attack: str
    undercut: str
    fallen: str
    fallen_line: str


_COLOURS: Final = {
    "ink": ("#1A1A1A", "#ECECEC", "#000000"),
    "muted": ("#595959", "#B4B8C0", "#333333"),
    "faint": ("#767676", "#8F959F", "#595959"),
    "paper": ("#FFFFFF", "#16181D", "#FFFFFF"),
    "tint": ("#F3F6FA", "#242A36", "#FFFFFF"),
    "support": ("#0072B2", "#56B4E9", "#000000"),
    "attack": ("#C44601", "#FF9457", "#000000"),
    "undercut": ("#6A3D9A", "#C3A1F0", "#000000"),
    "fallen": ("#707070", "#858A94", "#707070"),
    "fallen_line": ("#949494", "#646973", "#949494"),
}
THEMES: Final[dict[str, Theme]] = {
    name: Theme(**{use: colours[column] for use, colours in _COLOURS.items()})
    for column, name in enumerate(("light", "dark", "print"))
}
"""`print` is black on white: shapes, dashes and signs distinguish everything."""

PALETTES: Final = ("default", "classic")
"""Colours of the links: blue and orange, which colour-blind readers can tell apart, or green and red."""

_CLASSIC: Final = {"light": ("#1B7F3B", "#C62828"), "dark": ("#6FCF87", "#FF8A80")}


def theme(name: str = "light", palette: str = "default") -> Theme:
    """Return a theme with the colours of a palette; `print` is the same in every palette."""
    if palette == "classic" and name in _CLASSIC:
        support, attack = _CLASSIC[name]
        return replace(THEMES[name], support=support, attack=attack)
    return THEMES[name]


@cache
def faded(colours: Theme) -> Theme:
    """Return the colours of what is rejected or fails in a picture of the given colours."""
    grey, line = colours.fallen, colours.fallen_line
    lines = {"support": line, "attack": line, "undercut": line}
    return replace(colours, ink=grey, muted=grey, tint=colours.paper, **lines)
