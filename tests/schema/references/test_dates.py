"""The year of a work, however it is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.schema.references.normal_forms import year_of
from argmap.tests.schema.references.reading import found, only, read


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ("{date-parts: [[2008, 3]]}", "2008"),
        ("{date-parts: [['2008']]}", "2008"),
        ("{date-parts: [2008, 3, 14]}", "2008"),
        ("{date-parts: [[2008, 3], [2009]]}", "2008–2009"),
        ("{date-parts: [[2008, 3], [2008, 4]]}", "2008"),
        ("{date-parts: [[-50]]}", "50 BC"),
        ("{date-parts: [[null]]}", ""),
        ("{date-parts: [[]]}", ""),
        ("{date-parts: []}", ""),
        ("{raw: '2008'}", "2008"),
        ("{raw: 14 March 2008}", "2008"),
        ("{raw: in press}", "in press"),
        ("{literal: n.d.}", "n.d."),
        ("{literal: spring 2008}", "spring 2008"),
        ("{year: 2008}", "2008"),
        ("{year: 2008, month: 3, day: 1}", "2008"),
        ("[{year: 2008}, {year: 2009}]", "2008–2009"),
        ("{season: 2, date-parts: [[2008]], circa: true}", "c. 2008"),
        ("{date-parts: [[2008]], circa: false}", "2008"),
        ("{edtf: 199X}", "199X"),
        ("{}", ""),
        ("2008", "2008"),
        ("2008-03", "2008"),
        ("2008-03-14", "2008"),
        ("2008-03/2009", "2008–2009"),
        ("2008-03/2008-05", "2008"),
        ("2008/..", "2008–"),
        ("../2008", "–2008"),
        ("2008~", "c. 2008"),
        ("2008?", "2008?"),
        ("2008%", "c. 2008?"),
        ("?2008-03", "2008?"),
        ("199X", "199X"),
        ("19xx-12", "19XX"),
        ("2011-05-25~/2012-06-26~", "c. 2011–c. 2012"),
        ("2008/open", "2008–"),
        ("unknown/2008", "–2008"),
        ("Y17000", "17000"),
        ("-0049", "50 BC"),
        ("2008-2009", "2008–2009"),
        ("March 2008", "2008"),
    ],
)
def test_forms_of_a_date(issued: str, year: str) -> None:
    assert only("yaml", f"- id: a\n  issued: {issued}\n").year == year


@pytest.mark.parametrize(
    ("issued", "column"),
    [
        ("n.d.", 11),
        ("2019a", 11),
        ("{year: 2019a}", 18),
        ("{year: [2019]}", 18),
        ("{date-parts: 2008}", 24),
        ("{date-parts: [[March, 2008]]}", 26),
        ("{date-parts: [[[2008]]]}", 26),
        ("{date-parts: [[2008], [2009], [2010]]}", 24),
        ("{month: 3}", 11),
        ("{raw: [2008]}", 17),
        ("[2008]", 12),
    ],
)
def test_what_is_no_date_is_a_problem(issued: str, column: int) -> None:
    references = read("yaml", f"- id: a\n  issued: {issued}\n")
    assert found(references) == [("AM211", 2, column)]
    assert references.problems[0].hint
    assert "a" in references.works


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_does_not_change_the_year(year: int, month: int) -> None:
    assert year_of(f"{year:04}") == year_of(f"{year:04}-{month:02}") == str(year)


@given(st.text())
def test_any_text_has_a_year_or_none(text: str) -> None:
    assert isinstance(year_of(text), str)
