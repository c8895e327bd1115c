"""Databases that are damaged, or made to harm: nothing runs, nothing hangs, and the rest is read."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from argmap.exchange import allowance
from argmap.exchange.dna.reading import read_dna
from argmap.exchange.foreign_file import NotReadable
from argmap.tests.builders.dna import SAID, database
from argmap.tests.builders.imported import claims_of, imported, links_of

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS ID, i AS Start FROM n"


def refused(content: bytes) -> str:
    with pytest.raises(NotReadable) as caught:
        imported(read_dna, content)
    return caught.value.message


def test_a_view_under_the_name_of_a_table_is_not_run() -> None:
    more = ["ALTER TABLE STATEMENTS RENAME TO KEPT", f"CREATE VIEW STATEMENTS AS {ENDLESS}"]
    assert "without a table STATEMENTS" in refused(database(SAID, more=more))


def test_a_view_that_passes_itself_off_as_a_table_is_not_run() -> None:
    more = [
        "ALTER TABLE STATEMENTS RENAME TO KEPT",
        f"CREATE VIEW STATEMENTS AS {ENDLESS}",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET type = 'table', rootpage = 2 WHERE name = 'STATEMENTS'",
    ]
    assert "not as DNA makes it" in refused(database(SAID, more=more))


def test_a_trigger_does_not_run() -> None:
    more = ["CREATE TRIGGER t AFTER UPDATE ON STATEMENTS BEGIN DELETE FROM DOCUMENTS; END"]
    assert len(links_of(imported(read_dna, database(SAID, more=more)))) == 1


def test_a_computed_column_counts_as_absent() -> None:
    more = [
        "ALTER TABLE DOCUMENTS RENAME TO KEPT",
        "CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title, Author AS (hex(zeroblob(1000000))))",
        "INSERT INTO DOCUMENTS (ID, Title) VALUES (1, 'A debate')",
    ]
    found = imported(read_dna, database(SAID, more=more))
    assert [each.item for each in found.draft.works] == [{"type": "document", "title": "A debate"}]


def test_a_virtual_table_counts_as_absent() -> None:
    more = [
        "DROP TABLE STATEMENTS",
        "PRAGMA writable_schema = ON",
        (
            "INSERT INTO sqlite_master VALUES ('table', 'STATEMENTS', 'STATEMENTS', 0, "
            "'CREATE VIRTUAL TABLE STATEMENTS USING x')"
        ),
    ]
    assert "without a table STATEMENTS" in refused(database(SAID, more=more))


def test_pages_that_are_read_again_and_again_come_to_an_end(tmp_path: Path) -> None:
    path = tmp_path / "x.dna"
    path.write_bytes(database(SAID))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'STATEMENTS'")
        (root,) = found.fetchone()
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    count = len(data) // size
    data += data[(root - 1) * size : root * size]  # the rows, which now are the last of nine pages in a chain
    for number in range(count + 2, count + 9):
        data += _page_of_children(number - 1, size)
    data[(root - 1) * size : root * size] = _page_of_children(count + 8, size)
    data[28:32] = (len(data) // size).to_bytes(4, "big")
    assert "more steps" in refused(bytes(data))


def _page_of_children(child: int, size: int) -> bytes:
    """A page of a table that names the same page below it 200 times, as SQLite never writes it."""
    cell = child.to_bytes(4, "big") + b"\1"
    start = size - 200 * len(cell)
    head = b"\5\0\0" + (200).to_bytes(2, "big") + start.to_bytes(2, "big") + b"\0" + child.to_bytes(4, "big")
    places = b"".join((start + number * len(cell)).to_bytes(2, "big") for number in range(200))
    return (head + places).ljust(start, b"\0") + cell * 200


@pytest.mark.parametrize("kept", [1, 17, 100, 4096, 20_000])
def test_a_database_that_was_cut_off_is_refused(kept: int) -> None:
    assert refused(database(SAID)[:kept])


@pytest.mark.parametrize(
    "content", [b"", b"not a database", bytes(range(256)) * 40, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_what_is_no_database_is_refused(content: bytes) -> None:
    assert "SQLite" in refused(content) or "damaged" in refused(content)


def test_the_xml_of_the_first_version_is_told_apart() -> None:
    assert "DNA 1" in refused(b"<?xml version='1.0'?>\n<discourse><version>1.31</version></discourse>")


def test_databases_of_other_programs_and_of_test_versions_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "x.dna"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE source (name TEXT)")
    assert "without a table DOCUMENTS" in refused(path.read_bytes())
    assert "test versions" in refused(
        database(SAID, more=["ALTER TABLE VARIABLES RENAME COLUMN StatementTypeId TO Role"])
    )


def test_a_database_that_keeps_changes_beside_it_is_read_as_it_is() -> None:
    found = imported(read_dna, database(SAID, more=["COMMIT", "PRAGMA journal_mode = WAL"]))
    assert len(links_of(found)) == 1
    assert len(found.report.notes) == 1


def test_cells_may_hold_what_their_column_does_not_promise() -> None:
    more = [
        "UPDATE STATEMENTS SET Start = '0', Stop = 18.0, StatementTypeId = '1'",
        "UPDATE DOCUMENTS SET Title = x'4120ff', Author = NULL, Date = 'yesterday', Source = 7",
        "UPDATE ENTITIES SET Red = 'red', ChildOf = ''",
        "INSERT INTO STATEMENTTYPES VALUES (3, NULL)",
    ]
    found = imported(read_dna, database(SAID, more=more))
    assert claims_of(found)["statement 1"].sources[0].quote == "Voters want peace."
    assert [each.item for each in found.draft.works] == [
        {"type": "document", "title": "A \N{REPLACEMENT CHARACTER}", "container-title": "7"}
    ]


def test_a_database_in_utf16_is_read() -> None:
    content = database({**SAID, "person": "Ännchen \U0001f642"}, encoding="UTF-16")
    assert claims_of(imported(read_dna, content))["statement 1"].text.startswith(
        "Ännchen \U0001f642 (Senate)"
    )


def test_no_room_for_a_copy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = database(SAID)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert "no copy of it can be made" in refused(content)


def test_statements_that_quote_the_same_again_and_again_come_to_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(allowance, "MOST", 1000)
    assert "text, far more than the file" in refused(
        database(*({**SAID, "Coder": each, "page": each} for each in range(30)))
    )
