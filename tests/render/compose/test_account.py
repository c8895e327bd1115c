"""The account: each sentence says what the evaluation finds, nothing is dropped, and it reads as a text."""

# ruff: noqa: S311 - a seeded generator makes the same map each time

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.model import Kind
from argmap.render import Selection
from argmap.tests.builders.claims import ATTACK, SUPPORT, claim, hypothesis, link, map_of, source
from argmap.tests.builders.maps import small_map, trial_map, verdict_map
from argmap.tests.builders.random_maps import random_debate, random_map_with_undercuts, with_hypotheses
from argmap.tests.builders.shipped import SHIPPED, read_map
from argmap.tests.render.compose.told_of_account import compare
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap

    Snapshot = Callable[[str, bytes], None]

TEXTS = ("The law of {} holds.", "{} is so. We know.", "Is it {}?", "No {} was here")
SOURCES = (
    (),
    (source("ambrosio", locator="p. 3"),),
    (source("blank", via="sco"), source(voice="experts")),
    (source(voice="The delegates"),),
)


@pytest.mark.parametrize("seed", range(80))
def test_each_sentence_says_what_the_evaluation_finds(seed: int) -> None:
    rng = Random(seed)
    argument_map = with_hypotheses(rng)
    claims = {
        own: each._replace(
            text=rng.choice(TEXTS).format(own), label=f"On {own}", sources=rng.choice(SOURCES), kind=kind
        )
        for own, each in argument_map.claims.items()
        for kind in [Kind.EVIDENCE if each.kind is Kind.CLAIM and rng.random() < 0.2 else each.kind]
    }
    compare(replace(argument_map, claims=claims))


@pytest.mark.parametrize("seed", range(60))
def test_each_sentence_where_much_is_undercut(seed: int) -> None:
    drawn = random_map_with_undercuts(Random(seed))
    claims = {own: each._replace(kind=Kind.HYPOTHESIS) for own, each in drawn.claims.items()}
    compare(replace(drawn, claims=claims))


@pytest.mark.parametrize("argument_map", [small_map(), verdict_map(), trial_map(), random_debate(60, 3)])
def test_each_sentence_on_a_debate(argument_map: ArgumentMap) -> None:
    assert compare(argument_map) > 10


def test_each_sentence_on_the_shipped_map() -> None:
    assert compare(read_map(SHIPPED)) > 50


def text_of(argument_map: ArgumentMap, *focus: str, format_: str = "txt", **options: str) -> str:
    """The account of a map, its lines joined."""
    wanted = Selection(focus=focus)
    return render(argument_map, "account", format_, wanted=wanted, width=100_000, **options).text


def test_a_long_side_tells_the_decisive_names_some_and_counts_the_rest() -> None:
    argument_map = map_of(
        hypothesis("h", "It holds"),
        *(
            claim(f"s{n}", f"Reason {n} is given.", supports=(link(f"s{n} -> h", SUPPORT, weight=1.0),))
            for n in range(6)
        ),
        *(
            claim(
                f"w{n}", f"Hint {n} is given.", f"W{n}", supports=(link(f"w{n} -> h", SUPPORT, weight=0.25),)
            )
            for n in range(15)
        ),
    )
    compare(argument_map)
    text = text_of(argument_map)
    assert "Six strong reasons decide in its favour." in text
    assert all(f"Reason {n} is given." in text for n in range(6))
    assert "15 further weak reasons hold. They are “W0”, “W1”" in text
    assert "“W11” and three more." in text
    assert "Hint" not in text


@pytest.mark.parametrize("number", [9, 14, 30])
def test_a_long_side_drops_nothing(number: int) -> None:
    attacks = [link(f"a{n} -> h", ATTACK, weight=(0.25, 0.5)[n % 2]) for n in range(number)]
    claims = [claim(each.source, attacks=(each,)) for each in attacks]
    compare(map_of(hypothesis("h", "It holds"), claim("s", supports=("h",)), *claims))


def test_a_map_of_one_claim() -> None:
    bare = map_of(claim("h", "The pact keeps the peace.", kind=Kind.HYPOTHESIS))
    text = text_of(bare)
    assert "The hypothesis is that the pact keeps the peace.\n\nIn this" in text
    assert "is rejected. No reason for it is given. It would be accepted if it were presumed.\n" in text
    presumed = text_of(map_of(claim("c", "The pact keeps the peace.")), "c")
    assert (
        "It is presumed: its bare assertion counts as a moderate reason for it, and decides in its"
        in presumed
    )
    assert text_of(map_of()) == "The map has no claims.\n"


def test_answers_to_a_question_are_grouped_by_verdict() -> None:
    argument_map = map_of(
        claim(
            "q", "What keeps the peace?", kind=Kind.QUESTION, sources=(source("ambrosio", locator="p. 1"),)
        ),
        claim("a", "The pact does.", answers=("q",), sources=(source("blank"),)),
        claim("b", "No pact does.", answers=("q",), contradicts=("c",)),
        claim("c", "Some pact does.", answers=("q",)),
    )
    text = text_of(argument_map, "q")
    assert "Ambrosio (2008, p. 1) asks: What keeps the peace? Three answers are given." in text
    assert "One is accepted in this map. Blank and Kim (2016) argue that the pact does." in text
    assert "Two are undecided in this map. No pact does (no source). Some pact does (no source)." in text
    alone = map_of(claim("q", "Why?", kind=Kind.QUESTION))
    assert text_of(alone, "q").endswith("The question is this: Why? No answer to it is given.\n")


