"""`argmap remove`: removes a claim from the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...editor.changes.remove import remove
from ..changing import carry_out, open_to_change
from ..claim_lookup import claim_named
from ..declaration import declare
from ..options.change import DRY_RUN, WITH_LINKS
from ..options.map_and_claim import CLAIM_ARGUMENT, MAP_OPTION
from ..refusals import refusals_explained
from ..what_is_said import shown

if TYPE_CHECKING:
    from ...model import ArgumentMap


@declare(
    "remove",
    CLAIM_ARGUMENT,
    MAP_OPTION,
    WITH_LINKS,
    DRY_RUN,
    examples=(
        ("argmap remove my-claim", "a claim that no other refers to"),
        ("argmap remove my-claim --with-links", "… and what others say of it"),
        ("argmap remove my-claim --with-links --dry-run", "show what would go"),
    ),
)
def command(*, claim: str, map_path: str | None, with_links: bool, dry_run: bool) -> int:
    """Remove a claim from the map.

    What it says goes with it, and the comments directly above it. Where other claims refer to it they are
    listed, and nothing is removed, unless what they say of it is to go as well.
    """
    opened = open_to_change(map_path, dry_run=dry_run)
    found = claim_named(claim, opened.argument_map, "remove", or_map=True)
    with refusals_explained():
        change = remove(opened.loaded, opened.texts, found.id, with_links=with_links)

    def told(_after: ArgumentMap) -> str:
        return f"{shown(found.place)}: removed `{found.id}`"

    return carry_out(opened, change, told, dry_run=dry_run)
