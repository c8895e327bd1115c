"""Which side each claim takes on a hypothesis, and in how many steps: the shortest signed path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..model import ArgumentMap, Sign, Target

_SIGNS = {Sign.SUPPORT: 1, Sign.ATTACK: -1}

Steps = dict[Target, list[tuple[Target, int]]]
"""For each claim and link, by its path: what leads to it in one step, and with which sign, 1 or -1."""


class Stance(str, Enum):
    """The side that is taken on a hypothesis."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Side:
    """The side that is taken on a hypothesis, None for neither, and the fewest steps for and against it.

    Steps are links, 0 for the hypothesis itself; None where no path of that sign leads to it.
    """

    side: Stance | None = field(init=False)
    supports_steps: int | None = None
    attacks_steps: int | None = None

    def __post_init__(self) -> None:
        """Derive the side from the steps."""
        supports, attacks = self.supports_steps is not None, self.attacks_steps is not None
        side = Stance.BOTH if supports and attacks else Stance.SUPPORTS if supports else Stance.ATTACKS
        object.__setattr__(self, "side", side if supports or attacks else None)


def steps_to(argument_map: ArgumentMap) -> Steps:
    """Return what leads to each claim and link, so that paths can be followed back from a hypothesis.

    A link leads from its claim and from each further premise to its target. A target may be a link in turn,
    which leads on to its own target with its own sign: whoever undercuts a support of h speaks against h in
    two steps, whoever undercuts an attack on h speaks for it. A contradiction is an attack both ways.
    Answers lead nowhere: a work's verdict is not a reason.
    """
    found: Steps = {}
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


def sides(steps: Steps, hypothesis: str) -> dict[str, Side]:
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
            for start, sign in steps.get(node, ()):
                if start not in signs:
                    following.setdefault(start, set()).update(sign * each for each in signs[node])
        signs.update(following)
        layer, step = list(following), step + 1
    return found


def joint_side(claims: Iterable[str], taken: Mapping[str, Side]) -> Side:
    """Return the side that several claims take together: for and against, each by its nearest claim."""
    of_these = [taken[each] for each in claims if each in taken]
    return Side(
        min((side.supports_steps for side in of_these if side.supports_steps is not None), default=None),
        min((side.attacks_steps for side in of_these if side.attacks_steps is not None), default=None),
    )
