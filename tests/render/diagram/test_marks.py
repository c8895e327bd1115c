"""Verdicts in a picture: as chips, in words and in strokes, for the whole map whatever part is shown."""

from __future__ import annotations

import re

import pytest

from argmap.evaluate import EvaluatedMap, LinkState, Verdict
from argmap.model import Kind, Sign, Target
from argmap.render import Look, Selection
from argmap.render.diagram.boxes import claim_box
from argmap.render.diagram.marks import Marks
from argmap.render.diagram.picture import marks_of
from argmap.render.graphics.theme import theme
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.pictures import elements, extent, outline, paths, picture_of, texts, words
from argmap.tests.render.whole import render, render_split

WORDS = {
    "Accepted": "accepted",
    "Main": "accepted",
    "One": "undecided (contested)",
    "Other": "undecided (contested)",
    "Linked": "accepted",
    "Waits": "undecided (unresolved)",
    "Wrong": "rejected (refuted)",
    "Proof": "accepted",
    "Alone": "rejected (untested)",
    "Cut": "rejected (unsupported)",
    "Step": "accepted",
    "Gap": "accepted",
    "Is it so?": "",
}
CHIPS = {
    "one": "undecided",
    "other": "undecided",
    "waits": "undecided",
    "wrong": "rejected",
    "alone": "rejected",
    "cut": "rejected",
}


def words_of(wanted: Selection | None = None) -> dict[str, str]:
    """The verdict that each claim names itself with, by label."""
    captions = [each.caption for each in elements(picture_of(verdict_map(), wanted), "claim") if each.caption]
    found = [re.fullmatch(r"\w+(?:, (\w+(?: \(\w+\))?))?: (.*)", each.title) for each in captions]
    return {each[2]: each[1] or "" for each in found if each}


def chips(wanted: Selection | None = None, look: Look | None = None) -> dict[str, str]:
    """The words of the chips, by the claim on whose top edge each rides."""
    picture = picture_of(verdict_map(), wanted, look)
    found: dict[str, str] = {}
    for chip in elements(picture, "chip"):
        (word,) = words([chip])
        left, top, right, bottom = extent(paths(chip)[0])
        for each in elements(picture, "claim"):
            box = outline(each)
            if top < box.top < bottom and box.left < left < right < box.right:
                found[each.name] = word
    assert len(found) == len(elements(picture, "chip"))
    return found


def test_every_claim_names_its_verdict_and_a_question_has_none() -> None:
    assert words_of() == WORDS


def test_only_what_is_not_accepted_and_the_focus_have_a_chip() -> None:
    assert chips() == CHIPS
    assert chips(Selection(focus=("main",)))["main"] == "accepted"
    assert chips(Selection(focus=("step", "gap"), depth=0)) == {"step": "accepted", "gap": "accepted"}
    assert chips(Selection(focus=("ask",), depth=0)) == {}


def test_a_hypothesis_is_the_heaviest_whatever_its_verdict() -> None:
    picture = picture_of(verdict_map())
    widths: dict[bool, set[float]] = {True: set(), False: set()}
    for each in elements(picture, "claim"):
        kind = verdict_map().claims[each.name].kind
        pens = [path.pen for path in paths(each) if path.pen]
        widths[kind is Kind.HYPOTHESIS].add(max(pen.width for pen in pens))
    assert widths == {True: {2.2}, False: {0.9}}


def test_a_verdict_does_not_grey_a_claim_or_its_text() -> None:
    colours = theme()
    for each in elements(picture_of(verdict_map()), "claim"):
        assert {text.colour for text in texts(each)} <= {colours.ink, colours.muted}


def test_links_say_whether_and_why_they_do_not_hold() -> None:
    assert {each.caption.title for each in elements(picture_of(verdict_map()), "link") if each.caption} == {
        "“Accepted” supports “Main”",
        "“One” supports “Main” (in doubt)",
        "“One” contradicts “Other”",
        "“Linked” with “One” supports “Waits” (in doubt)",
        "“Wrong” supports “Main” (fails: “Wrong” is rejected (refuted))",
        "“Proof” attacks “Wrong”",
        "“Alone” contradicts “Wrong”",
        "“Step” supports “Cut” (fails: it is undercut)",
        "“Gap” attacks the link “Step” → “Cut”",
    }


def test_lines_of_what_fails_are_grey_and_dashed_and_doubt_is_dotted() -> None:
    colours, found = theme(), dict[str, tuple[bool, int]]()
    for each in elements(picture_of(verdict_map()), "link"):
        pens = [path.pen for path in paths(each) if path.pen and path.pen.colour != colours.paper]
        assert each.caption
        found[each.caption.title.partition(" (")[0]] = (pens[0].colour == colours.fails, len(pens[0].dash))
        assert pens[0].round == (pens[0].dash[:1] == (0.01,))
    assert found == {
        "“Accepted” supports “Main”": (False, 0),
        "“One” supports “Main”": (False, 2),
        "“One” contradicts “Other”": (False, 2),
        "“Linked” with “One” supports “Waits”": (False, 2),
        "“Wrong” supports “Main”": (True, 2),
        "“Proof” attacks “Wrong”": (False, 0),
        "“Alone” contradicts “Wrong”": (True, 2),
        "“Step” supports “Cut”": (True, 2),
        "“Gap” attacks the link “Step” → “Cut”": (False, 0),
    }


