"""Builds the tree of a YAML file from the parser's events, and reports what YAML would pass over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ....model import Problem
from ..file import shown
from .tree import MAX_DEPTH, Fields, Items, Text

if TYPE_CHECKING:
    from ....model import Place
    from ..file import Sheet
    from .tree import Node

MAX_ALIASED: Final = 100_000
"""How many values aliases may repeat."""


class BrokenError(Exception):
    """Reading cannot go on; holds the problem and the index where it shows."""

    def __init__(self, problem: Problem, index: int) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.index = index


def too_deep(place: Place) -> Problem:
    """The problem of what is nested too deep at a place."""
    message = f"nested more than {MAX_DEPTH} levels deep"
    return Problem("AM004", place, message, "an entry needs no more than five")


@dataclass(slots=True)
class Frame:
    """A list or mapping that is still open. `size` counts its values, those behind aliases included."""

    node: Items | Fields
    anchor: str | None
    is_block: bool
    key: str | None = None
    drops_value: bool = False
    size: int = 1


class Builder:
    """The tree so far: `frames` are the lists and mappings that are open, outermost first."""

    def __init__(self, sheet: Sheet) -> None:
        """Start with nothing."""
        self.root: Node | None = None
        self.frames: list[Frame] = []
        self._sheet = sheet
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._aliased = 0

    def restart(self) -> None:
        """Forget what is open; anchors stay known."""
        self.root = None
        self.frames = []

    def open(self, frame: Frame) -> None:
        """A list or mapping starts.

        Raises: BrokenError, where it is nested too deep.
        """
        if frame.anchor is not None:
            self._anchors[frame.anchor] = None
        if len(self.frames) >= MAX_DEPTH:
            start = frame.node.start
            raise BrokenError(too_deep(self._sheet.place(start, start + 1)), start)
        self.frames.append(frame)

    def add(self, node: Node, anchor: str | None, size: int) -> None:
        """Put a complete node where it belongs: the root, an item, a key, or the value of a key."""
        if anchor is not None:
            self._anchors[anchor] = node, size
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        frame.size += size
        container = frame.node
        if isinstance(container, Items):
            container.items.append(node)
        elif frame.key is None:
            self._key(frame, container, node)
        else:
            if not frame.drops_value:
                container.values[frame.key] = node
            frame.key = None

    def _key(self, frame: Frame, container: Fields, node: Node) -> None:
        """Take a node as the key of the value that follows, which is dropped where the key is no good."""
        frame.drops_value = True
        frame.key = ""
        if not isinstance(node, Text):
            self._sheet.fault(node, "a key is a list or a mapping", "a key is plain text")
        elif node.text in container.values:
            self._sheet.report(
                "AM003",
                node.start,
                node.end,
                f"the key `{shown(node.text)}` is given twice",
                "remove one of the two; the first counts until then",
            )
        elif node.text == "<<":
            self._sheet.report(
                "AM006", node.start, node.end, "a merge key, <<, is not allowed", "write the keys out"
            )
        else:
            frame.drops_value = False
            frame.key = node.text

    def close(self, end: int) -> None:
        """The innermost list or mapping ends."""
        frame = self.frames.pop()
        frame.node.end = end
        self.add(frame.node, frame.anchor, frame.size)

    def alias(self, name: str, start: int, end: int) -> None:
        """Put the value of an anchor here once more.

        Raises: BrokenError, where there is no such value, or no end of it.
        """
        if name not in self._anchors:
            message, hint = "a text cannot start with `*`", "put the text in quotes"
            raise BrokenError(Problem("AM002", self._sheet.place(start, end), message, hint), start)
        anchored = self._anchors[name]
        if anchored is None:
            message, hint = "an alias leads back to the value that holds it", "write the value out"
            raise BrokenError(Problem("AM004", self._sheet.place(start, end), message, hint), start)
        node, size = anchored
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            message, hint = f"aliases repeat more than {MAX_ALIASED:,} values", "write the values out"
            raise BrokenError(Problem("AM004", self._sheet.place(start, end), message, hint), start)
        self.add(node, None, size)
