"""Colours of a diagram: themes for screen and paper, and palettes for the links."""

from __future__ import annotations

from dataclasses import dataclass, replace
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


THEMES: Final[dict[str, Theme]] = {
    "light": Theme(
        ink="#1A1A1A",
        muted="#595959",
        faint="#767676",
        paper="#FFFFFF",
        tint="#F3F6FA",
        support="#0072B2",
        attack="#C44601",
        undercut="#6A3D9A",
        fallen="#707070",
        fallen_line="#949494",
    ),
    "dark": Theme(
        ink="#ECECEC",
        muted="#B4B8C0",
        faint="#8F959F",
        paper="#16181D",
        tint="#242A36",
        support="#56B4E9",
        attack="#FF9457",
        undercut="#C3A1F0",
        fallen="#858A94",
        fallen_line="#646973",
    ),
    "print": Theme(
        ink="#000000",
        muted="#333333",
        faint="#595959",
        paper="#FFFFFF",
        tint="#FFFFFF",
        support="#000000",
        attack="#000000",
        undercut="#000000",
        fallen="#707070",
        fallen_line="#949494",
    ),
}
"""`print` is black on white: shapes, dashes and signs distinguish everything."""

PALETTES: Final = ("default", "classic")
"""Colours of the links: blue and orange, which colour-blind readers can tell apart, or green and red."""

_CLASSIC: Final = {"light": ("#1B7F3B", "#C62828"), "dark": ("#6FCF87", "#FF8A80")}


def theme(name: str = "light", palette: str = "default") -> Theme:
    """Return a theme with the colours of a palette; `print` is the same in every palette."""
    found = THEMES[name]
    if palette == "classic" and name in _CLASSIC:
        support, attack = _CLASSIC[name]
        return replace(found, support=support, attack=attack)
    return found


def faded(colours: Theme) -> Theme:
    """Return the colours of what is rejected or fails in a picture of the given colours."""
    grey, line = colours.fallen, colours.fallen_line
    return replace(
        colours, ink=grey, muted=grey, tint=colours.paper, support=line, attack=line, undercut=line
    )
