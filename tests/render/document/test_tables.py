"""Tables: what they hold, that they fit, and that no cell breaks out of them."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from argmap.model import Sign
from argmap.render.text.wrap import column_width
from argmap.tests.builders.claims import claim, link, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render

NAMES = [
    "id",
    "claim",
    "kind",
    "verdict",
    "source",
    "supports",
    "attacks",
    "contradicts",
    "answers",
    "actor",
    "theme",
]


def test_a_table_that_does_not_fit_becomes_records_and_loses_nothing() -> None:
    for width in (40, 60, 80, 100):
        lines = render(small_map(), "claims", "txt", width=width).text.splitlines()
        assert max(map(column_width, lines)) <= width
        assert [line for line in lines if line and line[0] != " "] == [*small_map().claims]
        assert {line.split()[0] for line in lines if line[:2] == "  " and line[2] != " "} == {*NAMES[1:]}
    wide = render(small_map(), "claims", "txt", width=300).text
    assert wide.splitlines()[0].split() == NAMES


def test_terminal_leaves_out_empty_columns() -> None:
    table = render(map_of(claim("a", "A", supports=("b",)), claim("b", "B")), "claims", "txt").text
    assert table.splitlines()[0].split() == ["id", "claim", "verdict", "supports"]


def test_terminal_shows_control_characters() -> None:
    table = render(map_of(claim("a", "x\x1b[2J\u202ey", "la\x9bel")), "claims", "txt").text
    assert "la\\x9bel" in table
    assert "\x1b" not in table


def test_numbers_stay_text() -> None:
    assert "1e5" in render(map_of(claim("1e5", "1e5")), "claims", "txt").text


def test_an_empty_map() -> None:
    assert render(map_of(), "claims", "txt").text == "The map has no claims.\n"
    assert render(map_of(), "claims", "md").text == "The map has no claims.\n"
    assert json.loads(render(map_of(), "claims", "json").data)["claims"] == []


def test_markdown_escapes() -> None:
    table = render(
        map_of(claim("a", "a|b\n<script>`x` [y](z) &amp; *c* _d_ snake_case")), "claims", "md"
    ).text
    row = table.splitlines()[2]
    text = r"a\|b <br>\<script>\`x\` \[y\](z) \&amp; \*c\* \_d\_ snake_case"
    assert row == f"| a | {text} | claim | accepted |"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("see https://a.org/x_y", r"see https\://a.org/x_y"),
        ("HTTP://A.ORG, ftp://b.org", r"HTTP\://A.ORG, ftp\://b.org"),
        ("(www.a.org)", r"(www\.a.org)"),
        ("to a.b+c@d-e.org", "to a.b+c<!-- -->\\@d-e.org"),
        ("mailto:a@b.org", "mailto:a<!-- -->\\@b.org"),
        ("a: b // c, 5 @ 3, x@y", "a: b // c, 5 @ 3, x@y"),
    ],
)
def test_markdown_makes_no_links_of_bare_addresses(text: str, written: str) -> None:
    """As GitHub would; what its own program makes of these was tried once."""
    row = render(map_of(claim("a", text)), "claims", "md").text.splitlines()[2]
    assert row == f"| a | {written} | claim | accepted |"


def test_markdown_links_and_labels() -> None:
    drawn = map_of(claim("a", "All of it.", "A short name", sources=(source("ambrosio"), source("sco"))))
    row = render(drawn, "claims", "md").text.splitlines()[2]
    cited = "[Ambrosio 2008](<https://doi.org/10.1080/09668130802292143>); <br>上海合作组织 2001"
    assert row == f"| a | **A short name.** <br>All of it. | claim | accepted | {cited} |"


def test_csv_neutralises_formulas() -> None:
    texts = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", 'say "a, b"', "x=1"]
    drawn = map_of(*(claim(f"c{number}", text) for number, text in enumerate(texts)))
    data = render(drawn, "claims", "csv").data
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    shown = ["'=1+1", "'+1", "'-1", "'@x", "x", "x", 'say "a, b"', "x=1"]
    assert [row["text"] for row in rows] == shown
    assert data.count(b"\r\n") == len(texts) + 1


def test_json_keeps_the_line_end_of_a_text_and_the_other_formats_do_not() -> None:
    drawn = map_of(claim("a", "One.\nTwo.\n"))
    assert json.loads(render(drawn, "claims", "json").data)["claims"][0]["text"] == "One.\nTwo.\n"
    assert render(drawn, "claims", "md").text.splitlines()[2] == "| a | One. <br>Two. | claim | accepted |"
    (row,) = csv.DictReader(io.StringIO(render(drawn, "claims", "csv").data.decode(), newline=""))
    assert row["text"] == "One.\nTwo."


def test_json_holds_everything() -> None:
    content = json.loads(render(small_map(), "claims", "json").data)
    claims = {each["id"]: each for each in content["claims"]}
    assert list(claims) == list(small_map().claims)
    assert claims["sovereignty"]["supports"] == [
        {
            "to": "preserves",
            "with": ["practice"],
            "because": "",
            "strength": 0.5,
            "basis": "",
            "test": "",
            "quote": "",
            "locator": "",
        }
    ]
    assert claims["preserves"]["sources"][0]["via"]["cited"] == "Ünaldılar Kocamaz & Čech 2020"
    assert claims["preserves"]["facets"] == {"actor": ["sco"], "theme": ["norms"]}
    assert content["works"]["blank"]["author_year"] == "Blank & Kim 2016"


def test_links_that_cannot_count_are_left_out() -> None:
    broken = link("a -> b", Sign.SUPPORT, "missing")
    drawn = map_of(claim("a", "A", supports=(broken, "missing"), answers=("missing",)), claim("b", "B"))
    rows = list(csv.DictReader(io.StringIO(render(drawn, "claims", "csv").text)))
    assert rows[0]["supports"] == rows[0]["answers"] == ""


cells = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@given(st.lists(cells, min_size=1, max_size=5), st.integers(40, 200))
def test_any_text_stays_in_its_table(texts: list[str], width: int) -> None:
    drawn = map_of(*(claim(f"c{number}", text) for number, text in enumerate(texts)))
    table = render(drawn, "claims", "txt", width=width).text
    assert max(map(column_width, table.splitlines())) <= width
    markdown = render(drawn, "claims", "md").text.splitlines()
    assert len(markdown) == len(texts) + 2
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in markdown} == {5}
    rows = list(csv.reader(io.StringIO(render(drawn, "claims", "csv").text)))
    assert [len(row) for row in rows] == [12] * (len(texts) + 1)
    written = json.loads(render(drawn, "claims", "json").data)["claims"]
    assert [each["text"] for each in written] == texts


def test_a_column_is_as_wide_as_its_widest_cell() -> None:
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    assert render(drawn, "claims", "txt").text.splitlines() == [
        "id  claim  verdict   supports",
        "--  -----  --------  ------------",
        "a   A      accepted  b (moderate)",
        "b   B      accepted",
    ]


def test_ids_are_whole_at_any_width() -> None:
    ids = ["contestation-impedes-stability", "uneven-development", "spirit-preserves-autocracy"]
    drawn = map_of(
        *(
            claim(each, f"Text {each}", attacks=(other,))
            for each, other in zip(ids, ids[1:] + ids[:1], strict=True)
        )
    )
    for width in (50, 80, 100, 120, 160):
        words = render(drawn, "claims", "txt", width=width).text.split()
        assert all(words.count(each) == 3 for each in ids)


def test_joined_emoji_stay_in_their_column() -> None:
    drawn = map_of(claim("a", "x", "👩‍👩‍👧 family ❤️ 上海", attacks=("b",)), claim("b", "y", attacks=("a",)))
    head, rule, first, second = render(drawn, "claims", "txt").text.splitlines()
    assert head.index("attacks") == rule.rindex(" ") + 1 == second.index("a (mod")
    assert wcswidth(first.partition("b (mod")[0]) == head.index("attacks")


def test_large_tables_are_quick() -> None:
    assert render(random_debate(300), "claims", "txt", width=100).text.count("\n") > 300
