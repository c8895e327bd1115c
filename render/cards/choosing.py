"""Which cards a picture shows where there is no room for all: those that decide, then the strongest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from ..document.cards import Card, CardGroup, Column, Columns, Stands
from ..document.tones import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document.blocks import Block

MOST_CARDS: Final = 12
"""How many cards of a side a picture shows at most."""

_ORDER: Final = (Stands.HOLDS, Stands.IN_DOUBT, Stands.FAILS)
_WORDS: Final = {Stands.HOLDS: "hold", Stands.IN_DOUBT: "in doubt", Stands.FAILS: "fail"}


class Room(NamedTuple):
    """How much a column shows: at most so many cards, and of these how much.

    `shown` counts its cards, `decisive` those of them that decide. At `detail` 2 all say why they do, at 1
    only those that decide, and at 0 none.
    """

    shown: int
    decisive: int
    detail: int = 2

    @property
    def is_least(self) -> bool:
        """Whether nothing is left to leave out."""
        return not self.shown and not self.detail

    def less(self) -> Room:
        """Return the next smaller one: what decides says why, and is shown, as long as it can be."""
        if self.detail == 2 or (self.detail and self.shown <= self.decisive):
            return self._replace(detail=self.detail - 1)
        return self._replace(shown=self.shown - 1)


def rooms_for(blocks: Sequence[Block]) -> list[Room]:
    """Return the most that a picture shows of each column; a single column has its cards in two places."""
    columns = next((block.columns for block in blocks if isinstance(block, Columns)), ())
    most = MOST_CARDS * (2 if len(columns) == 1 else 1)
    cards = [[card for group in column.groups for card in group.cards] for column in columns]
    return [Room(min(len(each), most), sum(map(_decides, each))) for each in cards]


def shortened(block: Block, rooms: Sequence[Room]) -> Block:
    """Return the columns with as many cards as there is room for; other blocks stay as they are."""
    if not isinstance(block, Columns):
        return block
    columns = zip(block.columns, rooms, strict=True)
    return Columns(tuple(_of_column(column, room) for column, room in columns))


def _of_column(column: Column, room: Room) -> Column:
    every = [card for group in column.groups for card in group.cards]
    kept = {id(card) for card in sorted(every, key=_weight)[: room.shown]}
    groups = [
        group._replace(cards=tuple(card for card in group.cards if id(card) in kept))
        for group in column.groups
    ]
    left_out = [card for card in every if id(card) not in kept]
    return column._replace(
        groups=tuple(_detailed(group, room.detail) for group in groups if group.cards),
        notes=(_counted(left_out, shown=room.shown), *column.notes) if left_out else column.notes,
        more=len(left_out),
        when_empty="" if every else column.when_empty,
    )


def _detailed(group: CardGroup, detail: int) -> CardGroup:
    """Leave out why, where a column has no room for it."""
    cards = (
        card if detail + _decides(card) > 1 else card._replace(because="", is_brief=bool(card.because))
        for card in group.cards
    )
    return group._replace(cards=tuple(cards))


def _decides(card: Card) -> bool:
    return card.decides and card.stands is Stands.HOLDS


def _weight(card: Card) -> tuple[bool, float, int]:
    return not card.decides, -card.weight, _ORDER.index(card.stands)


def _counted(left_out: Sequence[Card], *, shown: int) -> str:
    """Count the cards that are left out, by how they stand: `5 more: 3 hold, 2 fail`."""
    states, number = Counter(card.stands for card in left_out), len(left_out)
    parts = [f"{states[each]} {_word(each, states[each])}" for each in _ORDER if states[each]]
    if left_out[0].tone is Tone.PLAIN:
        return f"{number} more" if shown else f"{number}: not shown here"
    if not shown:
        return f"{', '.join(parts)}: not shown here"
    if len(parts) == 1:
        return f"{number} more {_word(*states.popitem())}"
    return f"{number} more: {', '.join(parts)}"


def _word(stands: Stands, number: int) -> str:
    return f"{_WORDS[stands]}{'s' * (number == 1 and stands is not Stands.IN_DOUBT)}"
