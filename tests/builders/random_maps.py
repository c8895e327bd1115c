"""Random maps: small ones of any shape to evaluate, debates of any size in real words to draw."""

# ruff: noqa: S311, SIM905 - a seeded generator makes the same map each time

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from argmap.model import Kind, Sign, Standard, Target
from argmap.tests.builders.claims import WORKS, claim, link, map_of, source

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Link

WEIGHTS = (0.25, 0.5, 1.0)


def random_map(rng: Random, most: int = 7) -> ArgumentMap:
    """A small map of any shape: cycles, contradictions, linked premises, links on links to any depth.

    Now and then a link is not sound.
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
        paths.setdefault(path, link(str(path), sign, *premises, weight=rng.choice(weights)))
    return map_of(
        *(
            claim(
                name,
                links=[each for path, each in paths.items() if path[0] == name],
                contradicts=[rng.choice(names)] if rng.random() < 0.15 else [],
            )._replace(
                kind=Kind.QUESTION if rng.random() < 0.02 else Kind.CLAIM,
                presumed=rng.random() < presumption,
                strength=rng.choice(weights),
                standard=Standard.UNOPPOSED if rng.random() < 0.2 else Standard.WEIGHT,
            )
            for name in names
        )
    )


def random_map_with_undercuts(rng: Random) -> ArgumentMap:
    """A small map in which two or three more claims undercut a link, if there is one."""
    drawn = random_map(rng, 5)
    paths = list(drawn.links)
    target = rng.choice(paths) if paths else Target.of("c0")
    undercuts = (f"u{number}" for number in range(rng.randint(2, 3)))
    return map_of(
        *drawn.claims.values(),
        *(claim(name, links=[link(f"{name} -> {target}", Sign.ATTACK)]) for name in undercuts),
    )


_WORDS = """
regional norm alliance member state sovereignty election order trade energy border security summit charter
treaty connectivity infrastructure transit corridor investment loan partner strategy reform civil society
governance Kazakhstan Uzbekistan Tajikistan Kyrgyzstan Turkmenistan Brussels Beijing Moscow gradually rarely
openly jointly strengthens weakens ignores shapes replaces follows precedes of and for in with against the a
""".split()


def random_debate(size: int, seed: int = 1) -> ArgumentMap:
    """A map of `size` claims with about 1.3 links each, a sixth of them on links; a seed fixes the map."""
    random = Random(seed)
    kinds = [Kind.CLAIM] * 6 + [Kind.EVIDENCE, Kind.FINDING, Kind.ASSUMPTION, Kind.CONCLUSION]
    claims: list[Claim] = []
    paths: list[str] = []
    for number in range(size):
        own = f"c{number}"
        kind = Kind.HYPOTHESIS if number in {0, size // 2} else random.choice(kinds)
        words = random.choices(_WORDS, k=random.randint(6, 60))
        text = " ".join(words).capitalize() + "."
        label = (
            " ".join(random.choices(_WORDS, k=random.randint(2, 7))).capitalize()
            if random.random() < 0.7
            else ""
        )
        links: list[Link] = []
        targets: set[str] = set()
        for _ in range(random.choice((1, 1, 1, 2)) if number and kind is not Kind.HYPOTHESIS else 0):
            on_link = paths and random.random() < 0.16
            target = random.choice(paths) if on_link else f"c{int(random.random() ** 1.7 * number)}"
            if target in targets:
                continue
            targets.add(target)
            sign = Sign.ATTACK if random.random() < 0.35 else Sign.SUPPORT
            weight = random.choice((0.25, 0.5, 0.5, 1.0))
            links.append(link(f"{own} -> {target}", sign, weight=weight))
            paths.append(f"{own} -> {target}")
        cites = (source(random.choice(list(WORKS))),)
        claims.append(
            claim(
                own,
                text,
                label,
                kind,
                sources=cites,
                supports=tuple(each for each in links if each.sign is Sign.SUPPORT),
                attacks=tuple(each for each in links if each.sign is Sign.ATTACK),
            )
        )
    return map_of(*claims, title=f"A map of {size} claims")


def with_hypotheses(rng: Random) -> ArgumentMap:
    """A random map in which some claims are hypotheses."""
    drawn = random_map(rng)
    return replace(
        drawn,
        claims={
            own: claim._replace(kind=Kind.HYPOTHESIS)
            if claim.kind is not Kind.QUESTION and rng.random() < 0.5
            else claim
            for own, claim in drawn.claims.items()
        },
    )
