"""`argmap render --into`: the views inside a Markdown file, and all the rest of it left alone."""

# ruff: noqa: E501 - each case stands on one line

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import argmap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

MAP_OF_TWO = """\
argmap: 1
facets:
  side: {pro: For it, con: Against it}
  kind: {leaf: Leaves}
"""
COUNTED = """\
| kind | For it (1) | Against it (1) | none (5) | verdicts |
| -------- | ----- | --------- | ------ | ---------- |
| Leaves (0) | · | · | · |  |
| none (7) | 1 | 1 | 5 | 5 accepted; <br>1 rejected |
"""


@pytest.fixture
def page(tea: Path) -> Path:
    """Make a map with two facets and a Markdown file with two views; returns the file."""
    (tea / "argmap.yaml").write_text(MAP_OF_TWO + "references: references.yaml\nvia: survey-2022\n")
    file = tea.parent / "page.md"
    file.write_text(
        "# Tea\n\n<!-- argmap:begin matrix --rows facet:kind --columns facet:side --cells count -->\n"
        "<!-- argmap:end -->\nBetween.\n<!-- argmap:begin sources -->\nold\n<!-- argmap:end -->\n\nThe end"
    )
    return file


def test_views_are_renewed_and_the_rest_is_not(page: Path, call: Run) -> None:
    before = page.read_text()
    result = call("render", "--into", "page.md")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    after = page.read_text(encoding="utf-8")
    assert f"--cells count -->\n\n{COUNTED}\n<!-- argmap:end -->\nBetween." in after
    assert "| Leaf 2001 | Leaves |" in after
    assert "\nold\n" not in after
    assert [line for line in after.split("\n") if line in before.split("\n") and line] == [
        line for line in before.split("\n") if line and line != "old"
    ]
    assert after.endswith("<!-- argmap:end -->\n\nThe end")


def test_a_diagram_is_a_mermaid_block(page: Path, call: Run) -> None:
    page.write_text("<!-- argmap:begin map --focus tea-calms -->\n<!-- argmap:end -->\n")
    assert call("render", "--into", "page.md").returncode == 0
    lines = page.read_text(encoding="utf-8").splitlines()
    assert lines[1:3] == ["", "```mermaid"]
    assert lines[-3:] == ["```", "", "<!-- argmap:end -->"]
    assert call("render", "--into", "page.md", "--check").returncode == 0


def test_a_part_of_the_map(page: Path, call: Run) -> None:
    page.write_text("<!-- argmap:begin claims --kind evidence --kind question -->\n<!-- argmap:end -->\n")
    assert call("render", "--into", "page.md").returncode == 0
    lines = page.read_text(encoding="utf-8").splitlines()
    assert [line.split(" | ")[0] for line in lines[4:6]] == ["| tea-holds-theanine", "| does-tea-calm"]
    assert lines[7] == "Shown is a part of the map: kind: evidence or question."


def test_a_current_file_is_not_touched(page: Path, call: Run) -> None:
    call("render", "--into", "page.md")
    page.chmod(0o444)
    os.utime(page, ns=(1, 1))
    result = call("render", "--into", "page.md")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert page.stat().st_mtime_ns == 1


def test_check_tells_what_is_stale_and_writes_nothing(page: Path, call: Run) -> None:
    before = page.read_bytes()
    result = call("render", "--into", "page.md", "--check")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "argmap: page.md:3: `matrix --rows facet:kind --columns facet:side --cells count` is not current",
        "argmap: page.md:6: `sources` is not current",
        "  hint: `argmap render --into page.md` renews them",
    ]
    assert page.read_bytes() == before
    with_map = call("render", "arguments", "--into", "page.md", "--check").stderr.splitlines()[-1]
    assert with_map == "  hint: `argmap render arguments --into page.md` renews them"
    call("render", "--into", "page.md")
    assert call("render", "--into", "page.md", "--check").returncode == 0
    with (page.parent / "arguments" / "more.yaml").open("w") as more:
        more.write("green:\n  text: Green tea calms too.\n  sources: leaf-2001\n  supports: tea-calms\n")
    assert call("render", "--into", "page.md", "--check").returncode == 1


