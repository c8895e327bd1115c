"""The terminal as writers of documents see it."""

from __future__ import annotations

from ...render.document.blocks import Screen, Tone
from .paint import paint
from .terminal import on_terminal, width


def screen() -> Screen:
    """Return how text is shown on stdout: within its width, and in colour if it is wanted."""
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
