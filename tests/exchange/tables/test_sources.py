"""Where a claim comes from, as the cells of its row say it: works, authors, voices and addresses."""

from __future__ import annotations

import pytest

from argmap.exchange.drafts import DraftSource
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.reading import read_with
from argmap.exchange.tables.reading import read_csv
from argmap.tests.builders.imported import imported, lost_of


def test_an_address_or_a_doi_beside_a_claim_is_a_work() -> None:
    found = imported(read_csv, "text,doi,link\nOne,10.1000/abc,\nTwo,,https://www.example.org/a\n")
    assert [work.item for work in found.draft.works] == [
        {"type": "document", "DOI": "10.1000/abc"},
        {"type": "webpage", "title": "example.org/a", "URL": "https://www.example.org/a"},
    ]


def test_a_citation_and_its_address_are_one_work_however_often_it_is_cited() -> None:
    text = "text,source,url\nOne,Cooley 2013,\nTwo,Cooley 2013,https://x.org/a\nThree,(Cooley 2013),\n"
    found = imported(read_csv, text)
    (work,) = found.draft.works
    assert (work.key, work.item["URL"]) == ("cooley 2013", "https://x.org/a")
    assert [each.sources[0].work for each in found.draft.claims] == ["cooley 2013"] * 3


def test_citations_that_are_alike_with_addresses_that_differ_are_two_works() -> None:
    found = imported(
        read_csv, "text,source,url\nOne,Cooley 2013,https://x.org/a\nTwo,Cooley 2013,https://x.org/b\n"
    )
    assert [work.item["URL"] for work in found.draft.works] == ["https://x.org/a", "https://x.org/b"]


def test_parts_of_a_work_beside_several_citations_are_a_note() -> None:
    found = imported(read_csv, "text,source,author,url\nOne,A 2001; B 2002,C,https://x.org/a\n")
    (claim,) = found.draft.claims
    assert [each.work for each in claim.sources] == ["a 2001", "b 2002"]
    assert claim.note == "C; https://x.org/a"
    assert lost_of(found) == {"part of a work beside several": 1}


@pytest.mark.parametrize(
    ("work", "voice", "authors"),
    [
        ("The League (Foreign Policy)", "", [{"family": "Cooley", "given": "Alexander"}]),
        ("Cooley 2013", "", [{"family": "Cooley", "given": "Alexander"}]),
        ("Blank 2016", "Cooley, Alexander", [{"family": "Blank"}]),
    ],
)
def test_an_author_beside_a_work_is_its_author_or_a_voice_in_it(
    work: str, voice: str, authors: list[object]
) -> None:
    found = imported(read_csv, f'text,author,work\nOne,"Cooley, Alexander",{work}\n')
    (claim,) = found.draft.claims
    assert claim.sources[0].voice == voice
    assert found.draft.works[0].item["author"] == authors
    assert not found.report.lost


def test_a_voice_beside_a_work_speaks_in_it() -> None:
    found = imported(read_csv, "text,speaker,source,page,quote\nOne,A minister,RIA 2013,3,So it is.\n")
    assert found.draft.claims[0].sources == (DraftSource("ria 2013", "A minister", "3", "So it is."),)
    found = imported(read_csv, "text,speaker,source\nOne,A; B,RIA 2013\n")
    assert found.draft.claims[0].sources == (DraftSource("ria 2013", note="Said by A; B"),)
    assert lost_of(found) == {"group of voices in a work": 1}


def test_a_work_may_be_known_through_another() -> None:
    found = imported(
        read_csv,
        "text,work,cited in,via locator\nOne,Dushanbe 2021,Ahmad 2022 via Stonis 2024,– via p. 3\n"
        'Two,Dushanbe 2021,"Ahmad 2022, p. 4",\nThree,Dushanbe 2021,A 2001; B 2002,\n'
        "Four,,,p. 5\nFive,,A 2001,p. 5\n",
    )
    chain = DraftSource("ahmad 2022", via=DraftSource("stonis 2024", locator="p. 3"))
    one, two, three, four, five = found.draft.claims
    assert one.sources == (DraftSource("dushanbe 2021", via=chain),)
    assert two.sources == (DraftSource("dushanbe 2021", via=DraftSource("ahmad 2022", locator="p. 4")),)
    assert three.sources == (DraftSource("dushanbe 2021", note="A 2001; B 2002"),)
    assert four.note == "p. 5"
    assert five.sources == (DraftSource("a 2001", locator="p. 5"),)
    assert lost_of(found) == {"source that reports others, but is no single work": 2}


def test_a_citation_with_a_page_is_of_the_work_that_is_listed() -> None:
    file = ForeignFile("claims.csv", b'text,work\nOne,"Blank and Kim 2016, p. 4"\n')
    file.beside.append(ForeignFile("works.csv", b"key,cited as,title\nbk,Blank & Kim (2016),The Spirit\n"))
    found = read_with(read_csv, "csv", file, {})
    assert found.draft.claims[0].sources == (DraftSource("bk", locator="p. 4"),)
    assert [work.key for work in found.draft.works] == ["bk"]


def test_prose_in_the_column_of_works_is_a_note() -> None:
    found = imported(read_csv, f"text,article\nOne,{'It was said in 2024; ' * 60}\nTwo,Cooley 2013\n")
    prose = imported(read_csv, f"text,article\nOne,{'It was said again. ' * 60}\n")
    assert len(found.draft.works) > 1
    assert prose.draft.works == ()
    assert prose.draft.claims[0].note.startswith("It was said again.")
    assert lost_of(prose) == {"text too long for a citation": 1}


def test_a_date_beside_a_citation_is_not_its_year_and_what_is_no_address_is_a_note() -> None:
    text = "text,date,source,url\nOne,01/02/2013,A 2001,javascript:alert(1)\nTwo,,,www.example.org\n"
    found = imported(read_csv, text)
    assert [work.item.get("issued") for work in found.draft.works] == [{"date-parts": [[2001]]}, None]
    assert found.draft.works[1].item["URL"] == "https://www.example.org"
    assert found.draft.claims[0].sources[0].note == "javascript:alert(1)"
    assert lost_of(found) == {"URL that is none": 1}


@pytest.mark.parametrize("authors", ["; ;", ",", "{}", "&", "et al."])
def test_authors_that_are_none_do_no_harm(authors: str) -> None:
    found = imported(read_csv, f'text,author,year\nOne,"{authors}",2001\n')
    assert [each.text for each in found.draft.claims] == ["One"]
