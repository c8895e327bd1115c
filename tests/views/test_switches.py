"""The changes that readers are offered: each turns the verdict as said, and of the same only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Operation, changed, evaluate, what_would_change
from argmap.evaluate.changes import what_would_change_each as search
from argmap.render.words.changes import change_code
from argmap.tests.builders.random_maps import random_map, random_map_with_undercuts
from argmap.tests.builders.shown import whole
from argmap.tests.builders.written import read
from argmap.views.switches import MOST_OF_A_CLAIM, MOST_OF_A_HYPOTHESIS, switches

if TYPE_CHECKING:
    import pytest

    from argmap.model import ArgumentMap

randoms = st.randoms(use_true_random=False)
PRESUMPTION = {Operation.PRESUME, Operation.UNPRESUME}


@settings(max_examples=80)
@given(randoms.map(random_map) | randoms.map(random_map_with_undercuts))
def test_each_switch_alone_turns_the_verdict_as_said(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    found = switches(whole(argument_map))
    assert [*found] == [*evaluation.claims]
    for name, groups in found.items():
        searched = what_would_change(evaluation, name, limit=None).changes
        turning = {each.change for each in searched if each.verdict is not evaluation.verdicts[name]}
        if not groups:
            assert all(each.operation in PRESUMPTION for each in turning)
        for group in groups:
            assert group.verdict is not evaluation.verdicts[name]
            for change in group.changes:
                assert changed(evaluation, [change]).verdicts[name] is group.verdict


def told(text: str, name: str) -> list[str]:
    """The groups of changes, a line each."""
    reading = read(text)
    assert reading.errors() == []
    return [
        f"{each.verdict.value}: {', '.join(map(change_code, each.changes))}"
        for each in switches(whole(reading.argument_map))[name]
    ]


H = "h: {text: x, kind: hypothesis}\na: {text: x, supports: h}\nb: {text: x, supports: h}\n"


def test_changes_of_one_kind_are_one_group() -> None:
    text = "c: {text: x, attacks: {to: h, strength: weak}}\nd: {text: x, attacks: {to: h, strength: weak}}\n"
    assert told(f"{H}{text}", "h") == ["undecided: strength c -> h moderate, strength d -> h moderate"]


def test_to_leave_out_a_reason_is_offered_and_not_to_reject_its_claim() -> None:
    text = "h: {text: x, kind: hypothesis}\na: {text: x, supports: h}\n"
    assert told(text, "h") == ["rejected: drop a -> h"]


def test_the_claim_itself_is_offered_where_it_bears_by_several_links() -> None:
    text = "h: {text: x, kind: hypothesis}\na: {text: x, supports: h}\n"
    assert told(f"{text}b: {{text: x, supports: {{to: h, with: a}}}}\n", "h") == ["rejected: reject a"]


def test_all_answers_to_an_objection_are_one_switch() -> None:
    objection = "o: {text: x, attacks: {to: h, strength: strong}}\n"
    one, other = "u: {text: x, attacks: o -> h}\n", "v: {text: x, attacks: o -> h}\n"
    assert told(H + objection + one, "h") == ["rejected: drop u -> o -> h"]
    assert told(H + objection + one + other, "h") == ["rejected: drop-undercuts o -> h"]
    in_doubt = "w: {text: x, attacks: o -> h, contradicts: y}\ny: {text: x}\n"
    assert told(H + objection + one + in_doubt, "h")[0] == "undecided: drop u -> o -> h"


def test_presumption_is_offered_only_for_want_of_anything_else() -> None:
    assert told("a: {text: x}\n", "a") == ["rejected: unpresume a"]
    assert told("a: {text: x}\nb: {text: x, attacks: {to: a, strength: weak}}\n", "a") == [
        "undecided: strength a weak",
        "undecided: strength b -> a moderate",
    ]


def test_the_nearest_are_offered_and_more_of_a_hypothesis() -> None:
    claims = "".join(f"c{at}: {{text: x, attacks: {{to: [h, a]}}}}\n" for at in range(30)).replace(
        "{to: [h, a]}", "[{to: h, strength: weak}, {to: a, strength: weak}]"
    )
    text = f"h: {{text: x, kind: hypothesis, presumed: true}}\na: {{text: x}}\n{claims}"
    found = switches(whole(read(text).argument_map))
    assert sum(len(each.changes) for each in found["h"]) == MOST_OF_A_HYPOTHESIS
    assert sum(len(each.changes) for each in found["a"]) == MOST_OF_A_CLAIM


def test_where_the_search_takes_too_long_no_claim_has_an_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_LOOKED_AT", 1)
    assert switches(whole(read(H).argument_map)) == {}
