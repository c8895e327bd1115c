"""`argmap trace`: what is asked for, what is supposed, where it is written, and what is refused."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.mark.usefixtures("tea")
def test_a_claim(call: Run) -> None:
    result = call("trace", "tea-calms")
    assert (result.returncode, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
Tea calms
tea-calms (hypothesis; Leaf 2001)
Whoever drinks tea is calmer than whoever does not.
Rejected (refuted). One moderate contradiction against it holds; no reason for it holds.
For: 0 of 1 holds
Against: ≠ 1 of 1 holds
If all reasons weighed the same: rejected (refuted)
If a single standing objection sufficed: rejected

The works' own verdict, shown beside and not counted
Vey 2022 concludes: The survey finds that it does (a claim that is accepted here) [verdict]
  Nine of ten trials say so.

Why
A reason against it holds, and what could match that fails:
≠ moderate contradiction holds: Tea excites (Vey 2022) [tea-excites]
  the claim is accepted: it is asserted, and what could match that fails
    ≠ contradiction fails: Tea calms (Leaf 2001) [tea-calms]
        + strong support fails: Theanine reaches the brain (Leaf 2001) [theanine-works]
          because: It damps what wakes.
            ⊥ undercut holds: A cup holds too little to matter (a sceptic) [too-little]
              unchallenged
+ strong support fails: Theanine reaches the brain (Leaf 2001) [theanine-works]
  because: It damps what wakes.
    ⊥ undercut holds: A cup holds too little to matter (a sceptic) [too-little]
      unchallenged

What would change it
Any one of these would, the nearest first; `--what-if` shows what else it would change.
undecided (contested): if it were presumed [presume tea-calms]
rejected (unsupported): if it and “Tea excites” did not contradict each other
  [drop tea-calms >< tea-excites]
rejected (unsupported): if “Tea excites” were rejected [reject tea-excites]
accepted: if “A cup holds too little to matter” did not undercut the step from “Theanine reaches
  the brain” to it
  [drop too-little -> theanine-works -> tea-calms]
accepted: if “A cup holds too little to matter” were rejected [reject too-little]
"""
    )


@pytest.mark.usefixtures("tea")
@pytest.mark.parametrize(
    ("changes", "said", "hint"),
    [
        (
            ["reject too-little", "accept too-little"],
            "`reject too-little` and `accept too-little` cannot both be supposed",
            "leave out one of them",
        ),
        (["drop tea-calms ><"], "`drop tea-calms ><` lacks a claim beside `><`", "write `reject ID`"),
        (
            ["drop tea-calms >< too-little"],
            "`tea-calms` and `too-little` do not contradict each other",
            "`argmap show tea-calms` says what contradicts it",
        ),
        (
            ["drop tea-calms >< tea-excites >< too-little"],
            "`drop tea-calms >< tea-excites >< too-little` names 3 claims",
            "a contradiction is between two claims: `drop A >< B`",
        ),
        (["presume too-little"], "`too-little` is presumed already", "would change nothing"),
        (["unpresume tea-calms"], "`tea-calms` is not presumed already", "would change nothing"),
        (
            ["strength tea-calms weak"],
            "`tea-calms` is not presumed, so its strength is not used",
            "`presume tea-calms` supposes that it is",
        ),
        (
            ["drop-undercuts too-little -> theanine-works -> tea-calms"],
            "nothing undercuts `too-little -> theanine-works -> tea-calms`",
            "`drop too-little -> theanine-works -> tea-calms` takes the link away",
        ),
        (
            ["drop tea-calms >< tea-excites", "drop tea-excites >< tea-calms"],
            "`drop tea-calms >< tea-excites` and `drop tea-excites >< tea-calms` cannot both be supposed",
            "leave out one of them",
        ),
        (["drop -> tea-calms"], "`drop -> tea-calms` lacks a claim beside `->`", "write `reject ID`"),
        (
            ["strength too-little -> theanine-works -> tea-calms weak"],
            (
                "`strength too-little -> theanine-works -> tea-calms weak` names a link on a link,"
                " whose strength is not used"
            ),
            "`drop too-little -> theanine-works -> tea-calms` takes it away",
        ),
    ],
)
def test_what_cannot_be_supposed(call: Run, changes: list[str], said: str, hint: str) -> None:
    result = call("trace", "tea-calms", *[each for change in changes for each in ("--what-if", change)])
    assert (result.returncode, result.stdout) == (2, "")
    assert f"argmap: {said}\n" in result.stderr
    assert hint in result.stderr


@pytest.mark.usefixtures("tea")
def test_the_same_may_be_supposed_twice(call: Run) -> None:
    once, twice = (call("trace", *["--what-if", "reject too-little"] * times).stdout for times in (1, 2))
    assert once == twice


