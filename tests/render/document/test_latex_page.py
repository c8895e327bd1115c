"""Tables on a printed page: no column too narrow for its words, and no cell too long for a page."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Facet
from argmap.render import FORMATS, Rendering, Screen
from argmap.render.document.blocks import Document, Picture
from argmap.render.document.column_widths import lay_out
from argmap.render.document.latex_page import LATEX
from argmap.render.document.table import column, entries
from argmap.tests.builders.claims import HERE, claim, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.render import Rendering

WORDS = st.text(st.sampled_from("abcdefghij -/_"), max_size=60)


def wide_map(values: int) -> ArgumentMap:
    """Claims of two actors on as many themes as asked for."""
    themes = {f"v{number}": f"Connectivity {number}" for number in range(values)}
    drawn = map_of(
        *(
            claim(
                f"c{number}",
                f"Multilateralism of the kind number {number}",
                facets=(("actor", "sco" if number % 2 else "eu"), ("theme", f"v{number % values}")),
            )
            for number in range(3 * values)
        ),
        title="Wide",
    )
    facets = {"actor": drawn.facets["actor"], "theme": Facet("theme", themes)}
    return ArgumentMap(drawn.title, drawn.claims, {}, facets, HERE)


def matrix(values: int, **chosen: Any) -> Rendering:
    return render(wide_map(values), "matrix", "tex", **chosen)


def shares(tex: str) -> list[float]:
    return [float(share) for share in re.findall(r"p\{\\dimexpr ([\d.]+)\\linewidth", tex)]


def test_a_matrix_that_fits_no_page_counts_its_claims_and_says_so() -> None:
    wide = matrix(15, rows="actor")
    assert "Multilateralism" not in wide.text
    assert "The numbers count claims." in wide.text
    (note,) = wide.notes
    assert note == (
        "claims are counted, as with `--cells count`: their names do not fit 15 columns of a page;"
        " `--rows facet:theme --columns facet:actor` has 2; md and html name them"
    )
    for fitting in (matrix(4), matrix(17), matrix(15, rows="actor", cells="count")):
        assert not [each for each in fitting.notes if "claims are counted" in each]
    assert "Multilateralism" in matrix(4).text
    assert "Multilateralism" in matrix(17).text
    assert matrix(17).data == matrix(17).data


def test_what_cannot_be_made_to_fit_becomes_a_list_and_is_told() -> None:
    lists = matrix(60, rows="actor", cells="count")
    assert lists.notes == ("62 columns do not fit a page; each row is written as a list instead",)
    assert "longtable" not in lists.text
    assert "\\paragraph*{SCO (90)}\\mbox{}\n\\argmapitem{0}\\textbf{Connectivity 0 (3)} " in lists.text
    assert lists.text.count("\\argmapitem{0}") == 2 * 60 + 2


def test_the_page_that_a_table_needs_is_told() -> None:
    few = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    assert "Best on" not in render(few, "claims", "tex").text
    assert "Best on a turned page: \\usepackage{pdflscape}" in render(small_map(), "sources", "tex").text
    narrow = "Best on a turned page with narrow margins: \\usepackage[margin=2.5cm]{geometry}, "
    assert narrow in matrix(15, rows="actor").text


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3), st.integers(3, 20)), min_size=1, max_size=20))
def test_no_column_is_narrower_than_it_may_be(drawn: list[tuple[str, list[str], int]]) -> None:
    columns = [column(name, [entries(texts)], least) for name, texts, least in drawn]
    layout = lay_out(columns, LATEX)
    numbers = range(len(columns))
    assert sum(share for share, _ in map(layout.share, numbers)) <= 1 + 1e-9
    assert all(width > 0 for width in layout.widths)
    if layout.fits:
        for number, (_, _, least) in enumerate(drawn):
            assert layout.characters(number) >= least - 1  # rounding


def test_a_narrow_column_has_shorter_pieces() -> None:
    names = [f"Name of a claim that takes some room {number}" for number in range(40)]
    drawn = [claim("a", "A", sources=tuple(source(voice=name) for name in names))]
    narrow = render(map_of(claim("b", "word " * 400), *drawn), "claims", "tex").text
    wide = render(map_of(*drawn), "claims", "tex").text
    most = [max(row.count(r"\argmapnext") for row in tex.split("\\\\\n")) for tex in (narrow, wide)]
    assert 0 < most[0] <= most[1] < 16


DOCUMENT = r"""\documentclass[a4paper]{article}
\usepackage{array,booktabs,longtable,pdflscape}
\usepackage[margin=2.5cm]{geometry}
\begin{document}\begin{landscape}\input{table}\end{landscape}\end{document}
"""


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no pdflatex")
@pytest.mark.parametrize(("values", "rows"), [(4, ""), (17, ""), (15, "actor"), (40, "actor")])
def test_latex_finds_room_for_every_word(tmp_path: Path, values: int, rows: str) -> None:
    (tmp_path / "table.tex").write_text(matrix(values, rows=rows).text, encoding="utf-8")
    (tmp_path / "document.tex").write_text(DOCUMENT, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "document"]
    for _ in range(2):
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    log = (tmp_path / "document.log").read_bytes().decode(errors="replace")
    if missing := re.search("File `(.*)' not found", log):
        pytest.skip(f"no {missing[1]}")
    assert "\n!" not in log
    overfull = re.findall(r"Overfull \\hbox \(([\d.]+)pt", log)
    assert [width for width in map(float, overfull) if width > 2] == []


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no pdflatex")
@pytest.mark.parametrize(
    ("document", "figure"),
    [("main", "figs/tea.tex"), ("main", "./figs/tea"), ("figs/main", "tea"), ("main", "my f_gs/tea.tex")],
)
def test_a_figure_finds_its_picture_from_wherever_it_is_read(
    tmp_path: Path, document: str, figure: str
) -> None:
    """The picture lies beside the figure, and the document that reads it in the same folder or above."""
    main = tmp_path / f"{document}.tex"
    folder = (main.parent / figure).parent
    folder.mkdir(parents=True)
    picture = Document("Tea", (Picture("Does tea calm?", "Argument map", "tea", 100, 100),))
    (folder / "tea.tex").write_text(FORMATS["tex"].write(picture, Screen()).text, encoding="utf-8")
    (folder / "tea.pdf").write_bytes(render(map_of(claim("a", "A")), "map", "pdf").data)
    main.write_text(
        "\\documentclass{article}\\usepackage{graphicx}"
        f"\\begin{{document}}\\input{{{figure}}}\\end{{document}}",
        encoding="utf-8",
    )
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "main"]
    run = subprocess.run(command, cwd=main.parent, capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stdout.decode("utf-8", "replace")
