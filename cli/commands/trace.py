"""`argmap trace`: how a claim fares, why, and what would change that."""

from __future__ import annotations

from dataclasses import replace

from ...render import TRACE as TRACE_VIEW
from ...render import Request, Screen, render_view
from ..claim_lookup import claim_named
from ..console.output import check_writable
from ..console.progress import progress
from ..console.screen import screen
from ..declaration import declare
from ..maps import open_map
from ..options.trace import TRACE, TraceOptions
from ..results import STDOUT, check_not_of_map, write_results


@declare(
    "trace",
    TRACE,
    examples=(
        ("argmap trace my-claim", "its verdict, why, and what would change it"),
        ("argmap trace", "the same of every hypothesis"),
        ("argmap trace my-claim --all", "explained by every link"),
        ("argmap trace --what-if 'reject my-claim'", "what falls with a claim"),
        ("argmap trace --what-if 'drop a -> b'", "what depends on a link"),
        ("argmap trace --what-if 'strength a -> b weak'", "what depends on its strength"),
        ("argmap trace my-claim -o trace.html", "as a page; also .md, .json and .txt"),
    ),
)
def command(options: TraceOptions) -> int:
    """Explain how a claim fares, and what would change that.

    The explanation is the shortest that is complete: each claim follows from those below it. Without ID
    every hypothesis is explained; for a question the answers are listed, each with its verdict.
    """
    path = options.output.path
    format_ = options.output.chosen_format(
        TRACE_VIEW.formats, f"a trace can be a file of {', '.join(TRACE_VIEW.formats)}, or name a --format"
    )
    if path is not None:
        check_writable(path)
    checked = open_map(options.map_path)
    if path is not None:
        check_not_of_map(checked, path)
    asked = options.in_map(checked.argument_map)
    if options.claim is not None:
        claim = claim_named(options.claim, checked.argument_map, "trace", or_map=True)
        asked = replace(asked, claims=(claim.id,))
    shown_on = screen() if path is None else Screen()
    request = Request(format=format_, options=asked, screen=shown_on, problems=checked.errors)
    with progress("weighing"):
        result = render_view(checked.evaluated, TRACE_VIEW, request)
    write_results(checked, {path or STDOUT: result}, as_text=format_ == "txt")
    return checked.exit_code
