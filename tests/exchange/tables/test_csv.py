"""Tables of claims as people keep them: what each column becomes, and what is told."""

from __future__ import annotations

import pytest

from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.tables.reading import is_csv, read_csv
from argmap.model import Kind
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of

SYNTHESIS = """\
My review,,,,
,,,,
Citation,Main idea(s),Quote,Cross-reference,Page
Cooley 2013,Norms bind.,"“So it is,”
he says",see Allison,12
"Blank & Kim (2016)","Norms do not bind, he holds",,row 4,
"""


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_synthesis_sheet_becomes_draft_claims(separator: str, encoding: str) -> None:
    rows = [
        line.split(",") for line in ("Citation,Main idea,Quote,Page", "Müller 2013,Normen wirken,Zitat,12")
    ]
    text = "\r\n".join(separator.join(row) for row in rows)
    (claim,) = imported(read_csv, text.encode(encoding)).draft.claims
    assert (claim.text, claim.sources[0].quote, claim.sources[0].locator) == ("Normen wirken", "Zitat", "12")
    assert claim.sources[0].work == "muller 2013"


def test_a_title_empty_rows_and_line_breaks_are_no_obstacle() -> None:
    found = imported(read_csv, SYNTHESIS)
    assert found.draft.title == "My review"
    first, second = found.draft.claims
    assert (first.text, first.place, first.sources[0].quote) == (
        "Norms bind.",
        "row 4",
        "“So it is,”\nhe says",
    )
    assert second.text == "Norms do not bind, he holds"
    assert [work.key for work in found.draft.works] == ["cooley 2013", "blank kim 2016"]


def test_a_cross_reference_is_a_note_and_no_link() -> None:
    found = imported(read_csv, SYNTHESIS)
    assert [each.note for each in found.draft.claims] == [
        "Cross-reference: see Allison",
        "Cross-reference: row 4",
    ]
    assert links_of(found) == []
    assert lost_of(found) == {"cross-reference": 2}


def test_links_are_ids_labels_texts_or_rows() -> None:
    found = imported(
        read_csv,
        "id,label,text,supports,attacks,undercuts,contradicts,answers,kind\n"
        "a,First,One.,b; third one,,,,,\n"
        "b,,Two.,,First,,,Why?,\n"
        ",,Third one,,row 2,a -> b,b,,\n"
        "q,Why?,Why so?,,,,,,question\n",
    )
    assert links_of(found) == [
        "a supports b", "a supports Third one", "b attacks a",
        "Third one attacks a", "Third one attacks a -> b",
    ]  # fmt: skip
    claims = claims_of(found)
    assert claims["Third one"].contradicts == ("b",)
    assert [each.to for each in claims["b"].answers] == ["q"]
    assert claims["q"].kind is Kind.QUESTION
    assert not found.report.problems


def test_numbers_are_rows_only_where_ids_are_no_numbers() -> None:
    assert links_of(imported(read_csv, "text,supports\nOne,3\nTwo,\n")) == ["One supports Two"]
    found = imported(read_csv, "id,text,supports\n1,One,3\n2,Two,1\n")
    assert links_of(found) == ["2 supports 1"]
    assert [each.message for each in found.report.problems] == [
        "row 2: `supports` names `3`, which no row has"
    ]


def test_a_parent_and_a_stance_make_a_link() -> None:
    text = "id,text,parent_id,stance\n1,Root,0,\n2,A,1,pro\n3,B,1,Con\n4,C,1,neutral\n"
    found = imported(read_csv, text)
    assert links_of(found) == ["2 supports 1", "3 attacks 1"]
    assert lost_of(found) == {"link that is neither for nor against": 1}


@pytest.mark.parametrize("name", ["1", "row 9"])
def test_how_rows_are_counted_is_said_where_there_is_no_such_row(name: str) -> None:
    (problem,) = imported(
        read_csv, f"text,supports\nNorms bind.,\nTreaties are kept.,{name}\n"
    ).report.problems
    assert problem.hint.startswith("rows are counted as the spreadsheet does, headings too")


