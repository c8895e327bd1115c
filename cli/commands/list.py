"""`argmap list`: the claims of a map, or the works that none cites, one a line."""

from __future__ import annotations

import click

from ...model import Kind
from ...render.views import LISTING, UNCITED
from ...views.listing import ListingOptions
from ..declaration import declare
from ..options.choice import Choice
from ..options.map_and_claim import MAP_ARGUMENT
from ..options.output import OutputOptions, output_group
from ..view_command import write_view


@declare(
    "list",
    MAP_ARGUMENT,
    click.Option(["--kind"], type=Choice(kind.value for kind in Kind), help="Only claims of this kind."),
    click.Option(
        ["--uncited"], is_flag=True, help="The works of the references that no claim cites instead."
    ),
    output=output_group(LISTING.formats),
    examples=(
        ("argmap list", "every claim: id, kind and label"),
        ("argmap list --kind hypothesis", "what the map tests"),
        ("argmap list --uncited", "the references that no claim cites"),
        ("argmap list --format json", "for programs"),
    ),
)
def command(*, map_path: str | None, kind: str | None, uncited: bool, output: OutputOptions) -> int:
    """List the claims, one a line.

    On a terminal the labels are cut to its width; in a file or a pipe they are whole.
    """
    if uncited and kind:
        raise click.UsageError("--uncited lists works, and --kind is of claims")
    if uncited:
        return write_view(UNCITED, "the list", output, map_path, lambda _checked: None)
    chosen = ListingOptions(Kind(kind) if kind else None)
    return write_view(LISTING, "the list", output, map_path, lambda _checked: chosen)
