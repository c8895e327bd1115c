"""Explanations: what they say in small debates, and what holds of them on any map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Change, Operation, Reason, Verdict, changed, evaluate, reasons, turns_on
from argmap.evaluate.explanation import Conclusion, Detail, Ground, Relation, Status, Step, explain
from argmap.evaluate.explanation.settled import SettledVerdicts
from argmap.evaluate.labels import YES
from argmap.model import ArgumentMap, Link, Sign, Target
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read
from argmap.tests.evaluate.obvious import Obvious

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.evaluate import Evaluation

maps = st.randoms(use_true_random=False).map(lambda rng: random_map(rng, 8))

DEBATE = """
h: {text: x, kind: hypothesis}
a: {text: x, supports: h}
b: {text: x, attacks: h}
c: {text: x, attacks: b -> h}
d: {text: x, attacks: c -> b -> h}
e: {text: x, attacks: {to: d, strength: strong}}
f: {text: x, attacks: {to: h, strength: weak}}
"""


def told(text: str, claim: str, *, every: bool = False) -> list[str]:
    """The explanation in short: depth, relation, path, status and ground."""
    found = explain(evaluate(read(text).argument_map), claim, every=every)
    return [
        " ".join(
            filter(
                None,
                (
                    ">" * each.depth,
                    each.relation.value,
                    "-".join(each.path),
                    each.status.value if each.status else "",
                    each.conclusion.ground.value if each.conclusion else "",
                ),
            )
        )
        for each in found
    ]


def test_an_accepted_claim_follows_from_one_reason_and_the_fall_of_what_could_match_it() -> None:
    assert told(DEBATE, "h") == [
        "claim h prevails",
        "> support a-h holds presumed",
        "> attack b-h fails",
        ">> undercut c-b-h holds presumed",
        ">>> undercut d-c-b-h fails outweighed",
        ">>>> attack e-d holds presumed",
    ]


def test_every_link_is_told_on_request() -> None:
    assert told(DEBATE, "h", every=True) == [
        "claim h prevails",
        "> support a-h holds presumed",
        "> attack b-h fails presumed",
        ">> undercut c-b-h holds presumed",
        ">>> undercut d-c-b-h fails outweighed",
        ">>>> attack e-d holds presumed",
        ">>>> assertion d holds",
        "> attack f-h holds presumed",
    ]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("h: {text: x, kind: hypothesis}", ["claim h untested"]),
        ("h: {text: x}", ["claim h presumed"]),
        (
            "h: {text: x, kind: hypothesis}\na: {text: x, presumed: false, supports: h}",
            ["claim h unsupported", "> support a-h fails untested"],
        ),
        (
            "h: {text: x}\na: {text: x, attacks: {to: h, strength: strong}}",
            ["claim h outweighed", "> attack a-h holds presumed"],
        ),
        (
            "h: {text: x}\na: {text: x, attacks: h}",
            ["claim h balanced", "> assertion h holds", "> attack a-h holds presumed"],
        ),
        (
            "h: {text: x, presumed: false, supports: a}\na: {text: x, presumed: false, supports: h}",
            ["claim h circular"],
        ),
        (
            "h: {text: x, contradicts: a}\na: {text: x}",
            ["claim h cycle", "> assertion h holds", "> contradiction a in doubt cycle"],
        ),
        (
            "h: {text: x, kind: hypothesis}\na: {text: x, supports: h, contradicts: b}\nb: {text: x}",
            [
                "claim h waits",
                "> support a-h in doubt cycle",
                ">> assertion a holds",
                ">> contradiction b in doubt cycle",
            ],
        ),
        (
            """
