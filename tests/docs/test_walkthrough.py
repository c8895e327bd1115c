"""What the comments in a page mean to the walk through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.docs.made.walkthrough import CommandFailedError, walk, without_installing

if TYPE_CHECKING:
    from pathlib import Path


def block(language: str, body: str) -> str:
    return f"```{language}\n{body}```\n"


def test_files_are_written_continued_and_changed(tmp_path: Path) -> None:
    page = "".join(
        (
            "<!-- write a/b.yaml -->\n" + block("yaml", "one: 1\n"),
            "<!-- append a/b.yaml -->\n" + block("yaml", "two: 2\n"),
            "<!-- change a/b.yaml -->\n" + block("diff", "-one: 1\n+one: 11\n+new: 0\n"),
            block("yaml", "shown: only\n"),
        )
    )
    assert walk(page, tmp_path).text == page
    assert (tmp_path / "a" / "b.yaml").read_text(encoding="utf-8") == "one: 11\nnew: 0\ntwo: 2\n"


def test_a_line_to_change_is_there_once(tmp_path: Path) -> None:
    page = "<!-- write x -->\n" + block("yaml", "a\na\n") + "<!-- change x -->\n" + block("diff", "-a\n+b\n")
    with pytest.raises(CommandFailedError, match="does not have this line once: a"):
        walk(page, tmp_path)


def test_what_is_printed_comes_into_the_block_after_the_commands(tmp_path: Path) -> None:
    page = block("sh", "printf 'a\\nb\\nc\\n'\n") + "\n" + block("text", "old\n")
    assert walk(page, tmp_path).text.endswith("\n\n```text\na\nb\nc\n```\n")
    cut = page.replace("old\n", "old\nolder\n…\n")
    assert walk(cut, tmp_path).text.endswith("\n\n```text\na\nb\n…\n```\n")


def test_problems_may_be_shown_and_nothing_else_may_fail(tmp_path: Path) -> None:
    shown = block("sh", "echo bad; exit 1\n") + "\n" + block("text", "")
    assert "\nbad\n" in walk(shown, tmp_path).text
    for failing in (block("sh", "exit 1\n"), shown.replace("exit 1", "exit 2")):
        with pytest.raises(CommandFailedError):
            walk(failing, tmp_path)


def test_commands_are_left_alone_where_the_page_says_so(tmp_path: Path) -> None:
    for comment in ("<!-- not run -->", "<!-- needs no-such-program -->"):
        page = f"{comment}\n{block('sh', 'exit 2')}\n{block('text', 'as it was')}"
        assert walk(page, tmp_path).text == page


def test_a_picture_is_the_file_that_was_drawn(tmp_path: Path) -> None:
    page = block("sh", "printf x > a.svg\n") + "\n<!-- picture a.svg -->\n[![A](docs/b.svg)](docs/b.svg)\n"
    assert walk(page, tmp_path).pictures == {"docs/b.svg": b"x"}


def test_installing_is_left_out() -> None:
    lines = """\
python3 -m venv .venv && .venv/bin/pip install -e . \\
    && .venv/bin/argmap render -o a.svg
cd x && argmap check
"""
    assert without_installing(lines) == "argmap render -o a.svg\ncd x && argmap check"


def test_what_is_typed_in_an_editor_may_stand_below_the_commands(tmp_path: Path) -> None:
    page = "<!-- typing x -->\n" + block("sh", "$VISUAL shown; cat shown\n") + "\n" + block("text", "")
    page += "<!-- typed x -->\n" + block("yaml", "a: 1\n")
    assert "\n```text\na: 1\n```\n" in walk(page, tmp_path).text
