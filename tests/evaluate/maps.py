"""Maps made in a test without files: written in a few words, or at random from a seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import ArgumentMap, Claim, Kind, Link, Place, Reference, Sign, Target

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence


PLACE = Place("m.yaml", 1, 1, 1, 2)
WEIGHTS = (0.25, 0.5, 1.0)


def link(path: str, sign: Sign, weight: float = 0.5, premises: Sequence[str] = ()) -> Link:
    """The link written `a -> b`, with any further premises."""
    source, *target = path.split(" -> ")
    references = tuple(Reference(each, PLACE) for each in premises)
    return Link(source, sign, Target(target), references, weight, "", "", "", "", "", PLACE, None)


def claim(name: str, links: Iterable[Link] = (), contradicts: Sequence[str] = ()) -> Claim:
    """A claim that is presumed, moderate and judged by weight; `_replace` makes it another one."""
    return Claim(
        id=name,
        text=name,
        label=name,
        kind=Kind.CLAIM,
        sources=(),
        links=tuple(links),
        contradicts=tuple(Reference(each, PLACE) for each in contradicts),
        answers=(),
        presumed=True,
        strength=0.5,
        strength_given=None,
        standard="weight",
        facet_values=(),
        expect="",
        note="",
        tags=(),
        place=PLACE,
    )


def map_of(claims: Iterable[Claim]) -> ArgumentMap:
    """The map of these claims."""
    return ArgumentMap("", {each.id: each for each in claims}, {}, {}, PLACE)


def random_map(rng: random.Random, most: int = 7) -> ArgumentMap:
    """A small map of any shape: cycles, contradictions, linked premises, links on links to any depth.

    Now and then it holds what is no sound link, too.
    """
    names = [f"c{number}" for number in range(rng.randint(1, most))]
    weights = rng.choice([WEIGHTS, (0.5,), (0.5, 0.5, 1.0), (0.3, 0.5, 0.7)])
    hostility, presumption = rng.random(), rng.random()
    paths: dict[Target, Link] = {}
    for _ in range(rng.randint(0, 2 * len(names) + 1)):
        source = rng.choice(names)
        on_link = paths and rng.random() < 0.3
        target = rng.choice([*paths]) if on_link else Target.of(rng.choice(names))
        sign = Sign.ATTACK if rng.random() < hostility else Sign.SUPPORT
        premises = rng.sample(names, min(len(names), rng.choice([0, 0, 0, 1, 2])))
        if rng.random() < 0.97:
            premises = [each for each in premises if each not in {source, target[0]} or target.is_link]
        path = Target.of(source, *target)
        made = link(str(path), sign, rng.choice(weights), premises)
        paths.setdefault(path, made)
    return map_of(
        claim(
            name,
            [each for path, each in paths.items() if path[0] == name],
            [rng.choice(names)] if rng.random() < 0.15 else [],
        )._replace(
            kind=Kind.QUESTION if rng.random() < 0.02 else Kind.CLAIM,
            presumed=rng.random() < presumption,
            strength=rng.choice(weights),
            standard="unopposed" if rng.random() < 0.2 else "weight",
        )
        for name in names
    )
