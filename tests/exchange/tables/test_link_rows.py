"""Tables of links: what each row says, and what is told where it says what no link can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.reading import read_with
from argmap.exchange.tables.reading import read_csv
from argmap.tests.builders.imported import claims_of, links_of, lost_of

if TYPE_CHECKING:
    from argmap.exchange.reading import Imported

CLAIMS = b"id,text,kind\na,One,\nb,Two,\nc,Three,\nq,Why?,question\n"


def with_links(links: str) -> Imported:
    file = ForeignFile("claims.csv", CLAIMS)
    file.beside.append(ForeignFile("links.csv", links.encode()))
    return read_with(read_csv, "csv", file, {})


def test_rows_that_are_no_link_are_told() -> None:
    found = with_links(
        "from,relation,to,with\na,supports,b,\n,supports,b,\na,supports,,\na; b,supports,c,\n"
        "a -> b,supports,c,\nb,attacks,c,a -> b\n"
    )
    assert links_of(found) == ["a supports b", "b attacks c"]
    assert lost_of(found) == {"row without both ends of a link": 2}
    assert [(each.place.line, each.message.split("`", 2)[2].strip()) for each in found.report.problems] == [
        (5, "names several claims"),
        (6, "names a link; only a claim can stand there"),
        (7, "names a link; only claims can stand there"),
    ]


def test_what_a_contradiction_or_an_answer_cannot_hold_is_counted() -> None:
    found = with_links(
        "from,relation,to,because,quote,Remark\na,contradicts,b,Why,So,x\nc,answers,q,Since,,\n"
    )
    claims = claims_of(found)
    assert claims["a"].contradicts == ("b",)
    assert [(each.to, each.because) for each in claims["c"].answers] == [("q", "Since")]
    assert lost_of(found) == {"remark on a contradiction or an answer": 2, "column": 1}


def test_a_title_above_links_is_counted() -> None:
    found = with_links("All links,,\nVon,Beziehung,Nach\na,widerspricht,b\n")
    assert claims_of(found)["a"].contradicts == ("b",)
    assert lost_of(found) == {"line above the headings": 1}


def test_strengths_and_bases_that_argmap_does_not_have_are_counted() -> None:
    found = with_links("from,relation,to,strength,basis\na,supports,b,7,foo\nc,answers,q,,bar\n")
    (link,) = claims_of(found)["a"].links
    assert (link.strength, link.basis, claims_of(found)["c"].answers[0].basis) == ("", "", "")
    assert lost_of(found) == {"strength on another scale": 1, "unknown basis of a link": 2}
