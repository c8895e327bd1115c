"""`argmap undo`: take back the last change that a command made of a map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from ...editor.writing.common_start import common_start
from ...editor.writing.undo import undo
from ...model.words import count, listed
from ...schema import load_map
from ..changing import tell_effects
from ..declaration import declare
from ..errors import complain
from ..maps import checked_map, find
from ..options.change import DRY_RUN
from ..options.map_and_claim import MAP_ARGUMENT
from ..refusals import refusals_explained
from ..show_diff import show_diff
from ..state_folder import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...editor.writing.undo import Step

_MOST: Final = 10
"""How many files are told; the others are counted."""

_BREAK: Final = re.compile(r"\r\n|\r|\n")


@declare(
    "undo",
    MAP_ARGUMENT,
    click.Option(["--redo"], is_flag=True, help="Make the change again that was undone last."),
    DRY_RUN,
    examples=(
        ("argmap undo", "take back the last change; again: the one before"),
        ("argmap undo --dry-run", "see what that would change"),
        ("argmap undo --redo", "make it again after all"),
    ),
)
def command(*, map_path: str | None, redo: bool, dry_run: bool) -> int:
    """Take back the last change that argmap made of the map.

    Nothing is written where a file has been changed by anything else since. The last 20 changes of a map can
    be taken back, one after the other, and made again until another change is made. They are kept for each
    user by the path of the map's folder: a folder that is moved or copied begins anew.
    """
    root = find(map_path)
    with refusals_explained():
        step = undo(root, state_folder(), redo=redo, dry_run=dry_run)
    if dry_run:
        show_diff(step.before, step.after, root)
    else:
        places = [*_places(step)]
        more = [f"and {count(len(places) - _MOST, 'more file')}"] if len(places) > _MOST else []
        done = "given up" if step.kept else "made again" if redo else "undone"
        complain(f"{done}: {step.what}", choices=[*places[:_MOST], *more])
        if step.kept:
            were = "was" if len(step.kept) == 1 else "were"
            complain(f"{listed(step.kept, 3)} {were} changed since by others and left alone")
    checked = checked_map(root, load_map(root, step.after))
    tell_effects(load_map(root, step.before).argument_map, checked, supposed=dry_run)
    return checked.exit_code


def _places(step: Step) -> Iterator[str]:
    """Yield the path and line where each file begins to differ."""
    for path, text in step.after.items():
        if text is None:
            yield f"{path} is removed"
        else:
            start = common_start(step.before[path] or "", text)
            yield f"{path}:{len(_BREAK.findall(text, 0, start)) + 1}"
