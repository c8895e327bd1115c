"""Verdicts in words: what is said of each, and that it is said of any map."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Change, Operation, Verdict, at_equal_strengths, changed, evaluate
from argmap.model import ArgumentMap, Sign, Target
from argmap.render.words.names import strength_word
from argmap.render.words.verdicts import (
    SIGNS,
    tally_line,
    verdict_line,
    verdict_word,
)
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map

if TYPE_CHECKING:
    from argmap.model import Claim

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK


def line(argument_map: ArgumentMap, name: str = "h") -> str:
    return verdict_line(evaluate(argument_map), name)


def supports(name: str, weight: float = 0.5, target: str = "h") -> Claim:
    return claim(name, links=[link(f"{name} -> {target}", SUPPORT, weight=weight)])


def attacks(name: str, weight: float = 0.5, target: str = "h") -> Claim:
    return claim(name, links=[link(f"{name} -> {target}", ATTACK, weight=weight)])


def hypothesis() -> Claim:
    return claim("h")._replace(presumed=False)


def test_accepted_by_weight_alone() -> None:
    strong = [supports(f"s{number}", 1.0) for number in range(3)]
    drawn = map_of(hypothesis(), *strong, supports("weak", 0.25), attacks("a"))
    assert line(drawn) == "accepted; turns on three strong reasons; at equal strengths contested"
    assert tally_line(evaluate(drawn), "h") == "4 of 4 supports and 1 of 1 attack stand"


def test_accepted_claims_that_are_asserted() -> None:
    assert line(map_of(claim("h"))) == "accepted; turns on its moderate bare assertion"
    assert (
        line(map_of(claim("h"), supports("s")))
        == "accepted; turns on one moderate reason and its bare assertion"
    )
    assert line(map_of(hypothesis(), supports("s", 0.3))) == "accepted; turns on one 0.3 reason"
    many = [supports(f"s{number}", 0.25) for number in range(11)]
    assert line(map_of(hypothesis(), *many)) == "accepted; turns on 11 weak reasons"


def test_contested_by_a_balance() -> None:
    drawn = map_of(
        *[
            hypothesis(),
            *(supports(f"s{number}") for number in range(9)),
            supports("fallen-1"),
            supports("fallen-2"),
            attacks("cut-1", target="fallen-1 -> h"),
            attacks("cut-2", target="fallen-2 -> h"),
            *(attacks(f"a{number}") for number in range(4)),
            attacks("fallen-3"),
            attacks("cut-3", target="fallen-3 -> h"),
            attacks("doubted"),
            attacks("doubt", target="doubted"),
        ]
    )
    assert line(drawn) == (
        "contested: 9 of 11 supports and 4 of 6 attacks stand, 1 in doubt, "
        "and the strongest on each side are equal"
    )


def test_contested_on_a_cycle() -> None:
    rivals = map_of(claim("h", contradicts=("g",)), claim("g"))
    assert line(rivals) == (
        "contested: its bare assertion and 0 of 1 contradiction stand, 1 in doubt, "
        "and through an attack or a contradiction it depends on itself"
    )


def test_contested_on_a_cycle_though_nothing_speaks_against_it() -> None:
    warning = claim("warning", links=[link("warning -> h", SUPPORT, weight=1.0)])
    alarm = hypothesis()._replace(links=(link("h -> warning", ATTACK, weight=1.0),))
    assert line(map_of(warning, alarm)) == (
        "contested: 0 of 1 support stands, 1 in doubt, "
        "and through an attack or a contradiction it depends on itself"
    )


@pytest.mark.parametrize("operation", [Operation.ACCEPT, Operation.REJECT])
def test_what_is_supposed_turns_on_nothing(operation: Operation) -> None:
    given = evaluate(map_of(hypothesis(), supports("s")))
    supposed = changed(given, [Change(operation, Target.of("h"))])
    verdict = "accepted" if operation is Operation.ACCEPT else "refuted"
    assert verdict_line(supposed, "h") == f"{verdict}, as is supposed"
    assert tally_line(supposed, "h") == "1 of 1 support stands"


def test_refuted() -> None:
    drawn = map_of(hypothesis(), supports("s"), attacks("a", 1.0), attacks("b", 1.0))
    assert line(drawn) == "refuted; turns on two strong reasons against it; at equal strengths contested"
    rival = map_of(claim("h"), supports("s", 1.0, "g"), claim("g", contradicts=("h",)))
    assert line(rival) == "refuted; turns on one strong reason against it; at equal strengths contested"


def test_untested_and_unsupported() -> None:
    assert line(map_of(hypothesis())) == "untested: no support is given"
    assert line(map_of(hypothesis(), supports("s"), attacks("cut", target="s -> h"))) == (
        "unsupported: 0 of 1 support stands"
    )


@pytest.mark.parametrize(
    ("others", "waits"), [(1, "c0"), (2, "c0 and c1"), (4, "c0, c1, c2 and c3"), (5, "c0, c1, c2 and 2 more")]
)
def test_unresolved(others: int, waits: str) -> None:
    contested = [supports(f"c{number}") for number in range(others)]
    drawn = map_of(
        *[hypothesis(), *contested, *(attacks(f"a{each}", target=f"c{each}") for each in range(others))]
    )
    assert line(drawn) == f"unresolved: waits on {waits}"


def test_a_tally_of_nothing_is_empty() -> None:
    evaluation = evaluate(map_of(hypothesis(), claim("s")))
    assert tally_line(evaluation, "h") == ""
    assert tally_line(evaluation, "s") == "its bare assertion stands"


def test_a_question_has_no_verdict() -> None:
    with pytest.raises(KeyError):
        line(map_of(hypothesis()), "nobody")


def test_words_and_signs() -> None:
    assert [strength_word(each) for each in (0.25, 0.5, 1.0, 0.7)] == ["weak", "moderate", "strong", "0.7"]
    assert set(SIGNS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(SIGNS)


@given(st.integers(0, 100_000))
def test_every_verdict_has_its_line(seed: int) -> None:
    evaluation = evaluate(random_map(Random(seed)))  # noqa: S311 - a seeded generator, for the same map
    equal = at_equal_strengths(evaluation)
    for name, standing in evaluation.claims.items():
        said = verdict_line(evaluation, name, equal)
        assert said == verdict_line(evaluation, name)
        assert said.startswith(verdict_word(standing))
        changed = verdict_word(equal.claims[name]) != verdict_word(standing)
        assert ("; at equal strengths " in said) == changed
