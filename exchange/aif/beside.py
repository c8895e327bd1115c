"""What a file holds beside the graph, which no map has a place for: counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..safe_json import list_of, mapping_of, text_of
from .graph import whole_and_graph

if TYPE_CHECKING:
    from ..report import Losses
    from ..safe_json import Json

_KNOWN: Final = frozenset({
    "nodes", "edges", "locutions", "participants", "schemefulfillments", "descriptorfulfillments",
    "cqdescriptorfulfillments", "aif", "xaif", "ova", "text", "analysis", "dialog",
})  # fmt: skip
"""The parts of AIF, of xAIF and of the files of OVA, in lower case."""


def count_what_is_beside(value: Json, losses: Losses) -> None:
    """Count the texts that are analysed, the roles in schemes, and parts that AIF does not have."""
    root, graph = whole_and_graph(value)
    for part in (root.get("text"), root.get("analysis")):
        if text_of(part) or text_of(mapping_of(part).get("txt")):
            losses.add("text that is analysed", plural="texts that are analysed")
    for name in ("descriptorfulfillments", "cqdescriptorfulfillments"):
        number = len(list_of(graph.get(name)))
        losses.add("role in a scheme", name, plural="roles in schemes", number=number)
    for name in {**root, **graph}:
        if name.lower() not in _KNOWN:
            losses.add("part that AIF does not have", name, plural="parts that AIF does not have")
