"""Adds what a citation lacks: the work in the references, the source of a claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .....model import Place, Work
from ....additions import added
from ....citing.cite import plan_to_cite
from ....citing.made import Incoming
from .case import Fix
from .values import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_MOST_OFFERED: Final = 3


def in_references(case: Case) -> Iterator[Fix]:
    """Add the work to the references, with a title that is to be written."""
    key = case.spot.node.value.strip() if case.spot and not case.spot.is_key else ""
    if key:
        work = Work(key, "document", (), "", PLACEHOLDER, Place(""))
        incoming = Incoming(work, {"type": "document", "title": PLACEHOLDER})
        plan = plan_to_cite(case.view.loaded, case.texts, [incoming])
        yield Fix(f"Add the work `{key}` to {plan.path.rpartition('/')[2]}", plan.change.edits)


def sources(case: Case) -> Iterator[Fix]:
    """Give a claim a source: a work that others in its file cite, or a voice that is to be written."""
    claim = case.claim
    if claim is None:
        return
    entry = case.written.entry(claim.id)
    claims = case.argument_map.claims.values()
    cited = Counter(
        source.work
        for each in claims
        if each.place.path == case.path
        for source in each.sources
        if source.work
    )
    for work, _ in cited.most_common(_MOST_OFFERED):
        if work in case.argument_map.works:
            yield Fix(f"Write `sources: {work}`", case.written.placed(added(entry, "sources", work)))
    edits = added(entry, "sources", {"voice": PLACEHOLDER})
    yield Fix(f"Write `sources: {{voice: {PLACEHOLDER}}}`", case.written.placed(edits))
