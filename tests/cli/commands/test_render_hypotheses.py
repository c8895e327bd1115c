"""`argmap render` and the views of the hypotheses: where no view is asked for, and inside Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.mark.usefixtures("tea")
def test_without_view_and_file_the_hypotheses_are_tested(call: Run) -> None:
    result = call("render")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Tea calms\ntea-calms (Hypothesis. Held by Leaf 2001")


@pytest.mark.usefixtures("tea")
def test_the_heads_of_both_sides_are_in_colour_where_that_is_wanted(call: Run) -> None:
    plain = call("render", "--color", "never").stdout
    coloured = call("render", "--color", "always").stdout
    assert "\x1b[1;38;5;32mFor: " in coloured
    assert "\x1b[1;38;5;166mAgainst: " in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain == call("render").stdout


def test_without_a_hypothesis_the_claims_are_shown(tea: Path, call: Run) -> None:
    (tea / "tea.yaml").write_text("tea-cools: {text: Tea cools., sources: leaf-2001}\n")
    result = call("render")
    assert result.returncode == 0
    assert result.stdout.startswith("id  ")
    assert result.stderr == "argmap: there is no hypothesis; the claims are shown instead\n"
    assert call("render", "-o", "claims.txt").returncode == 0
    assert call("render", "--view", "balance").stdout == "The map has no hypothesis.\n"


@pytest.mark.usefixtures("tea")
def test_a_file_for_text_cannot_be_divided(call: Run) -> None:
    result = call("render", "-o", "test.txt", "--split", "side")
    assert result.returncode == 2
    assert "only the map can be divided, not the view balance" in result.stderr


def test_the_views_stand_in_markdown(tea: Path, call: Run) -> None:
    page = tea.parent / "page.md"
    markers = ("test", "ledger", "matrix --rows claims --columns hypotheses")
    page.write_text("".join(f"<!-- argmap:begin {marker} -->\n<!-- argmap:end -->\n" for marker in markers))
    assert call("render", "--into", "page.md").returncode == 0
    text = page.read_text(encoding="utf-8")
    assert "\n## Tea calms\n" in text
    assert "\nNo reason for or against a hypothesis is a process-tracing test.\n" in text
    assert "\n| **verdict** |  |  | rejected (refuted) |\n" in text
    assert call("render", "--into", "page.md", "--check").returncode == 0
    page.write_text("<!-- argmap:begin matrix --rows hypotheses --columns claims -->\n<!-- argmap:end -->\n")
    result = call("render", "--into", "page.md")
    assert result.returncode == 2
    assert "page.md:1: a matrix of hypotheses crosses them with claims" in result.stderr
    assert "hint: write `--rows claims --columns hypotheses`" in result.stderr


def test_a_broken_map_is_tested_and_marked(broken: Path, call: Run) -> None:
    result = call("render", "--view", "test")
    assert result.returncode == 1
    assert result.stdout.startswith("provisional: 2 problems\n")
    assert broken.exists()


@pytest.mark.usefixtures("tea")
def test_a_balance_names_its_formats_and_what_they_take(call: Run) -> None:
    formats = ".txt, .md, .csv, .tex, .html, .json, .docx, .svg, .png or .pdf"
    result = call("render", "--view", "balance", "-o", "tea.xyz")
    hint = f"the ending can be {formats}, as in `-o map.svg`"
    assert result.stderr == f"argmap: .xyz is not a format that argmap writes\n  hint: {hint}\n"
    result = call("render", "--view", "balance", "--page", "a4", "--text", "none", "-o", "tea.html")
    assert result.returncode == 2
    assert result.stderr == (
        "argmap: --page and --text are for a picture, not for the view balance as html\n"
        "  hint: as svg, png and pdf the view takes them\n"
    )
    assert call("render", "--view", "balance", "--page", "a4", "--text", "none", "-o", "t.svg").stderr == ""


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("", "the map has no claims\n"),
        ("a: {text: A}\n", "the map has no hypothesis\n  hint: name a claim or a question: `--focus ID`\n"),
    ],
)
def test_a_picture_of_no_hypothesis_says_so(tea: Path, call: Run, claims: str, message: str) -> None:
    (tea / "tea.yaml").write_text(claims)
    result = call("render", "--view", "balance", "-o", "tea.svg")
    assert (result.returncode, result.stderr) == (2, f"argmap: {message}")
    assert not (tea.parent / "tea.svg").exists()
