"""How claims are named in the cells of a table: by id, by label, or only counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..box import cited
from .table import ARROW, Entry, Purpose, path_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import ArgumentMap, Claim, Target
    from .table import Cell

_USUAL: Final = {Purpose.SCREEN: "ids", Purpose.PRINT: "labels", Purpose.DATA: "ids"}


def naming(cells: str, purpose: Purpose) -> str:
    """Return how claims are to be named, one of CELLS; "" is as usual: labels in print, else ids."""
    return cells or _USUAL[purpose]


def named(argument_map: ArgumentMap, ids: Sequence[str], way: str) -> Cell:
    """Return a cell that names the claims; empty where there are none."""
    if way == "count":
        return (Entry(str(len(ids))),) if ids else ()
    return tuple(Entry(target_name(argument_map, (each,), way)) for each in ids)


def quoted(argument_map: ArgumentMap, claim: str, way: str) -> str:
    """Name a claim within a sentence: its label in quotation marks, or its id."""
    name = target_name(argument_map, (claim,), way)
    return f"“{name}”" if way == "labels" else name


def whose(argument_map: ArgumentMap, claim: Claim) -> str:
    """Return whose a claim is, in brackets after a space; "" where nobody is named."""
    names = dict.fromkeys(filter(None, (cited(source, argument_map.works) for source in claim.sources)))
    return f" ({'; '.join(names)})" if names else ""


def target_entry(argument_map: ArgumentMap, target: Target, way: str, rest: str) -> Entry:
    """Return an entry that names a claim, or a link by its claims in order; `rest` follows on that."""
    return path_entry(*_names(argument_map, target, way), rest)


def target_name(argument_map: ArgumentMap, target: Target, way: str) -> str:
    """Name a claim, or a link by its claims in order."""
    names, arrow = _names(argument_map, target, way)
    return arrow.join(names)


def _names(argument_map: ArgumentMap, target: Target, way: str) -> tuple[Target, str]:
    """Return how the claims of a target are named, and what stands between them."""
    if way == "labels":
        return tuple(argument_map.claims[each].label for each in target), " → "
    return target, ARROW
