"""`argmap undo`, and what other commands say of a change that was cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.cli.state_folder import state_folder
from argmap.editor.writing.journal import write
from argmap.editor.writing.state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

CLAIMS = "arguments/tea.yaml"
MORE = "arguments/more.yaml"
ADDED = "herbs:\n  text: Herbs are no tea.\n  sources: survey-2022\n"


@pytest.fixture
def changed(tea: Path) -> Path:
    """Make a change of the map: a new file, and a word in one that is there."""
    old = (tea / "tea.yaml").read_bytes().decode()
    after = {CLAIMS: old.replace("Tea excites.", "Tea does excite."), MORE: ADDED}
    write("arguments", "add herbs", {CLAIMS: old}, after, state_folder())
    return tea


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_undo_and_redo(changed: Path, call: Run) -> None:
    after = texts(changed)
    result = call("undo")
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == (
        "argmap: undone: add herbs\n    arguments/tea.yaml:32\n    arguments/more.yaml is removed\n"
    )
    assert texts(changed) == {
        **{name: text for name, text in after.items() if name != "more.yaml"},
        "tea.yaml": after["tea.yaml"].replace("does excite", "excites"),
    }
    result = call("undo", "--redo")
    assert result.stderr == (
        "argmap: made again: add herbs\n    arguments/tea.yaml:32\n    arguments/more.yaml:1\n"
    )
    assert texts(changed) == after


def test_undo_from_within_the_map(changed: Path, call: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(changed)
    assert "    tea.yaml:32\n" in call("undo", "tea.yaml").stderr
    result = call("undo", ".")
    assert (result.returncode, result.stderr) == (2, "argmap: there is no change of this map to undo\n")


def test_dry_run(changed: Path, call: Run) -> None:
    after = texts(changed)
    result = call("undo", "--dry-run")
    assert (result.returncode, result.stderr) == (0, "")
    assert "\n-  text: Tea does excite.\n+  text: Tea excites.\n" in result.stdout
    assert "\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-herbs:\n" in result.stdout
    assert texts(changed) == after
    assert "\x1b[1;32m+  text: Tea excites.\x1b[0m\n" in call("undo", "--dry-run", "--color", "always").stdout


def test_a_file_that_was_changed_since(changed: Path, call: Run) -> None:
    (changed / "more.yaml").write_text("")
    result = call("undo")
    message = "arguments/more.yaml has been changed since `add herbs`; nothing was written"
    assert (result.returncode, result.stderr) == (2, f"argmap: {message}\n")


def test_errors_that_the_map_has_then(changed: Path, call: Run) -> None:
    (changed / "later.yaml").write_text("mint:\n  text: M.\n  sources: survey-2022\n  supports: herbs\n")
    result = call("undo")
    assert result.returncode == 1
    assert "argmap: the map has 1 error\n  hint: `argmap check` lists it\n" in result.stderr


def cut_short(folder: Path) -> None:
    """Leave the change half made."""
    (folder / "more.yaml").unlink()
    state = state_of("arguments", state_folder())
    (state / "1.json").rename(state / "pending.json")


def test_what_reads_the_map_tells_that_a_change_was_cut_short(changed: Path, call: Run) -> None:
    cut_short(changed)
    for command in (("check",), ("render",), ("show", "tea-calms"), ("check", "arguments/tea.yaml")):
        result = call(*command)
        assert result.stderr == (
            "argmap: a change of the map was cut short and is not finished: add herbs\n"
            "  hint: the next command that changes the map finishes it, `argmap undo` takes it back\n"
        )
    assert not (changed / "more.yaml").exists()
    assert call("undo").stderr.startswith("argmap: undone: add herbs\n")
    assert call("check").stderr == ""


def test_what_was_given_up(changed: Path, call: Run) -> None:
    cut_short(changed)
    (changed / "more.yaml").write_text(f"{ADDED}\n# mine")
    result = call("undo")
    assert result.returncode == 0
    assert result.stderr.startswith("argmap: given up: add herbs\n    arguments/tea.yaml:32\n")
    assert "arguments/more.yaml was changed since by others and left alone\n" in result.stderr
    assert "Tea excites." in (changed / "tea.yaml").read_text()


def test_a_journal_that_is_damaged_does_not_keep_anybody_from_reading(changed: Path, call: Run) -> None:
    cut_short(changed)
    path = state_of("arguments", state_folder()) / "pending.json"
    path.write_text("{")
    result = call("check")
    assert result.returncode == 0
    assert result.stderr.startswith(f"argmap: cannot read the journal {path}; it is damaged\n")


def test_without_a_home(changed: Path, process: Run) -> None:
    result = process("check", XDG_STATE_HOME="", HOME="nowhere")
    assert (result.returncode, result.stderr) == (0, "")
    result = process("undo", XDG_STATE_HOME="", HOME="nowhere")
    assert result.returncode == 2
    assert "the user has no home" in result.stderr
    assert (changed / "more.yaml").exists()
