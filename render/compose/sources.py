"""The view `sources` as a table: a row for each work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ...model import ArgumentMap, Target
from ...model.words import count
from ...views.sources import MOST_HYPOTHESES, SourcesFacts
from ..addresses import safe_link
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Cell, Column, Entry, Purpose, Table, column, entries
from ..words.names import Naming, whose
from .cells import captioned, claims_cell, naming_for, target_entry

if TYPE_CHECKING:
    from ...views.part import Shown
    from ...views.sides import Side
    from ...views.sources import CitedWork

_OF_THE_WHOLE: Final = "also over what is not shown of the map"
_MOST_SIDES: Final = 4
"""With more hypotheses, the sides on all of them stand in one column."""


def words_of_sources(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds: how many hypotheses the sides leave out only where they leave out any."""
    left_out = ("without_sides",)
    return (
        Worded(SourcesFacts, lambda facts: members(facts, "works", *left_out[: bool(facts.without_sides)])),
    )


def compose_sources(facts: SourcesFacts, shown: Shown, purpose: Purpose, cells: str = "") -> Document:
    """Tabulate the works that are cited; `cells` as for `naming_for`."""
    argument_map, naming = shown.argument_map, naming_for(cells, purpose)
    works = [each for each in facts.works if each.claims or each.reports]
    plain = purpose is Purpose.DATA
    reports = Naming.IDS if plain else Naming.COUNT
    columns = [
        column("work", [_work(each, argument_map) for each in works], 12),
        column("title", [entries([each.title]) for each in works], 14, 5),
        column("claims", [claims_cell(each.claims, argument_map, naming) for each in works], 12),
        column("reports", [claims_cell(each.reports, argument_map, reports) for each in works], 7, 4),
        *_sides(works, shown.whole, naming, plain=plain),
        column("supports", [_targets(each.supports, argument_map, naming) for each in works], 12, 2),
        column("attacks", [_targets(each.attacks, argument_map, naming) for each in works], 12, 2),
    ]
    if plain:
        columns.insert(0, column("key", [(Entry(each.key),) for each in works]))
    left_out = _without_sides(facts.without_sides)
    missing = "No claim in this part of the map cites a work." if shown.is_part else "The map cites no works."
    return Document.of_tables(
        Table(
            name="sources",
            columns=tuple(columns),
            caption=captioned(argument_map, "the works and the sides they take"),
            when_empty=missing,
            notes=(*_notes(works, shown), *left_out),
            warning=" ".join(left_out) if plain else "",
        ),
    )


def _work(work: CitedWork, argument_map: ArgumentMap) -> Cell:
    entry = argument_map.works.get(work.key)
    return (Entry(work.author_year, safe_link(entry.doi, entry.url) if entry else ""),)


def _sides(works: Sequence[CitedWork], whole: ArgumentMap, naming: Naming, *, plain: bool) -> list[Column]:
    """Return a column for each hypothesis, or one for all where they are many."""
    hypotheses = works[0].sides if works else ()
    names = {each: whole.claims[each].label if naming is Naming.LABELS else each for each in hypotheses}
    if plain or len(names) <= _MOST_SIDES:
        missing = () if plain else (Entry("-"),)
        return [
            column(f"on {name}", [entries([_side(each.sides[own])]) or missing for each in works], 10, 1)
            for own, name in names.items()
        ]
    cells = [
        entries(f"{names[own]}: {_side(side)}" for own, side in each.sides.items() if side.side)
        for each in works
    ]
    return [column("on the hypotheses", cells, 14, 1)]


def _side(side: Side) -> str:
    taken = [
        f"{word} ({count(steps, 'step')})" if steps else "asserts it"
        for word, steps in (("supports", side.supports_steps), ("attacks", side.attacks_steps))
        if steps is not None
    ]
    return ("both: " if len(taken) > 1 else "") + ", ".join(taken)


def _targets(targets: Sequence[tuple[str, ...]], argument_map: ArgumentMap, naming: Naming) -> Cell:
    if naming is Naming.COUNT:
        return entries([str(len(targets) or "")])
    return tuple(
        target_entry(Target(each), argument_map, naming, whose(argument_map.claims[each[0]], argument_map))
        for each in targets
    )


def _without_sides(hypotheses: int) -> tuple[str, ...]:
    if not hypotheses:
        return ()
    rest = count(hypotheses, "hypothesis", "hypotheses")
    return (f"Sides are told for the first {MOST_HYPOTHESES} hypotheses; left out: {rest} more.",)


def _notes(works: Sequence[CitedWork], shown: Shown) -> tuple[str, ...]:
    if not works:
        return ()
    argument_map = shown.argument_map
    notes: list[str] = []
    if any(side.side for each in works for side in each.sides.values()):
        of_whole = f", {_OF_THE_WHOLE}" if shown.is_part else ""
        notes.append(
            f"Steps: links on the shortest way from a claim of the work to the hypothesis{of_whole}."
        )
    if any(each.reports for each in works):
        notes.append("Reports: how many claims of others are cited by way of the work.")
    without = sum(not any(source.work for source in each.sources) for each in argument_map.claims.values())
    if without:
        notes.append(f"Without a work: {count(without, 'claim')}.")
    idle = len(argument_map.works) - sum(each.key in argument_map.works for each in works)
    if idle:
        notes.append(f"Not cited: {count(idle, 'work')}.")
    return tuple(notes)
