"""`argmap stats`: how much a map holds."""

from __future__ import annotations

import json

import click

from ..console.output import emit, emit_data
from ..console.terminal import Paint, shows_colour
from ..figures import figure_lines, figures
from ..help import Choice, Command, map_argument
from ..maps import open_map


@click.command(
    "stats",
    cls=Command,
    examples=(
        ("argmap stats", "claims by kind, links by sign, works, facets"),
        ("argmap stats --format json", "for programs"),
    ),
)
@map_argument
@click.option("--format", "format_", type=Choice(["text", "json"]), default="text", show_default=True)
def command(map_: str | None, format_: str) -> int:
    """Count what the map holds."""
    checked = open_map(map_)
    numbers = figures(checked)
    if format_ == "json":
        emit_data([json.dumps(numbers, ensure_ascii=False, indent=2), "\n"])
    else:
        emit(figure_lines(numbers, Paint(shows_colour())))
    return int(checked.errors > 0)
