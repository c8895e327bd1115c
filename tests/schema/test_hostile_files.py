"""Files from strangers: whatever they are and in whatever encoding, the reader goes on with the others."""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING

import pytest

from argmap.model.layout import MAX_BYTES
from argmap.tests.builders.names import any_name
from argmap.tests.builders.written import read, read_folder, write
from argmap.tests.schema.apart import SOUND, output, read_apart

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    line = b"# " + b"x" * 1021 + b"\n"
    full = line * (MAX_BYTES // 1024)
    write(
        tmp_path,
        {"argmap.yaml": b"argmap: 1\n", "big.yaml": full + b"#", "full.yaml": full, "m.yaml": SOUND.encode()},
    )
    result = read_folder(tmp_path)
    assert result.errors("AM005") == ["AM005 big.yaml:0:0"]
    assert "16.0 MiB" in result.only("AM005").message
    assert list(result.claims) == ["z"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xef\xbb\xbf# comment\n"])
def test_a_byte_order_mark(mark: bytes) -> None:
    result = read({"m.yaml": mark + SOUND.encode()}, mark + b"argmap: 1\n")
    assert result.errors() == [f"AM101 m.yaml:{1 + mark.count(10)}:52"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_encoding(encoding: str) -> None:
    result = read({"m.yaml": f"a: {{text: Čech, zz: x}}\n{SOUND}".encode(encoding), "n.yaml": SOUND})
    assert {line.split()[0] for line in result.lines if " m.yaml" in line} & {"AM001", "AM002"}
    assert "AM101 n.yaml:1:52" in result.lines


def test_latin_1() -> None:
    result = read("a: {text: Ünaldılar}\nb: {text: Muñoz, suports: a}\n".replace("ı", "i").encode("latin-1"))
    assert result.errors() == ["AM001 m.yaml:1:11", "AM101 m.yaml:2:18"]
    assert result.claims["b"].text == "Mu\ufffdoz"


def test_what_yaml_1_1_takes_for_a_line_end() -> None:
    result = read("a: {text: one\u2028two\x85three\u2029four}\nb: {text: y, suports: a}\n")
    assert result.errors() == ["AM101 m.yaml:2:14"]
    assert result.claims["a"].text == "one two three four"


def test_files_that_are_none(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", "m.yaml": SOUND, "outside/x.txt": "a: {text: secret}\n"})
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "broken.yaml").symlink_to("nowhere")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "device.yaml").symlink_to("/dev/zero")
    (tmp_path / "out.yaml").symlink_to("/etc/passwd")
    (tmp_path / "to-folder.yaml").symlink_to("folder.yaml")
    (tmp_path / "circle").symlink_to(".")
    write(tmp_path, {"deep/er/n.yaml": SOUND.replace("z:", "y:")})
    (tmp_path / "deep" / "er" / "up").symlink_to("../..")
    server = socket.socket(socket.AF_UNIX)
    server.bind(os.path.relpath(tmp_path / "socket.yml"))
    try:
        claims, problems = read_apart(tmp_path, {})
    finally:
        server.close()
    names = (
        "broken.yaml",
        "device.yaml",
        "folder.yaml",
        "loop.yaml",
        "out.yaml",
        "pipe.yaml",
        "socket.yml",
        "to-folder.yaml",
    )
    assert [line for line in problems if line.startswith("AM005")] == [f"AM005 {name}:0:0" for name in names]
    assert claims == ["z", "y"]
    assert {"AM101 m.yaml:1:52", "AM101 deep/er/n.yaml:1:52"} <= set(problems)


def test_a_settings_file_that_is_none(tmp_path: Path) -> None:
    write(tmp_path, {"m.yaml": SOUND})
    (tmp_path / "argmap.yaml").mkdir()
    assert read_folder(tmp_path).errors("AM005") == ["AM005 argmap.yaml:0:0"]
    (tmp_path / "argmap.yaml").rmdir()
    os.mkfifo(tmp_path / "argmap.yaml")
    assert read_folder(tmp_path).errors("AM005") == ["AM005 argmap.yaml:0:0"]
    (tmp_path / "argmap.yaml").unlink()
    (tmp_path / "argmap.yaml").symlink_to("argmap.yaml")
    result = read_folder(tmp_path)
    assert result.errors("AM005") == ["AM005 argmap.yaml:0:0"]
    assert list(result.claims) == ["z"]


def test_files_that_may_not_be_read(tmp_path: Path) -> None:
    """Root may read anything: the process gives up its rights first."""
    write(
        tmp_path, {"argmap.yaml": "argmap: 1\n", "m.yaml": SOUND, "closed.yaml": SOUND, "shut/n.yaml": SOUND}
    )
    (tmp_path / "closed.yaml").chmod(0)
    (tmp_path / "shut").chmod(0)
    tmp_path.chmod(0o755)
    try:
        claims, problems = json.loads(output(tmp_path, "--without-rights"))
    finally:
        (tmp_path / "shut").chmod(0o755)
    assert claims == ["z"]
    closed = [each[:4] for each in problems if each[0] == "AM005"]
    assert closed == [["AM005", "closed.yaml", 0, 0], ["AM005", "shut", 0, 0]]


@any_name
def test_terminal_escapes_and_odd_names(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": 'argmap: 1\ntitle: "\\e[2J"\n'})
    claims = 'a: {text: "\\e[2J\\x07"}\n"\\e[2J": {text: x}\nb: {text: x, supports: "\\e[2J"}\n'
    write(tmp_path, {"\x1b[31m.yaml": claims})
    write(tmp_path, {"a\nb.yaml": "c: {txt: x}\n", "\u202egnp.yaml": "d: {txt: x}\n"})
    with (tmp_path / os.fsdecode(b"\xff.yaml")).open("w") as file:
        file.write("e: {txt: x}\n")
    result = read_folder(tmp_path)
    assert result.claims["a"].text == "\x1b[2J\x07"
    assert len(result.errors("AM101")) == 3
    assert result.errors("AM105") == ["AM105 \x1b[31m.yaml:2:1", "AM105 \x1b[31m.yaml:3:24"]


@pytest.mark.parametrize(
    "name",
    [
        '"a\\0b"',
        "/dev/zero",
        ".",
        "..",
        "m.yaml",
        '"\\e[2J.yaml"',
        "x" * 5000,
        "~",
        "argmap.yaml",
        "../" * 50,
    ],
    ids=ascii,
)
def test_the_settings_name_odd_references(name: str) -> None:
    result = read(SOUND, f"argmap: 1\nreferences: {name}\n")
    assert result.errors("AM005", "AM211")
    assert list(result.claims) == ([] if name == "m.yaml" else ["z"])
