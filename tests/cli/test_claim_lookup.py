"""Naming a claim: by its id, its label, or words of either, wherever a command takes a claim."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.cli.claim_lookup import link_named
from argmap.model import Kind
from argmap.tests.builders.claims import claim, hypothesis, map_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

DEBATE = map_of(
    claim("norms-bind", "Norms bind states.", "Norms bind"),
    claim("norms", "There are norms.", supports=("norms-bind",)),
    claim("café_norms", "Norms of the café.", "Norms and coffee", attacks=("norms -> norms-bind",)),
    hypothesis("peace", "Norms keep the peace."),
    claim("laws", "Laws bind.", "Laws bind", supports=("norms-bind",)),
    claim("why", "Why norms?", kind=Kind.QUESTION),
)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (["norms", "norms-bind"], "norms -> norms-bind"),
        (["laws", "bind"], "laws -> norms-bind"),  # of the two claims that `bind` fits, one has such a link
        (["coffee", "norms", "bind"], "café_norms -> norms -> norms-bind"),
    ],
)
def test_a_link_is_named_by_its_claims(typed: list[str], path: str) -> None:
    assert str(link_named(typed, DEBATE, "show")) == path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "theanine", "works"), "`theanine works` is understood as `theanine-works`"),
        (("show", "TEA-HOLDS-THEANINE"), "`TEA-HOLDS-THEANINE` is understood as `tea-holds-theanine`"),
        (("trace", "tea calms"), "`tea calms` is understood as `tea-calms`"),
        (("trace", "cup", "holds"), "`cup holds` is understood as `too-little`"),
        (("render", "--focus", "Tea excites."), "`Tea excites.` is understood as `tea-excites`"),
        (
            ("render", "--focus", "theanine", "reaches"),
            "`theanine reaches` is understood as `theanine-works`",
        ),
        (("render", "--focus", "tea-calms", "excites"), "`excites` is understood as `tea-excites`"),
        (("render", "excites"), "`excites` is understood as `tea-excites`"),
        (("render", "arguments", "tea", "excites"), "`tea excites` is understood as `tea-excites`"),
        (("trace", "--what-if", "reject a cup"), "`a cup` is understood as `too-little`"),
        (("trace", "--what-if", "Reject too-little"), ""),
        (
            ("trace", "--what-if", "drop theanine -> tea calms"),
            "`theanine -> tea calms` is understood as `theanine-works -> tea-calms`",
        ),
        (
            ("trace", "--what-if", "strength reaches the brain -> calms weak"),
            "`reaches the brain -> calms` is understood as `theanine-works -> tea-calms`",
        ),
        (("trace", "--what-if", "drop excites >< tea-calms"), "`excites` is understood as `tea-excites`"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_one_hit_is_taken_and_told(call: Run, arguments: tuple[str, ...], told: str) -> None:
    result = call(*arguments)
    assert (result.returncode, result.stderr) == (0, f"argmap: {told}\n" if told else "")
    assert result.stdout


@pytest.mark.usefixtures("tea")
def test_words_and_the_id_show_the_same(call: Run) -> None:
    assert call("trace", "tea", "calms").stdout == call("trace", "tea-calms").stdout
    for view in ("balance", "claims"):
        typed = call("render", "--view", view, "excites")
        focus = call("render", "--view", view, "--focus", "tea-excites")
        assert typed.stdout == focus.stdout
    assert json.loads(call("show", "excites", "--format", "json").stdout)["id"] == "tea-excites"


@pytest.mark.parametrize("arguments", [("show",), ("trace",), ("render",), ("render", "--focus")])
@pytest.mark.usefixtures("tea")
def test_several_are_listed_hypotheses_first(call: Run, arguments: tuple[str, ...]) -> None:
    result = call(*arguments, "calm")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "argmap: `calm` fits 2 claims\n"
        "  hint: name one of them:\n"
        "    tea-calms      Tea calms\n"
        "    does-tea-calm  Does tea calm?\n"
    )


def test_of_many_ten_are_listed(tea: Path, call: Run) -> None:
    herbs = (f"herb-{number}: {{text: Herb {number}., sources: survey-2022}}\n" for number in range(14))
    (tea / "herbs.yaml").write_text("".join(herbs))
    lines = call("show", "herb").stderr.splitlines()
    assert lines[0] == "argmap: `herb` fits 14 claims"
    assert len(lines) == 13
    assert lines[-1] == "    and 4 more; type another word of the one that you mean"


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("show", "tea-clams"), "there is no claim `tea-clams`", "did you mean `tea-calms`?"),
        (("show", "Thianine reaches the brain"), "no claim", "did you mean `theanine-works`?"),
        (("show", "cup", "holds", "plenty"), "no claim `cup holds plenty`", "did you mean `too-little`?"),
        (("show", "xyz"), "there is no claim `xyz`", "`argmap list` names them all"),
        (("show", "tea-calms", "arguments"), "no claim", "a map is named with an option: `--map arguments`"),
        (("show", "a -> b"), "`a -> b` is a link, not a claim", "`argmap show a` lists the links from it"),
        (("render", "xyz"), "there is no map or claim `xyz`", "`argmap list` names them all"),
        (("render", "map.svg"), "`map.svg` is not a map", "did you mean `-o map.svg`?"),
        (
            ("render", "arguments/nowhere.yaml"),
            "there is no file or folder `arguments/nowhere.yaml`",
            "`argmap init`",
        ),
        (("render", "x/y"), "there is no file or folder `x/y`", "`argmap init`"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_none_is_answered_with_the_nearest(
    call: Run, arguments: tuple[str, ...], message: str, hint: str
) -> None:
    result = call(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert hint in result.stderr


def test_files_name_claims_by_ids_alone(tea: Path, call: Run) -> None:
    page = tea.parent / "page.md"
    text = "<!-- argmap:begin balance --focus {} -->\n<!-- argmap:end -->\n"
    page.write_text(text.format("excites"))
    refused = call("render", "--into", "page.md")
    assert refused.returncode == 2
    assert refused.stderr.startswith("argmap: page.md:1: there is no claim `excites`\n")
    page.write_text(text.format("tea-excites"))
    assert call("render", "--into", "page.md").returncode == 0
    assert "the markers in the file" in call("render", "arguments", "excites", "--into", "page.md").stderr


@pytest.mark.usefixtures("tea")
def test_a_name_cannot_forge_a_line_of_the_list(call: Run, tea: Path) -> None:
    (tea / "evil.yaml").write_text('evil: {text: "calm\\n    \\e[2J", sources: survey-2022}\n')
    assert "\x1b" not in call("show", "calm").stderr
