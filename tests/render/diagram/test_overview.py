"""A large map as several pictures, and the overview of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.render.diagram import pills
from argmap.render.diagram.draw_map import draw_map
from argmap.render.diagram.engine import Engine, find_engine
from argmap.render.diagram.overview import draw_overview
from argmap.render.graphics.shapes import Role
from argmap.render.page_sizes import PAGES
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.pictures import covered, elements, options_of, outline, texts, words
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render_split
from argmap.tests.views.test_pieces import TWO, chain
from argmap.views.part import Part
from argmap.views.pieces import MOST_CONNECTED, divide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap
    from argmap.render.graphics.shapes import Element, Picture
    from argmap.views.pieces import Piece


def overview(part: Part, pieces: Sequence[Piece], **addresses: str) -> Picture:
    options = replace(options_of(part.whole), pictures=addresses)
    return draw_overview(part, pieces, options).picture


def captions(found: Iterable[Element]) -> list[str]:
    return [f"{each.caption.title}: {each.caption.text}" for each in found if each.caption]


def test_the_overview_counts_what_leads_across() -> None:
    whole = Part(TWO, TWO)
    picture = overview(whole, divide(whole, "theme"))
    cards = elements(picture, "piece")
    assert " ".join(words(cards[1:])) == (
        "Security 2 claims, 1 accepted and 1 rejected bears most on Norms and values (2) shares most claims"
        " with Norms and values (1) +1 2 No theme 2 claims, all accepted bears most on Norms and values (1)"
        " and Security (1) 2"
    )
    counted = (
        "3 pictures of 6 claims: 5 in one picture and 1 in several;"
        " of 4 lines 0 are within a picture and 4 in none"
    )
    assert picture.caption.text == counted
    assert " ".join(words(elements(picture, "title"))) == f"Two {counted}"
    assert captions(cards)[1] == (
        "Security: 2 claims, 1 accepted and 1 rejected; bears most on; Norms and values (2); shares most"
        " claims with; Norms and values (1); not shown there: 1 reason for its claims and 2 claims or links"
        " on which its claims bear"
    )


@pytest.mark.parametrize(("drawn", "by"), [(TWO, "theme"), (random_debate(30), "all")])
def test_the_badges_of_cards_count_as_those_of_the_pictures(drawn: ArgumentMap, by: str) -> None:
    part = Part(drawn, drawn)
    for each in divide(part, by):
        picture = draw_map(each.part, options_of(drawn), Engine(find_engine(), 60.0)).picture
        shown = words(elements(picture, "badge"))
        summed = words(elements(overview(part, [each]), "piece"))
        for sign in "+−":
            total = sum(int(text[1:]) for text in shown if text.startswith(sign))
            assert [text for text in summed if text.startswith(sign)] == ([f"{sign}{total}"] if total else [])


def test_hypotheses_come_first_with_their_reasons_and_verdict() -> None:
    whole = Part(TWO, TWO)
    drawn = overview(whole, divide(whole, "all"))
    first, second, third = elements(drawn, "piece")
    assert words([first])[:4] == ["hypothesis", "H", "2 claims, 2 rejected", "For: 0 of 1 holds"]
    chips = {each.name: words([each]) for each in elements(drawn, "chip")}
    assert chips[first.name] == chips[second.name] == ["rejected"]
    assert third.name == "a"


def test_a_value_in_several_pictures_has_a_card_that_leads_to_theirs() -> None:
    many = map_of(*chain("x", MOST_CONNECTED + 1), claim("y", "Y", facets=(("theme", "security"),)))
    whole = Part(many, many)
    pieces = divide(whole, "theme")
    picture = overview(whole, pieces, **{each.name: f"{each.name}.svg" for each in pieces})
    assert [(each.name, each.href) for each in elements(picture, "piece")] == [
        ("", "#s1"),
        ("security", "security.svg"),
        *((f"norms-{number}", f"norms-{number}.svg") for number in range(1, len(pieces))),
    ]
    (heading,) = elements(picture, "heading")
    assert (heading.id, words([heading])[0]) == ("s1", "Norms and values")
    assert "21 claims in 2 pictures" in words([heading])[1]


def test_pieces_are_groups_that_lead_to_their_pictures_and_are_not_called_claims() -> None:
    whole = Part(TWO, TWO)
    picture = overview(whole, divide(whole, "theme"), norms="two-norms.svg")
    assert [(each.role, each.name, each.href) for each in elements(picture, "piece")] == [
        (Role.GROUP, "norms", "two-norms.svg"),
        (Role.GROUP, "security", ""),
        (Role.GROUP, "no-theme", ""),
    ]
    assert captions(elements(picture, "piece"))[0].startswith("Norms and values: 3 claims, ")
    assert not [each for each in captions(picture.elements) if "Claim" in each]


@pytest.mark.parametrize(("drawn", "by"), [(map_of(*chain("x", 90)), "theme"), (random_debate(200), "all")])
def test_cards_lie_apart_and_hold_their_texts_and_can_be_read(drawn: ArgumentMap, by: str) -> None:
    part = Part(drawn, drawn)
    picture = overview(part, divide(part, by))
    boxes = [outline(each) for each in elements(picture, "piece")]
    assert len(boxes) > 5
    assert picture.width <= PAGES["readme"].width
    for number, box in enumerate(boxes):
        assert not [other for other in boxes[number + 1 :] if box.overlaps(other)]
        assert box.right <= picture.width
    for each in elements(picture, "piece"):
        inside = [text for text in texts(each) if text.size > pills.SIZE]
        assert all(outline(each).holds(covered(text)) for text in inside)


def test_pictures_lead_to_each_other() -> None:
    """The overview to each picture, each picture back to it, and badges to the pictures of their claims."""
    found = {name: svg.text for name, svg in render_split(TWO, "all", "svg", name="two").items()}
    links = {name: re.findall(r'<a xlink:href="([^"]*)"', text) for name, text in found.items()}
    others = [f"two-{name}.svg" for name in found if name]
    assert [*dict.fromkeys(links.pop(""))] == others, "a card and its chip lead to the same"
    for name, hrefs in links.items():
        assert "two.svg" in hrefs
        assert f"two-{name}.svg" not in hrefs, "none leads to itself"
        assert {*hrefs} <= {"two.svg", *others}
    assert "two-i.svg" in links["h"]
    assert "href" not in render_split(TWO, "all", "tex", name="two")["h"].text
