"""On attacks alone the evaluation is Dung's grounded labelling, as another package computes it."""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

import pytest

from argmap.evaluate import Verdict, evaluate
from argmap.evaluate.fixpoint.well_founded import induced_labels
from argmap.model import Sign, Standard
from argmap.tests.builders.claims import claim, link, map_of


def grounded(names: list[str], attacks: set[tuple[str, str]]) -> set[str]:
    """The grounded extension by python-argumentation, which has no types to import."""
    framework: Any = import_module(
        "py_arg.abstract_argumentation_classes.abstract_argumentation_framework"
    ).AbstractArgumentationFramework
    argument: Any = import_module("py_arg.abstract_argumentation_classes.argument").Argument
    defeat: Any = import_module("py_arg.abstract_argumentation_classes.defeat").Defeat
    solve: Any = import_module("py_arg.algorithms.semantics.get_grounded_extension").get_grounded_extension
    arguments = {name: argument(name) for name in names}
    defeats = [defeat(arguments[one], arguments[other]) for one, other in sorted(attacks)]
    return {each.name for each in solve(framework("", list(arguments.values()), defeats))}


def labelling(names: list[str], attacks: set[tuple[str, str]]) -> dict[str, Verdict]:
    """The labels in, out and undecided of the grounded extension, as verdicts."""
    inside = grounded(names, attacks)
    out = {other for one, other in attacks if one in inside}
    return {
        name: Verdict.ACCEPTED if name in inside else Verdict.REJECTED if name in out else Verdict.UNDECIDED
        for name in names
    }


@pytest.mark.parametrize(("claims", "maps"), [(3, 60), (8, 200), (40, 12)])
def test_attacks_alone_are_labelled_as_grounded(claims: int, maps: int) -> None:
    rng = random.Random(claims)  # noqa: S311 - the same maps everywhere
    names = [f"c{number}" for number in range(claims)]
    seen: set[Verdict] = set()
    for _ in range(maps):
        ends = [(rng.choice(names), rng.choice(names)) for _ in range(rng.randint(0, 2 * claims))]
        attacks = {(one, other) for one, other in ends if one != other}
        argument_map = map_of(
            *(
                claim(
                    name,
                    links=[
                        link(f"{name} -> {other}", Sign.ATTACK)
                        for one, other in sorted(attacks)
                        if one == name
                    ],
                )._replace(standard=Standard.UNOPPOSED)
                for name in names
            )
        )
        evaluation = evaluate(argument_map)
        verdicts = evaluation.verdicts
        assert verdicts == labelling(names, attacks)
        # Counting, which does for such a map, says what the induction does, which does for every other.
        counted, induced = evaluation.labels, induced_labels(evaluation.graph)
        assert counted.claims == induced.claims
        assert [*counted.claim_steps] == [*induced.claim_steps]
        seen.update(verdicts.values())
    assert seen == set(Verdict)
