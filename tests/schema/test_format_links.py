"""Targets, links and their strength: what is written is what the model holds."""

from __future__ import annotations

import pytest

from argmap.model import STRENGTHS, TESTS, Sign, Target
from argmap.tests.builders.written import read


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("b", ("b",)),
        ("a -> b", ("a", "b")),
        ("a->b", ("a", "b")),
        ("a  ->b", ("a", "b")),
        ("u -> a -> b", ("u", "a", "b")),
        ("u->a->b", ("u", "a", "b")),
        ('"a -> b"', ("a", "b")),
        ("no -> 2015", ("no", "2015")),
    ],
)
def test_targets_are_normalised(written: str, target: Target) -> None:
    others = (
        "a: {text: x, supports: b}\nu: {text: x, attacks: a->b}\nb: {text: x}\n"
        "no: {text: x, attacks: 2015}\n2015: {text: x}\n"
    )
    for content in (
        f"attacks: {written}",
        f"attacks: [{written}]",
        f"attacks: {{to: {written}}}",
        f"attacks:\n    - {written}",
    ):
        result = read(f"c:\n  text: x\n  {content}\n{others}")
        assert result.errors() == []
        (link,) = result.claims["c"].links
        assert link.target == target
        assert link.path == ("c", *target)
        assert (link.is_undercut, link.is_backing) == (len(target) > 1, False)
        assert [*result.argument_map.sound_links()].count(link) == 1


@pytest.mark.parametrize(
    "written", ["a ->", "-> b", "a -> -> b", "a - > b", "a -> b c", "->", "a > b", '"a\\n-> b"', '"a\\t-> b"']
)
def test_what_is_no_target(written: str) -> None:
    result = read(
        f"c: {{text: x, sources: {{voice: X}}, attacks: {written}}}\n"
        "a: {text: x, supports: b}\nb: {text: x}\n"
    )
    assert result.errors() == ["AM105 m.yaml:1:44"]
    assert result.claims["c"].links == ()


def test_a_full_link() -> None:
    result = read(
        "a:\n  text: x\n  supports:\n    to: b\n    with: [c, d]\n    because: So.\n"
        "    strength: weak\n    basis: stated\n    test: hoop\n    quote: and so\n    locator: 12\n"
        + "".join(f"{name}: {{text: x}}\n" for name in "bcd")
    )
    (link,) = result.claims["a"].links
    assert (link.source, link.sign, link.target, link.weight) == ("a", Sign.SUPPORT, ("b",), 0.25)
    assert [premise.id for premise in link.premises] == ["c", "d"]
    assert (link.because, link.basis, link.test, link.quote, link.locator) == (
        "So.",
        "stated",
        "hoop",
        "and so",
        "12",
    )
    assert link.place[1:] == (4, 9, 4, 10)
    assert link.strength_given is not None
    assert link.strength_given[1:] == (7, 15, 7, 19)


@pytest.mark.parametrize(
    ("written", "weight"),
    [
        *STRENGTHS.items(),
        ("0.7", 0.7),
        ("1", 1.0),
        ("1.0", 1.0),
        (".5", 0.5),
        ("1e-3", 0.001),
        ("+1", 1),
        ("0x1", 1),
        ("0o1", 1),
    ],
)
def test_a_strength_is_a_word_or_a_number(written: str, weight: float) -> None:
    result = read(
        f"a: {{text: x, strength: {written}, supports: {{to: b, strength: {written}}}}}\nb: {{text: x}}\n"
    )
    assert result.errors() == []
    claim = result.claims["a"]
    assert (claim.strength, claim.links[0].weight) == (weight, weight)


@pytest.mark.parametrize(
    "written",
    [
        "0",
        "-1",
        "1.01",
        "2",
        "1e999",
        ".inf",
        ".nan",
        "nan",
        "1,5",
        "0x2",
        "0o10",
        "0b1",
        "Strong",
        '"1"',
        "1_0",
    ],
)
def test_what_is_no_strength(written: str) -> None:
    result = read(f"a:\n  text: x\n  strength: {written}\n")
    assert result.errors() == ["AM104 m.yaml:3:13"]
    assert result.claims["a"].strength == 0.5


@pytest.mark.parametrize("test", TESTS)
@pytest.mark.parametrize("sign", Sign)
def test_a_test_sets_the_strength_where_none_is_given(test: str, sign: Sign) -> None:
    table = {
        ("straw-in-the-wind", Sign.SUPPORT): "weak",
        ("hoop", Sign.SUPPORT): "moderate",
        ("smoking-gun", Sign.SUPPORT): "strong",
        ("doubly-decisive", Sign.SUPPORT): "strong",
        ("straw-in-the-wind", Sign.ATTACK): "weak",
        ("smoking-gun", Sign.ATTACK): "moderate",
        ("hoop", Sign.ATTACK): "strong",
        ("doubly-decisive", Sign.ATTACK): "strong",
    }
    claims = read(
        f"a: {{text: x, {sign.value}: {{to: c, test: {test}}}}}\n"
        f"b: {{text: x, {sign.value}: {{to: c, test: {test}, strength: 0.3}}}}\nc: {{text: x}}\n"
    ).claims
    assert claims["a"].links[0].weight == STRENGTHS[table[test, sign]]
    assert claims["b"].links[0].weight == 0.3


def test_a_link_without_strength_or_test_is_moderate() -> None:
    assert (
        read("a: {text: x, supports: {to: b}, attacks: c}\nb: {text: x}\nc: {text: x}\n")
        .claims["a"]
        .links[1]
        .weight
        == 0.5
    )


def test_backing() -> None:
    claims = read("a: {text: x, supports: b}\nb: {text: x}\nc: {text: x, supports: a -> b}\n").claims
    assert (claims["c"].links[0].is_backing, claims["c"].links[0].is_undercut) == (True, False)


def test_a_contradiction_is_said_once_and_kept_as_said() -> None:
    claims = read("a: {text: x, contradicts: [b, c]}\nb: {text: x}\nc: {text: x}\n").claims
    assert [[other.id for other in claim.contradicts] for claim in claims.values()] == [["b", "c"], [], []]
