"""CiTO in Turtle is parsed by rdflib, and says what the map says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from argmap.exchange.cito.writing import write_cito
from argmap.exchange.report import Losses
from argmap.model import Sign
from argmap.tests.builders.claims import claim, link, map_of, source, work
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

rdflib = pytest.importorskip("rdflib")
DC, DCTERMS = rdflib.DC, rdflib.DCTERMS
BASE = "http://example.org/map"


def triples(argument_map: ArgumentMap) -> Any:
    """What the file says, parsed."""
    data = write_cito(whole(argument_map), Losses()).data
    return rdflib.Graph().parse(data=data, format="turtle", publicID=BASE)


def said(argument_map: ArgumentMap, word: str) -> set[tuple[str, str]]:
    """Who says it of whom: the ends of their addresses."""
    found = triples(argument_map)
    cito = rdflib.Namespace("http://purl.org/spar/cito/")
    return {(str(one).rpartition("#")[2], str(other).rpartition("#")[2]) for one, other in
            found.subject_objects(cito[word])}  # fmt: skip


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLES / "silver-blaze", EXAMPLES / "democratic-peace"])
def test_every_link_between_claims_is_said(folder: Any) -> None:
    argument_map = read_map(folder)
    supports = said(argument_map, "supports")
    for each in argument_map.sound_links():
        if each.sign is Sign.SUPPORT and not each.target.is_link:
            assert (each.source, each.target[0]) in supports


def test_an_undercut_disputes_a_citation() -> None:
    argument_map = map_of(
        claim("a", links=[link("a -> b", Sign.SUPPORT)]), claim("b"),
        claim("c", links=[link("c -> a -> b", Sign.ATTACK)]),
    )  # fmt: skip
    assert said(argument_map, "disputes") == {("c", "a:b")}
    assert said(argument_map, "hasCitedEntity") == {("a:b", "b")}


def test_a_citation_has_one_citing_entity_of_which_premises_are_parts() -> None:
    joint = link("a -> b", Sign.SUPPORT, "p")
    argument_map = map_of(claim("a", links=[joint]), claim("b"), claim("p"))
    assert said(argument_map, "hasCitingEntity") == {("a:b", "a:b/premises")}
    assert {*triples(argument_map).objects(predicate=DCTERMS.hasPart)} == {
        rdflib.URIRef(f"{BASE}#{own}") for own in ("a", "p")
    }
    assert said(argument_map, "supports") == {("a", "b"), ("p", "b")}


def test_no_claim_link_or_work_is_taken_for_another() -> None:
    because = link("work -> b", Sign.SUPPORT, because="So it is.")
    cited = claim("work", sources=(source("b"),), links=[because])
    argument_map = map_of(cited, claim("b"), claim("work--b"), claim("work-b"))
    argument_map = replace(argument_map, works={"b": work("Hall", key="b")})
    found = {str(each).rpartition("#")[2] for each in triples(argument_map).subjects()}
    assert found == {"work", "b", "work--b", "work-b", "work:b", "work/b"}


def test_two_works_at_one_address_are_two() -> None:
    book = replace(work("Hall", key="one"), url="https://example.org/book", title="One")
    works = {"one": book, "two": replace(book, key="two", title="Two")}
    claims = [claim(each, sources=(source(each),)) for each in works]
    found = triples(replace(map_of(*claims), works=works))
    assert len({*found.subjects(DCTERMS.title)}) == 2


def test_authors_are_texts_and_others_are_none() -> None:
    several = work("Hall, Ann", "others", key="one")
    found = triples(replace(map_of(claim("a", sources=(source("one"),))), works={"one": several}))
    assert [str(each) for each in found.objects(predicate=DC.creator)] == ["Hall, Ann"]
    assert not [*found.objects(predicate=DCTERMS.creator)]  # these would be resources


def test_works_that_only_report_are_not_counted_as_carried_over() -> None:
    argument_map = read_map(EXAMPLES / "silver-blaze")
    found = triples(argument_map)
    works = {one for one, _ in found.subject_objects(DC.creator)}
    assert write_cito(whole(argument_map), Losses()).carried.works == len(works)


def test_works_support_each_other_once() -> None:
    argument_map = read_map(EXAMPLES / "democratic-peace")
    works = [pair for pair in said(argument_map, "supports") if pair[0].startswith(("work/", "http"))]
    assert works
    assert len(works) == len({*works})


def test_any_text_can_be_held() -> None:
    odd = 'a "b" \\ \n \t \x01 \ufffe \ud800 🙂 <é>'
    found = triples(map_of(claim("ünï")._replace(text=odd, label=odd)))
    assert any('a "b" \\ \n \t \\x01' in str(each) for each in found.objects())


def test_what_cito_lacks_is_counted() -> None:
    losses = Losses()
    write_cito(whole(read_map(EXAMPLES / "silver-blaze")), losses)
    found = {each.kind: each.count for each in losses.lost}
    assert (found["quote"], found["answer"]) == (25, 4)
