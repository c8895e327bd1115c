"""The view `balance`: claims with what speaks for and against each, and questions with their answers."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
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
    return " ".join(render(argument_map, "balance", "md", **chosen).text.split())


def rows(argument_map: ArgumentMap, **chosen: Any) -> list[dict[str, str]]:
    data = render(argument_map, "balance", "csv", **chosen).data.decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


def test_each_hypothesis_has_its_verdict_and_two_sides() -> None:
    shown = render(trial_map(), "balance", "txt", width=110).text
    cost = shown[shown.index("\nCost kept") :]
    assert (
        "\nAccepted. One weak reason for it holds. The one reason against it does not hold.\n\n"
        "The works' own verdict, shown beside and not counted\n"
        "Without a source: A budget shows it. [broke]\n\n"
        "For: 1 of 2 holds, 1 in doubt\nDecisive, the strongest that hold:\nweak: Upkeep was dear. [dear]\n"
    ) in cost
    assert "\nAgainst: 0 of 1 holds\nFail, without weight:\nmoderate, fails: Bombs were cheap." in cost
    assert (
        "\nIf all reasons weighed the same: undecided\nIf a single standing objection sufficed: accepted\n"
        in cost
    )
    assert "Rejected. No reason for it is given.\n\nFor\nNo reason for it is given.\n" in cost
    assert cost.endswith("5 indirect claims hidden.\n")


def test_a_screen_begins_with_a_few_lines_for_each_claim() -> None:
    shown = render(trial_map(), "balance", "txt", width=80).text
    assert (
        "\naccepted: Cost kept them unused [cost]\n"
        "  for 1 of 2 holds, 1 in doubt; against 0 of 1 holds\n"
        "  turns on “Upkeep was dear.”\n"
        "rejected: 禁忌 is luck [luck]\n"
        "  for none given; against none given\n\n"
    ) in shown
    assert shown.startswith("Why it held: how the hypotheses fare\nundecided: ")
    asserted = map_of(claim("a", "A."), claim("b", "B."))
    assert (
        "  turns on the assertion itself\n"
        in render(asserted, "balance", "txt", wanted=Selection(focus=("a", "b"))).text
    )
    for format_ in ("md", "html", "tex"):
        assert "turns on" not in render(trial_map(), "balance", format_).text


def test_one_claim_alone_needs_no_summary() -> None:
    shown = render(trial_map(), "balance", "txt", wanted=Selection(focus=("cost",))).text
    assert shown.startswith("Cost kept them unused\n")


@pytest.mark.parametrize("width", [40, 80])
def test_ids_are_whole_however_narrow_the_screen(width: int) -> None:
    long, longer = "-".join(["so"] * 12), "-".join(["long"] * 19)
    wide = map_of(
        hypothesis(longer, "H."), claim(long, "A reason.", supports=(longer,)), hypothesis("b", "B.")
    )
    shown = render(wide, "balance", "txt", width=width).text
    assert f"\n{longer}\n(Hypothesis)\n" in shown
    assert shown.count(longer) == 2
    assert f"[{long}]" in shown


def test_cards_say_who_how_strongly_whether_and_why() -> None:
    shown = render(trial_map(), "balance", "md").text.replace("\\\n  ", "<br>").splitlines()
    assert (
        r"- **strong, in doubt, could settle it:** A memo \<forbids> it on moral grounds. (上海合作组织 2001)"
        "<br>The claim is itself undecided, as the strongest reasons for and against it are equal."
        "<br>1 against it"
    ) in shown
    assert (
        "- **moderate:** Plans for first use were drawn up."
        "<br>Answered by “Planning is routine.”, which fails.<br>the claim itself is unchallenged"
    ) in shown
    assert (
        "- **moderate, fails:** Bombs were cheap."
        "<br>The claim is itself rejected, as what speaks against it is stronger."
        "<br>Backed by “Upkeep was dear.”<br>1 against it"
    ) in shown
    assert "### Against: 2 of 2 hold; ≠ 0 of 1 holds, 1 in doubt" in shown


def test_an_assertion_is_a_card_that_is_not_counted() -> None:
    drawn = changed(trial_map(), "cost", lambda each: each._replace(presumed=True, strength=1.0))
    assert "It is asserted, and what speaks against it does not hold.** " in text(drawn)
    assert "### For: 1 of 2 holds, 1 in doubt Decisive, the strongest that hold: " in text(drawn)
    assert "- **strong:** The assertion itself Hold as well, weaker: " in text(drawn)


def test_a_claim_judged_unopposed_has_the_other_rule() -> None:
    drawn = changed(trial_map(), "cost", lambda each: each._replace(standard=Standard.UNOPPOSED))
    assert "- **If the strongest reason decided:** accepted" in text(drawn)


def test_level_reasons_and_reasons_that_hold_in_vain() -> None:
    sides = "a: {text: A, supports: h}\nb: {text: B, attacks: h}\n"
    level = read(f"h: {{text: H, kind: hypothesis}}\n{sides}").argument_map
    assert text(level).count("Level, equally strong on both sides:") == 2
    unopposed = read(f"h: {{text: H, kind: hypothesis, standard: unopposed}}\n{sides}").argument_map
    assert "Hold, though one standing objection is enough: - **moderate:** A" in text(unopposed)


def test_any_claim_in_focus_is_shown_with_all_that_bears_on_it() -> None:
    memo = Selection(focus=("memo",), depth=0)
    assert text(trial_map(), wanted=memo).startswith("## A memo \\<forbids> it on moral grounds. Claim. ")
    assert "The memo is a later copy." in text(trial_map(), wanted=memo)
    assert "hidden" not in text(trial_map(), wanted=memo)
    assert json.loads(render(trial_map(), "balance", "json", wanted=memo).data)["part"] == (
        "“A memo <forbids> it on moral grounds.”"
    )


def test_a_question_shows_its_answers_by_verdict() -> None:
    argument_map = read(
        "q: {text: 'Why?', kind: question}\n"
        "a: {text: A, answers: {to: q, because: It follows.}}\n"
        "b: {text: B, answers: q}\n"
        "c: {text: C, attacks: {to: b, strength: strong}}\n"
        "d: {text: 'And why that?', kind: question, answers: q}\n"
    ).argument_map
    asked = Selection(focus=("q",))
    assert text(argument_map, wanted=asked) == (
        "## Why? Question **3 answers: 1 accepted, 1 rejected, 1 question.** ### Answers "
        "Accepted: - **no source:** A\\ It follows.\\ unchallenged "
        "Rejected: - **no source:** B\\ 1 against it "
        "Questions: - **question:** And why that?"
    )
    data = json.loads(render(argument_map, "balance", "json", wanted=asked).data)
    assert data["claims"] == []
    assert data["questions"][0]["answers"][1] == {
        "claim": "b",
        "because": "",
        "basis": "",
        "verdict": "rejected",
        "reason": "refuted",
        "given": {"speak_for": 0, "speak_against": 1},
    }
    found = rows(argument_map, wanted=asked)
    assert [(row["about"], row["reason"], row["id"], row["stands"]) for row in found] == [
        ("q", "answer", "a", "accepted"),
        ("q", "answer", "b", "rejected (refuted)"),
        ("q", "answer", "d", ""),
    ]
    none = text(argument_map, wanted=Selection(focus=("d",)))
    assert none.endswith("**No answer is given.** ### Answers No answer to it is given.")


def test_what_defeats_a_reason_is_not_called_unchallenged() -> None:
    argument_map = read(
        "h: {text: H, kind: hypothesis}\n"
        "a: {text: A, presumed: false, supports: {to: h, because: It was said.}}\n"
        "b: {text: B, supports: {to: h, with: a}}\n"
        "c: {text: C, supports: {to: h, because: It seemed so.}}\n"
        "d: {text: D, attacks: c -> h}\n"
    ).argument_map
    assert (
        "Fail, without weight: - **moderate, fails:** A\\ It was said."
        "\\ The claim is itself rejected, as no reason for it is given. "
        "- **moderate, fails:** B\\ together with “A”"
        "\\ “A” is rejected, as no reason for it is given.\\ unchallenged "
        "- **moderate, fails:** C\\ It seemed so.\\ Answered by “D”.\\ the claim itself is unchallenged"
    ) in text(argument_map)
    html = render(argument_map, "balance", "html").text
    assert html.count("<details><summary>Why it was given</summary>") == 2
    assert '<p class="because printed" dir="auto">It seemed so.</p>' in html
    assert '<q dir="auto">A</q> is <span class="chip rejected small">' in html


EVERYWHERE = [
    (
        "h: {text: H, kind: hypothesis}\nr: {text: R, contradicts: h}\ns: {text: S, supports: h}\n",
        (
            "It and “R” speak against each other, and nothing settles it.",
            "Strongest",
            "0 of 1 holds, 1 in doubt",
        ),
    ),
    (
        "h: {text: H, kind: hypothesis}\ns: {text: S, supports: h}\na: {text: A, attacks: h}\n",
        (
            "equal on both sides: one moderate reason for it, one against it.",
            "Level",
            "1 of 1 holds",
        ),
    ),
    (
        (
            "h: {text: H, kind: hypothesis}\np: {text: P, presumed: false}\n"
            "s: {text: S, supports: {to: h, with: p, because: Of old.}}\n"
        ),
        (
            "The one reason for it does not hold.",
            "Of old.",
            ", as no reason for it is given.",
            "together with",
            "No reason against it is given.",
        ),
    ),
    (
        (
            "h: {text: H, kind: hypothesis}\ns: {text: S, supports: h}\na: {text: A, attacks: s}\n"
            "w: {text: W, answers: {to: h, because: Of late.}}\n"
        ),
        (
            "It depends on “S”, undecided itself.",
            "In doubt",
            "could settle it",
            "The works' own verdict, shown beside and not counted",
            "Of late.",
            "1 against it",
        ),
    ),
]


@pytest.mark.parametrize(("written", "said"), EVERYWHERE)
@pytest.mark.parametrize("format_", ["txt", "md", "tex", "html", "svg"])
def test_every_format_says_the_same(written: str, said: tuple[str, ...], format_: str) -> None:
    shown = render(read(written).argument_map, "balance", format_).text
    if format_ in {"html", "svg"}:
        shown = unescape(
            re.sub(r"<title>.*?</title>|<desc>.*?</desc>|<style>.*?</style>", "", shown, flags=re.DOTALL)
        )
        shown = re.sub(r"<[^>]*>", " " if format_ == "svg" else "", shown)
    words = " ".join(shown.split())
    for each in said:
        assert each in words, each


def test_on_a_page_each_bar_leads_to_its_card() -> None:
    drawn = changed(trial_map(), "cost", lambda each: each._replace(presumed=True, strength=1.0))
    html = render(drawn, "balance", "html").text
    titles = dict(re.findall(r'<h5 id="(card-[^"]*)" dir="auto">([^<]*)</h5>', html))
    bars = re.findall(r'<a href="#(card-[^"]*)" tabindex="-1"><rect[^>]*><title>([^<]*)</title>', html)
    assert len(bars) > 10
    assert all(titles[target] == title for target, title in bars)


def test_csv_has_a_row_for_each_reason_and_each_untested_hypothesis() -> None:
    found = rows(trial_map())
    assert [row["about"] for row in found] == ["taboo"] * 5 + ["fear"] * 5 + ["cost"] * 3 + ["luck"]
    assert found[0] == {
        "about": "taboo",
        "verdict": "undecided (contested)",
        "said": "It and “Fear & interest kept them unused” speak against each other, and nothing settles it.",
        "tally": "For: 1 of 2 holds, 1 in doubt. Against: 2 of 2 hold; ≠ 0 of 1 holds, 1 in doubt",
        "at equal strengths": "undecided (contested)",
        "under the other standard": "rejected (refuted)",
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
    untested = "rejected (untested)"
    assert [found[-1][key] for key in ("verdict", "reason", "id")] == [untested, "", ""]
    assert found[-1]["tally"] == "For: none given. Against: none given"
    assert [row["at equal strengths"] for row in found[10:]] == ["undecided (unresolved)"] * 3 + [untested]
    assert [row["under the other standard"] for row in found[10:]] == ["accepted"] * 3 + [untested]
    assert [row["decides"] for row in found[:5]] == ["", "yes", "yes", "", "yes"]


def test_json_says_it_all() -> None:
    content = json.loads(render(trial_map(), "balance", "json").data)
    cost = content["claims"][2]
    reasons = cost.pop("reasons")
    assert cost == {
        "id": "cost",
        "kind": "hypothesis",
        "label": "Cost kept them unused",
        "standard": "weight",
        "verdict": "accepted",
        "reason": "",
        "said": "One weak reason for it holds. The one reason against it does not hold.",
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
        "undercuts": [{"claim": "shaky", "with": [], "because": "", "stands": "in doubt"}],
        "backings": [],
        "given": {"speak_for": 0, "speak_against": 0},
    }


def test_a_part_keeps_the_verdicts_of_the_whole() -> None:
    wanted = Selection(focus=("taboo",), depth=1, kinds=(Kind.EVIDENCE,))
    shown = text(trial_map(), wanted=wanted)
    assert "## A taboo \\| kept weapons unused" in shown
    assert "5 reasons from other parts of the map hidden." in shown
    supports = rows(trial_map(), wanted=Selection(only_supports=True))
    assert {row["reason"] for row in supports} == {"support", ""}
    assert supports[0]["verdict"] == "undecided (contested)"
    assert "No reason against it that is shown." in text(trial_map(), wanted=Selection(only_supports=True))


def test_text_is_the_balance_where_there_is_a_hypothesis_to_show() -> None:
    assert render(trial_map(), "", "txt").data == render(trial_map(), "balance", "txt").data
    assert render(trial_map(), "", "txt").notes == ()
    none = map_of(claim("a", "A"))
    fallen_back = render(none, "", "txt")
    assert fallen_back.data == render(none, "claims", "txt").data
    assert fallen_back.notes == ("there is no hypothesis; the claims are shown instead",)
    evidence = Selection(kinds=(Kind.EVIDENCE,))
    assert render(trial_map(), "", "txt", wanted=evidence).text.startswith("id ")
    assert render(none, "", "txt", wanted=Selection(focus=("a",))).text.startswith("A\na (Claim)\n")
    for format_ in ("md", "csv", "tex", "json"):
        assert render(trial_map(), "", format_).data == render(trial_map(), "claims", format_).data


@pytest.mark.parametrize("format_", ["txt", "md", "html", "tex", "csv", "json"])
def test_test_is_another_name_of_it(format_: str) -> None:
    assert render(trial_map(), "test", format_).data == render(trial_map(), "balance", format_).data


def test_a_map_without_hypotheses() -> None:
    none = map_of(claim("a", "A"), title="None")
    assert render(none, "balance", "txt").text == "The map has no hypothesis.\n"
    assert render(none, "balance", "md").text == "The map has no hypothesis.\n"
    assert "The map has no hypothesis.</p>" in render(none, "balance", "html").text
    assert "The map has no hypothesis." in render(none, "balance", "tex").text
    assert rows(none) == []
    assert json.loads(render(none, "balance", "json").data)["claims"] == []


@pytest.mark.parametrize("view", ["balance", "ledger", "matrix"])
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
    assert "Under other rules" not in text(map_of(*drawn, support))
    assert "From 21 claims on the verdicts under other rules are left out." in text(map_of(*drawn, support))
    assert text(map_of(*drawn[1:], support)).count("Under other rules") == MOST_JUDGED_TWICE
    assert {row["under the other standard"] for row in rows(map_of(*drawn, support))} == {""}


def test_a_premise_that_fails_is_named() -> None:
    drawn = map_of(
        hypothesis("h", "H"),
        claim("a", "A", supports=(link("a -> h", Sign.SUPPORT, "p"),)),
        claim("p", "The premise"),
        claim("x", "X", attacks=(link("x -> p", Sign.ATTACK, weight=1.0),)),
    )
    expected = (
        "together with “The premise”\\\n  “The premise” is rejected, as what speaks against it is stronger"
    )
    assert expected in render(drawn, "balance", "md").text


def test_errors_make_it_provisional() -> None:
    for format_ in ("txt", "md", "tex", "html"):
        assert "provisional: 2 problems" in (
            render(small_map(), "balance", format_, problems=2).text.replace("{}", "")
        )
    assert json.loads(render(small_map(), "balance", "json", problems=2).data)["provisional"] is True


def test_a_page_escapes_what_claims_say_and_shows_bars() -> None:
    page = render(trial_map(), "balance", "html").text
    assert "A memo &lt;forbids&gt; it on moral grounds." in page
    assert '<rect class="against in-doubt"' in page
    assert 'aria-label="For: 1 of 2 holds, 1 in doubt. Against: 2 of 2 hold; ≠ 0 of 1 holds' in page
