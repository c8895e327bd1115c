"""Foreign files imported: into a new map, or into one that is there."""

from __future__ import annotations

import os
import posixpath
from contextlib import suppress
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Final

from ..model.layout import MAP_FILE
from ..model.words import count, listed, quotable
from ..schema.files import find_map, within
from .changing import finish, open_to_change, tried
from .console.progress import progress
from .errors import CannotRun, command_line, complain
from .exchange_report import check_report, tell_report, write_reports
from .exit_codes import NO_ERRORS, PROBLEMS
from .foreign_files import read_foreign
from .maps import find, read
from .new_map import schemas, write_new
from .refusals import refusals_explained

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..editor.importing.meeting import Edited, Met
    from ..exchange.drafts import DraftMap
    from .options.importing import ImportOptions

_MOST_NAMED: Final = 10


def import_files(options: ImportOptions) -> int:
    """Import files; returns the exit code, 1 where a file or the map has errors. Raises: CannotRun."""
    into_new = options.into is None
    if into_new and (options.prune or options.dry_run):
        which = "--prune" if options.prune else "--dry-run"
        raise CannotRun(f"{which} is for a map that is there", "name it: `--into MAP`")
    if options.output is not None and not into_new:
        raise CannotRun(
            "-o names the folder of a new map, --into one that is there", "leave out one of the two"
        )
    if options.report is not None:
        check_report(options.report, [each for each in options.files if each != "-"])
        if not into_new:
            read(find(options.into)).refuse_to_overwrite(options.report)
    found = read_foreign(options.files, options.format, options.columns)
    folder = options.output or Path(next(iter(found))).stem
    if into_new:
        _refuse_map(folder)
    for name, imported in found.items():
        tell_report(imported.report, f"read {name}")
    if options.report is not None:
        write_reports(options.report, [each.report for each in found.values()])
    drafts = {name: each.draft for name, each in found.items()}
    if not any(draft.claims for draft in drafts.values()):
        raise CannotRun(f"there is no claim in {listed([*found], 3)}; nothing was written")
    code = _into_new(folder, drafts) if into_new else _into(options, drafts)
    faulty = any(each.report.problems for each in found.values())
    return PROBLEMS if faulty else code


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


def _into(options: ImportOptions, drafts: Mapping[str, DraftMap]) -> int:
    from ..editor.importing.plan import plan_import

    opened = open_to_change(options.into, dry_run=options.dry_run)
    with progress("comparing"), refusals_explained():
        plan = plan_import(opened.loaded, opened.texts, drafts, prune=options.prune)
    made = tried(opened, plan.change)
    added = sum(map(len, plan.met.new.values()))
    parts = [
        f"added {count(added, 'claim')}" if added else "",
        f"updated {count(len(plan.met.updated), 'claim')}" if plan.met.updated else "",
        f"removed {count(len(plan.met.pruned), 'claim')}" if plan.met.pruned else "",
        f"added {count(len(plan.works), 'work')}" if plan.works else "",
    ]
    done = f"{listed([each for each in parts if each])} in {opened.root}"
    code = finish(opened, made, lambda _map: done, dry_run=options.dry_run)
    _tell_kept(plan.met, pruning=options.prune)
    return code


def _tell_kept(met: Met, *, pruning: bool) -> None:
    """Tell what was not done, and why."""
    for each in met.edited[:_MOST_NAMED]:
        complain(f"kept `{each.id}`, which was edited here{_difference(each)}")
    if len(met.edited) > _MOST_NAMED:
        more = met.edited[_MOST_NAMED:]
        complain(f"kept {count(len(more), 'more claim')} edited here: {_named([each.id for each in more])}")
    gone = [own for own in met.gone if own not in met.pruned]
    if gone:
        hint = (
            "they were edited here, or other claims name them"
            if pruning
            else "`--prune` removes those that were not edited here and that no other claim names"
        )
        complain(f"kept {count(len(gone), 'claim')} that the files have no more: {_named(gone)}", hint)
    if met.removed_here:
        number = count(len(met.removed_here), "claim")
        complain(f"left out {number} that were removed here: {_named(met.removed_here)}")


def _difference(edited: Edited) -> str:
    parts = [
        f"the {name} is “{quotable(edited.here[name])}” here and “{quotable(there)}” in {edited.source}"
        for name, there in edited.there.items()
        if there or edited.here[name]
    ]
    if not edited.there:
        return f"; {edited.source} has what it had"
    return f": {listed(parts)}" if parts else f"; {edited.source} has changed too"


def _named(ids: tuple[str, ...] | list[str]) -> str:
    return listed([f"`{own}`" for own in ids], _MOST_NAMED)
