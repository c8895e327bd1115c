"""What is said of a group of reasons as a whole: how many there are, how they stand, which are disputed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....evaluate import Bearing, LinkState, Reason, Verdict
from ....model import STRENGTHS, Standard
from ....model.words import listed
from ..names import strength_word
from ..numbers import capitalised, in_words
from .statements import Sentence, Statements, closed, enumerated, plain

if TYPE_CHECKING:
    from ....evaluate import ClaimResult
    from ....views.account import ReasonGroup
    from ....views.balance import ClaimBalance
    from ....views.cards import Card, Challenge
    from ...document.blocks import Span

_NOUNS: Final = {
    Bearing.SUPPORT: "reason",
    Bearing.ATTACK: "objection",
    Bearing.CONTRADICTION: "contradiction",
}
_OTHERS: Final = {
    (True, True): "The other is",
    (True, False): "The others are",
    (False, True): "It is",
    (False, False): "They are",
}
"""How the rest of a group is introduced, by whether others of it have been told and whether it is one."""


def asserted(card: Card, result: ClaimResult) -> Sentence:
    """Say that a claim is presumed, and what its bare assertion weighs."""
    word = strength_word(card.strength)
    reason = f"a {word} reason" if word in STRENGTHS else f"a reason of strength {word}"
    decides = ", and decides in its favour" * (card.decides and result.verdict is Verdict.ACCEPTED)
    return plain(card, f"It is presumed: its bare assertion counts as {reason} for it{decides}.")


def lead(group: ReasonGroup, balance: ClaimBalance, *, further: bool) -> Sentence:
    """Say how many reasons of a group there are, and how they stand."""
    card, number = group.cards[0], len(group.cards)
    subject = _counted(card, number, further=further)
    if not card.speaks_for and not further:
        subject = f"against it, {subject}"
    return plain(group, f"{capitalised(subject)} {_stand(card, balance, one=number == 1)}.")


def disputed(group: ReasonGroup, statements: Statements) -> Iterator[Sentence]:
    """Say which claims that are accepted have reasons against them as well, if any have."""
    claims = statements.argument_map.claims
    found = [
        (each.card, f"{statements.label(claims[each.card.claim])} ({_challenge(each.card.given)})")
        for each in group.told
        if each.card.stands is LinkState.HOLDS and each.card.given and each.card.given.speak_against
    ]
    if found:
        names = listed([name for _, name in found])
        are = "is" if len(found) == 1 else "are"
        yield plain(tuple(card for card, _ in found), f"{names} {are} disputed in turn, but accepted.")


def others(group: ReasonGroup, statements: Statements) -> Iterator[Sentence]:
    """Name the reasons of a group that are not told in full, and count the rest."""
    number = len(group.named) + len(group.counted)
    start = _OTHERS[bool(group.told), number == 1]
    if group.named:
        names = enumerated((_named(each, statements) for each in group.named), len(group.counted))
        yield Sentence(group, closed(f"{start} ", *names))
    elif group.counted:
        yield plain(group, f"{start} not named here.")


def _named(card: Card, statements: Statements) -> tuple[Span, ...]:
    claims = statements.argument_map.claims
    premises = enumerated(statements.named(claims[each]) for each in card.with_)
    return (*statements.named(claims[card.claim]), *([" with ", *premises] if premises else []))


def _stand(card: Card, balance: ClaimBalance, *, one: bool) -> str:
    result, s = balance.result, "s" * one
    if card.stands is LinkState.FAILS:
        return f"fail{s}"
    if card.stands is LinkState.IN_DOUBT:
        return f"{'is' if one else 'are'} in doubt{', and could settle the matter' * card.decides}"
    if not card.decides:
        vain = balance.about.standard is Standard.UNOPPOSED and result.reason is Reason.REFUTED
        return f"hold{s}{', though one standing objection is enough' * (vain and card.speaks_for)}"
    if result.verdict is not Verdict.UNDECIDED:
        also = " as well" * any(
            each.decides and each.bearing is Bearing.ASSERTION for each in balance.reasons
        )
        return f"decide{s} {f'in its favour{also}' if card.speaks_for else 'the matter'}"
    if 0 < result.surely_for == result.surely_against:
        return f"hold{s}, as strong as what holds on the other side"
    return f"hold{s}, and decide{s} unless what is in doubt holds"


def _challenge(given: Challenge | None) -> str:
    """Return how many reasons are given for and against a claim: `two reasons for it, one against it`."""
    parts: list[str] = []
    sides = ((given.speak_for, "for it"), (given.speak_against, "against it")) if given else ()
    for number, side in sides:
        noun = "" if parts else f"reason{'s' * (number != 1)} "
        if number:
            parts.append(f"{in_words(number)} {noun}{side}")
    return ", ".join(parts)


def _counted(card: Card, number: int, *, further: bool) -> str:
    """Return how many reasons there are that are like one of them: `three further moderate reasons`."""
    word = strength_word(card.strength) if card.strength else ""
    named = word in STRENGTHS
    noun = _NOUNS[card.bearing] + "s" * (number != 1)
    parts = (in_words(number), "further" * further, word * named, noun)
    return " ".join(filter(None, parts)) + f" of strength {word}" * bool(word and not named)
