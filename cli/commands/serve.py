"""`argmap serve`: the page of a map on this machine, which follows its changes."""

from __future__ import annotations

import click

from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..maps import find
from ..options.map_and_claim import MAP_ARGUMENT


@declare(
    "serve",
    MAP_ARGUMENT,
    click.Option(
        ["--port"],
        type=click.IntRange(1, 65535),
        metavar="N",
        help="The port to serve on. Default: 8765, or if that is taken any that is free.",
    ),
    click.Option(["--open", "opens"], is_flag=True, help="Open the page in your browser."),
    examples=(
        ("argmap serve", "show the map here as a page that follows your changes"),
        ("argmap serve --open", "open it in the browser, too"),
        ("argmap serve arguments --port 9000", "at http://127.0.0.1:9000/"),
    ),
)
def command(*, map_path: str | None, port: int | None, opens: bool) -> int:
    """Show the map as a page that follows its changes.

    It is the page that `argmap render -o map.html` writes, for you alone: no other machine can read it. A
    change of the map is on the page within a second, the diagrams that it changes a little later. While the
    map has errors the page tells them, and shows the map as it was before. Ctrl-C stops.
    """
    from ..serving.serve import serve

    serve(find(map_path), port, opens=opens)
    return NO_ERRORS
