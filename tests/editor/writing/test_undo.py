"""Changes are taken back one after the other, and made again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing import history
from argmap.editor.writing.errors import CannotWrite
from argmap.editor.writing.undo import Step, undo
from argmap.tests.builders.changed_map import NEW, OLD

if TYPE_CHECKING:
    from argmap.tests.builders.changed_map import Home


def numbered(home: Home, count: int, first: int = 1) -> None:
    """Write ever higher numbers into a.yaml, each by a change of its own."""
    for number in range(first, first + count):
        home.change(f"number {number}", {"m/a.yaml": f"a: {{text: {number}}}\n"})


def undone(home: Home, *, redo: bool = False) -> list[str]:
    """Undo as much as can be undone; returns what that was."""
    found: list[str] = []

    def undo_all() -> None:
        while True:
            found.append(undo("m", home.state, redo=redo).what)

    with pytest.raises(CannotWrite, match="there is no change of this map to"):
        undo_all()
    return found


def test_back_and_forth(home: Home) -> None:
    after: dict[str, str | None] = {"m/a.yaml": "a: {text: ü}\r\n", "m/b.yaml": None, "m/x/c.yaml": "c: {}\n"}
    home.change("much", after)
    changed = home.texts()
    before = {**OLD, "m/x/c.yaml": None}
    assert undo("m", home.state, dry_run=True) == Step("much", after, before)
    assert home.texts() == changed
    assert undo("m", home.state) == Step("much", after, before)
    assert home.texts() == OLD
    assert undo("m", home.state, redo=True) == Step("much", before, after)
    assert home.texts() == changed


def test_one_after_the_other(home: Home) -> None:
    numbered(home, 3)
    assert undone(home) == ["number 3", "number 2", "number 1"]
    assert home.texts() == OLD
    assert undone(home, redo=True) == ["number 1", "number 2", "number 3"]
    assert home.text("m/a.yaml") == "a: {text: 3}\n"
    undo("m", home.state)
    assert home.text("m/a.yaml") == "a: {text: 2}\n"


def test_a_new_change_ends_what_can_be_made_again(home: Home) -> None:
    numbered(home, 3)
    undo("m", home.state)
    undo("m", home.state)
    numbered(home, 1, first=9)
    with pytest.raises(CannotWrite, match="there is no change of this map to make again"):
        undo("m", home.state, redo=True)
    assert undone(home) == ["number 9", "number 1"]
    assert home.texts() == OLD


def test_what_others_changed_since_is_not_undone(home: Home) -> None:
    home.change()
    Path("m/b.yaml").write_text("b: {text: mine}\n")
    with pytest.raises(
        CannotWrite, match=r"m/b\.yaml has been changed since `the change`; nothing was written"
    ):
        undo("m", home.state)
    assert home.texts() == {**NEW, "m/b.yaml": "b: {text: mine}\n"}
    Path("m/b.yaml").write_text(NEW["m/b.yaml"])
    undo("m", home.state)
    assert home.texts() == OLD


@pytest.mark.parametrize("redo", [False, True])
def test_where_nothing_was_changed(home: Home, *, redo: bool) -> None:
    with pytest.raises(CannotWrite, match="there is no change of this map to"):
        undo("m", home.state, redo=redo)
    assert not home.state.exists()


def test_as_many_as_are_kept(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST", 3)
    numbered(home, 5)
    assert undone(home) == ["number 5", "number 4", "number 3"]
    assert home.text("m/a.yaml") == "a: {text: 2}\n"


def test_large_changes_leave_room_for_fewer(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MOST_BYTES", 2000)
    long = {f"m/{name}.yaml": f"{name}: {{text: {'long ' * 300}}}\n" for name in "ab"}
    numbered(home, 2)
    home.change("long", long)
    numbered(home, 1, first=3)
    assert undone(home) == ["number 3"]
    home.change("long", {"m/c.yaml": "long " * 1000})
    assert undone(home) == ["long"]


def test_the_record_of_a_small_change_of_a_large_file_is_small(home: Home) -> None:
    text = "".join(f"claim-{number}: {{text: Ünd so weiter.}}\n" for number in range(5000))
    home.change("large", {"m/a.yaml": text})
    home.change("small", {"m/a.yaml": text.replace("claim-2500:", "another:")})
    assert (home.state_of_map() / "2.json").stat().st_size < 1000
    undo("m", home.state)
    assert home.text("m/a.yaml") == text


def test_a_damaged_record_hides_older_ones_only(home: Home) -> None:
    numbered(home, 2)
    (home.state_of_map() / "2.json").write_text("{")
    with pytest.raises(CannotWrite, match="it is damaged"):
        undo("m", home.state)
    home.change("another", {"m/c.yaml": "c: {}\n"})
    assert undo("m", home.state).what == "another"


def test_a_map_that_was_moved_begins_anew(home: Home) -> None:
    home.change()
    shutil.copytree("m", "n")
    with pytest.raises(CannotWrite, match="there is no change of this map to undo"):
        undo("n", home.state)
    assert undo(str(home.folder / "m"), home.state).what == "the change"
    assert home.texts() == OLD


def test_by_another_path(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept names files from the folder of the map, wherever the user is."""
    Path("refs.yaml").write_text("[]\n")
    Path("m/argmap.yaml").write_text("argmap: 1\nreferences: ../refs.yaml\n")
    home.change(after={**NEW, "refs.yaml": "[{}]\n"})
    Path("link").symlink_to("m")
    monkeypatch.chdir("m")
    step = undo(".", home.state)
    assert [*step.before] == ["a.yaml", "b.yaml", "../refs.yaml"]
    assert home.texts() == OLD
    undo("../link", home.state, redo=True)
    assert home.texts() == NEW
    assert home.text("refs.yaml") == "[{}]\n"
