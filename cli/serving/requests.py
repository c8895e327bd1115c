"""Answers requests: the page and news of it, to this machine's own browsers only."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Final

from .site import Site

_PAGE: Final = "/"
_CHANGES: Final = "/changes"

_HEARTBEAT: Final = 10.0
"""Seconds without news after which a line is sent, by which it shows that a page has been closed."""

_MOST_IGNORED: Final = 1 << 16
"""Up to so many bytes of a request that is refused are read, so that its sender reads the answer."""

NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine by which a page may be asked for: any other may be a trick to read it."""

_ALWAYS: Final = (
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    # No page of a site can frame this one; VS Code can, which shows pages beside a text in a frame.
    ("Content-Security-Policy", "frame-ancestors vscode-webview: vscode-file:"),
)


class RequestHandler(BaseHTTPRequestHandler):
    """Answers one request.

    What is asked for is compared with two paths, and never looked for anywhere. A request by another name
    than this machine's is refused, so that no page of another site can read the map through a name that it
    makes point here; and so is one that a page of another site makes.
    """

    timeout = 10
    """Seconds that a request may take to arrive."""

    def __init__(self, site: Site, port: int, *given: object) -> None:
        """Answer for a server on this port; `given` is what `socketserver` gives."""
        self._site = site
        usual = [*NAMES] if port == 80 else []
        self._hosts = {*usual, *(f"{name}:{port}" for name in NAMES)}
        super().__init__(*given)  # type: ignore[arg-type] # passed on as they came

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Refuse every method but those below."""
        if name.startswith("do_"):
            return self._refuse_method
        raise AttributeError(name)

    def do_GET(self) -> None:
        """Answer with the page, or with news as long as they are read."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer(with_body=False)

    def version_string(self) -> str:
        """Return the name of the server."""
        return "argmap"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named in the standard library
        """Write nothing: a request is no news."""

    def _answer(self, *, with_body: bool) -> None:
        if not self._is_from_here():
            self._say(HTTPStatus.FORBIDDEN, with_body=with_body)
            return
        path = self.path.partition("?")[0]
        if path == _PAGE:
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", self._site.now.page, with_body=with_body)
        elif path == _CHANGES:
            self._head(HTTPStatus.OK, "text/event-stream")
            if with_body:
                self._tell_changes()
        else:
            self._say(HTTPStatus.NOT_FOUND, with_body=with_body)

    def _is_from_here(self) -> bool:
        """Whether the request names this machine, and is not made by a page of another site."""
        hosts = self.headers.get_all("Host", [])
        origins = self.headers.get_all("Origin", [])
        return (
            len(hosts) == 1
            and hosts[0].casefold() in self._hosts
            and all(each.casefold() in {f"http://{host}" for host in self._hosts} for each in origins)
        )

    def _refuse_method(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if length.isdecimal():
            self.rfile.read(min(int(length), _MOST_IGNORED))
        if self._is_from_here():
            self._say(HTTPStatus.METHOD_NOT_ALLOWED, ("Allow", "GET, HEAD"))
        else:
            self._say(HTTPStatus.FORBIDDEN)

    def _tell_changes(self) -> None:
        """Tell what is shown, and each change of it, until nobody listens."""
        shown = self._site.now
        self._write(f"retry: 1000\ndata: {shown.news}\n\n")
        while True:
            now = self._site.wait(shown, _HEARTBEAT)
            self._write(":\n\n" if now is shown else f"data: {now.news}\n\n")
            shown = now

    def _write(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _say(self, status: HTTPStatus, *headers: tuple[str, str], with_body: bool = True) -> None:
        text = f"{status.value} {status.phrase}\n".encode()
        self._send(status, "text/plain; charset=utf-8", text, *headers, with_body=with_body)

    def _send(
        self, status: HTTPStatus, type_: str, data: bytes, *headers: tuple[str, str], with_body: bool
    ) -> None:
        self._head(status, type_, ("Content-Length", str(len(data))), *headers)
        if with_body:
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, type_: str, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", type_), *headers, *_ALWAYS):
            self.send_header(name, value)
        self.end_headers()
