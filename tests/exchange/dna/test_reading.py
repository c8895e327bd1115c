"""Databases of Discourse Network Analyzer as drafts: hypotheses, claims, their sources and what is lost."""

from __future__ import annotations

import pytest

from argmap.exchange.dna.reading import is_dna, read_dna
from argmap.exchange.drafts import DraftSource
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.model import Kind
from argmap.tests.builders.dna import SAID, TEXT, database
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of

CONCEPT = "ENTITIES 3"
CONCEPT_OF_2 = "concept Trade brings peace."
BOTH = pytest.mark.parametrize("third", [False, True])


@BOTH
def test_a_concept_is_a_hypothesis_and_a_statement_a_claim_about_it(*, third: bool) -> None:
    found = imported(read_dna, database(SAID, {**SAID, "agreement": 0}, third=third))
    claims = claims_of(found)
    concept = CONCEPT if third else CONCEPT_OF_2
    assert claims[concept].kind is Kind.HYPOTHESIS
    assert claims[concept].text == "Trade brings peace."
    assert claims["statement 1"].text == "Witness 3 (Senate) affirms: Trade brings peace."
    assert claims["statement 1"].label == "Witness 3 affirms: Trade brings peace."
    assert claims["statement 1"].place == "table STATEMENTS, row 1"
    assert claims["statement 1"].sources == (
        DraftSource("document 1", "Witness 3 (Senate)", quote="Voters want peace."),
    )
    assert links_of(found) == [f"statement 1 supports {concept}", f"statement 2 attacks {concept}"]


@BOTH
def test_a_document_is_a_work(*, third: bool) -> None:
    row = {"Author": "Lee, Ann; Senate; Berg, C et al.", "Source": "Hansard", "Section": "4",
           "Type": "debate", "Notes": "a note", "Date": 1_106_697_600 * (1 if third else 1000)}  # fmt: skip
    found = imported(read_dna, database(SAID, document=row, third=third))
    assert [(each.key, each.item) for each in found.draft.works] == [
        ("document 1", {
            "type": "document",
            "author": [{"family": "Lee", "given": "Ann"}, {"literal": "Senate"},
                       {"family": "Berg", "given": "C"}, {"literal": "others"}],
            "issued": {"date-parts": [[2005, 1, 26]]},
            "title": "A debate", "container-title": "Hansard", "section": "4", "genre": "debate",
            "note": "a note",
        })
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("milliseconds", "day"),
    [(1_106_694_000_000, 26), (1_106_697_600_000, 26), (1_106_715_600_000, 26), (1_106_694_000_001_000, None),
     (1_106_737_260_000, 26)],
)  # fmt: skip
def test_midnight_of_a_coder_elsewhere_is_the_day_that_was_meant(milliseconds: int, day: int | None) -> None:
    found = imported(read_dna, database(SAID, document={"Date": milliseconds}, third=False))
    assert found.draft.works[0].item.get("issued") == (day and {"date-parts": [[2005, 1, day]]})
    assert [each.code for each in found.report.problems] == ([] if day else ["AM104"])


@BOTH
def test_what_else_a_statement_says_are_facets_tags_and_notes(*, third: bool) -> None:
    more = {"frame": "Economy", "page": 12, "quoted": 0, "remark": "Not sure."}
    attributes = {
        ("organization", "Senate"): {"Type": "Government", "Alias": "Upper House"},
        ("person", "Witness 3"): {"Type": "Labour", "Notes": "retired"},
        ("concept", "Trade brings peace."): {"Notes": "as Kant has it", "Type": "economic"},
    }
    found = imported(read_dna, database({**SAID, **more}, attributes=attributes, third=third))
    claim = claims_of(found)["statement 1"]
    assert claim.facets == {
        "person Type": ("Labour",), "organization": ("Senate",), "organization Type": ("Government",),
        "frame": ("Economy",), "quoted": ("no",),
    }  # fmt: skip
    assert (claim.tags, claim.note) == (("page: 12",), "remark: Not sure.")
    hypothesis = found.draft.claims[0]
    assert (hypothesis.facets, hypothesis.note) == ({"concept Type": ("economic",)}, "as Kant has it")
    lost = lost_of(found)
    assert (lost["alias"], lost["note on a person, an organization or the like"]) == (1, 1)


@BOTH
def test_what_a_map_does_not_hold_is_counted(*, third: bool) -> None:
    annotation = {"note": "look again", "StatementTypeId": 2}
    unused = {("concept", "Trade brings war."): {"Type": ""}}
    elsewhere = "INSERT INTO DOCUMENTS (ID, Title) VALUES (2, 'Uncoded')"
    found = imported(
        read_dna, database(SAID, SAID, annotation, attributes=unused, more=[elsewhere], third=third)
    )
    assert links_of(found) == [f"statement 1 supports {CONCEPT if third else CONCEPT_OF_2}"]
    assert lost_of(found) == {
        "coder": 1,
        "regular expression": 1,
        "full text of a document": 1,
        "document without statements": 1,
        "value that no statement has": 1,
        "statement that repeats another": 1,
        "statement of a type without concepts": 1,
    }