def test_line_ends_and_the_byte_order_mark_stay(page: Path, call: Run) -> None:
    for line_end in ("\r\n", "\r"):
        lines = ["\ufeff<!-- argmap:begin claims-->", "x", "  <!--argmap:end-->", "one\u2028two\n", "last"]
        page.write_bytes(line_end.join(lines).encode())
        assert call("render", "--into", "page.md").returncode == 0
        after = page.read_bytes().decode()
        assert after.startswith(f"\ufeff<!-- argmap:begin claims-->{line_end}{line_end}| id |")
        assert after.endswith(
            f"|{line_end}{line_end}  <!--argmap:end-->{line_end}one\u2028two\n{line_end}last"
        )
        assert after.count("\n") == (after.count("\r") + 1 if line_end == "\r\n" else 1)


def test_fenced_code_is_left_alone(page: Path, call: Run) -> None:
    kept = (
        "```md\n<!-- argmap:begin nonsense -->\n```\n"
        "~~~~\n```\n<!-- argmap:end -->\n~~~\n<!-- argmap:begin x -->\n~~~~\n"
        "    <!-- argmap:begin indented -->\n`<!-- argmap:begin inline -->`\n"
    )
    page.write_text(f"{kept}<!-- argmap:begin claims -->\n<!-- argmap:end -->\n{kept}")
    assert call("render", "--into", "page.md").returncode == 0
    after = page.read_text(encoding="utf-8")
    assert after.startswith(kept)
    assert after.endswith(f"<!-- argmap:end -->\n{kept}")


