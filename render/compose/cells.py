"""Cells of tables that name claims, links and works."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import ArgumentMap, Claim, Target
from ..addresses import safe_link
from ..document.table import Cell, Entry, Purpose
from ..words.names import Naming, cited, target_name, target_names

_USUAL: Final = {Purpose.SCREEN: Naming.IDS, Purpose.PRINT: Naming.LABELS, Purpose.DATA: Naming.IDS}


def captioned(argument_map: ArgumentMap, subject: str) -> str:
    """Return a caption: the map's title and what is shown of it."""
    title = argument_map.title
    return f"{title}: {subject}" if title else subject[:1].upper() + subject[1:]


def naming_for(cells: str, purpose: Purpose) -> Naming:
    """Return the `Naming` of value `cells`; for "", labels in print and ids elsewhere. Raises: ValueError."""
    return Naming(cells) if cells else _USUAL[purpose]


def claims_cell(ids: Sequence[str], argument_map: ArgumentMap, naming: Naming) -> Cell:
    """Return a cell that names or counts the claims; it is empty where there are none."""
    if naming is Naming.COUNT:
        return (Entry(str(len(ids))),) if ids else ()
    return tuple(Entry(target_name(Target.of(each), argument_map, naming)) for each in ids)


def works_of(claim: Claim) -> list[str]:
    """Return the citation keys of the claim's sources."""
    return [source.work for source in claim.sources if source.work]


def sources_cell(claim: Claim, argument_map: ArgumentMap) -> Cell:
    """Return the claim's sources, each once: author-year with the work's address, or a voice."""
    named: dict[str, str] = {}
    for source in claim.sources:
        work = argument_map.works.get(source.work)
        named.setdefault(cited(source, argument_map.works), safe_link(work.doi, work.url) if work else "")
    return tuple(Entry(name, link) for name, link in named.items() if name)


def target_entry(
    target: Target, argument_map: ArgumentMap, naming: Naming, rest: str = "", row: str = ""
) -> Entry:
    """Return an entry that names a claim, or a link by its claims in order; `rest` follows the name."""
    names, arrow = target_names(target, argument_map, naming)
    path = names if len(names) > 1 else ()
    return Entry(arrow.join(names) + rest, row=row, path=path, rest=rest if path else "")
