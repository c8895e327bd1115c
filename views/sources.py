"""The view `sources`: what each work claims, on which side of the hypotheses, for and against whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import ArgumentMap, Kind, Link, Sign, Target
from .sides import Side, joint_side, sides, steps_to
from .tallies import verdict_counts
from .ties import counting_links

if TYPE_CHECKING:
    from .part import Shown


MOST_HYPOTHESES: Final = 100
"""With more hypotheses, the sides on the others are left out: each takes a pass over the links."""


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """A claim or link that a work speaks for or against.

    `strength`, in (0, 1], is that of the strongest link; None for a contradiction, and where `to` is a link.
    """

    to: Target
    strength: float | None


@dataclass(frozen=True, slots=True)
class CitedWork:
    """What the map takes from one work; `author_year` is the key, and `title` "", if it has no entry.

    `claims` are the ids of the claims that cite it directly, `verdicts` counts how they fare, and `reports`
    are those that only cite another source through it. `sides` has the side that its claims together take on
    each hypothesis, by id. `supports` and `attacks` are what of others its claims speak for and against
    directly.
    """

    key: str
    author_year: str
    title: str
    claims: tuple[str, ...]
    verdicts: Mapping[str, int]
    reports: tuple[str, ...]
    sides: Mapping[str, Side]
    supports: tuple[SpokenOf, ...]
    attacks: tuple[SpokenOf, ...]


@dataclass(frozen=True, slots=True)
class SourcesFacts:
    """The works of the references in their order, then those that are cited without an entry.

    `without_sides` counts the hypotheses, from 0, that the sides of works leave out.
    """

    works: tuple[CitedWork, ...]
    without_sides: int


def sources(shown: Shown) -> SourcesFacts:
    """Return what the claims that are shown take from each work.

    The sides are those that the claims take in the whole map, since what lies between need not be shown.
    Hypotheses that are not shown are among them if any work takes a side on them, and of all only the first
    MOST_HYPOTHESES, those that are shown before others.
    Cost: a pass over the links, and over the claims for each of these hypotheses.
    """
    argument_map = shown.argument_map
    citing: dict[str, dict[str, None]] = {key: {} for key in argument_map.works}
    through: dict[str, dict[str, None]] = {key: {} for key in argument_map.works}
    for claim in argument_map.claims.values():
        for source in claim.sources:
            for each in source.chain():
                if each.work:
                    by_work = citing if each is source else through
                    by_work.setdefault(each.work, {})[claim.id] = None
    hypotheses = [each.id for each in shown.whole.claims.values() if each.kind is Kind.HYPOTHESIS]
    hypotheses.sort(key=lambda each: each not in argument_map.claims)
    told = set(hypotheses[:MOST_HYPOTHESES])
    taken = _sides(shown, told, {claim for own in citing.values() for claim in own})
    links = _links_from(argument_map)
    works: list[CitedWork] = []
    for key in dict.fromkeys((*citing, *through)):
        work, own = argument_map.works.get(key), citing.get(key, {})
        works.append(
            CitedWork(
                key=key,
                author_year=work.author_year if work else key,
                title=work.title if work else "",
                claims=tuple(own),
                verdicts=verdict_counts(own, shown.evaluated.evaluation),
                reports=tuple(each for each in through.get(key, ()) if each not in own),
                sides={hypothesis: joint_side(own, of_claims) for hypothesis, of_claims in taken.items()},
                supports=_targets(argument_map, own, links, Sign.SUPPORT),
                attacks=_targets(argument_map, own, links, Sign.ATTACK),
            )
        )
    return SourcesFacts(tuple(works), len(hypotheses) - len(told))


def _sides(shown: Shown, hypotheses: Collection[str], citing: Collection[str]) -> dict[str, dict[str, Side]]:
    """Return the sides of claims on each of the hypotheses, in the order of the map.

    Those on a hypothesis that is not shown are left out where none of `citing` takes one.
    """
    steps = steps_to(shown.whole)
    found: dict[str, dict[str, Side]] = {}
    for hypothesis in filter(hypotheses.__contains__, shown.whole.claims):
        of_claims = sides(steps, hypothesis)
        if hypothesis in shown.argument_map.claims or any(each in of_claims for each in citing):
            found[hypothesis] = of_claims
    return found


def _links_from(argument_map: ArgumentMap) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for claim in argument_map.claims.values():
        for link in counting_links(argument_map, claim):
            for start in (link.source, *(premise.id for premise in link.premises)):
                found.setdefault(start, []).append(link)
    return found


def _targets(
    argument_map: ArgumentMap, own: Collection[str], links: Mapping[str, list[Link]], sign: Sign
) -> tuple[SpokenOf, ...]:
    """Return what the claims speak for or against, except each other; a contradiction is an attack."""
    found: dict[Target, float] = {}
    for each in own:
        for link in links.get(each, ()):
            if link.sign is sign and link.target[0] not in own:
                weight = 0.0 if link.target.is_link else link.weight
                found[link.target] = max(weight, found.get(link.target, 0.0))
        if sign is Sign.ATTACK:
            for other in argument_map.claims[each].contradicts:
                if other.id in argument_map.claims and other.id not in own:
                    found.setdefault(Target.of(other.id), 0.0)
    return tuple(SpokenOf(target, weight or None) for target, weight in found.items())
