"""The view `show`: everything about one claim, and all that it is tied to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Claim, Link, Sign, Target

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
    `backed_by` are the ids of the claims that attack or support the link.
    """

    link: Link
    with_: tuple[str, ...]
    undercut_by: tuple[str, ...]
    backed_by: tuple[str, ...]

    @property
    def strength(self) -> float | None:
        """Its strength, in (0, 1]; None for a link on a link."""
        return None if self.link.target.is_link else self.link.weight


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim, and what it is tied to.

    `declares` are its own links, `bear_on_it` those to it, `premise_of` those that it is a further premise
    of. `contradicts` are ids of claims, whichever of the two declares it; `answered_by` are the ids of those
    that answer it.
    """

    claim: Claim
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

    Raises: KeyError, where the map has no such claim. Cost: linear in the links of the map.
    """
    argument_map = shown.argument_map
    found, claims = argument_map.claims[options.claim], argument_map.claims.values()
    links = argument_map.links.values()
    own = Target.of(found.id)
    on_links: dict[Target, list[Link]] = {}
    for link in links:
        if link.target.is_link:
            on_links.setdefault(link.target, []).append(link)

    def tied(link: Link) -> TiedLink:
        return _tied(link, found.id, on_links.get(link.path, ()))

    contradicted = [each.id for each in found.contradicts]
    contradicted += [each.id for each in claims if any(to.id == found.id for to in each.contradicts)]
    return ClaimFacts(
        found,
        declares=tuple(map(tied, found.links)),
        bear_on_it=tuple(tied(each) for each in links if each.target == own),
        premise_of=tuple(tied(each) for each in links if any(it.id == found.id for it in each.premises)),
        contradicts=tuple(dict.fromkeys(contradicted)),
        answered_by=tuple(each.id for each in claims if any(it.to == found.id for it in each.answers)),
    )


def _tied(link: Link, claim: str, on_it: Sequence[Link]) -> TiedLink:
    return TiedLink(
        link,
        with_=tuple(premise.id for premise in link.premises if premise.id != claim),
        undercut_by=tuple(each.source for each in on_it if each.sign is Sign.ATTACK),
        backed_by=tuple(each.source for each in on_it if each.sign is Sign.SUPPORT),
    )
