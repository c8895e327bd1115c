"""Texts that are being typed are kept until they are in the map."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing.drafts import drafts, new_draft, remove_draft
from argmap.editor.writing.errors import CannotWrite

if TYPE_CHECKING:
    from argmap.tests.builders.changed_map import Home


def test_kept_listed_and_removed(home: Home) -> None:
    assert drafts("m", home.state) == []
    first = new_draft("m", home.state, "add", "a: {text: ü}\n")
    second = new_draft("m", home.state, "add", "b: {}\n")
    other = new_draft("m", home.state, "some-id", "c: {}\n")
    assert [first.name, second.name, other.name] == ["m-add-1.yaml", "m-add-2.yaml", "m-some-id-1.yaml"]
    assert first.read_bytes().decode() == "a: {text: ü}\n"
    for number, path in enumerate((other, first, second)):
        os.utime(path, (number, number))
    assert drafts("m", home.state) == [second, first, other]
    assert drafts(str(home.folder / "m"), home.state) == [second, first, other]
    assert drafts(".", home.state) == []
    remove_draft(second)
    remove_draft(second)
    assert drafts("m", home.state) == [first, other]
    assert new_draft("m", home.state, "add", "").name == "m-add-2.yaml"


def test_those_about_one_thing(home: Home) -> None:
    long = "a-" * 60
    made = [new_draft("m", home.state, about, "") for about in ("b", "a-b", "add", long)]
    for about, path in zip(("b", "a-b", "add", long), made, strict=True):
        assert drafts("m", home.state, about) == [path]


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_nobody_else_may_read_them(home: Home) -> None:
    path = new_draft("m", home.state, "add", "")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("folder", "about", "name"),
    [
        ("My thesis: 2026", "ü-b.c", "My-thesis-2026-ü-b.c-1.yaml"),
        (".hidden", "add", "-hidden-add-1.yaml"),
        ("x" * 60, "y" * 100, f"{'x' * 40}-{'y' * 80}-1.yaml"),
        ("茶" * 60, "茶" * 100, f"{'茶' * 13}-{'茶' * 26}-1.yaml"),
    ],
)
def test_names(home: Home, folder: str, about: str, name: str) -> None:
    Path(folder).mkdir()
    assert new_draft(folder, home.state, about, "").name == name


def test_where_none_can_be_kept(home: Home) -> None:
    home.state.write_text("")
    with pytest.raises(
        CannotWrite, match=r"cannot keep drafts and what undoes changes in .*state: file exists"
    ):
        new_draft("m", home.state, "add", "")
    assert drafts("m", home.state) == []


def test_a_full_disk_leaves_no_half_draft(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match=r"cannot keep a draft in .*: no space left on device"):
        new_draft("m", home.state, "add", "")
    assert drafts("m", home.state) == []
