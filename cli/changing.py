"""What every command that changes a map does: it opens the map, tries the change, and writes or shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..evaluate import EvaluatedMap
from ..model.words import count
from .errors import CannotRun, complain
from .maps import checked_map, find, keep
from .refusals import refusals_explained
from .state_folder import state_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..editor.change import Change
    from ..editor.texts import Texts
    from ..editor.verified import Outcome
    from ..model import ArgumentMap
    from ..schema import LoadedMap
    from .maps import CheckedMap

_MOST_VERDICTS: Final = 10
"""At most so many changed verdicts are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class OpenMap:
    """A map that is to be changed, as it was read, and the exact texts of its files.

    `root` is its folder, relative to the working directory.
    """

    root: str
    loaded: LoadedMap
    texts: Texts

    @property
    def argument_map(self) -> ArgumentMap:
        """The map itself."""
        return self.loaded.argument_map


@dataclass(frozen=True, slots=True)
class Tried:
    """A change made in memory: what it is, the files before and after, and the map after it, checked."""

    what: str
    outcome: Outcome
    checked: CheckedMap


def open_to_change(given: str | None, *, dry_run: bool = False) -> OpenMap:
    """Read the map that the user means, after a change that was cut short is finished, which is told.

    Raises: CannotRun, where there is no map, it cannot be read, or the change cannot be finished, as always
    in a dry run.
    """
    from ..editor.texts import Texts
    from ..editor.writing.journal import pending, recover
    from ..schema import load_map
    from .console.progress import progress

    root = find(given)
    with refusals_explained():
        if dry_run:
            if left := pending(root, state_folder()):
                raise CannotRun(f"`{left}` was cut short, and is not finished", "run without --dry-run")
        elif done := recover(root, state_folder()):
            complain(f"finished what a run that was cut short had begun: {done}")
    with progress("reading"):
        opened = OpenMap(root, load_map(root), Texts())
    keep(opened)
    return opened


def tried(opened: OpenMap, change: Change) -> Tried:
    """Make a change in memory and read the map again; raises CannotRun where it is not the one meant."""
    from ..editor.verified import verified
    from .console.progress import progress

    with progress("changing"), refusals_explained():
        outcome = verified(opened.loaded, change, opened.texts)
        return Tried(change.what, outcome, checked_map(opened.root, outcome.loaded))


def carry_out(
    opened: OpenMap,
    change: Change,
    told: Callable[[ArgumentMap], str],
    *,
    dry_run: bool = False,
    verdicts: bool = True,
) -> int:
    """Make a change, as `finish` does; returns the exit code. Raises: CannotRun; nothing is then written."""
    return finish(opened, tried(opened, change), told, dry_run=dry_run, verdicts=verdicts)


def finish(
    opened: OpenMap,
    made: Tried,
    told: Callable[[ArgumentMap], str],
    *,
    dry_run: bool = False,
    verdicts: bool = True,
) -> int:
    """Write a change that was tried, all files or none, and tell it; returns the map's exit code after it.

    `told` says what was done and where, of the map after the change. With `dry_run` nothing is written, and
    stdout gets the change as a unified diff. The verdicts that change are told on stderr; `verdicts` is False
    where it is certain that none does.
    Raises: CannotRun, where it cannot be written.
    """
    outcome, checked = made.outcome, made.checked
    if dry_run:
        from .show_diff import show_diff

        show_diff(outcome.before, outcome.after, opened.root)
    elif outcome.after:
        from ..editor.schema_with_ids import with_schemas_renewed
        from ..editor.writing.journal import write

        outcome = with_schemas_renewed(outcome, opened.texts)
        with refusals_explained():
            write(opened.root, made.what, outcome.before, outcome.after, state_folder())
        complain(told(checked.argument_map))
    if not outcome.after:
        complain("nothing is to be changed")
    if verdicts:
        tell_effects(opened.argument_map, checked, supposed=dry_run)
    else:
        _tell_errors(checked)
    return checked.exit_code


def tell_effects(before: ArgumentMap, checked: CheckedMap, *, supposed: bool) -> None:
    """Tell on stderr which verdicts a change changes, or with `supposed` would, and the errors after it."""
    from ..views.changed_verdicts import changed_verdicts

    changes = changed_verdicts(EvaluatedMap(before), checked.evaluated)
    if changes:
        from ..render.words.changed_verdicts import changed_verdicts_in_words

        for sentence in changed_verdicts_in_words(changes, _MOST_VERDICTS, supposed=supposed):
            complain(sentence)
    _tell_errors(checked)


def _tell_errors(checked: CheckedMap) -> None:
    if checked.errors:
        it = "it" if checked.errors == 1 else "them"
        complain(f"the map has {count(checked.errors, 'error')}", f"`argmap check` lists {it}")
