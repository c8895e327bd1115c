"""Adding works to the references of a map from a file, or from what stdin holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model.layout import MAX_BYTES
from ..model.words import count, listed
from ..schema.files import is_inside
from .changing import finish, open_to_change, tried
from .console.given import read_given
from .errors import CannotRun, complain
from .exit_codes import NO_ERRORS
from .refusals import refusals_explained

if TYPE_CHECKING:
    from ..model import ArgumentMap, Work

_MOST_NAMED: Final = 10


def names_works(words: str) -> bool:
    """Return whether what is typed is a file, or stdin, and no work. Raises: CannotRun, if there is none."""
    path = Path(words)
    if words == "-" or os.path.lexists(path):
        return not path.is_dir()
    if words.casefold().endswith((".bib", ".ris", ".json", ".txt", ".yaml", ".nbib")):
        raise CannotRun(f"there is no file `{words}`")
    return False


def add_works(name: str, map_path: str | None, *, dry_run: bool) -> int:
    """Add the works of a file, or of stdin, named `-`; returns the exit code. Raises: CannotRun."""
    from ..editor.citing import NothingToAdd, incoming_works, plan_to_cite

    opened = open_to_change(map_path, dry_run=dry_run)
    with refusals_explained():
        incoming = incoming_works("stdin" if name == "-" else name, _content(name))
        for problem in incoming.problems:
            complain(f"{problem.place.path}:{problem.place.line}: {problem.message}", problem.hint)
        if incoming.left_out:
            complain(
                f"left out {count(incoming.left_out, 'work')} with faults",
                "correct the file and add it again",
            )
        if not incoming.works:
            raise CannotRun("there is no work to be added", "" if incoming.problems else "the list is empty")
        try:
            plan = plan_to_cite(opened.loaded, opened.texts, incoming.works)
        except NothingToAdd as nothing:
            _tell_known(nothing.known)
            return NO_ERRORS
    _tell_known(plan.known)
    for work in plan.unsure:
        where = f"{work.place.path}:{work.place.line}"
        complain(
            f"{where}: `{work.key}` has the same authors and year, and no title",
            "if it is the same work, `argmap undo` takes back what was added; complete that entry by hand",
        )
    made = tried(opened, plan.change)
    with refusals_explained():
        plan.refuse_if_different(opened.argument_map.works, made.checked.argument_map.works)

    def told(argument_map: ArgumentMap) -> str:
        works = [argument_map.works[each.key] for each in plan.added]
        what = (
            _named(works[0]) if len(works) == 1 else listed([f"`{each.key}`" for each in works], _MOST_NAMED)
        )
        return f"{works[0].place.path}:{works[0].place.line}: added {what}"

    if not is_inside(plan.path, opened.root):
        complain(f"{plan.path} lies outside the folder of the map")
    return finish(opened, made, told, dry_run=dry_run)


def _content(name: str) -> bytes:
    """Return the bytes of stdin or of a file. Raises: CannotRun."""
    data = read_given(name, "paste BibTeX, RIS or CSL-JSON, and end it with Ctrl-D in a line of its own")
    if len(data) > MAX_BYTES:
        raise CannotRun(
            f"{name}: it has more than {MAX_BYTES // 2**20} MiB", "add its works in several files"
        )
    return data


def _tell_known(works: tuple[Work, ...]) -> None:
    for work in works:
        where = f"{work.place.path}:{work.place.line}: " if work.place.path else ""
        complain(f"{where}there already: {_named(work)}")


def _named(work: Work) -> str:
    title = work.title or work.short_title
    return f"`{work.key}`: {work.author_year}" + (f", “{title}”" if title else "")
