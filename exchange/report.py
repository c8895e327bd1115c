"""What was carried over from one format into another, and what was not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Sign
from ..model.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Problem
    from .drafts import DraftMap

_MOST_PLACES: Final = 10


class Kept(str, Enum):
    """Where what a format cannot hold is kept nevertheless."""

    NO = "no"
    NOTE = "note"
    TAG = "tag"


class Carried(NamedTuple):
    """How many of each were carried over; undercuts are no attacks here, backings of links are supports."""

    claims: int = 0
    supports: int = 0
    attacks: int = 0
    undercuts: int = 0
    contradictions: int = 0
    answers: int = 0
    works: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """What was not carried over: of a kind (`locution`), how many, and the first ten places."""

    kind: str
    count: int
    kept: Kept
    places: tuple[str, ...]
    plural: str = ""

    @property
    def counted(self) -> str:
        """The number with its noun, such as `43 locutions`."""
        return count(self.count, self.kind, self.plural)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file or a map: the `format` it was read from or written in, and the `source`'s name.

    `problems` are faults of the source; `notes` are sentences on how it was read.
    """

    format: str
    source: str
    carried: Carried
    lost: tuple[Lost, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


class Losses:
    """Counts, while a format is read or written, what cannot be carried over."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Kept]] = Counter()
        self._places: dict[tuple[str, Kept], list[str]] = {}
        self._plurals: dict[str, str] = {}

    def add(
        self, kind: str, place: str = "", kept: Kept = Kept.NO, *, plural: str = "", number: int = 1
    ) -> None:
        """Count one, or `number`, of a kind, named in the singular; `place` is where the first of them is."""
        if number < 1:
            return
        self._counts[kind, kept] += number
        places = self._places.setdefault((kind, kept), [])
        if place and len(places) < _MOST_PLACES:
            places.append(place)
        if plural:
            self._plurals[kind] = plural

    @property
    def lost(self) -> tuple[Lost, ...]:
        """What was counted, in the order of first mention."""
        return tuple(
            Lost(kind, number, kept, tuple(self._places[kind, kept]), self._plurals.get(kind, ""))
            for (kind, kept), number in self._counts.items()
        )


def carried(draft: DraftMap) -> Carried:
    """Count what a draft holds."""
    links = [link for claim in draft.claims for link in claim.links]
    attacks = [link for link in links if link.sign is Sign.ATTACK]
    undercuts = sum(len(link.target) > 1 for link in attacks)
    return Carried(
        claims=len(draft.claims),
        supports=len(links) - len(attacks),
        attacks=len(attacks) - undercuts,
        undercuts=undercuts,
        contradictions=_total(claim.contradicts for claim in draft.claims),
        answers=_total(claim.answers for claim in draft.claims),
        works=len(draft.works),
    )


def _total(parts: Iterable[tuple[object, ...]]) -> int:
    return sum(map(len, parts))
