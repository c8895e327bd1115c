"""Reads YAML from strangers: values as they are written, no deeper and longer than is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from yaml import YAMLError
from yaml.nodes import MappingNode, ScalarNode

from ..model.words import quotable
from ..schema.yaml.composer import TOO_DEEP, GuardedComposer, TooDeepError

if TYPE_CHECKING:
    from ..schema.yaml.positions import Node

Yaml: TypeAlias = "str | list[Yaml] | dict[str, Yaml]"
"""A value: a text as it is written, "" for none, a list or a mapping."""

_MOST_REPEATED: Final = 1_000_000
"""So many characters and values may aliases repeat."""


class NotYaml(Exception):
    """A text is not YAML, or more than is safe; says why."""


def yaml_of(text: str) -> Yaml:
    """The value of a text in YAML; of a key that is given twice the first counts.

    Raises: NotYaml, also where it is nested deeper than 64 levels, or aliases repeat too much of it.
    """
    try:
        node = GuardedComposer(text).get_single_node()
    except TooDeepError:
        raise NotYaml(f"it is {TOO_DEEP[0]}") from None
    except (YAMLError, ValueError) as error:
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is not YAML"
        is_deep = "nesting depth" in str(problem)  # libyaml looks ahead for a colon, and stops first
        raise NotYaml(f"it is {TOO_DEEP[0]}" if is_deep else quotable(str(problem))) from None
    return "" if node is None else _Values().of(node)


class _Values:
    """Turns nodes into values; counts what aliases repeat, since they can repeat a node many times."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._left = _MOST_REPEATED

    def of(self, node: Node, open_: tuple[int, ...] = ()) -> Yaml:
        if id(node) in self._seen:
            self._left -= 1 + len(node.value)
        if self._left < 0 or id(node) in open_:
            raise NotYaml("aliases (`*name`) repeat too much of it")
        self._seen.add(id(node))
        if isinstance(node, ScalarNode):
            value: str = node.value
            return value
        inside = (*open_, id(node))
        if not isinstance(node, MappingNode):
            return [self.of(each, inside) for each in node.value]
        found: dict[str, Yaml] = {}
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                found.setdefault(key.value, self.of(value, inside))
        return found
