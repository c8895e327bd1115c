"""Which part of a map is shown, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import ArgumentMap, Kind
from ...model.words import count, ended, in_quotes, listed

if TYPE_CHECKING:
    from ...views.division import Division
    from ...views.part import Part, Selection, Shown


def part_in_words(part: Part) -> str:
    """Say which part is shown, "" where it is the whole map."""
    asked = selection_in_words(part.selection, part.whole)
    return "; ".join(filter(None, (asked, part.piece)))


def part_told(part: Part) -> str:
    """Say in a sentence which part is shown."""
    return ended(f"Shown is a part of the map: {part_in_words(part)}")


def selection_in_words(selection: Selection, argument_map: ArgumentMap) -> str:
    """Say what was asked for, "" where it is everything."""
    parts: list[str] = []
    if selection.focus:
        named = ", ".join(in_quotes(argument_map.claims[each].label) for each in selection.focus)
        if selection.depth:
            steps = count(selection.depth, "step")
            named += f" and what is within {steps} of {'it' if len(selection.focus) == 1 else 'them'}"
        parts.append(named)
    for facet in dict.fromkeys(facet for facet, _ in selection.where):
        values = argument_map.facets[facet].values
        named = " or ".join(values[value] for each, value in selection.where if each == facet)
        parts.append(f"{facet}: {named}")
    works = argument_map.works
    others = {
        "kind": [kind.value for kind in selection.kinds],
        "work": [works[each].author_year if each in works else each for each in selection.works],
        "voice": selection.voices,
        "tag": selection.tags,
        "verdict": [verdict.value for verdict in selection.verdicts],
    }
    parts += [f"{name}: {' or '.join(values)}" for name, values in others.items() if values]
    if selection.only_supports:
        parts.append("supports only")
    return "; ".join(parts)


def no_hypothesis(shown: Shown) -> str:
    """Say that no hypothesis is shown, as the map has none or no claims at all, or the part has none."""
    if not shown.whole.claims:
        return "the map has no claims"
    if any(each.kind is Kind.HYPOTHESIS for each in shown.whole.claims.values()):
        return "no hypothesis is in this part of the map"
    return "the map has no hypothesis"


def division_in_words(division: Division) -> str:
    """Say how the claims and lines of a map are shared out among its pictures."""
    claims = listed(
        [
            f"{number} {where}"
            for number, where in (
                (division.in_one, "in one picture"),
                (division.in_several, "in several"),
                (division.in_none, "in none"),
            )
            if number
        ]
    )
    within, across = division.within, division.across
    if not across:
        return f"{claims}; every line is within a picture"
    are = "is" if within == 1 else "are"
    return (
        f"{claims}; of {count(within + across, 'line')} {within} {are} within a picture and {across} in none"
    )
