"""`argmap edit`: a claim of the map, changed in an editor."""

from __future__ import annotations

import click

from ..changing import open_to_change
from ..claim_lookup import claim_named
from ..declaration import declare
from ..editing import edit_claim
from ..options.change import DRY_RUN
from ..options.map_and_claim import CLAIM_ARGUMENT, MAP_OPTION


@declare(
    "edit",
    CLAIM_ARGUMENT,
    MAP_OPTION,
    recover=click.Option(["--recover"], is_flag=True, help="Open the newest draft that is kept again."),
    dry_run=DRY_RUN,
    examples=(
        ("argmap edit my-claim", "the claim with this id"),
        ("argmap edit words of its label", "the claim whose id or label has these words"),
        ("argmap edit my-claim --recover", "go on with what could not be written"),
    ),
)
def command(*, claim: str, map_path: str | None, recover: bool, dry_run: bool) -> int:
    """Change a claim in your editor.

    The editor is that of VISUAL or EDITOR, and shows the claim alone. What is wrong with it is shown in the
    editor again. Where the claim is changed by somebody else meanwhile, both versions are kept.
    """
    opened = open_to_change(map_path, dry_run=dry_run)
    own = claim_named(claim, opened.argument_map, "edit").id
    return edit_claim(opened, own, recover=recover, dry_run=dry_run)
