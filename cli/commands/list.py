"""`argmap list`: the claims of a map, one a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...model import Kind
from ..console.output import emit, emit_data
from ..console.paint import paint
from ..console.terminal import on_terminal, width
from ..declaration import declare
from ..listing import claim_json, claim_lines
from ..maps import open_map
from ..options.choice import Choice, Format
from ..options.group import OptionGroup
from ..options.map_path import MAP_ARGUMENT


@dataclass(frozen=True, slots=True)
class ListOptions:
    """All options of `list`."""

    map_path: str | None
    kind: str | None
    format: str


LIST: Final = OptionGroup(
    ListOptions,
    MAP_ARGUMENT,
    click.Option(["--kind"], type=Choice(kind.value for kind in Kind), help="Only claims of this kind."),
    click.Option(["--format"], type=Format(["txt", "json"]), default="txt", show_default=True),
)


@declare(
    "list",
    LIST,
    examples=(
        ("argmap list", "every claim: id, kind and label"),
        ("argmap list --kind hypothesis", "what the map tests"),
        ("argmap list --format json", "for programs"),
    ),
)
def command(options: ListOptions) -> int:
    """List the claims, one a line.

    On a terminal the labels are cut to its width; in a file or a pipe they are whole.
    """
    checked = open_map(options.map_path)
    everything = checked.argument_map.claims.values()
    claims = [claim for claim in everything if options.kind in {None, claim.kind.value}]
    if options.format == "json":
        emit_data(claim_json(claims, provisional=checked.errors > 0))
    else:
        emit(claim_lines(claims, width=width() if on_terminal() else None, paint=paint()))
    return checked.exit_code
