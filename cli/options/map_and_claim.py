"""How the user names the map, by an argument or an option, and a claim, whose id the shell completes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from ..errors import CannotRun
from .choice import ANY_PATH

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

WHICH_MAP: Final = (
    "The map's folder or a file in it. Default: the nearest argmap.yaml here or above, or arguments."
)

MAP_ARGUMENT: Final = click.Argument(["map_path"], metavar="[MAP]", required=False, type=ANY_PATH)

MAP_OPTION: Final = click.Option(["-m", "--map", "map_path"], metavar="MAP", type=ANY_PATH, help=WHICH_MAP)
"""For commands that take another argument."""


def complete_ids(context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids that begin with what is typed, with their labels; none where there is no map."""
    from click.shell_completion import CompletionItem

    from ...model.safe_text import visible
    from ...schema import load_map
    from ..maps import find

    try:
        root = find(context.params.get("map_path"))
    except CannotRun:
        return []
    claims = load_map(root).argument_map.claims.values()
    return [
        CompletionItem(each.id, help=visible(each.label)) for each in claims if each.id.startswith(incomplete)
    ]


CLAIM_ARGUMENT: Final = click.Argument(["claim"], metavar="ID", shell_complete=complete_ids)
