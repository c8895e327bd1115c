"""The view `test`: each hypothesis with what bears on it, and its verdict."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from argmap.model import ArgumentMap, Kind, Sign, Standard
from argmap.render import Selection
from argmap.tests.builders.claims import changed, claim, hypothesis, link, map_of
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.builders.written import read
from argmap.tests.render.whole import render
from argmap.views.balance import MOST_JUDGED_TWICE


def text(argument_map: ArgumentMap, **chosen: Any) -> str:
    return " ".join(render(argument_map, "test", "md", **chosen).text.split())


def rows(argument_map: ArgumentMap, **chosen: Any) -> list[dict[str, str]]:
    data = render(argument_map, "test", "csv", **chosen).data.decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


def test_each_hypothesis_has_its_table_and_its_verdict() -> None:
    table = render(trial_map(), "test", "txt", width=110).text
    parts = table.split("\n\n\n")
    assert [part.splitlines()[0] for part in parts] == [
        "A taboo | kept weapons unused [taboo]: contested",
        "Fear & interest kept them unused [fear]: contested",
        "Cost kept them unused [cost]: accepted",
        "禁忌 is luck [luck]: untested",
    ]
    assert "At equal strengths: the same. Under the standard unopposed: refuted." in parts[0]
    assert "Accepted; turns on one weak reason; at equal strengths unresolved." in parts[2]
    assert "Given as a verdict on it, which does not count: “A budget shows it.”" in parts[2]
    assert "Nothing bears on it directly.\n\nUntested: no support is given." in parts[3]
    assert parts[3].endswith(
        "* The verdict turns on it.\n\nNot listed: 7 of 19 claims, which bear on no hypothesis directly.\n"
    )


def test_rows_say_who_how_strongly_whether_and_why() -> None:
    table = render(trial_map(), "test", "md").text
    expected = (
        r"| strong support | A memo \<forbids> it on moral grounds. | 上海合作组织 2001 | in doubt \*<br>"
        "the claim is contested | |"
    )
    assert expected.replace(" | |", " |  |") in table.splitlines()
    assert "with: “What they said among themselves was meant.” |" in table
    assert "| yes<br>undercut in vain by “Planning is routine.” (جامعة الدول العربية 2004) |" in table
    assert "| moderate attack | Bombs were cheap. | no<br>the claim is refuted |" in table


def test_an_asserted_hypothesis() -> None:
    drawn = changed(trial_map(), "cost", lambda each: each._replace(presumed=True, strength=1.0))
    assert "| strong assertion | the hypothesis itself | " in render(drawn, "test", "md").text
    assert "Accepted; turns on its strong bare assertion; at equal strengths unresolved." in text(drawn)


def test_a_hypothesis_judged_unopposed() -> None:
    drawn = changed(trial_map(), "cost", lambda each: each._replace(standard=Standard.UNOPPOSED))
    assert "Under the standard weight: accepted." in text(drawn)


def test_csv_has_a_row_for_each_reason_and_each_untested_hypothesis() -> None:
    found = rows(trial_map())
    assert [row["hypothesis"] for row in found] == ["taboo"] * 5 + ["fear"] * 5 + ["cost"] * 3 + ["luck"]
    assert found[0] == {
        "hypothesis": "taboo",
        "verdict": "contested",
        "said": "contested: 1 of 2 supports, 2 of 2 attacks and 0 of 1 contradiction stand, 2 in doubt, "
        "and through an attack or a contradiction it depends on itself",
        "tally": "1 of 2 supports, 2 of 2 attacks and 0 of 1 contradiction stand, 2 in doubt",
        "at equal strengths": "contested",
        "under the other standard": "refuted",
        "reason": "support",
        "strength": "0.5",
        "id": "talk",
        "claim": "Leaders called it unthinkable.",
        "source": "Ambrosio 2008; An archivist",
        "with": "sincere",
        "stands": "yes",
        "why": "",
        "decides": "",
        "because": "Under a taboo they must have.",
        "basis": "",
        "test": "hoop",
    }
    assert [found[-1][key] for key in ("verdict", "reason", "id", "tally")] == ["untested", "", "", ""]
    assert [row["at equal strengths"] for row in found[10:]] == ["unresolved"] * 3 + ["untested"]
    assert [row["under the other standard"] for row in found[10:]] == ["accepted"] * 3 + ["untested"]
    assert [row["decides"] for row in found[:5]] == ["", "yes", "yes", "", "yes"]


def test_json_says_it_all() -> None:
    content = json.loads(render(trial_map(), "test", "json").data)
    cost = content["hypotheses"][2]
    reasons = cost.pop("reasons")
    assert cost == {
        "id": "cost",
        "label": "Cost kept them unused",
        "standard": "weight",
        "verdict": "accepted",
        "reason": "",
        "said": "accepted; turns on one weak reason; at equal strengths unresolved",
        "strongest": {
            "surely_for": 0.25,
            "possibly_for": 0.5,
            "surely_against": 0.0,
            "possibly_against": 0.0,
        },
        "tally": {
            "supports": {"given": 2, "hold": 1, "in_doubt": 1},
            "attacks": {"given": 1, "hold": 0, "in_doubt": 0},
            "contradictions": {"given": 0, "hold": 0, "in_doubt": 0},
        },
        "at_equal_strengths": {"verdict": "undecided", "reason": "unresolved"},
        "under_the_other_standard": {"verdict": "accepted", "reason": ""},
        "left_out": 0,
        "answers": ["broke"],
    }
    assert reasons[1] == {
        "bearing": "support",
        "claim": "broke",
        "path": ["broke", "cost"],
        "with": [],
        "strength": 0.5,
        "because": "",
        "basis": "",
        "test": "",
        "stands": "in doubt",
        "why": [{"how": "undercut", "claim": "shaky", "is": "in doubt"}],
        "decides": False,
    }


def test_a_part_keeps_the_verdicts_of_the_whole() -> None:
    wanted = Selection(focus=("taboo",), depth=1, kinds=(Kind.EVIDENCE,))
    shown = text(trial_map(), wanted=wanted)
    assert "**A taboo \\| kept weapons unused: contested**" in shown
    assert "Nothing that is shown bears on it directly." in shown
    assert "Not listed" not in shown
    assert "Left out: 5 reasons from outside of what is shown of the map." in shown
    assert "Shown is a part of the map: “A taboo" in shown
    supports = rows(trial_map(), wanted=Selection(only_supports=True))
    assert {row["reason"] for row in supports} == {"support", ""}
    assert supports[0]["verdict"] == "contested"


def test_text_is_the_test_where_there_is_a_hypothesis_to_show() -> None:
    assert render(trial_map(), "", "txt").data == render(trial_map(), "test", "txt").data
    assert render(trial_map(), "", "txt").notes == ()
    none = map_of(claim("a", "A"))
    fallen_back = render(none, "", "txt")
    assert fallen_back.data == render(none, "claims", "txt").data
    assert fallen_back.notes == ("there is no hypothesis to test; the claims are shown instead",)
    evidence = Selection(kinds=(Kind.EVIDENCE,))
    assert render(trial_map(), "", "txt", wanted=evidence).text.startswith("id ")
    for format_ in ("md", "csv", "tex", "html", "json"):
        assert render(trial_map(), "", format_).data == render(trial_map(), "claims", format_).data


def test_a_map_without_hypotheses() -> None:
    none = map_of(claim("a", "A"), title="None")
    assert render(none, "test", "txt").text == "The map has no hypothesis.\n"
    assert render(none, "test", "md").text == "The map has no hypothesis.\n"
    assert "<p>The map has no hypothesis.</p>" in render(none, "test", "html").text
    assert "The map has no hypothesis." in render(none, "test", "tex").text
    assert rows(none) == []
    assert json.loads(render(none, "test", "json").data)["hypotheses"] == []


@pytest.mark.parametrize("view", ["test", "ledger", "matrix"])
def test_a_part_without_hypotheses_says_nothing_of_the_map(view: str) -> None:
    evidence = Selection(kinds=(Kind.EVIDENCE,))
    rows, columns = ("claims", "hypotheses") if view == "matrix" else ("", "")
    text = render(trial_map(), view, "md", wanted=evidence, rows=rows, columns=columns).text
    assert "No hypothesis is in this part of the map." in text
    assert "The map has no" not in text


def test_a_part_without_reasons_says_nothing_of_the_map() -> None:
    alone = Selection(focus=("h",), depth=0)
    debate = read("h: {text: H, kind: hypothesis}\na: {text: A, supports: {to: h, test: hoop}}").argument_map
    crossed = render(debate, "matrix", "md", wanted=alone, rows="claims", columns="hypotheses").text
    assert crossed.startswith("No claim that is shown bears on a hypothesis directly.")
    tests = render(debate, "ledger", "md", wanted=alone).text
    assert tests.startswith("No reason that is shown for or against a hypothesis is a process-tracing test.")


def test_many_hypotheses_are_not_each_judged_by_the_other_standard() -> None:
    drawn = [hypothesis(f"h{number}", f"H{number}") for number in range(MOST_JUDGED_TWICE + 1)]
    support = claim("s", "S", supports=tuple(each.id for each in drawn))
    assert "Under the standard" not in text(map_of(*drawn, support))
    assert "From 21 hypotheses on the verdicts under the other standard are left out." in text(
        map_of(*drawn, support)
    )
    assert text(map_of(*drawn[1:], support)).count("Under the standard") == MOST_JUDGED_TWICE
    assert {row["under the other standard"] for row in rows(map_of(*drawn, support))} == {""}


def test_a_premise_that_fails_is_named() -> None:
    drawn = map_of(
        hypothesis("h", "H"),
        claim("a", "A", supports=(link("a -> h", Sign.SUPPORT, "p"),)),
        claim("p", "The premise"),
        claim("x", "X", attacks=(link("x -> p", Sign.ATTACK, weight=1.0),)),
    )
    assert "with: “The premise” | no<br>“The premise” is refuted |" in render(drawn, "test", "md").text
    assert "p is refuted" in render(drawn, "test", "txt").text


def test_errors_make_it_provisional() -> None:
    for format_ in ("txt", "md", "tex", "html"):
        assert "provisional: 2 problems, see argmap check" in (
            render(small_map(), "test", format_, problems=2).text.replace("{}", "")
        )
    assert json.loads(render(small_map(), "test", "json", problems=2).data)["provisional"] is True


@pytest.mark.parametrize(("format_", "named"), [("md", "“Tariffs rose.”"), ("txt", "tariffs")])
def test_what_an_unresolved_verdict_waits_on_is_named_as_the_rows_are(format_: str, named: str) -> None:
    waiting = read(
        "h: {kind: hypothesis, text: H.}\n"
        "tariffs: {text: Tariffs rose., supports: h, contradicts: free-trade}\n"
        "free-trade: {text: Trade is free.}\n"
    ).argument_map
    assert f"Unresolved: waits on {named}." in render(waiting, "test", format_).data.decode()
