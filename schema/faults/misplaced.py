"""Finds claims that are written where none can be: below another claim, below a heading, in argmap.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model.words import quotable
from ..yaml.file import is_merge_key
from .validation import known_keys

if TYPE_CHECKING:
    from ..yaml.positions import Node

_SURE = frozenset({"text", "label", "kind", "sources", "supports", "attacks", "contradicts", "answers"})


_OF_ITS_OWN = "write it in a file of its own beside argmap.yaml, such as claims.yaml"
_NO_HEADINGS = "remove this line and begin each claim below it at the start of a line; tags, facets and files group claims"


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
        known = known_keys(name)
        taken = [pair for pair in node.value if pair[0].value not in known and _holds_claims(pair[1], inside)]
        node.value[:] = [pair for pair in node.value if pair not in taken]
        claims = [
            each for pair in taken for each in ([pair] if _is_claim(pair[1], inside) else pair[1].value)
        ]
        message, hint = "`{}` looks like a claim, and argmap.yaml holds none", _OF_ITS_OWN
    else:
        outer = quotable(key.value, 40)
        claims = taken = _taken(node, inside)
        if taken and not node.value:
            return Misplaced(taken, [(key, f"`{outer}` is a heading over claims, not a claim", _NO_HEADINGS)])
        message = f"`{{}}` looks like a claim, but stands inside the claim `{outer}`"
        hint = f"write `{{}}:` at the start of a line after the last line of `{outer}`, its keys indented below it"
    shown = [quotable(inner.value, 40) for inner, _ in taken]
    problems = [
        (pair[0], message.format(each), hint.format(each)) for pair, each in zip(taken, shown, strict=True)
    ]
    return Misplaced(claims, problems)


def _taken(root: Node, known: frozenset[str]) -> list[tuple[Node, Node]]:
    """Remove the claims below a claim, at any level of it, and return their keys and values."""
    taken: list[tuple[Node, Node]] = []
    waiting: list[Node] = [root]
    done: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in done:
            continue
        done.add(id(node))
        if node.__class__ is SequenceNode:
            waiting += node.value
        elif node.__class__ is MappingNode:
            kept: list[tuple[Node, Node]] = []
            for key, value in _parted(node, known):
                is_id = key.__class__ is ScalarNode and key.value not in known and not is_merge_key(key)
                (taken if is_id and _is_claim(value, known) else kept).append((key, value))
            node.value[:] = kept
            waiting += [value for _, value in kept]
    return sorted(taken, key=lambda pair: pair[0].start_mark.index)


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


def _is_claim(node: Node, known: frozenset[str]) -> bool:
    """Whether a mapping has the keys of a claim."""
    if node.__class__ is not MappingNode:
        return False
    names = {key.value for key, _ in node.value if key.__class__ is ScalarNode}
    return "text" in names or (bool(names & _SURE) and names <= known)


def _holds_claims(node: Node, known: frozenset[str]) -> bool:
    """Whether a mapping is a claim or holds nothing but claims."""
    if node.__class__ is not MappingNode or not node.value:
        return False
    return _is_claim(node, known) or all(_is_claim(each, known) for _, each in node.value)
