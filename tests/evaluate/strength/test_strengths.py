"""Gradual strengths: small ones by hand, random ones against the formulas and against another package."""

from __future__ import annotations

import random
from importlib import import_module
from math import exp
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Verdict, evaluate
from argmap.evaluate.strength import Semantics, convergence, disagrees, strengths
from argmap.model import Kind, Sign
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap

ALL = list(Semantics)


def found(claims: str, semantics: Semantics = Semantics.QUADRATIC_ENERGY) -> Mapping[str, float | None]:
    return strengths(evaluate(read(claims).argument_map), semantics).values


def wanted(semantics: Semantics, base: float, supports: list[float], attacks: list[float]) -> float:
    """The papers' formulas, written out again."""
    energy = sum(supports) - sum(attacks)
    if semantics is Semantics.EULER_BASED:
        return 1 - (1 - base**2) / (1 + base * exp(energy))
    if semantics is Semantics.QUADRATIC_ENERGY:
        up, down = max(0, energy) ** 2, max(0, -energy) ** 2
        return base - base * down / (1 + down) + (1 - base) * up / (1 + up)
    support, attack = joined(supports), joined(attacks)
    if attack >= support:
        return base - base * (attack - support)
    return base + (1 - base) * (support - attack)


def joined(values: list[float]) -> float:
    """The sum of two less their product, over all values."""
    total = 0.0
    for value in values:
        total = total + value - total * value
    return total


def slow(argument_map: ArgumentMap, semantics: Semantics) -> dict[str, float]:
    """The strengths of a map without cycles, each from those before it."""
    links = list(argument_map.sound_links())
    surely = evaluate(argument_map).links
    claims = {name: each for name, each in argument_map.claims.items() if each.kind is not Kind.QUESTION}

    def strength(name: str) -> float:
        sides: dict[Sign, list[float]] = {Sign.SUPPORT: [], Sign.ATTACK: []}
        for each in links:
            undercut = any(
                other.target == each.path and other.is_undercut and surely[other.path].state.surely
                for other in links
            )
            if each.target == (name,) and not undercut:
                premises = [each.source, *(one.id for one in each.premises)]
                sides[each.sign].append(each.weight * min(strength(one) for one in premises))
        return wanted(semantics, claims[name].strength, sides[Sign.SUPPORT], sides[Sign.ATTACK])

    return {name: strength(name) for name in claims}


def acyclic(rng: random.Random) -> ArgumentMap:
    """A random map whose links to claims lead from later claims to earlier ones, without contradictions."""
    argument_map = random_map(rng)
    order = {name: number for number, name in enumerate(argument_map.claims)}
    return map_of(
        *(
            each._replace(
                contradicts=(),
                links=tuple(
                    one
                    for one in each.links
                    if len(one.target) != 1
                    or all(
                        order[source] > order[one.target[0]]
                        for source in (name, *(p.id for p in one.premises))
                    )
                ),
            )
            for name, each in argument_map.claims.items()
        )
    )


@given(st.randoms(use_true_random=False), st.sampled_from(ALL))
def test_without_cycles_strengths_follow_the_formulas(rng: random.Random, semantics: Semantics) -> None:
    argument_map = acyclic(rng)
    result = strengths(evaluate(argument_map), semantics)
    assert None not in result.values.values()
    assert result.values == pytest.approx(slow(argument_map, semantics), abs=1e-12)


@given(st.randoms(use_true_random=False), st.sampled_from(ALL))
def test_on_any_map_a_strength_is_between_0_and_1_and_at_rest(
    rng: random.Random, semantics: Semantics
) -> None:
    argument_map = random_map(rng)
    result = strengths(evaluate(argument_map), semantics)
    assert all(each is None or 0 <= each <= 1 for each in result.values.values())
    assert semantics is not Semantics.QUADRATIC_ENERGY or None not in result.values.values()


def package(graph: tuple[dict[str, float], set[tuple[str, str]], set[tuple[str, str]]], name: str) -> Any:
    """The strengths by formal-argumentation, which needs Python 3.11 and has no weights of links."""
    gradual = pytest.importorskip("argumentation.gradual.gradual")
    base, attacks, supports = graph
    made = gradual.WeightedBipolarGraph(frozenset(base), base, frozenset(attacks), frozenset(supports))
    module = {"quadratic_energy_strengths": "gradual", "dfquad_strengths": "dfquad"}[name]
    solve: Any = getattr(import_module(f"argumentation.gradual.{module}"), name)
    return solve(made)


