"""The evaluation agrees with the slow and obvious one on random maps of every shape."""

from __future__ import annotations

import random

import pytest

from argmap.evaluate import evaluate
from argmap.tests.builders.random_maps import random_map
from argmap.tests.evaluate.obvious import Fate, Obvious

ON_EVERY_PYTHON = range(4)


@pytest.mark.parametrize(
    "seed", [*ON_EVERY_PYTHON, *(pytest.param(seed, marks=pytest.mark.once) for seed in range(4, 20))]
)
def test_it_agrees_with_the_alternating_fixpoint(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - the same maps everywhere
    for number in range(1000):
        argument_map = random_map(rng)
        evaluation, obvious = evaluate(argument_map), Obvious(argument_map)
        found = {
            name: Fate(
                each.verdict.value,
                each.reason.value,
                each.surely_for,
                each.possibly_for,
                each.surely_against,
                each.possibly_against,
            )
            for name, each in evaluation.claims.items()
        }
        assert found == {name: obvious.fate(name) for name in obvious.claims}, (seed, number)
        assert {
            path: (each.state.surely, each.state.possibly) for path, each in evaluation.links.items()
        } == {path: (path in obvious.sure, path in obvious.possible) for path in obvious.links}, (
            seed,
            number,
        )
