"""The commands that change a map: what they write and tell, and that nothing is written where they fail."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from argmap.tests.builders.trees import tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

TEA: Final = "arguments/tea.yaml"

DONE: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "rename tea-calms calm": (
        f"argmap: {TEA}:1: `tea-calms` is `calm` now, in 4 places of 1 file\n",
        {"tea-calms": "calm"},
    ),
    "rename tea calms --map arguments calm": (
        (
            "argmap: `tea calms` is understood as `tea-calms`\n"
            f"argmap: {TEA}:1: `tea-calms` is `calm` now, in 4 places of 1 file\n"
        ),
        {"tea-calms": "calm"},
    ),
    "link theanine-works attacks tea-excites": (
        (
            f"argmap: {TEA}:18: `theanine-works` attacks `tea-excites` now\n"
            "argmap: the claim `tea-excites` is now undecided (contested); it was accepted\n"
        ),
        {"      basis: stated\n": "      basis: stated\n  attacks: tea-excites\n"},
    ),
    "link verdict contradicts theanine brain": (
        (
            "argmap: `theanine brain` is understood as `theanine-works`\n"
            f"argmap: {TEA}:43: `verdict` contradicts `theanine-works` now\n"
            "argmap: the claim `theanine-works` is now undecided (contested); it was accepted\n"
            "argmap: the claim `verdict` is now undecided (contested); it was accepted\n"
        ),
        {
            "  answers: [does-tea-calm,": "  contradicts: theanine-works\n  answers: [does-tea-calm,",
        },
    ),
    "link tea-excites undercut 'theanine -> tea calms' --strength WEAK": (
        (
            "argmap: `theanine -> tea calms` is understood as `theanine-works -> tea-calms`\n"
            f"argmap: {TEA}:35: `tea-excites` undercuts `theanine-works -> tea-calms` now\n"
        ),
        {
            "  text: Tea excites.\n  sources: survey-2022\n": "  text: Tea excites.\n  sources: survey-2022\n"
            "  attacks:\n    - to: theanine-works -> tea-calms\n      strength: weak\n"
        },
    ),
    "unlink 'too-little -> theanine-works -> tea-calms'": (
        (
            f"argmap: {TEA}:29: taken back that `too-little` undercuts `theanine-works -> tea-calms`\n"
            "argmap: the hypothesis `tea-calms` is now accepted; it was rejected (refuted)\n"
            "argmap: the claim `tea-excites` is now rejected (refuted); it was accepted\n"
        ),
        {"  attacks: theanine-works -> tea-calms\n": ""},
    ),
    "unlink tea-excites tea-calms": (  # the other claim declares it
        f"argmap: {TEA}:7: taken back that `tea-calms` contradicts `tea-excites`\n",
        {"  contradicts: tea-excites\n": ""},
    ),
    "unlink verdict answers tea-calms": (
        f"argmap: {TEA}:43: taken back that `verdict` answers `tea-calms`\n",
        {"[does-tea-calm, {to: tea-calms, because: Nine of ten trials say so.}]": "[does-tea-calm]"},
    ),
    "remove verdict": (
        f"argmap: {TEA}:40: removed `verdict`\n",
        {
            "\nverdict:\n  text: The survey finds that it does.\n  sources: survey-2022\n"
            "  answers: [does-tea-calm, {to: tea-calms, because: Nine of ten trials say so.}]\n": ""
        },
    ),
}
"""What is told of each command, and what it changes in the claims."""


def _run(call: Run, line: str) -> CompletedProcess[str]:
    import shlex

    return call(*shlex.split(line))


@pytest.mark.parametrize("line", DONE)
def test_it_is_done_and_told(tea: Path, call: Run, line: str) -> None:
    told, changes = DONE[line]
    before = (tea / "tea.yaml").read_text()
    result = _run(call, line)
    assert (result.returncode, result.stdout) == (0, "")
    expected = before
    for old, new in changes.items():
        assert old in before
        expected = expected.replace(old, new)
    assert (tea / "tea.yaml").read_text() == expected
    assert result.stderr == told


REFUSED: Final = {
    "rename tea-calms": "write `argmap rename OLD NEW`",
    "rename": "write `argmap rename OLD NEW`",
    "rename tea-clams x": "did you mean `tea-calms`?",
    "rename does-tea-calm tea-calms": "there is a claim `tea-calms` already",
    "rename tea-calms 'Tea calms'": "without spaces: `tea-calms`?",
    "rename tea-calms to calm": "write `argmap rename tea-calms calm`",
    "rename tea-calms '->' calm": "`->` stands apart",
    "rename tea-calms -": "`-` is not a valid id",
    "rename tea-calms tea-calms": "there is a claim `tea-calms` already",
    "rename 'theanine-works -> tea-calms' x": "is a link, not a claim",
    "link tea-calms": "write `argmap link a supports b`; the verbs are supports, attacks, undercuts,",
    "link theanine-works tea-calms": "write `argmap link theanine-works supports tea-calms`",
    "link verdict '->' tea-calms": "put a link in quotes, as one word",
    "link 'verdict -> tea-calms'": "write `argmap link verdict supports tea-calms`",
    "link verdict -": "the shell takes `>` for the name of a file",
    "link a supports b supports c": "put the words of a label in quotes",
    "link supports b": "does not say how one claim bears on another",
    "link verdict suports tea-calms": "did you mean `supports`?",
    "link verdict supports": "write `argmap link a supports b`",
    "link verdict supports tea": "`tea` fits 4 claims",
    "link verdict supports does-tea-calm": "`verdict` supports the question `does-tea-calm`",
    "link does-tea-calm supports verdict": "the question `does-tea-calm` supports something",
    "link verdict supports verdict": "`verdict` supports itself",
    "link verdict contradicts verdict": "`verdict` contradicts itself",
    "link verdict answers does-tea-calm": "already, in arguments/tea.yaml:43",
    "link verdict answers tea-excites": "not a question or hypothesis",
    "link theanine-works attacks tea-calms": "`theanine-works` has `supports: tea-calms` already",
    "link verdict undercuts tea-calms": "in quotes: `'theanine-works -> tea-calms'`",
    "link verdict undercuts verdict": "no link leads to it",
    "link verdict undercuts 'verdict -> tea-calms'": "there is no link `verdict -> tea-calms`",
    "link verdict undercuts 'verdict ->'": "lacks a claim beside `->`",
    "link verdict contradicts 'theanine-works -> tea-calms'": "`contradicts` takes a claim, not a link",
    "link verdict contradicts too-little --strength weak": "`contradicts` takes no `strength`",
    "link verdict supports too-little --strength huge": "neither weak, moderate, strong nor a number up to 1",
    "link verdict supports too-little --strength 0": "neither weak, moderate, strong nor a number up to 1",
    "link verdict supports too-little --strength nan": "neither weak, moderate, strong nor a number up to 1",
    "link verdict supports too-little --test hop": "Did you mean `hoop`?",
    "link verdict supports too-little --with too-little": "too-little",
    "link verdict supports too-little --with nothing-here": "there is no claim `nothing-here`",
    "unlink verdict": "`verdict` does not name two claims",
    "unlink verdict -": "the shell takes `>` for the name of a file",
    "unlink 'verdict ->'": "`verdict ->` does not name two claims",
    "unlink a b c": "put the words of a label in quotes",
    "unlink verdict too-little": "`verdict` says nothing of `too-little`",
    "unlink tea-calms theanine-works": "`theanine-works` supports `tea-calms`, in arguments/tea.yaml:13",
    "unlink verdict supports tea-calms": "`verdict` does not say that it supports `tea-calms`",
    "unlink theanine-works tea-calms": "other claims refer to `theanine-works -> tea-calms`",
    "remove tea-calms": "`--with-links` removes what they say too:",
    "remove nothing-here": "there is no claim `nothing-here`",
    "move verdict": "write `argmap move ID FILE`",
    "move verdict arguments/tea.yaml": "`verdict` is in arguments/tea.yaml already",
    "move verdict tea.txt": "a file of claims ends in .yaml",
    "move verdict argmap.yaml": "does not hold claims",
    "move verdict references.yaml": "does not hold claims",
    "move verdict ../x.yaml": "is not in the folder of the map",
    "move verdict .x.yaml": "it is hidden",
    "move verdict /tmp/x.yaml": "is not in the folder of the map",
    "remove verdict --map nowhere": "there is no file or folder `nowhere`",
}
"""What is not done, and a part of the message or the hint."""


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_is_told_and_nothing_written(tea: Path, call: Run, line: str) -> None:
    before = tree(tea.parent)
    for dry_run in ("", " --dry-run"):
        result = _run(call, line + dry_run)
        assert (result.returncode, result.stdout) == (2, "")
        assert REFUSED[line] in result.stderr
    assert tree(tea.parent) == before


def test_what_refers_to_a_claim_is_listed(call: Run, tea: Path) -> None:
    result = call("remove", "tea-calms")
    assert result.stderr == (
        "argmap: other claims refer to `tea-calms`\n"
        "  hint: `--with-links` removes what they say too:\n"
        f"    {TEA}:13  theanine-works: supports\n"
        f"    {TEA}:29  too-little: attacks\n"
        f"    {TEA}:43  verdict: answers\n"
    )
    assert call("remove", "tea-calms", "--with-links").returncode == 0
    assert "tea-calms" not in (tea / "tea.yaml").read_text()
    assert call("unlink", "tea-holds-theanine", "theanine-works").returncode == 0


@pytest.mark.parametrize(
    "line",
    [
        "rename tea-calms calm --prose",
        "link verdict supports too-little --because 'It says: \"yes\"' --with theanine-works --test hoop",
        "remove tea-calms --with-links",
        "unlink theanine-works tea-calms --with-links",
        "move verdict new/file.yaml",
        "move tea-calms more.yml",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_dry_run_prints_what_the_run_does(tea: Path, call: Run, line: str, line_end: str) -> None:
    (tea / "README.md").write_text("See `tea-calms`.")
    (tea / "tea.yaml").write_bytes((tea / "tea.yaml").read_text().strip().replace("\n", line_end).encode())
    (tea / "one.yaml").write_text("lone: {text: Alone., sources: leaf-2001}")
    before = tree(tea)
    shown = _run(call, f"{line} --dry-run")
    assert tree(tea) == before
    done = _run(call, line)
    after = tree(tea)
    assert (shown.returncode, done.returncode) == (0, 0)
    turned = ["would be" in each for each in shown.stderr.splitlines()]
    assert turned == ["is now" in each for each in done.stderr.splitlines()[1:]]
    shutil.rmtree(tea)
    for path, data in before.items():
        (tea / path).parent.mkdir(exist_ok=True)
        (tea / path).write_bytes(data)
    patched = subprocess.run(
        ["git", "apply", "--whitespace=nowarn"],
        cwd=tea.parent,
        input=shown.stdout.encode(),
        check=False,
        capture_output=True,
    )
    assert patched.returncode == 0, patched.stderr
    assert tree(tea) == after
