"""The sentences that say how a claim fares and why: each as it should read, and its numbers on any map."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Bearing, Change, LinkState, Operation, Verdict, changed, evaluate, reasons
from argmap.model import Target
from argmap.render.words.numbers import in_words
from argmap.render.words.verdict_sentence import verdict_sentence
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.evaluate import GivenReason

HYPOTHESIS = "h: {text: H, kind: hypothesis}\n"
CLAIM = "h: {text: H}\n"


def sentence(text: str) -> str:
    argument_map = read(text).argument_map
    return verdict_sentence(evaluate(argument_map), "h", argument_map)


def reason(own: str, key: str, strength: str = "moderate", target: str = "h") -> str:
    return f"{own}: {{text: {own}, {key}: {{to: {target}, strength: {strength}}}}}\n"


def supports(number: int, strength: str = "moderate") -> str:
    return "".join(reason(f"s{strength}{each}", "supports", strength) for each in range(number))


def attacks(number: int, strength: str = "moderate") -> str:
    return "".join(reason(f"a{strength}{each}", "attacks", strength) for each in range(number))


TOLD = re.compile(r"(?:the assertion and )?(\w+)\b(.*?)(for it|against it) holds?( too)?", re.IGNORECASE)
FALLEN = "f: {text: F, presumed: false, attacks: {to: h, strength: moderate}}\n"

SENTENCES = {
    "Five moderate reasons for it hold. Nothing speaks against it.": HYPOTHESIS + supports(5),
    "One weak reason for it holds. Nothing speaks against it.": HYPOTHESIS + supports(1, "weak"),
    "13 strong reasons for it hold. Nothing speaks against it.": HYPOTHESIS + supports(13, "strong"),
    "Two reasons of strength 0.7 for it hold. Nothing speaks against it.": HYPOTHESIS + supports(2, "0.7"),
    "Two moderate reasons for it hold. The one reason against it does not hold.": (
        HYPOTHESIS + supports(2) + FALLEN
    ),
    "One moderate reason for it holds. None of the two against it holds.": (
        HYPOTHESIS + supports(1) + FALLEN + FALLEN.replace("f:", "g:")
    ),
    "Two moderate reasons for it hold. Four against it hold too, but all are weak.": (
        HYPOTHESIS + supports(2) + attacks(4, "weak")
    ),
    "Two moderate reasons for it hold. One against it holds too, but is weak.": (
        HYPOTHESIS + supports(2) + attacks(1, "weak")
    ),
    "Two strong reasons for it hold. Two against it hold too, but both are weaker.": (
        HYPOTHESIS + supports(2, "strong") + attacks(1, "weak") + attacks(1)
    ),
    "Two moderate reasons for it hold. Three against it hold too, but all are weak; the one objection as "
    "strong as they are fails.": HYPOTHESIS + supports(2) + attacks(3, "weak") + FALLEN,
    "One weak reason for it holds. One against it holds too, but is weaker; the one objection at least as "
    "strong fails.": HYPOTHESIS + supports(1, "weak") + attacks(1, "0.1") + FALLEN,
    "It is asserted, and nothing speaks against it.": CLAIM,
    "It is asserted, and what speaks against it is weaker.": CLAIM + attacks(2, "weak"),
    "It is asserted, and what speaks against it does not hold.": CLAIM + FALLEN,
    "The assertion and two moderate reasons for it hold. Nothing speaks against it.": CLAIM + supports(2),
    "The assertion and one moderate reason for it hold. One against it holds too, but is weak.": (
        CLAIM + supports(1) + attacks(1, "weak")
    ),
    "The strongest reasons that hold are equal on both sides: four moderate ones for it, one against it.": (
        HYPOTHESIS + supports(4) + attacks(1) + attacks(2, "weak")
    ),
    "The strongest reasons that hold are equal on both sides: the assertion for it, one moderate reason "
    "against it.": CLAIM + attacks(1),
    "It and “Other” speak against each other, and nothing settles it.": (
        "h: {text: H, contradicts: o}\no: {text: O, label: Other}\n"
    ).replace("text: H,", "text: H, presumed: false, kind: claim,")
    + "p: {text: p, supports: [{to: h, strength: strong}, {to: o, strength: strong}]}\n",
    "It depends on itself through “Other”, by way of an attack or a contradiction, and nothing settles it.": (
        "h: {text: H, kind: hypothesis, attacks: o}\no: {text: O, label: Other, supports: h}\n"
    ),
    "It depends on “Contested”, undecided itself.": (
        HYPOTHESIS + "s: {text: S, label: Contested, supports: h}\na: {text: A, attacks: s}\n"
    ),
    "It depends on “First” and one other, undecided themselves.": (
        HYPOTHESIS
        + "s: {text: S, label: First, supports: h}\nt: {text: T, supports: h}\n"
        + "a: {text: A, attacks: [s, t]}\n"
    ),
    "One strong reason against it holds. Two for it hold too, but are weak.": (
        HYPOTHESIS + supports(2, "weak") + attacks(1, "strong")
    ),
    "Two strong reasons against it hold. One for it holds too, but is moderate.": (
        HYPOTHESIS + supports(1) + attacks(2, "strong")
    ),
    "One weak reason against it holds; no reason for it is given.": HYPOTHESIS + attacks(1, "weak"),
    "One weak reason against it holds; no reason for it holds.": (
        HYPOTHESIS + attacks(1, "weak") + "s: {text: S, presumed: false, supports: h}\n"
    ),
    "One strong reason against it holds; only its assertion speaks for it.": CLAIM + attacks(1, "strong"),
    "One strong reason against it holds. The assertion and two for it hold too, but are weaker.": (
        CLAIM + supports(2, "weak") + attacks(1, "strong")
    ),
    "One weak reason against it holds, and one standing objection is enough. Two for it hold too.": (
        "h: {text: H, kind: hypothesis, standard: unopposed}\n" + supports(2) + attacks(1, "weak")
    ),
    "One strong contradiction against it holds. One for it holds too, but is weak.": (
        "h: {text: H, kind: hypothesis, contradicts: o}\no: {text: O, strength: strong}\n"
        + supports(1, "weak")
    ),
    "No reason for it is given.": HYPOTHESIS,
    "None of the two reasons for it holds.": (
        HYPOTHESIS + "".join(f"s{each}: {{text: S, presumed: false, supports: h}}\n" for each in range(2))
    ),
    "The one reason for it does not hold.": HYPOTHESIS + "s: {text: S, presumed: false, supports: h}\n",
}


@pytest.mark.parametrize("expected", SENTENCES)
def test_every_sentence(expected: str) -> None:
    assert sentence(SENTENCES[expected]) == expected


def test_a_verdict_that_is_supposed() -> None:
    argument_map = read(HYPOTHESIS).argument_map
    supposed = changed(evaluate(argument_map), [Change(Operation.ACCEPT, Target.of("h"))])
    assert verdict_sentence(supposed, "h", argument_map) == "This is supposed."


@given(st.integers(0, 2**32).map(Random))
def test_every_number_of_a_sentence_is_that_of_the_map(rng: Random) -> None:
    drawn = random_map(rng)
    evaluation = evaluate(drawn)
    for own, result in evaluation.claims.items():
        said = verdict_sentence(evaluation, own, drawn)
        assert re.fullmatch(r"[A-Z0-9].*\.", said)
        assert "  " not in said
        every = reasons(evaluation, own)
        supporting = [each for each in every if each.bearing is Bearing.SUPPORT]
        opposing = [each for each in every if not each.speaks_for]
        told = numbers(said)
        if result.verdict is Verdict.ACCEPTED and "asserted" not in said:
            assert told["for it", "hold"] == links(holding(supporting, result.surely_for))
            if "too" in said:
                assert told["against it", "too"] == links(holding(opposing))
        if said.startswith("None of the"):
            assert in_words(len(supporting)) in said
            assert not holding(supporting)
        if result.verdict is Verdict.REJECTED and result.surely_against:
            assert told["against it", "hold"] == links(holding(opposing, result.surely_against))
            if "too" in said:
                assert told["for it", "too"] == links(holding(supporting))
        if "equal on both sides" in said and "the assertion for it" not in said:
            ones = re.search(r"(?:: |and )(\w+)(?: \w+)? (?:one|reason)s?(?: of strength \S+)? for it,", said)
            assert ones
            assert ones[1] == in_words(len(holding(supporting, result.surely_for)))


def holding(given: Iterable[GivenReason], strength: float | None = None) -> list[GivenReason]:
    found = [each for each in given if each.state is LinkState.HOLDS]
    return [each for each in found if strength is None or each.strength == strength]


def links(given: list[GivenReason]) -> str:
    number = sum(each.bearing is not Bearing.CONTRADICTION for each in given)
    return in_words(number) if number else ""


def numbers(said: str) -> dict[tuple[str, str], str]:
    """The number of reasons in each sentence, by their side, and whether they hold `too`."""
    found: dict[tuple[str, str], str] = {}
    for part in re.split(r"\. |; ", said):
        told = TOLD.match(part)
        if told:
            number = "" if told[2].lstrip().startswith("contradiction") else told[1].lower()
            number = "" if re.match(r" (\S+ )?contradictions?", told[2]) else number
            found[told[3], "too" if told[4] else "hold"] = number
    return found
