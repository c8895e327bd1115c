"""What ties a claim to others, by name: its links, contradictions and answers, taken out or added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Sign
from ..claim_draft import AnswerDraft, LinkDraft
from ..known_imports import links

if TYPE_CHECKING:
    from collections.abc import Collection

    from ...model import Claim, Link
    from ..claim_draft import ClaimDraft

_WORDS: Final = {weight: word for word, weight in STRENGTHS.items()}


def only_ties(claim: Claim, names: Collection[str]) -> Claim:
    """The claim with no other ties than those with these names, as `links` gives them."""
    own = [name for name, _ in links(claim)]
    if all(name in names for name in own):
        return claim
    return claim._replace(
        links=tuple(link for link, name in zip(claim.links, own, strict=False) if name in names),
        contradicts=tuple(each for each in claim.contradicts if f"contradicts {each.id}" in names),
        answers=tuple(each for each in claim.answers if f"answers {each.to}" in names),
    )


def joined(claim: Claim, added: Claim) -> Claim:
    """The claim with the ties of another version of it, in the order in which they are written."""
    both = (*claim.links, *added.links)
    return claim._replace(
        links=tuple(sorted(both, key=lambda link: link.sign is Sign.ATTACK)),
        contradicts=(*claim.contradicts, *added.contradicts),
        answers=(*claim.answers, *added.answers),
    )


def drafted(draft: ClaimDraft, claim: Claim) -> ClaimDraft:
    """The draft with the ties of a claim in place of its own."""
    return replace(
        draft,
        supports=tuple(_link(each) for each in claim.links if each.sign is Sign.SUPPORT),
        attacks=tuple(_link(each) for each in claim.links if each.sign is Sign.ATTACK),
        contradicts=tuple(each.id for each in claim.contradicts),
        answers=tuple(AnswerDraft(each.to, each.because, each.basis) for each in claim.answers),
    )


def _link(link: Link) -> LinkDraft:
    strength = _WORDS.get(link.weight, link.weight) if link.strength_given else ""
    premises = tuple(each.id for each in link.premises)
    return LinkDraft(
        str(link.target), premises, link.because, strength, link.basis, link.test, link.quote, link.locator
    )
