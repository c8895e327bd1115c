"""`argmap render`: a map as a diagram or a table."""

from __future__ import annotations

from typing import Any

import click

from ...render import FORMATS, RenderError, format_of
from ..console.output import check_writable
from ..console.terminal import on_terminal, width
from ..errors import CannotRun
from ..help import Command, map_argument
from ..maps import open_map
from ..options.output import output_options, table_options
from ..options.pictures import picture_options
from ..render_files import drawn, drawn_files, keep_map, write_pictures


@click.command(
    "render",
    cls=Command,
    examples=(
        ("argmap render -o map.svg", "draw the map here"),
        ("argmap render", "how each hypothesis fares, in the terminal"),
        ("argmap render arguments -o claims.csv", "the table for a spreadsheet"),
        ("argmap render --focus ID --depth 2 -o part.svg", "what surrounds a claim"),
        ("argmap render --view ledger", "the process-tracing tests of each hypothesis"),
        ("argmap render --view matrix --rows claims --columns hypotheses", "hypotheses against evidence"),
        ("argmap render --view sources", "the literature: who claims what, on which side"),
        ("argmap render --into README.md", "renew the views inside a Markdown file"),
        ("argmap render --format dot | less", "what the drawing engine is given"),
    ),
)
@map_argument
@output_options
@picture_options
@table_options
def command(  # noqa: PLR0913 - the options of the command
    *,
    map_: str | None,
    output: str | None,
    view: str | None,
    format_: str | None,
    into: str | None,
    check: bool,
    **chosen: Any,  # noqa: ANN401 - the options of what is shown are of several types
) -> int:
    """Draw or tabulate a map.

    Pictures are drawn by graphviz-pure, by `dot`, or by the program that ARGMAP_DOT names. A file is
    written whole or not at all. A map with errors is drawn as far as it goes, with exit code 1.
    """
    if into is not None or check:
        from ..embedding.renewal import renew_views

        return renew_views(map_, into, check=check)
    to_stdout = output in (None, "-")
    try:
        if format_ is None:
            format_ = FORMATS[view or "claims"][0] if output is None or to_stdout else format_of(output)
        view = view or ""
        if to_stdout and format_ == "png" and on_terminal():
            raise CannotRun("a picture cannot be shown in the terminal", "name a file: `-o map.png`")
        target = None if to_stdout else output
        if target is not None:
            check_writable(target)
        checked = open_map(map_)
        if target is None:
            pictures = {"-": drawn(checked, view, format_, chosen, width())}
        else:
            keep_map(checked, target)
            pictures = drawn_files(checked, view, format_, chosen, target)
    except RenderError as error:
        raise CannotRun(error.message, error.hint) from error
    write_pictures(checked, pictures, as_text=to_stdout and format_ == "txt")
    return int(checked.errors > 0)
