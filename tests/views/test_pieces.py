"""A large map in several pieces: which claims stand in which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import EvaluatedMap
from argmap.model import Kind, Sign, Target
from argmap.render.words.part import part_in_words
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import with_hypotheses
from argmap.views.division import Division, division
from argmap.views.errors import NothingToDivideByError
from argmap.views.part import Incoming, Part, Selection, Whole
from argmap.views.pieces import MOST_CLAIMS, MOST_CONNECTED, divide, pictures_of
from argmap.views.select import select
from argmap.views.ties import contradictions

if TYPE_CHECKING:
    from random import Random

    from argmap.model import Claim

TWO = map_of(
    claim("h", "H", kind=Kind.HYPOTHESIS, facets=(("theme", "norms"),)),
    claim("i", "I", kind=Kind.HYPOTHESIS, supports=("h",), facets=(("theme", "security"),)),
    claim("a", "A", supports=(link("a -> i", Sign.SUPPORT, "p"),), facets=(("theme", "norms"),)),
    claim("p", "P"),
    claim("u", "U", attacks=("a -> i",), facets=(("theme", "norms"), ("theme", "security"))),
    claim("b", "B", attacks=("a",)),
    title="Two",
)


def pieces(by: str, part: Part | None = None) -> dict[str, str]:
    found = divide(part or Part(TWO, TWO), by)
    return {f"{each.name}: {each.title}": " ".join(each.part.argument_map.claims) for each in found}


def test_by_facet() -> None:
    """A claim of several values stands in the picture of each."""
    assert pieces("theme") == {
        "norms: Norms and values": "h a u",
        "security: Security": "i u",
        "no-theme: No theme": "p b",
    }


def test_every_value_that_a_claim_has_gets_a_picture() -> None:
    both = map_of(claim("a", "A", facets=(("theme", "norms"), ("theme", "security"), ("theme", "unknown"))))
    found = divide(Part(both, both), "theme")
    assert [(each.name, [*each.part.argument_map.claims]) for each in found] == [
        ("norms", ["a"]),
        ("security", ["a"]),
    ]


def test_by_hypothesis() -> None:
    """A hypothesis with what is tied to it directly, as when it is in focus."""
    assert pieces("hypothesis") == {"h: H": "h i", "i: I": "h i a p u"}
    for each in divide(Part(TWO, TWO), "hypothesis"):
        focused = select(EvaluatedMap(TWO), Selection(focus=(each.claim,)))
        assert each.part == focused
        assert part_in_words(each.part) == f"“{each.title}” and what is within 1 step of it"


def test_by_all_claims_with_reasons() -> None:
    told = map_of(
        *TWO.claims.values(),
        claim("q", "Q", kind=Kind.QUESTION),
        claim("x", "X", answers=("q", "h"), contradicts=("y",)),
        claim("y", "Y"),
        claim("z", "Z", attacks=("a -> i",)),
    )
    found = divide(Part(told, told), "all")
    assert {each.name: " ".join(each.part.argument_map.claims) for each in found} == {
        "h": "h i x",
        "i": "h i a p u z",
        "a": "i a p u b z",
        "q": "q x",
        "x": "h q x y",
        "y": "x y",
    }
    assert pictures_of(found) == {each: each for each in "hiaqxy"}
    assert pictures_of(divide(Part(told, told), "theme")) == {}


NORMS = (("theme", "norms"),)


def chain(letter: str, length: int) -> list[Claim]:
    """Claims of the theme norms of which each supports the next."""
    return [
        claim(f"{letter}{n}", supports=(f"{letter}{n + 1}",) if n + 1 < length else (), facets=NORMS)
        for n in range(length)
    ]


def test_a_value_of_too_many_claims_is_divided_by_what_bears_on_what() -> None:
    star = [claim(f"b{n}", supports=("b",), facets=NORMS) for n in range(12)]
    many = map_of(
        *chain("s", 3),
        claim("b", "Middle", supports=("c",), facets=NORMS),
        *star,
        claim("c", "Other", facets=NORMS),
        *(claim(f"c{n}", attacks=("c",), facets=NORMS) for n in range(11)),
        *chain("m", 2),
    )
    found = divide(Part(many, many), "theme")
    assert [(each.name, each.title, len(each.part.argument_map.claims)) for each in found] == [
        ("norms-1", "Norms and values (1 of 3): around “Middle”", 13),
        ("norms-2", "Norms and values (2 of 3): around “Other”", 12),
        ("norms-3", "Norms and values (3 of 3): claims with few links among them", 5),
    ]
    assert {each.value for each in found} == {"Norms and values"}
    assert part_in_words(found[0].part) == found[0].title
    assert found[0].part.outgoing == {"b": 1}
    assert [*found[2].part.argument_map.claims] == ["s0", "s1", "s2", "m0", "m1"]


@pytest.mark.parametrize(
    ("lengths", "pictures"),
    [
        ([MOST_CONNECTED], 1),
        ([MOST_CONNECTED, MOST_CLAIMS - MOST_CONNECTED], 1),
        ([MOST_CONNECTED + 1], 2),
        ([1] * MOST_CLAIMS, 1),
        ([1] * (MOST_CLAIMS + 1), 2),
        ([MOST_CONNECTED, MOST_CLAIMS + 1 - MOST_CONNECTED], 2),
    ],
)
def test_a_value_that_is_not_too_large_is_one_piece(lengths: list[int], pictures: int) -> None:
    claims = map_of(*(each for number, length in enumerate(lengths) for each in chain(f"x{number}-", length)))
    found = divide(Part(claims, claims), "theme")
    assert len(found) == pictures
    held = [claim for each in found for claim in each.part.argument_map.claims]
    assert sorted(held) == sorted(claims.claims)
    sizes = [len(each.part.argument_map.claims) for each in found]
    assert pictures == 1 or max(sizes) <= MOST_CONNECTED


def test_the_counts_of_a_division_add_up() -> None:
    whole = Part(TWO, TWO)
    assert division(whole, divide(whole, "theme")) == Division(3 + 2, 1, 0, 0, 4)
    assert division(whole, divide(whole, "hypothesis")) == Division(3, 2, 1, 3, 1)
    assert division(whole, divide(whole, "all")).across == 0


@pytest.mark.parametrize("by", ["theme", "hypothesis", "all"])
@given(st.randoms(use_true_random=False))
def test_every_division_is_one_of_the_whole(by: str, rng: Random) -> None:
    drawn = with_hypotheses(rng)
    whole = Part(drawn, drawn)
    try:
        found = divide(whole, by)
    except NothingToDivideByError:
        return
    counted = division(whole, found)
    assert counted.in_one + counted.in_several + counted.in_none == len(drawn.claims)
    assert len({each.name.casefold() for each in found}) == len(found)
    if by == "theme":
        assert counted.in_none == 0
    if by == "all":
        assert counted.across == 0


def test_what_is_cut_off_hangs_loose_in_each() -> None:
    norms = divide(Part(TWO, TWO), "theme")[0].part
    assert norms.incoming == {
        Target.of("h"): Incoming(supports=1),
        Target.of("a"): Incoming(attacks=1),
    }
    assert norms.outgoing == {"a": 1, "u": 1}
    assert part_in_words(norms) == "Norms and values"


def test_a_part_is_divided_too() -> None:
    part = select(EvaluatedMap(TWO), Selection(focus=("h",)))
    assert pieces("theme", part) == {"norms: Norms and values": "h", "security: Security": "i"}
    assert divide(part, "theme")[1].part.incoming == {Target.of("i"): Incoming(supports=1)}


def test_names_of_files_differ_by_more_than_case() -> None:
    same = map_of(claim("Tea", "T", kind=Kind.HYPOTHESIS), claim("tea", "T", kind=Kind.HYPOTHESIS))
    assert [each.name for each in divide(Part(same, same), "hypothesis")] == ["Tea", "tea-2"]


@pytest.mark.parametrize("by", ["theme", "hypothesis", "all"])
def test_where_there_is_nothing_to_divide_by(by: str) -> None:
    plain = map_of(claim("a", "A"), claim("b", "B"))
    with pytest.raises(NothingToDivideByError):
        divide(Part(plain, plain), by)


@given(st.randoms(use_true_random=False))
def test_a_part_is_cut_out_with_all_that_leads_to_it_and_from_it(rng: Random) -> None:
    """Each line is counted where it ends if it is not shown itself."""
    drawn = with_hypotheses(rng)
    ids = {each for each in drawn.claims if rng.random() < 0.5}
    part = Whole(drawn).cut_out(ids, Selection())
    shown = {link.path for link in part.argument_map.sound_links()}
    hidden = [link for link in drawn.sound_links() if link.path not in shown]
    for sign, field in ((Sign.SUPPORT, "supports"), (Sign.ATTACK, "attacks")):
        for target in [*(Target.of(each) for each in ids), *shown]:
            leading = sum(1 for link in hidden if link.target == target and link.sign is sign)
            rivals = sum(
                1
                for pair in contradictions(drawn)
                if sign is Sign.ATTACK and target[-1] in pair and not target.is_link and {*pair} - ids
            )
            assert getattr(part.incoming.get(target, Incoming()), field) == leading + rivals
    for each in ids:
        ends = [end for link in hidden for end in (link.source, *(one.id for one in link.premises))]
        own = sum(1 for answer in drawn.claims[each].answers if answer.to not in ids)
        assert part.outgoing.get(each, 0) == ends.count(each) + own
