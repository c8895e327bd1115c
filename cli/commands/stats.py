"""`argmap stats`: how much a map holds."""

from __future__ import annotations

from ...render.views import COUNTS
from ...views.counts import CountsOptions
from ..declaration import declare
from ..options.map_and_claim import MAP_ARGUMENT
from ..options.output import OutputOptions, output_group
from ..view_command import write_view


@declare(
    "stats",
    MAP_ARGUMENT,
    output=output_group(COUNTS.formats),
    examples=(
        ("argmap stats", "claims by kind and verdict, links for and against, works, facets"),
        ("argmap stats --format json", "for programs"),
    ),
)
def command(*, map_path: str | None, output: OutputOptions) -> int:
    """Count what the map holds."""
    return write_view(
        COUNTS, "what a map holds", output, map_path, lambda checked: CountsOptions(len(checked.files))
    )
