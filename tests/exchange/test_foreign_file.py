"""Foreign files in any encoding."""

from __future__ import annotations

import pytest

from argmap.exchange.foreign_file import ForeignFile

TEXT = "text,work\r\nNorms bind – süß,Hall 1999\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_text_is_read_in_its_encoding(encoding: str) -> None:
    file = ForeignFile("a.csv", TEXT.encode(encoding))
    assert file.text == TEXT
    assert file.head.startswith("text,work")
    assert len(file.notes) == (encoding == "cp1252")


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"\0\0", b"a\0", b"SQLite format 3\0" + bytes(99), bytes(5_000)]
)
def test_bytes_of_any_kind_are_a_text_of_some_kind(data: bytes) -> None:
    assert isinstance(ForeignFile("a", data).text, str)
    assert isinstance(ForeignFile("a", data).head, str)


def test_a_text_of_cyrillic_letters_is_read_as_windows_1251() -> None:
    for text, page in (("Нормы связывают, Cooley 2013", "1251"), ("Müller über Straßen und Größe", "1252")):
        file = ForeignFile("x", text.encode(f"cp{page}"))
        assert (file.text, file.notes) == (text, [f"it is not UTF-8, and was read as Windows-{page}"])
