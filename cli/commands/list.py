"""`argmap list`: the claims of a map, or the works that none cites, one a line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from ...render.views import LISTING, UNCITED
from ..declaration import declare
from ..errors import CannotRun
from ..options.map_and_claim import MAP_ARGUMENT
from ..options.output import OutputOptions, output_group
from ..options.selection import EVERYTHING, KIND, SELECTION, VERDICT, SelectionOptions
from ..view_command import write_view


@declare(
    "list",
    MAP_ARGUMENT,
    click.Option(
        ["--uncited"], is_flag=True, help="List the works of the references that no claim cites instead."
    ),
    selection=SELECTION,
    output=output_group(LISTING.formats),
    examples=(
        ("argmap list", "every claim: id, verdict, kind and label"),
        ("argmap list --kind hypothesis", "what the map tests"),
        ("argmap list --work 'aris 2009'", "what a work claims"),
        ("argmap list --where theme=norms --verdict rejected", "the claims on a theme that are rejected"),
        ("argmap list --uncited", "the references that no claim cites"),
        ("argmap list -o claims.csv", "for a spreadsheet; also .json"),
    ),
)
def command(
    *, map_path: str | None, uncited: bool, selection: SelectionOptions, output: OutputOptions
) -> int:
    """List the claims, one a line.

    On a terminal that is too narrow each claim takes a second line; in a file or a pipe it never does.
    """
    map_path, selection = _word_for_map(map_path, selection)
    if uncited and selection != EVERYTHING:
        raise click.UsageError("--uncited lists works, and the other options select claims")
    if uncited:
        return write_view(UNCITED, "the list", output, map_path, lambda _checked: None)
    return write_view(LISTING, "the list", output, map_path, lambda _checked: None, selection=selection)


def _word_for_map(map_path: str | None, selection: SelectionOptions) -> tuple[str | None, SelectionOptions]:
    """Understand a kind or a verdict that stands where a map is named: `argmap list hypotheses`.

    Raises: CannotRun, where any other word stands there that is not a path.
    """
    if map_path is None or Path(map_path).exists():
        return map_path, selection
    if kind := KIND.meant(map_path):
        return None, replace(selection, kinds=(*selection.kinds, kind))
    if verdict := VERDICT.meant(map_path):
        return None, replace(selection, verdicts=(*selection.verdicts, verdict))
    if "/" in map_path or map_path.endswith((".yaml", ".yml")):
        return map_path, selection
    hint = f"to choose claims, write `--work {map_path}`, or use `--voice`, `--tag`, `--kind` or `--where`"
    raise CannotRun(f"there is no map `{map_path}`", hint)
