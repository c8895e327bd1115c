"""Workbooks: sheets, merged cells, numbers and dates; those that are damaged or meant to harm."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from argmap.exchange import archives
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.report import Losses
from argmap.exchange.tables import workbook
from argmap.exchange.tables.reading import is_xlsx, read_xlsx
from argmap.exchange.tables.writing import write_xlsx
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.imported import imported, links_of, lost_of
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from collections.abc import Callable


def book(*sheets: Any, merged: str = "") -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"S{number}")
        for row in rows:
            sheet.append([*row])
        if merged:
            sheet.merge_cells(merged)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == member else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
ONE = book([["text", "note"], ["One", "x"]])


def test_numbers_dates_and_truth_values_are_texts() -> None:
    data = book([["id", "text", "page", "note", "presumed"], [1, "One", 12.0, date(2013, 5, 1), True]])
    (claim,) = imported(read_xlsx, data).draft.claims
    assert (claim.key, claim.id, claim.note, claim.presumed) == ("1", "", "12\n\n2013-05-01", True)


def test_cells_merged_downwards_hold_for_every_row() -> None:
    rows = [["Citation", "Main idea"], ["Cooley 2013", "One"], [None, "Two"], ["Blank 2016", "Three"]]
    found = imported(read_xlsx, book(rows, merged="A2:A3"))
    works = [each.sources[0].work for each in found.draft.claims]
    assert works == ["cooley 2013", "cooley 2013", "blank 2016"]


def test_formulas_without_values_are_told() -> None:
    found = imported(read_xlsx, book([["text", "note"], ["One", "=1+1"]]))
    assert lost_of(found) == {"formula without a value": 1}


def test_sheets_of_claims_links_and_works_belong_together() -> None:
    claims = [["id", "text", "work"], ["a", "One", "k"], ["b", "Two", "Cooley 2013"], ["c", "Three", None]]
    links = [
        ["from", "relation", "to", "with", "because"],
        ["a", "supports", "b", "c", "Why"],
        ["c", "attacks", "x", "", ""],
    ]
    works = [["key", "cited as", "author", "year", "title"], ["k", "Cooley 2013", "Cooley, A.", 2013, "T"]]
    found = imported(read_xlsx, book(claims, links, works, [["something", "else"]]))
    assert links_of(found) == ["a with c supports b"]
    assert [work.key for work in found.draft.works] == ["k"]
    assert [each.message for each in found.report.problems] == [
        "sheet S2, row 3: `to` names `x`, which no row has"
    ]
    assert lost_of(found) == {"sheet without claims": 1}


def test_rich_text_is_read() -> None:
    rich = b'<c r="A2" t="inlineStr"><is><r><t>Tw</t></r><r><rPr><b/></rPr><t>o</t></r></is></c>'
    data = changed(ONE, SHEET, lambda xml: re.sub(rb'<c r="A2".*?</c>', rich, xml))
    assert [each.text for each in imported(read_xlsx, data).draft.claims] == ["Two"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), book([]),
        book([["a", "b"], [1, 2]]), changed(ONE, SHEET, lambda _: b""),
        changed(ONE, SHEET, lambda xml: xml[:-40]),
        changed(ONE, "xl/workbook.xml", lambda _: b"<x/>"),
        changed(ONE, "[Content_Types].xml", lambda xml: xml.replace(b"sheet.main", b"other")),
        changed(ONE, SHEET, lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml),
    ],
)  # fmt: skip
def test_what_is_no_workbook_of_claims_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(NotReadable):
        imported(read_xlsx, data)


def test_a_workbook_that_expands_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_BYTES", 1000)
    with pytest.raises(NotReadable, match="expands to more than"):
        imported(read_xlsx, ONE)


def test_rows_and_columns_that_nobody_wrote_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_CELLS", 100_000)
    far = changed(ONE, SHEET, lambda xml: xml.replace(b"</sheetData>", b'<row r="99999999999"/></sheetData>'))
    wide = b"".join(b'<row r="%d"><c r="XFD%d" t="n"><v>1</v></c></row>' % (row, row) for row in range(3, 20))
    for data in (far, changed(ONE, SHEET, lambda xml: xml.replace(b"</sheetData>", wide + b"</sheetData>"))):
        found = imported(read_xlsx, data)
        assert [each.text for each in found.draft.claims] == ["One"]
        assert [each.code for each in found.report.problems] == ["AM005"]


def test_any_damage_is_told_and_nothing_breaks() -> None:
    rng = Random(1)  # noqa: S311 - the same damage each time
    with zipfile.ZipFile(io.BytesIO(ONE)) as archive:
        members = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]

    def damage(content: bytes) -> bytes:
        at = rng.randrange(len(content))
        return (
            content[:at]
            + rng.choice([b"", b"9999999999999", b"<", b"-1", b"x", b'"'])
            + content[at + rng.randint(0, 4) :]
        )

    for turn in range(60):
        data = changed(ONE, members[turn % len(members)], damage)
        with suppress(NotReadable):
            imported(read_xlsx, data)


def test_workbooks_are_recognised_by_their_content() -> None:
    assert is_xlsx(ForeignFile("x", ONE))
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("project.qde", "<x/>")
    assert not is_xlsx(ForeignFile("x.xlsx", other.getvalue()))


def test_rows_are_as_high_as_their_texts() -> None:
    long = claim("a")._replace(text="Norms bind states. " * 40, label="A")
    data = write_xlsx(whole(map_of(long, claim("b")._replace(text="Short.", label="B"))), Losses()).data
    sheet: Any = load_workbook(io.BytesIO(data))["claims"]
    heights: list[float] = [sheet.row_dimensions[row].height for row in (1, 2, 3)]
    assert heights[0] == heights[2] == 15
    assert 15 * 12 <= heights[1] <= 409


def test_comments_and_links_behind_texts_are_counted() -> None:
    made = Workbook()
    sheet: Any = made.active
    for row in (["text", "source"], ["One", "Cooley 2013"], ["Two", "https://example.org/b"]):
        sheet.append(row)
    sheet["A2"].comment = Comment("Is it so?", "me")
    sheet["B2"].hyperlink = "https://example.org/a"
    sheet["B3"].hyperlink = "https://example.org/b"
    out = io.BytesIO()
    made.save(out)
    found = imported(read_xlsx, out.getvalue())
    assert lost_of(found) == {"comment pinned to a cell": 1, "link behind a text": 1}


def test_a_title_over_merged_cells_and_hidden_rows_are_no_obstacle() -> None:
    made = Workbook()
    sheet: Any = made.active
    for row in (["A review"], [], [None, "Claim", "Page"], [None, "One", 3], [None, "Two", date(2020, 5, 1)]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[5].hidden = True
    out = io.BytesIO()
    made.save(out)
    found = imported(read_xlsx, out.getvalue())
    assert found.draft.title == "A review"
    assert [(each.text, each.note) for each in found.draft.claims] == [("One", "3"), ("Two", "2020-05-01")]
