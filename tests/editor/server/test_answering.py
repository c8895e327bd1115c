"""Every request is answered once, in plain words, whatever is sent; and the server ends with its editor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from argmap.editor.server.paths import uri_of
from argmap.tests.editor.server.speaking import ARGMAP_LSP, framed, message, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAULTY = """
import os, sys, warnings
from argmap.editor.server.features import hover

def fails(asked):
    print("a print")
    os.write(1, b"a write")
    warnings.warn("a warning")
    raise KeyError("what was looked for")

hover.hover = fails
sys.argv = ["argmap", "lsp"]
from argmap.cli.main import main
main()
"""
CAPABILITIES: dict[str, Any] = {"capabilities": {}}


class Pipes:
    """A server and the pipes to it, through which anything can be sent."""

    def __init__(self, *program: str) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [sys.executable, *(program or ARGMAP_LSP)], stdin=pipe, stdout=pipe, stderr=pipe
        )

    def send(self, *messages: bytes) -> None:
        """Send messages, which need not be any."""
        assert self.process.stdin
        for each in messages:
            self.process.stdin.write(each)
        self.process.stdin.flush()

    def received(self) -> dict[str, Any]:
        """The next message of the server."""
        out = self.process.stdout
        assert out
        length = 0
        while (line := out.readline()) != b"\r\n":
            name, _, value = line.partition(b": ")
            assert name in {b"Content-Length", b"Content-Type"}, line
            if name == b"Content-Length":
                length = int(value)
        found: dict[str, Any] = json.loads(out.read(length))
        return found

    def answer(self, asked: object) -> dict[str, Any]:
        """The answer to a request; what is told in between is passed over."""
        while (found := self.received()).get("id", "") != asked or "method" in found:
            assert "method" in found, found
        return found

    def error(self, asked: object) -> tuple[int, str]:
        """The code and the message of the error that a request is answered with, which holds nothing else."""
        found = self.answer(asked)["error"]
        assert found.keys() <= {"code", "message"} or found["data"] is None
        return found["code"], found["message"]

    def start(self, **params: Any) -> None:
        """Agree with the server."""
        self.send(message("initialize", {**CAPABILITIES, **params}, "start"))
        assert "result" in self.answer("start")
        self.send(message("initialized", {}))

    def ended(self) -> tuple[int, bytes, bytes]:
        """The exit code once the pipe is closed, and what is left of stdout and stderr."""
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@pytest.fixture
def pipes() -> Iterator[Pipes]:
    found = Pipes()
    yield found
    if found.process.poll() is None:
        found.process.kill()
    found.process.communicate()


def at(uri: str, line: int = 0, character: int = 0) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def opened(uri: str, text: str) -> bytes:
    item = {"uri": uri, "languageId": "argmap", "version": 1, "text": text}
    return message("textDocument/didOpen", {"textDocument": item})


def test_what_is_not_as_it_should_be(tmp_path: Path, pipes: Pipes) -> None:
    written(tmp_path, {"a.yaml": "a: {text: A}\n"})
    uri = uri_of((tmp_path / "a.yaml").as_posix())
    pipes.send(message("textDocument/hover", at(uri), 1))
    assert pipes.error(1) == (-32002, "the first request must be `initialize`")
    pipes.send(message("textDocument/didClose", {"textDocument": {"uri": uri}}))  # too early: passed over
    pipes.send(message("initialize", {"capabilities": 7}, 2))
    assert pipes.error(2) == (-32602, "its parameters are not those of the request")
    pipes.start(workspaceFolders=[{"uri": uri_of(tmp_path.as_posix()), "name": "map"}])
    pipes.send(message("initialize", CAPABILITIES, 3))
    assert pipes.error(3) == (-32600, "`initialize` can be asked once only")
    faulty: list[Any] = [{}, None, [], {"textDocument": {}}, at(uri, -1), at(uri, 2**40)]
    for asked, params in enumerate(faulty, 10):
        pipes.send(message("textDocument/hover", params, asked))
        assert pipes.error(asked)[0] == -32602
    for body in (b"{", b"\xff\xfe", b"[]", b"7", b"null", b'{"id": 5}', b"[" * 100_000):
        pipes.send(framed(body))
        assert pipes.error(None) == (-32700, "the message is not a request that can be read")
    pipes.send(message("argmap/nothing", {}, 20), message("argmap/nothing", {}))
    assert pipes.error(20) == (-32601, "Method Not Found: argmap/nothing")
    pipes.send(message("workspace/executeCommand", {"command": "argmap.nothing"}, 21))
    assert pipes.error(21)[0] == -32602
    pipes.send(
        message(None, None, 99, result=None), message(None, None, "x", error={"code": 1, "message": "no"})
    )
    pipes.send(message("textDocument/didChange", {"textDocument": {"uri": uri}, "contentChanges": 3}))
    pipes.send(opened(uri, "a: {text: A}\n"), message("textDocument/didOpen", {}))
    for asked, place in enumerate(
        [at(uri, 2**31 - 1, 2**31 - 1), at(uri, 0, 9999), at("file:///nowhere"), at("file:///\ud800")], 30
    ):
        pipes.send(message("textDocument/hover", place, asked))
        assert "result" in pipes.answer(asked)
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": "b: {text: B}\n"}]}
    far = {"start": {"line": 50, "character": 9}, "end": {"line": 0, "character": 1}}
    pipes.send(message("textDocument/didChange", {**change, "contentChanges": [{"range": far, "text": ""}]}))
    pipes.send(message("textDocument/didChange", change))
    pipes.send(
        message("textDocument/hover", at(uri), 40),
        message("$/cancelRequest", {"id": 40}),
        message("$/cancelRequest", {"id": "never"}),
        message("$/cancelRequest", {}),
        message("textDocument/hover", at(uri), 41),
    )
    assert "id" in pipes.answer(40)
    assert "result" in pipes.answer(41)
    pipes.send(message("shutdown", None, 50))
    assert pipes.answer(50)["result"] is None
    pipes.send(message("textDocument/hover", at(uri), 51))
    assert pipes.error(51) == (-32600, "the server was told to shut down")
    pipes.send(message("exit"))
    assert pipes.ended() == (0, b"", b"")


def test_a_fault_of_a_feature_is_one_sentence_and_the_server_goes_on(tmp_path: Path) -> None:
    written(tmp_path, {"a.yaml": "a: {text: A}\n"})
    uri = uri_of((tmp_path / "a.yaml").as_posix())
    pipes = Pipes("-c", FAULTY)
    pipes.start(rootUri=uri_of(tmp_path.as_posix()))
    pipes.send(opened(uri, "a: {text: A}\n"))
    for asked in range(3):
        pipes.send(message("textDocument/hover", at(uri), asked))
        assert pipes.error(asked) == (
            -32603,
            "internal error: KeyError: 'what was looked for'; this is a fault of argmap, please report it",
        )
    pipes.send(message("shutdown", None, 9), message("exit"))
    pipes.answer(9)
    code, out, err = pipes.ended()
    assert (code, out) == (0, b"")
    assert err.count(b"a write") == 3  # what is printed goes where it does no harm
    assert b"a print" in err
    assert b"Traceback" not in err


def test_it_ends_when_stdin_does(pipes: Pipes) -> None:
    pipes.start()
    assert pipes.process.stdin
    pipes.process.stdin.write(b"Content-Length: 100\r\n\r\n{")
    code, out, err = pipes.ended()
    assert (code, err) == (1, b"")
    assert out.count(b"Content-Length") == out.count(b'"code": -32700') == 1  # for what was cut short


def test_exit_without_shutdown_is_told_by_the_exit_code(pipes: Pipes) -> None:
    pipes.start()
    pipes.send(message("exit"))
    assert pipes.ended() == (1, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="on Windows stdin alone tells that the editor is gone")
def test_it_ends_when_nobody_listens_or_the_editor_is_gone(pipes: Pipes, tmp_path: Path) -> None:
    editor = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    pipes.start(processId=editor.pid)
    editor.communicate(b"\n")
    assert pipes.process.wait(timeout=20) == 1  # though stdin is open

    deaf = Pipes()
    deaf.start()
    assert deaf.process.stdout
    deaf.process.stdout.close()
    deaf.send(message("textDocument/hover", at(uri_of(tmp_path.as_posix())), 1))
    assert deaf.process.wait(timeout=20) == 1
    assert deaf.process.stderr
    assert deaf.process.stderr.read() == b""
    assert deaf.process.stdin
    deaf.process.stdin.close()
    deaf.process.stderr.close()
