"""Foreign files imported, into a new map or into one that is there."""

from __future__ import annotations

import os
import posixpath
from contextlib import suppress
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from ..model.layout import MAP_FILE
from ..model.words import count, listed
from ..schema.files import find_map, within
from .console.progress import progress
from .errors import CannotRun, command_line, complain
from .exchange_report import check_report, tell_report, write_reports
from .exit_codes import NO_ERRORS, PROBLEMS
from .foreign_files import names_of, read_foreign
from .imported_into import import_into
from .known_files import tell_doubled
from .maps import find, read
from .new_map import schemas, write_new
from .refusals import refusals_explained

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..exchange.drafts import DraftMap
    from .options.importing import ImportOptions


def import_files(options: ImportOptions) -> int:
    """Import files; returns the exit code, 1 where a file or the map has errors. Raises: CannotRun."""
    _refuse(options)
    found = read_foreign(options.files, options.format, options.columns)
    if options.name is not None and len(found) > 1:
        raise CannotRun("--as names one file", "import them one after the other")
    folder = options.output or Path(options.name or next(iter(found))).stem
    if options.into is None:
        if options.output is None and options.files == ("-",) and not options.name:
            raise CannotRun(
                "what comes from stdin has no name for the folder of its map", "name it: `-o DIR`"
            )
        _refuse_map(folder)
    for name, imported in found.items():
        tell_report(imported.report, f"read {name}")
    if options.report is not None:
        write_reports(options.report, [each.report for each in found.values()])
    drafts = {options.name or name: each.draft for name, each in found.items()}
    if not any(draft.claims for draft in drafts.values()):
        raise CannotRun(f"there is no claim in {listed([*found], 3)}; nothing was written")
    tell_doubled(drafts)
    faulty = any(each.report.problems for each in found.values())
    if options.into is None:
        code = _into_new(folder, drafts)
    else:
        code = import_into(options, drafts, names_of(options.files), are_whole=not faulty)
    return PROBLEMS if faulty else code


def _refuse(options: ImportOptions) -> None:
    """Raise CannotRun for options that do not go together, and a report in place of another file."""
    if options.into is None and (options.prune or options.dry_run):
        which = "--prune" if options.prune else "--dry-run"
        raise CannotRun(f"{which} is for a map that is there", "name it: `--into MAP`")
    if options.output is not None and options.into is not None:
        raise CannotRun(
            "-o names the folder of a new map, --into one that is there", "leave out one of the two"
        )
    if options.report is not None:
        check_report(options.report, [each for each in options.files if each != "-"])
        if options.into is not None:
            read(find(options.into)).refuse_to_overwrite(options.report)


def _refuse_map(folder: str) -> None:
    """Raise CannotRun where the folder holds a map, or lies in one."""
    found = find_map(folder)
    if found is None:
        return
    with suppress(ValueError, FileNotFoundError):  # another drive, or a working folder that is gone
        found = os.path.relpath(found)
    hint = f"`argmap import … --into {quote(found)}` puts the claims into it"
    if os.path.lexists(Path(folder, MAP_FILE)):
        raise CannotRun(f"{folder} holds a map already", hint)
    there = "the folder that you are in" if found == "." else found
    raise CannotRun(f"{there} holds a map, and a map cannot lie inside another", hint)


def _into_new(folder: str, drafts: Mapping[str, DraftMap]) -> int:
    from ..editor.importing.plan import plan_import
    from ..editor.importing.settings import CLAIM_SCHEMA, new_settings
    from ..editor.texts import Texts
    from ..editor.verified import verified
    from ..schema import load_map

    path = within(folder, MAP_FILE)
    named = next((draft for draft in drafts.values() if draft.title), next(iter(drafts.values())))
    title = named.title or Path(next(iter(drafts))).stem
    text = new_settings(title, named.description, cites=any(draft.works for draft in drafts.values()))
    texts = {path: text}
    with progress("making the map"), refusals_explained():
        loaded = load_map(folder, texts)
        change = plan_import(loaded, Texts(texts), drafts, head=CLAIM_SCHEMA).change
        outcome = verified(loaded, change, Texts(texts))
    contents = {
        posixpath.relpath(name, folder): each.encode()
        for name, each in {**texts, **outcome.after}.items()
        if each is not None
    }
    write_new(folder, contents | schemas())
    check, render = (command_line("argmap", word, folder) for word in ("check", "render"))
    complain(
        f"made a map of {count(len(outcome.loaded.argument_map.claims), 'claim')} in {folder}",
        f"{check} says what is still missing, {render} how its hypotheses fare",
    )
    return NO_ERRORS
