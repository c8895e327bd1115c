"""What claims say that are not in a file yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.ids import is_id
from ..schema.claims import ClaimBuilder
from ..schema.faults.validation import is_valid
from ..schema.yaml.data import AliasError, DataOf
from ..schema.yaml.entries import read_entries
from ..schema.yaml.file import YamlFile
from .nodes import readable

if TYPE_CHECKING:
    from yaml.nodes import ScalarNode

    from ..model import Claim, Place
    from ..schema.yaml.positions import Node


def claims_of(text: str, via: str) -> dict[str, Claim]:
    """The claims without faults that the text holds, by id; `via` is the map's."""
    file = YamlFile("", readable(text))
    claims: dict[str, Claim] = {}
    build = ClaimBuilder(via, _ignored).build
    data_of, fits = DataOf(file), is_valid("claim")

    def take(key: ScalarNode, node: Node) -> None:
        try:
            data = data_of(node)
        except AliasError:
            return
        if is_id(key.value) and fits(data):
            claims.setdefault(key.value, build(key, node, file.positions.span(key), file.positions))

    read_entries(file, take)
    return claims


def _ignored(_text: str, _place: Place) -> None:
    """A text that is not a valid id is reported where the file is read."""
