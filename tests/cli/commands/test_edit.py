"""`argmap edit`: a claim of the map in an editor that is a script."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]
    Editor = Callable[..., Path]

pytestmark = [
    pytest.mark.usefixtures("state"),
    pytest.mark.skipif(sys.platform == "win32", reason="the editors of these tests are shell scripts"),
]

STYLED = b"""\
# before\r
\r
    one:\r
        text: "One"  # said so\r
        supports: tea-calms\r
        # below\r
\r
    two:\r
        text: Two\r
"""


def replaced(old: str, new: str) -> str:
    return f"sed -i 's/{old}/{new}/' \"$1\""


def test_a_claim_is_shown_alone_and_put_back_in_the_style_of_its_file(
    tea: Path, call: Call, editor: Editor, state: Path
) -> None:
    (tea / "styled.yaml").write_bytes(STYLED)
    shown = editor(replaced('"One"', "First"))
    result = call("edit", "one")
    assert result.returncode == 0, result.stderr
    text = (shown / "1").read_text()
    assert "#: Version " in text
    assert 'one:\n    text: "One"  # said so\n    supports: tea-calms\n    # below\n#: ' in text
    assert (tea / "styled.yaml").read_bytes() == STYLED.replace(b'"One"', b"First")
    assert "arguments/styled.yaml:3: changed `one`" in result.stderr
    assert "has no source" not in result.stderr  # nor had it before
    assert not [*state.rglob("*.yaml")]


def test_nothing_changed(tea: Path, call: Call, editor: Editor, state: Path) -> None:
    before = (tea / "tea.yaml").read_bytes()
    editor(":")
    result = call("edit", "tea", "calms")
    assert (result.returncode, "nothing was typed" in result.stderr) == (1, True)
    assert (tea / "tea.yaml").read_bytes() == before
    assert not [*state.rglob("*.yaml")]


def test_a_dry_run_prints_the_change_and_keeps_the_draft(
    tea: Path, call: Call, editor: Editor, state: Path
) -> None:
    before = (tea / "tea.yaml").read_bytes()
    editor(replaced("reaches", "enters"))
    result = call("edit", "theanine-works", "--dry-run")
    assert "-  text: Theanine reaches the brain.\n+  text: Theanine enters the brain.\n" in result.stdout
    assert (tea / "tea.yaml").read_bytes() == before
    (draft,) = state.rglob("*.yaml")
    assert str(draft) in result.stderr


def test_a_colon_that_is_typed_into_a_text_is_a_mark(tea: Path, call: Call, editor: Editor) -> None:
    editor(replaced("Theanine reaches", "Theanine: it reaches"))
    assert call("edit", "theanine-works").returncode == 0
    assert '  text: "Theanine: it reaches the brain."\n' in (tea / "tea.yaml").read_text()


def test_faults_that_the_claim_had_open_the_editor_once_more(tea: Path, call: Call, editor: Editor) -> None:
    (tea / "old.yaml").write_text("old:\n  text: O.\n  supports: nobody\n")
    shown = editor(replaced("O\\.", "Old."), ":")
    result = call("edit", "old")
    assert "AM201" in (shown / "2").read_text()
    assert "text: Old." in (tea / "old.yaml").read_text()
    assert result.returncode == 1  # that of a map with errors


def test_a_fault_that_is_new_is_not_written(tea: Path, call: Call, editor: Editor) -> None:
    before = (tea / "tea.yaml").read_bytes()
    for change in (
        replaced("sources", "source"),
        replaced("^theanine-works", "other"),
        'echo "x: {text: [" >> "$1"',
    ):
        shown = editor(change)
        result = call("edit", "theanine-works")
        assert (result.returncode, "it still has faults" in result.stderr) == (2, True)
        assert (tea / "tea.yaml").read_bytes() == before
        for each in shown.glob("[0-9]*"):
            each.unlink()


def test_what_others_change_meanwhile_is_kept_beside_what_is_typed(
    tea: Path, call: Call, editor: Editor, state: Path
) -> None:
    file = tea / "tea.yaml"
    theirs = f"sed -i 's/Theanine reaches/Theanine never reaches/' {file}"
    shown = editor(
        f"{replaced('reaches the brain', 'enters it')}; {theirs}", ":", replaced("^#: .*never.*", "")
    )
    result = call("edit", "theanine-works")
    assert result.returncode == 2
    assert "`theanine-works` was changed meanwhile, in arguments/tea.yaml:" in result.stderr
    assert "Theanine never reaches the brain." in file.read_text()
    (draft,) = state.rglob("*.yaml")
    assert "Theanine enters it." in draft.read_text()
    result = call("edit", "theanine-works", "--recover")
    again = (shown / "2").read_text()
    assert "#: the claim has been changed since this was typed; it is now:\n" in again
    assert "#:   text: Theanine never reaches the brain.\n" in again
    assert result.returncode == 0
    assert "Theanine enters it." in file.read_text()
    assert not draft.exists()


def test_what_others_change_elsewhere_in_the_file_stays(tea: Path, call: Call, editor: Editor) -> None:
    file = tea / "tea.yaml"
    theirs = f"sed -i '1s/^/# theirs\\n/; s/Tea excites/Tea wakes/' {file}"
    editor(f"{replaced('reaches', 'enters')}; {theirs}")
    assert call("edit", "theanine-works").returncode == 0
    text = file.read_text()
    assert text.startswith("# theirs\n")
    assert "Tea wakes" in text
    assert "Theanine enters" in text


def test_a_claim_that_is_gone_meanwhile(tea: Path, call: Call, editor: Editor, state: Path) -> None:
    (tea / "old.yaml").write_text("old: {text: O.}\n")
    editor(f"{replaced('O[.]', 'Old.')}; rm {tea}/old.yaml")
    result = call("edit", "old")
    assert result.returncode == 2
    assert "the map was changed meanwhile" in result.stderr
    (draft,) = state.rglob("*.yaml")
    assert "Old." in draft.read_text()


def test_a_hostile_claim_is_shown_between_lines_that_are_safe(tea: Path, call: Call, editor: Editor) -> None:
    (tea / "bad.yaml").write_text("# vim: set ft=sh:\nbad:\n  #: mine\n  text: B.\n# vim: set ft=sh:\n")
    shown = editor(replaced("B\\.", "C."))
    assert call("edit", "bad").returncode in {0, 1}
    lines = (shown / "1").read_text().splitlines()
    assert not [line for line in (*lines[:5], *lines[-5:]) if "vim" in line]
    assert (
        tea / "bad.yaml"
    ).read_text() == "# vim: set ft=sh:\nbad:\n  #: mine\n  text: C.\n# vim: set ft=sh:\n"
