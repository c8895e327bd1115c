"""What people type who do not know argmap's commands: each runs, or is answered with the right one."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

import pytest

from argmap.cli.commands import COMMANDS
from argmap.cli.other_words import OTHER_WORDS, Answer
from argmap.cli.unknown_command import unknown_command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

RUNS: Final = """\
--help
-h
-help
help
help help
help check
help trace
help AM204
help am204
help claim
help Verdict
help process-tracing test
help straw in the wind
help glossary
check help
render help
list help
--version
-V
-version
version
check
check arguments
check arguments/tea.yaml
render
render arguments
render tea calms
render arguments Tea excites
render --focus tea-calms
trace
trace tea calms
trace TEA-CALMS
show tea-calms
show theanine brain
list
list arguments
stats
rule
rule am204
rule AM204
schema
schema map
init other
init other --example
"""
"""Commands that run, with exit code 0."""

ANSWERED: Final = {
    "validate": "`argmap check` finds every problem",
    "lint arguments": "`argmap check arguments` finds",
    "init --example my-folder": "`argmap init FOLDER --example`",
    "verify 'my map'": "`argmap check 'my map'` finds",
    "test": "`argmap check`",
    "chekc": "did you mean `check`?",
    "CHECK": "did you mean `check`?",
    "watch": "`argmap check --watch`",
    "draw": "`argmap render -o map.svg` draws the map",
    "drwa": "`argmap render -o map.svg` draws the map",
    "plot": "`argmap render -o map.svg`",
    "graph arguments": "`argmap render -o map.svg`",
    "visualize": "`argmap render -o map.svg`",
    "build": "`argmap render -o map.svg`",
    "map.svg": "`argmap render -o map.svg` writes such a file",
    "'my map.png'": "`argmap render -o 'my map.png'` writes such a file",
    "export": "missing argument `FORMAT`",
    "kialo": "`argmap import FILE`",
    "convert": "`argmap render -o claims.csv`",
    "table": "`argmap render -o claims.csv`",
    "open": "`argmap render -o map.html`",
    "website": "`argmap render -o map.html`",
    "view": "`argmap render` says how each hypothesis fares",
    "report": "`argmap render`",
    "account": "`argmap render --view account`",
    "verdict": "`argmap help verdict` explains the word",
    "balance": "`argmap render`",
    "run": "`argmap render`",
    "why tea-calms": "`argmap trace tea-calms` says how a claim fares, and why",
    "why": "`argmap trace ID`",
    "explain tea calms": "`argmap trace tea calms`",
    "whatif": "`argmap trace --what-if 'reject ID'`",
    "suppose": "`argmap trace --what-if 'reject ID'`",
    "find theanine brain": "`argmap show theanine brain` shows the claim",
    "search tea": "`argmap show tea`",
    "search": "`argmap show WORDS`",
    "info tea-calms": "`argmap show tea-calms`",
    "get tea-calms": "`argmap show tea-calms`",
    "ls": "`argmap list` lists the claims",
    "claims": "`argmap list`",
    "hypotheses": "`argmap list --kind hypothesis`",
    "questions": "`argmap list --kind question`",
    "sources": "`argmap render --view sources`",
    "bibliography": "`argmap render --view sources`",
    "matrix": "`argmap render --view matrix --rows claims --columns hypotheses`",
    "ledger": "`argmap render --view ledger`",
    "count": "`argmap stats` counts",
    "status": "`argmap stats`",
    "new": "`argmap init` starts a new map",
    "create my-map": "`argmap init my-map`",
    "example": "`argmap init --example`",
    "demo": "`argmap init --example`",
    "insert": "`argmap add` opens your editor on a new claim",
    "modify tea-calms": "`argmap edit tea-calms` opens your editor on a claim",
    "rename tea-clams b": "did you mean `tea-calms`?",
    "delete a": "`argmap remove a` removes a claim",
    "mv a b.yaml": "`argmap move a b.yaml` moves a claim to another file",
    "rename tea-calms to calm": "write `argmap rename tea-calms calm`",
    "link a b": "write `argmap link a supports b`",
    "link 'a -> b'": "write `argmap link a supports b`",
    "supports": "`argmap link A supports B` says that one claim is a reason for another",
    "disconnect": "`argmap unlink A B`",
    "import refs.bib": "`argmap cite refs.bib`",
    "diff": "`git diff` shows what has changed",
    "rules": "`argmap rule` lists the rules",
    "AM204": "`argmap rule AM204` explains the rule",
    "errors": "`argmap check`",
    "format": "`argmap schema`",
    "docs": "`argmap help`",
    "glossary": "`argmap help glossary`",
    "undercut": "`argmap help undercut` explains the word",
    "hoop": "`argmap help hoop` explains the word",
    "undrcut": "`argmap help undercut` explains the word",
    "update": "`pip install --upgrade argmap`",
    "arguments": "`argmap check arguments` finds every problem of a map, `argmap render arguments` says",
    "frobnicate": "`argmap help` lists the commands",
    "tea-calms": "`argmap show tea-calms` looks for a claim",
    "tea calms": "`argmap show tea calms` looks for a claim",
    "help chekc": "did you mean `check`?",
    "help draw": "`argmap render -o map.svg`",
    "help undrcut": "`argmap help undercut`",
    "help frobnicate": "`argmap help glossary`",
    "render map.svg": "did you mean `-o map.svg`?",
    "render -o map.svg --format png": "name the file map.png",
    "show": "`argmap list` names them all",
    "check nowhere": "`argmap init`",
    "check .": "did you mean `arguments`?",
    "rule 204": "`AM204`",
    "--verbose check": "`argmap --help`",
}
"""Commands that argmap does not have, with what is answered; exit code 2."""


CHANGES: Final = {
    "remove ID": "remove verdict",
    "move ID FILE": "move verdict other.yaml",
    "link A supports B": "link verdict supports too-little",
    "link A attacks B": "link verdict attacks too-little",
    "link A contradicts B": "link verdict contradicts too-little",
    "link A answers B": "link too-little answers does-tea-calm",
    "unlink A B": "unlink verdict tea-calms",
}
"""What is typed for an answer that changes the map."""


@pytest.mark.parametrize("typed", RUNS.splitlines())
@pytest.mark.usefixtures("tea")
def test_it_runs(call: Run, typed: str) -> None:
    result = call(*typed.split(" "))
    assert (result.returncode, "hint" in result.stderr) == (0, typed.startswith("init"))
    assert result.stdout or typed.startswith("init")


@pytest.mark.parametrize("typed", ANSWERED)
@pytest.mark.usefixtures("tea")
def test_it_is_answered_with_what_to_type(call: Run, typed: str) -> None:
    result = call(*shlex.split(typed))
    assert (result.returncode, result.stdout) == (2, "")
    assert ANSWERED[typed] in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("answer", dict.fromkeys(OTHER_WORDS.values()), ids=lambda each: each.command)
@pytest.mark.usefixtures("tea")
def test_every_answer_can_be_typed(call: Run, answer: Answer) -> None:
    if answer.command in CHANGES:
        assert call(*CHANGES[answer.command].split()).returncode == 0
        return
    command = answer.command.replace(" [MAP]", "").replace("ID", "tea-calms").replace("WORDS", "tea calms")
    if not command or "--watch" in command or command.startswith(("add", "edit")):
        return  # nothing is to be typed, or it runs until it is stopped, as an editor does
    new = ["new", "--example"] if "--example" in command else ["new"]
    words = ["init", *new] if command.startswith("init") else shlex.split(command)
    if command == "undo":
        assert call("rename", "tea-calms", "calm-by-tea").returncode == 0
    assert call(*words).returncode == 0


def test_no_word_hides_a_command() -> None:
    assert not set(OTHER_WORDS) & set(COMMANDS)


def test_options_after_a_word_are_not_repeated() -> None:
    assert unknown_command("lint", ["--fix", "x"], COMMANDS).hint == "`argmap check` finds every problem"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (("stats", "my debate/old"), None),
        (("stats", "my", "debate/old"), "put the name in quotes: `argmap stats 'my debate/old'`"),
        (
            ("list", "my", "debate/old", "--kind", "claim"),
            "put the name in quotes: `argmap list 'my debate/old' --kind claim`",
        ),
        (("stats", "one", "other"), "see `argmap stats --help`"),
        (("stats", "-m", "my debate/old"), "the map stands by itself: `argmap stats MAP`"),
    ],
)
def test_a_name_with_blanks_needs_quotes(
    call: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...], hint: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("init", "my debate/old").returncode == 0
    result = call(*typed)
    assert result.returncode == (0 if hint is None else 2)
    assert hint is None or f"  hint: {hint}\n" in result.stderr
