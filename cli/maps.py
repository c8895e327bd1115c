"""Finding the map that a command works on, reading it and checking it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model import ArgumentMap, Problem, Severity
from ..model.layout import MAP_FILE, USUAL_FOLDER
from ..model.words import count
from .console.progress import progress
from .cut_short import tell_cut_short
from .errors import CannotRun, command_line, complain, reason
from .exit_codes import NO_ERRORS, PROBLEMS

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap
    from ..schema import LoadedMap


@dataclass(frozen=True, slots=True)
class CheckedMap:
    """A map with every problem in it, in the order of `Problem.order`, and its evaluation once it is needed.

    `root` is its folder, relative to the working directory; `files` are those that were read.
    """

    root: str
    evaluated: EvaluatedMap
    problems: tuple[Problem, ...]
    files: tuple[str, ...]

    @property
    def argument_map(self) -> ArgumentMap:
        """The map itself."""
        return self.evaluated.argument_map

    @property
    def errors(self) -> int:
        """How many of the problems are errors; with any, what is shown of the map is provisional."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def exit_code(self) -> int:
        """The exit code of a command that shows the map."""
        return PROBLEMS if self.errors else NO_ERRORS

    def refuse_to_overwrite(self, path: str) -> None:
        """Raise CannotRun where the path leads, through links, to one of the files that were read."""
        with suppress(OSError, ValueError):
            wanted = Path(path).stat()
            for file in self.files:
                with suppress(OSError):
                    if os.path.samestat(wanted, Path(file).stat()):
                        raise CannotRun(
                            f"{path} is a file of the map and would be overwritten", "name another file"
                        )


_KEPT: Final[list[object]] = []
"""What was read last, kept as long as the process lives: to free a large map takes time."""


def find(given: str | None) -> str:
    """Return the folder of the map with forward slashes, relative to the working directory if possible.

    Raises: CannotRun, where there is no map or it cannot be read.
    """
    from ..schema import find_map

    if given is not None:
        _check_there(given)
    found = find_map("." if given is None else given)
    if found is None and given is None and os.path.lexists(f"{USUAL_FOLDER}/{MAP_FILE}"):
        found = USUAL_FOLDER
    if found is None:
        raise _no_map(given)
    with suppress(ValueError, FileNotFoundError):  # it is on another drive; the working folder is gone
        found = os.path.relpath(found)
    root = found.replace(os.sep, "/")
    _check_readable(root)
    return root


def read(root: str) -> CheckedMap:
    """Read and check the map in a folder that `find` returned."""
    from ..schema import load_map

    tell_cut_short(root)
    with progress("reading"):
        checked = checked_map(root, load_map(root))
    _KEPT[:] = [checked]
    return checked


def checked_map(root: str, loaded: LoadedMap, before: EvaluatedMap | None = None) -> CheckedMap:
    """Check a map that was read from a folder; what it was `before` saves time where little has changed."""
    from ..checks import check
    from ..evaluate import EvaluatedMap

    evaluated = EvaluatedMap(loaded.argument_map)
    if before is not None:
        evaluated.take_over(before)
    problems = sorted((*loaded.problems, *check(evaluated)), key=lambda problem: problem.order)
    return CheckedMap(root, evaluated, tuple(problems), loaded.files)


def keep(read: object) -> None:
    """Keep what was read as long as the process lives."""
    _KEPT.append(read)


def open_map(given: str | None) -> CheckedMap:
    """Return the map that the user means; a message on stderr says if it has errors.

    Raises: CannotRun, where there is no map or it cannot be read.
    """
    checked = read(find(given))
    if checked.errors:
        check = command_line("argmap", "check", *([] if given is None else [given]))
        complain(
            f"the map has {count(checked.errors, 'error')}, so the result is provisional",
            f"{check} lists {'it' if checked.errors == 1 else 'them'}",
        )
    return checked


def _check_there(given: str) -> None:
    """Make sure that what is named exists and, if a folder, can be listed; raises CannotRun."""
    try:
        os.lstat(given)
        if Path(given).is_dir():
            with os.scandir(given):
                return
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = _near(given) or "`argmap init` starts a new map"
        raise CannotRun(f"there is no file or folder `{given}`", hint) from error
    except (OSError, ValueError) as error:
        raise CannotRun(f"cannot read {given}: {reason(error)}") from error


def _near(given: str) -> str:
    """Suggest the path that was meant by one that does not exist."""
    from ..model.nearest import Names, suggested

    path = Path(given)
    with suppress(OSError, ValueError):
        if not path.is_absolute() and (inside := Path(USUAL_FOLDER, path)).exists():
            return suggested([str(inside)])
        near = Names(sorted(each.name for each in path.parent.iterdir())).meant(path.name)
        return suggested([str(path.with_name(each)) for each in near[:1]])
    return ""


def _no_map(given: str | None) -> CannotRun:
    if given is None:
        return CannotRun(
            f"there is no map here: no {MAP_FILE} in this folder, above it, or in ./{USUAL_FOLDER}",
            "go to the folder of your map, or start one: `argmap init`",
        )
    folder = Path(given) if Path(given).is_dir() else Path(given).parent
    inside = folder / USUAL_FOLDER
    start = f"{command_line('argmap', 'init', str(folder))} starts a new map there"
    hint = f"did you mean `{inside}`?" if os.path.lexists(inside / MAP_FILE) else start
    return CannotRun(
        f"there is no {MAP_FILE} in {folder if str(folder) != '.' else 'this folder'} or above it", hint
    )


def _check_readable(root: str) -> None:
    """Make sure that the folder can be listed and its map file read; raises CannotRun."""
    path = f"{root}/{MAP_FILE}"
    try:
        with os.scandir(root):
            pass
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise CannotRun(
                f"{path} is not a regular file", "a map is a folder with a text file of that name"
            )
        with Path(path).open("rb"):
            pass
    except OSError as error:
        raise CannotRun(f"cannot read {error.filename or root}: {reason(error)}") from error
