"""All options of `render`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...render import KNOWN_FORMATS, OTHER_NAMES, VIEWS
from .choice import ANY_PATH, Named
from .group import OptionGroup
from .map_and_claim import MAP_ARGUMENT
from .output import OutputOptions, output_group
from .view import VIEW, ViewOptions


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """All options of `render`; None where one is not given."""

    map_path: str | None
    view: str | None
    split: str | None
    into: str | None
    check: bool
    output: OutputOptions
    shown: ViewOptions


RENDER: Final = OptionGroup(
    RenderOptions,
    MAP_ARGUMENT,
    output=output_group(
        KNOWN_FORMATS,
        "Where to write; - is stdout. The map as .tex is a figure, and the PDF that it shows is written"
        " beside it.  [default: -]",
        "for stdout a table as text",
    ),
    view=click.Option(
        ["--view"],
        type=Named(VIEWS, OTHER_NAMES),
        help="balance, what speaks for and against a hypothesis or any claim; map, a diagram; or a table:"
        " claims; ledger, process-tracing tests; sources; matrix. Default: balance in the terminal and in"
        " text, else what the format can hold.",
    ),
    split=click.Option(
        ["--split"],
        metavar="FACET",
        help="Draw an overview into FILE, and beside it a picture for each value of a facet, for each"
        " `hypothesis` or for `all` claims with reasons: FILE-VALUE or FILE-ID.",
    ),
    into=click.Option(
        ["--into"],
        metavar="FILE",
        type=ANY_PATH,
        help="Renew what a Markdown file has between <!-- argmap:begin VIEW OPTIONS --> and"
        " <!-- argmap:end -->.",
    ),
    check=click.Option(
        ["--check"], is_flag=True, help="With --into: write nothing, and exit with 1 if FILE is not current."
    ),
    shown=VIEW,
)
