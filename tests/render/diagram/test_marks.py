"""Verdicts in a picture: by outline and sign, in words, for the whole map whatever part is shown."""

from __future__ import annotations

import re
import shutil
from itertools import product
from xml.etree import ElementTree as ET

import pytest

from argmap.evaluate import EvaluatedMap, Verdict
from argmap.model import Kind, Sign
from argmap.render import Look, Selection
from argmap.render.diagram.box import top_line
from argmap.render.diagram.draw_options import DrawOptions
from argmap.render.diagram.map_diagram import draw_map
from argmap.render.diagram.marks import Mark
from argmap.render.diagram.picture import marks_of
from argmap.render.diagram.style import BOXES, VERDICTS, outline
from argmap.render.diagram.theme import theme
from argmap.render.text.wrap import is_measured
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.render.whole import render, render_split

DOT = shutil.which("dot")
SVG = "{http://www.w3.org/2000/svg}"
WORDS = {
    "Accepted": "accepted",
    "Main": "accepted",
    "One": "contested",
    "Other": "contested",
    "Linked": "accepted",
    "Waits": "unresolved",
    "Wrong": "refuted",
    "Proof": "accepted",
    "Alone": "untested",
    "Cut": "unsupported",
    "Step": "accepted",
    "Gap": "accepted",
}


def picture(wanted: Selection | None = None, look: Look | None = None) -> ET.Element:
    svg = render(verdict_map(), "map", "svg", wanted=wanted or Selection(), look=look or Look()).data
    return ET.fromstring(svg)  # noqa: S314 - our own


def names(root: ET.Element, kind: str) -> list[str]:
    """What the elements of a class are called."""
    groups = [each for each in root.iter(f"{SVG}g") if (each.get("class") or "").startswith(kind)]
    return [each.get("aria-label") or each.findtext(f"{SVG}title") or "" for each in groups]


def words_of(root: ET.Element) -> dict[str, str]:
    """The verdict that each box names itself with, by label."""
    found = [re.fullmatch(r"\w+(?:, (\w+))?: (.*)", each) for each in names(root, "node ")]
    return {each[2]: each[1] or "" for each in found if each and not each[2].startswith("“")}


