"""The works that a map cites, exported with all their fields and read back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from argmap.editor.citing.written_out import write_bibtex, write_csl
from argmap.exchange.report import Losses
from argmap.schema.references import read_references
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.exchange.writing import Writer


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLES / "silver-blaze", EXAMPLES / "democratic-peace"])
@pytest.mark.parametrize(("name", "write"), [("works.bib", write_bibtex), ("works.json", write_csl)])
def test_works_come_back_as_they_were(folder: Path, name: str, write: Writer) -> None:
    argument_map = read_map(folder)
    losses = Losses()
    exported = write(whole(argument_map), losses)
    found = read_references(name, exported.data).works
    uncited = {work.key for work in argument_map.uncited_works()}
    wanted = {key: work for key, work in argument_map.works.items() if key not in uncited}
    assert [*found] == [*wanted]
    assert losses.lost == ()
    for key, work in wanted.items():
        read = found[key]
        assert (read.authors, read.year, read.title, read.doi) == (
            work.authors,
            work.year,
            work.title,
            work.doi,
        )


def test_fields_that_argmap_does_not_show_are_kept() -> None:
    data = write_csl(whole(read_map(EXAMPLES / "silver-blaze")), Losses()).data.decode()
    assert '"page": "823-830"' in data


def test_a_work_without_an_entry_is_lost(tmp_path: Path) -> None:
    (tmp_path / "argmap.yaml").write_text("argmap: 1\ntitle: T\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("a: {text: A., sources: hall-1999}\n", encoding="utf-8")
    losses = Losses()
    assert write_bibtex(whole(read_map(tmp_path)), losses).data == b""
    assert [each.counted for each in losses.lost] == ["1 work that the references do not have"]


def exported(tmp_path: Path, references: str, text: str, write: Writer = write_bibtex) -> tuple[str, Losses]:
    """What is written of a map that cites all works of a references file, and what is lost."""
    (tmp_path / references).write_text(text, encoding="utf-8")
    (tmp_path / "argmap.yaml").write_text(
        f"argmap: 1\ntitle: T\nreferences: {references}\n", encoding="utf-8"
    )
    keys = [*read_references(references, text.encode()).works]
    claims = "".join(f"c{n}: {{text: C., sources: [{{work: '{key}'}}]}}\n" for n, key in enumerate(keys))
    (tmp_path / "a.yaml").write_text(claims, encoding="utf-8")
    losses = Losses()
    return write(whole(read_map(tmp_path)), losses).data.decode(), losses


WORK = """\
references:
- id: hurley 1998, a
  type: book
  author: [{family: Foucault, given: Michel}]
  translator: [{family: Hurley, given: Robert}]
  title: The will of Paris
  original-title: La volonté
  original-date: {date-parts: [[1976]]}
  issued: {date-parts: [[1998, 5, 20]]}
  collection-title: Papers
  collection-number: 7
  accessed: 2020-01-02
  section: 3
"""


def test_bibtex_has_the_fields_of_csl_and_counts_those_that_it_lacks(tmp_path: Path) -> None:
    found, losses = exported(tmp_path, "references.yaml", WORK)
    for line in (
        "@book{hurley-1998-a,", "translator = {Hurley, Robert},", "title = {The will of {Paris}},",
        "origtitle = {La volonté},", "origdate = {1976},", "year = {1998},", "date = {1998-05-20},",
        "number = {7},", "urldate = {2020-01-02},",
    ):  # fmt: skip
        assert line in found
    assert [(each.kind, each.places) for each in losses.lost] == [
        ("field that BibTeX does not have", ("hurley 1998, a: section",)),
        ("key that BibTeX cannot hold, written with hyphens", ("hurley 1998, a",)),
    ]


def test_keys_that_become_alike_stay_apart(tmp_path: Path) -> None:
    works = "".join(f"- {{id: '{key}', type: book, title: T {key}}}\n" for key in ("a b", "a,b", "a-b"))
    found, _ = exported(tmp_path, "references.yaml", works)
    assert sorted(re.findall(r"^@book\{(.*),", found, re.MULTILINE)) == ["a-b", "a-b-2", "a-b-3"]


BIB = r"""
@string{survival = "Survival"}
@collection{whole, editor = {Rao, Bo}, title = {The {Whole}}, year = 1999, publisher = "P"}
@incollection{part, author = "Hall, Ann", title = {Part}, crossref = {whole}, pages = {1--9},
  keywords = {tea, norms}}
