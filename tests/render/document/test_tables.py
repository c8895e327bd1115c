"""Tables: what they hold, that they fit, and that no cell breaks out of them."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tabulate import tabulate
from wcwidth import wcswidth

from argmap.model import Sign
from argmap.render.text.wrap import column_width
from argmap.tests.builders.claims import claim, link, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render


def test_terminal_fits_and_says_what_is_left_out() -> None:
    for width in (60, 80, 100, 160):
        table = render(small_map(), "claims", "txt", width=width).text
        assert max(map(column_width, table.splitlines())) <= width
        head = table.splitlines()[0].split()
        assert head[:2] == ["id", "claim"]
        left_out = re.findall(r"Left out to fit \d+ columns: (.*)\.", table.replace("\n", " "))
        everything = head + (left_out[0].split(", ") if left_out else [])
        assert sorted(everything) == sorted(
            [
                "id",
                "claim",
                "kind",
                "source",
                "supports",
                "attacks",
                "contradicts",
                "answers",
                "actor",
                "theme",
            ]
        )
    assert "Left out" not in render(small_map(), "claims", "txt", width=300).text


def test_terminal_leaves_out_empty_columns_silently() -> None:
    table = render(map_of(claim("a", "A", supports=("b",)), claim("b", "B")), "claims", "txt").text
    assert table.splitlines()[0].split() == ["id", "claim", "supports"]
    assert "Left out" not in table


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
    assert row == r"| a | a\|b<br>\<script>\`x\` \[y\](z) \&amp; \*c\* \_d\_ snake_case | claim |"


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
    assert row == f"| a | {written} | claim |"


def test_markdown_links_and_labels() -> None:
    drawn = map_of(claim("a", "All of it.", "A short name", sources=(source("ambrosio"), source("sco"))))
    row = render(drawn, "claims", "md").text.splitlines()[2]
    cited = "[Ambrosio 2008](<https://doi.org/10.1080/09668130802292143>)<br>上海合作组织 2001"
    assert row == f"| a | **A short name**<br>All of it. | claim | {cited} |"


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
    assert render(drawn, "claims", "md").text.splitlines()[2] == "| a | One.<br>Two. | claim |"
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
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in markdown} == {4}
    rows = list(csv.reader(io.StringIO(render(drawn, "claims", "csv").text)))
    assert [len(row) for row in rows] == [11] * (len(texts) + 1)
    written = json.loads(render(drawn, "claims", "json").data)["claims"]
    assert [each["text"] for each in written] == texts


def test_the_terminal_table_is_what_tabulate_writes() -> None:
    """Nothing is added to a table of which no cell wraps."""
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    table = tabulate(
        [["a", "A", "b"], ["b", "B", ""]], headers=["id", "claim", "supports"], tablefmt="simple"
    )
    lines = [line.rstrip() for line in table.splitlines()]
    assert render(drawn, "claims", "txt").text.splitlines() == lines


def test_no_piece_of_an_id_is_cut_where_there_is_room() -> None:
    ids = ["contestation-impedes-stability", "uneven-development", "spirit-preserves-autocracy"]
    drawn = map_of(
        *(
            claim(each, f"Text {each}", attacks=(other,))
            for each, other in zip(ids, ids[1:] + ids[:1], strict=True)
        )
    )
    for width in (80, 100, 160):
        words = set(render(drawn, "claims", "txt", width=width).text.replace("-", "- ").split())
        assert {"contestation-", "development", "preserves-", "autocracy", "stability"} <= words
    assert set(ids) <= set(render(drawn, "claims", "txt", width=120).text.split())


def test_joined_emoji_stay_in_their_column() -> None:
    drawn = map_of(claim("a", "x", "👩‍👩‍👧 family ❤️ 上海", attacks=("b",)), claim("b", "y", attacks=("a",)))
    head, rule, first, second = render(drawn, "claims", "txt").text.splitlines()
    assert head.index("attacks") == len(rule) - len("attacks--") == second.index("a", 20)
    assert wcswidth(first.partition(" b")[0]) + 1 == head.index("attacks")


def test_large_tables_are_quick() -> None:
    assert render(random_debate(300), "claims", "txt", width=100).text.count("\n") > 300
