"""The first lines of the view `balance` on a screen: for each claim its verdict and what that turns on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing
from ...model.words import listed
from ..document.blocks import Block, Heading, Item, Items
from ..document.tones import Tone
from ..words.cards import THE_ASSERTION, tally_against, tally_of_answers, tally_of_supports
from ..words.names import quoted

if TYPE_CHECKING:
    from ...views.balance import BalanceFacts, ClaimBalance, QuestionBalance
    from ...views.cards import Card
    from ...views.part import Shown

_MOST: Final = 3
"""How many reasons are named on which a verdict turns."""


def summary(facts: BalanceFacts, shown: Shown, title: str) -> Iterator[Block]:
    """Yield a heading, and a few lines for each claim and question; nothing where one alone is shown."""
    if len(facts.claims) + len(facts.questions) > 1:
        yield Heading(1, title)
        yield Items(
            (
                *(_of_claim(each, shown) for each in facts.claims),
                *(_of_question(each) for each in facts.questions),
            )
        )


def _of_claim(balance: ClaimBalance, shown: Shown) -> Item:
    tally = balance.tally
    sides = (("for", tally_of_supports(tally)), ("against", tally_against(tally)))
    lines = ["; ".join(f"{side} {words or 'none given'}" for side, words in sides)]
    decisive = [_named(each, shown) for each in balance.reasons if each.decides]
    if decisive:
        lines.append(f"turns on {listed(decisive, _MOST)}")
    about = balance.about
    return Item(0, balance.result.verdict.value, about.label, "", about.id, tuple(lines), Tone.VERDICT)


def _named(card: Card, shown: Shown) -> str:
    if card.bearing is Bearing.ASSERTION:
        return THE_ASSERTION[:1].lower() + THE_ASSERTION[1:]
    return quoted(card.claim, shown.whole)


def _of_question(balance: QuestionBalance) -> Item:
    tally = tally_of_answers(each.result.verdict if each.result else None for each in balance.answers)
    return Item(0, "question", balance.about.label, "", balance.about.id, (tally,), Tone.VERDICT)
