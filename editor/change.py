"""A change of a map: the edits that make it, and what the map says afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ..model import Claim

if TYPE_CHECKING:
    from .edits import Edit

Claims: TypeAlias = Mapping[str, Claim]
"""The claims of a map by id, as `ArgumentMap.claims` has them."""


def _same(claims: Claims) -> Claims:
    return claims


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done to the files of a map, all of it or nothing.

    `what` says it in a few words that follow "undo": `rename a to b`. `edits` may name files that are not
    there yet; `removed` are the paths of files that go as a whole. `meant` makes, of the claims before, those
    that the map must hold afterwards, in any order and but for their places.
    """

    what: str
    edits: tuple[Edit, ...] = ()
    removed: tuple[str, ...] = ()
    meant: Callable[[Claims], Claims] = _same
