"""Which side each claim takes on a hypothesis, and by which way: directly, or through one other claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from typing import Final, NamedTuple

from ..model import ArgumentMap, Sign, Target

MOST_STEPS: Final = 2
"""The longest way that counts. Of longer ones there are so many that half of all works are on both sides."""

_SIGNS: Final = {Sign.SUPPORT: 1, Sign.ATTACK: -1}


class Step(NamedTuple):
    """What leads to a claim or link in one step: its `start`, with a `sign`, 1 or -1.

    `beside` is the claim that declares the link where the start is only a further premise of it, else None.
    """

    start: Target
    sign: int
    beside: Target | None = None


Steps = dict[Target, list[Step]]
"""The steps to each claim and link, by its path."""


class Stance(str, Enum):
    """The side that is taken on a hypothesis."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Way:
    """How a claim bears on a hypothesis: `steps` is the number of links, 0 for the hypothesis itself.

    `through` are the claims and links between, each a way of its own. For a single step they are the claims
    with which it is only a further premise; a way without any is direct.
    """

    steps: int
    through: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """The side that is taken on a hypothesis, None for neither, and the shortest ways for and against it."""

    side: Stance | None = field(init=False)
    supports: Way | None = None
    attacks: Way | None = None

    def __post_init__(self) -> None:
        """Derive the side from the ways."""
        side = Stance.BOTH if self.attacks else Stance.SUPPORTS
        object.__setattr__(self, "side", side if self.supports else Stance.ATTACKS if self.attacks else None)


def steps_to(argument_map: ArgumentMap) -> Steps:
    """Return what leads to each claim and link, so that paths can be followed back from a hypothesis.

    A link leads from its claim and from each further premise to its target. A target may be a link in turn,
    which leads on to its own target with its own sign: whoever undercuts a support of h speaks against h in
    two steps, whoever undercuts an attack on h speaks for it. A contradiction is an attack both ways.
    Answers lead nowhere: a work's verdict is not a reason.
    """
    found: Steps = {}
    for link in argument_map.sound_links():
        sign, source = _SIGNS[link.sign], Target.of(link.source)
        steps = found.setdefault(link.target, [])
        steps += (Step(source, sign), Step(link.path, sign))
        steps += (Step(Target.of(premise.id), sign, source) for premise in link.premises)
    for claim in argument_map.claims.values():
        for other in claim.contradicts:
            if other.id in argument_map.claims and other.id != claim.id:
                one, two = Target.of(claim.id), Target.of(other.id)
                found.setdefault(two, []).append(Step(one, -1))
                found.setdefault(one, []).append(Step(two, -1))
    return found


def sides(steps: Steps, hypothesis: str) -> dict[str, Side]:
    """Return the side that each claim takes on a hypothesis; claims without a way of two steps are left out.

    A claim's side is the sign of its shortest way to the hypothesis, the product of the signs of the links
    on it; where its shortest ways differ in sign it takes both. Neither strengths nor whether the claims hold
    come into it: this is what the literature says, not how the hypothesis fares.
    Cost: linear in the links that lead to the hypothesis in two steps.
    """
    reached: dict[Target, dict[int, list[Way]]] = {Target.of(hypothesis): {1: [Way(0)]}}
    layer = reached
    for number in range(1, MOST_STEPS + 1):
        following: dict[Target, dict[int, list[Way]]] = {}
        for node, signs in layer.items():
            for step in steps.get(node, ()):
                if step.start in reached:
                    continue
                between = step.beside if number == 1 else node
                way = Way(number, (between,) if between else ())
                ways = following.setdefault(step.start, {})
                for sign in signs:
                    ways.setdefault(sign * step.sign, []).append(way)
        reached = {**reached, **following}
        layer = following
    return {
        node[0]: Side(_shortest(ways.get(1, ())), _shortest(ways.get(-1, ())))
        for node, ways in reached.items()
        if not node.is_link
    }


def joint_side(claims: Iterable[str], taken: Mapping[str, Side]) -> Side:
    """Return the side that several claims take together: for and against, each by its shortest ways."""
    found = [taken[each] for each in claims if each in taken]
    return Side(
        _shortest([side.supports for side in found if side.supports]),
        _shortest([side.attacks for side in found if side.attacks]),
    )


def _shortest(ways: Sequence[Way]) -> Way | None:
    """Return the shortest of some ways, as one: direct if one is, else through all that they go through."""
    if not ways:
        return None
    steps = min(way.steps for way in ways)
    through = [way.through for way in ways if way.steps == steps]
    return Way(steps, tuple(dict.fromkeys(chain.from_iterable(through))) if all(through) else ())
