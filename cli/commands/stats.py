"""`argmap stats`: how much a map holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ...render.views import COUNTS
from ...views.counts import CountsOptions
from ..declaration import declare
from ..options.group import OptionGroup
from ..options.map_path import MAP_ARGUMENT
from ..options.output import OutputOptions, output_group
from ..own_views import write_view


@dataclass(frozen=True, slots=True)
class StatsOptions:
    """All options of `stats`."""

    map_path: str | None
    output: OutputOptions


STATS: Final = OptionGroup(StatsOptions, MAP_ARGUMENT, output=output_group(COUNTS.formats))


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
    return write_view(
        COUNTS,
        "what a map holds",
        options.output,
        options.map_path,
        lambda checked: CountsOptions(len(checked.files)),
    )
