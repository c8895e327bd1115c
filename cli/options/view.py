"""The options that say what is shown of a map and how; a marker in a Markdown file takes them too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...render.diagram.options import DIRECTIONS, TEXTS, Look
from ...render.graphics.theme import PALETTES, THEMES
from ...render.page_sizes import PAGES, USUAL
from ...render.words.account.citations import Citing
from ...render.words.names import Naming
from ..completion.offers import complete_columns, complete_facets, complete_rows
from .choice import Choice
from .group import OptionGroup
from .selection import SELECTION, SelectionOptions


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What is shown and how: the part of the map, the look of a diagram, and the table.

    `rows` and `columns` are the axes of a matrix, `cells` is how tables name claims, `cite` how a text cites
    works; None for the usual.
    """

    selection: SelectionOptions
    look: Look
    rows: str | None
    columns: str | None
    cells: str | None
    cite: str | None


def _look(  # noqa: PLR0913 - one for each option
    *,
    direction: str | None,
    theme: str,
    palette: str,
    group_by: str | None,
    no_verdicts: bool,
    page: str | None,
    text: str,
) -> Look:
    return Look(direction or "", theme, palette, group_by or "", not no_verdicts, page or "", text)


VIEW: Final = OptionGroup(
    ViewOptions,
    selection=SELECTION,
    look=OptionGroup(
        _look,
        click.Option(
            ["--group-by"],
            metavar="FACET",
            shell_complete=complete_facets,
            help="Draw a frame around the claims of each value of a facet.",
        ),
        click.Option(
            ["--direction"],
            type=Choice(DIRECTIONS),
            help="Where arrows point: up (bt), right (lr), down (tb) or left (rl). Default: whichever gives"
            " the largest letters.",
        ),
        click.Option(
            ["--theme"],
            type=Choice(THEMES),
            default=Look().theme,
            show_default=True,
            help="The colours; print is black on white.",
        ),
        click.Option(
            ["--palette"],
            type=Choice(PALETTES),
            default=Look().palette,
            show_default=True,
            help="classic: green supports and red attacks.",
        ),
        click.Option(["--no-verdicts"], is_flag=True, help="Draw the map without how its claims fare."),
        click.Option(
            ["--page"],
            type=Choice(PAGES),
            help="Fit a picture to a page, and say how large its letters are there; a balance as PDF goes on"
            f" to further pages of paper. Default: {USUAL}, 830 pixels wide, at its own size.",
        ),
        click.Option(
            ["--text"],
            type=Choice(TEXTS),
            default=Look().text,
            show_default=True,
            help="How much of each claim a picture shows: its id; its label and sources; or also its text,"
            " and in a balance why each reason is given.",
        ),
    ),
    rows=click.Option(
        ["--rows"],
        metavar="AXIS",
        shell_complete=complete_rows,
        help="What the rows of a matrix are: facet:NAME, or claims. Without --rows and --columns it crosses"
        " the first two facets, the one with more values as its rows.",
    ),
    columns=click.Option(
        ["--columns"],
        metavar="AXIS",
        shell_complete=complete_columns,
        help="What its columns are: facet:NAME, or hypotheses.",
    ),
    cells=click.Option(
        ["--cells"],
        type=Choice(each.value for each in Naming),
        help="How matrix and sources name claims; default: labels in md, tex and html, else ids.",
    ),
    cite=click.Option(
        ["--cite"],
        type=Choice(each.value for each in Citing),
        help="How an account cites works: by author and year, the default; in md `[@key]` for pandoc, in tex"
        " `\\citep{key}` for natbib.",
    ),
)
