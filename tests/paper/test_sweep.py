"""The sweep itself, on invented papers: citations of every form, dates, page headers, notes and line ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders import claims as builders
from argmap.tests.paper.citations import cited_together, find_citations, other_years
from argmap.tests.paper.paper import Text, read_lines, readings, running_text
from argmap.tests.paper.wording import MapText, known_runs, shared_runs, words, words_apart
from argmap.tests.paper.works import fitting, uncited, unmatched

if TYPE_CHECKING:
    from argmap.model import Work

work = partial(builders.work, year="2001")

PAPER = """\
 Abstract: On tea, which in 2021 turned five thousand years old.

1. Introduction

Tea calms, as Leaf (2001) holds against those who come from the coffee1. It is drunk in coop-
eration with others (Pot, 2003). The kettle sings

1  Karl Mug (1999, p. 5) was first to say so, and long be-
fore others.
 in the morning, and the cup is warm in

Jane Vey76

the hand of those who hold it (Cup
& Saucer, 2010).

Conclusion

Tea it is (Steep, 2011).
 References
Never (1901). Not read.
"""


def text_of(sentence: str) -> Text:
    return running_text(f"1. Introduction\n{sentence}\n")


def cited(sentence: str) -> list[str]:
    return [f"{each.who} {each.year}{each.letter}" for each in find_citations(text_of(sentence))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("so it is (Leaf, 2001; Pot, 2003).", ["Leaf 2001", "Pot 2003"]),
        ("so it is (see Leaf & Pot, 2001, p. 5).", ["Leaf & Pot 2001"]),
        ("so it is (Leaf et al., 2001: 17).", ["Leaf et al. 2001"]),
        ("so it is (Leaf 2001a, b; 2003).", ["Leaf 2001a", "Leaf 2001b", "Leaf 2003"]),
        ("so it is (Leaf, Cup, & Pot, 2001, 2003).", ["Leaf, Cup, & Pot 2001", "Leaf, Cup, & Pot 2003"]),
        ("so it is (Declaration on Tea…, 2001).", ["Declaration on Tea… 2001"]),
        ("so it is (The Tea Board, 2001).", ["The Tea Board 2001"]),
        ("As Leaf (2001) holds", ["Leaf 2001"]),
        ("as in Leaf’s (2001) and Cups’ (2003a) view", ["Leaf 2001", "Cups 2003a"]),
        ("However, Leaf (2001, 2003), de Pot (2003), and Ünal Cup (2004)", [
            "Leaf 2001", "Leaf 2003", "de Pot 2003", "Ünal Cup 2004",
        ]),
        ("while Leaf (2001) and Ihsan Cup and ur Pot (2003, p. 4)", [
            "Leaf 2001", "Ihsan Cup and ur Pot 2003",
        ]),
        ("the view of J. K. Leaf et al. (2001)", ["J. K. Leaf et al. 2001"]),
        ("it ended. Leaf (2001) began", ["Leaf 2001"]),
        ("the Ministry of Tea (2001) began", ["Ministry of Tea 2001"]),
        ("in 2001 Leaf (the elder) began (2001–2006), as in May 1999, or from 2004 to 2005", []),
    ],
)  # fmt: skip
def test_citations_of_every_form(sentence: str, found: list[str]) -> None:
    assert cited(sentence) == found
    text = text_of(sentence)
    assert not [each for each in other_years(text, find_citations(text)) if each.doubtful]


@pytest.mark.parametrize(
    "sentence",
    [
        "so it is (Leaf, 2001, Pot, 2003)",
        "so it is (in the words of 2001 tea)",
        "see Leaf, 2001, p. 3",
        "(2001)",
    ],
)
def test_what_may_be_a_citation_and_cannot_be_read_is_doubtful(sentence: str) -> None:
    text = text_of(sentence)
    assert [each for each in other_years(text, find_citations(text)) if each.doubtful]


def test_lines_sections_headers_and_notes() -> None:
    text = running_text(PAPER)
    assert [(str(each), each.line.section, each.pages) for each in find_citations(text)] == [
        ("line 5: (Leaf, 2001)", "section 1", ""),
        ("line 6: (Pot, 2003)", "section 1", ""),
        ("line 14: (Cup & Saucer, 2010)", "section 1", ""),
        ("line 19: (Steep, 2011)", "conclusion", ""),
        ("line 8: (Karl Mug, 1999)", "section 1, note", "5"),
    ]
    assert [each.text for each in read_lines(PAPER) if each.header] == ["Jane Vey76"]
    assert [(each.year, each.doubtful) for each in other_years(text, find_citations(text))] == [
        ("2021", False)
    ]


@pytest.mark.parametrize(
    "taken",
    [
        "drunk in cooperation with others Pot",
        "drunk in coop eration with others",
        "the kettle sings in the morning",
        "THE KETTLE SINGS, 1 Karl Mug!",
        "cup is warm in the hand",
        "warm in Jane Vey76 the hand",
        "those who come from the coffee",
    ],
)
def test_runs_are_found_over_line_ends_headers_and_notes(taken: str) -> None:
    known = known_runs(readings(PAPER))
    (found,) = shared_runs([MapText("a.yaml", "a", "note", f"Xx {taken} xx")], known)
    assert str(found) == f"a, note (a.yaml): {' '.join(words(taken))}"
    assert not shared_runs([MapText("a.yaml", "a", "note", taken.rsplit(" ", 1)[0])], known)


def test_the_longest_run_is_given_once_and_a_title_is_none() -> None:
    known = known_runs(["He reads On the Growing of Fine Green Tea at home with his well-known friends"])
    text = MapText("a.yaml", "a", "text", "Now he reads on the growing of fine green tea at home with me")
    assert [each.words for each in shared_runs([text], known)] == [
        "he reads on the growing of fine green tea at home with"
    ]
    assert not shared_runs([text], known, ["On the Growing of Fine Green Tea"])
    hyphen = MapText("a.yaml", "a", "text", "Home with his well known friends")
    assert [each.words for each in shared_runs([hyphen], known)] == ["home with his well known friends"]


def test_words() -> None:
    assert words("China’s “counter-\u200bnorms”, Ünaldılar!") == ("chinas", "counter", "norms", "unaldilar")
    assert words("counter-norms") == ("counternorms",)
    assert words_apart("counter-norms") == ("counter", "norms")


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("(Leaf, 2001)", work("Leaf")),
        ("Jane Leaf (2001)", work("Leaf")),
        ("(Leaf and Pot, 2001)", work("Leaf", "Pot")),
        ("(Leaf, Cup & Pot, 2001)", work("Leaf", "Cup", "Pot")),
        ("(Leaf et al., 2001)", work("Leaf", "others")),
        ("(Leaf et al., 2001)", work("Leaf", "Cup", "Pot")),
        ("(Leaf, 2001b)", work("Leaf", suffix="b")),
        ("(Čech, 2001)", work("Cech")),
        ("(The Tea Board, 2001)", work("Tea Board")),
        ("(Board of Tea and Milk, 2001)", work("Board of Tea and Milk")),
        ("(Tea Board…, 2001)", work("Tea Board of India")),
        ("(Declaration on Tea in…, 2001)", work(title="Declaration on the Tea…")),
        ("(The Treaty…, 2001)", work(title="Milk and tea: a treaty", short_title="Treaty of Milk")),
    ],
)
def test_a_citation_fits_its_work(sentence: str, of: Work) -> None:
    (citation,) = find_citations(text_of(f"so it is said by {sentence}"))
    assert fitting(citation, [of]) == [of]
    assert uncited([citation], {"w": of}, "") == []


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("(Leaf, 2002)", work("Leaf")),
        ("(Jane Leaf, 2001)", work("Leaf")),
        ("(Leaf, 2001)", work("Leaf", "Pot")),
        ("(Leaf, 2001)", work("Leaf", "others")),
        ("(Leaf and Pot, 2001)", work("Leaf", "Cup")),
        ("(Leaf et al., 2001)", work("Leaf", "Pot")),
        ("(Leaf et al., 2001)", work("Leaf")),
        ("(Leaf, 2001a)", work("Leaf", suffix="b")),
        ("(Declaration, 2001)", work(title="Declaration on Tea")),
        ("(Declaration on Milk…, 2001)", work(title="Declaration on Tea")),
        ("(Declaration on Tea and Milk, 2001)", work(title="Declaration on Tea")),
    ],
)
def test_a_citation_fits_no_other_work(sentence: str, of: Work) -> None:
    (citation,) = find_citations(text_of(f"so it is said by {sentence}"))
    assert unmatched([citation], {"w": of}) == [
        f"{citation} is in the paper, and the references have no such work"
    ]


def test_a_citation_that_fits_two_works_is_reported() -> None:
    works = {key: work("Leaf", key=key, suffix=key) for key in ("a", "b")}
    assert unmatched(find_citations(text_of("(Leaf, 2001)")), works) == [
        "line 2: (Leaf, 2001) is in the paper, and the references have several such works: a, b"
    ]


def test_works_side_by_side_are_cited_together() -> None:
    text = text_of(
        "Leaf (2001), Pot (2003), and Cup (2004) differ. Mug (2005) agrees (Leaf, 2001; Pot, 2003)."
    )
    groups = cited_together(text, find_citations(text))
    assert [[each.who for each in group] for group in groups] == [["Leaf", "Pot", "Cup"], ["Leaf", "Pot"]]
