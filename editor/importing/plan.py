"""Plans to put what foreign files say into a map: new claims, changed ones, and what was edited here."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...model.layout import IMPORTS_FILE
from ...model.words import listed
from ...schema.files import within
from ..change import Change
from ..edits import Edit
from ..known_imports import KnownFile, known_as_text, read_known
from .drafted import Drafted
from .files import NewClaims, usual_file
from .meeting import Meeting
from .naming import Facets, Ids
from .recognised import with_new_names
from .settings import with_facets
from .works import plan_works

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...exchange.drafts import DraftMap
    from ...model import Work
    from ...schema import LoadedMap
    from ..texts import Texts
    from .meeting import Met


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A change that imports files, what becomes of their claims, and the works and facets that are added."""

    change: Change
    met: Met
    works: tuple[Work, ...]
    facets: tuple[str, ...]


def plan_import(
    loaded: LoadedMap,
    texts: Texts,
    drafts: Mapping[str, DraftMap],
    *,
    prune: bool = False,
    head: str = "",
) -> ImportPlan:
    """Plan to import the drafts of files, by the names of the files.

    Claims that were imported from a file of the same name before keep their ids. With `prune` those that the
    file has no more are removed, unless they were edited here or claims that stay name them. New files of
    claims begin with `head` where the map's folder has no schema.
    Raises: Refused, where something cannot be written. Cost: linear.
    """
    argument_map = loaded.argument_map
    root = posixpath.dirname(argument_map.place.path) or "."
    known = read_known(texts, root)
    works = plan_works(loaded, texts, drafts, known)
    facets = Facets(argument_map.facets)
    taken = {each.id for file in known.values() for each in file.claims.values()}
    ids = Ids({*argument_map.claims, *argument_map.gaps.damaged, *taken})
    after = dict(known)
    meeting = Meeting(loaded, texts)
    for name, draft in drafts.items():
        before = with_new_names(known.get(name, KnownFile()), draft)
        own = {
            each.key: before.claims[each.key].id if each.key in before.claims else ids.give(each)
            for each in draft.claims
        }
        of_file = facets.of_file(before)
        drafted = Drafted(own, works.keys[name], of_file, before.tags, read_itself=bool(argument_map.via))
        meeting.meet(name, before.claims, {each.key: drafted.claim(each) for each in draft.claims})
        after[name] = KnownFile(before.claims, works.keys[name], of_file.known, before.tags)
    met = meeting.outcome(prune=prune)
    added = facets.added(met.written.values())
    edits = [*works.edits, *with_facets(loaded, texts, added), *met.edits]
    new = NewClaims(loaded, texts, head, met.removed_files)
    for name in drafts:
        usual = usual_file(loaded, known.get(name, KnownFile()).claims.values())
        edits += new.put(name, [*met.new[name].values()], usual)
    after = {name: replace(each, claims=met.known.get(name, each.claims)) for name, each in after.items()}
    if after != known:
        path = within(root, IMPORTS_FILE)
        edits.append(Edit(path, 0, len(texts[path]), known_as_text(after)))
    what = f"import {listed([*drafts], 3)}"
    return ImportPlan(
        Change(what, tuple(edits), tuple(sorted(new.removed)), met.meant), met, works.added, (*added,)
    )
