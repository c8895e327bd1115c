"""Adds what a citation lacks: the work in the references, the source of a claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .....model import Place, Work
from .....model.words import PLACEHOLDER
from ....additions import added
from ....citing.cite import plan_to_cite
from ....citing.made import Incoming
from .case import Fix
from .rewriting import replaced
from .written import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....model import Source
    from .....model.hint import Value
    from .case import Case

_MOST_OFFERED: Final = 3


def in_references(case: Case) -> Iterator[Fix]:
    """Add the work to the references; its title is still to be written."""
    key = case.spot.node.value.strip() if case.spot and not case.spot.is_key else ""
    if key:
        work = Work(key, "document", (), "", PLACEHOLDER, Place(""))
        incoming = Incoming(work, {"type": "document", "title": PLACEHOLDER})
        plan = plan_to_cite(case.view.loaded, case.texts, [incoming])
        yield Fix(f"Add the work `{key}` to {plan.path.rpartition('/')[2]}", plan.change.edits)


def sources(case: Case) -> Iterator[Fix]:
    """Give a claim a source: one that others in its file have, or a voice that is still to be written."""
    claim = case.claim
    if claim is None:
        return
    written, entry = case.written, case.written.entry(claim.id)
    for source in _most_common(case):
        value: Value = source.work or {"voice": source.voice}
        if not claim.sources:
            edits = added(entry, "sources", value)
        elif case.spot and value_of(case.spot.item().node) == {"voice": PLACEHOLDER}:
            edits = replaced(written, case.spot.item(), value)
        else:
            return
        yield Fix(f"Write `sources: {written.shown(value)}`", written.placed(edits))
    if not claim.sources:
        yield Fix("Add `sources`", written.placed(added(entry, "sources", {"voice": PLACEHOLDER})))


def _most_common(case: Case) -> list[Source]:
    """The works and voices that the claims of the file have most often, each as one source has it."""
    argument_map = case.argument_map
    held = [
        source
        for claim in argument_map.claims.values()
        if claim.place.path == case.path
        for source in claim.sources
        if source.work in argument_map.works or source.voice not in {"", PLACEHOLDER}
    ]
    by_name = {(each.work, each.voice): each for each in held}
    return [by_name[name] for name, _ in Counter((x.work, x.voice) for x in held).most_common(_MOST_OFFERED)]
