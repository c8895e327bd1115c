"""`argmap list`: the claims of a map, one a line."""

from __future__ import annotations

import click

from ...model import Kind
from ..console.output import emit, emit_data
from ..console.terminal import Paint, on_terminal, shows_colour, width
from ..help import Choice, Command, map_argument
from ..listing import claim_json, claim_lines
from ..maps import open_map


@click.command(
    "list",
    cls=Command,
    examples=(
        ("argmap list", "every claim: id, kind and label"),
        ("argmap list --kind hypothesis", "what the map tests"),
        ("argmap list --format json", "for programs"),
    ),
)
@map_argument
@click.option("--kind", type=Choice([kind.value for kind in Kind]), help="Only claims of this kind.")
@click.option("--format", "format_", type=Choice(["text", "json"]), default="text", show_default=True)
def command(map_: str | None, kind: str | None, format_: str) -> int:
    """List the claims, one a line.

    On a terminal the labels are cut to its width; in a file or a pipe they are whole.
    """
    checked = open_map(map_)
    claims = [claim for claim in checked.argument_map.claims.values() if kind in (None, claim.kind.value)]
    if format_ == "json":
        emit_data(claim_json(claims, provisional=checked.errors > 0))
    else:
        emit(claim_lines(claims, width=width() if on_terminal() else None, paint=Paint(shows_colour())))
    return int(checked.errors > 0)
