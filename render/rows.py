"""The claims of a map as rows of text, for every format of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .box import cited

if TYPE_CHECKING:
    from ..model import ArgumentMap, Claim, Sign, Target


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the table: each field is a list of entries, in the order of the map.

    `facets` holds the labels of its values for every facet of the map.
    """

    id: str
    label: str
    text: str
    kind: str
    sources: tuple[str, ...]
    supports: tuple[str, ...]
    attacks: tuple[str, ...]
    contradicts: tuple[str, ...]
    answers: tuple[str, ...]
    facets: dict[str, tuple[str, ...]]


def path_text(target: Target) -> str:
    """Write a target as in a map: `a` or `a -> b`."""
    return " -> ".join(target)


def claim_rows(argument_map: ArgumentMap) -> list[Row]:
    """Return a row for each claim; only links that can count are in it."""
    return [_row(argument_map, claim) for claim in argument_map.claims.values()]


def _row(argument_map: ArgumentMap, claim: Claim) -> Row:
    """Return the row of one claim."""
    contradicted = dict.fromkeys(each.id for each in claim.contradicts if each.id in argument_map.claims)
    return Row(
        id=claim.id,
        label=claim.label,
        text=claim.text,
        kind=claim.kind.value,
        sources=tuple(
            dict.fromkeys(filter(None, (cited(each, argument_map.works) for each in claim.sources)))
        ),
        supports=_targets(argument_map, claim, "supports"),
        attacks=_targets(argument_map, claim, "attacks"),
        contradicts=tuple(contradicted),
        answers=tuple(dict.fromkeys(each.to for each in claim.answers if each.to in argument_map.claims)),
        facets={
            facet.name: tuple(facet.values.get(value, value) for value in claim.facets.get(facet.name, ()))
            for facet in argument_map.facets.values()
        },
    )


def _targets(argument_map: ArgumentMap, claim: Claim, sign: Sign | str) -> tuple[str, ...]:
    """Return what the claim's sound links of a sign point at, with their further premises."""
    found: list[str] = []
    for link in claim.links:
        if (
            link.sign.value == sign
            and argument_map.links.get(link.path) is link
            and argument_map.is_sound(link)
        ):
            premises = "".join(f" (with {premise.id})" for premise in link.premises)
            found.append(path_text(link.target) + premises)
    return tuple(found)
