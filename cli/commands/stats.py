"""`argmap stats`: how much a map holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

import click

from ..console.output import emit, emit_data
from ..console.paint import paint
from ..declaration import declare
from ..figures import figure_lines, figures
from ..maps import open_map
from ..options.choice import Format
from ..options.group import OptionGroup
from ..options.map_path import MAP_ARGUMENT


@dataclass(frozen=True, slots=True)
class StatsOptions:
    """All options of `stats`."""

    map_path: str | None
    format: str


STATS: Final = OptionGroup(
    StatsOptions,
    MAP_ARGUMENT,
    click.Option(["--format"], type=Format(["txt", "json"]), default="txt", show_default=True),
)


@declare(
    "stats",
    STATS,
    examples=(
        ("argmap stats", "claims by kind, links by sign, works, facets"),
        ("argmap stats --format json", "for programs"),
    ),
)
def command(options: StatsOptions) -> int:
    """Count what the map holds."""
    checked = open_map(options.map_path)
    numbers = figures(checked)
    if options.format == "json":
        emit_data([json.dumps(numbers, ensure_ascii=False, indent=2), "\n"])
    else:
        emit(figure_lines(numbers, paint()))
    return checked.exit_code
