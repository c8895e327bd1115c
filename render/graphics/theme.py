"""Colours of a picture: themes for screen and paper, and palettes for the links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`.

    Texts are `ink`, `soft` or `muted`, or the hue of a link, on `paper`, `card` or `sunk`, each with a
    contrast of at least 4.5; `inverse` is the text on a surface of `ink`. Lines that carry a meaning are
    `edge`, `fails` or the hue of a link, with a contrast of at least 3; `line` only separates. `tint` fills
    the box of a hypothesis.
    """

    paper: str
    card: str
    sunk: str
    tint: str
    ink: str
    soft: str
    muted: str
    inverse: str
    line: str
    edge: str
    fails: str
    support: str
    attack: str
    undercut: str


_COLOURS: Final = {
    "paper": ("#FFFFFF", "#15171A", "#FFFFFF"),
    "card": ("#FFFFFF", "#1D2024", "#FFFFFF"),
    "sunk": ("#F6F4F0", "#24282D", "#FFFFFF"),
    "tint": ("#F3F6FA", "#232A36", "#FFFFFF"),
    "ink": ("#1B1B1A", "#F0EEEA", "#000000"),
    "soft": ("#3D3D3A", "#D4D2CC", "#1C1C1C"),
    "muted": ("#5C5B57", "#A8A7A2", "#4A4A4A"),
    "inverse": ("#FFFFFF", "#15171A", "#FFFFFF"),
    "line": ("#DAD7CF", "#363A40", "#C4C4C4"),
    "edge": ("#8A8780", "#7F838A", "#777777"),
    "fails": ("#75736D", "#8E9299", "#666666"),
    "support": ("#0072B2", "#56B4E9", "#000000"),
    "attack": ("#C44601", "#F0A35E", "#000000"),
    "undercut": ("#6A3D9A", "#C6A8F2", "#000000"),
}
THEMES: Final[dict[str, Theme]] = {
    name: Theme(**{use: colours[column] for use, colours in _COLOURS.items()})
    for column, name in enumerate(("light", "dark", "print"))
}
"""`print` is black on white: shapes, dashes and signs distinguish everything."""

NAMED: Final = "named"
"""A theme whose colours are the names of their uses, for a page whose styles say what each of them is."""

_NAMED: Final = Theme(**{use: use for use in _COLOURS})

PALETTES: Final = ("default", "classic")
"""Colours of the links: blue and orange, which colour-blind readers can tell apart, or green and red."""

_CLASSIC: Final = {"light": ("#1B7F3B", "#C62828"), "dark": ("#6FCF87", "#FF8A80")}


def theme(name: str = "light", palette: str = "default") -> Theme:
    """Return a theme with the colours of a palette; `print` is the same in every palette."""
    if palette == "classic" and name in _CLASSIC:
        support, attack = _CLASSIC[name]
        return replace(THEMES[name], support=support, attack=attack)
    return _NAMED if name == NAMED else THEMES[name]
