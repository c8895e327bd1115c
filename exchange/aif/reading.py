"""Reads argument graphs: information nodes as claims, inferences and conflicts as their links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model import Kind, Sign
from ...model.ids import is_id
from ...model.words import in_quotes, quotable
from ..arguments import Argument, links_of
from ..drafts import DraftClaim, DraftMap
from ..report import Kept
from ..safe_json import read_json
from .beside import count_what_is_beside
from .dialogue import voices_of
from .graph import ATTACK, CLAIM, ILLOCUTION, LOCUTION, PREFERENCE, REPHRASE, SUPPORT, TRANSITION, graph_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from .graph import Graph, Node

_NODES: Final = re.compile(r'"nodes"\s*:\s*\[')
_SIGNS: Final = re.compile(r'"(?:nodeID|locutions)"\s*:|"type"\s*:\s*"(?:I|RA|CA|MA|L|YA|TA|PA)"')
_MADE_UP: Final = re.compile(r"[\d_.-]*|[0-9a-fA-F-]{16,}")
"""Ids that a database or a program made, and nobody meant as names."""
_LONGEST: Final = 500
"""How much of a rephrase a note quotes, in characters."""

_SPEECH: Final = (LOCUTION, ILLOCUTION, TRANSITION)
_STEPS: Final = (SUPPORT, ATTACK, REPHRASE, PREFERENCE)


def is_aif(file: ForeignFile) -> bool:
    """Whether a file is JSON with a list of nodes whose ids or types are those of AIF.

    They may stand after the text that is analysed, which can be long.
    """
    if not file.head.lstrip().startswith("{"):
        return False
    return _has_nodes(file.head) or _has_nodes(file.data.decode("latin-1"))


def _has_nodes(text: str) -> bool:
    return bool(_NODES.search(text) and _SIGNS.search(text))


def read_aif(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a graph. Raises: NotReadable."""
    value = read_json(file, losses)
    graph = graph_of(value, file)
    voices = voices_of(graph, losses)
    links = links_of(_arguments(graph, losses), losses)
    notes = _rephrases(graph, losses)
    for node in graph.of_type(PREFERENCE):
        losses.add("preference", node.place)
    _count_other_edges(graph, losses)
    count_what_is_beside(value, losses)
    schemes = {node.place: node.scheme for node in graph.of_type(SUPPORT, ATTACK) if node.scheme}
    claims: list[DraftClaim] = []
    for node in graph.of_type(CLAIM):
        own = tuple(links.get(node.key, ()))
        tags = dict.fromkeys(schemes[link.place] for link in own if link.place in schemes)
        for link in own:
            if link.place in schemes:
                losses.add("scheme", link.place, Kept.TAG)
        claims.append(
            DraftClaim(
                key=node.key,
                text=node.text,
                place=node.place,
                id=node.key if is_id(node.key) and not _MADE_UP.fullmatch(node.key) else "",
                kind=Kind.CONCLUSION if node.is_main else Kind.CLAIM,
                sources=voices.get(node.key, ()),
                links=own,
                note="\n".join(filter(None, (node.comment, *notes.get(node.key, ())))),
                tags=tuple(tags),
            )
        )
    return DraftMap(tuple(claims), title=graph.title, description=graph.description)


def _arguments(graph: Graph, losses: Losses) -> Iterator[Argument]:
    """Each inference and conflict as an argument for each of its conclusions."""
    concluding = {
        node.key for node in graph.of_type(SUPPORT, ATTACK) if graph.after(node.key, CLAIM, *_STEPS)
    }
    for node in graph.of_type(SUPPORT, ATTACK):
        if node.key not in concluding:
            losses.add("argument without a conclusion", node.place, plural="arguments without a conclusion")
        premises = tuple(each.key for each in graph.before(node.key, CLAIM))
        sign = Sign.SUPPORT if node.type == SUPPORT else Sign.ATTACK
        for number, about in enumerate(graph.after(node.key, CLAIM, *_STEPS)):
            if about.type == CLAIM or about.key in concluding:
                key = f" {number} {node.key}" if number else node.key  # no node's key begins with a space
                yield Argument(key, premises, about.key, sign, place=node.place)
            else:
                losses.add("argument about one that is not carried over", node.place,
                           plural="arguments about ones that are not carried over")  # fmt: skip


def _rephrases(graph: Graph, losses: Losses) -> dict[str, list[str]]:
    """What the notes of claims say of their rephrases, by the key of the claim."""
    notes: dict[str, list[str]] = {}
    for node in graph.of_type(REPHRASE):
        claims = graph.before(node.key, CLAIM)
        others = graph.after(node.key, CLAIM)
        for claim in claims:
            words = [f"In other words: {in_quotes(quotable(one.text, _LONGEST))}" for one in others]
            notes.setdefault(claim.key, []).extend(words)
        losses.add("rephrase", node.place, Kept.NOTE if claims and others else Kept.NO)
    return notes


def _count_other_edges(graph: Graph, losses: Losses) -> None:
    """Count the edges that AIF does not have, such as those from claim to claim."""
    for key in graph.out_of:
        node = graph.nodes[key]
        for other in graph.after(key):
            if node.type == other.type == CLAIM:
                losses.add("edge without a scheme", node.place, plural="edges without a scheme")
            elif not _is_understood(node, other):
                losses.add("edge between a locution and an argument", node.place,
                           plural="edges between locutions and arguments")  # fmt: skip


def _is_understood(one: Node, other: Node) -> bool:
    if one.type == CLAIM:
        return other.type in _STEPS
    if one.type in _STEPS:
        return other.type in (CLAIM, *_STEPS)
    return other.type in _SPEECH or one.type == ILLOCUTION
