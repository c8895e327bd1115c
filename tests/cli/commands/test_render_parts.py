"""`argmap render` with the options that choose a part of the map, and those that write several files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.written import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


def test_options_of_what_is_shown(tea: Path, call: Run) -> None:
    assert tea.exists()
    whole = call("render", "--format", "dot").stdout
    part = call("render", "--format", "dot", "--focus", "tea-calms", "--depth", "0").stdout
    assert whole.count("shape=circle") > part.count("shape=circle") == 0
    assert "rankdir=TB" in call("render", "--format", "dot", "--direction", "tb").stdout
    assert "#15171A" in call("render", "--format", "dot", "--theme", "dark").stdout
    assert "HYPOTHESIS, REJECTED (REFUTED)" in whole
    assert "REFUTED" not in call("render", "--format", "dot", "--no-verdicts").stdout
    assert call("render", "--format", "csv", "--kind", "hypothesis").stdout.count("\n") == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--focus", "tea-clams"), "there is no claim `tea-clams`\n  hint: did you mean `tea-calms`"),
        (("--where", "theme"), "`theme` is not a facet and a value"),
        (
            ("--where", "Side="),
            "`Side=` is not a facet and a value\n  hint: write FACET=VALUE, such as side=pro",
        ),
        (("--where", ","), "`,` is not a facet and a value\n  hint: write FACET=VALUE, such as side=pro"),
        (
            ("--where", "=pro"),
            "`=pro` is not a facet and a value\n  hint: write FACET=VALUE, such as side=pro",
        ),
        (
            ("--where", "side=p\u202ero"),
            "the facet side has no value p\\u202ero\n  hint: did you mean `pro`?",
        ),
        (("--where", "nothing=at-all"), "the map has no facet nothing"),
        (("--group-by", "nothing", "--view", "map"), "the map has no facet nothing"),
        (("--depth", "2"), "--depth counts from a claim"),
        (("--theme", "dark"), "--theme is for a picture, not for the view balance as txt"),
        (("--no-verdicts",), "--no-verdicts is for a diagram, not for the view balance"),
        (
            ("--view", "claims", "--direction", "lr", "--group-by", "theme"),
            "--direction and --group-by are for a diagram, not for the view claims",
        ),
        (("--split", "hypothesis"), "--split writes several files"),
    ],
)
@pytest.mark.usefixtures("tea")
def test_mistakes(call: Run, options: tuple[str, ...], message: str) -> None:
    result = call("render", *options)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(f"argmap: {message}")


@pytest.fixture
def with_facet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small map with a facet, in the working directory."""
    settings = "argmap: 1\ntitle: Why tea?\nfacets:\n  theme: {norms: Norms, war: War}\n"
    claims = "a: {text: A, facets: {theme: norms}, supports: b}\n"
    claims += "b: {text: B, kind: hypothesis, facets: {theme: war}}\n"
    write(tmp_path, {"argmap.yaml": settings, "claims.yaml": claims})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        (("--group-by", "Theme", "--format", "dot"), ("--group-by", "theme", "--format", "dot")),
        (
            ("--view", "matrix", "--rows", "Claims", "--columns", "Hypotheses"),
            ("--view", "matrix", "--rows", "claims", "--columns", "hypotheses"),
        ),
    ],
)
@pytest.mark.usefixtures("with_facet")
def test_names_of_facets_and_axes_are_understood_in_any_case(
    call: Run, typed: tuple[str, ...], plain: tuple[str, ...]
) -> None:
    result = call("render", *typed)
    assert (result.returncode, result.stdout) == (0, call("render", *plain).stdout)


def test_a_map_is_divided_by_a_facet_in_any_case(with_facet: Path, call: Run) -> None:
    assert call("render", "--split", "THEME", "-o", "t.svg").returncode == 0
    assert {each.name for each in with_facet.glob("*.svg")} == {"t.svg", "t-norms.svg", "t-war.svg"}
    result = call("render", "--split", "theme=norms", "-o", "u.svg")
    assert (result.returncode, "`--where theme=norms` shows one" in result.stderr) == (2, True)


@pytest.mark.usefixtures("with_facet")
def test_what_a_file_lacks_is_said_after_its_name(call: Run) -> None:
    result = call("render", "--page", "a4", "-o", "t.svg")
    assert result.stderr.startswith("argmap: wrote t.svg\nargmap: on A4 its text is ")


def test_split_writes_an_overview_and_a_file_for_each(tea: Path, call: Run) -> None:
    result = call("render", "--split", "hypothesis", "-o", "all.svg")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    names = sorted(file.name for file in tea.parent.glob("*.svg"))
    assert "all.svg" in names
    assert len(names) > 1
    assert all(name.startswith("all") for name in names)