@pytest.mark.parametrize(
    ("said", "text"),
    [({"person": "Witness 3", "concept": "Trade"}, "Witness 3 on: Trade"),
     ({"organization": "Senate", "concept": "Trade", "agreement": 0}, "Senate rejects: Trade"),
     ({"concept": "Trade", "agreement": 1}, "Affirmed: Trade"),
     ({"person": "Witness 3", "agreement": 1}, "Witness 3: Voters want peace."),
     ({}, "Voters want peace.")],
)  # fmt: skip
def test_a_claim_says_no_more_than_the_statement(said: dict[str, object], text: str) -> None:
    assert claims_of(imported(read_dna, database(said)))["statement 1"].text == text


def test_a_statement_without_agreement_is_neither_for_nor_against() -> None:
    found = imported(read_dna, database({"person": "Witness 3", "concept": "Trade"}))
    assert links_of(found) == []
    assert lost_of(found)["statement that neither agrees nor disagrees"] == 1


def test_agreement_may_be_a_number() -> None:
    numbers = [{**SAID, "agreement": each, "page": each, "Start": each + 1} for each in (1, 0, -1)]
    for each in numbers:
        del each["agreement"]
    found = imported(read_dna, database(*numbers), {"agreement": "page"})
    assert links_of(found) == [f"statement 1 supports {CONCEPT}", f"statement 3 attacks {CONCEPT}"]
    assert [each.tags for each in found.draft.claims] == [(), ("page: 1",), ("page: 0",), ("page: -1",)]
    (note,) = found.report.notes
    assert note.startswith("the numbers of `page` run from -1 to 1: those above 0 count as agreement")


def test_agreement_in_words_is_kept_as_a_facet_and_told() -> None:
    said = {**SAID, "frame": "partly"}
    found = imported(read_dna, database(said, {**said, "frame": "yes"}), {"agreement": "frame"})
    assert links_of(found) == []
    assert [each.facets.get("frame") for each in found.draft.claims] == [None, ("partly",), ("yes",)]
    assert lost_of(found)["statement that neither agrees nor disagrees"] == 2
    assert found.report.notes == (
        "`frame` holds words, which became a facet: no statement is for or against",
    )


def test_variables_with_other_names_are_named_by_the_user() -> None:
    said = {"frame": "Economy", "organization": "Senate", "agreement": 0}
    columns = {"concept": "Frame", "person": "organization", "organization": "person"}
    found = imported(read_dna, database(said), columns)
    assert links_of(found) == ["statement 1 attacks ENTITIES 1"]
    assert claims_of(found)["statement 1"].text == "Senate rejects: Economy"


def test_without_concepts_the_variables_that_are_there_are_named() -> None:
    with pytest.raises(NotReadable, match=r"`idea`; there are `person`, `organization`") as caught:
        imported(read_dna, database(SAID), {"concept": "idea"})
    assert "--columns concept=" in caught.value.hint


@pytest.mark.parametrize("part", ["concept", "person", "organization", "agreement"])
def test_a_variable_that_is_named_and_not_there_is_told(part: str) -> None:
    with pytest.raises(NotReadable, match=r"is called `Speaker`; there are `person`, `organization`"):
        imported(read_dna, database(SAID), {part: "Speaker"})


def test_a_part_that_is_none_is_told() -> None:
    found = imported(read_dna, database(SAID), {"speaker": "person", "text": "concept"})
    (note,) = found.report.notes
    assert note.startswith("`--columns` names `speaker` and `text`, which no variable of DNA is")


def test_words_are_counted_as_java_counts_them() -> None:
    text = "\U0001f642 First.\r\nVoters want peace."
    found = imported(read_dna, database({**SAID, "Start": 10, "Stop": 28}, document={"Text": text}))
    assert claims_of(found)["statement 1"].sources[0].quote == "Voters want peace."


@pytest.mark.parametrize("span", [(0, len(TEXT) + 1), (5, 5), (9, 3), (-4, 3), (None, None)])
def test_words_outside_the_document_are_told(span: tuple[object, object]) -> None:
    found = imported(read_dna, database({**SAID, "Start": span[0], "Stop": span[1]}))
    assert claims_of(found)["statement 1"].sources[0].quote == ""
    assert [each.code for each in found.report.problems] == ["AM104"]


