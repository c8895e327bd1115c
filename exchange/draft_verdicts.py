"""How the claims of a draft will fare in the map that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..evaluate import evaluate
from ..model import (
    STRENGTHS,
    ArgumentMap,
    Claim,
    Kind,
    Link,
    Place,
    Reason,
    Reference,
    Standard,
    Target,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .drafts import DraftClaim, DraftMap

_NOWHERE: Final = Place("")


def draft_verdicts(draft: DraftMap) -> Mapping[str, Verdict]:
    """The verdict on each claim but questions, by its key. Cost: one evaluation."""
    claims = {claim.key: _claim(claim) for claim in draft.claims}
    evaluation = evaluate(ArgumentMap("", claims, {}, {}, _NOWHERE))
    return {key: result.verdict for key, result in evaluation.claims.items()}


def _claim(draft: DraftClaim) -> Claim:
    return Claim(
        id=draft.key,
        text=draft.text,
        label=draft.text,
        kind=draft.kind,
        sources=(),
        links=tuple(
            Link(
                source=draft.key,
                sign=link.sign,
                target=Target(link.target),
                premises=tuple(Reference(key, _NOWHERE) for key in link.premises),
                weight=_weight(link.strength),
                because="",
                basis="",
                test="",
                quote="",
                locator="",
                place=_NOWHERE,
                strength_given=None,
            )
            for link in draft.links
        ),
        contradicts=tuple(Reference(key, _NOWHERE) for key in draft.contradicts),
        answers=(),
        presumed=draft.kind is not Kind.HYPOTHESIS if draft.presumed is None else draft.presumed,
        strength=_weight(draft.strength),
        strength_given=None,
        standard=Standard(draft.standard) if draft.standard else Standard.WEIGHT,
        facet_values=(),
        expect=Reason.NONE,
        note="",
        tags=(),
        place=_NOWHERE,
    )


def _weight(strength: str | float) -> float:
    return STRENGTHS.get(strength or "moderate", 0.5) if isinstance(strength, str) else strength
