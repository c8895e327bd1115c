"""The sides that claims take on a hypothesis."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Kind, Sign, Target
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_debate
from argmap.views.sides import Side, joint_side, sides, steps_to

SUPPORT = Sign.SUPPORT
HYPOTHESIS = Kind.HYPOTHESIS


def of(argument_map: ArgumentMap, hypothesis: str = "h") -> dict[str, Side]:
    return sides(steps_to(argument_map), hypothesis)


def test_a_side_is_the_product_of_the_signs_on_the_shortest_path() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("for", "A", supports=("h",)),
        claim("against", "B", attacks=("h",)),
        claim("against-for", "C", attacks=("for",)),
        claim("against-against", "D", attacks=("against",)),
        claim("near", "E", supports=("against-for", "h")),
        claim("apart", "F"),
    )
    assert of(drawn) == {
        "h": Side(supports_steps=0),
        "for": Side(supports_steps=1),
        "against": Side(attacks_steps=1),
        "against-for": Side(attacks_steps=2),
        "against-against": Side(supports_steps=2),
        "near": Side(supports_steps=1),
    }


def test_an_undercut_counts_against_what_the_link_speaks_for() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("for", "A", supports=("h",)),
        claim("against", "B", attacks=("h",)),
        claim("cuts-for", "C", attacks=("for -> h",)),
        claim("cuts-against", "D", attacks=("against -> h",)),
        claim("backs-for", "E", supports=("for -> h",)),
        claim("cuts-cut", "F", attacks=("cuts-for -> for -> h",)),
    )
    found = of(drawn)
    assert found["cuts-for"] == Side(attacks_steps=2)
    assert found["cuts-against"] == found["backs-for"] == Side(supports_steps=2)
    assert found["cuts-cut"] == Side(supports_steps=3)


def test_premises_and_contradictions_take_sides_and_answers_do_not() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("a", "A", supports=(link("a -> h", SUPPORT, "premise"),)),
        claim("premise", "B"),
        claim("denies", "C", contradicts=("h",)),
        claim("denied", "D"),
        claim("also", "E", contradicts=("denied",), supports=("h",)),
        claim("verdict", "F", answers=("h",)),
    )
    found = of(drawn)
    assert found["premise"] == Side(supports_steps=1)
    assert found["denies"] == Side(attacks_steps=1)
    assert found["denied"] == Side(attacks_steps=2)
    assert "verdict" not in found


def test_equally_short_paths_may_differ() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("a", "A", supports=("h",)),
        claim("b", "B", attacks=("h",)),
        claim("c", "C", supports=("a", "b")),
    )
    assert of(drawn)["c"] == Side(supports_steps=2, attacks_steps=2)
    assert of(drawn)["c"].side == "both"
    assert joint_side(("a", "b", "c"), of(drawn)) == Side(supports_steps=1, attacks_steps=1)
    assert joint_side((), of(drawn)).side is None


def slow_side(argument_map: ArgumentMap, start: str, hypothesis: str) -> Side | None:
    """Walk on from a claim along every link, with the signs that each walk has, until it is there."""
    walks: set[tuple[Target, int]] = {(Target.of(start), 1)}
    for step in range(2 * len(argument_map.links) + 1):
        there = {sign for node, sign in walks if node == (hypothesis,)}
        if there:
            return Side(step if 1 in there else None, step if -1 in there else None)
        following: set[tuple[Target, int]] = set()
        for node, sign in walks:
            for each in argument_map.sound_links():
                starts = [(each.source,), *((premise.id,) for premise in each.premises), each.path]
                if node in starts:
                    following.add((each.target, sign * (1 if each.sign is SUPPORT else -1)))
        walks = following
    return None


@given(st.integers(0, 10_000), st.integers(2, 14))
def test_sides_agree_with_the_obvious_way(seed: int, size: int) -> None:
    drawn = random_debate(size, seed)
    assert of(drawn, "c0") == {
        each: side for each in drawn.claims if (side := slow_side(drawn, each, "c0")) is not None
    }
