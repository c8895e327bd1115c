"""Which side each claim takes on a hypothesis, and through how many steps: the shortest signed path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Sign, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...model import ArgumentMap

_SIGNS = {Sign.SUPPORT: 1, Sign.ATTACK: -1}

Leads = dict[Target, list[tuple[Target, int]]]
"""For each claim and link, by its path: what leads to it in one step, and with which sign."""


@dataclass(frozen=True, slots=True)
class Side:
    """The fewest steps through which something speaks for a hypothesis and against it; None is not at all."""

    supports: int | None = None
    attacks: int | None = None

    @property
    def name(self) -> str:
        """`supports`, `attacks`, `both`, or "" for neither."""
        if self.supports is not None:
            return "supports" if self.attacks is None else "both"
        return "" if self.attacks is None else "attacks"


def leads(argument_map: ArgumentMap) -> Leads:
    """Turn every link that can count round, so that paths can be followed back from a hypothesis.

    A link leads from its claim and from each further premise to its target. A target may be a link in turn,
    which leads on to its own target with its own sign: whoever undercuts a support of h speaks against h in
    two steps, whoever undercuts an attack on h speaks for it. A contradiction is an attack both ways.
    Answers lead nowhere: a work's verdict is no reason.
    """
    found: Leads = {}
    for link in argument_map.sound_links():
        sign = _SIGNS[link.sign]
        for start in (
            Target.of(link.source),
            *(Target.of(premise.id) for premise in link.premises),
            link.path,
        ):
            found.setdefault(link.target, []).append((start, sign))
    for claim in argument_map.claims.values():
        for other in claim.contradicts:
            if other.id in argument_map.claims and other.id != claim.id:
                one, two = Target.of(claim.id), Target.of(other.id)
                found.setdefault(two, []).append((one, -1))
                found.setdefault(one, []).append((two, -1))
    return found


def sides(leading: Leads, hypothesis: str) -> dict[str, Side]:
    """Return the side that each claim takes on a hypothesis; claims without a path to it are left out.

    A claim's side is the sign of its shortest path to the hypothesis, the product of the signs of the links
    on it; where its shortest paths differ in sign it takes both. Steps are the links on the path, 0 for the
    hypothesis itself. Neither strengths nor whether the claims hold come into it: this is what the
    literature says, not how the hypothesis fares.
    Cost: one pass over the links, breadth first.
    """
    signs: dict[Target, set[int]] = {Target.of(hypothesis): {1}}
    found: dict[str, Side] = {}
    layer: list[Target] = [Target.of(hypothesis)]
    step = 0
    while layer:
        for node in layer:
            if not node.is_link:
                found[node[0]] = Side(step if 1 in signs[node] else None, step if -1 in signs[node] else None)
        following: dict[Target, set[int]] = {}
        for node in layer:
            for start, sign in leading.get(node, ()):
                if start not in signs:
                    following.setdefault(start, set()).update(sign * each for each in signs[node])
        signs.update(following)
        layer, step = list(following), step + 1
    return found


def joined(claims: Iterable[str], taken: Mapping[str, Side]) -> Side:
    """Return the side that several claims take together: for and against, each by its nearest claim."""
    of_these = [taken[each] for each in claims if each in taken]
    return Side(
        min((side.supports for side in of_these if side.supports is not None), default=None),
        min((side.attacks for side in of_these if side.attacks is not None), default=None),
    )
