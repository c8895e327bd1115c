"""The options that say how a diagram looks."""

from __future__ import annotations

from typing import Final

import click

from ...render.diagram.options import DIRECTIONS, Look
from ...render.diagram.theme import PALETTES, THEMES
from .choice import Choice
from .group import OptionGroup


def _look(
    *, direction: str | None, theme: str, palette: str, group_by: str | None, no_verdicts: bool
) -> Look:
    return Look(direction or "", theme, palette, group_by or "", not no_verdicts)


LOOK: Final = OptionGroup(
    _look,
    click.Option(["--group-by"], metavar="FACET", help="Frame the boxes of each value of a facet."),
    click.Option(
        ["--direction"],
        type=Choice(DIRECTIONS),
        help="Where arrows point: up (bt), right, down, left; default: up, from 41 claims on right.",
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
)
