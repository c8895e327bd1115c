"""`argmap add`: from the command line, from stdin, and from an editor that is a script."""

from __future__ import annotations

import stat
import sys
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing.drafts import drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]
    Piped = Callable[[str], CompletedProcess[str]]

pytestmark = [
    pytest.mark.usefixtures("state"),
    pytest.mark.skipif(sys.platform == "win32", reason="the editors of these tests are shell scripts"),
]


def in_text(text: str) -> str:
    return f"sed -i 's/text: .*/text: {text}/' \"$1\""


# From the command line


def test_a_claim_from_the_command_line(tea: Path, call: Call) -> None:
    result = call(
        *("add", "-s", "tea calms", "-a", "tea-excites", "-w", "leaf 2001", "--answers", "does tea calm"),
        *("--kind", "Finding", "--facet", "side=for it", "-t", "Herbs: they calm # too", "-c", "excites"),
    )
    assert result.returncode == 0, result.stderr
    assert (
        (tea / "tea.yaml")
        .read_text()
        .endswith(
            "\n\nherbs-they-calm-too:\n"
            "  kind: finding\n"
            '  text: "Herbs: they calm # too"\n'
            "  sources: leaf-2001\n"
            "  facets: {side: pro}\n"
            "  supports: tea-calms\n"
            "  attacks: tea-excites\n"
            "  contradicts: tea-excites\n"
            "  answers: does-tea-calm\n"
        )
    )
    line = (tea / "tea.yaml").read_text().splitlines().index("herbs-they-calm-too:") + 1
    assert f"arguments/tea.yaml:{line}: added `herbs-they-calm-too`" in result.stderr
    assert "the hypothesis `tea-calms` is now" in result.stderr


def test_the_id_and_the_file_can_be_given(tea: Path, call: Call) -> None:
    assert (
        call(
            "add", "--id", "mine", "-t", "A", "--to", "new.yaml", "-s", "theanine-works -> tea-calms"
        ).returncode
        == 0
    )
    assert (tea / "new.yaml").read_text() == "mine:\n  text: A\n  supports: theanine-works -> tea-calms\n"
    assert call("add", "-t", "…", "--id", "mine").stderr.startswith(
        "argmap: there is a claim `mine` already\n"
    )
    assert "`a b` is not a valid id" in call("add", "-t", "A", "--id", "a b").stderr
    assert "there is nothing in the text of which an id could be made" in call("add", "-t", "…").stderr


def test_a_dry_run_writes_nothing(tea: Path, call: Call, state: Path) -> None:
    before = (tea / "tea.yaml").read_text()
    result = call("add", "-s", "tea-calms", "-t", "Herbs calm.", "--dry-run")
    assert "+herbs-calm:\n+  text: Herbs calm.\n+  supports: tea-calms\n" in result.stdout
    assert (tea / "tea.yaml").read_text() == before
    assert not state.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-s", "tea", "-t", "A"], "`tea` fits"),
        (["-s", "nobody", "-t", "A"], "there is no claim `nobody`"),
        (["-w", "nobody 1999", "-t", "A"], "the map has no work `nobody 1999`"),
        (["A claim"], "`A claim` is not an option"),
        (["-", "-t", "A"], "the claims on stdin say all of themselves"),
        (["--recover"], "no draft is kept"),
        (["--recover", "-t", "A"], "--recover opens a draft as it is"),
        ([], "there is no terminal for an editor"),
    ],
)
def test_what_cannot_be_done_writes_nothing(
    tea: Path, call: Call, arguments: list[str], message: str
) -> None:
    before = (tea / "tea.yaml").read_text()
    result = call("add", *arguments)
    assert (result.returncode, message in result.stderr) == (2, True), result.stderr
    assert (tea / "tea.yaml").read_text() == before


# From stdin


@pytest.fixture
def piped(call: Call, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], CompletedProcess[str]]:
    """Run `argmap add -` with a text on stdin."""

    def run(text: str) -> CompletedProcess[str]:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
        return call("add", "-")

    return run


def test_claims_on_stdin_may_link_each_other(tea: Path, piped: Piped) -> None:
    text = "one:\n  text: One.\n  supports: two\ntwo:\n  text: Two.\n  supports: tea-calms\n"
    result = piped(text)
    assert result.returncode == 0
    assert (tea / "tea.yaml").read_text().endswith(text.replace("two:\n  t", "\ntwo:\n  t"))
    assert "added `one` and arguments/tea.yaml" in result.stderr


