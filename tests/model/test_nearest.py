"""Which name was probably meant."""

from __future__ import annotations

import pytest

from argmap.model.nearest import Names, did_you_mean
from argmap.tests.builders.counted import calls_of
from argmap.tests.builders.written import read


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("charter-omit-democracy", "did you mean `charter-omits-democracy`?"),
        ("CHARTER-OMITS-DEMOCRACY", "did you mean `charter-omits-democracy`?"),
        ("charter", "did you mean `charter-omits-democracy`?"),
        ("ren", "did you mean `renard-2013` or `renard-2014`?"),
        ("2013", "did you mean `renard-2013`?"),
        ("arter", ""),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_what_was_meant(wrong: str, hint: str) -> None:
    assert did_you_mean(wrong, ["charter-omits-democracy", "norms", "renard-2013", "renard-2014"]) == hint


def test_the_first_of_equally_near_names_is_meant() -> None:
    assert Names(["norm-a", "norm-b"]).meant("norm-c") == ("norm-a",)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("lps", "lsp"),
        ("slp", "lsp"),
        ("LITS", "list"),
        ("norm-b1", "norm-1b"),
        ("o" * 500_000, ""),
    ],
)
def test_two_letters_that_have_changed_places_are_the_nearest(wrong: str, meant: str) -> None:
    assert "".join(Names(["list", "lists", "lsp", "norm-b2", "norm-1b"]).meant(wrong)) == meant


def test_at_most_three_names_are_suggested() -> None:
    assert did_you_mean("am", [f"am-{number}{'x' * 9}" for number in range(9)]).count("`") == 6


def test_hints_do_not_dominate() -> None:
    """A name costs a few steps more where there are four times as many, not four times the steps."""

    def done(number: int) -> int:
        names = [f"{word}-{each}-{each * 7919 % 10_000}" for each in range(number) for word in WORDS]
        wrong = [name.replace("-", "_", 1)[:-1] for name in names[:200]]
        index = Names(names)
        assert sum(index.meant(each) != () for each in wrong) > 140
        return calls_of(lambda: [index.meant(each) for each in wrong])

    assert done(1_000) < 2 * done(250)


WORDS = (
    "norms",
    "security",
    "charter",
    "energy",
    "water",
    "democracy",
    "trade",
    "spirit",
    "silk-road",
    "border",
)


def test_a_rule_looks_for_a_thousand_near_names_and_then_says_so() -> None:
    """The same unknown id again costs nothing, and is answered as before."""
    names = [f"c{number}: {{text: x, supports: clam-{number}}}\n" for number in range(1_001)]
    text = "claim-0: {text: x}\n" + "".join(names) + "last: {text: x, supports: [clam-0, clam-1000]}\n"
    hints = [problem.hint for problem in read(text).problems if problem.code == "AM201"]
    assert hints[0] == hints[1_001] == "did you mean `claim-0`?"
    assert hints[1_000] == hints[1_002]
    assert hints[1_000] == "correct the others first: near names are suggested for the first 1,000 only"
