"""A server on this machine alone, each request in a thread of its own."""

from __future__ import annotations

import os
import sys
from functools import partial
from socketserver import TCPServer, ThreadingMixIn
from threading import Thread
from typing import TYPE_CHECKING, Final

from ..errors import CannotRun, complain, reason
from .requests import NAMES, RequestHandler

if TYPE_CHECKING:
    from .site import Site

USUAL_PORT: Final = 8765
"""Taken where it is free, so that the address is the same the next time."""

_ANY: Final = 0
"""The port by which the system chooses one."""


class LocalServer(ThreadingMixIn, TCPServer):
    """Shows a site on 127.0.0.1."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name == "posix"  # elsewhere two servers could share a port
    request_queue_size = 64

    def __init__(self, port: int) -> None:
        """Take the port, so that nothing else can. Raises: OSError, where it is taken or not allowed."""
        super().__init__((NAMES[0], port), RequestHandler)
        self.port: int = self.server_address[1]

    @property
    def address(self) -> str:
        """The address of the page."""
        return f"http://{NAMES[0]}:{self.port}/"

    def start(self, site: Site) -> None:
        """Answer requests from now on, until the process ends."""
        self.RequestHandlerClass = partial(RequestHandler, site, self.port)
        Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """Go on: a browser that closes the connection is no error of the server."""
        del request, client_address
        error = sys.exc_info()[1]
        if isinstance(error, Exception) and not isinstance(error, OSError):
            complain(f"a request could not be answered: {type(error).__name__}: {error}")


def server_on(port: int | None) -> LocalServer:
    """Return a server on this port; without one on the usual port, or where that is taken on any other.

    Raises: CannotRun.
    """
    if port is None:
        try:
            return LocalServer(USUAL_PORT)
        except OSError:
            return LocalServer(_ANY)
    try:
        return LocalServer(port)
    except OSError as error:
        message = f"cannot serve on port {port}: {reason(error)}"
        raise CannotRun(message, "without --port argmap takes one that is free") from error