def test_nothing_is_written_where_one_of_the_files_cannot_be(tea: Path, call: Run) -> None:
    call("render", "--split", "hypothesis", "-o", "all.svg")
    other = next(file for file in tea.parent.glob("all-*.svg"))
    other.unlink()
    other.mkdir()
    before = (tea.parent / "all.svg").read_bytes()
    result = call("render", "--split", "hypothesis", "--theme", "dark", "-o", "all.svg")
    assert result.returncode == 2
    assert f"cannot write {other.name}: that is a folder" in result.stderr
    assert (tea.parent / "all.svg").read_bytes() == before


def test_a_picture_for_each_claim_with_reasons(tea: Path, call: Run) -> None:
    assert call("render", "--split", "all", "-o", "all.svg").returncode == 0
    assert sorted(each.name for each in tea.parent.glob("all*.svg")) == [
        "all-does-tea-calm.svg",
        "all-tea-calms.svg",
        "all-tea-excites.svg",
        "all-theanine-works.svg",
        "all.svg",
    ]
    result = call("render", "--split", "all", "--focus", "does-tea-calm", "--depth", "0", "-o", "all.svg")
    assert "there is no claim with reasons to divide the map by" in result.stderr


def test_pictures_of_an_earlier_run_are_left_and_named(tea: Path, call: Run) -> None:
    old = tea.parent / "all-old.svg"
    old.write_text("old", encoding="utf-8")
    (tea.parent / "all-old.png").write_text("of another format", encoding="utf-8")
    assert (
        "all-old.svg is there too, but not of this run"
        in call("render", "--split", "all", "-o", "all.svg").stderr
    )
    result = call("render", "--split", "hypothesis", "-o", "all.svg")
    assert result.stderr.count("\n") == 2
    assert " are there too, but not of this run" in result.stderr
    assert old.read_text(encoding="utf-8") == "old"


@pytest.mark.usefixtures("tea")
def test_a_table_is_not_split(call: Run) -> None:
    result = call("render", "--split", "hypothesis", "-o", "all.csv")
    assert result.returncode == 2
    assert "only the map can be divided" in result.stderr


def test_a_figure_for_tex_is_written_with_its_pdf(tea: Path, call: Run) -> None:
    result = call("render", "--view", "map", "-o", "figure.tex")
    assert (result.returncode, result.stderr) == (0, "argmap: wrote figure.pdf beside it\n")
    assert "{figure.pdf}" in (tea.parent / "figure.tex").read_text(encoding="utf-8")
    assert (tea.parent / "figure.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("tea")
def test_a_figure_to_stdout_says_that_its_pdf_is_not_written(call: Run) -> None:
    result = call("render", "--view", "map", "--format", "tex")
    assert result.returncode == 0
    assert "{map.pdf}" in result.stdout
    assert "map.pdf, which is not written to stdout\n  hint: `-o map.tex` writes both\n" in result.stderr


def test_a_pdf_of_another_is_not_overwritten_by_that_of_a_figure(tea: Path, call: Run) -> None:
    pdf, tex = tea.parent / "art.pdf", tea.parent / "art.tex"
    for own in (None, "", "\\section{My article}\n"):
        pdf.write_bytes(b"mine")
        if own is not None:
            tex.write_text(own)
        result = call("render", "--view", "map", "-o", "art.tex")
        assert (result.returncode, pdf.read_bytes()) == (2, b"mine")
        assert "argmap: art.pdf is there already and would be overwritten\n" in result.stderr
        assert "hint: name art.tex otherwise, or move art.pdf away\n" in result.stderr
    pdf.unlink()
    assert call("render", "--view", "map", "-o", "art.tex").returncode == 0
    again = call("render", "--view", "map", "--theme", "print", "-o", "art.tex")
    assert (again.returncode, again.stderr) == (0, "argmap: wrote art.pdf beside it\n")


def test_figures_of_a_divided_map_are_written_with_their_pdfs(tea: Path, call: Run) -> None:
    result = call("render", "--view", "map", "--split", "hypothesis", "-o", "all.tex")
    assert result.stderr == "argmap: wrote all.pdf and all-tea-calms.pdf beside them\n"
    assert sorted(each.name for each in tea.parent.glob("*.pdf")) == ["all-tea-calms.pdf", "all.pdf"]


def test_a_name_that_tex_cannot_read_is_refused(tea: Path, call: Run) -> None:
    before = sorted(tea.parent.iterdir())
    for name, shown in (("50%.tex", "%"), ("a#b.tex", "#")):
        result = call("render", "--view", "map", "-o", name)
        assert result.returncode == 2
        assert f"argmap: TeX cannot take {shown} in the name of a picture's file\n  hint: " in result.stderr
    assert sorted(tea.parent.iterdir()) == before
