"""`argmap render --view account`: how works are cited, in files and inside Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.mark.usefixtures("tea")
def test_works_are_cited_as_the_reader_of_the_file_needs(call: Run) -> None:
    account = ("render", "--view", "account")
    assert "Leaf (2001) puts forward the hypothesis that" in call(*account).stdout
    assert "@leaf-2001 puts forward" in call(*account, "--cite", "pandoc", "--format", "md").stdout
    assert "\\citet{leaf-2001} puts forward" in call(*account, "--cite", "natbib", "--format", "tex").stdout


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (
            ("--view", "account", "--cite", "natbib", "--format", "md"),
            "citations for natbib cannot be written as md",
            "they can as tex; author and year can in every format",
        ),
        (
            ("--view", "claims", "--cite", "pandoc"),
            "--cite is not an option of claims",
            "the view `account` takes it",
        ),
        (("--view", "account", "--cells", "ids"), "--cells is not an option of account", "take it"),
        (
            ("--view", "account", "--theme", "dark"),
            "--theme is for a diagram, not for the view account",
            "map",
        ),
        (
            ("--view", "account", "--format", "csv"),
            "the view account cannot be written as csv",
            "txt, md, tex",
        ),
        (("--view", "account", "--cite", "apa"), "`apa` is not one of `author-year`, `pandoc`, `natbib`", ""),
    ],
)
@pytest.mark.usefixtures("tea")
def test_what_cannot_be(call: Run, options: tuple[str, ...], message: str, hint: str) -> None:
    result = call("render", *options)
    assert result.returncode == 2
    assert message in result.stderr
    assert hint in result.stderr


def test_it_stands_in_markdown(tea: Path, call: Run) -> None:
    page = tea.parent / "page.md"
    page.write_text("<!-- argmap:begin account --cite pandoc -->\n<!-- argmap:end -->\n")
    assert call("render", "--into", "page.md").returncode == 0
    assert "\n# Tea calms\n\n@leaf-2001 puts forward the hypothesis" in page.read_text(encoding="utf-8")
    assert call("render", "--into", "page.md", "--check").returncode == 0


@pytest.mark.usefixtures("broken")
def test_a_broken_map_is_told_and_marked(call: Run) -> None:
    result = call("render", "--view", "account")
    assert result.returncode == 1
    assert result.stdout.startswith("provisional: ")
