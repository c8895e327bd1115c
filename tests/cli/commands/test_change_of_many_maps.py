"""Changes of the map that ships, of maps with errors, in foreign styles, and with hostile ids."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.tests.builders.foreign_styles import SETTINGS, STYLES
from argmap.tests.builders.trees import tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the map that ships, and go to the folder above it; returns the map's folder."""
    shutil.copytree(Path(argmap.__file__).parent / "arguments", tmp_path / "arguments")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "arguments"


def test_the_map_that_ships_is_changed_and_changed_back(shipped: Path, call: Run) -> None:
    before = tree(shipped)
    there_and_back = (
        ("rename spirit-preserves-autocracy spa", "rename spa spirit-preserves-autocracy"),
        ("link sole-purpose-security supports afghan-threats", "unlink sole-purpose-security afghan-threats"),
    )
    for one, other in there_and_back:
        assert call(*one.split()).returncode == 0
        assert tree(shipped) != before
        assert call(*other.split()).returncode == 0
        assert tree(shipped) == before


def test_the_hypothesis_of_the_map_that_ships_is_removed(shipped: Path, call: Run) -> None:
    refused = call("remove", "spirit-preserves-autocracy")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 17)
    result = call("remove", "spirit-preserves-autocracy", "--with-links")
    assert (result.returncode, call("check").returncode) == (0, 0)
    rest = "".join(path.read_text() for path in shipped.rglob("*.yaml"))
    assert "to: spirit-preserves-autocracy" not in rest
    assert "-> spirit-preserves-autocracy" not in rest


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Run, style: str) -> None:
    """What cannot be edited is refused, and nothing written; all else is done."""
    folder = tmp_path / "m"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "argmap.yaml").write_text(SETTINGS)
    (folder / "m.yaml").write_bytes(STYLES[style].encode())
    for line in (
        "rename second no-word-of-it --prose",
        "link first contradicts undercut",
        "link undercut undercuts objection->thesis --because So.",
        "unlink first thesis --with-links",
        "move undercut other.yaml",
        "remove asked --with-links",
    ):
        before = tree(folder)
        code = call(*line.split()).returncode
        assert code == 0 or (code == 2 and tree(folder) == before), (style, line)
    assert call("check").returncode == 0


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_ids_that_begin_alike_or_are_words_of_yaml(tea: Path, call: Run, line_end: str) -> None:
    text = (
        "no: {text: No., supports: [null, no-2]}\nno-2: {text: No too., attacks: no -> null}\n"
        "no.2: {text: no-2, note: `no` and no-2, contradicts: no-2}\nnull: {text: 'null'}\n"
        "supports: {text: text, supports: supports-2}\n"
        "supports-2: {text: x, attacks: 'supports->supports-2'}\n"
        "to: {text: to, supports: {to: text, with: with}}\ntext: {text: text}\nwith: {text: with}\n"
    ).replace("note: `no` and no-2", "note: 'as `no` and no-2 say'")
    (tea / "odd.yaml").write_bytes(text.replace("\n", line_end).encode())
    assert call("rename", "no", "2015").returncode == 0
    assert call("rename", "supports", "12:30").returncode == 2
    assert call("rename", "text", "true").returncode == 0
    assert call("link", "supports", "supports", "with").returncode == 0
    assert call("unlink", "supports", "supports", "supports-2", "--with-links").returncode == 0
    assert call("rename", "to", "yes").returncode == 0
    expected = (
        "2015: {text: No., supports: [null, no-2]}\nno-2: {text: No too., attacks: 2015 -> null}\n"
        "no.2: {text: no-2, note: 'as `no` and no-2 say', contradicts: no-2}\nnull: {text: 'null'}\n"
        "supports: {text: text, supports: [with]}\nsupports-2: {text: x}\n"
        "yes: {text: to, supports: {to: true, with: with}}\ntrue: {text: text}\nwith: {text: with}\n"
    )
    assert (tea / "odd.yaml").read_bytes().decode() == expected.replace("\n", line_end)


def test_a_map_with_errors_is_changed_where_it_is_sound(broken: Path, call: Run) -> None:
    (broken / "faulty.yaml").write_text("damaged: [tea-calms]\n")
    (broken / "not-yaml.yaml").write_text("a: {text: tea-calms\n")
    before = tree(broken)
    result = call("link", "verdict", "attacks", "tea-excites")
    assert result.returncode == 1
    assert "hint: `argmap check` lists them" in result.stderr
    assert "is now" not in result.stderr  # what is missing may decide
    assert tree(broken) != before
    assert call("unlink", "verdict", "tea-excites").returncode == 1
    assert tree(broken) == before
    assert call("rename", "tea-calms", "calm").returncode in {1, 2}
    for line in ("rename damaged x", "remove damaged", "link damaged supports verdict", "remove a"):
        before = tree(broken)
        assert call(*line.split()).returncode == 2
        assert tree(broken) == before


