"""A change that was cut short: told, finished, or given up where others have changed its files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.editor.writing.errors import CannotWrite
from argmap.editor.writing.journal import pending, recover
from argmap.editor.writing.undo import undo
from argmap.tests.builders.changed_map import NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.tests.builders.changed_map import Home

HALF = {**OLD, "m/a.yaml": NEW["m/a.yaml"]}


def in_map(home: Home) -> dict[str, str]:
    """Return the files of the map without what is prepared beside them."""
    return {path: text for path, text in home.texts().items() if "/." not in path}


def test_it_is_told_and_finished(home: Home) -> None:
    home.cut_short(1)
    assert in_map(home) == HALF
    assert pending("m", home.state) == "the change"
    assert recover("m", home.state) == "the change"
    assert home.texts() == NEW
    assert pending("m", home.state) is None
    assert recover("m", home.state) is None
    assert home.kept() == ["1.json", "lock"]


def test_nothing_is_left_where_nothing_was_done(home: Home) -> None:
    assert pending("m", home.state) is None
    assert recover("m", home.state) is None
    assert not home.state.exists()


def test_it_is_finished_without_what_was_prepared(home: Home) -> None:
    """A tidy user, or a program that synchronises folders, has removed the hidden files."""
    home.cut_short(1, lambda: home.change(after={**NEW, "m/x/c.yaml": "c: {}\n"}))
    for path in Path("m").glob(".argmap-*"):
        path.write_text("half")
    recover("m", home.state)
    assert home.texts() == {**NEW, "m/x/c.yaml": "c: {}\n"}


def test_the_next_change_finishes_it_first(home: Home) -> None:
    home.cut_short(0)
    with pytest.raises(CannotWrite, match="has been changed since it was read"):
        home.change()  # from texts read before that
    assert home.texts() == NEW


def test_cut_short_while_finishing(home: Home) -> None:
    home.cut_short(0)
    home.cut_short(1, lambda: recover("m", home.state))
    assert in_map(home) == HALF
    recover("m", home.state)
    assert home.texts() == NEW


def test_a_file_written_in_place_is_finished_from_any_moment(home: Home) -> None:
    Path("other").hardlink_to("m/b.yaml")
    for size in range(len(NEW["m/b.yaml"])):
        for path, text in OLD.items():
            Path(path).write_text(text)
        home.cut_short(1)
        Path("m/b.yaml").write_text(NEW["m/b.yaml"][:size] + OLD["m/b.yaml"][size:])
        recover("m", home.state)
        assert home.texts() == NEW
        assert Path("other").samefile("m/b.yaml")


MINE = {**HALF, "m/b.yaml": "b: {text: mine}\n"}


def stuck(home: Home) -> None:
    """Leave a change half made, with a file of it changed since."""
    home.cut_short(1)
    Path("m/b.yaml").write_text(MINE["m/b.yaml"])


def test_a_file_that_others_changed_stops_it(home: Home) -> None:
    stuck(home)
    acts: list[Callable[[], object]] = [lambda: recover("m", home.state), home.change]
    for act in acts:
        with pytest.raises(
            CannotWrite, match=r"`the change` was cut short, and m/b\.yaml has been changed"
        ) as caught:
            act()
        assert "`argmap undo` gives the change up and leaves m/b.yaml as it is" in caught.value.hint
        assert in_map(home) == MINE


def test_undo_then_gives_it_up(home: Home) -> None:
    stuck(home)
    step = undo("m", home.state)
    assert (step.what, step.kept) == ("the change", ("m/b.yaml",))
    assert (step.before, step.after) == ({"m/a.yaml": NEW["m/a.yaml"]}, {"m/a.yaml": OLD["m/a.yaml"]})
    assert home.texts() == {**OLD, "m/b.yaml": MINE["m/b.yaml"]}
    assert home.kept() == ["lock"]
    home.change("another")
    assert home.texts() == NEW


def test_giving_up_where_nothing_was_made(home: Home) -> None:
    home.cut_short(0)
    Path("m/b.yaml").write_text(MINE["m/b.yaml"])
    undo("m", home.state)
    assert home.texts() == {**OLD, "m/b.yaml": MINE["m/b.yaml"]}
    assert home.kept() == ["lock"]


def test_giving_up_that_is_cut_short_itself(home: Home) -> None:
    new = {**NEW, "m/c.yaml": "c: {}\n", "m/d.yaml": "d: {}\n"}
    home.cut_short(3, lambda: home.change(after=new))
    Path("m/d.yaml").write_text("d: {text: mine}\n")
    home.cut_short(1, lambda: undo("m", home.state))
    Path("m/b.yaml").write_text("b: {text: mine}\n")  # and one more is changed
    step = undo("m", home.state)
    assert step.kept == ("m/b.yaml",)
    assert home.texts() == {**OLD, "m/b.yaml": "b: {text: mine}\n", "m/d.yaml": "d: {text: mine}\n"}
    assert home.kept() == ["lock"]


def test_giving_up_with_a_file_half_written_in_place(home: Home) -> None:
    Path("other").hardlink_to("m/a.yaml")
    home.cut_short(0)
    Path("m/a.yaml").write_text("a: {text: nld}\n")
    Path("m/b.yaml").write_text(MINE["m/b.yaml"])
    undo("m", home.state)
    assert home.texts() == {**OLD, "m/b.yaml": MINE["m/b.yaml"]}


def test_undo_of_a_change_that_was_cut_short(home: Home) -> None:
    home.cut_short(1)
    undo("m", home.state)
    assert home.texts() == OLD


def test_undo_that_was_cut_short_is_not_done_twice(home: Home) -> None:
    home.change("first", {"m/c.yaml": "c: {}\n"})
    home.change()
    home.cut_short(1, lambda: undo("m", home.state))
    with pytest.raises(CannotWrite, match="was cut short, and is not finished"):
        undo("m", home.state, dry_run=True)
    undo("m", home.state)
    assert home.texts() == {**OLD, "m/c.yaml": "c: {}\n"}


def record(home: Home, **changes: Any) -> Path:
    """Leave a change of a.yaml that was cut short, with something else in its record."""
    home.cut_short(0, lambda: home.change(after={"m/a.yaml": NEW["m/a.yaml"]}))
    path = home.state_of_map() / "pending.json"
    data = json.loads(path.read_bytes())
    for name, value in changes.items():
        (data["files"][0] if name in data["files"][0] else data)[name] = value
    path.write_text(json.dumps(data))
    return path


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"path": "../../etc/passwd"}, "is not a file of the map"),
        ({"path": "/etc/passwd"}, "/etc/passwd is not a file of the map"),
        ({"path": ".git/hooks/run"}, "is not a file of the map"),
        ({"path": "a\0b"}, "is not a file of the map"),
        ({"path": 3}, "was not written by argmap"),
        ({"temporary": "/etc/.argmap-0123456789ab.new"}, "names a strange file"),
        ({"temporary": "/etc/passwd"}, "names a strange file"),
        ({"temporary": ".argmap-0123456789ab.new"}, "names a strange file"),
        ({"pieces": [[0, "x", "a: {text: theirs}"]]}, "does not fit a.yaml"),
        ({"pieces": [[-3, "", "x"]]}, "does not fit a.yaml"),
        ({"pieces": [[True, "", "x"]]}, "was not written by argmap"),
        ({"pieces": [[0, ""]]}, "was not written by argmap"),
        ({"pieces": [3]}, "was not written by argmap"),
        ({"pieces": [], "in_place": True}, "was not written by argmap"),
        ({"journal": 2}, "is of another version of argmap"),
        ({"root": "/home/another"}, "is of another map, /home/another"),
        ({"files": {}}, "was not written by argmap"),
        ({"files": [3]}, "was not written by argmap"),
        ({"more": 1}, "was not written by argmap"),
    ],
)
def test_a_journal_that_argmap_did_not_write(home: Home, changes: dict[str, Any], message: str) -> None:
    record(home, **changes)
    for path in Path("m").glob(".argmap-*"):
        path.unlink()
    acts: list[Callable[[], object]] = [
        lambda: recover("m", home.state),
        home.change,
        lambda: undo("m", home.state),
    ]
    for act in acts:
        with pytest.raises(CannotWrite, match=message):
            act()
        assert home.texts() == OLD


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"3", b"\xff", b"[" * 100_000, b'{"journal": 1e999}'])
def test_a_journal_that_is_damaged(home: Home, data: bytes) -> None:
    path = record(home)
    path.write_bytes(data)
    acts: list[Callable[[], object]] = [
        lambda: pending("m", home.state),
        lambda: recover("m", home.state),
        home.change,
    ]
    for act in acts:
        with pytest.raises(CannotWrite, match="the journal ") as caught:
            act()
        assert str(path) in caught.value.message
        assert "move the journal away" in caught.value.hint
    path.unlink()
    home.change()
    assert home.texts() == NEW


def test_a_list_of_what_was_prepared_removes_nothing_else(home: Home) -> None:
    home.change()
    mine = home.folder / "mine"
    mine.write_text("mine")
    (home.state_of_map() / "temporaries").write_bytes(
        f"{mine}\0m/a.yaml\0\0{home.folder / 'm/a.yaml'}".encode()
    )
    recover("m", home.state)
    assert mine.read_text() == "mine"
    assert home.texts() == NEW
