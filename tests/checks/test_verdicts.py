"""The rules on how claims fare: what they say, when they wait, and that they share one evaluation."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from argmap import evaluate
from argmap.checks import am402_reasons_fail
from argmap.evaluate import EvaluatedMap
from argmap.tests.builders.claims import map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

UNMET: Final = "h: {text: x, kind: hypothesis, expect: accepted}\na: {text: x, attacks: h}\n"


@pytest.mark.parametrize(
    ("expected", "met"),
    [
        ("undecided", True),
        ("contested", True),
        ("unresolved", False),
        ("accepted", False),
        ("rejected", False),
        ("refuted", False),
    ],
)
def test_a_verdict_or_a_reason_can_be_expected(expected: str, *, met: bool) -> None:
    reading = read(f"a: {{text: x, expect: {expected}}}\nb: {{text: x, attacks: a}}\n")
    assert ("AM401" in reading.codes) is not met
    if not met:
        assert reading.only("AM401").message == f"`a` is undecided (contested), not {expected}"


def test_where_the_expectation_is_written_is_where_it_fails() -> None:
    problem = read(UNMET).only("AM401")
    assert (problem.place.line, problem.place.column, problem.place.end_column) == (1, 40, 48)
    assert problem.message == "`h` is rejected (refuted), not accepted"
    assert problem.hint == "`argmap trace h` says why: correct the map, or what is expected"


@pytest.mark.parametrize(
    "lost",
    [
        "b: {text: x, supports: nobody}\n",
        "b: {text: x, supports: {to: a, with: nobody}}\n",
        "b: {text: x, contradicts: nobody}\n",
        "b: {text: x, suports: h}\n",
        "b: {supports: h}\n",
        "b: {text: x, attacks: a -> b}\n",
        "b: {text: x, supports: h, attacks: h}\n",
        "q: {text: x, kind: question}\nb: {text: x, supports: q}\n",
        "b: {text: x, supports: h\n",
        "b: {text: x, supports: {to: h, strength: [strong]}}\n",
        "b: {text: x}\nb: {text: x, supports: h}\n",
    ],
)
def test_verdicts_wait_while_something_is_lost(lost: str) -> None:
    reading = read(UNMET + lost)
    assert reading.errors() != []
    assert reading.errors("AM401", "AM402", "AM403") == []


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"- [\n", b"b: {text: x}\n---\nb2: {text: x}\n"])
def test_verdicts_wait_while_a_file_is_lost(content: bytes) -> None:
    reading = read({"m.yaml": UNMET, "n.yaml": content})
    assert reading.errors() != []
    assert reading.errors("AM401") == []


def test_verdicts_do_not_wait_for_what_bears_on_none() -> None:
    reading = read(UNMET + "b: {text: x, sources: nobody, facets: {colour: red}}\n")
    assert reading.errors() == ["AM401 m.yaml:1:40", "AM205 m.yaml:3:23", "AM206 m.yaml:3:48"]


PRESUMED: Final = """
a: {text: x}
b: {text: x, supports: a}
c: {text: x, attacks: b -> a}
"""


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("", "`a` is presumed, but the reason given for it fails"),
        (
            "d: {text: x, supports: a}\ne: {text: x, attacks: {to: d, strength: strong}}\n",
            "`a` is presumed, but both reasons given for it fail",
        ),
        (
            "d: {text: x, presumed: false, supports: a}\ne: {text: x, presumed: false, supports: a}\n",
            "`a` is presumed, but all 3 reasons given for it fail",
        ),
        ("e: {text: x, attacks: a}\n", "`a` is presumed, but the reason given for it fails"),
        ("d: {text: x, supports: a}\n", ""),
        ("d: {text: x, supports: a}\ne: {text: x, attacks: d}\n", ""),
        ("e: {text: x, attacks: {to: a, strength: strong}}\n", ""),
        ("e: {text: x, attacks: c -> b -> a}\n", ""),
    ],
)
def test_reasons_that_all_fail(more: str, message: str) -> None:
    problems = [each for each in read(PRESUMED + more).problems if each.code == "AM402"]
    assert [each.message for each in problems] == [message] * bool(message)


HOOP: Final = "h: {text: x, presumed: false}\ns: {text: x, supports: {to: h, strength: strong}}\n"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("a: {text: x, attacks: {to: h, test: hoop, strength: weak}}\n", "the hoop test: `a` is accepted"),
        (
            "a: {text: x, attacks: {to: h, test: doubly-decisive, strength: 0.7}}\n",
            "the doubly-decisive test: `a` is accepted",
        ),
        (
            "a: {text: x, supports: {to: h, test: hoop}}\nb: {text: x, attacks: {to: a, strength: strong}}\n",
            "the hoop test: `a` is rejected",
        ),
        ("a: {text: x, attacks: {to: h, test: hoop}}\n", ""),
        ("a: {text: x, attacks: {to: h, test: smoking-gun}}\n", ""),
        ("a: {text: x, attacks: {to: h, test: hoop, strength: weak}}\nb: {text: x, attacks: a -> h}\n", ""),
        ("a: {text: x, presumed: false, supports: {to: h, test: hoop}}\n", ""),
        (
            (
                "a: {text: x, supports: {to: h, test: hoop, with: p}}\np: {text: x}\n"
                "b: {text: x, attacks: [{to: a, strength: strong}, {to: p, strength: strong}]}\n"
            ),
            "",
        ),
        (
            (
                "a: {text: x, supports: {to: h, test: hoop}}\n"
                "b: {text: x, attacks: [{to: a, strength: strong}, a -> h]}\n"
            ),
            "",
        ),
    ],
)
def test_hoop_tests_that_are_failed(more: str, message: str) -> None:
    problems = [each for each in read(HOOP + more).problems if each.code == "AM403"]
    assert [each.message for each in problems] == [
        f"`h` is accepted, though it fails {message}" for _ in range(bool(message))
    ]


def test_a_map_is_evaluated_once_and_only_where_a_rule_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[ArgumentMap] = []
    real = evaluate.evaluate

    def told(argument_map: ArgumentMap) -> evaluate.Evaluation:
        asked.append(argument_map)
        return real(argument_map)

    monkeypatch.setattr("argmap.evaluate.evaluation.evaluate", told)
    read("h: {text: x, kind: hypothesis}\na: {text: x, supports: h}\nb: {text: x, attacks: a}\n")
    assert asked == []
    reading = read(PRESUMED + UNMET.replace("a:", "z:"))
    assert asked == [reading.argument_map]


def test_every_claim_whose_reasons_fail_is_found() -> None:
    rng = random.Random(402)  # noqa: S311 - the same maps everywhere
    several = 0
    for _ in range(1500):
        argument_map = sound(random_map(rng))
        evaluation = evaluate.evaluate(argument_map)
        expected: list[str] = []
        for name, verdict in evaluation.verdicts.items():
            supports = [each for each in evaluate.reasons(evaluation, name) if each.bearing == "support"]
            if argument_map.claims[name].presumed and verdict != "rejected" and supports:
                expected += [name] * (not any(each.state.possibly for each in supports))
        problems = am402_reasons_fail.check(EvaluatedMap(argument_map))
        assert [problem.message.split("`")[1] for problem in problems] == expected
        several += bool(expected)
    assert several > 50


def sound(argument_map: ArgumentMap) -> ArgumentMap:
    """The map without links that cannot count."""
    return map_of(
        *(
            claim._replace(links=tuple(each for each in claim.links if argument_map.is_sound(each)))
            for claim in argument_map.claims.values()
        )
    )


def test_a_lost_target_asks_for_no_evaluation_of_its_own() -> None:
    evaluated = EvaluatedMap(read("a: {text: x, supports: nobody}\n").argument_map)
    assert list(am402_reasons_fail.check(evaluated)) == []