def test_faults_on_stdin_are_told_by_line_and_the_text_is_kept(tea: Path, piped: Piped, state: Path) -> None:
    result = piped("one:\n  text: One.\n  supports: nobody\n  bad: x\n")
    assert result.returncode == 2
    assert "    line 3: AM201 no claim has the id `nobody`" in result.stderr
    assert "    line 4: AM101 unknown key `bad`" in result.stderr
    assert "`argmap add --recover` opens it again" in result.stderr
    (draft,) = state.rglob("*.yaml")
    assert draft.read_text() == "one:\n  text: One.\n  supports: nobody\n  bad: x\n"
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert "nobody" not in (tea / "tea.yaml").read_text()


@pytest.mark.parametrize("text", ["", "# nothing\n", "a: {text: A", "- a\n", "a\n", "a:\n"])
def test_what_is_no_claim_is_refused(tea: Path, piped: Piped, text: str) -> None:
    before = (tea / "tea.yaml").read_text()
    assert piped(text).returncode == 2
    assert (tea / "tea.yaml").read_text() == before


# From an editor


def test_a_claim_typed_in_an_editor(tea: Path, call: Call, editor: Callable[..., Path], state: Path) -> None:
    shown = editor(in_text("Herbs: they calm."))
    result = call("add", "-s", "tea calms", "-w", "leaf 2001")
    assert result.returncode == 0, result.stderr
    assert "new-claim:\n  text: \n  sources: leaf-2001\n  supports: tea-calms\n" in (shown / "1").read_text()
    assert "#: side: pro (For it), con (Against it)\n" in (shown / "1").read_text()
    assert (
        (tea / "tea.yaml")
        .read_text()
        .endswith(
            '\n\nherbs-they-calm:\n  text: "Herbs: they calm."\n  sources: leaf-2001\n  supports: tea-calms\n'
        )
    )
    assert not [*state.rglob("*.yaml")]


def test_an_untouched_template_adds_nothing(
    tea: Path, call: Call, editor: Callable[..., Path], state: Path
) -> None:
    before = (tea / "tea.yaml").read_text()
    for line in (":", 'rm "$1"', ': > "$1"'):
        for each in editor(line).iterdir():
            each.unlink()
        editor(line)
        assert call("add", "-s", "tea calms").returncode == 1
        assert (tea / "tea.yaml").read_text() == before
        assert not [*state.rglob("*.yaml")]


