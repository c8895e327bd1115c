"""How claims are named within sentences, and how titles are joined with what follows."""

from __future__ import annotations

import pytest

from argmap.render.words.names import derived, joined_title, says_all
from argmap.tests.builders.claims import claim
from argmap.tests.builders.written import read
from argmap.tests.render.whole import render


@pytest.mark.parametrize(
    ("title", "joined"),
    [
        ("Tea", "Tea: its claims"),
        ("Does tea calm?", "Does tea calm? Its claims"),
        ("Tea calms.", "Tea calms. Its claims"),
        ("Tea, now!", "Tea, now! Its claims"),
        ("They ask: “Why?”", "They ask: “Why?” Its claims"),
        ("", "Its claims"),
    ],
)
def test_a_title_is_joined_with_what_follows(title: str, joined: str) -> None:
    assert joined_title(title, "its claims") == joined


def test_a_label_made_of_the_text_is_known_without_its_full_stop() -> None:
    made, written = claim("a", "Tea calms.", label="Tea calms"), claim("b", "Tea calms.", label="It calms")
    assert (derived(made), says_all(made), derived(written), says_all(written)) == (True, True, False, False)


def test_a_label_is_named_without_stop_and_with_single_quotes_inside() -> None:
    files = "h: {text: Tea calms., kind: hypothesis}\n"
    files += 'a: {text: "“Tea” warms.", supports: h, contradicts: b}\nb: {text: Tea cools.}\n'
    shown = render(read(files).argument_map, "balance", "txt").text
    assert "It depends on “‘Tea’ warms”, undecided itself." in shown
    assert "““" not in shown
    assert "Tea calms.\n" not in shown


def test_what_the_cards_name_is_not_hidden() -> None:
    files = """
h: {text: H, kind: hypothesis}
a: {text: A, supports: h}
b: {text: B, attacks: {to: a -> h, with: p}}
p: {text: P}
c: {text: C, supports: a -> h}
d: {text: D, answers: h}
x: {text: X, supports: a}
"""
    assert "1 indirect claim hidden." in render(read(files).argument_map, "balance", "txt").text
