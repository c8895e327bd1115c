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
        ("argmap trace", "the same of every hypothesis"),
        ("argmap trace my-claim --all", "explained by every link"),
        ("argmap trace --what-if 'reject my-claim'", "what falls with a claim"),
        ("argmap trace --what-if 'drop a -> b'", "what depends on a link"),
        ("argmap trace --what-if 'strength a -> b weak'", "what depends on its strength"),
        ("argmap trace --what-if 'presume my-claim'", "what if it needed no support"),
        ("argmap trace --what-if 'drop a >< b'", "what depends on a contradiction"),
        ("argmap trace my-claim -o trace.html", "as a page; also .md, .json and .txt"),
    ),
)
def command(*, options: TraceOptions) -> int:
    """Explain how a claim fares, and what would change that.

    The explanation is the shortest that is complete: each claim follows from those below it. Without ID
    every hypothesis is explained; for a question the answers are listed, each with its verdict.
    """
    return write_view(
        VIEW,
        "a trace",
        options.output,
        options.map_path,
        lambda checked: options.in_map(checked.argument_map),
    )
