"""The colours of the terminal: those of pictures, and legible on black and on white."""

from __future__ import annotations

import pytest

from argmap.cli.console.paint import HUES, Paint, screen_for
from argmap.render.document.tones import Tone
from argmap.render.graphics.theme import THEMES

_STEPS = (0, 95, 135, 175, 215, 255)


def rgb(number: int) -> tuple[int, ...]:
    """The red, green and blue of one of xterm's 256 colours beyond the first 16."""
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    return tuple(_STEPS[(number - 16) // place % 6] for place in (36, 6, 1))


def luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance by WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in colour)]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("tone", HUES)
def test_links_can_be_read_on_black_and_on_white(tone: str) -> None:
    own = luminance(rgb(HUES[tone]))
    assert (own + 0.05) / 0.05 > 3.8
    assert 1.05 / (own + 0.05) > 3.8


@pytest.mark.parametrize(
    ("tone", "field"), [("for", "support"), ("against", "attack"), ("undercut", "undercut")]
)
def test_links_have_the_hues_of_pictures(tone: str, field: str) -> None:
    picture = bytes.fromhex(getattr(THEMES["light"], field)[1:])
    order = sorted(range(3), key=picture.__getitem__)
    shown = rgb(HUES[tone])
    assert order == sorted(range(3), key=shown.__getitem__)
    assert max(abs(one - other) for one, other in zip(picture, shown, strict=True)) < 60


def test_without_colour_a_text_is_left_alone() -> None:
    assert Paint(on=False).link("+ support", "for") == "+ support"
    assert Tone.FOR not in screen_for("file.txt").ink