@pytest.mark.parametrize("cycles", [False, True])
@pytest.mark.parametrize(
    ("semantics", "name"),
    [
        (Semantics.QUADRATIC_ENERGY, "quadratic_energy_strengths"),
        (Semantics.DF_QUAD, "dfquad_strengths"),
    ],
)
def test_with_weights_of_1_strengths_are_those_of_another_package(
    semantics: Semantics, name: str, *, cycles: bool
) -> None:
    rng = random.Random(7)  # noqa: S311 - the same maps everywhere
    for _ in range(25):
        names = [f"c{number}" for number in range(rng.randint(2, 7))]
        base = {each: rng.choice([0.2, 0.5, 0.8, 1.0]) for each in names}
        pairs = {(rng.choice(names), rng.choice(names)) for _ in range(len(names) * 3 // 2)}
        pairs = {(one, other) for one, other in pairs if one != other and (cycles or one > other)}
        attacks = {pair for pair in sorted(pairs) if rng.random() < 0.5}
        other_result = package((base, attacks, pairs - attacks), name)
        argument_map = map_of(
            *(
                claim(
                    each,
                    links=[
                        link(
                            f"{one} -> {other}",
                            Sign.ATTACK if (one, other) in attacks else Sign.SUPPORT,
                            weight=1.0,
                        )
                        for one, other in sorted(pairs)
                        if one == each
                    ],
                )._replace(strength=base[each])
                for each in names
            )
        )
        result = strengths(evaluate(argument_map), semantics)
        assert (None in result.values.values()) == (not other_result.converged)
        for each, value in result.values.items():
            assert value is None or value == pytest.approx(other_result.strengths[each], abs=1e-6)


@pytest.mark.parametrize(
    ("semantics", "supported", "attacked"),
    [
        # One moderate link from a claim of 0.5 passes 0.25; E² / (1 + E²) = 0.0625 / 1.0625 = 1 / 17.
        (Semantics.QUADRATIC_ENERGY, 0.5 + 0.5 / 17, 0.5 - 0.5 / 17),
        (Semantics.DF_QUAD, 0.5 + 0.5 * 0.25, 0.5 - 0.5 * 0.25),
        (Semantics.EULER_BASED, 1 - 0.75 / (1 + 0.5 * exp(0.25)), 1 - 0.75 / (1 + 0.5 * exp(-0.25))),
    ],
)
def test_one_link_by_hand(semantics: Semantics, supported: float, attacked: float) -> None:
    values = found("a: {text: x, supports: b, attacks: c}\nb: {text: x}\nc: {text: x}\n", semantics)
    assert values == pytest.approx({"a": 0.5, "b": supported, "c": attacked})


def test_the_least_of_the_premises_is_passed_on() -> None:
    text = "a: {text: x, strength: 0.8, supports: {to: h, with: b, strength: strong}}\n"
    text += "b: {text: x, strength: 0.4}\nh: {text: x, kind: hypothesis}\n"
    assert found(text, Semantics.DF_QUAD)["h"] == pytest.approx(0.5 + 0.5 * 0.4)


def test_a_link_that_is_surely_undercut_passes_nothing_and_one_that_may_be_does() -> None:
    text = "a: {text: x, supports: h}\nh: {text: x, kind: hypothesis}\nu: {text: x, attacks: a -> h}\n"
    assert found(text)["h"] == 0.5
    doubt = "n: {text: x, contradicts: u}\n"
    assert found(text + doubt)["h"] == pytest.approx(0.5 + 0.5 / 17)


def test_rivals_pull_each_other_down_alike() -> None:
    # s = 0.5 - 0.5 s² / (1 + s²) has one root in [0, 1].
    values = found("a: {text: x, contradicts: b}\nb: {text: x}\n")
    strength = values["a"]
    assert strength is not None
    assert strength == values["b"]
    assert strength == pytest.approx(0.5 - 0.5 * strength**2 / (1 + strength**2))


def ring(size: int) -> str:
    lines = [
        f"c{number}: {{text: x, strength: strong, attacks: {{to: c{(number + 1) % size}, strength: strong}}}}"
        for number in range(size)
    ]
    return "\n".join([*lines, "before: {text: x, supports: c0 -> c1}", "after: {text: x}", ""])


def test_df_quad_finds_no_number_on_an_odd_circle_of_attacks() -> None:
    text = ring(3) + "d: {text: x, attacks: {to: after, with: c1}}\n"
    result = strengths(evaluate(read(text).argument_map), Semantics.DF_QUAD)
    assert result.values == {"c0": None, "c1": None, "c2": None, "before": 0.5, "after": None, "d": 0.5}


@pytest.mark.parametrize("size", [2, 3, 200])
def test_quadratic_energy_comes_to_rest_on_circles_of_attacks(size: int) -> None:
    values = found(ring(size))
    strength = values["c0"]
    assert strength is not None
    assert strength == pytest.approx(1 - strength**2 / (1 + strength**2))
    assert values["after"] == 0.5


def test_long_chains_need_no_recursion() -> None:
    made = [
        claim(f"c{number}", links=[link(f"c{number} -> c{number + 1}", Sign.ATTACK)])
        for number in range(5000)
    ]
    argument_map = map_of(*made, claim("c5000"))
    assert set(strengths(evaluate(argument_map)).values) == set(argument_map.claims)


@pytest.mark.parametrize(
    ("verdict", "strength", "expected"),
    [
        (Verdict.ACCEPTED, 0.4, True),
        (Verdict.ACCEPTED, 0.5, False),
        (Verdict.REJECTED, 0.6, True),
        (Verdict.REJECTED, 0.4, False),
        (Verdict.UNDECIDED, 0.9, False),
    ],
)
def test_where_strength_and_verdict_disagree(verdict: Verdict, strength: float, *, expected: bool) -> None:
    assert disagrees(verdict, strength) is expected


def test_numbers_that_would_take_too_long_to_come_to_rest_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"c{number}" for number in range(30)]
    clique = map_of(*(claim(name, contradicts=names[:at]) for at, name in enumerate(names)))
    assert None not in strengths(evaluate(clique)).values.values()
    monkeypatch.setattr(convergence, "MOST_PASSED", 10_000)
    assert set(strengths(evaluate(clique)).values.values()) == {None}
