"""Pictures of all kinds hold in a font that is much wider than Arial, without `textLength`."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.evaluate import EvaluatedMap
from argmap.render import Look, Selection
from argmap.render.cards.rendering import draw_balance
from argmap.render.compose.balance import compose_balance
from argmap.render.document.table import Purpose
from argmap.render.graphics.apart import with_runs_apart
from argmap.render.graphics.shapes import Caption, Element, Picture, Run, Text
from argmap.render.graphics.svg import to_svg
from argmap.render.page_sizes import PAGES
from argmap.render.text.room import room_for
from argmap.render.text.wrap import text_width
from argmap.schema import load_map
from argmap.tests.builders.maps import trial_map
from argmap.tests.builders.pictures import SVG, covered, picture_of
from argmap.tests.builders.wide_fonts import assert_clear_in_wide_fonts
from argmap.tests.builders.written import read
from argmap.views.balance import balance
from argmap.views.part import Shown
from argmap.views.select import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap

SETTINGS = """
argmap: 1
title: Hard cases, of which none may leave its box
facets: {side: {wide: Members that mistrust one another, other: Other}}
references: works.yaml
"""
WORKS = """
- id: a
  type: document
  author: [{family: Yussupzhanovich}, {family: Tulkunovna}]
  issued: {date-parts: [[2019]]}
- {id: b, type: document, author: [{family: Allison}], issued: {date-parts: [[2004]]}}
- {id: c, type: document, author: [{family: Salter}, {family: Yin}], URL: "https://example.org/c"}
- {id: d, type: document, author: [{literal: Committee on the Memoranda}], issued: {date-parts: [[2001]]}}
"""
CLAIMS = """
h:
  text: The pact keeps the peace because its members know that a breach would cost them more than they gain.
  label: The Multilateralism of Memoranda keeps members moderate
  kind: hypothesis
  sources: [a, b, c]
s1:
  text: "“Trade” has grown; “war” has not: 1,111 + 1,111 ≥ 2,222."
  label: "“Trade” has “grown” {much}"
  kind: conclusion
  supports: {to: h, strength: strong, because: "“Who trades” – they say – “does not shoot”."}
  sources: [b, c, a]
  facets: {side: wide}
p1: {text: Premise., label: Commonwealth members commemorate, supports: {to: h, with: s1}, sources: d}
u1:
  text: Trade grew everywhere.
  kind: recommendation
  attacks: s1 -> h
  sources: [d, b]
  facets: {side: wide}
uu: {text: The figures are wrong., label: Figures, attacks: u1 -> s1 -> h, contradicts: u1, sources: a}
b1: {text: Trade makes war costly., supports: s1 -> h, kind: assumption, sources: [b, c]}
a1:
  text: 上海精神促进了区域内的和平与发展,各成员国之间的贸易持续增长。
  label: 上海精神促进和平与发展
  attacks: h
  sources: {voice: 王}
a2:
  text: האמנה אינה שומרת על השלום, משום שחבריה אינם בוטחים זה בזה.
  label: האמנה אינה שומרת על השלום
  kind: evidence
  attacks: {to: h, strength: weak, because: "החברים אינם בוטחים."}
  sources: [{voice: האמנה}, b]
