"""What of a map could not be read: `Gaps`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .problem import Place


@dataclass(frozen=True, slots=True)
class Gaps:
    """What reading had to leave out of a map, so that nothing is concluded from its absence.

    `damaged` are the ids of claims that are too faulty to be in the map; a link to one of them is left out of
    the map, but its target is not unknown. `faulty` are the ids of claims that are in the map without a
    faulty part. `complete` is False if a claim file could not be read to its end, so that claims may be
    missing whose ids are not known. `works_known` and `facets_known` are False if the references or the
    vocabularies are given but cannot be read. `repeated` are the ids that are given again, each with the
    place of the claim that is left out.
    """

    damaged: frozenset[str] = frozenset()
    faulty: frozenset[str] = frozenset()
    complete: bool = True
    works_known: bool = True
    facets_known: bool = True
    repeated: tuple[tuple[str, Place], ...] = ()

    @property
    def lack_claims(self) -> bool:
        """Whether claims are written that are not in the map, so that what they say is not known."""
        return bool(self.damaged) or not self.complete

    @property
    def bear_on_verdicts(self) -> bool:
        """Whether a verdict might be another one if nothing were left out."""
        return self.lack_claims or bool(self.faulty or self.repeated)


NO_GAPS: Final = Gaps()