def test_a_text_of_the_map_ends_no_block(page: Path, call: Run) -> None:
    with (page.parent / "arguments" / "more.yaml").open("w") as more:
        more.write(
            'bad: {text: "x\\n<!-- argmap:end -->\\n```\\n<!-- argmap:begin claims -->", sources: leaf-2001}\n'
        )
    page.write_text("<!-- argmap:begin claims -->\n<!-- argmap:end -->\nrest")
    assert call("render", "--into", "page.md").returncode == 0
    assert call("render", "--into", "page.md", "--check").returncode == 0
    assert page.read_text(encoding="utf-8").endswith("\n<!-- argmap:end -->\nrest")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n<!-- argmap:begin clams -->\n<!-- argmap:end -->\n", "page.md:2: unknown view `clams`\n  hint: did you mean `claims`?"),
        ("<!-- argmap:begin -->\n<!-- argmap:end -->\n", "page.md:1: no view is named"),
        ("<!-- argmap:begin claims --kin x -->\n<!-- argmap:end -->\n", "page.md:1: no such option"),
        ("<!-- argmap:begin claims -o x -->\n<!-- argmap:end -->\n", "page.md:1: no such option"),
        ("<!-- argmap:begin claims --into x -->\n<!-- argmap:end -->\n", "page.md:1: no such option"),
        ("<!-- argmap:begin map --split kind -->\n<!-- argmap:end -->\n", "page.md:1: no such option"),
        ("<!-- argmap:begin claims --theme dark -->\n<!-- argmap:end -->\n", "page.md:1: --theme is for a diagram, not for the view claims\n  hint: the view `map` is a diagram"),
        ("<!-- argmap:begin claims arguments -->\n<!-- argmap:end -->\n", "page.md:1: `arguments` is more than the command takes"),
        ("<!-- argmap:begin matrix --rows facet:kin -->\n<!-- argmap:end -->\n", "page.md:1: --rows: the map has no facet kin\n  hint: did you mean `facet:kind`?"),
        ("<!-- argmap:begin matrix --rows -->\n<!-- argmap:end -->\n", "page.md:1: option `--rows` requires an argument"),
        ("<!-- argmap:begin matrix --cells id -->\n<!-- argmap:end -->\n", "page.md:1: invalid value for `--cells`"),
        ("<!-- argmap:begin claims 'x -->\n<!-- argmap:end -->\n", "page.md:1: the options cannot be read: no closing quotation"),
        ("\n<!-- argmap:begin claims -->\nx", "page.md:2: the view that begins here has no `<!-- argmap:end -->`"),
        ("<!-- argmap:begin claims -->\n<!-- argmap:begin claims -->\n", "page.md:2: a view begins here before the one of line 1 has ended"),
        ("x\n\n<!-- argmap:end -->\n", "page.md:3: there is no `<!-- argmap:begin … -->` before this"),
        ("<!-- argmap:start claims -->\n", "page.md:1: no marker is called `argmap:start`"),
        ("<!-- argmap:begin claims --> x\n", "page.md:1: a marker stands alone on its line"),
        ("<!-- argmap:begin claims\n-->\n", "page.md:1: a marker stands alone on its line"),
        ("<!-- argmap:begin claims -->\n<!-- argmap:end claims -->\n", "page.md:2: nothing can follow `argmap:end`"),
        ("nothing\n", "page.md has no place for a view\n  hint: write `<!-- argmap:begin VIEW OPTIONS -->`"),
        ("```\n<!-- argmap:begin claims -->\n", "page.md has no place for a view; markers in a code block"),
        ("<!-- argmap:begin claims --> <!-- argmap:end -->\n", "page.md:1: a marker stands alone on its line"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_line_and_nothing_is_written(
    page: Path, call: Run, text: str, said: str
) -> None:
    good = "\n<!-- argmap:begin claims -->\nold\n<!-- argmap:end -->\n" if "argmap:" in text[:50] else ""
    page.write_text(text + (good if text.endswith("<!-- argmap:end -->\n") else ""))
    before = page.read_bytes()
    for check in ((), ("--check",)):
        result = call("render", "--into", "page.md", *check)
        assert (result.returncode, result.stdout) == (2, "")
        assert f"argmap: {said}" in result.stderr
    assert page.read_bytes() == before


def test_in_an_item_of_a_list_each_line_is_indented_as_the_marker(page: Path, call: Run) -> None:
    page.write_text("- a\n\n  <!-- argmap:begin claims -->\n  <!-- argmap:end -->\n\n  more of a\n")
    assert call("render", "--into", "page.md").returncode == 0
    _, *lines = page.read_text().split("\n")
    assert len(lines) > 8
    assert all(line.startswith("  ") for line in lines if line)
    assert "  | id |" in page.read_text()
    assert call("render", "--into", "page.md", "--check").returncode == 0


def test_files_that_cannot_be_renewed(page: Path, call: Run) -> None:
    (page.parent / "latin.md").write_bytes(b"ok \xe9")
    for name, said in (
        ("no.md", "there is no file no.md"),
        ("-", "there is no file -"),
        ("arguments", "arguments is not a regular file"),
        ("latin.md", "latin.md is not UTF-8 (byte 4)"),
        ("arguments/tea.yaml", "arguments/tea.yaml is a file of the map and would be overwritten"),
    ):
        result = call("render", "--into", name)
        assert (result.returncode, result.stdout) == (2, "")
        assert f"argmap: {said}\n" in result.stderr


@pytest.mark.usefixtures("page")
def test_options_that_do_not_go_together(call: Run) -> None:
    assert "--check goes with --into FILE" in call("render", "--check").stderr
    for options in (("-o", "x.md"), ("--view", "claims"), ("--format", "md"), ("--cells", "ids")):
        result = call("render", "--into", "page.md", *options)
        assert result.returncode == 2
        assert "does not go with --into" in result.stderr


def test_a_broken_map_is_marked(broken: Path, call: Run) -> None:
    page = broken.parent / "page.md"
    page.write_text("<!-- argmap:begin claims -->\n<!-- argmap:end -->\n")
    result = call("render", "--into", "page.md")
    assert result.returncode == 1
    assert "provisional: 2 problems\n\n<!-- argmap:end -->\n" in page.read_text(encoding="utf-8")


def test_a_link_stays_a_link(page: Path, call: Run) -> None:
    link = page.parent / "link.md"
    link.symlink_to(page)
    assert call("render", "--into", "link.md").returncode == 0
    assert link.is_symlink()
    assert COUNTED in page.read_text(encoding="utf-8")


def test_the_shipped_map_s_own_page_is_current(call: Run) -> None:
    shipped = next(iter(argmap.__path__)) + "/arguments"
    assert call("render", shipped, "--into", f"{shipped}/README.md", "--check").returncode == 0
