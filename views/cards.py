"""The reasons for and against a claim as cards: with what undercuts or backs each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from ..evaluate import Bearing, Evaluation, LinkState, reasons
from ..model import Link, Sign, Target
from .reasons import DirectReason

if TYPE_CHECKING:
    from .part import Shown

BEST_FIRST: Final = (LinkState.HOLDS, LinkState.IN_DOUBT, LinkState.FAILS)
"""The order of what holds, is in doubt and fails."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """How many reasons are given for a claim, without its bare assertion, and against it; both from 0."""

    speak_for: int
    speak_against: int


@dataclass(frozen=True, slots=True)
class OnLink:
    """A claim that undercuts or backs the link of a reason, and whether that holds.

    `with_` are the ids of premises that count only together with it, `because` is "" where nothing is given.
    """

    claim: str
    with_: tuple[str, ...]
    because: str
    stands: LinkState


@dataclass(frozen=True, slots=True)
class Card(DirectReason):
    """A reason with the undercuts and backings of its link, those that hold first.

    `given` counts what bears directly on the claim that gives the reason; for a bare assertion it is None.
    """

    undercuts: tuple[OnLink, ...]
    backings: tuple[OnLink, ...]
    given: Challenge | None


def cards(
    shown: Shown, found: Iterable[DirectReason], on_links: Mapping[Target, Sequence[Link]]
) -> Iterator[Card]:
    """Yield a card for each reason; `on_links` are as `links_on_links` returns them."""
    evaluation = shown.evaluated.evaluation
    for reason in found:
        on_it = on_links.get(Target(reason.path), ()) if len(reason.path) > 1 else ()
        yield Card(
            **{each.name: getattr(reason, each.name) for each in fields(DirectReason)},
            undercuts=_on_link(on_it, Sign.ATTACK, evaluation),
            backings=_on_link(on_it, Sign.SUPPORT, evaluation),
            given=None if reason.bearing is Bearing.ASSERTION else challenge(evaluation, reason.claim),
        )


def challenge(evaluation: Evaluation, claim: str) -> Challenge:
    """Return how many reasons are given for and against a claim. Raises: KeyError, for a question."""
    given = [each for each in reasons(evaluation, claim) if each.bearing is not Bearing.ASSERTION]
    speak_for = sum(each.speaks_for for each in given)
    return Challenge(speak_for, len(given) - speak_for)


def links_on_links(shown: Shown) -> Mapping[Target, list[Link]]:
    """Return the links on each link that have one. Cost: linear in the links of the map."""
    found: dict[Target, list[Link]] = {}
    for link in shown.whole.sound_links():
        if link.target.is_link:
            found.setdefault(link.target, []).append(link)
    return found


def _on_link(links: Iterable[Link], sign: Sign, evaluation: Evaluation) -> tuple[OnLink, ...]:
    found = [
        OnLink(
            link.source,
            tuple(premise.id for premise in link.premises),
            link.because,
            evaluation.link_states[link.path],
        )
        for link in links
        if link.sign is sign
    ]
    return tuple(sorted(found, key=lambda each: BEST_FIRST.index(each.stands)))
