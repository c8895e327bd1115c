"""Verdicts in words and signs."""

from __future__ import annotations

from argmap.evaluate import Verdict, evaluate
from argmap.render.words.names import strength_word
from argmap.render.words.verdicts import SIGNS, verdict_words
from argmap.tests.builders.claims import claim, map_of


def test_a_verdict_has_its_reason_in_brackets() -> None:
    drawn = map_of(
        *[
            claim("accepted"),
            claim("contested", contradicts=("rival",)),
            claim("rival"),
            claim("untested")._replace(presumed=False),
        ]
    )
    said = {name: verdict_words(result) for name, result in evaluate(drawn).claims.items()}
    assert said["accepted"] == "accepted"
    assert said["contested"] == "undecided (contested)"
    assert said["untested"] == "rejected (untested)"


def test_words_and_signs() -> None:
    assert [strength_word(each) for each in (0.25, 0.5, 1.0, 0.7)] == ["weak", "moderate", "strong", "0.7"]
    assert set(SIGNS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(SIGNS)