h: {text: x}
a: {text: x, attacks: h}
b: {text: x, presumed: false, supports: {to: h, strength: strong}}
c: {text: x, presumed: false, attacks: {to: h, strength: strong}}
""",
            [
                "claim h balanced",
                "> assertion h holds",
                "> attack a-h holds presumed",
                "> support b-h fails untested",
                "> attack c-h fails untested",
            ],
        ),
        (
            "h: {text: x, contradicts: a}\na: {text: x}\nb: {text: x, attacks: {to: a, strength: strong}}",
            [
                "claim h presumed",
                "> contradiction a fails outweighed",
                ">> attack b-a holds presumed",
            ],
        ),
        (
            "h: {text: x, standard: unopposed}\na: {text: x, attacks: {to: h, strength: weak}}",
            ["claim h outweighed", "> attack a-h holds presumed"],
        ),
    ],
)
def test_each_ground(text: str, steps: list[str]) -> None:
    assert told(text, "h") == steps


def test_a_stronger_reason_needs_no_word_on_weaker_contradictions() -> None:
    text = """
    h: {text: x, contradicts: a}
    a: {text: x}
    b: {text: x, supports: {to: h, strength: strong}}
    c: {text: x, supports: {to: a, strength: strong}}
    d: {text: x, attacks: {to: c, strength: strong}}
    """
    assert told(text, "h") == [
        "claim h prevails",
        "> support b-h holds presumed",
        "> contradiction a weaker",
        ">> support c-a fails outweighed",
        ">>> attack d-c holds presumed",
    ]
    assert told(text, "a")[:2] == ["claim a outweighed", "> contradiction h holds prevails"]


def test_a_cycle_is_told_as_the_shortest_way_back() -> None:
    text = """
    a: {text: x, attacks: {to: b, strength: strong}}
    b: {text: x, attacks: {to: c, strength: strong}}
    c: {text: x, attacks: {to: a, strength: strong}}
    """
    root = explain(evaluate(read(text).argument_map), "a")[0].conclusion
    assert root is not None
    assert root.circle == (("a",), ("a", "b"), ("b",), ("b", "c"), ("c",), ("c", "a"))


def test_a_circle_names_who_is_on_it_and_what_fails_from_outside() -> None:
    text = """
    a: {text: x, presumed: false, supports: b}
    b: {text: x, presumed: false, supports: c}
    c: {text: x, presumed: false, supports: a}
    d: {text: x, presumed: false, supports: c}
    """
    found = explain(evaluate(read(text).argument_map), "a")
    assert found[0].conclusion is not None
    assert found[0].conclusion.circle == (("a",), ("c",), ("b",))
    assert [(each.path, each.on) for each in found[1:]] == [(("d", "c"), ("c",))]


def test_what_is_explained_above_is_not_explained_again() -> None:
    text = """
    h: {text: x, kind: hypothesis, standard: unopposed}
    a: {text: x, supports: {to: h, with: b}}
    b: {text: x}
    c: {text: x, attacks: b -> h}
    d: {text: x, attacks: {to: e, strength: strong}}
    e: {text: x, attacks: [h, a]}
    """
    found = explain(evaluate(read(text).argument_map), "h")
    details = [(each.conclusion.claim, each.conclusion.detail.value) for each in found if each.conclusion]
    assert details.count(("e", "below")) == 1
    assert ("e", "above") in details


def test_what_is_supposed_needs_no_reason() -> None:
    evaluation = evaluate(read("h: {text: x, kind: hypothesis}\na: {text: x, supports: h}").argument_map)
    found = explain(changed(evaluation, [Change(Operation.REJECT, Target.of("a"))]), "h")
    assert [each.conclusion.ground for each in found if each.conclusion] == [
        Ground.UNSUPPORTED,
        Ground.SUPPOSED,
    ]


def test_a_long_chain_needs_no_recursion() -> None:
    claims = "".join(
        f"c{number}: {{text: x, presumed: false, supports: c{number - 1}}}\n" for number in range(1, 3000)
    )
    chain = f"c0: {{text: x, kind: hypothesis}}\n{claims}end: {{text: x, supports: c2999}}\n"
    found = explain(evaluate(read(chain).argument_map), "c0")
    assert len(found) == 3001
    assert found[-1].depth == 3000


class Node(NamedTuple):
    """A step with those right below it."""

    step: Step
    below: list[Node]

    def of(self, *relations: Relation) -> list[Node]:
        """Those right below that have one of these relations."""
        return [each for each in self.below if each.step.relation in relations]


def tree(steps: tuple[Step, ...]) -> Node:
    """The steps as a tree; each is at most one deeper than the one before."""
    root = Node(steps[0], [])
    path = [root]
    assert steps[0].depth == 0
    for step in steps[1:]:
        assert 1 <= step.depth <= len(path)
        del path[step.depth :]
        node = Node(step, [])
        path[-1].below.append(node)
        path.append(node)
    return root


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for each in node.below:
        yield from nodes(each)


def explained(evaluation: Evaluation) -> Iterator[tuple[str, Node]]:
    for name in evaluation.claims:
        yield name, tree(explain(evaluation, name))


ON_CLAIM = (Relation.ASSERTION, Relation.SUPPORT, Relation.ATTACK, Relation.CONTRADICTION)


@given(maps)
def test_each_claim_follows_from_claims_of_smaller_steps(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)

    def rank(conclusion: Conclusion) -> tuple[int, bool]:
        return conclusion.result.step, conclusion.ground is Ground.CYCLE

    def descend(node: Node, served: Conclusion | None) -> None:
        own = node.step.conclusion
        if own and served and own.detail in {Detail.BELOW, Detail.ABOVE}:
            assert rank(own) < rank(served)
        for each in node.below:
            serves_claim = own is not None and each.step.relation in ON_CLAIM
            below = own if serves_claim else served
            # What refutes a claim that falls without it may be settled later, because the claim falls.
            descend(each, None if own and refutes_beside(own, each.step) else below)

    def refutes_beside(own: Conclusion, step: Step) -> bool:
        falls = own.ground in {Ground.UNTESTED, Ground.UNSUPPORTED, Ground.CIRCULAR}
        return falls and step.status is Status.HOLDS and step.on == (own.claim,)

    for _, root in explained(evaluation):
        descend(root, None)


@given(maps)
def test_each_claim_is_explained_once_and_referred_to_afterwards(argument_map: ArgumentMap) -> None:
    for name, root in explained(evaluate(argument_map)):
        seen: set[str] = set()
        for node in nodes(root):
            own = node.step.conclusion
            if own and own.detail is Detail.BELOW and (own.cause_count or own.circle or own.others):
                assert own.claim not in seen
                seen.add(own.claim)
            if own and own.detail is Detail.ABOVE:
                assert own.claim in seen
            if own and own.detail is not Detail.BELOW:
                assert not node.of(*ON_CLAIM)
        assert root.step.path == (name,)


@given(maps)
def test_the_last_steps_need_no_reason(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for _, root in explained(evaluation):
        for node in nodes(root):
            own = node.step.conclusion
            if not own or own.detail is not Detail.BELOW or own.cause_count:
                continue
            given_for = [each for each in reasons(evaluation, own.claim) if each.speaks_for]
            if own.ground is Ground.PRESUMED:
                strength = argument_map.claims[own.claim].strength
                assert strength > most_against(argument_map, own.claim)
            elif own.ground is Ground.CIRCULAR:
                assert own.circle
            else:
                assert own.ground is Ground.UNTESTED
                assert not given_for


def most_against(argument_map: ArgumentMap, claim: str) -> float:
    """The strength of the strongest reason that is given against the claim, whatever becomes of it."""
    attacks = [each.weight for each in on(argument_map, claim, Sign.ATTACK)]
    return max([*attacks, *(most_for(argument_map, each) for each in rivals(argument_map, claim))], default=0)


def most_for(argument_map: ArgumentMap, claim: str) -> float:
    supports = [each.weight for each in on(argument_map, claim, Sign.SUPPORT)]
    return max([*supports, assertion(argument_map, claim)])


def assertion(argument_map: ArgumentMap, claim: str) -> float:
    own = argument_map.claims[claim]
    return own.strength if own.presumed else 0.0


def on(argument_map: ArgumentMap, claim: str, sign: Sign) -> list[Link]:
    return [each for each in argument_map.sound_links() if each.target == (claim,) and each.sign is sign]


def rivals(argument_map: ArgumentMap, claim: str) -> set[str]:
    evaluated = evaluate(argument_map).claims
    pairs = {(name, each.id) for name in evaluated for each in argument_map.claims[name].contradicts}
    both = {other for one, other in pairs if one == claim} | {one for one, other in pairs if other == claim}
    return {each for each in both if each in evaluated} - {claim}


@given(maps)
def test_the_explanation_is_complete(argument_map: ArgumentMap) -> None:
    """Whatever the links that it does not mention do, each verdict follows from those that it does."""
    for _, root in explained(evaluate(argument_map)):
        for node in nodes(root):
            own = node.step.conclusion
            if node.step.relation in {Relation.SUPPORT, Relation.ATTACK, Relation.UNDERCUT}:
                check_link(argument_map, node)
            if own and own.detail is Detail.BELOW:
                if own.result.verdict is Verdict.ACCEPTED:
                    check_accepted(argument_map, own, node)
                elif own.result.verdict is Verdict.REJECTED:
                    check_rejected(argument_map, own, node)
                else:
                    check_undecided(argument_map, own, node)


def check_link(argument_map: ArgumentMap, node: Node) -> None:
    link = argument_map.links[node.step.path]
    premises = {each.step.path[0]: each.step.conclusion for each in node.of(Relation.PREMISE)}
    if node.step.conclusion:
        premises[link.source] = node.step.conclusion
    verdicts = {name: each.result.verdict for name, each in premises.items() if each}
    undercuts = {each.step.path: each.step.status for each in node.of(Relation.UNDERCUT)}
    if node.step.status is Status.HOLDS:
        assert verdicts == dict.fromkeys(
            [link.source, *(each.id for each in link.premises)], Verdict.ACCEPTED
        )
        given_on = {
            each.path for each in argument_map.sound_links() if each.is_undercut and each.target == link.path
        }
        assert undercuts == dict.fromkeys(given_on, Status.FAILS)
    elif node.step.status is Status.FAILS:
        assert [*verdicts.values(), *undercuts.values()] in ([Verdict.REJECTED], [Status.HOLDS])
    else:
        assert [*verdicts.values(), *undercuts.values()] in ([Verdict.UNDECIDED], [Status.IN_DOUBT])


def statuses(node: Node, relation: Relation, claim: str) -> dict[object, Status | None]:
    return {each.step.path: each.step.status for each in node.of(relation) if each.step.on == (claim,)}


def check_accepted(argument_map: ArgumentMap, own: Conclusion, node: Node) -> None:
    supports = statuses(node, Relation.SUPPORT, own.claim)
    if own.ground is Ground.PRESUMED:
        assert not supports
        strength = assertion(argument_map, own.claim)
    else:
        assert list(supports.values()) == [Status.HOLDS]
        strength = argument_map.links[node.of(Relation.SUPPORT)[0].step.path].weight
    least = 0.0 if argument_map.claims[own.claim].standard == "unopposed" else strength
    attacks = statuses(node, Relation.ATTACK, own.claim)
    assert attacks == {
        each.path: Status.FAILS for each in on(argument_map, own.claim, Sign.ATTACK) if each.weight >= least
    }
    named = {each.step.path[0]: each for each in node.of(Relation.CONTRADICTION)}
    for rival in rivals(argument_map, own.claim):
        if rival not in named:
            assert most_for(argument_map, rival) < least or most_for(argument_map, rival) == 0
            continue
        conclusion = named[rival].step.conclusion
        if conclusion:
            assert conclusion.result.verdict is Verdict.REJECTED
        else:
            assert assertion(argument_map, rival) < strength
            assert statuses(named[rival], Relation.SUPPORT, rival) == {
                each.path: Status.FAILS
                for each in on(argument_map, rival, Sign.SUPPORT)
                if each.weight >= strength
            }


def check_rejected(argument_map: ArgumentMap, own: Conclusion, node: Node) -> None:
    circle = [each[0] for each in own.circle] or [own.claim]
    for claim in circle:
        attacks = [each for each in node.of(Relation.ATTACK) if each.step.on == (claim,)]
        against = [argument_map.links[each.step.path].weight for each in attacks]
        rival = [each for each in node.of(Relation.CONTRADICTION) if each.step.on == (claim,)]
        against += [each.step.strength for each in rival]
        assert all(each.step.status is Status.HOLDS for each in (*attacks, *rival))
        most = max(against, default=0.0)
        if most and argument_map.claims[claim].standard == "unopposed":
            continue
        assert assertion(argument_map, claim) < most or assertion(argument_map, claim) == 0
        failing = statuses(node, Relation.SUPPORT, claim)
        assert set(failing.values()) <= {Status.FAILS}
        for each in on(argument_map, claim, Sign.SUPPORT):
            needed = {each.source, *(premise.id for premise in each.premises)}
            circular = own.ground is Ground.CIRCULAR and not needed.isdisjoint(circle)
            assert each.weight < most or each.path in failing or circular


def check_undecided(argument_map: ArgumentMap, own: Conclusion, node: Node) -> None:
    result = own.result
    supports = statuses(node, Relation.SUPPORT, own.claim)
    attacks = statuses(node, Relation.ATTACK, own.claim)
    if own.ground is Ground.BALANCED:
        holding = [each for each in node.below if each.step.status is Status.HOLDS]
        assert [each.step.strength for each in holding] == [result.surely_for] * 2
        assert (result.reason, own.circle) == (Reason.CONTESTED, ())
    if own.ground is Ground.CYCLE:
        assert result.reason is Reason.CONTESTED
        assert not own.circle or own.circle[0] == (own.claim,)
    if argument_map.claims[own.claim].standard == "unopposed":
        return
    # Each reason that would settle it if it surely held is there, and does not.
    for each in on(argument_map, own.claim, Sign.SUPPORT):
        assert each.weight <= result.possibly_against or supports[each.path] is not Status.HOLDS
    for each in on(argument_map, own.claim, Sign.ATTACK):
        assert each.weight <= result.possibly_for or attacks[each.path] is not Status.HOLDS


@given(maps)
def test_with_every_link_each_reason_is_told_once(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for name in evaluation.claims:
        for node in nodes(tree(explain(evaluation, name, every=True))):
            own = node.step.conclusion
            if own and own.detail is Detail.BELOW:
                assertions = [(own.claim,)] * (own.ground is Ground.PRESUMED)
                paths = [each.step.path for each in node.of(*ON_CLAIM) if each.step.on == (own.claim,)]
                assert sorted([*paths, *assertions]) == sorted(
                    each.path for each in reasons(evaluation, own.claim)
                )
            if node.step.relation in {Relation.SUPPORT, Relation.ATTACK, Relation.UNDERCUT}:
                higher = [each.step.path for each in node.of(Relation.UNDERCUT, Relation.BACKING)]
                assert sorted(higher) == sorted(
                    each.path for each in argument_map.sound_links() if each.target == node.step.path
                )


@given(maps)
def test_what_is_asked_for_makes_no_difference_to_the_verdicts_told(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for name, result in evaluation.claims.items():
        for every in (False, True):
            for step in explain(evaluation, name, every=every):
                if step.conclusion:
                    expected = evaluation.claims[step.conclusion.claim]
                    assert replace(step.conclusion.result, step=expected.step) == expected
        first = explain(evaluation, name)[0].conclusion
        assert first is not None
        assert replace(first.result, step=result.step) == result


def holding_reason(root: Node) -> float:
    """The strength of the reason that the verdict on the claim follows from, 0 if it is a bare assertion."""
    holding = [each.step.strength for each in root.below if each.step.status is Status.HOLDS]
    return max(holding, default=0.0)


@settings(max_examples=300)
@given(maps)
def test_a_verdict_follows_from_the_strongest_reason_that_does_not_depend_on_it(
    argument_map: ArgumentMap,
) -> None:
    """Whatever the claim's own verdict, the reason holds: the slow evaluation leaves that verdict open."""
    evaluation = evaluate(argument_map)
    for name, root in explained(evaluation):
        own = root.step.conclusion
        assert own is not None
        without = Obvious(argument_map, held_open=name)
        if own.ground in {Ground.PRESUMED, Ground.PREVAILS}:
            used = holding_reason(root) if own.ground is Ground.PREVAILS else assertion(argument_map, name)
            assert used == without.strength_for(name, without.sure)
        elif own.ground is Ground.OUTWEIGHED:
            assert holding_reason(root) == without.strength_against(name, without.sure)
        elif own.result.reason is Reason.REFUTED and own.ground is not Ground.SUPPOSED:
            assert holding_reason(root) == own.result.surely_against


