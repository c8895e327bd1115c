"""AM305 and the rules that look at the whole map, against slow and obvious versions, on random maps."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks import check
from argmap.evaluate import EvaluatedMap
from argmap.model import ArgumentMap, Kind, Place, Sign
from argmap.tests.builders.counted import calls_of
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Problem

NAMES = tuple("abcdefgh")


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Up to eight claims with links, premises, contradictions and answers among them, sound or not."""
    count = draw(st.integers(1, len(NAMES)))
    names = NAMES[:count]
    some = st.lists(st.sampled_from(names), max_size=2)
    lines: list[str] = []
    for name in names:
        kind = draw(st.sampled_from(["claim", "claim", "finding", "hypothesis", "question", "evidence"]))
        lines += [f"{name}:", "  text: x", f"  kind: {kind}"]
        if draw(st.booleans()):
            lines.append("  sources: {voice: X}")
        for key in ("supports", "attacks"):
            targets = draw(some)
            links = [f"{{to: {each}, with: [{', '.join(draw(some))}]}}" for each in targets]
            if links:
                lines.append(f"  {key}: [{', '.join(links)}]".replace(", with: []", ""))
        for key in ("contradicts", "answers"):
            others = draw(some) if draw(st.integers(0, 3)) == 0 else []
            if others:
                lines.append(f"  {key}: [{', '.join(others)}]")
    return read("\n".join(lines) + "\n").argument_map


def edges(argument_map: ArgumentMap) -> set[tuple[str, str]]:
    """From each premise of a support, the declaring claim included, to what it supports."""
    return {
        (premise, link.target[0])
        for claim in argument_map.claims.values()
        for link in claim.links
        if link.sign is Sign.SUPPORT and len(link.target) == 1
        for premise in (claim.id, *(each.id for each in link.premises))
        if premise != link.target[0]
    }


def reachable(start: str, found: set[tuple[str, str]]) -> dict[str, int]:
    """Each claim that a path of supports leads to, with the length of the shortest; round after round."""
    lengths: dict[str, int] = {}
    level = {start}
    for length in range(1, len(NAMES) + 1):
        level = {two for one, two in found if one in level and two not in lengths}
        lengths.update(dict.fromkeys(level, length))
    return lengths


def of(code: str, problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.code == code]


@settings(max_examples=300)
@given(maps())
def test_circles_are_found_as_obviously(argument_map: ArgumentMap) -> None:
    found = edges(argument_map)
    paths = {name: reachable(name, found) for name in argument_map.claims}
    groups: dict[frozenset[str], str] = {}
    for name in argument_map.claims:
        if name in paths[name]:
            group = frozenset(other for other in paths[name] if name in paths[other])
            groups.setdefault(group, name)
    problems = of("AM305", check(EvaluatedMap(argument_map)))
    assert [problem.place for problem in problems] == [
        argument_map.claims[name].place for name in groups.values()
    ]
    for problem, (group, first) in zip(problems, groups.items(), strict=True):
        circle = problem.message.removeprefix("circular support: ").split(" -> ")
        assert circle[0] == circle[-1] == first
        assert set(circle) <= group
        assert set(pairwise(circle)) <= found
        assert len(circle) - 1 == paths[first][first], "it is a shortest circle"


@settings(max_examples=300)
@given(maps())
def test_the_other_rules_agree_with_obvious_ones(argument_map: ArgumentMap) -> None:
    claims = argument_map.claims.values()
    links = [link for claim in claims for link in claim.links]
    named = {link.target[0] for link in links} | {premise.id for link in links for premise in link.premises}
    named |= {other.id for claim in claims for other in claim.contradicts}
    answered = {answer.to for claim in claims for answer in claim.answers}
    supported = {link.target[0] for link in links if link.sign is Sign.SUPPORT}
    expected = {
        "AM301": [
            claim.id
            for claim in claims
            if not (claim.links or claim.contradicts or claim.answers or claim.id in named | answered)
        ],
        "AM302": [
            claim.id for claim in claims if claim.kind is Kind.HYPOTHESIS and claim.id not in supported
        ],
        "AM303": [claim.id for claim in claims if claim.kind is Kind.QUESTION and claim.id not in answered],
        "AM304": [
            claim.id for claim in claims if claim.kind in (Kind.CLAIM, Kind.EVIDENCE) and not claim.sources
        ],
    }
    problems = check(EvaluatedMap(argument_map))
    for code, names in expected.items():
        assert [each.place for each in of(code, problems)] == [
            argument_map.claims[name].place for name in names
        ]
    assert len(of("AM203", problems)) == sum(link.target == (link.source,) for link in links) + sum(
        other.id == claim.id for claim in claims for other in claim.contradicts
    ) + sum(answer.to == claim.id for claim in claims for answer in claim.answers)
    assert len(of("AM210", problems)) == sum(
        argument_map.claims[answer.to].kind not in (Kind.QUESTION, Kind.HYPOTHESIS)
        for claim in claims
        for answer in claim.answers
    )
    second = len(links) - len({link.path for link in links})
    contradictions = {frozenset((claim.id, other.id)) for claim in claims for other in claim.contradicts}
    both = {
        path
        for path, link in argument_map.links.items()
        if link.sign is Sign.SUPPORT and frozenset(path) in contradictions and len(set(path)) > 1
    }
    assert len(of("AM204", problems)) == second + len(both)


def ring(length: int, premises: bool) -> str:  # noqa: FBT001 - two shapes of one map
    """A circle of supports through all claims, with a second way round by linked premises."""
    return "".join(
        f"c{number}: {{text: x, sources: {{voice: X}}, supports: {{to: c{(number + 1) % length}"
        + (f", with: c{(number + length // 2) % length}" if premises else "")
        + "}}\n"
        for number in range(length)
    )


def test_a_long_circle_needs_no_recursion_and_costs_no_more_than_its_length() -> None:
    done: list[int] = []
    for length in (1_000, 4_000):
        text = ring(length, premises=True)
        (problem,) = check(EvaluatedMap(read(text).argument_map))
        assert problem.code == "AM305"
        assert problem.place == Place("m.yaml", 1, 1, 1, 3)
        evaluated = EvaluatedMap(read(text).argument_map)
        done.append(calls_of(lambda: check(evaluated)))  # noqa: B023 - called at once
    assert done[1] < 5 * done[0]
    (problem,) = check(EvaluatedMap(read(ring(3_000, premises=False)).argument_map))
    assert problem.message.startswith("circular support: c0 -> c1 -> c2 -> ")
    assert problem.message.endswith(" -> … 2989 more … -> c2999 -> c0")


def test_a_circle_is_cut_only_where_that_leaves_out_more_than_one() -> None:
    whole, cut = (
        check(EvaluatedMap(read(ring(length, premises=False)).argument_map))[0].message for length in (12, 13)
    )
    assert whole.endswith(" -> c9 -> c10 -> c11 -> c0")
    assert cut.endswith(" -> c9 -> … 2 more … -> c12 -> c0")
