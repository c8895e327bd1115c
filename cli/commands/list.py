"""`argmap list`: the claims of a map, one a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...model import Kind
from ...render.views import LISTING
from ...views.listing import ListingOptions
from ..declaration import declare
from ..options.choice import Choice
from ..options.group import OptionGroup
from ..options.map_path import MAP_ARGUMENT
from ..options.output import OutputOptions, output_group
from ..own_views import write_view


@dataclass(frozen=True, slots=True)
class ListOptions:
    """All options of `list`."""

    map_path: str | None
    kind: str | None
    output: OutputOptions


LIST: Final = OptionGroup(
    ListOptions,
    MAP_ARGUMENT,
    click.Option(["--kind"], type=Choice(kind.value for kind in Kind), help="Only claims of this kind."),
    output=output_group(LISTING.formats),
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
    chosen = ListingOptions(Kind(options.kind) if options.kind else None)
    return write_view(LISTING, "the list", options.output, options.map_path, lambda _checked: chosen)