@BOTH
def test_a_concept_keeps_its_key_when_it_is_renamed(*, third: bool) -> None:
    attributes = {("concept", "Trade brings peace."): {"Type": "economic"}}
    renamed = ["UPDATE ENTITIES SET Value = 'Peace.' WHERE VariableId = 3"]
    if not third:
        renamed = [
            "UPDATE ATTRIBUTES SET Value = 'Peace.' WHERE VariableId = 3",
            "UPDATE DATASHORTTEXT SET Value = 'Peace.' WHERE VariableId = 3",
        ]
    before, after = (
        imported(read_dna, database(SAID, attributes=attributes, third=third, more=each))
        for each in ([], renamed)
    )
    concept = after.draft.claims[0]
    assert (concept.key, concept.text) == (before.draft.claims[0].key, "Peace.")
    assert links_of(before) == links_of(after)


def test_a_concept_of_two_types_of_statements_is_one_hypothesis() -> None:
    more = [
        "INSERT INTO VARIABLES VALUES (20, 'concept', 'short text', 2)",
        "INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (50, 20, 'Trade brings peace.')",
        "INSERT INTO DATASHORTTEXT VALUES (70, 2, 20, 50)",
    ]
    found = imported(read_dna, database(SAID, {"StatementTypeId": 2}, more=more))
    assert [each.text for each in found.draft.claims] == [
        "Trade brings peace.", "Witness 3 (Senate) affirms: Trade brings peace.", "On: Trade brings peace."
    ]  # fmt: skip


def test_a_statement_repeats_another_in_whatever_order_its_values_were_kept() -> None:
    other = {each: SAID[each] for each in reversed(SAID)}
    assert lost_of(imported(read_dna, database(SAID, other)))["statement that repeats another"] == 1


@BOTH
def test_what_a_deleted_statement_left_behind_is_passed_over(*, third: bool) -> None:
    more = [
        "INSERT INTO DATASHORTTEXT VALUES (90, 77, 88, 99)",
        "INSERT INTO DATABOOLEAN VALUES (91, 77, 4, 1)",
    ]
    assert imported(read_dna, database(SAID, third=third, more=more)).report.problems == ()


def test_what_is_no_number_and_what_has_none_is_told() -> None:
    more = [
        "UPDATE DATABOOLEAN SET Value = 'maybe'",
        "UPDATE DOCUMENTS SET Date = '2005-01-26'",
        "ALTER TABLE STATEMENTS RENAME TO KEPT",
        "CREATE TABLE STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop)",
        "INSERT INTO STATEMENTS SELECT ID, StatementTypeId, DocumentId, Start, Stop FROM KEPT",
        "INSERT INTO STATEMENTS VALUES (NULL, 1, 1, 0, 5), ('first', 1, 1, 0, 5)",
    ]
    found = imported(read_dna, database(SAID, more=more))
    assert [each.message for each in found.report.problems] == [
        "table DATABOOLEAN, row 1: its value `maybe` is not a number",
        "table DOCUMENTS, row 1: its date `2005-01-26` is not a number",
        "table STATEMENTS: 2 rows without a number in the column ID, left out",
    ]
    assert len(found.draft.claims) == 2


@BOTH
def test_what_refers_to_nothing_is_told_and_the_rest_is_read(*, third: bool) -> None:
    more = ["INSERT INTO DATABOOLEAN VALUES (90, 1, 77, 1)"]
    if third:
        more.append("INSERT INTO DATASHORTTEXT VALUES (91, 1, 6, 777)")
    found = imported(read_dna, database({**SAID, "DocumentId": 9}, SAID, third=third, more=more))
    assert [each.message for each in found.report.problems] == [
        "table DATABOOLEAN, row 90: its variable is not in the file",
        *(["table DATASHORTTEXT, row 91: its entity is not in the file"] if third else []),
        "table STATEMENTS, row 1: its document 9 is not in the file",
    ]
    assert len(links_of(found)) == 2
    assert claims_of(found)["statement 1"].sources == (DraftSource(voice="Witness 3 (Senate)"),)


def test_documents_with_the_same_title_and_year_are_told_apart() -> None:
    more = ["INSERT INTO DOCUMENTS (ID, Title, Text) VALUES (2, 'A debate', 'Another text of the debate.')"]
    found = imported(read_dna, database(SAID, {**SAID, "DocumentId": 2}, more=more))
    assert [each.item["title"] for each in found.draft.works] == ["A debate", "A debate (2)"]


@pytest.mark.parametrize(
    ("content", "known"),
    [(b"SQLite format 3\0 and more", True), (b"<?xml version='1.0'?>\n<discourse>\n<version>1.31", True),
     (b"", False), (b"PK\3\4", False), (b"SQLite", False)],
)  # fmt: skip
def test_a_database_is_known_by_its_beginning(content: bytes, *, known: bool) -> None:
    assert is_dna(ForeignFile("x", content)) is known
