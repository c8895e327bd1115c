"""Writes the format af of the competition of solvers: arguments by number, and who attacks whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Sign
from ...views.ties import contradictions
from ..holding import BOTH_WAYS, OF_CLAIMS, OF_LINKS, lose
from ..report import Carried
from ..writing import Exported

if TYPE_CHECKING:
    from ...model import Link
    from ...views.part import Shown
    from ..report import Losses


def write_af(shown: Shown, losses: Losses) -> Exported:
    """Write the attacks and contradictions between claims; comments say which number is which claim."""
    argument_map = shown.argument_map
    numbers = {own: number for number, own in enumerate(argument_map.claims, 1)}
    attacks: dict[tuple[int, int], None] = {}
    for link in argument_map.sound_links():
        kind = _lost(link)
        if kind:
            losses.add(kind[0], str(link.path), plural=kind[1])
        else:
            attacks[numbers[link.source], numbers[link.target[0]]] = None
    carried = len(attacks)
    pairs = [*contradictions(argument_map)]
    for one, other in pairs:
        losses.add(BOTH_WAYS[0], one, plural=BOTH_WAYS[1])
        attacks.update({(numbers[one], numbers[other]): None, (numbers[other], numbers[one]): None})
    for own in numbers:
        losses.add("text", own)
    lose(argument_map, losses, *OF_CLAIMS, *OF_LINKS)
    lines = [
        f"p af {len(numbers)}",
        *(f"# {number} {own}" for own, number in numbers.items()),
        *(f"{one} {other}" for one, other in attacks),
    ]
    counts = Carried(claims=len(numbers), attacks=carried, contradictions=len(pairs))
    return Exported(("\n".join(lines) + "\n").encode(), counts)


def _lost(link: Link) -> tuple[str, str] | None:
    """What a link is counted as that is not an attack of one claim on another: one, and several."""
    if link.sign is Sign.SUPPORT:
        return "support", ""
    if link.target.is_link:
        return "undercut", ""
    return ("attack with several premises", "attacks with several premises") if link.premises else None
