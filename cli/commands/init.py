"""`argmap init`: a new map, or a copy of an example."""

from __future__ import annotations

from typing import NoReturn

import click

from ...model.layout import USUAL_FOLDER
from ...model.words import count
from ..declaration import declare
from ..errors import command_line, complain
from ..exit_codes import NO_ERRORS
from ..new_map import EXAMPLES, example_map, new_map, write_new
from ..options.choice import ANY_PATH, Choice


class _Example(Choice):
    """The name of an example; the error says where to write a folder, which people put in its place."""

    def fail(
        self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None
    ) -> NoReturn:
        """Raises: click.BadParameter."""
        super().fail(f"{message} A folder stands first: `argmap init FOLDER --example`", param, ctx)


@declare(
    "init",
    click.Argument(["folder"], metavar="[DIR]", default=USUAL_FOLDER, type=ANY_PATH),
    click.Option(
        ["--example"],
        metavar="[NAME]",
        is_flag=False,
        flag_value=next(iter(EXAMPLES)),
        type=_Example(EXAMPLES),
        help=f"Copy an example: {', '.join(EXAMPLES)}.  [without a name: {next(iter(EXAMPLES))}]",
    ),
    examples=(
        ("argmap init", "start a map in ./arguments"),
        ("argmap init my-debate", "start it in another folder"),
        ("argmap init --example", "copy the map that ships, to look around in"),
        ("argmap init --example silver-blaze holmes", "copy another example into ./holmes"),
    ),
)
def command(*, folder: str, example: str | None) -> int:
    """Start a new map, or copy an example.

    The examples: shanghai-spirit is a whole literature, silver-blaze a case of process tracing with
    quotes, democratic-peace the map that the tutorial builds. The schemas are put into the map, so that
    editors complete and check it without a network. Nothing is ever overwritten.
    """
    contents = new_map() if example is None else example_map(example)
    write_new(folder, contents)
    given = [] if folder == USUAL_FOLDER else [folder]
    check, render = (command_line("argmap", word, *given) for word in ("check", "render"))
    complain(
        f"wrote {count(len(contents), 'file')} into {folder}",
        f"{check} finds mistakes in the map, {render} says how its hypotheses fare",
    )
    return NO_ERRORS
