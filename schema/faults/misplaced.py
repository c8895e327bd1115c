"""Finds claims that are written where none can be: below another claim, below a heading, in argmap.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model.words import quotable
from ..yaml.file import is_merge_key
from .validation import known_keys

if TYPE_CHECKING:
    from ..yaml.positions import Node

_SURE: Final = frozenset(
    {"text", "label", "kind", "sources", "supports", "attacks", "contradicts", "answers"}
)
_OF_ITS_OWN: Final = "write it in a file of its own beside argmap.yaml, such as claims.yaml"
_NO_HEADINGS: Final = (
    "remove this line and begin each claim below it at the start of a line; tags, facets and files group them"
)


class Misplaced(NamedTuple):
    """Claims in the wrong place, as keys and mappings, and what is wrong: places, messages and hints."""

    claims: list[tuple[ScalarNode, Node]]
    problems: list[tuple[ScalarNode, str, str]]


def take_misplaced(name: str, key: ScalarNode | None, node: Node) -> Misplaced:
    """Remove such claims from an entry, by the schema `name`, and return them; `key` is the entry's.

    Repeated keys must still be part of `node`: they tell where a claim begins that is not indented enough.
    """
    if node.__class__ is not MappingNode:
        return Misplaced([], [])
    inside = known_keys("claim")
    if key is None:
        return _in_settings(node, known_keys(name), inside)
    claims = _taken(node, inside)
    outer = quotable(key.value, 40)
    if claims and not node.value:
        return Misplaced(claims, [(key, f"`{outer}` is a heading over claims, not a claim", _NO_HEADINGS)])
    return Misplaced(claims, [(inner, *_inside(quotable(inner.value, 40), outer)) for inner, _ in claims])


def _in_settings(node: Node, known: frozenset[str], inside: frozenset[str]) -> Misplaced:
    """Remove claims, and headings over claims, from the settings of a map."""
    found = Misplaced([], [])
    kept: list[tuple[Node, Node]] = []
    for key, value in node.value:
        if key.value in known or not _holds_claims(value, inside):
            kept.append((key, value))
            continue
        found.claims.extend([(key, value)] if _is_claim(value, inside) else value.value)
        message = f"`{quotable(key.value, 40)}` looks like a claim, and argmap.yaml holds none"
        found.problems.append((key, message, _OF_ITS_OWN))
    node.value[:] = kept
    return found


def _inside(name: str, outer: str) -> tuple[str, str]:
    """Message and hint for a claim that stands inside another."""
    hint = f"write `{name}:` at the start of a line after the last line of `{outer}`, its keys indented below"
    return f"`{name}` looks like a claim, but stands inside the claim `{outer}`", hint


def _taken(root: Node, known: frozenset[str]) -> list[tuple[Node, Node]]:
    """Remove the claims below a claim, at any level of it, and return their keys and values."""
    taken: list[tuple[Node, Node]] = []
    waiting: list[Node] = [root]
    visited: dict[int, Node] = {}
    while waiting:
        node = waiting.pop()
        if id(node) in visited:
            continue
        visited[id(node)] = node
        if node.__class__ is SequenceNode:
            waiting += node.value
        elif node.__class__ is MappingNode:
            kept: list[tuple[Node, Node]] = []
            for key, value in _parted(node, known):
                is_id = key.__class__ is ScalarNode and key.value not in known and not is_merge_key(key)
                (taken if is_id and _is_claim(value, known, key) else kept).append((key, value))
            emptied = not kept and bool(node.value)
            node.value[:] = kept
            waiting += [value for _, value in kept]
            visited[id(node)] = _EMPTIED if emptied else node
    if taken:
        _drop_emptied(visited, known)
    return sorted(taken, key=lambda pair: pair[0].start_mark.index)


_EMPTIED: Final = object()


def _drop_emptied(visited: dict[int, Node], known: frozenset[str]) -> None:
    """Remove the mappings that held nothing but claims, and the lists and keys that held only these."""
    for identity, node in reversed(visited.items()):  # what a node holds was visited after it
        if node.__class__ is SequenceNode:
            kept = [each for each in node.value if visited.get(id(each)) is not _EMPTIED]
            if node.value and not kept:
                visited[identity] = _EMPTIED
            node.value[:] = kept
        elif node.__class__ is MappingNode:
            node.value[:] = [
                (key, value)
                for key, value in node.value
                if visited.get(id(value)) is not _EMPTIED or key.value not in known
            ]


def _parted(node: Node, known: frozenset[str]) -> list[tuple[Node, Node]]:
    """The keys of a mapping, those after the id of another claim gathered below it.

    Such an id has no value and is indented as the keys are, and `text` is given before and after it.
    """
    pairs: list[tuple[Node, Node]] = node.value
    texts = [at for at, (key, _) in enumerate(pairs) if key.value == "text"]
    if node.flow_style or len(texts) < 2:
        return pairs
    parted: list[tuple[Node, Node]] = []
    inside: Node = None
    for at, (key, value) in enumerate(pairs):
        is_empty = value.__class__ is ScalarNode and not value.value
        if is_empty and key.__class__ is ScalarNode and key.value not in known and texts[0] < at < texts[-1]:
            inside = MappingNode(node.tag, [], key.start_mark, value.end_mark, flow_style=False)
            parted.append((key, inside))
        elif inside is not None:
            inside.value.append((key, value))
        else:
            parted.append((key, value))
    return parted


def _is_claim(node: Node, known: frozenset[str], key: Node = None) -> bool:
    """Whether a mapping has the keys of a claim, or is what `_parted` gathered below the key."""
    if node.__class__ is not MappingNode:
        return False
    if key is not None and node.start_mark is key.start_mark:
        return True
    names = {key.value for key, _ in node.value if key.__class__ is ScalarNode}
    return "text" in names or (bool(names & _SURE) and names <= known)


def _holds_claims(node: Node, known: frozenset[str]) -> bool:
    """Whether a mapping is a claim or holds nothing but claims."""
    if node.__class__ is not MappingNode or not node.value:
        return False
    pairs: list[tuple[Node, Node]] = node.value
    return _is_claim(node, known) or all(
        key.__class__ is ScalarNode and _is_claim(each, known) for key, each in pairs
    )