@pytest.mark.usefixtures("tea")
def test_every_hypothesis_where_no_claim_is_named(call: Run) -> None:
    named, unnamed = call("trace", "tea-calms"), call("trace")
    assert (unnamed.returncode, unnamed.stdout) == (0, named.stdout)


@pytest.mark.usefixtures("tea")
def test_a_question_is_answered_with_verdicts(call: Run) -> None:
    told = call("trace", "does-tea-calm").stdout
    assert told.endswith("Accepted\nVey 2022: The survey finds that it does [verdict]\n")


@pytest.mark.usefixtures("tea")
def test_changes_can_be_supposed_together(call: Run) -> None:
    dropped = ("--what-if", "drop too-little->theanine-works -> tea-calms")
    result = call("trace", *dropped)
    assert result.returncode == 0
    assert "What it changes\n" in result.stdout
    assert "rejected, then accepted: Tea calms (Leaf 2001) [tea-calms]\n" in result.stdout
    weak = ("--what-if", "strength  theanine-works -> tea-calms\n 0.2")
    both = call("trace", *dropped, *weak).stdout
    assert "As the map is: " in both
    assert "[strength theanine-works -> tea-calms 0.2]" in both
    assert (
        "“Tea excites” were accepted [accept tea-excites]"
        in call("trace", "verdict", "--what-if", "accept tea-excites").stdout
    )
    assert (
        "Then: rejected. This is supposed." in call("trace", "verdict", "--what-if", "reject verdict").stdout
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("", "`` is not a change that can be supposed\n  hint: write `reject ID`, `accept ID`"),
        ("droop a -> b", "`droop a -> b` is not a change that can be supposed\n  hint: did you mean `drop`?"),
        ("reject", "what to reject\n  hint: put the whole change in quotes: `--what-if 'reject ID'`\n"),
        ("drop", "what to drop\n  hint: put the whole change in quotes: `--what-if 'drop A -> B'`\n"),
        ("reject tea-clams", "there is no claim `tea-clams`\n  hint: did you mean `tea-calms`"),
        ("reject zzz", "there is no claim `zzz`\n  hint: `argmap list` names them all"),
        ("accept does-tea-calm", "`does-tea-calm` is a question, which has no verdict"),
        ("accept theanine-works -> tea-calms", "names a link"),
        ("drop theanine-works", "does not name a link"),
        ("drop thianine-works -> tea-calms", "there is no claim `thianine-works`\n  hint: did you mean"),
        (
            "drop tea-holds-theanine -> tea-calms",
            "there is no link `tea-holds-theanine -> tea-calms`\n  hint: ",
        ),
        ("drop too-little -> tea-calms", "hint: did you mean `too-little -> theanine-works -> tea-calms`"),
        ("drop verdict -> tea-excites", "hint: `argmap show verdict` lists its links"),
        ("strength theanine-works -> tea-calms", "does not end in a strength"),
        ("strength theanine-works -> tea-calms storng", "hint: did you mean `strong`?"),
        ("strength theanine-works -> tea-calms 1.5", "hint: weak, moderate, strong, or a number up to 1"),
        ("strength theanine-works -> tea-calms nan", "does not end in a strength"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_what_cannot_be_supposed_is_refused(call: Run, change: str, message: str) -> None:
    result = call("trace", "--what-if", change)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr


def test_a_link_that_does_not_count_cannot_be_supposed(tea: Path, call: Run) -> None:
    (tea / "more.yaml").write_text(
        "odd: {text: x, sources: leaf-2001, supports: {to: verdict, with: nobody}}\n", encoding="utf-8"
    )
    result = call("trace", "--what-if", "drop odd -> verdict")
    assert result.returncode == 2
    assert "the link `odd -> verdict` has errors and does not count\n  hint: `argmap check`" in result.stderr


@pytest.mark.usefixtures("tea")
def test_the_list_of_changes_can_be_left_out(call: Run) -> None:
    full, short = call("trace", "tea-calms"), call("trace", "tea-calms", "--changes", "0")
    change = re.compile(r"\[(reject|accept|drop|strength) ")
    assert (full.returncode, short.returncode) == (0, 0)
    assert change.search(full.stdout)
    assert not change.search(short.stdout)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("tea-clams",), "there is no claim `tea-clams`\n  hint: did you mean `tea-calms`"),
        (("arguments",), "there is no claim `arguments`\n  hint: a map is named with an option: `--map arg"),
        (("zzz",), "there is no claim `zzz`\n  hint: `argmap list` names them all"),
        (
            ("-o", "trace.pdf"),
            "cannot be written as .pdf\n  hint: write .html, which a browser prints as PDF\n",
        ),
        (("-o", "trace"), "the name `trace` has no ending such as .txt"),
        (
            ("-o", "t.xlsx"),
            "hint: there is no table of it: write .html, which Word and Excel open\n",
        ),
        (("-o", "t.odt"), "hint: write .docx, which Word, Pages and LibreOffice open\n"),
        (("-o", "t.foo"), "hint: a trace can be written as .txt, .json, .md, .tex, .html or .docx\n"),
        (("-o", "nowhere/trace.md"), "there is no folder nowhere"),
        (("-o", "arguments/tea.yaml", "--format", "md"), "is a file of the map and would be overwritten"),
        (("--format", "htm"), "did you mean `html`"),
        (("--semantics", "df-quadd"), "did you mean `df-quad`"),
        (("--changes", "-1"), "--changes"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_what_cannot_run(call: Run, arguments: tuple[str, ...], message: str) -> None:
    result = call("trace", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert message.lower() in result.stderr.lower()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("trace.md", "# Tea calms\n"),
        ("trace.html", "<!doctype html>\n"),
        ("trace.TXT", "Tea calms\n"),
        ("trace.json", '{\n  "format": 1,\n  "provisional": false,\n'),
    ],
)
@pytest.mark.usefixtures("tea")
def test_the_suffix_of_the_file_tells_the_format(call: Run, tmp_path: Path, name: str, start: str) -> None:
    result = call("trace", "tea-calms", "-o", name)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.usefixtures("tea")
def test_json(call: Run) -> None:
    data = json.loads(
        call("trace", "tea-calms", "--format", "json", "--what-if", "reject too-little", "--all").stdout
    )
    assert data["supposed"] == ["reject too-little"]
    (trace,) = data["traces"]
    assert (trace["verdict"], trace["reason"]) == ("accepted", "")
    assert trace["before"] == {"verdict": "rejected", "reason": "refuted"}
    assert trace["changes"] == []
    assert trace["explanation"][0]["relation"] == "claim"
    (undercut,) = [each for each in trace["explanation"] if each["relation"] == "undercut"]
    assert undercut["path"] == "too-little -> theanine-works -> tea-calms"
    assert undercut["on"] == "theanine-works -> tea-calms"
    assert undercut["status"] == "fails"
    assert undercut["conclusion"]["ground"] == "supposed"


@pytest.mark.usefixtures("broken")
def test_a_map_with_errors_is_traced_as_far_as_it_goes(call: Run) -> None:
    result = call("trace", "tea-calms")
    assert result.returncode == 1
    assert result.stdout.startswith("provisional: 2 problems\n")
    assert (
        result.stderr
        == "argmap: the map has 2 errors, so the result is provisional\n  hint: `argmap check` lists them\n"
    )
    assert json.loads(call("trace", "--format", "json").stdout)["provisional"] is True


def test_a_damaged_claim_cannot_be_traced(broken: Path, call: Run) -> None:
    (broken / "bad.yaml").write_text("damaged: [1]\n")
    result = call("trace", "damaged")
    assert result.returncode == 2
    assert (
        "`damaged` has errors that leave nothing to trace\n  hint: `argmap check` says which" in result.stderr
    )


@pytest.mark.usefixtures("tea")
def test_colour_only_where_it_is_wanted_and_never_alone(call: Run) -> None:
    plain = call("trace", "--color", "never").stdout
    coloured = call("trace", "--color", "always").stdout
    assert "\x1b[38;5;243m+ strong support fails:\x1b[0m Theanine" in coloured
    assert "\x1b[1;38;5;97m⊥ undercut holds:\x1b[0m A cup" in coloured
    assert "\x1b[1;38;5;166m≠ moderate contradiction holds:\x1b[0m Tea" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain == call("trace").stdout


def test_texts_of_strangers_cannot_steer_the_terminal(tea: Path, call: Run) -> None:
    (tea / "evil.yaml").write_text(
        'evil: {text: "\\e[2Jgone \\u202eeman", sources: {voice: "\\e]0;x"}, '
        'supports: {to: verdict, because: "\\e[H"}}'
    )
    told = call("trace", "verdict").stdout + call("trace", "evil").stdout
    assert "\\x1b[2Jgone \\u202eeman" in told
    assert "\x1b" not in told


@pytest.mark.usefixtures("tea")
def test_ids_are_completed(call: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_ARGMAP_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "argmap trace tea-h")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert call().stdout.split() == ["plain,tea-holds-theanine"]


@pytest.mark.parametrize(
    "arguments", [("trace",), ("trace", "theanine-works", "--all"), ("trace", "does-tea-calm")]
)
@pytest.mark.usefixtures("tea")
def test_as_a_shell_sees_it(process: Run, arguments: tuple[str, ...]) -> None:
    result = process(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout


@pytest.mark.usefixtures("tea")
def test_a_score_is_given_where_it_is_asked_for(call: Run) -> None:
    assert "Score" not in call("trace", "tea-calms").stdout
    assert (
        "\nScore: 0.42 of 1 (quadratic energy). It compares" in call("trace", "tea-calms", "--score").stdout
    )
    assert "(DF-QuAD)" in call("trace", "tea-calms", "--semantics", "df-quad").stdout
