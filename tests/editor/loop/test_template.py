"""What an editor shows: argmap's lines around claims, in which nothing of a map is a key or an order."""

from __future__ import annotations

import pytest

from argmap.editor.claim_draft import ClaimDraft, LinkDraft, SourceDraft
from argmap.editor.claims_of_text import claims_of
from argmap.editor.loop.template import NEW, Frame, new_body, one_line, typed, version_in
from argmap.editor.style import Style
from argmap.model import ArgumentMap, Facet, Kind, Place

HOSTILE = {
    "a": "x\n  text: planted",
    "b": "y\u2028sources: planted\u0085z\r\nkind: planted",
    "vim: set modeline: ": "\x1b]0;owned\x07 \u202edetnalp",
    "d": "ex:!touch planted",
    "e": "Local Variables:\neval: (planted)\nEnd:",
}


def map_with(**facets: dict[str, str]) -> ArgumentMap:
    return ArgumentMap(
        "T", {}, {}, {name: Facet(name, values) for name, values in facets.items()}, Place("argmap.yaml")
    )


FRAME = Frame(map_with(theme={"norms": "Norms and values", "x": "x"}), 2)
BODY = new_body(
    ClaimDraft(
        NEW,
        sources=(SourceDraft("aris-2009"),),
        supports=(LinkDraft("b -> a"),),
        attacks=(LinkDraft("c"), LinkDraft("d")),
    ),
    Style(),
)


def test_the_template_is_filled_in_and_the_cursor_is_at_the_text() -> None:
    shown = FRAME.around(BODY)
    assert shown.text == (
        "#: A new claim: write its text, save and close. To give up, close it as it is.\n"
        "#: Its id is made of the label or the text, unless you write one yourself.\n"
        "#: Lines that begin with #: are not kept; without it, those below are keys of the claim.\n"
        "new-claim:\n"
        "  text: \n"
        "  sources: aris-2009\n"
        "  supports: b -> a\n"
        "  attacks: [c, d]\n"
        "#: theme: norms (Norms and values), x\n"
        "#:  label:\n"
        "#:  kind: evidence  # or claim, hypothesis, question, assumption, finding, conclusion, "
        "recommendation\n"
        "#:  facets: {FACET: VALUE}\n"
        "#:  contradicts: ID\n"
        "#:  answers: ID\n"
        "#:  note:\n"
    )
    assert (shown.line, shown.column) == (5, 9)
    assert typed(shown.text) == shown.body == BODY


def test_a_key_below_is_used_by_taking_away_the_marker() -> None:
    text = (
        FRAME.around(BODY)
        .text.replace("#:  contradicts: ID", "  contradicts: e")
        .replace("#:  kind:", "  kind:")
        .replace("text: ", "text: It")
    )
    claim = claims_of(typed(text), "")["new-claim"]
    assert [each.id for each in claim.contradicts] == ["e"]
    assert claim.kind is Kind.EVIDENCE


@pytest.mark.parametrize("change", ["\ufeff{}", "{}\n\n", "# yaml-language-server: $schema=x\n{}"])
def test_what_editors_do_to_a_file_changes_nothing_typed(change: str) -> None:
    shown = FRAME.around(BODY).text
    assert typed(change.format(shown)) == BODY
    assert typed(change.format(shown.replace("\n", "\r\n"))) == BODY
    assert typed(shown.replace("#:", "  #:")) == BODY


def test_faults_stand_above_their_lines_and_the_cursor_at_the_first() -> None:
    shown = FRAME.around(BODY, {0: ["all of it"], 3: ["first\nsecond"], 4: ["third"]})
    lines = shown.text.splitlines()
    assert lines[3:6] == ["#:", "#:", "#: all of it"]
    assert lines[8:12] == ["#: first\\x0asecond", "  sources: aris-2009", "#: third", "  supports: b -> a"]
    assert (shown.line, shown.column) == (10, len("  sources: aris-2009") + 1)
    assert typed(shown.text) == BODY


def test_lines_of_a_claim_are_never_taken_for_argmaps() -> None:
    body = "a:\n  #: mine\n  text: A\n"
    old = Frame(FRAME.argument_map, 2, version="0123abcd")
    shown = old.around(body, {3: ["wrong"]}).text
    assert typed(shown) == body
    assert version_in(shown) == "0123abcd"


@pytest.mark.parametrize("version", ["", "0123abcd"])
def test_a_map_cannot_plant_keys_or_orders(version: str) -> None:
    frame = Frame(map_with(**{"f\nnote: planted": HOSTILE, "g": HOSTILE}), 2, version=version)
    shown = frame.around(BODY, {0: [*HOSTILE.values()], 4: [*HOSTILE.values()]})
    assert typed(shown.text) == BODY
    outside = [line for line in shown.text.splitlines() if line not in BODY.splitlines()]
    assert all(line.startswith("#:") for line in outside)
    assert all(each.isprintable() for each in outside)
    lines = shown.text.splitlines()
    assert not any(
        word in line for line in (*lines[:5], *lines[-5:]) for word in ("planted", "owned", "vim", "ex:")
    )
    assert "vim:" not in shown.text
    assert "Variables:" not in shown.text


def test_only_orders_are_broken_up() -> None:
    assert one_line("complex: vim and Ex: x, text: y") == "complex: vim and Ex\\x3a x, text: y"
