"""`argmap show`: everything about one claim."""

from __future__ import annotations

from ...render.views import CLAIM
from ...views.claim import ClaimOptions
from ..claim_lookup import claim_named
from ..declaration import declare
from ..options.map_and_claim import CLAIM_ARGUMENT, MAP_OPTION
from ..options.output import OutputOptions, output_group
from ..view_command import write_view


@declare(
    "show",
    CLAIM_ARGUMENT,
    MAP_OPTION,
    output=output_group(CLAIM.formats),
    examples=(
        ("argmap show my-claim", "the claim with this id"),
        ("argmap show words of its label", "the claim whose id or label has these words"),
        ("argmap show my-claim --map other-map", "a claim of a map elsewhere"),
    ),
)
def command(*, claim: str, map_path: str | None, output: OutputOptions) -> int:
    """Show one claim.

    Its text, who says it, its facets, and every link from and to it.
    """
    return write_view(
        CLAIM,
        "a claim",
        output,
        map_path,
        lambda checked: ClaimOptions(claim_named(claim, checked.argument_map, or_map=True).id),
    )