def test_reasons_and_strengths_go_to_the_links_of_their_row() -> None:
    text = (
        "id,text,supports,because,strength\na,A,b (weak),Why,\nb,B,,,strong\n"
        'c,C,a; b,"one\ntwo",high\nd,D,a; b,w,3\n'
    )
    claims = claims_of(imported(read_csv, text))
    assert [(each.because, each.strength) for each in claims["a"].links] == [("Why", "weak")]
    assert claims["b"].strength == ""  # a scale that goes beyond 1 is not argmap's
    assert [each.because for each in claims["c"].links] == ["one", "two"]
    assert claims["d"].note == "Strength: 3\n\nw"


def test_columns_can_be_named() -> None:
    text = "Nr,Aussage 1,Autor,X\n1,Normen wirken,Müller 2013,y\n"
    found = imported(read_csv, text, {"text": "X", "note": "aussage 1"})
    assert [(each.text, each.note) for each in found.draft.claims] == [("y", "Normen wirken")]
    with pytest.raises(NotReadable, match="no column is called `Texte`"):
        imported(read_csv, text, {"text": "Texte"})
    with pytest.raises(NotReadable, match="a column cannot be for `txt`") as error:
        imported(read_csv, text, {"txt": "X"})
    assert error.value.hint == "did you mean `text`?"


@pytest.mark.parametrize(
    "headings",
    ["Claim,Source", "Argument,Reference", "Behauptung,Quelle", "Idée principale,Source", "Аргумент,Источник",
     "观点,来源", "KEY FINDING(S),Study", "Statement:,Citation"],
)  # fmt: skip
def test_headings_are_known_in_several_languages(headings: str) -> None:
    found = imported(read_csv, f"{headings}\nNorms bind,Cooley 2013\n")
    assert [(each.text, each.sources[0].work) for each in found.draft.claims] == [
        ("Norms bind", "cooley 2013")
    ]


def test_authors_years_and_titles_make_a_work() -> None:
    text = 'Authors,Year,Title,Journal,Main findings\n"Blank, S.; Kim, Y.",2016,SCO,Survival,Norms bind\n'
    found = imported(read_csv, text)
    (work,) = found.draft.works
    assert work.item == {
        "title": "SCO", "container-title": "Survival", "issued": {"date-parts": [[2016]]},
        "author": [{"family": "Blank", "given": "S."}, {"family": "Kim", "given": "Y."}],
        "type": "article-journal",
    }  # fmt: skip
    assert found.draft.claims[0].label == ""


def test_few_values_are_a_facet_and_many_are_told() -> None:
    rows = "".join(f"Claim {each},{'ab'[each % 2]},{each * 7}\n" for each in range(6))
    found = imported(read_csv, f"text,Theme,Words\n{rows}")
    assert found.draft.claims[1].facets == {"Theme": ("b",)}
    assert [(each.kind, each.places) for each in found.report.lost] == [("column", ("column Words",))]


def test_rows_that_repeat_a_claim_add_to_it() -> None:
    found = imported(read_csv, "text,source\nNorms bind,A 2001\nNorms bind,B 2002\n,C 2003\n")
    (claim,) = found.draft.claims
    assert [each.work for each in claim.sources] == ["a 2001", "b 2002"]
    assert lost_of(found) == {"row without a claim": 1}
    assert "repeats the text of another" in found.report.notes[0]


def test_an_id_given_twice_is_told() -> None:
    found = imported(read_csv, "id,text\na,One\na,Two\nb,Three\n")
    assert [each.text for each in found.draft.claims] == ["One", "Three"]
    assert [each.code for each in found.report.problems] == ["AM202"]


def test_what_no_single_source_can_hold_stays_as_a_note() -> None:
    found = imported(read_csv, "text,source,page\nNorms bind,A 2001; B 2002,5\n")
    assert found.draft.claims[0].note == "5"
    assert lost_of(found) == {"page for several works": 1}


