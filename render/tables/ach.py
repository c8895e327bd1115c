"""The matrix of claims and hypotheses: what each claim that bears on any says of every one of them.

Source: Heuer (1999), "Psychology of intelligence analysis", chapter 8, "Analysis of competing hypotheses".
"""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Bearing
from ...model import Kind, Target
from ...model.words import count
from ..compose.cells import captioned, naming_for, sources_cell
from ..document.table import Entry, Purpose, Table, column, entries
from ..errors import RenderError
from ..words.names import Naming, quoted, target_name
from .direct import DOUBTED, FALLEN, STANDS
from .hypotheses import not_listed, without_hypothesis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.table import Cell, Column
    from .direct import Direct, Evaluated

_MOST_NAMED: Final = 3
"""Up to how many hypotheses stand by their labels in the heads of columns."""

_STRONG: Final = 1.0
_LAST: Final = 1_000_000
"""What is left out where a terminal is narrow before any hypothesis is."""

_MARKED: Final = {STANDS: "{}", DOUBTED: "{}?", FALLEN: "({})"}

_CODES: Final = (
    "CC strongly consistent, C consistent, I inconsistent, II strongly inconsistent: a strong or a weaker"
    " reason for or against it; blank where the map says nothing. (C) does not stand, C? is in doubt."
)
_SCORES: Final = (
    "Inconsistency: the strengths of what stands against a hypothesis added up (strong 1, moderate 0.5, weak"
    " 0.25), for each claim the strongest; and what it comes to if all in doubt stood."
)
_DIAGNOSTIC: Final = (
    "Diagnosticity, from 0 to 2: how far apart the standing cells of a row lie by their strengths, where what"
    " is against counts below zero; blank where fewer than two stand."
)
_NOT_DIAGNOSTIC: Final = "Diagnosticity is left out: of no row two cells stand that could be compared."
_CAVEAT: Final = (
    "Such figures are an aid to reading (Heuer 1999), no verdict: they add up what was entered, and a blank"
    " is no evidence either way. The verdict goes by the strongest reasons."
)


class Inconsistency(NamedTuple):
    """How much speaks against a hypothesis: the sum of what stands, and with what is in doubt; from 0."""

    surely: float
    possibly: float


def code(each: Direct) -> str:
    """Return how a claim stands to a hypothesis: `CC`, `C`, `I` or `II`."""
    letter = "C" if each.reason.speaks_for else "I"
    return letter * 2 if each.reason.strength == _STRONG else letter


class Crossed(NamedTuple):
    """Claims crossed with hypotheses: `cells` by claim, then by hypothesis, where the map says anything.

    `diagnosticity` is in [0, 2], None where a claim cannot tell hypotheses apart. The claims that tell them
    apart best come first, then the order of the map.
    """

    cells: dict[str, dict[str, list[Direct]]]
    diagnosticity: dict[str, float | None]
    inconsistency: dict[str, Inconsistency]


def crossed(evaluated: Evaluated) -> Crossed:
    """Cross the claims that bear on the hypotheses shown with these.

    Bare assertions are no evidence, nor is it that a rival contradicts a hypothesis.
    """
    found: dict[str, dict[str, list[Direct]]] = {each: {} for each in evaluated.part.claims}
    for hypothesis, every in evaluated.direct.items():
        for each in every:
            if each.reason.bearing is not Bearing.ASSERTION and not _is_rival(evaluated, each):
                found[each.claim].setdefault(hypothesis, []).append(each)
    tells = {claim: _diagnosticity(row) for claim, row in found.items() if row}
    ordered = sorted(tells, key=lambda claim: -1.0 if (told := tells[claim]) is None else told, reverse=True)
    cells = {claim: found[claim] for claim in ordered}
    scores = {
        hypothesis: Inconsistency(
            *(
                fsum(_strongest(row.get(hypothesis, []), words, against=True) for row in cells.values())
                for words in ({STANDS}, {STANDS, DOUBTED})
            )
        )
        for hypothesis in evaluated.verdicts
    }
    return Crossed(cells, {claim: tells[claim] for claim in ordered}, scores)


def _is_rival(evaluated: Evaluated, each: Direct) -> bool:
    """Whether it is another hypothesis that contradicts."""
    contradicts = each.reason.bearing is Bearing.CONTRADICTION
    return contradicts and evaluated.whole.claims[each.claim].kind is Kind.HYPOTHESIS


def _strongest(cell: list[Direct], words: set[str], *, against: bool) -> float:
    """Return the strength of the strongest reason in a cell on one side that stands as asked for, or 0."""
    strengths = (
        each.reason.strength
        for each in cell
        if each.stands in words and each.reason.speaks_for is not against
    )
    return max(strengths, default=0.0)


def _diagnosticity(row: dict[str, list[Direct]]) -> float | None:
    """Return how far apart the standing cells of a row lie; None where fewer than two stand."""
    values = [
        _strongest(cell, {STANDS}, against=False) - _strongest(cell, {STANDS}, against=True)
        for cell in row.values()
        if any(each.stands == STANDS for each in cell)
    ]
    return max(values) - min(values) if len(values) > 1 else None


