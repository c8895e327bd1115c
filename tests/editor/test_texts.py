"""Texts are read as they are on disk, or it is said why they cannot be edited."""

import os
from pathlib import Path

import pytest

from argmap.editor.changes.rename import rename
from argmap.editor.refused import NotEditable
from argmap.editor.texts import Texts
from argmap.model import Place
from argmap.schema import load_map


def test_a_text_is_exact(tmp_path: Path) -> None:
    """With its byte order mark and line ends; what is not there is empty; what is unsaved comes first."""
    path = str(tmp_path / "m.yaml")
    Path(path).write_bytes("\ufeffa: é\r\nb: \x85\rc".encode())
    texts = Texts({"gone": None, "open": "x"})
    assert texts[path] == "\ufeffa: é\r\nb: \x85\rc"
    assert (texts.found("gone"), texts["gone"], texts["open"]) == (None, "", "x")
    assert texts.found(str(tmp_path / "none.yaml")) is None
    assert [texts.index(Place(path, line, 1, line, 1)) for line in (1, 2, 3)] == [1, 7, 12]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"a: \xe9\n", "the file is not UTF-8"),
        ("a: x\n".encode("utf-16"), "the file is not UTF-8"),
        (b"<<<<<<< ours\na: x\n=======\na: y\n>>>>>>> theirs\n", "a merge conflict is not resolved"),
        (b"a: x\n>>>>>>> theirs\n", "a merge conflict is not resolved"),
    ],
)
def test_what_cannot_be_edited(tmp_path: Path, data: bytes, why: str) -> None:
    """A text that is not UTF-8, and one with versions in it."""
    path = tmp_path / "m.yaml"
    path.write_bytes(data)
    with pytest.raises(NotEditable) as refused:
        Texts()[str(path)]
    assert (refused.value.path, refused.value.why) == (str(path), why)


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder, and a pipe, which is not waited for."""
    with pytest.raises(NotEditable, match="a folder, not a regular file"):
        Texts()[str(tmp_path)]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.yaml")
        with pytest.raises(NotEditable, match="a pipe, not a regular file"):
            Texts()[str(tmp_path / "pipe.yaml")]


@pytest.mark.parametrize("now", ["", "b: {text: b}\n", "\n\na: {text: a}\n", "ab: {text: a}\n"])
def test_a_file_that_changed_meanwhile_is_not_edited(tmp_path: Path, now: str) -> None:
    """Its places are those of another text."""
    (tmp_path / "argmap.yaml").write_text("argmap: 1\n")
    (tmp_path / "m.yaml").write_text("\na: {text: a}\n")
    loaded = load_map(str(tmp_path))
    (tmp_path / "m.yaml").write_text(now)
    with pytest.raises(NotEditable, match="changed since it was read"):
        rename(loaded, Texts(), "a", "c")


def test_where_lines_begin_is_taken_where_it_is_known() -> None:
    assert Texts({"a": "x\ny"}).index(Place("a", 2, 1)) == 2
    assert Texts({"a": "x\ny"}, {"a": [0, 1]}).index(Place("a", 2, 1)) == 1
