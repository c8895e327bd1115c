"""What of a map is in a picture or table, what hangs loose at its edge, and mistakes in asking for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.errors import CannotRun
from argmap.cli.options.selection import SelectionOptions
from argmap.cli.view_errors import explained
from argmap.evaluate import EvaluatedMap
from argmap.model import ArgumentMap, Facet, Kind, Reason, Sign, Target, Verdict
from argmap.render.words.part import part_in_words
from argmap.tests.builders.claims import changed, claim, link, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import elements, picture_of, words
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render
from argmap.views.errors import NothingLeftError, ViewError
from argmap.views.part import Incoming, Part, Selection
from argmap.views.select import select


def chain() -> ArgumentMap:
    """An undercut on the second of two steps: a -> b -> c, and u against b -> c; x contradicts a; q asks."""
    return map_of(
        claim("a", "A", kind=Kind.EVIDENCE, supports=("b",), facets=(("actor", "sco"),)),
        claim("b", "B", supports=("c",), facets=(("actor", "eu"), ("theme", "norms"))),
        claim("c", "C", kind=Kind.HYPOTHESIS, answers=("q",), facets=(("theme", "security"),)),
        claim("u", "U", attacks=("b -> c",)),
        claim("x", "X", contradicts=("a",)),
        claim("q", "Q?", kind=Kind.QUESTION),
    )


def shown(part: Part) -> str:
    return " ".join(part.argument_map.claims)


def test_nothing_asked_is_the_whole_map() -> None:
    part = select(EvaluatedMap(chain()), Selection())
    assert part == Part(chain(), chain())
    left_out = len(part.whole.claims) - len(part.argument_map.claims)
    assert (part_in_words(part), left_out) == ("", 0)


@pytest.mark.parametrize(
    ("focus", "depth", "expected"),
    [
        (("b",), 0, "b"),
        (("a",), 1, "a b x"),
        (("b",), 1, "a b c u"),
        (("u",), 1, "b c u"),
        (("c",), 1, "b c u q"),
        (("q",), 2, "b c u q"),
        (("x", "q"), 1, "a c x q"),
        (("x",), 9, "a b c u x q"),
    ],
)
def test_focus(focus: tuple[str, ...], depth: int, expected: str) -> None:
    assert shown(select(EvaluatedMap(chain()), Selection(focus=focus, depth=depth))) == expected


def test_one_step_leads_to_all_premises_of_a_link() -> None:
    argument_map = map_of(
        claim("a", "A", supports=(link("a -> c", Sign.SUPPORT, "b"),)),
        claim("b", "B"),
        claim("c", "C"),
        claim("u", "U", attacks=("a -> c",)),
    )
    for focus in "abcu":
        assert shown(select(EvaluatedMap(argument_map), Selection(focus=(focus,)))) == "a b c u"


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ((("actor", "sco"),), "a"),
        ((("actor", "sco"), ("actor", "eu")), "a b"),
        ((("actor", "sco"), ("actor", "eu"), ("theme", "norms")), "b"),
    ],
)
def test_values_of_a_facet_are_alternatives_and_facets_add_up(
    where: tuple[tuple[str, str], ...], expected: str
) -> None:
    assert shown(select(EvaluatedMap(chain()), Selection(where=where))) == expected


def test_kinds_and_focus() -> None:
    assert shown(select(EvaluatedMap(chain()), Selection(kinds=(Kind.EVIDENCE, Kind.QUESTION)))) == "a q"
    assert shown(select(EvaluatedMap(chain()), Selection(focus=("b",), kinds=(Kind.HYPOTHESIS,)))) == "b c"


def test_only_supports() -> None:
    part = select(EvaluatedMap(chain()), Selection(only_supports=True))
    assert shown(part) == "a b c q"
    assert [each.path for each in part.argument_map.sound_links()] == [("a", "b"), ("b", "c")]
    assert (part.incoming, part.outgoing) == ({}, {})
    lonely = map_of(claim("h", "H", kind=Kind.HYPOTHESIS), claim("a", "A", attacks=("h",)))
    assert shown(select(EvaluatedMap(lonely), Selection(only_supports=True))) == "h"


def test_loose_ends_are_counted_where_they_were() -> None:
    part = select(EvaluatedMap(chain()), Selection(focus=("b",), depth=0))
    assert (part.incoming, part.outgoing) == ({Target.of("b"): Incoming(supports=1)}, {"b": 1})
    part = select(EvaluatedMap(chain()), Selection(where=(("theme", "norms"), ("theme", "security"))))
    assert shown(part) == "b c"
    assert (part.incoming, part.outgoing) == (
        {Target.of("b"): Incoming(supports=1), Target.of("b", "c"): Incoming(attacks=1)},
        {"c": 1},
    )
    part = select(EvaluatedMap(chain()), Selection(focus=("a",), depth=0))
    assert (part.incoming, part.outgoing) == ({Target.of("a"): Incoming(attacks=1)}, {"a": 1})


def test_loose_ends_are_drawn() -> None:
    """As badges, one for all that leads to a claim or from it."""
    wanted = Selection(where=(("theme", "norms"), ("theme", "security")))
    picture = picture_of(chain(), wanted)
    badges = elements(picture, "badge")
    assert [words([each]) for each in badges] == [["+1"], ["1"], ["−1"]]
    assert [each.caption.title for each in badges if each.caption] == [
        "Not shown of “B”: 1 reason for it",
        "Not shown of “C”: 1 claim or link on which it bears",
        "Not shown of the link “B” → “C”: 1 reason against it",
    ]
    said = words(elements(picture, "title", "legend"))
    assert "Theme: Norms and values or Security" in said
    assert "2 of 6 claims" in said
    assert {"reasons not shown", "bears on, not shown"} <= {*said}
    assert elements(picture_of(chain()), "badge") == []


@given(st.integers(0, 40).map(lambda number: f"c{number}"), st.integers(0, 3), st.sampled_from([None, *Kind]))
def test_every_line_of_the_whole_is_drawn_or_hangs_loose(focus: str, depth: int, kind: Kind | None) -> None:
    """A link of which no claim is shown, nor the link that it points at, is the only one to vanish."""
    whole = random_debate(41)
    part = select(EvaluatedMap(whole), Selection(focus=(focus,), depth=depth, kinds=(kind,) if kind else ()))
    kept = part.argument_map
    drawn = {each.path for each in kept.sound_links()}
    ends = 0
    for each in whole.sound_links():
        if each.path not in drawn:
            ends += each.source in kept.claims
            ends += each.target[0] in kept.claims if len(each.target) == 1 else each.target in drawn
    assert ends == sum(each.total for each in part.incoming.values()) + sum(part.outgoing.values())
    assert drawn <= {each.path for each in whole.sound_links()}


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        (Selection(focus=("charterr",)), "there is no claim `charterr`", "did you mean `charter`?"),
        (Selection(focus=("zzz",)), "there is no claim `zzz`", "`argmap list` names them all"),
        (Selection(where=(("actr", "sco"),)), "the map has no facet actr", "did you mean `actor`?"),
        (Selection(where=(("zzz", "sco"),)), "the map has no facet zzz", "its facets are actor, theme"),
        (
            Selection(where=(("theme", "norm"),)),
            "the facet theme has no value norm",
            "did you mean `norms`?",
        ),
        (
            Selection(where=(("theme", "zzz"),)),
            "the facet theme has no value zzz",
            "its values are norms, security",
        ),
        (
            Selection(where=(("theme", "security"),), kinds=(Kind.EVIDENCE,)),
            "no claim of the map is left",
            "you asked for theme: Security; kind: evidence",
        ),
    ],
)
def test_mistakes(wanted: Selection, message: str, hint: str) -> None:
    for view, format_ in (("map", "dot"), ("claims", "csv")):
        with pytest.raises(ViewError) as caught:
            render(small_map(), view, format_, wanted=wanted)
        told = explained(caught.value)
        assert (told.message, told.hint) == (message, hint)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Selection(works=("blank",)), "a b"),
        (Selection(works=("blank", "sco")), "a b c"),
        (Selection(voices=("A delegate",)), "c"),
        (Selection(works=("blank",), tags=("new",)), "a"),
        (Selection(verdicts=(Verdict.ACCEPTED,)), "a b c"),
        (Selection(verdicts=(Reason.UNTESTED, Reason.REFUTED)), "d h"),
        (Selection(verdicts=(Verdict.REJECTED,), kinds=(Kind.HYPOTHESIS,)), "h"),
    ],
)
def test_claims_are_selected_by_who_says_them_their_tags_and_how_they_fare(
    wanted: Selection, expected: str
) -> None:
    drawn = map_of(
        claim("h", "H", kind=Kind.HYPOTHESIS),
        claim(
            "a",
            "A",
            sources=(source("blank", via="sco"),),
            attacks=(link("a -> d", Sign.ATTACK, weight=1.0),),
        ),
        claim("b", "B", sources=(source("blank"),)),
        claim("c", "C", sources=(source("sco"), source(voice="A delegate"))),
        claim("d", "D"),
        claim("q", "Q?", kind=Kind.QUESTION),
    )
    drawn = changed(drawn, "a", lambda each: each._replace(tags=("new",)))
    assert " ".join(sorted(select(EvaluatedMap(drawn), wanted).argument_map.claims)) == expected


def test_a_selection_may_be_empty_where_that_is_an_answer() -> None:
    wanted = Selection(tags=("unheard-of",))
    with pytest.raises(NothingLeftError):
        select(EvaluatedMap(chain()), wanted)
    assert not select(EvaluatedMap(chain()), wanted, or_nothing=True).argument_map.claims


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [
        ("theme=norms", [("theme", "norms")]),
        ("Theme = NORMS", [("theme", "norms")]),
        ("theme=norms and  values", [("theme", "norms")]),
        ("theme=security,norms", [("theme", "security"), ("theme", "norms")]),
        ("theme=Security, Norms and values", [("theme", "security"), ("theme", "norms")]),
        ("theme=law, order", [("theme", "law")]),
        ("theme=law, zzz", [("theme", "law"), ("theme", "zzz")]),
        ("zzz=norms", [("zzz", "norms")]),
    ],
)
def test_a_value_is_named_by_itself_or_by_its_label(typed: str, pairs: list[tuple[str, str]]) -> None:
    values = {"norms": "Norms and values", "security": "Security", "law": "Law, order"}
    drawn = replace(small_map(), facets={"theme": Facet("theme", values)})
    assert [*SelectionOptions(where=(typed,)).in_map(drawn).where] == pairs


def test_a_facet_and_its_value() -> None:
    assert SelectionOptions(where=("actor = sco",)).in_map(small_map()).where == (("actor", "sco"),)
    for wrong in ("actor", "=sco", "actor="):
        with pytest.raises(CannotRun, match="not a facet and a value"):
            SelectionOptions(where=(wrong,)).in_map(small_map())


def test_tables_hold_the_part_alone() -> None:
    table = render(chain(), "claims", "csv", wanted=Selection(focus=("a",), depth=0)).text
    assert len(table.splitlines()) == 2


def test_what_was_asked_for_says_how_far_only_where_it_goes_further() -> None:
    def asked(*focus: str, depth: int) -> str:
        return part_in_words(select(EvaluatedMap(chain()), Selection(focus=focus, depth=depth)))

    assert asked("a", depth=0) == "“A”"
    assert asked("a", "b", depth=0) == "“A”, “B”"
    assert asked("a", "b", depth=2) == "“A”, “B” and what is within 2 steps of them"
