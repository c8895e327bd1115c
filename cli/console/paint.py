"""Colour for the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from .terminal import on_terminal, shows_colour, width

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...render import Screen

HUES: Final = {"for": 32, "against": 166, "undercut": 97, "fails": 243}
"""The colour of a link by the value of its tone, of the 256 that terminals share: the nearest to those of
pictures that can be read on black and on white. The first 16 depend on the theme, and have no orange."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts text in colour, or leaves it alone."""

    on: bool = False

    def _put(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text

    def bold(self, text: str) -> str:
        """Stress a name."""
        return self._put(text, "1")

    def faint(self, text: str) -> str:
        """Set aside what only helps to find one's way."""
        return self._put(text, "2")

    def red(self, text: str) -> str:
        """Show an error."""
        return self._put(text, "1;31")

    def yellow(self, text: str) -> str:
        """Show a warning."""
        return self._put(text, "1;33")

    def cyan(self, text: str) -> str:
        """Show advice or a hint."""
        return self._put(text, "36")

    def green(self, text: str) -> str:
        """Show a mark, or that all is well."""
        return self._put(text, "1;32")

    def link(self, text: str, tone: str) -> str:
        """Show a link in the colour of its tone."""
        weight = "" if tone == "fails" else "1;"
        return self._put(text, f"{weight}38;5;{HUES[tone]}")


def paint() -> Paint:
    """Return the paint for stdout, in colour if that is wanted."""
    return Paint(shows_colour())


def screen_for(path: str | None) -> Screen:
    """Return the screen of a file, or, without a path, of stdout.

    On stdout documents keep within its width, and are in colour if that is wanted.
    """
    from ...render.document.blocks import Screen
    from ...render.document.tones import Tone

    if path is not None:
        return Screen()
    brush = paint()
    ink: dict[Tone, Callable[[str], str]] = {
        Tone.TITLE: brush.bold,
        Tone.VERDICT: brush.bold,
        **{Tone(tone): partial(brush.link, tone=tone) for tone in HUES},
        Tone.ASIDE: brush.faint,
        Tone.WARNING: brush.yellow,
    }
    return Screen(width(), ink if brush.on else {}, fits=on_terminal())
