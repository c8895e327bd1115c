"""The sides that claims take on a hypothesis."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Kind, Sign, Target
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_debate
from argmap.views.sides import MOST_STEPS, Side, Way, joint_side, sides, steps_to

SUPPORT = Sign.SUPPORT
HYPOTHESIS = Kind.HYPOTHESIS
DIRECT = Way(1)


def of(argument_map: ArgumentMap, hypothesis: str = "h") -> dict[str, Side]:
    return sides(steps_to(argument_map), hypothesis)


def through(*names: str) -> Way:
    """Return a way of two steps through these claims or links."""
    return Way(2, tuple(Target(name.split(" -> ")) for name in names))


def test_a_side_is_the_product_of_the_signs_on_the_shortest_way() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("for", "A", supports=("h",)),
        claim("against", "B", attacks=("h",)),
        claim("against-for", "C", attacks=("for",)),
        claim("against-against", "D", attacks=("against",)),
        claim("near", "E", supports=("against-for", "h")),
        claim("apart", "F"),
        claim("far", "G", supports=("against-for",)),
    )
    assert of(drawn) == {
        "h": Side(supports=Way(0)),
        "for": Side(supports=DIRECT),
        "against": Side(attacks=DIRECT),
        "against-for": Side(attacks=through("for")),
        "against-against": Side(supports=through("against")),
        "near": Side(supports=DIRECT),
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
    assert found["cuts-for"] == Side(attacks=through("for -> h"))
    assert found["cuts-against"] == Side(supports=through("against -> h"))
    assert found["backs-for"] == Side(supports=through("for -> h"))
    assert "cuts-cut" not in found


def test_premises_and_contradictions_take_sides_and_answers_do_not() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("a", "A", supports=(link("a -> h", SUPPORT, "premise", "both"),)),
        claim("premise", "B"),
        claim("both", "B", supports=("h",)),
        claim("denies", "C", contradicts=("h",)),
        claim("denied", "D"),
        claim("also", "E", contradicts=("denied",), supports=("h",)),
        claim("verdict", "F", answers=("h",)),
    )
    found = of(drawn)
    assert found["premise"] == Side(supports=Way(1, (Target.of("a"),)))
    assert found["both"] == Side(supports=DIRECT)
    assert found["denies"] == Side(attacks=DIRECT)
    assert found["denied"] == Side(attacks=through("also"))
    assert "verdict" not in found


def test_equally_short_ways_may_differ() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("a", "A", supports=("h",)),
        claim("b", "B", attacks=("h",)),
        claim("c", "C", supports=("a", "b")),
        claim("d", "D", supports=("a",)),
    )
    assert of(drawn)["c"] == Side(through("a"), through("b"))
    assert of(drawn)["c"].side == "both"
    assert joint_side(("a", "b", "c"), of(drawn)) == Side(DIRECT, DIRECT)
    assert joint_side(("c", "d"), of(drawn)) == Side(through("a"), through("b"))
    assert joint_side((), of(drawn)).side is None


def slow_side(argument_map: ArgumentMap, start: str, hypothesis: str) -> dict[int, int] | None:
    """Walk on from a claim along every link; return the steps of the shortest ways of each sign."""
    walks: set[tuple[Target, int]] = {(Target.of(start), 1)}
    for step in range(MOST_STEPS + 1):
        if there := {sign: step for node, sign in walks if node == (hypothesis,)}:
            return there
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
    found = {
        each: {sign: way.steps for sign, way in ((1, side.supports), (-1, side.attacks)) if way}
        for each, side in of(drawn, "c0").items()
    }
    assert found == {each: side for each in drawn.claims if (side := slow_side(drawn, each, "c0"))}