def ach_table(evaluated: Evaluated, purpose: Purpose, cells: str = "") -> Table:
    """Tabulate the claims that bear on the hypotheses; `cells` is how claims are named, "" as usual.

    Raises: RenderError, where claims are to be counted.
    """
    naming = naming_for(cells, purpose)
    if naming is Naming.COUNT:
        raise RenderError("--cells count goes with facets only", "write `--cells ids` or `--cells labels`")
    whole, found = evaluated.whole, crossed(evaluated)
    rows = list(found.cells)
    below = [(), ()] if rows else []
    tells = [entries(["" if told is None else f"{told:g}"]) for told in found.diagnosticity.values()]
    names = [(Entry(target_name(Target.of(each), whole, naming)),) for each in rows]
    cited = [sources_cell(whole.claims[each], whole) for each in rows]
    summary = [(Entry(word, strong=True),) for word in ("inconsistency", "verdict")] if rows else []
    columns = [
        column("claim", [*names, *summary], 14),
        column("source", [*cited, *below], 10, _LAST + 1),
        *_hypotheses(evaluated, found, purpose, naming),
        column("diagnosticity", [*tells, *below], 5, _LAST),
    ]
    if purpose is Purpose.DATA:
        columns.insert(1, column("label", [*((Entry(whole.claims[each].label),) for each in rows), *below]))
    return Table(
        name="matrix",
        columns=tuple(columns),
        caption=captioned(whole, "what claims say of each hypothesis"),
        when_empty=f"No claim {evaluated.shown}bears on a hypothesis directly."
        if evaluated.hypotheses
        else without_hypothesis(evaluated),
        notes=(*(_read(evaluated, found, purpose) if rows else ()), *_left_out(evaluated)),
    )


def _hypotheses(evaluated: Evaluated, found: Crossed, purpose: Purpose, naming: Naming) -> list[Column]:
    """Return a column for each hypothesis, with its score and its verdict below."""
    columns: list[Column] = []
    for number, (hypothesis, head) in enumerate(_heads(evaluated, purpose).items()):
        body = [_cell(evaluated, row.get(hypothesis, []), naming) for row in found.cells.values()]
        score = found.inconsistency[hypothesis]
        doubted = f" to {score.possibly:g}" if score.possibly > score.surely else ""
        if body:
            body += [(Entry(f"{score.surely:g}{doubted}"),), (Entry(evaluated.verdicts[hypothesis]),)]
        columns.append(column(head, body, 6, 1 + number))
    return columns


def _heads(evaluated: Evaluated, purpose: Purpose) -> dict[str, str]:
    """Return how each hypothesis is called at the head of its column."""
    if purpose is Purpose.DATA:
        return {each: each for each in evaluated.verdicts}
    if len(evaluated.hypotheses) <= _MOST_NAMED:
        return {each.id: each.label for each in evaluated.hypotheses}
    return {each.id: f"H{number}" for number, each in enumerate(evaluated.hypotheses, 1)}


def _cell(evaluated: Evaluated, cell: list[Direct], naming: Naming) -> Cell:
    """Return what a claim says of a hypothesis, and the premises without which it does not."""
    told: list[str] = []
    for each in cell:
        told.append(_MARKED[each.stands].format(code(each)))
        told += [f"with {quoted(premise, evaluated.whole, naming)}" for premise in each.premises]
    return entries(told)


def _read(evaluated: Evaluated, found: Crossed, purpose: Purpose) -> Iterator[str]:
    """Say how the matrix is to be read."""
    if len(evaluated.hypotheses) > _MOST_NAMED:
        heads = _heads(evaluated, purpose)
        yield "; ".join(f"{heads[each.id]}: {each.label}" for each in evaluated.hypotheses)
    yield _CODES
    yield _SCORES
    tells = any(told is not None for told in found.diagnosticity.values())
    yield _DIAGNOSTIC if tells else _NOT_DIAGNOSTIC
    yield _CAVEAT


def _left_out(evaluated: Evaluated) -> Iterator[str]:
    """Say what is not in the matrix."""
    asserted = sum(each.presumed for each in evaluated.hypotheses)
    if asserted:
        yield f"Not in it: the bare assertion of {count(asserted, 'hypothesis', 'hypotheses')}."
    if any(_is_rival(evaluated, each) for every in evaluated.direct.values() for each in every):
        yield "Not in it: that hypotheses contradict each other, as a rival is no evidence."
    hidden = sum(evaluated.hidden(each) for each in evaluated.verdicts)
    if hidden:
        yield f"Left out: {count(hidden, 'reason')} from outside of what is shown of the map."
    if missing := not_listed(evaluated):
        yield missing


def ach_data(evaluated: Evaluated) -> dict[str, object]:
    """Return the matrix as JSON has it: claims, hypotheses, and each cell in which the map says anything."""
    found = crossed(evaluated)
    return {
        "rows": {
            "claims": [
                {"id": claim, "label": evaluated.whole.claims[claim].label, "diagnosticity": told}
                for claim, told in found.diagnosticity.items()
            ]
        },
        "columns": {
            "hypotheses": [
                {
                    "id": each.id,
                    "label": each.label,
                    "verdict": evaluated.verdicts[each.id],
                    "inconsistency": found.inconsistency[each.id].surely,
                    "inconsistency_possibly": found.inconsistency[each.id].possibly,
                }
                for each in evaluated.hypotheses
            ]
        },
        "cells": [
            {
                "row": claim,
                "column": hypothesis,
                "code": code(each),
                "stands": each.stands,
                "reason": each.reason.bearing.value,
                "strength": each.reason.strength,
                "with": list(each.premises),
            }
            for claim, row in found.cells.items()
            for hypothesis, cell in row.items()
            for each in cell
        ],
    }
