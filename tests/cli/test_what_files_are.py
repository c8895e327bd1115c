"""Files of every kind are recognised as what they are, or it is said what to do with them instead."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from argmap.cli.foreign_formats import FORMATS
from argmap.cli.not_imported import why_not
from argmap.exchange.foreign_file import ForeignFile

if TYPE_CHECKING:
    from pathlib import Path


def archive(*names: str, **contents: str) -> bytes:
    """A zip archive with empty files of these names, and others with contents."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name in names:
            packed.writestr(name, "")
        for name, content in contents.items():
            packed.writestr(name, content)
    return data.getvalue()


OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
READ: Final = [
    ("aif", "x", json.dumps({"nodes": [{"nodeID": "1", "text": "a", "type": "I"}], "edges": []}).encode()),
    ("carneades", "x", b"statements:\n  a: A\narguments:\n  b:\n    premises: [a]\n    conclusion: a\n"),
    ("xlsx", "x", archive("[Content_Types].xml", "xl/workbook.xml")),
    ("xlsx", "x.xls", OLD + "Workbook".encode("utf-16-le")),
    ("refi-qda", "x", archive("project.qde")),
    ("kialo", "x", b"Discussion Title: Norms bind.\r\n\r\n1. Norms bind.\r\n1.1. Pro: They do.\r\n"),
    ("iccma", "x", b"p af 2\n1 2\n"),
    ("iccma", "x", b"arg(a).\narg(b).\natt(a,b).\n"),
    ("iccma", "x", b"1\n2\n#\n1 2\n"),
    ("argdown", "x.argdown", b"[A]: Norms bind.\n  - [B]: They do not.\n"),
    ("csv", "x", b"id,claim,supports\n1,Norms bind.,\n"),
    ("csv", "x.CSV", "id;claim\n1;Norms bind.\n".encode("utf-16")),
]
NOT_READ: Final = [
    ("x.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "holds text"),
    ("no-ending", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "holds text"),
    ("x.docx", archive("word/document.xml"), "holds text"),
    ("x.doc", OLD + "WordDocument".encode("utf-16-le"), "holds text"),
    ("x", b"<!DOCTYPE html>\n<html><body>Hi, you</body></html>", "holds text"),
    ("x.odt", archive(mimetype="application/vnd.oasis.opendocument.text"), "holds text"),
    ("x", archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "is a table"),
    ("x.numbers", archive("Index/Document.iwa"), "is a table"),
    ("x.nvp", b"\x01\x0f\0\0" * 300, "is a project"),
    ("x.atlproj", archive("content/a.xml"), "is a project"),
    ("x", archive("claims.csv"), "is an archive"),
    ("x.csv.gz", b"\x1f\x8b\x08\0\0\0", "is an archive"),
    ("x", b"\x89PNG\r\n\x1a\n", "is a picture"),
    ("x.opml", b'<?xml version="1.0"?><opml/>', "is a graph"),
    ("x.txt", b"TY  - BOOK\nTI  - A\nER  - \n", "holds references"),
    ("x.txt", b"@book{a, title={A}}\n", "holds references"),
    ("argmap.yaml", b"argmap: 1\ntitle: X\n", "is a file of an argmap map"),
    ("x.yaml", b"norms-bind:\n  text: Norms bind.\n", "is a file of an argmap map"),
    ("x.py", b"import os\n\n\ndef main(a, b):\n    return a\n", ""),
    ("x.md", b"# Title\n\nText, [a link](http://x.y).\n\n- an item\n- another\n", ""),
    ("x.json", b'{"nodes": [{"id": 1}], "edges": []}', ""),
    ("x.yml", b"version: 3\nservices:\n  a:\n    image: b\n", ""),
    ("x.txt", b"[Interviewer]: Hello, how are you?\n[Minister]: Fine.\n", ""),
    ("x.txt", b"1\n2\n3\n", ""),
    ("x.log", b"2020-01-01 12:00:00,123 INFO started\n", ""),
    ("x.srt", b"1\n00:00:01,000 --> 00:00:02,000\nHello\n", ""),
]


def formats(file: ForeignFile) -> list[str]:
    """The formats that recognise a file."""
    return [each.name for each in FORMATS.values() if each.is_of(file)]


@pytest.mark.parametrize(("format_", "name", "data"), READ)
def test_each_format_recognises_its_own_files_alone(format_: str, name: str, data: bytes) -> None:
    assert formats(ForeignFile(name, data)) == [format_]


def test_a_database_is_looked_at_as_one_of_dna(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x")
    connection.execute("CREATE TABLE items (id INTEGER)")
    connection.close()
    assert formats(ForeignFile("x", (tmp_path / "x").read_bytes())) == ["dna"]


@pytest.mark.parametrize(("name", "data", "said"), NOT_READ)
def test_what_is_not_read_is_called_what_it_is(name: str, data: bytes, said: str) -> None:
    file = ForeignFile(name, data)
    assert formats(file) == []
    found = why_not(file, name)
    assert (found[0] if found else "").startswith(said)
    assert bool(found) is bool(said)
    assert not found or found[1]
