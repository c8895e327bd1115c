"""Plans to put what foreign files say into a map: new claims, changed ones, and what was edited here."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
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
    """A change that imports files, what becomes of their claims, and the works that are added."""

    change: Change
    met: Met
    works: tuple[Work, ...]


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
        before = known.get(name, KnownFile()).claims
        own = {
            each.key: before[each.key].id if each.key in before else ids.give(each) for each in draft.claims
        }
        drafted = Drafted(own, works.keys[name], facets, read_itself=bool(argument_map.via))
        claims = {claim.key: drafted.claim(claim) for claim in draft.claims}
        after[name] = KnownFile(meeting.meet(name, before, claims), works.keys[name])
    met = meeting.outcome(prune=prune)
    edits = [*works.edits, *with_facets(loaded, texts, facets), *met.edits]
    new = NewClaims(loaded, texts, head)
    for name in drafts:
        usual = usual_file(loaded, known.get(name, KnownFile()).claims.values(), met.removed_files)
        edits += new.put(name, [*met.new[name].values()], usual)
    if edits or met.removed_files:
        path = within(root, IMPORTS_FILE)
        kept = {
            name: KnownFile(
                {key: each for key, each in file.claims.items() if each.id not in met.pruned}, file.works
            )
            for name, file in after.items()
        }
        edits.append(Edit(path, 0, len(texts[path]), known_as_text(kept)))
    what = f"import {listed([*drafts], 3)}"
    return ImportPlan(Change(what, tuple(edits), met.removed_files, met.meant), met, works.added)
