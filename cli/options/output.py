"""The options of `render` that say what is written where, and what stands in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from ...render import CELLS, FORMATS
from ..help import ANY_PATH, Choice

if TYPE_CHECKING:
    from collections.abc import Callable

_Function = TypeVar("_Function", bound="Callable[..., Any]")

_OUTPUT = (
    click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=ANY_PATH,
        help="Where to write; - is stdout. The map as .tex is a figure, and the PDF that it shows is written"
        " beside it.  [default: -]",
    ),
    click.option(
        "--view",
        type=Choice(FORMATS),
        help="map, a diagram, or a table: claims; test, what bears on each hypothesis; ledger, its"
        " process-tracing tests; sources; matrix. Default: test in the terminal and in text, else what the"
        " format can hold.",
    ),
    click.option(
        "--format",
        "format_",
        type=Choice(dict.fromkeys(each for formats in FORMATS.values() for each in formats)),
        help="The format; default: by the suffix of FILE, for stdout a table as text.",
    ),
    click.option(
        "--into",
        metavar="FILE",
        type=ANY_PATH,
        help="Renew what a Markdown file has between <!-- argmap:begin VIEW OPTIONS --> and"
        " <!-- argmap:end -->.",
    ),
    click.option(
        "--check", is_flag=True, help="With --into: write nothing, and exit with 1 if FILE is not current."
    ),
)

_TABLE = (
    click.option(
        "--rows",
        metavar="AXIS",
        help="What the rows of a matrix are: facet:NAME, or claims.  [default: the first facet]",
    ),
    click.option(
        "--columns",
        metavar="AXIS",
        help="What its columns are: facet:NAME, or hypotheses.  [default: the second facet]",
    ),
    click.option(
        "--cells",
        type=Choice(CELLS),
        help="How matrix and sources name claims; default: labels in md, tex and html, else ids.",
    ),
)


def output_options(function: _Function) -> _Function:
    """Give a command the options of where to write what; all but `--check` are None where not given."""
    for option in reversed(_OUTPUT):
        function = option(function)
    return function


def table_options(function: _Function) -> _Function:
    """Give a command the options of tables; they are None where not given."""
    for option in reversed(_TABLE):
        function = option(function)
    return function
