"""What a text is, for formats that can show it; words and signs say the same."""

from __future__ import annotations

from enum import Enum


class Tone(str, Enum):
    """What a text is, for formats that can show it; words and signs say the same."""

    PLAIN = "plain"
    TITLE = "title"
    FOR = "for"
    AGAINST = "against"
    UNDERCUT = "undercut"
    FAILS = "fails"
    VERDICT = "verdict"
    ASIDE = "aside"
    LEDE = "lede"
    WARNING = "warning"
    REFERENCE = "reference"
