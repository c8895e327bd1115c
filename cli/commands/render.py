"""`argmap render`: a map as a diagram or a table."""

from __future__ import annotations

import os

import click

from ...render import FORMATS, RenderError, format_of, render, view_of
from ..command import ANY_PATH, Choice, Command, map_argument
from ..errors import CannotRun, complain
from ..maps import open_map
from ..output import check_writable, emit, write_whole
from ..progress import progress
from ..terminal import on_terminal, width


@click.command(
    "render",
    cls=Command,
    examples=(
        ("argmap render -o map.svg", "draw the map here"),
        ("argmap render", "its claims as a table in the terminal"),
        ("argmap render arguments -o claims.csv", "the table for a spreadsheet"),
        ("argmap render --format dot | less", "what the drawing engine is given"),
    ),
)
@map_argument
@click.option(
    "-o", "--output", metavar="FILE", type=ANY_PATH, help="Where to write; - is stdout.  [default: -]"
)
@click.option(
    "--view",
    type=Choice(FORMATS),
    help="map, a diagram, or claims, a table; default: the one that the format can hold.",
)
@click.option(
    "--format",
    "format_",
    type=Choice(dict.fromkeys(each for formats in FORMATS.values() for each in formats)),
    help="The format; default: by the suffix of FILE, for stdout a table as text.",
)
def command(map_: str | None, output: str | None, view: str | None, format_: str | None) -> int:
    """Draw or tabulate a map.

    Pictures are drawn by graphviz-pure, by `dot`, or by the program that ARGMAP_DOT names. A file is
    written whole or not at all. A map with errors is drawn as far as it goes, with exit code 1.
    """
    to_stdout = output in (None, "-")
    try:
        if format_ is None:
            format_ = FORMATS[view or "claims"][0] if output is None or to_stdout else format_of(output)
        view = view or view_of(format_)
        if to_stdout and format_ == "png" and on_terminal():
            raise CannotRun("a picture cannot be shown in the terminal", "name a file: `-o map.png`")
        if output is not None and not to_stdout:
            check_writable(output)
        checked = open_map(map_)
        if output is not None and not to_stdout and checked.holds(output):
            raise CannotRun(f"{output} is a file of the map and would be overwritten", "name another file")
        with progress("drawing"):
            rendering = render(
                checked.argument_map,
                view,
                format_,
                problems=checked.errors,
                width=width(),
                engine=os.environ.get("ARGMAP_DOT", ""),
            )
    except RenderError as error:
        raise CannotRun(error.message, error.hint) from error
    for note in rendering.notes:
        complain(note)
    if to_stdout and format_ == "txt":
        emit([rendering.text])
    else:
        write_whole(output or "-", rendering.data)
    return int(checked.errors > 0)
