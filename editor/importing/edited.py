"""Whether an imported claim was edited here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..changes.replace import entry_text
from ..known_imports import fingerprint, links, says
from ..nodes import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Claim
    from ...schema import LoadedMap
    from ..known_imports import KnownClaim
    from ..nodes import Node
    from ..texts import Texts


def is_edited(loaded: LoadedMap, texts: Texts, here: Claim, known: KnownClaim) -> bool:
    """Whether a claim was changed here since it was imported, but for ties that were added.

    Another layout is no change. A comment is one, and so is an anchor or an alias: they would be lost if the
    claim were written anew.
    """
    text = entry_text(loaded, texts, here.id)
    if fingerprint(text) == known.written:
        return False
    own = dict(links(here))
    kept = all(own.get(name) == print_ for name, print_ in known.links.items())
    return not kept or says(here) != known.says or _has_more(here.place.path, text)


def _has_more(path: str, text: str) -> bool:
    """Whether an entry holds a comment, an anchor or an alias."""
    root = parsed(path, text)
    if root is None:
        return True
    end = 0
    for node in _leaves(root):
        start = text.find("\n", node.start) if node.is_block_text else node.start
        if node.anchor or node.style == "*" or "#" in text[end:start]:
            return True
        end = node.end
    return "#" in text[end:]


def _leaves(node: Node) -> Iterator[Node]:
    """Yield, in order, the nodes that have no parts or have an anchor."""
    if node.anchor or not (node.pairs or node.items):
        yield node
    for key, value in node.pairs:
        yield from _leaves(key)
        yield from _leaves(value)
    for each in node.items:
        yield from _leaves(each)