def test_a_failure_before_anything_is_typed_leaves_nothing(
    tea: Path, call: Call, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    editor("exit 1")
    assert "exit code 1" in call("add").stderr
    monkeypatch.setenv("EDITOR", "no-such-editor-here")
    assert "the editor cannot be run" in call("add").stderr
    monkeypatch.delenv("EDITOR")
    assert "there is no terminal for an editor" in call("edit", "tea-calms").stderr
    assert not [*state.rglob("*.yaml")]
    assert tea.is_dir()


def test_faults_open_the_editor_again_at_their_lines(
    tea: Path, call: Call, editor: Callable[..., Path]
) -> None:
    (tea / "old.yaml").write_text("old-error: {text: O, supports: nobody}\n")
    shown = editor(
        f'{in_text("Herbs calm.")}; sed -i "s/supports: .*/supports: nowhere/" "$1"',
        'sed -i "s/supports: .*/supports: tea-calms/" "$1"',
    )
    result = call("add", "-s", "tea calms")
    second = (shown / "2").read_text()
    assert (
        "#: AM201 no claim has the id `nowhere`"
        in second.partition("  supports: nowhere")[0].splitlines()[-1]
    )
    assert "nobody" not in second
    assert "herbs-calm:\n  text: Herbs calm.\n  supports: tea-calms\n" in (tea / "tea.yaml").read_text()
    assert "is now" not in result.stderr  # no verdicts of a map with errors
    assert result.returncode == 1


def test_a_fault_that_is_not_touched_ends_the_loop(
    tea: Path, call: Call, editor: Callable[..., Path], state: Path
) -> None:
    editor(f'{in_text("A b.")}; sed -i "s/supports: .*/supports: nowhere/" "$1"')
    result = call("add", "-s", "tea calms")
    assert result.returncode == 2
    assert "nothing was changed, and it still has faults" in result.stderr
    (draft,) = state.rglob("*.yaml")
    assert f"what you typed is kept in {draft}" in result.stderr
    editor(*[":"] * 2, 'sed -i "s/nowhere/tea-calms/" "$1"')
    assert call("add", "--recover").returncode == 0
    assert "a-b:\n  text: A b.\n  supports: tea-calms\n" in (tea / "tea.yaml").read_text()
    assert not draft.exists()


def test_a_warning_opens_the_editor_once_and_can_stay(
    tea: Path, call: Call, editor: Callable[..., Path]
) -> None:
    shown = editor(in_text("Herbs calm."), ":")
    result = call("add")
    second = (shown / "2").read_text().splitlines()
    assert result.returncode == 0
    assert "#: A warning can stay: to keep the text as it is, close it as it is." in second
    above = second[: second.index("new-claim:")]
    assert any(line.startswith("#: AM304 ") for line in above), above
    assert "herbs-calm:\n  text: Herbs calm.\n" in (tea / "tea.yaml").read_text()
    assert "has no source" in result.stderr


def test_a_warning_that_is_not_new_does_not(tea: Path, call: Call, editor: Callable[..., Path]) -> None:
    (tea / "more.yaml").write_text("one: {text: One., supports: tea-calms}\n")
    shown = editor('sed -i "s/One[.]/First./" "$1"')
    assert call("edit", "one").returncode == 0
    assert not (shown / "2").exists()
    (tea / "two.yaml").write_text("two: {text: Two., sources: leaf-2001, supports: tea-calms}\n")
    (shown / "1").unlink()
    shown = editor('sed -i "s/, sources: leaf-2001//" "$1"', ":")
    assert call("edit", "two").returncode == 0
    assert "#: AM304 " in (shown / "2").read_text()


def test_what_only_other_claims_can_mend_does_not(tea: Path, call: Call, editor: Callable[..., Path]) -> None:
    shown = editor(in_text("Herbs calm."))
    assert call("add", "--kind", "hypothesis").returncode == 0
    assert not (shown / "2").exists()
    assert "kind: hypothesis" in (tea / "tea.yaml").read_text()


MISBEHAVING = {
    "fails": ("exit 1", "exit code 1"),
    "is killed": ("kill -9 $$", "signal 9"),
    "writes Latin-1": ('printf "\\n# caf\\351\\n" >> "$1"', "not saved the draft as UTF-8"),
    "writes half": ('printf "x: {text: [" > "$1"', "still has faults"),
    "hangs argmap up": ('kill -HUP "$PPID"; sleep 1', ""),
    "ends argmap": ('kill -TERM "$PPID"; sleep 1', ""),
}


@pytest.mark.parametrize("name", MISBEHAVING)
def test_what_is_typed_is_kept_whatever_an_editor_does(
    tea: Path, process: Call, editor: Callable[..., Path], state: Path, name: str
) -> None:
    line, message = MISBEHAVING[name]
    before = (tea / "tea.yaml").read_text()
    editor(f"{in_text('Herbs calm.')}; {line}")
    result = process("add", "-s", "tea calms")
    assert result.returncode not in {0, 1}
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    (draft,) = state.rglob("*.yaml")
    assert f"what you typed is kept in {draft}" in result.stderr
    assert name == "writes half" or b"Herbs calm." in draft.read_bytes()
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert (tea / "tea.yaml").read_text() == before


@pytest.mark.parametrize(
    "line",
    [
        'cp "$1" "$1.new"; mv "$1.new" "$1"',  # a new inode
        'echo swap > "$(dirname "$1")/.$(basename "$1").swp"; cp "$1" "$1~"',
        "sed -i '1s/^/\\xef\\xbb\\xbf/; s/$/\\r/' \"$1\"",
        "sed -i '/#:/d; s/ *$//' \"$1\"",
    ],
)
def test_what_editors_may_do_is_borne(tea: Path, call: Call, editor: Callable[..., Path], line: str) -> None:
    editor(f"{in_text('Herbs calm.')}; {line}")
    assert call("add", "-s", "tea calms").returncode == 0
    assert (
        (tea / "tea.yaml")
        .read_bytes()
        .endswith(b"\nherbs-calm:\n  text: Herbs calm.\n  supports: tea-calms\n")
    )


def test_a_draft_that_vanishes_in_a_later_round_is_put_back(
    tea: Path, call: Call, editor: Callable[..., Path], state: Path
) -> None:
    editor(f'{in_text("A b.")}; sed -i "s/supports: .*/supports: nowhere/" "$1"', 'rm "$1"')
    assert call("add", "-s", "tea calms").returncode == 2
    (draft,) = state.rglob("*.yaml")
    assert "text: A b." in draft.read_text()
    assert tea.exists()


def test_a_crash_of_argmap_names_the_draft(
    tea: Path, call: Call, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no way")

    monkeypatch.setattr("argmap.editor.loop.plan.insert", fail)
    editor(in_text("Herbs calm."))
    result = call("add")
    (draft,) = state.rglob("*.yaml")
    assert result.returncode == 2
    assert f"what you typed is kept in {draft}" in result.stderr
    assert "text: Herbs calm." in draft.read_text()
    assert tea.exists()


def test_a_full_disk_keeps_the_draft(
    tea: Path, call: Call, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    editor(in_text("Herbs calm."))
    monkeypatch.setattr("argmap.editor.writing.prepared.write_new", full)
    result = call("add")
    assert result.returncode == 2
    assert "no space left on device" in result.stderr
    assert [each for each in state.rglob("*.yaml") if "Herbs calm." in each.read_text()]
    assert "herbs" not in (tea / "tea.yaml").read_text()


def test_an_editor_that_does_not_wait_is_explained(
    tea: Path, call: Call, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    monkeypatch.setattr("argmap.editor.loop.launch._AT_ONCE", 60.0)
    script = editor(":") / "vim"
    code = script.rename(script.with_name("code"))
    monkeypatch.setenv("EDITOR", str(code))
    result = call("add")
    assert result.returncode == 1
    (draft,) = state.rglob("*.yaml")
    assert "the editor returned at once" in result.stderr
    assert f"EDITOR='{code} --wait'" in result.stderr
    draft.write_text(draft.read_text().replace("text: ", "text: Typed in a window."))  # which is still open
    monkeypatch.setenv("VISUAL", f"{code} --wait")
    assert call("add", "--recover").returncode == 0
    assert "typed-in-a-window:" in (tea / "tea.yaml").read_text()
    assert not drafts(str(tea), state)


def test_an_id_that_is_taken_meanwhile(tea: Path, call: Call, editor: Callable[..., Path]) -> None:
    editor(f"{in_text('Herbs calm.')}; printf 'herbs-calm: {{text: Mine}}\\n' > {tea}/other.yaml")
    call("add", "-s", "tea calms")
    assert "herbs-calm-2:" in (tea / "tea.yaml").read_text()


def test_a_hostile_map_plants_nothing(tea: Path, call: Call, editor: Callable[..., Path]) -> None:
    with (tea / "argmap.yaml").open("a") as settings:
        settings.write(
            '  planted: {a: "x\\n  note: planted", b: "\\u2028  note: planted", c: "vim: set ai:"}\n'
        )
    shown = editor(in_text("Herbs calm."))
    assert call("add", "-s", "tea calms").returncode == 0
    assert (
        "#: planted: a (x\\x0a  note: planted), b (\\u2028  note: planted), c (vim\\x3a set ai:)\n"
        in (shown / "1").read_text()
    )
    assert "planted" not in (tea / "tea.yaml").read_text()


def test_a_long_text_is_folded(tea: Path, call: Call, editor: Callable[..., Path]) -> None:
    editor(in_text("Herbs calm: " + "so it is said, " * 10 + "at least."))
    assert call("add", "--id", "mine").returncode == 0
    assert "mine:\n  text: >-\n    Herbs calm: so it is" in (tea / "tea.yaml").read_text()


def test_a_text_that_is_not_utf_8_is_refused(tea: Path, call: Call) -> None:
    assert "the text is not UTF-8" in call("add", "-t", "caf\udce9").stderr
    assert "caf" not in (tea / "tea.yaml").read_text()


def test_comments_on_stdin_stay(tea: Path, piped: Piped) -> None:
    text = "#: mine\none: {text: One., supports: tea-calms}  # so\n"
    assert piped(text).returncode == 0
    assert (tea / "tea.yaml").read_text().endswith(text)
