"""A map with its evaluation: when it is made, and whether it takes in all that the author wrote."""

from __future__ import annotations

import subprocess
import sys

import pytest

from argmap.evaluate import EvaluatedMap
from argmap.tests.builders.written import read


def test_to_carry_an_evaluation_loads_nothing_that_evaluates() -> None:
    code = (
        "import sys; from argmap.evaluate import EvaluatedMap; "
        "print(*sorted(each for each in sys.modules if each.startswith('argmap.evaluate')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.split() == ["argmap.evaluate", "argmap.evaluate.evaluated"]


def test_each_evaluation_is_made_once() -> None:
    evaluated = EvaluatedMap(read("a: {text: x}\nb: {text: y, attacks: a}\n").argument_map)
    assert evaluated.evaluation is evaluated.evaluation
    assert evaluated.at_equal_strengths is evaluated.at_equal_strengths
    assert evaluated.at_equal_strengths is not evaluated.evaluation


@pytest.mark.parametrize(
    ("claims", "complete"),
    [
        ("a: {text: x}\nb: {text: y, supports: a, contradicts: a}\n", True),
        ("a: {text: x, supports: nobody}\n", False),
        ("a: {text: x, contradicts: nobody}\n", False),
        ("a: {text: x, supports: a}\n", False),
        ("a: {text: x}\nb: {text: y, attacks: c -> a}\n", False),
        ("a: {text: x}\nb: {supports: a}\n", False),
        ("a: {text: x, strength: huge}\n", False),
        ("q: {text: x, kind: question}\nb: {text: y, supports: q}\n", False),
    ],
)
def test_it_is_complete_where_nothing_had_to_be_left_out(claims: str, *, complete: bool) -> None:
    assert EvaluatedMap(read(claims).argument_map).is_complete is complete


MAP = """\
a: {text: x, label: One}
b: {text: y, attacks: a, presumed: true}
c: {text: z, supports: a, presumed: true}
"""


@pytest.mark.parametrize(
    ("now", "same"),
    [
        (MAP, True),
        (MAP.replace("One", "Two").replace("text: y", "text: why, tags: [new]"), True),
        (MAP.replace("supports", "attacks"), False),
        (MAP.replace("attacks: a", "attacks: {to: a, strength: weak}"), False),
        (MAP.replace("attacks: a", "attacks: {to: a, because: It is.}"), True),
        (MAP + "d: {text: new}\n", False),
        (MAP.replace("c:", "d:"), False),
        (MAP.replace("label: One", "kind: question"), False),
        (MAP.replace("label: One", "standard: unopposed"), False),
    ],
)
def test_what_was_found_is_taken_over_where_claims_and_links_are_the_same(now: str, *, same: bool) -> None:
    before, after = EvaluatedMap(read(MAP).argument_map), EvaluatedMap(read(now).argument_map)
    had = before.evaluation, before.turns, before.at_equal_strengths
    after.take_over(before)
    assert (after.evaluation is had[0]) is same
    assert (after.turns is had[1]) is same
    assert (after.at_equal_strengths is had[2]) is same
    anew = EvaluatedMap(after.argument_map)
    assert after.evaluation.claims == anew.evaluation.claims
    assert after.turns == anew.turns
