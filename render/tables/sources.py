"""The literature table: a row for each work, with what it claims, on which side, for and against whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Kind, Sign, Target
from ...model.words import count
from ...views.ties import counting_links
from ..compose.cells import captioned, claims_cell, naming_for, target_entry
from ..document.table import Entry, Purpose, Table, column, entries
from ..escape import safe_link
from ..words.names import Naming, whose
from .sides import Side, joined, leads, sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap, Link, Source
    from ..document.table import Cell, Column

_OF_THE_WHOLE = "also over what is not shown of the map"
_MOST_SIDES = 4
"""Up to how many hypotheses have a column each."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What a map takes from one work.

    `claims` are those that cite it themselves, `reports` those that cite another source by way of it and
    not itself. `sides` holds the side that its claims take on each hypothesis, together. `supports` and
    `attacks` are the claims and links of others that its claims speak for and against, in one step.
    """

    key: str
    author_year: str
    title: str
    link: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    sides: dict[str, Side]
    supports: tuple[Target, ...]
    attacks: tuple[Target, ...]


def literature(argument_map: ArgumentMap, whole: ArgumentMap) -> list[Entered]:
    """Return what the map takes from each work of the references, then from those cited without an entry.

    Sides are those that the claims take in the `whole` of which the map is a part, as what lies between
    need not be shown; also on those of its hypotheses outside the part on which any work takes one.
    """
    direct: dict[str, dict[str, None]] = {key: {} for key in argument_map.works}
    by_way: dict[str, dict[str, None]] = {key: {} for key in argument_map.works}
    for claim in argument_map.claims.values():
        for source in claim.sources:
            if source.work:
                direct.setdefault(source.work, {})[claim.id] = None
            for via in _chain(source):
                by_way.setdefault(via.work, {})[claim.id] = None
    taken = _taken(argument_map, whole, {claim for own in direct.values() for claim in own})
    reaching = _by_premise(argument_map)
    found: list[Entered] = []
    for key in dict.fromkeys((*direct, *by_way)):
        work = argument_map.works.get(key)
        own = direct.get(key, {})
        found.append(
            Entered(
                key=key,
                author_year=work.author_year if work else key,
                title=work.title if work else "",
                link=safe_link(work.doi, work.url) if work else "",
                claims=tuple(own),
                reports=tuple(each for each in by_way.get(key, ()) if each not in own),
                sides={each: joined(own, of_claims) for each, of_claims in taken.items()},
                supports=_others(argument_map, own, reaching, Sign.SUPPORT),
                attacks=_others(argument_map, own, reaching, Sign.ATTACK),
            )
        )
    return found


def _taken(argument_map: ArgumentMap, whole: ArgumentMap, citing: set[str]) -> dict[str, dict[str, Side]]:
    """Return the sides of claims on each hypothesis of the part, or on which any of those `citing` has."""
    leading = leads(whole)
    found: dict[str, dict[str, Side]] = {}
    for claim in whole.claims.values():
        if claim.kind is Kind.HYPOTHESIS:
            of_claims = sides(leading, claim.id)
            if claim.id in argument_map.claims or not citing.isdisjoint(of_claims):
                found[claim.id] = of_claims
    return found


def _chain(source: Source) -> Iterator[Source]:
    """Yield the sources by way of which a source is cited, one after the other."""
    while source.via is not None:
        source = source.via
        if source.work:
            yield source


def _by_premise(argument_map: ArgumentMap) -> dict[str, list[Link]]:
    """Return the links that can count by each claim that they start from."""
    found: dict[str, list[Link]] = {}
    for claim in argument_map.claims.values():
        for link in counting_links(argument_map, claim):
            for start in (link.source, *(premise.id for premise in link.premises)):
                found.setdefault(start, []).append(link)
    return found


def _others(
    argument_map: ArgumentMap, own: dict[str, None], reaching: dict[str, list[Link]], sign: Sign
) -> tuple[Target, ...]:
    """Return what the claims speak for or against, where it is not theirs; a contradiction is an attack."""
    found: dict[Target, None] = {}
    for each in own:
        for link in reaching.get(each, ()):
            if link.sign is sign and link.target[0] not in own:
                found[link.target] = None
        if sign is Sign.ATTACK:
            for other in argument_map.claims[each].contradicts:
                if other.id in argument_map.claims and other.id not in own:
                    found[Target.of(other.id)] = None
    return tuple(found)


def sources_table(argument_map: ArgumentMap, whole: ArgumentMap, purpose: Purpose, cells: str = "") -> Table:
    """Tabulate the works that are cited, in the order of the references; `whole` as for `literature`.

    `cells` is how claims are named, "" as usual.
    """
    naming = naming_for(cells, purpose)
    works = [each for each in literature(argument_map, whole) if each.claims or each.reports]
    plain = purpose is Purpose.DATA
    reports = Naming.IDS if plain else Naming.COUNT
    columns = [
        column("work", [(Entry(each.author_year, each.link),) for each in works], 12),
        column("title", [entries([each.title]) for each in works], 14, 5),
        column("claims", [claims_cell(each.claims, argument_map, naming) for each in works], 12),
        column("reports", [claims_cell(each.reports, argument_map, reports) for each in works], 7, 4),
        *_sides(whole, works, naming, plain=plain),
        column("supports", [_targets(argument_map, each.supports, naming) for each in works], 12, 2),
        column("attacks", [_targets(argument_map, each.attacks, naming) for each in works], 12, 2),
    ]
    if plain:
        columns.insert(0, column("key", [(Entry(each.key),) for each in works]))
    return Table(
        name="sources",
        columns=tuple(columns),
        caption=captioned(argument_map, "the works and the sides they take"),
        when_empty="The map cites no works."
        if argument_map is whole
        else "No claim in this part of the map cites a work.",
        notes=_notes(argument_map, whole, works),
    )


def _sides(whole: ArgumentMap, works: list[Entered], naming: Naming, *, plain: bool) -> list[Column]:
    """Return a column for each hypothesis, or one for all where they are many."""
    hypotheses = works[0].sides if works else ()
    names = {each: whole.claims[each].label if naming is Naming.LABELS else each for each in hypotheses}
    if plain or len(names) <= _MOST_SIDES:
        missing = () if plain else (Entry("-"),)
        return [
            column(f"on {name}", [entries([_told(each.sides[own])]) or missing for each in works], 10, 1)
            for own, name in names.items()
        ]
    cells = [
        entries(f"{names[own]}: {_told(side)}" for own, side in each.sides.items() if side.name)
        for each in works
    ]
    return [column("on the hypotheses", cells, 14, 1)]


def _told(side: Side) -> str:
    """Say a side in words, with its steps."""
    told = [
        f"{word} ({count(steps, 'step')})" if steps else "asserts it"
        for word, steps in (("supports", side.supports), ("attacks", side.attacks))
        if steps is not None
    ]
    return ("both: " if len(told) > 1 else "") + ", ".join(told)


def _targets(argument_map: ArgumentMap, targets: tuple[Target, ...], naming: Naming) -> Cell:
    """Name claims and links of others, each with whose it is."""
    if naming is Naming.COUNT:
        return entries([str(len(targets) or "")])
    return tuple(
        target_entry(target, argument_map, naming, whose(argument_map.claims[target[0]], argument_map))
        for target in targets
    )


def _notes(argument_map: ArgumentMap, whole: ArgumentMap, works: list[Entered]) -> tuple[str, ...]:
    """Say what a reader cannot see from the table itself."""
    notes: list[str] = []
    if any(side.name for each in works for side in each.sides.values()):
        of_whole = f", {_OF_THE_WHOLE}" * (whole is not argument_map)
        notes.append(
            f"Steps: links on the shortest way from a claim of the work to the hypothesis{of_whole}."
        )
    if any(each.reports for each in works):
        notes.append("Reports: how many claims of others are cited by way of the work.")
    without = sum(not any(source.work for source in each.sources) for each in argument_map.claims.values())
    if without:
        notes.append(f"Without a work: {count(without, 'claim')}.")
    idle = len(argument_map.works) - sum(each.key in argument_map.works for each in works)
    if idle and works:
        notes.append(f"Not cited: {count(idle, 'work')}.")
    return tuple(notes) if works else ()


def sources_data(argument_map: ArgumentMap, whole: ArgumentMap) -> dict[str, object]:
    """Return the works as JSON has them; claims by id, links by the list of their ids; `whole` as above."""
    return {
        "works": [
            {
                "key": each.key,
                "author_year": each.author_year,
                "title": each.title,
                "claims": list(each.claims),
                "reports": list(each.reports),
                "sides": {
                    own: {
                        "side": side.name or None,
                        "supports_steps": side.supports,
                        "attacks_steps": side.attacks,
                    }
                    for own, side in each.sides.items()
                },
                "supports": [list(target) for target in each.supports],
                "attacks": [list(target) for target in each.attacks],
            }
            for each in literature(argument_map, whole)
        ]
    }
