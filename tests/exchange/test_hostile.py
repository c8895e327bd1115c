"""Whatever the bytes, each format reads them, or says why it cannot; what it reads is a sound map."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from argmap.cli.foreign_formats import FORMATS
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.reading import read_with
from argmap.model import Severity
from argmap.tests.editor.importing.test_plan import Here

if TYPE_CHECKING:
    from pathlib import Path

READ: Final = {name: row for name, row in FORMATS.items() if row.reads}


def archive(**members: bytes) -> bytes:
    """A zip archive with these members, `__` in a name being a slash."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/"), content)
    return data.getvalue()


HOSTILE: Final = {
    "nothing": b"",
    "blanks": b" \r\n\t\n",
    "nulls": b"\0" * 5_000,
    "mark alone": b"\xef\xbb\xbf",
    "odd utf-16": b"\xff\xfea",
    "bytes": bytes(range(256)) * 20,
    "brackets": b"[" * 100_000,
    "objects": b'{"a":' * 100_000,
    "half a pair": rb'{"nodes": [{"nodeID": 1, "text": "\ud800", "type": "I"}], "edges": []}',
    "nulls in json": b'{"nodes": null, "edges": [null, 3, "x"], "AIF": null}',
    "numbers as ids": b'{"nodes": [{"nodeID": 1.5, "text": 3, "type": null}, 7], "edges": [{"fromID": 1.5}]}',
    "a doctype": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "many entities": b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>',
    "nested xml": b"<a>" * 50_000,
    "an archive that leads out": archive(**{"..__..__project.qde": b"<Project/>"}),
    "an archive that expands": archive(project__qde=b"a" * 50_000_000, xl__workbook=b"b" * 50_000_000),
    "half an archive": archive(**{"project.qde": b"<Project/>"})[:60],
    "an empty archive": archive(),
    "the head of a database": b"SQLite format 3\0" + b"\1" * 500,
    "a long line": b"a,b;c\t" * 200_000,
    "open quotes": b'"' + b"a\n" * 50_000,
    "a bomb of yaml": b"statements: &a [x]\n" + b"".join(b"k%d: [*a, *a]\n" % each for each in range(9)),
    "tags of yaml": b"statements: !!python/object/apply:os.system [x]\narguments: {}\n",
    "deep numbers": b"Discussion Title: T\n\n" + b"1." * 20_000 + b" Pro: x\n",
    "many hashes": b"#" * 100_000,
    "many brackets of Argdown": b"[a]: " + b"[" * 20_000 + b"\n" + b"<" * 20_000,
    "windows-1252": "Discussion Title: Caf\xe9\r\n\r\n1. Caf\xe9 \x97 yes.".encode("latin-1"),
}


def database(path: Path, *statements: str) -> bytes:
    """An SQLite database after these statements."""
    connection = sqlite3.connect(path)
    for each in statements:
        connection.execute(each)
    connection.commit()
    connection.close()
    return path.read_bytes()


def read_all(data: bytes) -> None:
    """Read bytes in every format; what is read becomes part of a map without errors."""
    refused: list[str] = []
    for name, row in READ.items():
        file = ForeignFile("file.csv", data)
        row.is_of(file)
        try:
            found = read_with(row.reader(), name, file, {})
        except NotReadable as error:
            refused.append(error.message)
            continue
        json.dumps([each.message for each in found.report.problems]).encode()
        if found.draft.claims and len(found.draft.claims) < 500:
            here = Here(cites=bool(found.draft.works))
            here.take(found.draft)
            assert [each for each in here.loaded.problems if each.severity is Severity.ERROR] == []
    assert all(refused)


@pytest.mark.parametrize("case", HOSTILE)
def test_bytes_of_any_kind(case: str) -> None:
    read_all(HOSTILE[case])


def test_an_endless_view_ends(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS ID FROM c"
    tables = ("DOCUMENTS", "STATEMENTS", "STATEMENTTYPES", "VARIABLES", "SETTINGS")
    read_all(database(tmp_path / "a.dna", *(f"CREATE VIEW {name} AS {endless}" for name in tables)))


def test_a_file_of_the_web_of_science_is_told(tmp_path: Path) -> None:
    read_all(b"FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Hall, T\nTI Norms\nER\n\nEF\n")
    assert not (tmp_path / "x").exists()