def test_a_premise_is_told_once_and_then_named() -> None:
    argument_map = map_of(
        hypothesis("h", "It holds"),
        claim("p", "The premise is true.", "Premise"),
        claim("a", "The first is so.", supports=(link("a -> h", SUPPORT, "p"),)),
        claim("b", "The second is so.", supports=(link("b -> h", SUPPORT, "p"),)),
    )
    text = text_of(argument_map)
    assert "This counts only together with the premise that the premise is true." in text
    assert "This needs the premise “Premise”." in text


def test_a_map_without_hypotheses_tells_its_questions() -> None:
    argument_map = map_of(
        claim("q", "What keeps the peace?", kind=Kind.QUESTION), claim("a", "The pact does.", answers=("q",))
    )
    assert compare(argument_map)
    assert text_of(argument_map) == text_of(argument_map, "q")


def test_quotes_are_told_with_their_place() -> None:
    quoted = source("ambrosio", locator="p. 3")._replace(quote='They "agreed" to it.')
    argument_map = map_of(
        hypothesis("h", "It holds"),
        claim("a", "They agreed.", supports=(link("a -> h", SUPPORT),), sources=(quoted,)),
    )
    assert compare(argument_map)
    said = "argues that they agreed. In the words of the source: “They ‘agreed’ to it”."
    assert said in text_of(argument_map)
    several = claim(
        "a", "They agreed.", supports=(link("a -> h", SUPPORT),), sources=(source("blank"), quoted)
    )
    text = text_of(map_of(hypothesis("h", "It holds"), several))
    assert "In the words of the source: “They ‘agreed’ to it” (Ambrosio 2008, p. 3)." in text


def test_a_contested_reason_says_what_speaks_against_it() -> None:
    argument_map = map_of(
        hypothesis("h", "It holds"),
        claim("a", "they agreed", supports=("h",)),
        claim("b", "They quarrelled.", attacks=("a",), sources=(source("ambrosio"),)),
    )
    assert compare(argument_map)
    text = text_of(argument_map)
    assert (
        "They agreed (no source). The claim is itself undecided, as the strongest reasons for and against"
        in text
    )
    assert "are equal. Against it speaks “They quarrelled” (Ambrosio 2008)." in text


def test_reasons_outside_of_the_part_that_is_shown_are_counted() -> None:
    argument_map = map_of(
        hypothesis("h", "It holds"),
        claim("a", supports=("h",)),
        claim("b", supports=("h",), kind=Kind.EVIDENCE),
    )
    wanted = Selection(kinds=(Kind.HYPOTHESIS, Kind.EVIDENCE))
    text = render(argument_map, "account", "txt", wanted=wanted, width=1000).text
    assert (
        "One reason that bears on it lies outside the part of the map that is shown, and is not told." in text
    )


def test_marks_are_not_doubled() -> None:
    odd = (
        "Do they “trust each other?”",
        "Is it so?",
        "They said: “It is.”",
        "It was so, etc.",
        "So there!",
        "…",
    )
    argument_map = map_of(
        claim("h", odd[0], kind=Kind.HYPOTHESIS),
        *(
            claim(
                f"c{n}", each, supports=(link(f"c{n} -> h", SUPPORT, because=each),), sources=SOURCES[n % 4]
            )
            for n, each in enumerate(odd)
        ),
        *(claim(f"a{n}", each, attacks=(f"c{n}",)) for n, each in enumerate(odd)),
    )
    for text in (text_of(argument_map), text_of(read_map(SHIPPED)), text_of(random_debate(200))):
        assert not [
            each for each in ("?.", "!.", "..", ",,", " .", " ,", "  ", ";.", "( ", "()") if each in text
        ]


@pytest.mark.parametrize("format_", ["md", "tex", "html", "json", "txt"])
def test_files(snapshot: Snapshot, format_: str) -> None:
    snapshot(f"account.{format_}", render(small_map(), "account", format_, problems=3).data)


@pytest.mark.parametrize(("cite", "format_"), [("pandoc", "md"), ("natbib", "tex")])
def test_citations(snapshot: Snapshot, cite: str, format_: str) -> None:
    snapshot(f"account-{cite}.{format_}", render(small_map(), "account", format_, cite=cite).data)


def test_of_many_claims_less_is_told() -> None:
    many = map_of(*(hypothesis(f"h{number}", f"It holds {number}") for number in range(21)))
    text = text_of(many)
    assert "Of more than 20 claims at once it is not told what would turn each verdict" in text
    assert "would" not in text.partition("Of more than 20")[0]


def test_what_works_themselves_conclude_is_told_beside() -> None:
    answer = claim("a", "The pact holds.", answers=("h",), sources=(source("ambrosio"),))
    hypothesis_ = hypothesis("h", "It holds")
    one = text_of(map_of(hypothesis_, answer))
    assert "Ambrosio (2008) gives a verdict as well, not counted here, namely that the pact holds." in one
    two = text_of(
        map_of(hypothesis_, answer, claim("b", "No pact does.", answers=("h",), sources=SOURCES[3]))
    )
    assert (
        "Two verdicts given by the sources themselves are recorded, and not counted. Ambrosio (2008)" in two
    )
