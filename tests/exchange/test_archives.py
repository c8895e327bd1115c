"""Archives: what they hold, and those that are refused."""

from __future__ import annotations

import io
import stat
import zipfile

import pytest

from argmap.exchange import archives
from argmap.exchange.archives import Archive, is_zip
from argmap.exchange.foreign_file import MAX_BYTES, ForeignFile, NotReadable


def zipped(*members: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def archive(data: bytes) -> Archive:
    return Archive(ForeignFile("x.zip", data))


def refused(data: bytes) -> str:
    with pytest.raises(NotReadable) as error:
        archive(data)
    return error.value.message


def test_files_are_read_by_their_paths() -> None:
    data = zipped(("a.xml", "<a/>"), ("folder/", ""), ("folder/b…c.txt", b"\xff"))
    opened = archive(data)
    assert is_zip(ForeignFile("x", data))
    assert opened.names == ("a.xml", "folder/b…c.txt")
    assert [opened.read(name) for name in opened.names] == [b"<a/>", b"\xff"]


@pytest.mark.parametrize("path", ["../a", "a/../../b", "/etc/passwd", "C:/a", "..\\a", "\\\\host\\a", "a/.."])
def test_paths_that_lead_out_are_refused(path: str) -> None:
    assert "leads out of it" in refused(zipped(("fine", "x"), (path, "x")))


@pytest.mark.parametrize("path", ["a..b", "..a/b", "a/b..", "a/...", "on: a"])
def test_dots_within_names_are_not(path: str) -> None:
    assert archive(zipped((path, "x"))).names == (path,)


def test_symbolic_links_are_refused() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "leads out of it" in refused(zipped((link, "/etc/passwd")))


def test_an_archive_that_expands_without_end_is_refused_before_it_expands() -> None:
    half = bytes(MAX_BYTES // 32)
    data = zipped(("a", half))
    # The same bytes named many times over, as the worst bombs do it.
    directory = data.index(b"PK\x01\x02")
    entry, end = data[directory : data.index(b"PK\x05\x06")], data[data.index(b"PK\x05\x06") :]
    number = (33).to_bytes(2, "little")
    size = (33 * len(entry)).to_bytes(4, "little")
    bomb = data[:directory] + entry * 33 + end[:8] + number * 2 + size + end[16:]
    assert len(bomb) < 20_000
    assert "expands to more than 256 MiB" in refused(bomb)


def test_a_size_that_is_a_lie_is_not_believed() -> None:
    data = zipped(("a", bytes(1_000_000)))
    lie = archive(data.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with pytest.raises(NotReadable, match="`a` in the archive is damaged"):
        lie.read("a")


def test_more_files_than_a_project_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    assert archive(zipped(*((f"{each}", "") for each in range(3)))).names
    assert "more than 3 files" in refused(zipped(*((f"{each}", "") for each in range(4))))


def test_a_password_is_told() -> None:
    data = zipped(("a", "x"))
    at = data.index(b"PK\x01\x02") + 8
    assert "password" in refused(data[:at] + b"\x01" + data[at + 1 :])


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x05\x06", b"not a zip", zipped(("a", "x" * 99))[:-30]]
)
def test_what_is_no_archive_is_told(data: bytes) -> None:
    assert "damaged" in refused(data)


def test_any_byte_changed_is_read_or_told() -> None:
    data = zipped(("a", "some text " * 5))
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        try:
            opened = archive(changed)
            contents = [opened.read(name) for name in opened.names]
        except NotReadable:
            continue
        assert all(each in {b"some text " * 5, b""} for each in contents)
