"""The changes that turn each verdict, in a compact form, which `scripts/switch_data.js` unpacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Operation
from ...views.switches import switches

if TYPE_CHECKING:
    from ...evaluate import Change
    from ...views.part import Shown

_CODES: Final = {
    Operation.REJECT: "r",
    Operation.ACCEPT: "a",
    Operation.PRESUME: "p",
    Operation.UNPRESUME: "n",
    Operation.STRENGTH: "s",
    Operation.DROP: "d",
    Operation.DROP_UNDERCUTS: "u",
    Operation.DROP_CONTRADICTION: "c",
}

Packed = list[str | int | float]
"""A change: its code, what is changed, and a strength or another claim where it has one."""


def packed_switches(shown: Shown) -> list[list[object]]:
    """Return for each claim that has switches its number, then their groups: a verdict, then the changes.

    Claims and sound links are numbered from 0 in the order of the map; a link that is changed is written as
    -1 less its number. There are none at all where to search for them takes too long.
    """
    whole = shown.whole
    claims = {own: number for number, own in enumerate(whole.claims)}
    links = {link.path: number for number, link in enumerate(whole.sound_links())}

    def packed(change: Change) -> Packed:
        code = _CODES[change.operation]
        if change.operation is Operation.DROP_CONTRADICTION:
            return [code, *(claims[each] for each in change.target)]
        target = -1 - links[change.target] if change.target.is_link else claims[change.target[0]]
        return [code, target] if change.strength is None else [code, target, change.strength]

    return [
        [claims[claim], *([each.verdict.value[0], *map(packed, each.changes)] for each in groups)]
        for claim, groups in switches(shown).items()
        if groups
    ]
