"""What `--what-if` takes: all that a trace lists."""

from __future__ import annotations

from random import Random

from argmap.cli.options.what_if import read_change
from argmap.evaluate import Operation, evaluate, what_would_change
from argmap.render.words.changes import change_code
from argmap.tests.builders.random_maps import random_map_with_undercuts


def test_every_change_is_read_as_it_is_written() -> None:
    seen: set[Operation] = set()
    for seed in range(100):
        argument_map = random_map_with_undercuts(Random(seed))  # noqa: S311 - the same maps each time
        evaluation = evaluate(argument_map)
        for name in evaluation.claims:
            for each in what_would_change(evaluation, name, limit=None).changes:
                assert read_change(change_code(each.change), argument_map) == each.change
                seen.add(each.change.operation)
    assert seen == set(Operation)
