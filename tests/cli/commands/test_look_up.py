"""`show`, `list`, `stats` and `rule`: what is told of a map and of the rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checks import rules
from argmap.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.mark.usefixtures("tea")
def test_show_a_hypothesis(call: Run) -> None:
    assert (
        call("show", "tea-calms").stdout
        == """\
Tea calms
tea-calms (hypothesis; Leaf 2001)
Whoever drinks tea is calmer than whoever does not.
Rejected (refuted). One moderate contradiction against it holds; no reason for it holds.

For: 0 of 1 holds
Fail, answered, and so without weight:
+ strong support fails: Theanine reaches the brain (Leaf 2001) [theanine-works]
  because: It damps what wakes.
  stated in the work
    & together with: Tea holds theanine (Leaf 2001) [tea-holds-theanine]
    ⊥ undercut holds: A cup holds too little to matter (a sceptic) [too-little]

Against: ≠ 1 of 1 holds
Decisive, the strongest that hold:
≠ moderate contradiction holds: Tea excites (Vey 2022) [tea-excites]

The works' own verdict, shown beside and not counted
Vey 2022 concludes: The survey finds that it does (a claim that is accepted here) [verdict]
  Nine of ten trials say so.

Where it comes from
source         Leaf 2001
side           For it
presumed       no
written in     arguments/tea.yaml:1
"""
    )


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        ("theanine-works", "source         Leaf 2001, p. 3"),
        ("theanine-works", "               “It is there within the hour”"),
        ("theanine-works", "+ strong support fails: Tea calms (Leaf 2001) [tea-calms]"),
        ("theanine-works", "+ 0.3 support holds: Tea holds theanine (Leaf 2001) [tea-holds-theanine]"),
        (
            "tea-holds-theanine",
            "+ strong support fails: “Theanine reaches the brain”, for “Tea calms” (Leaf 2001)",
        ),
        ("too-little", "source         a sceptic"),
        ("too-little", "               reported in Vey 2022"),
        ("too-little", "  [theanine-works -> tea-calms]"),
        ("tea-excites", "≠ contradiction fails: Tea calms (Leaf 2001) [tea-calms]"),
        ("verdict", "hypothesis: Tea calms (Leaf 2001) [tea-calms]"),
        ("verdict", "  Nine of ten trials say so."),
        ("does-tea-calm", "Vey 2022: The survey finds that it does [verdict]"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_show_tells_each_tie_from_both_ends(call: Run, claim: str, line: str) -> None:
    result = call("show", claim)
    assert (result.returncode, result.stderr) == (0, "")
    assert line in result.stdout.splitlines()


def test_show_what_is_not_there(broken: Path, call: Run) -> None:
    result = call("show", "herbs")
    assert result.returncode == 1
    assert "+ moderate support, not counted because of an error: tea-calm (not in the map)" in result.stdout
    (broken / "bad.yaml").write_text("damaged: {kind: hypothesis}\n")
    refused = call("show", "damaged")
    assert refused.returncode in {1, 2}
    assert "Traceback" not in refused.stderr


def test_show_escapes(tea: Path, call: Run) -> None:
    (tea / "evil.yaml").write_text('evil: {text: "\\e[2Jgone", note: "\\u202eeman", sources: survey-2022}\n')
    result = call("show", "evil")
    assert "\\x1b[2Jgone" in result.stdout
    assert "\\u202eeman" in result.stdout
    assert "\x1b" not in result.stdout + call("list").stdout


def test_show_wraps_wide_text(tea: Path, call: Run) -> None:
    (tea / "wide.yaml").write_text(
        f"wide: {{text: {'上海合作组织 ' * 30}, sources: survey-2022}}\n", encoding="utf-8"
    )
    lines = call("show", "wide").stdout.splitlines()
    assert max(map(len, lines)) <= 60


def test_show_in_a_map_elsewhere(
    tea: Path, tmp_path: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    result = call("show", "verdict", "--map", "../arguments/tea.yaml")
    assert result.returncode == 0
    assert "written in     ../arguments/tea.yaml:" in result.stdout
    monkeypatch.chdir(tea)
    assert "written in     tea.yaml:" in call("show", "verdict").stdout


@pytest.mark.usefixtures("tea")
def test_list(call: Run) -> None:
    lines = call("list").stdout.splitlines()
    assert len(lines) == 7
    assert lines[0] == "tea-calms           rejected (refuted)  hypothesis  Tea calms"
    assert lines[1] == "theanine-works      accepted            claim       Theanine reaches the brain"
    assert call("list", "--kind", "question").stdout.split()[:2] == ["does-tea-calm", "question"]
    nothing = call("list", "--kind", "finding")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (
        0,
        "",
        "argmap: the map has no such claim\n",
    )


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (("hypotheses",), ["tea-calms"]),
        (("Question",), ["does-tea-calm"]),
        (("rejected",), ["tea-calms"]),
        (("--kind", "Hypotheses"), ["tea-calms"]),
        (("--work", "leaf"), ["tea-calms", "theanine-works", "tea-holds-theanine"]),
        (("--work", "leaf", "--verdict", "refuted"), ["tea-calms"]),
        (("--voice", "sceptic"), ["too-little"]),
        (("--where", "Side=For it"), ["tea-calms"]),
        (("--where", "side=pro,con"), ["tea-calms", "too-little"]),
        (("--focus", "too-little", "--depth", "0"), ["too-little"]),
    ],
)
@pytest.mark.usefixtures("tea")
def test_list_a_part(call: Run, arguments: tuple[str, ...], ids: list[str]) -> None:
    result = call("list", *arguments)
    assert result.returncode == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == ids


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("leaf",), "there is no map `leaf`", "to choose claims, write `--work leaf`"),
        (("no/where",), "there is no file or folder `no/where`", "`argmap init` starts a new map"),
        (("--where", "side=zzz"), "the facet side has no value zzz", "its values are pro, con"),
        (("--work", "lef-2001"), "the map has no work `lef-2001`", "did you mean `leaf-2001`?"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_list_what_is_not_there(call: Run, arguments: tuple[str, ...], message: str, hint: str) -> None:
    result = call("list", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(f"argmap: {message}\n  hint: {hint}")


def test_list_the_works_that_no_claim_cites(tea: Path, call: Run) -> None:
    assert call("list", "--uncited").stdout == ""
    with (tea / "references.yaml").open("a") as references:
        references.write("- {id: unread-1999, title: Nobody cites this}\n- {id: b, author: Bly}\n")
    assert call("list", "--uncited").stdout == (
        "unread-1999  Nobody cites this n.d.  Nobody cites this\nb            Bly n.d.\n"
    )
    (first, _) = json.loads(call("list", "--uncited", "--format", "json").stdout)["works"]
    assert first == {
        "key": "unread-1999",
        "author_year": "Nobody cites this n.d.",
        "title": "Nobody cites this",
        "path": "arguments/references.yaml",
        "line": 3,
    }
    csv = call("list", "--uncited", "--format", "csv").stdout.splitlines()
    assert csv[0] == "key,work,title,path,line"
    refused = call("list", "--uncited", "--kind", "question")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "list --uncited" in call("check").stdout


@pytest.mark.usefixtures("tea")
def test_list_as_json(call: Run) -> None:
    listed = json.loads(call("list", "--format", "json", "--kind", "hypothesis").stdout)
    assert listed == {
        "format": 1,
        "provisional": False,
        "part": "kind: hypothesis",
        "claims": [
            {
                "id": "tea-calms",
                "kind": "hypothesis",
                "label": "Tea calms",
                "text": "Whoever drinks tea is calmer than whoever does not.",
                "verdict": "rejected",
                "reason": "refuted",
                "works": ["leaf-2001"],
                "facets": {"side": ["pro"]},
                "path": "arguments/tea.yaml",
                "line": 1,
            }
        ],
    }
    assert json.loads(call("list", "--format", "json", "--kind", "finding").stdout)["claims"] == []


@pytest.mark.usefixtures("tea")
def test_stats(call: Run) -> None:
    numbers = json.loads(call("stats", "--format", "json").stdout)
    assert numbers == {
        "format": 1,
        "provisional": False,
        "files": 3,
        "claims": {"all": 7, "claim": 4, "hypothesis": 1, "question": 1, "evidence": 1},
        "verdicts": {"accepted": 5, "undecided": 0, "rejected": 1},
        "reasons": {"refuted": 1},
        "hypotheses": {"accepted": 0, "undecided": 0, "rejected": 1},
        "links": {"all": 3, "supports": 2, "attacks": 1, "undercuts": 1, "backings": 0},
        "contradictions": 1,
        "answers": 2,
        "works": {"all": 2, "cited": 2},
        "facets": {"side": {"pro": 1, "con": 1}},
    }
    text = call("stats").stdout
    assert "undercuts      1\n" in text
    assert "facet side\n" in text


@pytest.mark.usefixtures("broken")
def test_results_on_a_broken_map_are_marked_as_provisional(call: Run) -> None:
    for arguments in (("stats", "--format", "json"), ("list", "--format", "json")):
        result = call(*arguments)
        assert result.returncode == 1
        assert json.loads(result.stdout)["provisional"] is True
    for command in (("stats",), ("show", "tea-calms")):
        assert call(*command).stdout.startswith("provisional: 2 problems\n")
    assert call("list").stdout.endswith("\nprovisional: 2 problems\n")


@pytest.mark.parametrize("columns", [60, 200])
def test_rule_lists_all_and_keeps_within_the_width(
    call: Run, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = call("rule").stdout.splitlines()
    assert all(len(line) <= columns for line in lines)
    begun = [line.split()[:2] for line in lines if line.startswith("AM")]
    assert begun == [[code, each.value] for code, each in SEVERITIES.items()]
    assert " ".join(" ".join(lines).split()).endswith(f"advice {rules()[-1].title}")


@pytest.mark.parametrize("code", SEVERITIES)
def test_rule_prints_the_page_within_the_width(call: Run, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are all there, in order; examples keep their lines, and each section begins a line."""
    monkeypatch.setenv("COLUMNS", "60")
    (rule,) = (each for each in rules() if each.code == code)
    for spelt in (code, code.lower()):
        result = call("rule", spelt)
        assert (result.returncode, result.stderr) == (0, "")
        lines = result.stdout.splitlines()
        examples = [line for line in rule.page.splitlines() if line.startswith(" ")]
        assert [line for line in lines if line.startswith(" ")] == examples
        assert all(len(line) <= 60 for line in lines if line not in examples)
        whole = f"{code}: {rule.title} ({rule.severity.value}) {rule.page}"
        assert "".join(result.stdout.split()) == "".join(whole.split())
        for start in ("What it does: ", "Why: ", "Instead of"):
            assert sum(line.startswith(start) for line in lines) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "exites"),
        ("trace", "exites"),
        ("render", "--focus", "exites"),
        ("trace", "--what-if", "reject exites"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_an_unknown_claim_is_answered_alike_wherever_it_is_named(
    call: Run, arguments: tuple[str, ...]
) -> None:
    result = call(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "argmap: there is no claim `exites`\n  hint: did you mean `tea-excites`?\n"


@pytest.mark.parametrize("arguments", [("show", "tea-calms"), ("list",), ("stats",)])
@pytest.mark.usefixtures("tea")
def test_what_is_looked_up_is_written_in_every_format_of_documents(
    call: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    for format_, start in (
        ("md", ""),
        ("html", "<!doctype html>"),
        ("tex", "% "),
        ("json", '{\n  "format": 1,'),
    ):
        shown = call(*arguments, "--format", format_)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert shown.stdout.startswith(start)
        assert call(*arguments, "-o", f"it.{format_}").returncode == 0
        assert (tmp_path / f"it.{format_}").read_text(encoding="utf-8") == shown.stdout


@pytest.mark.usefixtures("tea")
def test_a_claim_as_json(call: Run) -> None:
    claim = json.loads(call("show", "theanine-works", "--format", "json").stdout)
    assert claim["id"] == "theanine-works"
    assert claim["strength"] is None
    (link,) = claim["declares"]
    assert (link["path"], link["with"]) == ("theanine-works -> tea-calms", ["tea-holds-theanine"])
    assert (link["strength"], link["undercut_by"]) == (1.0, ["too-little"])
    assert [each["path"] for each in claim["bear_on_it"]] == ["tea-holds-theanine -> theanine-works"]


@pytest.mark.usefixtures("tea")
def test_the_list_as_csv(call: Run) -> None:
    lines = call("list", "--format", "csv", "--kind", "hypothesis").stdout.splitlines()
    assert lines[0] == "id,verdict,kind,label,text,works,path,line"
    assert lines[1].startswith("tea-calms,rejected (refuted),hypothesis,Tea calms,Whoever drinks tea")
    marked = call("list", "--format", "csv", "--bom", "--kind", "hypothesis").stdout
    assert marked == "\ufeff" + "\r\n".join([*lines, ""])
    wrong = call("list", "--bom")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("argmap: --bom is for CSV, not for txt\n")
    refused = call("stats", "--format", "csv")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_a_map_is_not_overwritten_by_what_is_looked_up(tea: Path, call: Run) -> None:
    before = (tea / "tea.yaml").read_bytes()
    result = call("list", "-o", "arguments/tea.yaml", "--format", "txt")
    assert "is a file of the map and would be overwritten" in result.stderr
    assert (result.returncode, (tea / "tea.yaml").read_bytes()) == (2, before)
