"""What holds of the evaluation whatever the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.evaluate import Evaluation, Reason, Verdict, evaluate
from argmap.model import ArgumentMap, Kind, Reference, Sign, Target
from argmap.tests.builders.claims import HERE, link, map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.evaluate.obvious import Obvious

if TYPE_CHECKING:
    from random import Random

    from argmap.model import Claim

BETTER = {Verdict.REJECTED: 0, Verdict.UNDECIDED: 1, Verdict.ACCEPTED: 2}

maps = st.randoms(use_true_random=False).map(lambda rng: random_map(rng, 9))


@given(maps, st.randoms(use_true_random=False))
def test_adding_a_support_never_lowers_its_target(argument_map: ArgumentMap, rng: Random) -> None:
    able = [name for name, each in argument_map.claims.items() if each.kind is not Kind.QUESTION]
    pairs = [(one, other) for one in able for other in able if one != other]
    fresh = [pair for pair in pairs if pair not in argument_map.links]
    assume(fresh)
    source, target = rng.choice(fresh)
    others = [name for name in able if name not in {source, target}]
    premises = rng.sample(others, min(len(others), rng.choice([0, 0, 1])))
    added = link(f"{source} -> {target}", Sign.SUPPORT, *premises, weight=rng.choice([0.25, 0.5, 1.0]))
    more = {**argument_map.claims}
    more[source] = more[source]._replace(links=(*more[source].links, added))
    before, after = evaluate(argument_map).verdicts[target], evaluate(map_of(*more.values())).verdicts[target]
    assert BETTER[after] >= BETTER[before]


@given(maps)
def test_claims_that_contradict_each_other_are_never_both_accepted(argument_map: ArgumentMap) -> None:
    accepted = {name for name, each in evaluate(argument_map).verdicts.items() if each is Verdict.ACCEPTED}
    for name in accepted:
        assert not accepted & {each.id for each in argument_map.claims[name].contradicts} - {name}


@given(maps)
def test_every_unresolved_claim_waits_on_a_contested_one(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for name, each in evaluation.claims.items():
        awaited = evaluation.waits_on(name)
        assert bool(awaited) == (each.reason is Reason.UNRESOLVED)
        assert all(evaluation.claims[other].reason is Reason.CONTESTED for other in awaited)


@given(maps)
def test_what_is_sure_is_possible(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for claim in evaluation.claims.values():
        assert claim.surely_for <= claim.possibly_for
        assert claim.surely_against <= claim.possibly_against
        assert (claim.reason is Reason.NONE) == (claim.verdict is Verdict.ACCEPTED)
    for each in evaluation.links.values():
        assert each.state.possibly or not each.state.surely


@given(maps)
def test_the_links_are_the_sound_ones(argument_map: ArgumentMap) -> None:
    assert list(evaluate(argument_map).links) == [each.path for each in argument_map.sound_links()]


@given(maps, st.randoms(use_true_random=False))
def test_names_and_order_change_nothing(argument_map: ArgumentMap, rng: Random) -> None:
    names = list(argument_map.claims)
    other_names = dict(zip(names, rng.sample(names, len(names)), strict=True))

    def renamed(path: Target) -> Target:
        return Target(other_names.get(each, each) for each in path)

    def changed(claim: Claim) -> Claim:
        links = [
            each._replace(
                source=other_names[each.source],
                target=renamed(each.target),
                premises=tuple(Reference(other_names.get(one.id, one.id), HERE) for one in each.premises),
            )
            for each in claim.links
        ]
        return claim._replace(
            id=other_names[claim.id],
            links=tuple(rng.sample(links, len(links))),
            contradicts=tuple(Reference(other_names[each.id], HERE) for each in claim.contradicts),
        )

    claims = [changed(each) for each in argument_map.claims.values()]
    one, other = evaluate(argument_map), evaluate(map_of(*rng.sample(claims, len(claims))))
    assert dict(other.claims) == {other_names[name]: each for name, each in one.claims.items()}
    assert dict(other.links) == {renamed(path): each for path, each in one.links.items()}
    for name in one.claims:
        assert {other_names[each] for each in one.waits_on(name)} == set(other.waits_on(other_names[name]))


@given(maps)
def test_every_settled_label_follows_from_earlier_steps(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    steps = settled_steps(evaluation)
    for step in range(1, max(steps.values(), default=0) + 1):
        made = {name for name, when in steps.items() if when == step}
        assert made, "no step is empty"
        earlier = {name for name, when in steps.items() if when < step}
        alone = all(follows(argument_map, evaluation, earlier, name, frozenset()) for name in made)
        # A circle falls as a whole: none of it is sure, and without it nothing holds any of it up.
        assert alone or all(
            not sure(evaluation, name) and follows(argument_map, evaluation, earlier, name, frozenset(made))
            for name in made
        )


@given(maps)
def test_what_is_open_comes_after_what_is_settled_and_after_what_it_waits_on(
    argument_map: ArgumentMap,
) -> None:
    evaluation = evaluate(argument_map)
    last = max(settled_steps(evaluation).values(), default=0)
    numbers = evaluation.graph.numbers
    steps = evaluation.undecided.steps
    for name, claim in evaluation.claims.items():
        if claim.reason is Reason.CONTESTED:
            assert claim.step == last + 1
        if claim.reason is Reason.UNRESOLVED:
            awaited = [steps[each] for each in evaluation.undecided.waits[numbers[name]]]
            assert claim.step == 1 + min(awaited) > last + 1
    for each in evaluation.links.values():
        assert each.step > last or each.state.surely == each.state.possibly


def settled_steps(evaluation: Evaluation) -> dict[object, int]:
    """The step of every label that is not open."""
    steps: dict[object, int] = {
        name: each.step for name, each in evaluation.claims.items() if each.verdict is not Verdict.UNDECIDED
    }
    steps.update(
        {
            path: each.step
            for path, each in evaluation.links.items()
            if each.state.surely == each.state.possibly
        }
    )
    return steps


def sure(evaluation: Evaluation, name: object) -> bool:
    """Whether the claim or link is accepted or holds."""
    if isinstance(name, str):
        return evaluation.claims[name].verdict is Verdict.ACCEPTED
    return any(path == name and each.state.surely for path, each in evaluation.links.items())


def follows(
    argument_map: ArgumentMap,
    evaluation: Evaluation,
    earlier: set[object],
    name: object,
    without: frozenset[object],
) -> bool:
    """Whether the earlier labels alone settle this one; what is `without` is taken not to hold."""
    everything = {*evaluation.claims, *evaluation.links}
    held = frozenset(each for each in earlier if sure(evaluation, each))
    possible = frozenset(everything - (earlier - held) - without)
    if not isinstance(name, str):
        path = next(each for each in evaluation.links if each == name)
        made = argument_map.links[path]
        premises = {made.source, *(each.id for each in made.premises)}
        undercuts = {
            each for each in evaluation.links if each[1:] == path and argument_map.links[each].is_undercut
        }
        if sure(evaluation, name):
            return premises <= held and not undercuts & possible
        return not premises <= possible or bool(undercuts & held)
    rules = Obvious(argument_map)
    unopposed = argument_map.claims[name].standard == "unopposed"
    surely_for, surely_against = rules.strength_for(name, held), rules.strength_against(name, held)
    possibly_for, possibly_against = (
        rules.strength_for(name, possible),
        rules.strength_against(name, possible),
    )
    if sure(evaluation, name):
        return surely_for > 0 and possibly_against == 0 if unopposed else surely_for > possibly_against
    return possibly_for == 0 or (surely_against > 0 if unopposed else possibly_for < surely_against)
