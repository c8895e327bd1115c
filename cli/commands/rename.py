"""`argmap rename`: another id for a claim, wherever the map names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ...model.words import count
from ..changing import finish, open_to_change
from ..claim_lookup import claim_named
from ..completion.offers import complete_ids
from ..declaration import declare
from ..errors import CannotRun, command_line
from ..options.change import DRY_RUN
from ..options.map_and_claim import MAP_OPTION
from ..renaming import renamed, tell_mentions
from ..what_is_said import shown

if TYPE_CHECKING:
    from ...model import ArgumentMap

_BETWEEN = {"to", "->", "-", "=>", "as", "into"}
"""What people type between the two ids."""


@declare(
    "rename",
    click.Argument(["ids"], metavar="OLD NEW", nargs=-1, shell_complete=complete_ids),
    click.Option(["--prose"], is_flag=True, help="Change what mentions it in prose as well."),
    MAP_OPTION,
    DRY_RUN,
    examples=(
        ("argmap rename norms-bind norms-bind-states", "another id, wherever the map names the claim"),
        ("argmap rename norms-bind norms-bind-states --prose", "… also in notes, texts and README.md"),
        ("argmap rename norms-bind norms-bind-states --dry-run", "show what would be changed"),
    ),
)
def command(*, ids: tuple[str, ...], prose: bool, map_path: str | None, dry_run: bool) -> int:
    """Give a claim another id, wherever the map names it.

    In links, premises, answers, contradictions and links on links. Lines that mention it in comments, texts,
    notes, reasons and the Markdown files in the map's folder are listed, or changed with --prose. Views
    between markers in these files are rendered anew where they name it. OLD is an id, or words of the claim's
    label; NEW is an id.
    """
    if len(ids) < 2:
        raise CannotRun("a claim and its new id are needed", "write `argmap rename OLD NEW`")
    *old, new = ids
    if len(old) > 1 and old[-1].casefold() in _BETWEEN:
        hint = f"write {command_line('argmap', 'rename', ' '.join(old[:-1]), new)}"
        raise CannotRun(f"nothing stands between the two ids, not `{old[-1]}`", hint)
    opened = open_to_change(map_path, dry_run=dry_run)
    own = claim_named(" ".join(old), opened.argument_map, "rename").id
    done = renamed(opened, own, new, prose=prose)

    def told(argument_map: ArgumentMap) -> str:
        where = f"in {count(done.places, 'place')} of {count(done.files, 'file')}"
        return f"{shown(argument_map.claims[new].place)}: `{own}` is `{new}` now, {where}"

    code = finish(opened, done.tried, told, dry_run=dry_run, verdicts=False)
    tell_mentions(opened, own, done.left, prose=prose)
    return code
