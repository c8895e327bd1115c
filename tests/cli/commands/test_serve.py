"""`argmap serve` for real: who is answered, what is told of changes, and how it ends."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import webbrowser
from typing import TYPE_CHECKING, Any

import pytest

from argmap.cli.errors import CannotRun
from argmap.cli.serving.serve import open_in_browser
from argmap.cli.serving.server import LocalServer, server_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOT_DRAWN = str(os.devnull)
"""No engine: drawing is tried elsewhere, and the page can do without pictures."""


class Served:
    """A running `argmap serve`, and requests to it."""

    def __init__(self, *arguments: str) -> None:
        """Start it, and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "serve", "--port", str(free_port()), *arguments],
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "ARGMAP_DOT": NOT_DRAWN},
        )
        assert self.process.stderr
        first = self.process.stderr.readline()
        found = re.fullmatch(
            r"argmap: arguments is shown at http://127\.0\.0\.1:(\d+)/; Ctrl-C stops\n", first
        )
        assert found, first
        self.port = int(found[1])

    def ask(self, path: str = "/", method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        """Make a request; the answer is not read yet."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, headers=headers)
        return connection.getresponse()

    def raw(self, request: bytes) -> bytes:
        """Send what no library would."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(request)
            return connection.makefile("rb").readline()

    def end(self) -> None:
        """End it, however it is."""
        self.process.kill()
        self.process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def news(stream: http.client.HTTPResponse) -> dict[str, Any]:
    """The next news that are told."""
    for line in stream:
        if line.startswith(b"data: "):
            found: dict[str, Any] = json.loads(line[6:])
            return found
    raise AssertionError("the server has gone")


def shown(served: Served, stream: http.client.HTTPResponse) -> tuple[dict[str, Any], str]:
    """The news once all of the page is there, and that page: one without pictures comes first."""
    while True:
        told = news(stream)
        page = served.ask().read().decode()
        if version(page) == told["version"] and "cannot run the drawing engine" in page:
            return told, page


def version(page: str) -> str:
    found = re.search('<meta name="argmap-version" content="([^"]+)">', page)
    assert found
    return found[1]


@pytest.fixture
def served(tea: Path) -> Iterator[Served]:
    assert tea.exists()
    started = Served()
    yield started
    started.end()


@pytest.mark.skipif(os.name == "nt", reason="SIGINT to another process")
def test_the_page_follows_the_map_until_ctrl_c(tea: Path, served: Served) -> None:
    changes = served.ask("/changes")
    assert changes.headers["Content-Type"] == "text/event-stream"
    first, page = shown(served, changes)
    assert (first["problems"], first["heading"]) == ([], "")

    file = tea / "tea.yaml"
    text = file.read_text()
    file.write_text(text + "  colour: green\n")
    broken = news(changes)
    assert broken["version"] == first["version"]
    assert broken["heading"] == "The map has errors. The last good version is shown."
    assert broken["problems"][0]["place"].startswith("arguments/tea.yaml:")
    assert "unknown key" in broken["problems"][0]["message"]
    assert served.ask().read().decode() == page

    file.write_text(text.replace("Tea", "Green tea"))
    mended, again = shown(served, changes)
    assert mended["version"] != first["version"]
    assert not mended["problems"]
    assert "Green tea" in again

    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(20) == 130
    assert served.process.stderr
    assert served.process.stderr.read() == "argmap: the map has changed\n" * 2


def test_only_this_machine_is_answered_and_only_for_the_page(served: Served) -> None:
    local = f"127.0.0.1:{served.port}"
    page = served.ask()
    assert page.status == 200
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Content-Security-Policy"] == "frame-ancestors vscode-webview: vscode-file:"
    assert page.headers["Server"] == "argmap"
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page.read().decode())
    assert policy
    assert [each.split()[0] for each in policy[1].split("; ")] == [
        "default-src", "script-src", "style-src", "connect-src", "base-uri", "form-action",
    ]  # fmt: skip
    assert "connect-src 'self';" in policy[1]

    for host in (local, f"localhost:{served.port}", f"[::1]:{served.port}", f"LOCALHOST:{served.port}"):
        assert served.ask(Host=host).status == 200
        assert served.ask(Host=host, Origin=f"http://{host}").status == 200
    for host in (
        "evil.example",
        f"evil.example:{served.port}",
        "127.0.0.1",
        f"127.0.0.1.evil:{served.port}",
        "",
    ):
        assert served.ask(Host=host).status == 403, host
        assert served.ask("/changes", Host=host).status == 403, host
    for origin in (
        "https://evil.example",
        "null",
        f"https://{local}",
        "http://127.0.0.1",
        f"http://{local}/",
    ):
        assert served.ask(Origin=origin).status == 403, origin
    assert b" 403 " in served.raw(b"GET / HTTP/1.0\r\n\r\n")
    assert b" 403 " in served.raw(f"GET / HTTP/1.1\r\nHost: {local}\r\nHost: evil\r\n\r\n".encode())

    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"):
        refused = served.ask(method=method)
        assert (refused.status, refused.headers["Allow"]) == (405, "GET, HEAD")
        assert served.ask(method=method, Host="evil.example").status == 403
    head = served.ask(method="HEAD")
    assert (head.status, head.read()) == (200, b"")
    assert int(head.headers["Content-Length"]) > 1000

    paths = (
        "/../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/argmap.yaml",
        "//etc/passwd",
        "/changes/",
        "/index.html",
    )
    for path in (*paths, f"http://{local}/", "/\\..\\..\\x", "/%00", "*"):
        assert served.ask(path).status == 404, path
    assert served.ask("/?x=1").status == 200
    assert b" 400 " in served.raw(b"GET / / HTTP/1.0\r\n\r\n")


def test_a_map_that_is_broken_from_the_first_is_shown_as_far_as_it_goes(tea: Path) -> None:
    file = tea / "tea.yaml"
    text = file.read_text()
    file.write_text(text + "  colour: green\n")
    served = Served()
    try:
        changes = served.ask("/changes")
        told, page = shown(served, changes)
        assert told["heading"] == "The map has errors. It is shown without the parts that have them."
        assert "Provisional: the map has 1 error" in page
        file.write_text(text)
        told, page = shown(served, changes)
        assert not told["problems"]
        assert "Provisional: " not in page.partition("<script")[0]
    finally:
        served.end()


def test_a_port_that_is_taken_is_told_and_the_usual_one_replaced() -> None:
    with LocalServer(0) as taken, pytest.raises(CannotRun, match=f"cannot serve on port {taken.port}: "):
        server_on(taken.port)
    with server_on(None) as one, server_on(None) as other:
        assert one.port != other.port


def test_a_browser_that_cannot_be_opened_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    open_in_browser("http://127.0.0.1:1/")
    assert opened == ["http://127.0.0.1:1/"]
    assert "go to http://127.0.0.1:1/" in capsys.readouterr().err