def test_expected_verdicts_do_not_stand_in_the_way(tea: Path, call: Run) -> None:
    with (tea / "tea.yaml").open("a") as file:
        file.write("sure: {text: Sure., expect: accepted}\n")
    result = call("link", "verdict", "attacks", "sure", "--strength", "strong")
    assert (result.returncode, result.stderr.splitlines()[1:]) == (
        1,
        [
            "argmap: the claim `sure` is now rejected (refuted); it was accepted",
            "argmap: the map has 1 error",
            "  hint: `argmap check` lists it",
        ],
    )


def test_claims_in_a_circle(tea: Path, call: Run) -> None:
    (tea / "circle.yaml").write_text("a1: {text: A, attacks: b1}\nb1: {text: B, attacks: a1}\n")
    assert call("link", "a1", "supports", "a1").returncode == 2
    for line in (
        "link b1 undercuts a1->b1",
        "link a1 undercuts b1->a1->b1",
        "rename a1 c1",
        "unlink c1 b1 --with-links",
        "remove b1 --with-links",
    ):
        assert call(*line.split()).returncode == 0, line
    assert (tea / "circle.yaml").read_text() == "c1: {text: A}\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="modes do not hold here")
def test_of_a_map_that_is_read_only_nothing_is_written(tea: Path, call: Run) -> None:
    before = tree(tea)
    (tea / "tea.yaml").chmod(0o444)
    tea.chmod(0o555)
    try:
        result = call("rename", "tea-calms", "calm")
    finally:
        tea.chmod(0o755)
    assert (result.returncode, tree(tea)) == (2, before)
    assert "read-only" in result.stderr


def test_what_is_not_utf8_is_not_changed(tea: Path, call: Run) -> None:
    """A file of claims may name the claim, so that it stands in the way; prose does not."""
    (tea / "README.md").write_bytes(b"tea-calms \xff")
    (tea / "latin.yaml").write_bytes("x: {text: \xe9, supports: tea-calms}\n".encode("latin-1"))
    before = tree(tea)
    assert (call("rename", "tea-calms", "calm").returncode, tree(tea)) == (2, before)
    (tea / "latin.yaml").unlink()
    assert call("rename", "tea-calms", "calm", "--prose").returncode == 0
    assert (tea / "README.md").read_bytes() == b"tea-calms \xff"


PAGE = """\
# Tea
About `tea-calms`, with https://example.org/tea-calms.

<!-- argmap:begin balance --focus tea-calms -->
stale: tea-calms
<!-- argmap:end -->

<!-- argmap:begin claims --focus=verdict --depth 0 -->
other
<!-- argmap:end -->
"""


@pytest.mark.parametrize("prose", [True, False])
def test_views_that_name_the_claim_are_rendered_anew(tea: Path, call: Run, *, prose: bool) -> None:
    page = tea / "notes" / "Page.MD"
    page.parent.mkdir()
    page.write_text(PAGE)
    (tea / "other").mkdir()
    (tea / "other" / "argmap.yaml").write_text("argmap: 1\n")
    (tea / "other" / "page.md").write_text(PAGE)
    result = call("rename", "tea-calms", "calm", *["--prose"] * prose)
    written = page.read_text()
    assert (result.returncode, "stale" in written) == (0, False)
    assert "--focus calm -->\n" in written
    assert "--depth 0 -->\nother\n<!-- argmap:end -->" in written
    assert ("About `calm`, with https://example.org/tea-calms" in written) is prose
    assert ("arguments/notes/Page.MD:2  About `tea-calms`, with" in result.stderr) is not prose
    assert (tea / "other" / "page.md").read_text() == PAGE
    page.write_text(written.partition("<!-- argmap:begin claims")[0])
    assert call("render", "--into", "arguments/notes/Page.MD", "--check").returncode == 0


def test_a_view_that_cannot_be_rendered_is_left_and_told(tea: Path, call: Run) -> None:
    (tea / "page.md").write_text(PAGE.replace("balance", "balanec"))
    result = call("rename", "tea-calms", "calm")
    assert result.returncode == 0
    assert "arguments/page.md:4: the views are not rendered anew: unknown view `balanec`" in result.stderr
    assert "stale: tea-calms" in (tea / "page.md").read_text()


def test_a_hostile_name_steers_no_terminal(tea: Path, call: Run) -> None:
    (tea / "evil.yaml").write_text('x: {text: "a", note: "\\e[2J tea-calms", supports: verdict}\n')
    (tea / "e.md").write_text("\x1b[2J tea-calms \x85 x\n")
    for words in (["rename", "tea-calms", "calm"], ["remove", "verdict"]):
        for line in ([*words, "--dry-run", "--color", "always"], words):
            result = call(*line)
            assert "\x1b[2J" not in result.stdout + result.stderr
