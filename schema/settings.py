"""Reads `argmap.yaml`, the settings of a map."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..model import Facet, Place
from .claim_file import hide_claims
from .faults.salvage import Salvage
from .faults.validation import is_valid
from .yaml.data import AliasError, DataOf
from .yaml.entries import read_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from .yaml.file import YamlFile
    from .yaml.positions import Data, Node


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings without their faults; "" or empty where none are given.

    `references` are the files with the place of each; `places` has the place of each key's value, `lost` the
    keys that are given but cannot be used, or only in part.
    """

    title: str = ""
    description: str = ""
    references: tuple[tuple[str, Place], ...] = ()
    via: str = ""
    facets: dict[str, Facet] = field(default_factory=dict[str, Facet])
    places: dict[str, Place] = field(default_factory=dict[str, Place])
    lost: frozenset[str] = frozenset()


_DEPENDED_ON: Final = frozenset({"references", "via", "facets"})
"""The settings on which it depends what claims may say."""

ALL_LOST: Final = Settings(lost=_DEPENDED_ON)
"""The settings of a file that cannot be read."""


def read_settings(file: YamlFile, not_an_id: Callable[[str, Place], None]) -> Settings:
    """Read the file and add its problems to it; `not_an_id` is handed on to `Salvage`."""
    data_of = DataOf(file)
    tag: Data = True  # as for every mapping without a written tag
    root = MappingNode(tag, [], None, None)
    settled: set[int] = set()

    def take(key: ScalarNode, value: Node) -> None:
        file.positions.settle(key, settled)
        file.positions.settle(value, settled)
        root.value.append((key, value))

    read_entries(file, take)
    file.positions.rebase(0)
    given = {key.value for key, _ in root.value}.union(file.lost)
    files_given = len(_files(root))
    try:
        data = data_of(root)
        if file.problems or not is_valid("map")(data):
            missing: Data = {"argmap": 1} if "argmap" in file.lost else {}
            data = Salvage("map", file, data_of, not_an_id)(None, root, {**missing, **data})
    except AliasError as error:
        file.problems.append(error.problem(file.positions))
        return ALL_LOST
    if data is None:
        return ALL_LOST
    files = _files(root)
    lost = given.difference(data).union(["references"] * (len(files) < files_given))
    if hide_claims(file.problems):
        lost |= _DEPENDED_ON.difference(data)
    return Settings(
        title=" ".join(data.get("title", "").split()),
        description=" ".join(data.get("description", "").split()),
        references=tuple((node.value, file.positions.span(node)) for node in files),
        via=data.get("via", ""),
        facets={name: Facet(name, dict(values)) for name, values in data.get("facets", {}).items()},
        places={key.value: file.positions.span(value) for key, value in root.value},
        lost=frozenset(lost),
    )


def _files(root: Node) -> list[Node]:
    """The nodes that name the files of references."""
    for key, value in root.value:
        if key.value == "references":
            return value.value if value.__class__ is SequenceNode else [value]
    return []
