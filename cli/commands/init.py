"""`argmap init`: a new map, or a copy of the one that ships."""

from __future__ import annotations

import click

from ...model.layout import USUAL_FOLDER
from ...model.words import count
from ..declaration import declare
from ..errors import command_line, complain
from ..exit_codes import NO_ERRORS
from ..new_map import example_map, new_map, write_new
from ..options.choice import ANY_PATH


@declare(
    "init",
    click.Argument(["folder"], metavar="[DIR]", default=USUAL_FOLDER, type=ANY_PATH),
    click.Option(["--example"], is_flag=True, help="Copy the map that ships with argmap."),
    examples=(
        ("argmap init", "start a map in ./arguments"),
        ("argmap init my-debate", "start it in another folder"),
        ("argmap init --example", "copy the map that ships, to look around in"),
    ),
)
def command(*, folder: str, example: bool) -> int:
    """Start a new map, or copy the example.

    The schemas are put into the map, so that editors complete and check it without a network. Nothing
    is ever overwritten.
    """
    contents = example_map() if example else new_map()
    write_new(folder, contents)
    check = command_line("argmap", "check", *([] if folder == USUAL_FOLDER else [folder]))
    complain(f"wrote {count(len(contents), 'file')} into {folder}", f"{check} checks the map")
    return NO_ERRORS
