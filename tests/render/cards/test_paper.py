"""A balance on paper: nothing is left out, and what has no room stands on a further page."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.render import Look, Selection
from argmap.render.page_sizes import PAGES
from argmap.tests.builders.balances import cards, crowd, drawn, pictures, words
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.builders.shown import whole
from argmap.tests.builders.written import read
from argmap.tests.render.whole import render
from argmap.views.balance import balance


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32).map(Random), st.sampled_from(["a4", "a4-landscape"]))
def test_paper_has_every_card_of_any_map(rng: Random, page: str) -> None:
    any_map = random_debate(rng.randint(2, 120), rng.randint(0, 99))
    shown = whole(any_map)
    facts = balance(shown)
    if facts.claims:
        sheets = drawn(any_map, Look(page=page), paged=True)
        assert not any(each.left_out or each.brief for each in sheets)
        written = words(*(each.picture for each in sheets))
        given = [reason for each in facts.claims for reason in each.reasons]
        assert len(cards(*(each.picture for each in sheets))) == len(given)
        assert all(reason.because.split()[-1] in written for reason in given if reason.because)


@pytest.mark.parametrize("page", ["a4", "a4-landscape"])
def test_on_paper_the_cards_go_on_to_further_pages(page: str) -> None:
    sheets = pictures(crowd(21, "It is so. " * 9), Look(page=page), paged=True)
    heights = {round(sheet.height, 1) for sheet in sheets}
    assert heights == {PAGES[page].height + 2 * PAGES[page].margin}
    assert sorted(cards(*sheets)) == sorted(f"s{number}" for number in range(21))
    first, *others = map(words, sheets)
    assert f"page 1 of {len(sheets)}" in first
    assert "continued on the next page" in first
    assert all("H accepted" in each.replace("  ", " ") for each in others)
    assert others[-1].count("continued") == 3  # beside the claim, the side and the group
    assert "No reason against it is given." in first
    assert "Against" not in others[0]
    assert "If a single standing objection sufficed" in others[-1]
    assert sum("If a single standing" in each for each in (first, *others)) == 1


def test_what_follows_the_cards_does_not_stand_on_a_page_alone() -> None:
    for number in range(1, 40):
        sheets = pictures(crowd(number, "It is so."), Look(page="a4"), paged=True)
        assert all(cards(sheet) for sheet in sheets)


def test_a_card_that_no_page_holds_has_a_higher_one() -> None:
    pytest.importorskip("svglib")
    rendering = render(crowd(2, "It is so. " * 400), "balance", "pdf", look=Look(page="a4"))
    assert [note.split(" is ")[0] for note in rendering.notes] == ["page 2", "page 3"]
    assert all(note.endswith(" points high, more than A4 holds") for note in rendering.notes)


def test_answers_go_on_in_two_columns() -> None:
    answers = "".join(f"a{number}: {{text: A{number}, answers: q}}\n" for number in range(60))
    asked = read(f"q: {{text: 'Why?', kind: question}}\n{answers}").argument_map
    pytest.importorskip("svglib")
    wanted = Selection(focus=("q",))
    assert render(asked, "balance", "pdf", wanted=wanted).data.count(b"/Type /Page\n") == 1
    paper = render(asked, "balance", "pdf", wanted=wanted, look=Look(page="a4"))
    assert paper.data.count(b"/Type /Page\n") == 2
    assert paper.notes == ()
