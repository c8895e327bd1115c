"""Works as people cite them: what is taken out of the text, and that nothing is added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.exchange.citation_text import citation, citations_in
from argmap.model.safe_text import visible

if TYPE_CHECKING:
    from argmap.exchange.citation_text import Citation


def cited(text: str) -> Citation:
    found = citation(text)
    assert found is not None
    return found


def authors(text: str) -> str:
    names: Any = cited(text).work.item.get("author", [])
    return "; ".join(", ".join(each.values()) for each in names)


def year(text: str) -> object:
    issued: Any = cited(text).work.item.get("issued", {})
    return issued.get("literal") or next(iter(issued.get("date-parts", [[None]])))[0]


@pytest.mark.parametrize(
    ("text", "who", "when", "where"),
    [
        ("Cooley 2013", "Cooley", 2013, ""),
        ("Cooley, 2013", "Cooley", 2013, ""),
        ("Cooley (2013: 45-47)", "Cooley", 2013, "45-47"),
        ("Cooley 2013, p. 45", "Cooley", 2013, "p. 45"),
        ("Müller (2010, S. 5 f.)", "Müller", 2010, "S. 5 f."),
        ("(Blank and Kim, 2016)", "Blank; Kim", 2016, ""),
        ("Blank & Kim (2016)", "Blank; Kim", 2016, ""),
        ("Laruelle et al. 2019a", "Laruelle; others", 2019, ""),
        ("Cooley, Allison und Heathershaw 2014", "Cooley; Allison; Heathershaw", 2014, ""),
        ("van der Meij 2010", "van der Meij", 2010, ""),
        ("European Commission 2019", "European Commission", 2019, ""),
        ("上海合作组织 2001", "上海合作组织", 2001, ""),
        ("World Bank (n.d.)", "World Bank", None, ""),
        ("Stonis forthcoming", "Stonis", "forthcoming", ""),
    ],
)
def test_short_citations_give_authors_year_and_locator(text: str, who: str, when: object, where: str) -> None:
    assert (authors(text), year(text), cited(text).locator) == (who, when, where)
    assert "title" not in cited(text).work.item


@pytest.mark.parametrize(
    ("text", "who", "fields"),
    [
        (
            "Aris, Stephen (2009). The Shanghai Cooperation Organisation. Europe-Asia Studies",
            "Aris, Stephen",
            {"title": "The Shanghai Cooperation Organisation", "note": "Europe-Asia Studies"},
        ),
        (
            "Blank, S., & Kim, Y. (2016). Does Russia matter? Problems, 63(1), 1–9. doi:10.1080/10758216",
            "Blank, S.; Kim, Y.",
            {
                "type": "article-journal", "title": "Does Russia matter?", "volume": "63", "issue": "1",
                "container-title": "Problems", "page": "1–9", "DOI": "10.1080/10758216",
            },
        ),
        (
            "Ambrosio, Thomas. 2008. “Catching the Shanghai Spirit.” Europe-Asia Studies 60 (8): 1321–44.",
            "Ambrosio, Thomas",
            {"title": "Catching the Shanghai Spirit", "volume": "60", "issue": "8", "page": "1321–44"},
        ),
        ("Goh, E. (Ed.) (2016). Rising China. Oxford.", "Goh, E.", {"title": "Rising China"}),
    ],
)  # fmt: skip
def test_full_references_are_taken_apart(text: str, who: str, fields: dict[str, str]) -> None:
    item = cited(text).work.item
    assert authors(text) == who
    assert {**item, **fields} == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("doi:10.1080/0966", {"DOI": "10.1080/0966", "title": "10.1080/0966"}),
        ("https://a.org/?b=1", {"type": "webpage", "URL": "https://a.org/?b=1", "title": "a.org/?b=1"}),
        ("Freedom in the World 2013", {"title": "Freedom in the World 2013"}),
        ("Interview with a diplomat, Astana", {"title": "Interview with a diplomat, Astana"}),
        ("since 2013", {"title": "since 2013"}),
        ("2013", {"title": "2013"}),
    ],
)  # fmt: skip
def test_any_other_text_is_the_title(text: str, item: dict[str, str]) -> None:
    assert cited(text).work.item == {"type": "document", **item}


@pytest.mark.parametrize("text", ["", " ", "-", "n/a", "?"])
def test_what_says_nothing_is_no_work(text: str) -> None:
    assert citation(text) is None


def test_the_same_work_has_one_key_however_it_is_cited() -> None:
    keys = {
        cited(each).work.key for each in ("Blank & Kim 2016", "(Blank and Kim, 2016)", "Blank, Kim (2016), 3")
    }
    assert len(keys) == 1
    assert len({cited(each).work.key for each in ("Blank 2016", "Blank 2016a", "Blank et al. 2016")}) == 3


def test_citations_of_a_cell_are_parted_only_where_each_is_one() -> None:
    assert citations_in("Cooley 2013\nAllison 2004; Blank 2016\n") == [
        "Cooley 2013",
        "Allison 2004",
        "Blank 2016",
    ]
    assert citations_in("Aris, S.; Neumann, I. (2018). Order") == ["Aris, S.; Neumann, I. (2018). Order"]
    assert citations_in(" \n ") == []


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_whatever_is_cited_keeps_its_words(text: str) -> None:
    for each in citations_in(text):
        found = citation(each)
        assert found is None or (found.work.key and visible(str(found.work.item)))


def test_a_long_text_costs_little() -> None:
    text = "Aa, " * 200 + "(" * 100 + "10.1234/" * 10
    assert cited(text).work.item["title"]
    assert citation("word " * 100_000) is None
    assert len(citations_in("word 2001; " * 1000)) == 1000
