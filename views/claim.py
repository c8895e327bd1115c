"""The view `show`: everything about one claim: how it fares, and all that it is tied to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..evaluate import ClaimResult, LinkState, Tally, tally, turns_on
from ..evaluate.strength import strengths
from ..model import Claim, Kind, Link, Sign, Target
from .answers import AnswerGiven, answers_to, strongest_first
from .cards import Card, cards, links_on_links
from .reasons import reasons_of_claims

if TYPE_CHECKING:
    from .part import Shown


@dataclass(frozen=True, slots=True)
class ClaimOptions:
    """Which claim to show: `claim` is its id."""

    claim: str


@dataclass(frozen=True, slots=True)
class TiedLink:
    """A link from or to the claim, or one that it is a further premise of, whether or not the link can count.

    `with_` are the ids of its further premises, except for the claim that is shown; `undercut_by` and
    `backed_by` are the ids of the claims that attack or support the link. `state` is None where it cannot
    count; `decides` is whether the verdict on its target turns on it.
    """

    link: Link
    with_: tuple[str, ...]
    undercut_by: tuple[str, ...]
    backed_by: tuple[str, ...]
    state: LinkState | None
    decides: bool

    @property
    def strength(self) -> float | None:
        """Its strength, in (0, 1]; None for a link on a link."""
        return None if self.link.target.is_link else self.link.weight


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim, how it fares, and what it is tied to.

    `result` and `tally` are None for a question. `reasons` are what bears on it directly, those that its
    verdict turns on first on each side, without links that cannot count. `answers` are those to a question,
    the strongest first, or works' own verdicts on it.
    `declares` are its own links, `bear_on_it` those to it, `premise_of` those that it is a further premise
    of. `contradicts` are ids of claims, whichever of the two declares it; `answered_by` are the ids of those
    that answer it.
    """

    claim: Claim
    result: ClaimResult | None
    tally: Tally | None
    reasons: tuple[Card, ...]
    answers: tuple[AnswerGiven, ...]
    declares: tuple[TiedLink, ...]
    bear_on_it: tuple[TiedLink, ...]
    premise_of: tuple[TiedLink, ...]
    contradicts: tuple[str, ...]
    answered_by: tuple[str, ...]

    @property
    def strength(self) -> float | None:
        """The strength that the author gave the claim, in (0, 1]; None if there is none."""
        return self.claim.strength if self.claim.strength_given else None


def claim(shown: Shown, options: ClaimOptions) -> ClaimFacts:
    """Return everything about a claim.

    Raises: KeyError, where the map has no such claim. Cost: linear in the links of the map, beside its
    evaluation.
    """
    evaluation = shown.evaluated.evaluation
    argument_map = shown.argument_map
    found, claims = argument_map.claims[options.claim], argument_map.claims.values()
    links = argument_map.links.values()
    own = Target.of(found.id)
    on_links: dict[Target, list[Link]] = {}
    for link in links:
        if link.target.is_link:
            on_links.setdefault(link.target, []).append(link)

    decisive: dict[str, frozenset[Target]] = {}

    def decides(link: Link) -> bool:
        target = link.target[0]
        if link.target.is_link or evaluation.link_states.get(link.path) is not LinkState.HOLDS:
            return False
        if target not in decisive:
            decisive[target] = frozenset(each.path for each in turns_on(evaluation, target))
        return link.path in decisive[target]

    def tied(link: Link) -> TiedLink:
        on_it = on_links.get(link.path, ())
        return TiedLink(
            link,
            with_=tuple(premise.id for premise in link.premises if premise.id != found.id),
            undercut_by=tuple(each.source for each in on_it if each.sign is Sign.ATTACK),
            backed_by=tuple(each.source for each in on_it if each.sign is Sign.SUPPORT),
            state=evaluation.link_states.get(link.path),
            decides=decides(link),
        )

    contradicted = [each.id for each in found.contradicts]
    contradicted += [each.id for each in claims if any(to.id == found.id for to in each.contradicts)]
    has_verdict = found.kind is not Kind.QUESTION
    direct = reasons_of_claims(shown, [found]) if has_verdict else ()
    on_links_of_all = links_on_links(shown)
    answers = answers_to([found.id], argument_map, evaluation)[found.id]
    return ClaimFacts(
        found,
        result=evaluation.claims[found.id] if has_verdict else None,
        tally=tally(evaluation, found.id) if has_verdict else None,
        reasons=tuple(card for each in direct for card in cards(shown, each.reasons, on_links_of_all)),
        answers=tuple(answers) if has_verdict else strongest_first(answers, strengths(evaluation).values),
        declares=tuple(map(tied, found.links)),
        bear_on_it=tuple(tied(each) for each in links if each.target == own),
        premise_of=tuple(tied(each) for each in links if any(it.id == found.id for it in each.premises)),
        contradicts=tuple(dict.fromkeys(contradicted)),
        answered_by=tuple(each.id for each in claims if any(it.to == found.id for it in each.answers)),
    )
