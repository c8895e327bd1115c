"""`argmap init`: a new map, or a copy of the one that ships."""

from __future__ import annotations

import click

from ...model.words import count
from ..errors import command_line, complain
from ..help import ANY_PATH, Command
from ..maps import USUAL_FOLDER
from ..new_map import example_map, new_map, write_new


@click.command(
    "init",
    cls=Command,
    examples=(
        ("argmap init", "start a map in ./arguments"),
        ("argmap init my-debate", "start it in another folder"),
        ("argmap init --example", "copy the map that ships, to look around in"),
    ),
)
@click.argument("folder", metavar="[DIR]", default=USUAL_FOLDER, type=ANY_PATH)
@click.option("--example", is_flag=True, help="Copy the map that ships with argmap.")
def command(folder: str, *, example: bool) -> int:
    """Start a new map, or copy the example.

    The schemas are put into the map, so that editors complete and check it without a network. Nothing
    is ever overwritten.
    """
    contents = example_map() if example else new_map()
    write_new(folder, contents)
    check = command_line("argmap", "check", *([] if folder == USUAL_FOLDER else [folder]))
    complain(f"wrote {count(len(contents), 'file')} into {folder}", f"{check} checks the map")
    return 0
