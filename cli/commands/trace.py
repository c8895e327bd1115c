"""`argmap trace`: how a claim fares, why, and what would change that."""

from __future__ import annotations

from ...render.views import TRACE as VIEW
from ..declaration import declare
from ..options.trace import TRACE, TraceOptions
from ..view_command import write_view


@declare(
    "trace",
    options=TRACE,
    examples=(
        ("argmap trace my-claim", "its verdict, why, and what would change it"),
        ("argmap trace", "the same for every hypothesis"),
        ("argmap trace my-claim --all", "with every link, not only those that decide"),
        ("argmap trace --what-if 'reject my-claim'", "what would follow if a claim were rejected"),
        ("argmap trace --what-if 'drop a -> b'", "… without a link"),
        ("argmap trace --what-if 'strength a -> b weak'", "… if a link were weak"),
        ("argmap trace --what-if 'presume my-claim'", "… if a claim needed no support"),
        ("argmap trace --what-if 'drop a >< b'", "… without a contradiction"),
        ("argmap trace my-claim -o trace.html", "as a page; also .md, .tex, .json and .txt"),
    ),
)
def command(*, options: TraceOptions) -> int:
    """Say how a claim fares, why, and what would change that.

    The explanation is the shortest that is complete: each claim follows from those below it. Without ID
    every hypothesis is explained. For a question the answers are listed, each with its verdict.
    """
    return write_view(
        VIEW,
        "a trace",
        options.output,
        options.map_path,
        lambda checked: options.in_map(checked.argument_map),
    )
