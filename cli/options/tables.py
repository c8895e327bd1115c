"""The options that say what stands in a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...render.words.names import Naming
from .choice import Choice
from .group import OptionGroup


@dataclass(frozen=True, slots=True)
class TableOptions:
    """The axes of a matrix, and how matrix and sources name claims; None for the usual."""

    rows: str | None = None
    columns: str | None = None
    cells: str | None = None


TABLE: Final = OptionGroup(
    TableOptions,
    click.Option(
        ["--rows"],
        metavar="AXIS",
        help="What the rows of a matrix are: facet:NAME, or claims.  [default: the first facet]",
    ),
    click.Option(
        ["--columns"],
        metavar="AXIS",
        help="What its columns are: facet:NAME, or hypotheses.  [default: the second facet]",
    ),
    click.Option(
        ["--cells"],
        type=Choice(each.value for each in Naming),
        help="How matrix and sources name claims; default: labels in md, tex and html, else ids.",
    ),
)
