"""The ids and facets of a map for what a foreign file calls otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model.ids import is_id
from ..ids import free_id, proposed_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...exchange.drafts import DraftClaim
    from ...model import Facet

_USUAL: Final = "claim"
_USUAL_FACET: Final = "facet"
_USUAL_VALUE: Final = "value"
"""The beginnings of ids where a text holds no letter."""


class Ids:
    """Gives ids to claims; none of those `taken` is given. Cost: linear, even if all claims say the same."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def give(self, claim: DraftClaim) -> str:
        """The id that the file wants, if it is one and free, else one as `add` makes it."""
        wanted = claim.id if is_id(claim.id) else ""
        base = wanted or proposed_id(claim.label or claim.text) or proposed_id(claim.text) or _USUAL
        found = base
        while found in self._taken:
            number = self._next.get(base, 1) + 1
            self._next[base] = number
            found = f"{base}-{number}"
        self._taken.add(found)
        return found


class Facets:
    """The facets of a map and their values, and those that are new.

    `new` has by the id of each facet the labels of its new values by their ids.
    """

    def __init__(self, known: Mapping[str, Facet]) -> None:
        self.new: dict[str, dict[str, str]] = {}
        self._ids = {_folded(name): name for name in known}
        self._values = {
            name: {
                **{_folded(label): value for value, label in facet.values.items()},
                **{_folded(value): value for value in facet.values},
            }
            for name, facet in known.items()
        }

    def of(self, facet: str, labels: Iterable[str]) -> tuple[str, tuple[str, ...]]:
        """The id of a facet, and those of its values with these labels."""
        name = self._ids.get(_folded(facet)) or proposed_id(facet) or _USUAL_FACET
        values = self._values.setdefault(name, {})
        found: list[str] = []
        for label in labels:
            value = values.get(_folded(label))
            if value is None:
                value = free_id(proposed_id(label) or _USUAL_VALUE, {*values.values()})
                values[_folded(label)] = value
                self.new.setdefault(name, {})[value] = label.strip()
            found.append(value)
        return name, tuple(dict.fromkeys(found))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
