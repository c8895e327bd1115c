"""The works of foreign files, found among those of the map or added to its references."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..citing.cite import NothingToAdd, plan_to_cite
from ..citing.incoming import incoming_works
from ..known_imports import KnownFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...exchange.drafts import DraftMap
    from ...model import Work
    from ...model.hint import Value
    from ...schema import LoadedMap
    from ..citing.made import Incoming
    from ..edits import Edit
    from ..known_imports import Known
    from ..texts import Texts


@dataclass(frozen=True, slots=True)
class WorksPlanned:
    """The edits that add works, those that are added, and the citation keys by file and by its own keys."""

    edits: tuple[Edit, ...]
    added: tuple[Work, ...]
    keys: Mapping[str, Mapping[str, str]]


def plan_works(loaded: LoadedMap, texts: Texts, drafts: Mapping[str, DraftMap], known: Known) -> WorksPlanned:
    """Plan to add the works of files that the map does not have, nor has had from them. Raises: Refused."""
    there = loaded.argument_map.works
    keys = {
        name: {key: each for key, each in known.get(name, KnownFile()).works.items() if each in there}
        for name in drafts
    }
    named = [
        (name, work) for name, draft in drafts.items() for work in draft.works if work.key not in keys[name]
    ]
    if not named:
        return WorksPlanned((), (), keys)
    items = [{"id": work.key, "type": "document", **work.item} for _, work in named]
    incoming = _read(items)
    try:
        plan = plan_to_cite(loaded, texts, incoming, wanted=[work.key for _, work in named])
    except NothingToAdd as nothing:
        planned = WorksPlanned((), (), keys)
        given = tuple(work.key for work in nothing.known)
    else:
        planned = WorksPlanned(plan.change.edits, plan.added, keys)
        given = plan.keys
    for (name, work), key in zip(named, given, strict=True):
        keys[name][work.key] = key
    return planned


def _read(items: Sequence[Mapping[str, Value]]) -> tuple[Incoming, ...]:
    """The works; of one with fields that cannot be read the title alone is taken."""
    found = _works(items)
    if len(found) == len(items):
        return found
    return tuple(
        _works([each])[0]
        if _works([each])
        else _works([{"id": each["id"], "title": str(each.get("title") or each["id"])}])[0]
        for each in items
    )


def _works(items: Sequence[Mapping[str, Value]]) -> tuple[Incoming, ...]:
    return incoming_works("the file", json.dumps(items).encode()).works