def texts(root: ET.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def test_every_claim_says_its_verdict_and_a_question_has_none() -> None:
    root = picture()
    assert words_of(root) == {**WORDS, "Is it so?": ""}
    signed = [each for each in texts(root) if re.fullmatch(r"[√?×] \w+", each)]
    signs = {"accepted": "√", "contested": "?", "unresolved": "?"}
    assert sorted(signed) == sorted(
        [f"{signs.get(word, '×')} {word}" for word in WORDS.values()] + ["√ accepted"]
    )


def test_a_verdict_shows_in_outline_and_ink() -> None:
    boxes = {
        (each.get("class") or ""): each
        for each in picture().iter(f"{SVG}g")
        if (each.get("class") or "").startswith("node ")
    }
    dotted = boxes["node hypothesis undecided"].find(f"{SVG}polygon")
    assert dotted is not None
    assert (dotted.get("stroke-dasharray"), dotted.get("stroke-width")) == ("1,5", "3")
    grey = boxes["node hypothesis rejected"]
    assert {each.get("stroke") for each in grey.iter(f"{SVG}polygon")} == {"#949494"}
    assert {each.get("fill") for each in grey.iter(f"{SVG}text")} == {"#707070"}
    heavy = boxes["node hypothesis accepted"].find(f"{SVG}polygon")
    assert heavy is not None
    assert (heavy.get("stroke"), heavy.get("stroke-dasharray")) == ("#1a1a1a", None)


def test_kind_and_verdict_are_told_apart_without_colour() -> None:
    """By outline, grey and rims, bars, and what stands at the head of the box."""
    looks: set[tuple[object, ...]] = set()
    for kind, verdict in product(Kind, Verdict):
        box, mark = BOXES[kind], Mark(verdict, verdict.value)
        head = re.sub("<.*?>", "", top_line(kind, mark, theme()).markup.partition(">")[2])
        looks.add((*outline(box, mark.style), mark.style.greyed, box.rims, box.bars, head))
    assert len(looks) == len(Kind) * len(Verdict)
    plain = {(*outline(BOXES[Kind.CLAIM], each), each.greyed) for each in VERDICTS.values()}
    assert len(plain) == len(Verdict)


def test_signs_are_letters_of_the_fonts() -> None:
    """Of Arial, Helvetica and Liberation Sans, whose widths are known; so none is noted as lacking."""
    assert all(is_measured(each.sign) for each in VERDICTS.values())
    assert render(verdict_map(), "map", "pdf").notes == ()
    assert render(verdict_map(), "map", "png").notes == ()


@pytest.mark.skipif(DOT is None, reason="there is no dot on PATH")
@pytest.mark.parametrize("engine", ["", str(DOT)])
def test_kind_and_verdict_stand_on_one_line(engine: str) -> None:
    svg = render(verdict_map(), "map", "svg", engine=engine).text
    heads = re.findall(r' y="([^"]*)" font-size="7"[^>]*>[A-Z]+<.*\n.* y="([^"]*)" font-size="7"', svg)
    assert len(heads) == 9
    assert all(kind == verdict for kind, verdict in heads)


def test_links_say_whether_and_why_they_do_not_hold() -> None:
    assert set(names(picture(), "edge ")) == {
        "“Accepted” supports “Main”",
        "“One” supports “Main” (in doubt)",
        "“One” contradicts “Other”",
        "“Linked” with “One” supports “Waits” (in doubt)",
        "“Wrong” supports “Main” (does not hold: “Wrong” is refuted)",
        "“Proof” attacks “Wrong”",
        "“Alone” contradicts “Wrong”",
        "“Step” supports “Cut” (does not hold: it is undercut)",
        "“Gap” attacks the link “Step” → “Cut”",
    }


def test_lines_of_what_does_not_hold_are_grey() -> None:
    root = picture()
    grey = names(root, "edge supports fallen") + names(root, "edge contradicts fallen")
    assert set(grey) == {
        "“Wrong” supports “Main” (does not hold: “Wrong” is refuted)",
        "“Step” supports “Cut” (does not hold: it is undercut)",
        "“Alone” contradicts “Wrong”",
    }
    for group in root.iter(f"{SVG}g"):
        if (group.get("class") or "").startswith("edge "):
            path = group.find(f"{SVG}path")
            assert path is not None
            assert (path.get("stroke") == "#949494") == (group.get("class") or "").endswith(" fallen")


def test_an_undercut_in_vain_leaves_a_grey_diamond() -> None:
    drawn = map_of(
        claim("b", "B"),
        claim("a", "A", supports=("b",)),
        claim("u", "U", attacks=("a -> b",)),
        claim("x", "X", attacks=(link("x -> u", Sign.ATTACK, weight=1.0),)),
    )
    dot = draw_map(drawn, DrawOptions(marks=marks_of(EvaluatedMap(drawn), Look()))).dot
    diamond = next(line for line in dot.splitlines() if "shape=diamond" in line)
    assert ' color="#949494"' in diamond
    assert ' fontcolor="#0072B2"' in diamond, "the link itself holds"


def test_the_legend_names_the_verdicts_that_occur() -> None:
    said = texts(picture())
    assert "√ accepted" in said
    assert "? undecided: contested, unresolved" in said
    assert "× rejected: refuted, untested, unsupported" in said
    assert "does not hold" in said
    one = ET.fromstring(render(map_of(claim("a", "A")), "map", "svg").data)  # noqa: S314 - our own
    assert texts(one).count("√ accepted") == 2
    assert not [each for each in texts(one) if "undecided" in each or "rejected" in each or "hold" in each]
    asked = ET.fromstring(render(map_of(claim("q", "Q", kind=Kind.QUESTION)), "map", "svg").data)  # noqa: S314 - our own
    assert "accepted" not in " ".join(texts(asked))


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
    root = picture(wanted)
    shown = words_of(root)
    assert shown
    assert shown.items() <= {**WORDS, "Is it so?": ""}.items()
    assert "Verdicts from the whole map: " in (root.findtext(f"{SVG}desc") or "")
    assert "verdicts from the whole map" in texts(root)
    assert "verdicts from the whole map" not in texts(picture())


def test_counts_in_the_description() -> None:
    said = "Argument map: 13 claims, 7 links. Verdicts: 6 accepted, 3 undecided and 3 rejected"
    assert picture().findtext(f"{SVG}desc") == said
    assert f"{said}; provisional: 2 problems" in render(verdict_map(), "map", "svg", problems=2).text
    assert said.replace("&", r"\&") in render(verdict_map(), "map", "tex").text


def test_without_verdicts() -> None:
    look = Look(verdicts=False)
    for format_ in ("svg", "dot", "mmd", "tex"):
        text = render(verdict_map(), "map", format_, look=look).text
        assert not re.search("[√✓×✗]|contested|refuted|undecided|rejected|Verdict|#949494", text), format_
    assert (
        render(verdict_map(), "map", "dot", look=look).text
        == draw_map(verdict_map(), DrawOptions(tooltips=True)).dot
    )
    assert look.given == ("verdicts",)


def test_a_map_in_several_pictures() -> None:
    whole = render_split(verdict_map(), "hypothesis", "dot")
    overview = whole[""].text
    assert re.findall(r'class="hypothesis (\w+)"', overview) == [
        "accepted",
        "undecided",
        "rejected",
        "rejected",
    ]
    assert "5 claims, 4 links; 3 accepted, 1 undecided and 1 rejected" in overview
    assert "× rejected: untested, unsupported" in overview
    assert "? unresolved" in whole["waits"].text
    bare = render_split(verdict_map(), "hypothesis", "dot", look=Look(verdicts=False))
    assert not [each for each in bare.values() if "accepted" in each.text]


def test_a_value_that_is_named_like_a_hypothesis_is_none() -> None:
    named = map_of(claim("sco", "S", kind=Kind.HYPOTHESIS, facets=(("actor", "sco"),)), claim("b", "B"))
    assert "class=hypothesis" not in render_split(named, "actor", "dot")[""].text


def test_the_small_map_is_greyed_where_it_should_be() -> None:
    dot = render(small_map(), "map", "dot").text
    assert len(re.findall(r'class="[a-z]+ rejected"', dot)) == 1
