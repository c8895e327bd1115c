"""What holds of the picture of any map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import EvaluatedMap
from argmap.model import Kind
from argmap.render import Look, Selection
from argmap.render.graphics.svg import to_svg
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.pictures import assert_sound, elements, picture_of
from argmap.tests.builders.random_maps import random_debate, random_map, random_map_with_undercuts
from argmap.views.select import select
from argmap.views.ties import answers, contradictions

if TYPE_CHECKING:
    from random import Random

    from argmap.model import ArgumentMap

pytestmark = pytest.mark.once

LOOKS = st.builds(
    Look,
    direction=st.sampled_from(["", "lr", "rl", "bt", "tb"]),
    theme=st.sampled_from(["light", "dark", "print"]),
    text=st.sampled_from(["none", "label", "full"]),
    verdicts=st.booleans(),
)


def assert_complete(drawn: ArgumentMap, wanted: Selection, look: Look) -> None:
    """Each claim, sound link, contradiction and answer of the part has exactly one element."""
    part = select(EvaluatedMap(drawn), wanted).argument_map
    picture = picture_of(drawn, wanted, look)
    assert_sound(part, picture)
    counted = (
        (("support", "attack", "undercut", "backing"), sum(1 for _ in part.sound_links())),
        (("contradiction",), sum(1 for _ in contradictions(part))),
        (("answer",), sum(1 for _ in answers(part))),
    )
    for kinds, number in counted:
        assert len(elements(picture, *kinds)) == number, kinds
    assert to_svg(picture) == to_svg(picture_of(drawn, wanted, look))


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), LOOKS)
def test_small_maps_of_any_shape(rng: Random, look: Look) -> None:
    assert_complete(random_map(rng), Selection(), look)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), LOOKS)
def test_undercuts_of_one_link(rng: Random, look: Look) -> None:
    assert_complete(random_map_with_undercuts(rng), Selection(), look)


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 25), st.integers(0, 99), st.integers(0, 24), st.integers(0, 2), LOOKS)
def test_parts_of_a_debate(size: int, seed: int, focus: int, depth: int, look: Look) -> None:
    assert_complete(
        random_debate(size, seed), Selection(focus=(f"c{min(focus, size - 1)}",), depth=depth), look
    )


@pytest.mark.parametrize("look", [Look(), Look(group_by="actor"), Look(text="label", page="a4")])
def test_maps_with_everything(look: Look) -> None:
    for drawn in (small_map(), verdict_map()):
        assert_complete(drawn, Selection(), look)
        assert_complete(drawn, Selection(kinds=(Kind.HYPOTHESIS, Kind.EVIDENCE)), look)


@pytest.mark.parametrize("size", [60, 61, 150])
def test_trees_and_large_maps(size: int) -> None:
    drawn = random_debate(size)
    assert_sound(drawn, picture_of(drawn))
