"""How many of the reasons for and against a claim hold, as two lines of a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...evaluate import Tally
from ..document.blocks import Item
from ..document.tones import Tone
from ..words.cards import tally_against, tally_of_supports

_NONE: Final = "no reason is given"


def is_given(tally: Tally) -> bool:
    """Whether any reason is given for a claim or against it, apart from its bare assertion."""
    return bool(tally.supports.given or tally.attacks.given or tally.contradictions.given)


def tally_items(tally: Tally) -> Iterator[Item]:
    """Yield an entry for each side; none where no reason is given."""
    if is_given(tally):
        yield Item(0, "For", tally_of_supports(tally) or _NONE, tone=Tone.FOR)
        yield Item(0, "Against", tally_against(tally) or _NONE, tone=Tone.AGAINST)
