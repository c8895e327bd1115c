"""Colour for the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .terminal import on_terminal, shows_colour, width

if TYPE_CHECKING:
    from ...render import Screen


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
        """Show an error or an attack."""
        return self._put(text, "1;31")

    def yellow(self, text: str) -> str:
        """Show a warning."""
        return self._put(text, "1;33")

    def cyan(self, text: str) -> str:
        """Show advice or a hint."""
        return self._put(text, "36")

    def green(self, text: str) -> str:
        """Show a mark, a support, or that all is well."""
        return self._put(text, "1;32")


def paint() -> Paint:
    """Return the paint for stdout, in colour if that is wanted."""
    return Paint(shows_colour())


def screen_for(path: str | None) -> Screen:
    """Return the screen of a file, or, without a path, of stdout.

    On stdout documents keep within its width, and are in colour if that is wanted.
    """
    from ...render.document.blocks import Screen, Tone

    if path is not None:
        return Screen()
    brush = paint()
    ink = {
        Tone.TITLE: brush.bold,
        Tone.VERDICT: brush.bold,
        Tone.FOR: brush.green,
        Tone.AGAINST: brush.red,
        Tone.ASIDE: brush.faint,
        Tone.WARNING: brush.yellow,
    }
    return Screen(width(), ink if brush.on else {}, cuts=on_terminal())
