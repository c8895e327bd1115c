"""`argmap move`: moves a claim to another file of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ...editor.changes.move import move
from ...editor.destination import named_file
from ...editor.schema_line import schema_line
from ..changing import carry_out, open_to_change
from ..claim_lookup import claim_named
from ..declaration import declare
from ..errors import CannotRun
from ..options.change import DRY_RUN
from ..options.map_and_claim import MAP_OPTION, complete_ids_and_files
from ..refusals import refusals_explained
from ..what_is_said import shown

if TYPE_CHECKING:
    from ...model import ArgumentMap


@declare(
    "move",
    click.Argument(["words"], metavar="ID FILE", nargs=-1, shell_complete=complete_ids_and_files),
    MAP_OPTION,
    DRY_RUN,
    examples=(
        ("argmap move my-claim arguments/norms.yaml", "to the end of that file"),
        ("argmap move my-claim norms/new.yaml", "a new file, by its path in the map's folder"),
    ),
)
def command(*, words: tuple[str, ...], map_path: str | None, dry_run: bool) -> int:
    """Move a claim to another file of the map.

    FILE is a file in the map's folder, from where you are or from that folder; it may be new. The comments
    directly above the claim move too, and a file that holds nothing else goes.
    """
    if len(words) < 2:
        raise CannotRun("a claim and a file are needed", "write `argmap move ID FILE`")
    *claim, file = words
    opened = open_to_change(map_path, dry_run=dry_run)
    found = claim_named(" ".join(claim), opened.argument_map, "move")
    with refusals_explained():
        path = named_file(opened.argument_map, file)
        head = schema_line(opened.loaded, opened.texts, path)
        change = move(opened.loaded, opened.texts, found.id, path, head=head)

    def told(argument_map: ArgumentMap) -> str:
        return f"{shown(argument_map.claims[found.id].place)}: moved `{found.id}` from {shown(found.place)}"

    return carry_out(opened, change, told, dry_run=dry_run, verdicts=False)
