"""Claims crossed with hypotheses, as a table with notes on how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...evaluate import LinkState
from ...model import ArgumentMap, Target
from ...model.words import count
from ...views.competing_hypotheses import ComparedHypothesis, CompetingHypothesesFacts, EvidenceCell
from ...views.errors import UncountableCellsError
from ..document.blocks import Document
from ..document.data import Worded, members
from ..document.table import Cell, Column, Entry, Purpose, Table, column, entries
from ..words.competing_hypotheses import CAVEAT, CODES, DIAGNOSTIC, NOT_DIAGNOSTIC, SCORES
from ..words.names import Naming, quoted, target_name
from .cells import captioned, naming_for, sources_cell, verdict_cell
from .hypotheses import HOLDS_WORDS, not_listed, reasons_left_out, without_hypothesis

if TYPE_CHECKING:
    from ...views.part import Shown

_MOST_NAMED: Final = 3
"""With more hypotheses, the columns are headed H1, H2 and so on, not by labels."""

_MOST_COLUMNS: Final = 100
"""With more hypotheses, the others have no column: a table of thousands is read by nobody."""

_MARKED: Final = {LinkState.HOLDS: "{}", LinkState.IN_DOUBT: "{}~", LinkState.FAILS: "({})"}


def words_of_competing_hypotheses(_shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for the cells, with words in place of states."""
    return (
        Worded(CompetingHypothesesFacts, lambda facts: members(facts, "rows", "columns", "cells")),
        Worded(EvidenceCell, _cell_members),
    )


def _cell_members(cell: EvidenceCell) -> dict[str, object]:
    reason = cell.reason
    how = {"stands": HOLDS_WORDS[reason.stands], "reason": reason.bearing}
    return {**members(cell, "row", "column", "code"), **how, **members(reason, "strength", "with_")}


def compose_competing_hypotheses(
    facts: CompetingHypothesesFacts, shown: Shown, purpose: Purpose, cells: str = ""
) -> Document:
    """Tabulate the claims that bear on the hypotheses; `cells` as for `naming_for`.

    Raises: UncountableCellsError, where claims are to be counted.
    """
    naming = naming_for(cells, purpose)
    if naming is Naming.COUNT:
        raise UncountableCellsError
    whole, rows = shown.whole, facts.rows.claims
    below = [(), ()] if rows else []
    tells = [entries(["" if each.diagnosticity is None else f"{each.diagnosticity:g}"]) for each in rows]
    names = [(Entry(target_name(Target.of(each.id), whole, naming)),) for each in rows]
    results = shown.evaluated.evaluation.claims
    fares = [verdict_cell(results.get(each.id)) for each in rows]
    cited = [sources_cell(whole.claims[each.id], whole) for each in rows]
    summary = [(Entry(word, strong=True),) for word in ("inconsistency", "verdict")] if rows else []
    columns = [
        column("claim", [*names, *summary], 14),
        column("verdict", [*fares, *below]),
        column("source", [*cited, *below], optional=True),
        *_hypotheses(facts, shown, purpose, naming),
        column("diagnosticity", [*tells, *below], 5, optional=True),
    ]
    if purpose is Purpose.DATA:
        columns.insert(1, column("label", [*((Entry(each.label),) for each in rows), *below]))
    left_out = _without_columns(facts)
    that_is_shown = "that is shown " if shown.is_part else ""
    return Document.of_tables(
        Table(
            name="matrix",
            columns=tuple(columns),
            caption=captioned(whole, "what claims say of each hypothesis"),
            when_empty=f"No claim {that_is_shown}bears on a hypothesis directly."
            if facts.columns.hypotheses
            else without_hypothesis(shown),
            notes=(*(_how_to_read(facts, purpose) if rows else ()), *_left_out(facts), *left_out),
            warning=" ".join(left_out) if purpose is Purpose.DATA else "",
        ),
    )


def _hypotheses(
    facts: CompetingHypothesesFacts, shown: Shown, purpose: Purpose, naming: Naming
) -> list[Column]:
    """Return a column for each hypothesis, with its score and its verdict below."""
    whole, results = shown.whole, shown.evaluated.evaluation.claims
    found: dict[tuple[str, str], list[EvidenceCell]] = {}
    for cell in facts.cells:
        found.setdefault((cell.row, cell.column), []).append(cell)
    columns: list[Column] = []
    for each, head in _headed(facts, purpose):
        body = [_cell(found.get((row.id, each.id), ()), whole, naming) for row in facts.rows.claims]
        surely, possibly = each.inconsistency, each.inconsistency_possibly
        score = f"{surely:g} to {possibly:g}" if possibly > surely else f"{surely:g}"
        if body:
            body += [(Entry(score),), verdict_cell(results[each.id])]
        columns.append(column(head, body, 6))
    return columns


def _headed(facts: CompetingHypothesesFacts, purpose: Purpose) -> Iterator[tuple[ComparedHypothesis, str]]:
    """Yield each hypothesis that has a column, with the heading of that."""
    hypotheses = facts.columns.hypotheses
    for number, each in enumerate(hypotheses[:_MOST_COLUMNS], 1):
        if purpose is Purpose.DATA:
            yield each, each.id
        else:
            yield each, each.label if len(hypotheses) <= _MOST_NAMED else f"H{number}"


def _cell(cells: Sequence[EvidenceCell], whole: ArgumentMap, naming: Naming) -> Cell:
    lines: list[str] = []
    for each in cells:
        lines.append(_MARKED[each.reason.stands].format(each.code.value))
        lines += [f"with {quoted(premise, whole, naming)}" for premise in each.reason.with_]
    return entries(lines)


def _how_to_read(facts: CompetingHypothesesFacts, purpose: Purpose) -> Iterator[str]:
    if len(facts.columns.hypotheses) > _MOST_NAMED:
        yield "; ".join(f"{head}: {each.label}" for each, head in _headed(facts, purpose))
    yield CODES
    yield SCORES
    tells = any(each.diagnosticity is not None for each in facts.rows.claims)
    yield DIAGNOSTIC if tells else NOT_DIAGNOSTIC
    yield CAVEAT


def _left_out(facts: CompetingHypothesesFacts) -> Iterator[str]:
    if facts.asserted:
        yield f"Not in it: the bare assertion of {count(facts.asserted, 'hypothesis', 'hypotheses')}."
    if facts.has_rivals:
        yield "Not in it: that hypotheses contradict each other, as a rival is no evidence."
    yield from reasons_left_out(facts.left_out)
    yield from not_listed(facts.bearing_on_none)


def _without_columns(facts: CompetingHypothesesFacts) -> tuple[str, ...]:
    left_out = len(facts.columns.hypotheses) - _MOST_COLUMNS
    if left_out <= 0:
        return ()
    rest = count(left_out, "hypothesis", "hypotheses")
    return (f"The first {_MOST_COLUMNS} hypotheses have a column; left out: {rest} more.",)
