"""`argmap trace`: how a claim fares, why, and what would change that."""

from __future__ import annotations

from typing import Any

import click

from ..console.output import check_writable
from ..help import Command, map_option
from ..maps import open_map
from ..options.completion import complete_ids
from ..options.trace import choices, trace_options
from ..trace_files import format_of, traced, write_report


@click.command(
    "trace",
    cls=Command,
    examples=(
        ("argmap trace my-claim", "its verdict, why, and what would change it"),
        ("argmap trace", "the same of every hypothesis"),
        ("argmap trace my-claim --all", "explained by every link"),
        ("argmap trace --what-if 'reject my-claim'", "what falls with a claim"),
        ("argmap trace --what-if 'drop a -> b'", "what hangs on a link"),
        ("argmap trace --what-if 'strength a -> b weak'", "what hangs on its strength"),
        ("argmap trace my-claim -o trace.html", "as a page; also .md, .json and .txt"),
    ),
)
@click.argument("id_", metavar="[ID]", required=False, shell_complete=complete_ids)
@map_option
@trace_options
def command(
    *,
    id_: str | None,
    map_: str | None,
    output: str | None,
    format_: str | None,
    **chosen: Any,  # noqa: ANN401 - the options of what is explained are of several types
) -> int:
    """Explain how a claim fares, and what would change that.

    The explanation is the shortest that is complete: each claim follows from those below it. Without ID
    every hypothesis is explained; of a question the answers are told, each with its verdict.
    """
    format_ = format_ or format_of(output)
    if output is not None and output != "-":
        check_writable(output)
    checked = open_map(map_)
    found = traced(checked, id_, choices(chosen, checked.argument_map))
    write_report(checked, found, format_, output)
    return int(checked.errors > 0)
