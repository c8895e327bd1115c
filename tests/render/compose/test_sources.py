"""The view `sources`: what it holds, and its table."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.cli.view_errors import explained
from argmap.model import ArgumentMap, Kind, Sign
from argmap.render import Selection
from argmap.tests.builders.claims import HERE, claim, link, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import data, render, table
from argmap.views.errors import ViewError

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK
HYPOTHESIS = Kind.HYPOTHESIS


def literature_map() -> ArgumentMap:
    return map_of(
        claim("h", "The hypothesis", kind=HYPOTHESIS, sources=(source("ambrosio", via="kocamaz"),)),
        claim("a", "For it", sources=(source("blank", via="kocamaz"),), supports=("h",)),
        claim("b", "Against it", sources=(source("laruelle"), source("kocamaz")), attacks=("h", "a -> h")),
        claim("c", "Own", sources=(source("blank"),), supports=("a",)),
        claim("d", "Heard", sources=(source(voice="A delegate"),), attacks=("b",)),
        claim("e", "Unknown", sources=(source("nowhere-2000"),), contradicts=("a",)),
    )


def test_sources() -> None:
    works = {each["key"]: each for each in data(literature_map(), "sources")["works"]}
    assert works["blank"] == {
        "key": "blank",
        "author_year": "Blank & Kim 2016",
        "title": "SCO & EU",
        "claims": ["a", "c"],
        "verdicts": {"accepted": 1, "undecided": 1, "rejected": 0},
        "reports": [],
        "sides": {"h": {"side": "supports", "supports": {"steps": 1, "through": []}, "attacks": None}},
        "supports": [{"to": "h", "strength": 0.5}],
        "attacks": [],
    }
    assert (works["kocamaz"]["claims"], works["kocamaz"]["reports"]) == (["b"], ["h", "a"])
    assert works["kocamaz"]["attacks"] == [{"to": "h", "strength": 0.5}, {"to": "a -> h", "strength": None}]
    asserts: dict[str, Any] = {"side": "supports", "supports": {"steps": 0, "through": []}, "attacks": None}
    assert works["ambrosio"]["sides"]["h"] == asserts
    assert works["nowhere-2000"]["author_year"] == "nowhere-2000"
    assert works["nowhere-2000"]["attacks"] == [{"to": "a", "strength": None}]
    assert works["sco"]["claims"] == works["sco"]["reports"] == []


def test_sources_as_a_table() -> None:
    rows = {each["key"]: each for each in table(literature_map(), "sources")}
    assert list(rows) == ["ambrosio", "blank", "laruelle", "kocamaz", "nowhere-2000"]
    assert [rows[each]["on h"] for each in rows] == [
        "asserts it",
        "supports directly",
        "attacks directly",
        "attacks directly",
        "attacks through a",
    ]
    assert rows["blank"]["supports"] == "h (moderate, Ambrosio 2008)"
    assert rows["blank"]["claims"] == "a (undecided); c"
    assert rows["blank"]["verdicts"] == "1 accepted; 1 undecided"
    assert rows["laruelle"]["attacks"] == "h (moderate, Ambrosio 2008); a -> h (Blank & Kim 2016)"
    text = " ".join(render(literature_map(), "sources", "txt", width=200).text.split())
    assert "Without a work: 1 claim. Not cited: 3 works." in text


def test_the_way_of_a_side_is_told() -> None:
    drawn = map_of(
        claim("h", "The hypothesis", kind=HYPOTHESIS),
        claim("a", "A", sources=(source("blank"),), supports=(link("a -> h", SUPPORT, "premise"),)),
        claim("premise", "P", sources=(source("ambrosio"),)),
        claim("cut", "C", sources=(source("laruelle"),), attacks=("a -> h",)),
        *(claim(f"b{number}", f"B {number}", attacks=("h",)) for number in range(4)),
        claim("far", "F", sources=(source("kocamaz"),), supports=[f"b{number}" for number in range(4)]),
        claim("further", "G", sources=(source("sco"),), supports=("far",)),
    )
    told = {each["key"]: each["on h"] for each in table(drawn, "sources")}
    assert told == {
        "ambrosio": "supports as a premise of a",
        "blank": "supports directly",
        "laruelle": "attacks through the step from a",
        "kocamaz": "attacks through b0, b1 and 2 more",
        "sco": "",
    }
    assert "attacks through “B 0”, “B 1” and 2 more" in render(drawn, "sources", "md").text


def test_many_hypotheses_share_a_column() -> None:
    many = [claim(f"h{number}", f"H {number}", kind=HYPOTHESIS) for number in range(5)]
    drawn = map_of(*many, claim("a", "A", sources=(source("blank"),), supports=("h1",), attacks=("h3",)))
    head, _, row = render(drawn, "sources", "md").text.splitlines()[:3]
    assert "on the hypotheses" in head
    assert "“H 1”: supports directly; <br>“H 3”: attacks directly" in row
    assert [name for name in table(drawn, "sources")[0] if name.startswith("on ")] == [
        f"on h{number}" for number in range(5)
    ]


def test_a_part_without_works_says_nothing_of_the_map() -> None:
    uncited = next(each.id for each in small_map().claims.values() if not each.sources)
    text = render(small_map(), "sources", "md", wanted=Selection(focus=(uncited,), depth=0)).text
    assert "No claim in this part of the map cites a work." in text


@pytest.mark.parametrize("format_", ["txt", "md", "tex", "html", "csv", "json"])
def test_a_map_without_claims_works_or_facets(format_: str) -> None:
    empty = ArgumentMap("", {}, {}, {}, HERE)
    for view in ("claims", "sources"):
        rendered = render(empty, view, format_).text
        if format_ in {"txt", "tex", "html"}:
            assert {"claims": "The map has no claims.", "sources": "The map cites no works."}[
                view
            ] in rendered
    with pytest.raises(ViewError) as caught:
        render(empty, "matrix", format_)
    assert "the map has no facets" in explained(caught.value).message


def test_sides_of_a_part_are_those_of_the_whole() -> None:
    drawn = map_of(
        claim("h", "H", kind=HYPOTHESIS),
        claim("other", "Other", kind=HYPOTHESIS),
        claim("apart", "Apart", kind=HYPOTHESIS),
        claim("between", "B", supports=("h",), attacks=("other",)),
        claim("far", "F", sources=(source("blank"),), attacks=("between",)),
    )
    both = Selection(focus=("h", "far"), depth=0)
    (row,) = table(drawn, "sources", wanted=both)
    assert {name: row[name] for name in row if name.startswith("on ")} == {
        "on h": "attacks through between",
        "on other": "supports through between",
    }
    (alone,) = table(drawn, "sources", wanted=Selection(focus=("far",), depth=0))
    assert (alone["on h"], alone["on other"]) == (row["on h"], row["on other"])
    of_part = data(drawn, "sources", wanted=both)["works"]
    blank = next(each for each in of_part if each["key"] == "blank")
    way = {"steps": 2, "through": ["between"]}
    assert blank["sides"]["other"] == {"side": "supports", "supports": way, "attacks": None}
    said = "or through one other claim, shown or not."
    assert said in render(drawn, "sources", "md", wanted=both).text
    assert said not in render(drawn, "sources", "md").text


def test_the_sides_on_more_than_a_hundred_hypotheses_are_left_out_and_counted() -> None:
    names = [f"h{number}" for number in range(102)]
    hypotheses = [claim(name, kind=HYPOTHESIS) for name in names]
    drawn = map_of(*hypotheses, claim("a", sources=(source("blank"),), supports=names))
    said = "Sides are told for the first 100 hypotheses; left out: 2 hypotheses more."
    assert said in render(drawn, "sources", "md").text
    written = render(drawn, "sources", "csv")
    assert (written.notes, "h99" in written.text, "on h100" in written.text) == ((said,), True, False)
    content = data(drawn, "sources")
    assert (content["without_sides"], len(content["works"][0]["sides"])) == (2, 100)
    assert "without_sides" not in data(small_map(), "sources")
    only_last = data(drawn, "sources", wanted=Selection(focus=("a", "h101"), depth=0))
    assert "h101" in only_last["works"][0]["sides"]


def test_a_work_that_carries_the_map_is_told() -> None:
    def notes(of_one: int, of_another: int) -> str:
        claims = [claim(f"a{each}", f"A {each}.", sources=(source("w"),)) for each in range(of_one)]
        claims += [claim(f"b{each}", f"B {each}.", sources=(source("v"),)) for each in range(of_another)]
        return " ".join(render(map_of(*claims), "sources", "txt").text.split())

    assert "w is cited for 12 of the 13 claims that cite a work, so this table says little" in notes(12, 1)
    assert "says little" not in notes(12, 6)
    assert "says little" not in notes(3, 1)
