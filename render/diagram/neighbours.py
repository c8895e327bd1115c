"""On which other values of a facet the claims of a value bear most, and with which they share claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...model.words import listed
from ...views.ties import answers, contradictions

if TYPE_CHECKING:
    from ...model import ArgumentMap
    from ...views.pieces import Piece

_MOST_NAMED: Final = 2


class Neighbours:
    """What is near to each value by which a map is divided."""

    def __init__(self, argument_map: ArgumentMap, pieces: Sequence[Piece]) -> None:
        """Cost: linear in the lines of the map, for claims of few values each."""
        holders: dict[str, dict[str, None]] = {}
        for piece in pieces:
            for claim in piece.part.argument_map.claims if piece.value else ():
                holders.setdefault(claim, {}).setdefault(piece.value)
        self._bearing: dict[str, Counter[str]] = {}
        self._shared: dict[str, Counter[str]] = {}
        for sources, target in _lines(argument_map):
            to = holders.get(target, {})
            for one in dict.fromkeys(value for source in sources for value in holders.get(source, ())):
                if one not in to:
                    self._bearing.setdefault(one, Counter()).update(dict.fromkeys(to, 1))
        for values in holders.values():
            for one in values:
                self._shared.setdefault(one, Counter()).update(dict.fromkeys(values.keys() - {one}, 1))

    def bearing_in_words(self, value: str) -> str:
        """Name the values on which the claims of a value bear most, with how many lines lead there."""
        return _most(self._bearing.get(value, Counter()))

    def shared_in_words(self, value: str) -> str:
        """Name the values with which a value shares most claims, with how many."""
        return _most(self._shared.get(value, Counter()))


def _most(counted: Counter[str]) -> str:
    """Name the values with the highest counts."""
    found = sorted(counted, key=lambda each: (-counted[each], each))[:_MOST_NAMED]
    return listed([f"{each} ({counted[each]})" for each in found]) if found else ""


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each line, from its claims to a claim; an undercut leads to the claim whose link it attacks."""
    for link in argument_map.sound_links():
        sources = (link.source, *(each.id for each in link.premises))
        yield sources, link.target[0 if link.is_undercut else -1]
    for one, other in contradictions(argument_map):
        yield (one,), other
        yield (other,), one
    for claim, answer in answers(argument_map):
        yield (claim.id,), answer.to
