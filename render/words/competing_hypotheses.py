"""How to read a table of claims crossed with hypotheses."""

from __future__ import annotations

from typing import Final

CODES: Final = (
    "CC strongly consistent, C consistent, I inconsistent, II strongly inconsistent: a strong or a weaker"
    " reason for or against it; blank where the map says nothing. (C) fails, C~ is in doubt."
)
SCORES: Final = (
    "Inconsistency: the strengths of the reasons against a hypothesis that hold, added up (strong 1, moderate"
    " 0.5, weak 0.25), for each claim the strongest; and what the sum would be if all in doubt held."
)
DIAGNOSTIC: Final = (
    "Diagnosticity, from 0 to 2: how far apart the reasons of a row that hold are in strength, where those"
    " against a hypothesis count below zero; blank where fewer than two hold."
)
NOT_DIAGNOSTIC: Final = "Diagnosticity is left out: no row has two reasons that hold, which it would compare."
CAVEAT: Final = (
    "Such figures are an aid to reading (Heuer 1999), not a verdict: they add up what was entered, and a"
    " blank is not evidence either way. The verdict goes by the strongest reasons."
)
