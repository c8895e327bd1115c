"""`argmap show`: everything about one claim."""

from __future__ import annotations

import click

from ...model.nearest import did_you_mean
from ..claim_page import claim_page
from ..console.output import emit
from ..console.terminal import Paint, shows_colour, width
from ..errors import CannotRun
from ..help import Command, map_option
from ..maps import open_map
from ..options.completion import complete_ids


@click.command(
    "show",
    cls=Command,
    examples=(
        ("argmap show my-claim", "its text, sources, facets and links both ways"),
        ("argmap show my-claim --map other-map", "in a map elsewhere"),
    ),
)
@click.argument("id_", metavar="ID", shell_complete=complete_ids)
@map_option
def command(id_: str, map_: str | None) -> int:
    """Tell everything about one claim."""
    checked = open_map(map_)
    claims = checked.argument_map.claims
    claim = claims.get(id_)
    if claim is None:
        if id_ in checked.argument_map.damaged:
            raise CannotRun(f"`{id_}` has errors that leave nothing to show", "`argmap check` tells which")
        raise CannotRun(
            f"there is no claim `{id_}`", did_you_mean(id_, claims) or "`argmap list` names them all"
        )
    emit(claim_page(checked.argument_map, claim, width=width(), paint=Paint(shows_colour())))
    return int(checked.errors > 0)
