"""The view `sources` as a table: a row for each work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ...model import ArgumentMap
from ...model.words import count, listed
from ...views.sources import MOST_HYPOTHESES, SourcesFacts
from ..addresses import safe_link
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Cell, Column, Entry, Purpose, Table, column, entries
from ..words.names import Naming, quoted, sources_named, strength_word
from .cells import captioned, claims_cell, naming_for, target_entry, verdicts_cell

if TYPE_CHECKING:
    from ...views.part import Shown
    from ...views.sides import Side, Way
    from ...views.sources import CitedWork, SpokenOf

_MOST_THROUGH: Final = 2
"""Of the claims that a way goes through, so many are named and the others counted."""

_MANY_CLAIMS: Final = 10
_MOST_OF_ALL: Final = 0.75
"""One work that is cited for so many claims, and for such a share of all, carries nearly the whole map."""

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
    between = naming_for("", purpose) if naming is Naming.COUNT else naming
    works = [each for each in facts.works if each.claims or each.reports]
    plain = purpose is Purpose.DATA
    reports = Naming.IDS if plain else Naming.COUNT
    evaluation = shown.evaluated.evaluation
    columns = [
        column("work", [_work(each, argument_map) for each in works], 12),
        column("title", [entries([each.title]) for each in works], 14, optional=True),
        column("claims", [claims_cell(each.claims, argument_map, naming, evaluation) for each in works], 12),
        column("verdicts", [verdicts_cell(each.verdicts) for each in works], optional=not plain),
        column(
            "reports",
            [claims_cell(each.reports, argument_map, reports, evaluation) for each in works],
            7,
            optional=True,
        ),
        *_sides(works, shown.whole, between, plain=plain),
        column("supports", [_targets(each.supports, shown, naming) for each in works], 12, optional=True),
        column("attacks", [_targets(each.attacks, shown, naming) for each in works], 12, optional=True),
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
    names = {each: quoted(each, whole, naming) for each in hypotheses}
    if plain or len(names) <= _MOST_SIDES:
        return [
            column(
                f"on {name}",
                [entries(_side(each.sides[own], whole, naming)) for each in works],
                optional=not plain,
            )
            for own, name in names.items()
        ]
    cells = [
        entries(
            f"{names[own]}: {', '.join(_side(side, whole, naming))}"
            for own, side in each.sides.items()
            if side.side
        )
        for each in works
    ]
    return [column("on the hypotheses", cells, 14, optional=True)]


def _side(side: Side, whole: ArgumentMap, naming: Naming) -> list[str]:
    """Return the sides that are taken, each with its way: `attacks through “Tea is cheap”`."""
    return [
        _way(word, way, whole, naming)
        for word, way in (("supports", side.supports), ("attacks", side.attacks))
        if way
    ]


def _way(word: str, way: Way, whole: ArgumentMap, naming: Naming) -> str:
    if not way.steps:
        return "asserts it"
    if not way.through:
        return f"{word} directly"
    names = [
        f"the step from {quoted(each[0], whole, naming)}" if each.is_link else quoted(each[0], whole, naming)
        for each in way.through
    ]
    how = "as a premise of" if way.steps == 1 else "through"
    return f"{word} {how} {listed(names, _MOST_THROUGH)}"


def _targets(targets: Sequence[SpokenOf], shown: Shown, naming: Naming) -> Cell:
    if naming is Naming.COUNT:
        return entries([str(len(targets) or "")])
    argument_map = shown.argument_map
    return tuple(
        target_entry(
            each.to,
            argument_map,
            naming,
            _strength_and_sources(each, argument_map),
        )
        for each in targets
    )


def _strength_and_sources(spoken: SpokenOf, argument_map: ArgumentMap) -> str:
    strength = strength_word(spoken.strength) if spoken.strength else ""
    sources = sources_named(argument_map.claims[spoken.to[0]], argument_map)
    words = ", ".join(filter(None, (strength, sources)))
    return f" ({words})" if words else ""


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
    carrying = max(works, key=lambda each: len(each.claims))
    cited = sum(any(source.work for source in each.sources) for each in argument_map.claims.values())
    if len(carrying.claims) >= max(_MANY_CLAIMS, _MOST_OF_ALL * cited):
        notes.append(
            f"{carrying.author_year} is cited for {len(carrying.claims)} of the {cited} claims that cite a"
            " work, so this table says little: the balance and the ledger say more."
        )
    if any(side.side for each in works for side in each.sides.values()):
        of_whole = ", shown or not" if shown.is_part else ""
        notes.append(
            "A work is on a side where a claim of it bears on the hypothesis directly, or through one other"
            f" claim{of_whole}."
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