def test_states_without_verdicts_and_of_contradictions() -> None:
    plain, marks = Marks(), marks_of(EvaluatedMap(verdict_map()), Look())
    assert plain.state(Target.of("step", "cut")) is LinkState.HOLDS
    assert plain.state_of_contradiction("one", "other") is LinkState.HOLDS
    assert (plain.of_claim("main"), plain.tally("main")) == (None, None)
    assert marks.state_of_contradiction("one", "other") is LinkState.IN_DOUBT
    assert marks.state_of_contradiction("wrong", "alone") is LinkState.FAILS
    assert marks.state_of_contradiction("main", "wrong") is LinkState.HOLDS


def test_an_undercut_in_vain_leaves_an_empty_grey_ring() -> None:
    def ring(*more: str) -> list[tuple[str, str]]:
        drawn = map_of(
            claim("b", "B"),
            claim("a", "A", supports=("b",)),
            claim("u", "U", attacks=("a -> b",)),
            *(claim(each, "X", attacks=(link(f"{each} -> u", Sign.ATTACK, weight=1.0),)) for each in more),
        )
        (mark,) = elements(picture_of(drawn), "mark")
        return [(path.pen.colour, path.fill) for path in paths(mark) if path.pen]

    colours = theme()
    assert ring() == [(colours.undercut, colours.paper), (colours.undercut, "")], "cut by a slash"
    assert ring("x") == [(colours.fails, colours.paper)]


def test_the_legend_names_what_occurs() -> None:
    said = words(elements(picture_of(verdict_map()), "legend"))
    assert {"in doubt", "fails", "no mark: accepted"} <= {*said}
    accepted = map_of(claim("a", "A"), claim("b", "B", supports=("a",)))
    assert words(elements(picture_of(accepted), "legend")) == ["supports"]


@pytest.mark.parametrize(
    "wanted",
    [
        Selection(focus=("main",), depth=0),
        Selection(focus=("wrong", "cut", "one"), depth=0),
        Selection(kinds=(Kind.HYPOTHESIS,)),
        Selection(only_supports=True),
    ],
)
def test_a_part_shows_the_verdicts_of_the_whole_map(wanted: Selection) -> None:
    shown = words_of(wanted)
    assert shown
    assert shown.items() <= WORDS.items()
    assert "Verdicts from the whole map: " in picture_of(verdict_map(), wanted).caption.text
    assert "Verdicts from the whole map: " not in picture_of(verdict_map()).caption.text


def test_counts_in_the_description() -> None:
    said = "Argument map: 13 claims, 7 links. Verdicts: 6 accepted, 3 undecided and 3 rejected"
    assert picture_of(verdict_map()).caption.text == said
    assert picture_of(verdict_map(), problems=2).caption.text == f"{said}; provisional: 2 problems"
    assert said in render(verdict_map(), "map", "tex").text


def test_without_verdicts() -> None:
    look = Look(verdicts=False)
    for format_ in ("svg", "dot", "mmd", "tex"):
        text = render(verdict_map(), "map", format_, look=look).text
        assert not re.search("[√✓×✗]|contested|refuted|undecided|rejected|Verdict|#75736D", text), format_
    assert chips(look=look) == {}
    assert look.given == ("verdicts",)


def test_the_pieces_of_a_divided_map_show_their_verdicts() -> None:
    pieces = render_split(verdict_map(), "hypothesis", "svg")
    overview = pieces[""].text
    assert re.findall(r"<desc>(\w+); \d claim", overview) == [
        "accepted",
        "undecided",
        "rejected",
        "rejected",
    ]
    assert ">undecided</text>" in pieces["waits"].text
    bare = render_split(verdict_map(), "hypothesis", "svg", look=Look(verdicts=False))
    assert not [each for each in bare.values() if "accepted" in each.text]


def test_a_value_that_is_named_like_a_hypothesis_is_none() -> None:
    named = map_of(claim("sco", "S", kind=Kind.HYPOTHESIS, facets=(("actor", "sco"),)), claim("b", "B"))
    assert ">hypothesis</text>" not in render_split(named, "actor", "svg")[""].text


def test_the_verdict_is_no_part_of_the_box() -> None:
    """A chip rides on the edge, so boxes are as high without verdicts."""
    wrong = small_map().claims["assume"]
    heights = {claim_box(wrong, {}, 130, text).height for text in ("label", "full")}
    assert len(heights) == 1
    assert Verdict.ACCEPTED.value not in words(elements(picture_of(small_map()), "claim"))
