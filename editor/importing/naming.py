"""The ids and facets of a map for what a foreign file calls otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model.ids import is_id
from ..ids import free_id, proposed_id
from ..known_imports import KnownFacet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...exchange.drafts import DraftClaim
    from ...model import Claim, Facet
    from ..known_imports import KnownFile

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
    """The facets of a map and their values, to which those of one file after the other are added."""

    def __init__(self, there: Mapping[str, Facet]) -> None:
        self._there = there
        self._values = {name: {**facet.values} for name, facet in there.items()}
        self._names = {_folded(name): name for name in there}
        self._labels = {
            name: {_folded(each): value for value, label in facet.values.items() for each in (value, label)}
            for name, facet in there.items()
        }

    def of_file(self, known: KnownFile) -> FileFacets:
        """Those of a file of which something is known."""
        return FileFacets(self, known.facets)

    def facet(self, label: str, known: str) -> str:
        """The id of the facet with this label, which was called `known` when its file was imported, or ""."""
        own = known if known in self._values else self._names.get(_folded(label), "")
        if not own:
            own = known or proposed_id(label) or _USUAL_FACET
            own = own if own in self._there else free_id(own, self._values)
            self._values[own] = {}
            self._names[_folded(label)] = own
        return own

    def value(self, facet: str, label: str, known: str) -> str:
        """The id of the value with this label of a facet, which was called `known`, or ""."""
        values, labels = self._values[facet], self._labels.setdefault(facet, {})
        own = known if known in values else labels.get(_folded(label), "")
        if not own:
            own = known or free_id(proposed_id(label) or _USUAL_VALUE, values)
            values[own] = label.strip()
        labels.setdefault(_folded(label), own)
        return own

    def added(self, claims: Iterable[Claim]) -> dict[str, dict[str, str]]:
        """The labels of the new values that claims have, by their ids, by the ids of their facets."""
        used = {(each.facet, each.value) for claim in claims for each in claim.facet_values}
        found: dict[str, dict[str, str]] = {}
        for facet, values in self._values.items():
            there = self._there[facet].values if facet in self._there else dict[str, str]()
            for value, label in values.items():
                if value not in there and (facet, value) in used:
                    found.setdefault(facet, {})[value] = label
        return found


class FileFacets:
    """The facets of a file; `known` has in the end what is to be known of them."""

    def __init__(self, facets: Facets, known: Mapping[str, KnownFacet]) -> None:
        self._facets = facets
        self._known = {label: (each.id, {**each.values}) for label, each in known.items()}

    @property
    def known(self) -> dict[str, KnownFacet]:
        """What is to be known of the facets of the file."""
        return {label: KnownFacet(own, values) for label, (own, values) in self._known.items()}

    def of(self, facet: str, labels: Iterable[str]) -> tuple[str, tuple[str, ...]]:
        """The id of a facet, and those of its values with these labels."""
        own, values = self._known.get(_folded(facet), ("", dict[str, str]()))
        own = self._facets.facet(facet, own)
        for label in labels:
            values[_folded(label)] = self._facets.value(own, label, values.get(_folded(label), ""))
        self._known[_folded(facet)] = own, values
        return own, tuple(dict.fromkeys(values[_folded(label)] for label in labels))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