a3: {text: WwwwmmmmwwwwmmmmwwwwmmmmwwwwmmmmwwwwmmmmWWWWMMMM, attacks: [h, s1], contradicts: h}
q: {text: What keeps the peace?, kind: question}
an: {text: The pact does., answers: q}
lone: {text: Nobody answers this one., kind: finding}
emoji: {text: "Flags 🇩🇪 and 👍 count, and Ελλάδα, Україна, إسلام and ไทย.", supports: a2}
"""


@cache
def hard_map() -> ArgumentMap:
    return read({"m.yaml": CLAIMS, "works.yaml": WORKS}, SETTINGS).argument_map


@cache
def shipped_map() -> ArgumentMap:
    with as_file(files("argmap") / "arguments") as folder:
        return load_map(str(folder)).argument_map


def test_widths_are_those_of_dejavu_sans_or_of_arial_where_it_is_wider() -> None:
    assert room_for("am “”", 2048) == 1255 + 1995 + 651 + 1061 + 1061
    assert room_for("am3+", 2048, bold=True) == 1382 + 2134 + 1425 + 1716
    assert room_for("J", 2048) == 1024, "Arial's is wider"
    assert 10 < room_for("上", 10) < 11
    sentence = "The principles on which the organisation is based are conservative by nature."
    assert 1.13 < room_for(sentence, 10) / text_width(sentence, 10) < 1.18
    assert 1.18 < room_for(sentence, 10, bold=True) / text_width(sentence, 10, bold=True) < 1.24


def balances(
    argument_map: ArgumentMap, look: Look, wanted: Selection | None = None, *, paged: bool = True
) -> list[Picture]:
    evaluated = EvaluatedMap(argument_map)
    shown = Shown(evaluated, select(evaluated, wanted or Selection()))
    document = compose_balance(balance(shown), shown, Purpose.SCREEN)
    return [each.picture for each in draw_balance(document, look, paged=paged)]


def showing(text: Text) -> Picture:
    return Picture(400, 40, Caption(""), "#FFF", [Element("a", "a", [text])])


LOOKS = {
    "usual": Look(),
    "labels": Look(text="label", page="a4"),
    "ids": Look(text="none"),
    "groups": Look(group_by="side"),
    "landscape": Look(page="a4-landscape"),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("focus", ["", "h", "a2", "q"])
def test_a_map_of_hard_cases(look: Look, focus: str) -> None:
    wanted = Selection((focus,) if focus else ())
    assert_clear_in_wide_fonts(picture_of(hard_map(), wanted, look))


@pytest.mark.parametrize("look", [LOOKS["usual"], LOOKS["labels"]])
def test_a_part_of_the_shipped_map(look: Look) -> None:
    assert_clear_in_wide_fonts(picture_of(shipped_map(), Selection(("spirit-preserves-autocracy",)), look))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", ["none", "label", "full"])
@pytest.mark.parametrize("of", [hard_map, shipped_map, trial_map])
def test_a_balance(of: Callable[[], ArgumentMap], page: str, text: str) -> None:
    for paged in (True, False):
        for picture in balances(of(), Look(page=page, text=text), paged=paged):
            assert_clear_in_wide_fonts(picture)


@pytest.mark.parametrize("focus", ["q", "s1", "a2"])
def test_a_balance_of_another_claim(focus: str) -> None:
    for picture in balances(hard_map(), Look(), Selection((focus,))):
        assert_clear_in_wide_fonts(picture)


def test_a_word_follows_a_bold_one_where_that_ends() -> None:
    lines = [text for _, text in balances(trial_map(), Look())[0].texts() if text.then]
    assert lines
    for text in lines:
        root = ET.fromstring(to_svg(showing(text)))  # noqa: S314 - our own
        (written,) = root.iter(f"{SVG}text")
        spans = [*written]
        assert [each.tag for each in spans] == [f"{SVG}tspan"] * len(text.runs)
        assert not [each for each in spans if "x" in each.attrib], "a place of its own would not move on"
        assert "".join(each.text or "" for each in spans) == text.whole
        assert written.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        assert float(written.attrib["textLength"]) == pytest.approx(covered(text).right - text.x, abs=0.01)


def test_runs_of_a_line_have_places_of_their_own_where_the_font_is_known() -> None:
    line = Text(10, 20, "Decisive ", 10, "#000", bold=True, then=(Run("the strongest", "#555"),))
    (element,) = with_runs_apart(showing(line)).elements
    first, second = element.shapes
    assert first == line._replace(text="Decisive", then=())
    assert isinstance(second, Text)
    assert (second.text, second.bold, second.colour) == ("the strongest", False, "#555")
    assert second.x == pytest.approx(10 + text_width("Decisive ", 10, bold=True))
