"""`argmap show`: everything about one claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...render.views import CLAIM
from ...views.claim import ClaimOptions
from ..claim_lookup import claim_named
from ..declaration import declare
from ..options.completion import complete_ids
from ..options.group import OptionGroup
from ..options.map_path import MAP_OPTION
from ..options.output import OutputOptions, output_group
from ..own_views import write_view


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """All options of `show`."""

    claim: str
    map_path: str | None
    output: OutputOptions


SHOW: Final = OptionGroup(
    ShowOptions,
    click.Argument(["claim"], metavar="ID", shell_complete=complete_ids),
    MAP_OPTION,
    output=output_group(CLAIM.formats),
)


@declare(
    "show",
    SHOW,
    examples=(
        ("argmap show my-claim", "its text, sources, facets and links both ways"),
        ("argmap show my-claim --map other-map", "in a map elsewhere"),
    ),
)
def command(options: ShowOptions) -> int:
    """Tell everything about one claim."""
    return write_view(
        CLAIM,
        "a claim",
        options.output,
        options.map_path,
        lambda checked: ClaimOptions(claim_named(options.claim, checked.argument_map, or_map=True).id),
    )
