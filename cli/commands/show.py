"""`argmap show`: everything about one claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ..claim_lookup import claim_named
from ..claim_page import claim_page
from ..console.output import emit
from ..console.paint import paint
from ..console.terminal import width
from ..declaration import declare
from ..maps import open_map
from ..options.completion import complete_ids
from ..options.group import OptionGroup
from ..options.map_path import MAP_OPTION


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """All options of `show`."""

    claim: str
    map_path: str | None


SHOW: Final = OptionGroup(
    ShowOptions, click.Argument(["claim"], metavar="ID", shell_complete=complete_ids), MAP_OPTION
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
    checked = open_map(options.map_path)
    claim = claim_named(options.claim, checked.argument_map, or_map=True)
    emit(claim_page(checked.argument_map, claim, width=width(), paint=paint()))
    return checked.exit_code
