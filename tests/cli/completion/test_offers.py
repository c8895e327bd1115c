"""What completion offers: commands, options, choices, codes, and the names that a map holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]
    Complete = Callable[[str], list[str]]


@pytest.fixture
def complete(call: Run, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Ask for what may follow a line, as bash does."""

    def ask(line: str) -> list[str]:
        monkeypatch.setenv("_ARGMAP_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        result = call()
        assert (result.returncode, result.stderr) == (0, "")
        return [each.partition(",")[2] for each in result.stdout.splitlines() if each]

    return ask


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("argmap show t", ["tea-calms", "theanine-works", "tea-holds-theanine", "too-little", "tea-excites"]),
        ("argmap show tea-h", ["tea-holds-theanine"]),
        ("argmap ch", ["check"]),
        ("argmap render tea-h", ["tea-h", "tea-holds-theanine"]),  # the first lets the shell complete files
        ("argmap render --focus tea-h", ["tea-holds-theanine"]),
        ("argmap help underc", ["undercut"]),
        ("argmap help am21", ["AM210", "AM211"]),
        ("argmap check --format s", ["sarif"]),
        ("argmap check --s", ["--strict"]),
        ("argmap list --kind h", ["hypothesis"]),
        ("argmap schema ", ["claim", "map"]),
        ("argmap rule AM21", ["AM210", "AM211"]),
        ("argmap rule am21", ["AM210", "AM211"]),
        ("argmap list --kind Hyp", ["hypothesis"]),
        ("argmap list --verdict re", ["rejected", "refuted"]),
        ("argmap list --work ", ["leaf-2001", "survey-2022"]),
        ("argmap list --work LEAF", ["leaf-2001"]),
        ("argmap list --voice a", ["a\\\\ sceptic"]),
        ("argmap list --tag h", ["hot"]),
        ("argmap list --where ", ["side=pro", "side=con"]),
        ("argmap list --where Side=P", ["side=pro"]),
        ("argmap list --where side=pro,", ["side=pro,con"]),
        ("argmap list --where nothing=p,", []),
        ("argmap render --group-by s", ["side"]),
        ("argmap render --split ", ["side", "hypothesis", "all"]),
        ("argmap render --rows ", ["facet:side", "claims"]),
        ("argmap render --columns ", ["facet:side", "hypotheses"]),
        ("argmap render --view ba", ["balance"]),
        ("argmap render --theme d", ["dark"]),
        ("argmap render --format=sv", ["--format=svg"]),
        ("argmap init --example s", ["shanghai-spirit", "silver-blaze"]),
        ("argmap rename tea-h", ["tea-holds-theanine"]),
        ("argmap remove tea-h", ["tea-holds-theanine"]),
        ("argmap move tea-h", ["tea-h", "tea-holds-theanine"]),
        ("argmap link tea-h", ["tea-holds-theanine"]),
        ("argmap link verdict u", ["undercuts"]),
        ("argmap link verdict ", ["supports", "attacks", "undercuts", "contradicts", "answers"]),
        ("argmap link verdict supports tea-h", ["tea-holds-theanine"]),
        ("argmap link verdict supports tea-calms --with tea-h", ["tea-holds-theanine"]),
        ("argmap link verdict supports tea-calms --strength w", ["weak"]),
        ("argmap unlink tea-h", ["tea-holds-theanine"]),
    ],
)
def test_offers(tea: Path, complete: Complete, line: str, offered: list[str]) -> None:
    (tea / "more.yaml").write_text("kettle: {text: Kettles sing., sources: leaf-2001, tags: [hot, cold]}\n")
    assert complete(line) == offered


def test_offers_every_command(complete: Complete) -> None:
    assert complete("argmap ") == list(COMMANDS)


def test_ids_of_another_map(
    tea: Path, tmp_path: Path, complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    assert complete("argmap show --map ../arguments ver") == ["verdict"]
    assert complete("argmap render ../arguments --focus ver") == ["verdict"]
    assert complete("argmap show ver") == []
    assert complete("argmap list --where ") == []
    assert tea.exists()


@pytest.mark.parametrize(
    "text", ["argmap: [", "- 1", "", "argmap: 1\nfacets: {side: 7}", "argmap: 1\nreferences: x"]
)
@pytest.mark.parametrize(
    "line", ["argmap show ", "argmap list --work ", "argmap list --where ", "argmap list --tag "]
)
def test_says_nothing_about_a_broken_map(tea: Path, complete: Complete, line: str, text: str) -> None:
    for path in tea.iterdir():
        path.unlink()
    (tea / "argmap.yaml").write_text(text)
    (tea / "claims.yaml").write_text("a: {text: [}")
    assert complete(line) == []


def test_a_map_is_read_but_not_evaluated(
    tea: Path, complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.cli.maps.read", None)
    monkeypatch.setattr("argmap.evaluate.evaluated.EvaluatedMap.evaluation", None)
    assert complete("argmap show ver") == ["verdict"]
    assert tea.exists()


def test_labels_are_escaped_for_shells_that_show_them(
    tea: Path, call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tea / "evil.yaml").write_text('evil: {text: "\\e[2Jgone", sources: survey-2022}\n')
    monkeypatch.setenv("_ARGMAP_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "argmap show evil")
    monkeypatch.setenv("COMP_CWORD", "2")
    result = call()
    assert "\\x1b[2Jgone" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_fault_is_not_told_while_somebody_types(
    tea: Path, complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.schema.load_map", None)
    assert complete("argmap show ver") == []
    assert tea.exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_that_switch_it_on(process: Run, shell: str) -> None:
    result = process(_ARGMAP_COMPLETE=f"{shell}_source")
    assert result.returncode == 0
    assert "_ARGMAP_COMPLETE" in result.stdout
