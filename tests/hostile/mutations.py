"""Maps and references spoilt from a seed: their bytes, or what they hold."""

# ruff: noqa: E501 - tables stand as they are; a seeded generator spoils the same things each time
from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from random import Random

_PIECES: Final = (
    b"\x00", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\r", b"\n", b"\n\n",
    b"\t", b" ", b"  ", b": ", b":", b"- ", b"? ", b", ", b"#", b" #", b"[", b"]", b"{", b"}", b'"', b"'", b"|",
    b">", b"&a ", b"*a", b"!t ", b"<<: *a\n", b"---\n", b"...\n", b"%", b"@", b"`", b"\\", b"=", b"$", b"~",
    b"->", b"<<<<<<< HEAD\n", b"=======\n", b"text: x\n", b"@book{", b"}\n", b"\x1b[2J", b"9" * 400, b"[" * 80,
)  # fmt: skip
_VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 0.5, 10**30, float("inf"), "", " ", "x", "a -> b", "no", "2015", "\x1b[2J",
    "\u202e", "=1+1", "x" * 5000, [], {}, [[]], [None], {"": ""}, {"to": []}, {"work": {}}, ["x", ["y"]], "weak",
    "hypothesis",
)  # fmt: skip


def bytes_spoilt(rng: Random, data: bytes) -> bytes:
    """The data with one to four pieces put in, cut out, moved, doubled or with a bit turned."""
    for _ in range(rng.randint(1, 4)):
        at, length = rng.randint(0, len(data)), rng.choice((1, 1, 2, 5, 40, 400))
        piece = data[at : at + length]
        match rng.randrange(6):
            case 0 | 1:
                data = data[:at] + rng.choice(_PIECES) + data[at:]
            case 2:
                data = data[:at] + data[at + length :]
            case 3:
                data = data[:at] + piece + data[at:]
            case 4:
                to = rng.randint(0, len(data))
                data = data[:to] + piece + data[to:]
            case _:
                turned = bytes(byte ^ (1 << rng.randrange(8)) for byte in piece[:1])
                data = data[:at] + turned + data[at + 1 :]
    return data


def structure_spoilt(rng: Random, data: bytes) -> bytes:
    """YAML, of which JSON is a part, with one to four of its values or keys replaced, moved or taken out."""
    tree: dict[Any, Any] = {"": yaml.load(data, Loader=yaml.CSafeLoader)}
    for _ in range(rng.randint(1, 4)):
        nodes = [each for each in _containers(tree) if each]
        node = rng.choice(nodes)
        key = rng.choice([*node] if isinstance(node, dict) else [*range(len(node))])
        how = rng.choice(("replace", "replace", "move", "wrap", "rename", "take out"))
        if how == "replace":
            node[key] = deepcopy(rng.choice(_VALUES))
        elif how == "move":
            other = rng.choice(nodes)
            node[key] = deepcopy(rng.choice([*other.values()] if isinstance(other, dict) else other))
        elif how == "wrap":
            node[key] = [node[key]]
        elif how == "rename" and isinstance(node, dict) and node is not tree:
            node[str(rng.choice(_VALUES))] = node.pop(key)
        elif node is not tree:
            del node[key]
    spoilt = json.dumps(tree[""], default=str)  # without the aliases that YAML would make
    return (
        spoilt.encode() if rng.random() < 0.3 else yaml.dump(json.loads(spoilt), allow_unicode=True).encode()
    )


def _containers(tree: dict[Any, Any]) -> list[dict[Any, Any] | list[Any]]:
    """The mappings and lists of a tree."""
    found: list[dict[Any, Any] | list[Any]] = [tree]
    for each in found:  # grows meanwhile
        inner: list[Any] = [*each.values()] if isinstance(each, dict) else each
        found += [one for one in inner if isinstance(one, (dict, list))]
    return found
