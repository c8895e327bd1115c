"""The source line with its mark: tabs, wide characters, long lines, and files that have gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.console.terminal import cells
from argmap.cli.reports.excerpt import SourceLines, marked
from argmap.model.safe_text import exact

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "mark"),
    [
        ("to: nowhere", 4, 11, "to: nowhere", "    ^~~~~~~"),
        ("\tto: x", 1, 3, "    to: x", "    ^~"),
        ("a\tb", 2, 3, "a   b", "    ^"),
        ("上海: 合作", 4, 6, "上海: 合作", "      ^~~~"),
        ("e\u0301: x", 4, 5, "e\u0301: x", "   ^"),
        ("a\x1bb", 2, 3, "a\\x1bb", "     ^"),
        ("short", 99, 120, "short", "     ^"),
        ("short", 2, 2, "short", "  ^"),
        ("", 0, 5, "", "^"),
    ],
)
def test_marks(line: str, start: int, end: int, shown: str, mark: str) -> None:
    assert marked(line, start, end, 80) == (shown, mark)


def test_long_lines_are_cut_around_the_mark() -> None:
    line = "".join(f"word{number} " for number in range(1000))
    place = line.index("word500")
    shown, mark = marked(line, place, place + 7, 60)
    assert (shown[0], shown[-1]) == ("…", "…")
    assert len(shown) <= 60
    assert shown[mark.index("^") :].startswith("word500 ")
    assert mark.strip() == "^~~~~~~"


def test_a_mark_longer_than_the_line_can_show_is_cut_with_it() -> None:
    shown, mark = marked("x" * 1000, 10, 900, 50)
    assert cells(shown) <= 50
    assert len(mark) <= 50


def test_a_line_of_a_hundred_thousand_words_takes_no_time() -> None:
    line = "wörd " * 3_000_000
    shown, mark = marked(line, 7_500_000, 7_500_004, 80)
    assert shown[mark.index("^") :].startswith("wörd")


@given(
    st.text(st.sampled_from("ab \t上\x1b\u202e\U000e0001"), max_size=200),
    st.integers(0, 210),
    st.integers(0, 210),
    st.integers(40, 100),
)
def test_the_mark_stands_below_what_it_marks(line: str, start: int, length: int, columns: int) -> None:
    shown, mark = marked(line, start, start + length, columns)
    assert exact(shown) == shown
    assert cells(shown) <= columns
    assert mark.lstrip(" ").strip("^~") == ""
    begin = mark.index("^")
    assert begin < columns
    if start < len(line) and line[start] != "\t":
        column, at = 0, 0
        while column < begin:
            column += cells(shown[at])
            at += 1
        assert column == begin
        assert shown[at:].startswith(exact(line[start]))


def test_lines_end_as_the_format_says(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffone\r\ntwo\u2028\u0085\rthree\n".encode())
    lines = SourceLines([str(tmp_path)])
    found = [lines.line(str(path), number) for number in range(5)]
    assert found == [None, "one", "two\u2028\u0085", "three", None]


def test_what_is_no_utf8_or_gone_or_no_file(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"caf\xe9: x\n")
    (tmp_path / "folder.yaml").mkdir()
    lines = SourceLines([str(tmp_path)])
    assert lines.line(str(tmp_path / "latin.yaml"), 1) == "caf\ufffd: x"
    assert lines.line(str(tmp_path / "gone.yaml"), 1) is None
    assert lines.line(str(tmp_path / "folder.yaml"), 1) is None
    assert lines.line("a\x00b", 1) is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os = pytest.importorskip("os")
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert SourceLines([str(tmp_path)]).line(str(tmp_path / "pipe.yaml"), 1) is None


def test_links_out_of_the_map_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hunter2\n")
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "a.yaml").symlink_to(tmp_path / "secret")
    assert SourceLines([str(folder)]).line(str(folder / "a.yaml"), 1) is None
