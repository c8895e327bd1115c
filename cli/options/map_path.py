"""How the user names the map: by an argument, or by an option of commands that take another argument."""

from __future__ import annotations

from typing import Final

import click

from .choice import ANY_PATH

WHICH_MAP: Final = (
    "The map's folder or a file in it. Default: the nearest argmap.yaml here or above, or arguments."
)

MAP_ARGUMENT: Final = click.Argument(["map_path"], metavar="[MAP]", required=False, type=ANY_PATH)

MAP_OPTION: Final = click.Option(["-m", "--map", "map_path"], metavar="MAP", type=ANY_PATH, help=WHICH_MAP)
