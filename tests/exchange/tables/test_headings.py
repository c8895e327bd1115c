"""Which row of a table has the headings, and what they mean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.reading import read_with
from argmap.exchange.tables.headings import FIELDS
from argmap.exchange.tables.reading import read_csv
from argmap.tests.builders.imported import imported, lost_of


def test_a_row_of_data_that_looks_like_headings_is_none() -> None:
    rows = "".join(f"claim_{each % 3},support,premise_{each}\n" for each in range(9))
    for text in (f"source_component,kind_of,target_component\n{rows}", "utterance,a,b\n12,claim_1,support\n"):
        with pytest.raises(NotReadable, match="no column is known to hold the text of claims"):
            imported(read_csv, text)


def test_headings_that_a_printout_repeats_are_no_claims() -> None:
    found = imported(read_csv, "Claim,Source\nOne,A 2001\nClaim,Source\nTwo,B 2002\n")
    assert [each.text for each in found.draft.claims] == ["One", "Two"]


def test_headings_may_be_written_as_programs_do() -> None:
    found = imported(read_csv, "claimText,parentId,claim_id,Relation\nOne,,a,\nTwo,a,b,supports\n")
    assert [(each.key, len(each.links)) for each in found.draft.claims] == [("a", 0), ("b", 1)]


def test_a_cell_without_a_letter_claims_nothing() -> None:
    found = imported(read_csv, "text,note\n[],x\n–,\nOne,\n")
    assert [each.text for each in found.draft.claims] == ["One"]
    assert lost_of(found) == {"row without a claim": 2}


def test_named_columns_leave_tables_of_links_and_works_as_they_are() -> None:
    file = ForeignFile("claims.csv", b"id,Kernsatz\na,One\nb,Two\n")
    file.beside.append(ForeignFile("links.csv", b"from,relation,to\na,attacks,b\n"))
    found = read_with(read_csv, "csv", file, {"text": "Kernsatz"})
    assert found.report.carried.attacks == 1


@pytest.mark.parametrize(
    ("heading", "cell", "works"),
    [
        ("Citation", "La charte se tait.", 0),
        ("Citation", "Cooley 2013", 1),
        ("Citação", "A carta nada diz.", 0),
        ("Citação", "COOLEY, A. A liga. 2013.", 1),
        ("Cita", "La carta calla.", 0),
        ("Citazione", "Cooley (2013)", 1),
    ],
)
def test_what_a_citation_is_in_other_languages_is_told_by_the_cells(
    heading: str, cell: str, works: int
) -> None:
    found = imported(read_csv, f'Idée principale,{heading}\nOne,"{cell}"\n')
    (source,) = found.draft.claims[0].sources or (None,)
    assert len(found.draft.works) == works
    assert (source is None) == (works == 0)
    assert (cell in found.draft.claims[0].note) == (works == 0)


@pytest.mark.parametrize(
    ("headings", "title", "journal"),
    [
        ("Autor(es(as)),Título,Resumo", "A liga", None),
        ("Year,Title,Claim", "A liga", None),
        ("Author,Publication Title,Claim", "A liga", None),
        ("Title,Publication Title,Claim", "2013", "A liga"),
        ("Date,Title,Claim", None, None),
    ],
)
def test_a_title_beside_parts_of_a_work_is_that_of_the_work(
    headings: str, title: str | None, journal: str | None
) -> None:
    found = imported(read_csv, f"{headings}\n2013,A liga,As normas ligam\n")
    (work,) = found.draft.works
    assert (work.item.get("title"), work.item.get("container-title")) == (title, journal)
    assert (found.draft.claims[0].label == "") == (title is not None)


@pytest.mark.parametrize("author", ["Blank & Kim (2016)", "Blank and Kim, 2016", "{Blank and Kim, 2016 #12}"])
def test_authors_may_stand_with_their_year(author: str) -> None:
    found = imported(read_csv, f'Author,Title,Claim\n"{author}",SCO,Norms bind\n')
    assert found.draft.works[0].item == {
        "type": "document", "title": "SCO", "author": [{"family": "Blank"}, {"family": "Kim"}],
        "issued": {"date-parts": [[2016]]},
    }  # fmt: skip


def test_topics_are_tags_where_they_are_no_facet_and_second_claims_are_notes() -> None:
    found = imported(
        read_csv, "Main findings,Conclusions,Theme,Words\nOne,So one.,norms; order,7\nTwo,So two.,trade,8\n"
    )
    assert [(each.tags, each.note) for each in found.draft.claims] == [
        (("norms", "order"), "Conclusions: So one."),
        (("trade",), "Conclusions: So two."),
    ]
    assert [(each.kind, each.kept.value, each.places) for each in found.report.lost] == [
        ("column", "note", ("column Conclusions",)),
        ("column", "no", ("column Words",)),
    ]


def test_the_manual_names_every_part_that_a_column_can_be() -> None:
    page = Path(__file__).parents[3] / "docs/exchange/spreadsheets.md"
    listed = page.read_text(encoding="utf-8").partition("The parts are ")[2].partition("\n\n")[0]
    assert tuple(sorted(FIELDS)) == tuple(sorted(re.findall(r"`([^`]+)`", listed)))
