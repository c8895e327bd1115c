"""Foreign files imported into a map that is there: what was done is told, and what was not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model.words import count, listed, quotable
from .changing import finish, open_to_change, tried
from .console.progress import progress
from .errors import complain
from .known_files import known_as
from .refusals import refusals_explained

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..editor.importing.differences import Differences
    from ..editor.importing.meeting import Kept, Met
    from ..editor.importing.plan import ImportPlan
    from ..exchange.drafts import DraftMap
    from .options.importing import ImportOptions

_MOST_NAMED: Final = 10
_LONG: Final = 60
_BEFORE: Final = 15
"""How many characters are quoted before the first difference."""


def import_into(
    options: ImportOptions, drafts: Mapping[str, DraftMap], paths: Mapping[str, str], *, are_whole: bool
) -> int:
    """Import the drafts of files into the map of the options; returns the exit code. `paths` are by name.

    Unless the files `are_whole`, without faults, nothing is removed: what is missing may have been misread.
    Raises: CannotRun.
    """
    from ..editor.importing.plan import plan_import
    from ..editor.known_imports import read_known

    opened = open_to_change(options.into, dry_run=options.dry_run)
    prune = options.prune and are_whole
    with progress("comparing"), refusals_explained():
        if options.name is None:
            known = read_known(opened.texts, opened.root)
            drafts = known_as(known, opened.argument_map.claims, drafts, paths)
        plan = plan_import(opened.loaded, opened.texts, drafts, prune=prune)
    made = tried(opened, plan.change)
    done = _done(plan) or "nothing changed in the claims; noted what the files say"
    code = finish(opened, made, lambda _map: f"{done} in {opened.root}", dry_run=options.dry_run)
    if options.prune and not are_whole:
        complain("--prune removes nothing while the files have errors", "correct them, and import again")
    _tell_kept(plan.met, pruning=prune)
    return code


def _done(plan: ImportPlan) -> str:
    added = {
        "claim": sum(map(len, plan.met.new.values())), "work": len(plan.works), "facet": len(plan.facets),
    }  # fmt: skip
    new = listed([count(number, noun) for noun, number in added.items() if number])
    parts = [
        f"added {new}" if new else "",
        f"updated {count(len(plan.met.updated), 'claim')}" if plan.met.updated else "",
        f"removed {count(len(plan.met.pruned), 'claim')}" if plan.met.pruned else "",
    ]
    return listed([each for each in parts if each])


def _tell_kept(met: Met, *, pruning: bool) -> None:
    """Tell what was not done, and why."""
    for each in met.kept[:_MOST_NAMED]:
        complain(_kept(each))
    if more := met.kept[_MOST_NAMED:]:
        complain(
            f"kept {count(len(more), 'more claim')} as they are here: {_ids([each.id for each in more])}"
        )
    if met.edited:
        number = count(len(met.edited), "claim")
        complain(f"kept {number} edited here, of which the files say the same as before: {_ids(met.edited)}")
    if gone := [own for own in met.gone if own not in met.pruned]:
        hint = (
            "they were edited here, or other claims name them"
            if pruning
            else "`--prune` removes those that were not edited here and that no other claim names"
        )
        complain(f"kept {count(len(gone), 'claim')} that the files have no more: {_ids(gone)}", hint)
    if met.removed_here:
        number = count(len(met.removed_here), "claim")
        complain(f"left out {number} removed here: {_ids(met.removed_here)}")
    if met.left_out:
        number = count(len(met.left_out), "link")
        said = listed([f"`{each.claim}` {each.name}" for each in met.left_out], _MOST_NAMED)
        complain(f"left out {number} that the claims here do not allow: {said}")


def _kept(kept: Kept) -> str:
    if kept.differs is None:
        return f"kept `{kept.id}`, which cannot be compared, since it has errors"
    if kept.edited:
        start = f"kept `{kept.id}`, which was edited here"
    else:
        start = f"kept `{kept.id}`, since other claims here depend on what {kept.source} has changed of it"
    return f"{start}: {'; '.join(_in_words(kept.differs, kept.source))}"


def _in_words(differs: Differences, source: str) -> list[str]:
    parts = [_one_part(name, here, differs.there[name], source) for name, here in differs.here.items()]
    for where, names in (("here", differs.only_here), (f"in {source}", differs.only_there)):
        if names:
            parts.append(f"only {where} it {listed(names, _MOST_NAMED)}")
    if differs.other_words:
        parts.append(f"what is said of these differs: {listed(differs.other_words, _MOST_NAMED)}")
    return parts or ["the two differ in small things"]


def _one_part(name: str, here: str, there: str, source: str) -> str:
    at = _where_they_part(here, there)
    own, other = (f"“{_from(each, at)}”" if each else "empty" for each in (here, there))
    return f"the {name} is {own} here and {other} in {source}"


def _where_they_part(one: str, other: str) -> int:
    """Where two texts are to be quoted from, so that their first difference is seen."""
    same = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return max(one.rfind(" ", 0, same - _BEFORE) + 1, 0) if same > _LONG - _BEFORE else 0


def _from(text: str, at: int) -> str:
    return quotable(f"…{text[at:]}" if at else text, _LONG)


def _ids(ids: Sequence[str]) -> str:
    return listed([f"`{own}`" for own in ids], _MOST_NAMED)