def test_the_strongest_reason_explains_even_where_a_weaker_one_suffices() -> None:
    text = """
    a: {text: x}
    b: {text: x, supports: {to: a, strength: strong}}
    c: {text: x, contradicts: d}
    d: {text: x, presumed: false}
    e: {text: x, attacks: {to: d, strength: strong}}
    f: {text: x, attacks: {to: d, strength: weak}}
    """
    assert told(text, "a") == ["claim a prevails", "> support b-a holds presumed"]
    assert told(text, "d") == ["claim d outweighed", "> attack e-d holds presumed"]


def test_a_reason_that_depends_on_the_claim_does_not_explain_it() -> None:
    text = """
    a: {text: x}
    b: {text: x, presumed: false, supports: {to: a, strength: strong}}
    c: {text: x, supports: {to: a, strength: weak}}
    d: {text: x, presumed: false, supports: b}
    e: {text: x, attacks: {to: a, strength: weak}}
    g: {text: x, presumed: false, supports: d}
    h: {text: x, supports: {to: g, with: a}}
    """
    assert told(text, "a")[0] == "claim a presumed"
    assert [each.path for each in turns_on(evaluate(read(text).argument_map), "a")] == [("b", "a")]


@given(maps)
def test_how_many_reasons_match_is_counted_without_looking_at_each(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    settled = SettledVerdicts(evaluation)
    for claim, label in enumerate(evaluation.labels.claims):
        if label == YES:
            number = settled.number_matching(claim)
            for weight in (0.0, 0.25, 0.3, 0.5, 0.7, 1.0):
                assert number(weight) == len(list(settled.matching(claim, weight)))


def circle_of_attacks(size: int) -> str:
    return "".join(
        f"c{at}: {{text: x, attacks: {{to: c{(at + 1) % size}, strength: strong}}}}\n" for at in range(size)
    )


def test_each_cycle_is_named_once() -> None:
    evaluation = evaluate(read(circle_of_attacks(51)).argument_map)
    conclusions = [each.conclusion for each in explain(evaluation, "c0", every=True) if each.conclusion]
    circles = [each.circle for each in conclusions if each.ground is Ground.CYCLE]
    assert [len(each) for each in circles] == [102, *[0] * (len(circles) - 1)]
    assert len(circles) == 52


def test_two_contested_claims_do_not_send_the_reader_to_each_other() -> None:
    text = """
    a: {text: x, attacks: {to: b, strength: strong}}
    b: {text: x, attacks: {to: a, strength: strong}}
    c: {text: x, supports: a}
    """
    for one, other in ("a", "b"), ("b", "a"):
        conclusions = [each.conclusion for each in explain(evaluate(read(text).argument_map), one)]
        named = [each for each in conclusions if each and each.claim == other]
        assert [(each.detail, each.circle) for each in named] == [(Detail.MUTUAL, ((one,),))]


@given(maps)
def test_no_two_explanations_refer_to_each_other(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    refers = {
        (name, node.step.conclusion.claim)
        for name, root in explained(evaluation)
        for node in nodes(root)
        if node.step.conclusion and node.step.conclusion.detail is Detail.NAMED
    }
    assert not any((other, one) in refers for one, other in refers)


def test_a_circle_says_whether_anything_else_speaks_for_it() -> None:
    alone = "a: {text: x, presumed: false, supports: b}\nb: {text: x, presumed: false, supports: a}\n"
    presumed = """
    a: {text: x, strength: weak, supports: b}
    b: {text: x, presumed: false, supports: a}
    x: {text: x, attacks: a}
    """
    supported = """
    a: {text: x, presumed: false, supports: b}
    b: {text: x, presumed: false, supports: a}
    x: {text: x, attacks: a}
    y: {text: x, supports: {to: a, strength: weak}}
    """
    for text, expected in (alone, False), (presumed, True), (supported, True):
        for name in ("a", "b"):
            found = explain(evaluate(read(text).argument_map), name)[0].conclusion
            assert found is not None
            assert (found.ground, found.outweighed) == (Ground.CIRCULAR, expected)


def test_with_every_link_a_circle_tells_its_supports() -> None:
    evaluation = evaluate(
        read(
            "{a: {text: A, presumed: false, supports: b}, b: {text: B, presumed: false, supports: a}}"
        ).argument_map
    )
    told = [(each.on, each.path) for each in explain(evaluation, "a", every=True) if each.on]
    assert told == [(("a",), ("b", "a")), (("b",), ("a", "b"))]
    assert not any(each.on for each in explain(evaluation, "a"))
