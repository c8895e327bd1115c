"""The text of a claim within another sentence: as a clause only where that is surely right."""

from __future__ import annotations

import pytest

from argmap.render.words.account.clauses import clause, in_quotes, lowered, parts, typographic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The SCO's members agree.", "the SCO's members agree"),
        ("The members agree", "the members agree"),
        ("In 2001 the SCO was founded.", "in 2001 the SCO was founded"),
        ("SCO norms bind.", "SCO norms bind"),
        ("EU-led projects fail.", "EU-led projects fail"),
        ("It was so, etc.", "it was so, etc."),
        ("The U.S. Army left.", ""),
        ("The Hague rules.", ""),
        ("In Central Asia norms bind.", ""),
        ("China rules.", ""),
        ("Iran's norms bind.", ""),
        ("Do they agree?", ""),
        ("They agree. So it goes.", ""),
        ("They agree: The norms bind.", ""),
        ("According to a treaty, they agree.", ""),
        ("“Norms” bind.", ""),
        ("上海精神促进了和平。", ""),
        ("Η συμφωνία ισχύει.", ""),
        ("Die Normen gelten.", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_clause(text: str, expected: str) -> None:
    assert clause(text) == expected


def test_marks() -> None:
    assert parts("和平。") == ("和平", "。")
    assert parts("  It\n holds.  ") == ("It holds", ".")
    assert parts("It ends…") == ("It ends", "…")
    assert parts("It ends...") == ("It ends...", "")
    assert parts(".") == (".", "")
    assert [in_quotes(each) for each in ("It holds.", "Is it?", "Cut…")] == [
        "“It holds”",
        "“Is it?”",
        "“Cut…”",
    ]
    assert (lowered("A delegate"), lowered("A. Smith"), lowered("Experts")) == (
        "a delegate",
        "A. Smith",
        "Experts",
    )


def test_quotation_marks() -> None:
    assert typographic('"So" it\'s (\'so\')—"so"') == "“So” it’s (‘so’)—“so”"
    assert typographic('"', "x") == "”"
