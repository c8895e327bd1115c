"""The view `ledger`: process-tracing tests, their results, and what follows from them."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from argmap.model import TESTS, ArgumentMap, Claim, Sign
from argmap.render import VIEWS, Selection
from argmap.tests.builders.claims import claim, hypothesis, link, map_of, trial
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.render.whole import render, text_formats

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK
STRAW_PASSED = "relevance affirmed, not confirmed; rivals slightly weakened"
HOOP_PASSED = "relevance affirmed, not confirmed; rivals somewhat weakened"
STRAW_FAILED = "slightly weakened, not eliminated; rivals slightly strengthened"
HOOP_FAILED = "eliminated; rivals somewhat strengthened"
GUN_FAILED = "somewhat weakened, not eliminated; rivals somewhat strengthened"
DOUBLY_FAILED = "eliminated; rivals substantially strengthened"
"""What follows by Collier (2011), table 1."""


def data(argument_map: ArgumentMap, **chosen: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(argument_map, "ledger", "json", **chosen).data)[
        "hypotheses"
    ]
    return found


def of_tests(*signs_and_tests: tuple[Sign, str], **others: Claim) -> ArgumentMap:
    """A hypothesis `h` with a test from each of the claims `c0`, `c1` …."""
    claims: list[Claim] = []
    for number, (sign, test) in enumerate(signs_and_tests):
        made = (trial(f"c{number} -> h", sign, test),)
        claims.append(
            claim(f"c{number}", "C", supports=made)
            if sign is SUPPORT
            else claim(f"c{number}", "C", attacks=made)
        )
    return map_of(hypothesis("h", "H"), *claims, *others.values())


@pytest.mark.parametrize(
    ("test", "sign", "result", "follows", "together"),
    [
        (
            "straw-in-the-wind",
            SUPPORT,
            "passed",
            "relevance affirmed, not confirmed; rivals slightly weakened",
            "neither",
        ),
        ("straw-in-the-wind", ATTACK, "failed", STRAW_FAILED, "neither"),
        ("hoop", SUPPORT, "passed", HOOP_PASSED, "neither"),
        ("hoop", ATTACK, "failed", HOOP_FAILED, "eliminated"),
        ("smoking-gun", SUPPORT, "passed", "confirmed; rivals substantially weakened", "confirmed"),
        ("smoking-gun", ATTACK, "failed", GUN_FAILED, "neither"),
        ("doubly-decisive", SUPPORT, "passed", "confirmed; rivals eliminated", "confirmed"),
        ("doubly-decisive", ATTACK, "failed", DOUBLY_FAILED, "eliminated"),
    ],
)
def test_what_follows_from_one_test(test: str, sign: Sign, result: str, follows: str, together: str) -> None:
    (found,) = data(of_tests((sign, test)))
    assert found["together"] == together
    assert [(each["result"], each["follows"]) for each in found["tests"]] == [(result, follows)]


def test_every_test_of_the_format_is_known() -> None:
    for test in TESTS:
        for sign in Sign:
            assert data(of_tests((sign, test)))[0]["tests"][0]["follows"]


def test_tests_may_be_in_conflict() -> None:
    drawn = of_tests((SUPPORT, "smoking-gun"), (ATTACK, "hoop"))
    assert data(drawn)[0]["together"] == "in conflict"
    said = "1 passed and 1 failed. Taken together: in conflict, as one test confirms what another eliminates."
    assert said in render(drawn, "ledger", "md").text


def test_what_does_not_stand_is_void_and_what_is_in_doubt_is_open() -> None:
    drawn = of_tests(
        (ATTACK, "hoop"),
        (SUPPORT, "smoking-gun"),
        cut=claim("cut", "Not so", attacks=("c0 -> h",)),
        doubt=claim("doubt", "Or so", attacks=("c1",)),
    )
    (found,) = data(drawn)
    told = {each["claim"]: (each["result"], each["follows"]) for each in found["tests"]}
    assert told == {
        "c0": ("void", "nothing"),
        "c1": ("open", "if it stands: confirmed; rivals substantially weakened"),
    }
    assert found["together"] == "nothing"
    table = render(drawn, "ledger", "md").text
    assert "1 open and 1 void. Taken together so far: nothing follows, as no test holds." in table
    assert "| void; <br>undercut by “Not so” | nothing |" in table


def test_the_tables_and_what_they_leave_out() -> None:
    table = render(trial_map(), "ledger", "txt", width=110).text
    taboo, fear = table.split("\n\n\n")
    assert taboo.startswith("A taboo | kept weapons unused [taboo]: undecided (contested)\n")
    assert "Taken together so far: neither confirmed nor eliminated." in taboo
    assert "confirmed, as a test is passed that only it could pass." in fear
    assert "Collier (2011)" in fear
    assert "Without a test: “Cost kept them unused” and “禁忌 is luck”" in fear
    assert "6 reasons hidden, which are not tests." in fear
    assert "1 test hidden, which is not of a hypothesis shown here." in fear
    part = render(trial_map(), "ledger", "md", wanted=Selection(focus=("taboo",), depth=0)).text
    assert part.startswith("No reason that is shown for or against a hypothesis is a process-tracing test.\n")
    assert "8 tests hidden, which are not of a hypothesis shown here." in part


def test_csv_has_a_row_for_each_test() -> None:
    text = render(trial_map(), "ledger", "csv").data.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["hypothesis"], row["test"], row["result"]) for row in rows] == [
        ("taboo", "hoop", "passed"),
        ("taboo", "smoking-gun", "open"),
        ("taboo", "smoking-gun", "failed"),
        ("fear", "doubly-decisive", "passed"),
        ("fear", "straw-in-the-wind", "passed"),
        ("fear", "straw-in-the-wind", "failed"),
        ("fear", "hoop", "open"),
    ]
    assert (rows[0]["with"], rows[0]["source"]) == ("sincere", "Ambrosio 2008; An archivist")


@pytest.mark.parametrize(
    "format_", [each for each in text_formats(VIEWS["ledger"].formats) if each not in {"csv", "json"}]
)
def test_a_map_without_tests_says_so(format_: str) -> None:
    said = "No reason for or against a hypothesis is a process-tracing test."
    assert said in render(small_map(), "ledger", format_).text.replace("-{}", "-")
    none = map_of(claim("a", "A"))
    assert "The map has no hypothesis." in render(none, "ledger", format_).text


def test_data_of_a_map_without_tests() -> None:
    (found,) = data(small_map())
    assert (found["tests"], found["together"]) == ([], "nothing")
    assert render(small_map(), "ledger", "csv").data.count(b"\n") == 1


@pytest.mark.parametrize(
    ("test", "follows"),
    [
        ("hoop", HOOP_FAILED),
        ("doubly-decisive", DOUBLY_FAILED),
        ("smoking-gun", GUN_FAILED),
        ("straw-in-the-wind", STRAW_FAILED),
    ],
)
def test_a_test_is_failed_where_what_should_support_is_refuted(test: str, follows: str) -> None:
    against = claim("n", "N", attacks=(link("n -> c0", ATTACK, weight=1.0),))
    (found,) = data(of_tests((SUPPORT, test), n=against))
    assert [(each["result"], each["follows"]) for each in found["tests"]] == [("failed", follows)]


def test_a_test_that_is_undercut_is_void_whatever_becomes_of_its_claim() -> None:
    against = claim(
        "n", "N", attacks=(link("n -> c0", ATTACK, weight=1.0), link("n -> c0 -> h", ATTACK, weight=1.0))
    )
    (found,) = data(of_tests((SUPPORT, "hoop"), n=against))
    assert [each["result"] for each in found["tests"]] == ["void"]