def test_a_quotation_mark_that_is_not_closed_costs_no_more_than_its_row() -> None:
    found = imported(read_csv, 'text,note\nOne,x\n"Two,y\nThree,z\n')
    assert [each.text for each in found.draft.claims] == ["One", '"Two', "Three"]
    assert [(each.code, each.place.line) for each in found.report.problems] == [("AM002", 3)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"\xff\xfe",
        b"\x00\x00",
        b"a,b\n1,2\n",
        b'"',
        b"sep=;",
        b"from,relation,to\na,supports,b\n",
    ],
)
def test_what_holds_no_claims_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(NotReadable):
        imported(read_csv, data)


@pytest.mark.parametrize(
    "text",
    ["text\r\nOne\r\n", "sep=;\ntext;note\nOne;\n", "text,note\rOne,x\r", "text\0,note\nOne,x\n",
     "text,,\nOne\n", "text,note,\nOne,x,y,z\n", "text,text\nOne,x\n", 'text,"a\nb"\nOne,\n'],
)  # fmt: skip
def test_odd_tables_are_read(text: str) -> None:
    try:
        found = imported(read_csv, text)
    except NotReadable:
        assert "\0" in text
    else:
        assert [each.text for each in found.draft.claims] == ["One"]


def test_other_texts_are_no_tables() -> None:
    for text in (
        "",
        "One sentence, with a comma.\n",
        "[A]: text\n",
        '{"text": "a", "note": 1}',
        "p af 3\n1 2\n",
    ):
        assert not is_csv(ForeignFile("x.txt", text.encode()))
    assert is_csv(ForeignFile("x.txt", b"claim;source\nNorms bind;Cooley 2013\n"))
    assert is_csv(ForeignFile("x.CSV", b"whatever\n"))


def test_a_column_that_is_like_no_other_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(NotReadable) as refused:
        imported(read_csv, "text,supports\nA claim,\n", {"text": "Nope"})
    assert refused.value.hint == "there are `text` and `supports`"


def test_words_that_mean_nothing_here_are_counted() -> None:
    text = "text,presumed,strength of the claim\nOne,maybe,very\nTwo,no,strong\n"
    found = imported(read_csv, text)
    assert [each.strength for each in found.draft.claims] == ["", "strong"]
    assert found.draft.claims[0].note == "Strength: very"
    assert lost_of(found) == {"strength on another scale": 1, "presumption that is neither yes nor no": 1}


def test_a_table_in_markdown_is_read_without_its_line() -> None:
    found = imported(read_csv, "| id | text |\n|----|------|\n| a | One |\n")
    assert [(each.id, each.text) for each in found.draft.claims] == [("a", "One")]


def test_the_reason_of_an_answer_is_the_answer_s_and_that_of_a_contradiction_a_note() -> None:
    text = "id,text,kind,answers,contradicts,because\nq,Why?,question,,,\na,One,,q,,Since.\nb,Two,,,a,So.\n"
    found = imported(read_csv, text)
    claims = claims_of(found)
    assert [each.because for each in claims["a"].answers] == ["Since."]
    assert (claims["a"].note, claims["b"].note) == ("", "So.")
    assert lost_of(found) == {"reason that is of no single link": 1}


def test_strengths_that_fit_no_links_are_a_note() -> None:
    cell = '"weak\nstrong"'
    text = f"id,text,supports,strength\na,One,b; c; d,{cell}\nb,Two,c; d,{cell}\nc,C,d,weak\nd,D,,\n"
    claims = claims_of(found := imported(read_csv, text))
    assert [each.strength for each in claims["a"].links] == ["", "", ""]
    assert [each.strength for each in claims["b"].links] == ["weak", "strong"]
    assert claims["a"].note == "Strength: weak\nstrong"
    assert lost_of(found) == {"strength that is of no single link": 1}