@article{one, author={Hall, Ann}, title="One \& all", journal = survival # {: Global}, year=2001,
  abstract = {Long.}}
@article{two, author={Hall, Ann},  title={Two}, year = 2002}
"""


def test_entries_of_bibtex_lose_no_field(tmp_path: Path) -> None:
    found, losses = exported(tmp_path, "references.bib", BIB)
    assert losses.lost == ()
    assert "@article{two, author={Hall, Ann},  title={Two}, year = 2002}" in found
    for line in ("journal = {Survival: Global},", "abstract = {Long.},", "keywords = {tea, norms},",
                 "booktitle = {The {Whole}},", "pages = {1--9},", r"title = {One \& all},"):  # fmt: skip
        assert line in found
    before, after = (read_references("works.bib", text.encode()).works for text in (BIB, found))
    assert {key: (each.title, each.container, each.authors) for key, each in before.items()} == {
        key: (each.title, each.container, each.authors) for key, each in after.items()
    }


@pytest.mark.parametrize(
    ("issued", "written"),
    [
        ("2003", {"date-parts": [[2003]]}),
        ("'2003-04/2004'", {"date-parts": [[2003, 4], [2004]]}),
        ("{date-parts: [[-400]]}", {"date-parts": [[-400]]}),
        ("{date-parts: [['2003', '5']]}", {"date-parts": [[2003, 5]]}),
        ("{year: 2003, month: 4, day: 20, circa: true}", {"date-parts": [[2003, 4, 20]], "circa": True}),
        ("[{year: 2003}, {year: 2004}]", {"date-parts": [[2003], [2004]]}),
        ("{literal: forthcoming}", {"literal": "forthcoming"}),
    ],
)
def test_csl_has_dates_that_every_program_reads(tmp_path: Path, issued: str, written: object) -> None:
    text = f"- {{id: a, type: book, title: T, issued: {issued}}}\n"
    found, _ = exported(tmp_path, "references.yaml", text, write_csl)
    [item] = json.loads(found)
    assert item["issued"] == written


RIS = "TY  - JOUR\nID  - hall-1999\nAU  - Hall, Ann\nPY  - 1999\nTI  - Tea\nVL  - 7\nER  - \n"
FORMS = {
    "r.ris": f"{RIS}TY  - BOOK\nAU  - Rao, Bo\nPY  - 2001\nTI  - Norms\nER  - \n",
    "r.json": json.dumps([
        {"id": "hall-1999", "language": "en", "type": "article-journal", "title": "Tea", "volume": "7"},
        {"id": "rao-2001", "type": "book", "title": "Norms"},
    ]),
    "r.yaml": "[{id: hall-1999, type: article-journal, title: Tea, volume: 7}, {title: Norms, id: rao-2001}]",
    "r.yml": "- title: Tea\n  id: hall-1999\n  volume: 7\n-\n  title: Norms\n  id: rao-2001\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("write", [write_bibtex, write_csl])
def test_references_in_every_form_are_written(tmp_path: Path, name: str, write: Writer) -> None:
    found, losses = exported(tmp_path, name, FORMS[name], write)
    assert losses.lost == ()
    for each in ("hall-1999", "rao-2001", "Tea", "Norms", "volume"):
        assert each in found


def test_no_signs_become_others_in_bibtex(tmp_path: Path) -> None:
    title = "Why ''war''--or `peace`, 10 % & more_of {it}?"
    found, _ = exported(tmp_path, "r.json", json.dumps([{"id": "a", "type": "book", "title": title}]))
    assert read_references("r.bib", found.encode()).works["a"].title == title
