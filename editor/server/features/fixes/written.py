"""An entry of a YAML file as it is written: its text, its nodes, and the steps that lead to each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .....model.safe_text import exact
from .....model.words import quotable
from ....edits import Edit, spliced
from ....entries import Entry
from ....nodes import Node
from ....refused import NotEditable
from ....style import style_of
from ....writer import in_flow
from ...cursor import entry_at, parsed_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .....model.hint import Value
    from ....style import Style

_LOOKED_AT = 4000
"""How many characters before an entry show the style of its file."""


class Step(NamedTuple):
    """A list or a mapping, and the position of the item or pair in it that leads on."""

    node: Node
    at: int


class Spot(NamedTuple):
    """A node of an entry, and the steps that lead to it, from the mapping that holds the entry."""

    node: Node
    steps: tuple[Step, ...]
    is_key: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys on the way, that of the entry first."""
        return tuple(step.node.pairs[step.at][0].value for step in self.steps if step.node.pairs)

    @property
    def is_in_flow(self) -> bool:
        """Whether it stands in brackets."""
        return any(step.node.is_flow for step in self.steps)

    def up(self) -> Spot:
        """The list or mapping that holds it."""
        return Spot(self.steps[-1].node, self.steps[:-1])

    def item(self) -> Spot:
        """The item of a claim's key in which it lies, or the whole value where that is not a list."""
        depth = 3 if len(self.steps) > 2 and self.steps[2].node.items else 2
        steps = self.steps[:depth]
        last = self.steps[len(steps) - 1]
        node = last.node.items[last.at] if last.node.items else last.node.pairs[last.at][1]
        return Spot(node, steps)


@dataclass(frozen=True)
class Written:
    """An entry of the file at `path`, whose text begins at `base` in that of the file.

    Indexes of nodes count from there, and so do those of edits until `placed` moves them. `style` is that of
    the file around the entry.
    """

    path: str
    base: int
    text: str
    style: Style

    @classmethod
    def around(cls, path: str, text: str, index: int) -> Written:
        """The entry of a file in which an index lies; all of a file that is one mapping in braces."""
        found = entry_at(text, index)
        start, end = found or (0, len(text))
        style = style_of(text[max(0, start - _LOOKED_AT) : end])
        return cls(path, start, text[start:end], style)

    @cached_property
    def root(self) -> Node | None:
        """The mapping that holds the entry, None where that cannot be parsed."""
        return parsed_entry(self.text)

    @property
    def root_is_flow(self) -> bool:
        """Whether the file is one mapping in braces."""
        return self.root is not None and self.root.is_flow

    @property
    def end(self) -> int:
        """Where the text of the entry ends, without the comments and empty lines after it."""
        if self.root is None or not self.root.pairs:
            return len(self.text.rstrip())
        key, value = self.root.pairs[-1]
        return max(key.end, value.end)

    def entry(self, name: str = "") -> Entry:
        """The entry with an id, or the only one, as the edits of claims take it. Raises: NotEditable."""
        root = self.root
        for key, value in root.pairs if root else ():
            if not name or key.value == name:
                end = max(key.end, value.end)
                return Entry(self.path, self.text, key, value, key.start, end, self.root_is_flow)
        raise NotEditable(self.path, "errors around the claim keep it from being edited")

    def spot(self, index: int) -> Spot | None:
        """What begins at an index of the file: the innermost, where several do."""
        return _spot(self.root, index - self.base, ()) if self.root else None

    def placed(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """The edits, counted in the text of the file."""
        return tuple(Edit(self.path, self.base + start, self.base + end, new) for _, start, end, new in edits)

    def after(self, edits: Iterable[Edit]) -> Written:
        """The entry after edits of it. Raises: ValueError, where they overlap."""
        return Written(self.path, self.base, spliced(self.text, edits), self.style)

    def became(self, other: Written) -> tuple[Edit, ...]:
        """The edit of the file that turns the entry into another."""
        old, new = self.text, other.text
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        return self.placed([Edit(self.path, start, len(old) - end, new[start : len(new) - end])])

    def shown(self, value: Value) -> str:
        """A value as it stands in the title of an action."""
        return quotable(exact(in_flow(value, self.style)))


def _alike(one: str, two: str) -> int:
    """How many characters two texts have in common at their start."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(two)))


def _spot(node: Node, index: int, steps: tuple[Step, ...]) -> Spot | None:
    for at, (key, value) in enumerate(node.pairs):
        here = (*steps, Step(node, at))
        if key.start <= index < max(key.end, key.start + 1):
            return Spot(key, here, is_key=True)
        if value.start <= index <= value.end and (found := _spot(value, index, here)):
            return found
    for at, item in enumerate(node.items):
        if item.start <= index <= item.end and (found := _spot(item, index, (*steps, Step(node, at)))):
            return found
    return Spot(node, steps) if node.start <= index < max(node.end, node.start + 1) else None


def value_of(node: Node) -> Value:
    """What a node says, as plain data. Raises: NotEditable, where an alias is involved."""
    if node.style == "*" or node.anchor:
        raise NotEditable("", "an alias is involved", "write it out")
    if node.is_flow or node.style in (":", "-"):
        if node.pairs:
            return {key.value: value_of(value) for key, value in node.pairs}
        return [value_of(each) for each in node.items]
    return node.value
