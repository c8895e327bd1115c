"""The view `test`: for each hypothesis all that bears on it directly, what of it stands, and the verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...model.words import count, listed
from ..compose.cells import captioned
from ..document.table import Entry, Purpose, Table, column, entries
from ..words.names import Naming, quoted, whose
from ..words.verdicts import tally_line, verdict_line, verdict_word
from .direct import MOST_OTHERWISE
from .direct_cells import bearing_words, causes_cell, claim_cell, source_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...model import Claim
    from ..document.table import Cell
    from .direct import Direct, Evaluated

_ABOUT: Final = "how the hypotheses fare"
_OTHER: Final = {"weight": "unopposed", "unopposed": "weight"}
_DECIDES: Final = " *"


def hypotheses_tables(evaluated: Evaluated, purpose: Purpose) -> tuple[Table, ...]:
    """Tabulate each hypothesis by itself; as data, all in one table."""
    if purpose is Purpose.DATA:
        return (_flat(evaluated),)
    if not evaluated.hypotheses:
        return (
            Table(
                "test",
                captioned(evaluated.whole, _ABOUT),
                (column("claim", ()),),
                without_hypothesis(evaluated),
            ),
        )
    *others, last = [_table(evaluated, hypothesis, purpose) for hypothesis in evaluated.hypotheses]
    return (*others, replace(last, notes=(*last.notes, *_notes(evaluated))))


def without_hypothesis(evaluated: Evaluated) -> str:
    """Say that no hypothesis is shown: because the map has none, or because the part has none."""
    if any(each.kind is Kind.HYPOTHESIS for each in evaluated.whole.claims.values()):
        return "No hypothesis is in this part of the map."
    return "The map has no hypothesis."


def heading(evaluated: Evaluated, hypothesis: Claim, purpose: Purpose) -> str:
    """Return a hypothesis with whose it is and how it fares, on a screen also its id."""
    name = f"{hypothesis.label} [{hypothesis.id}]" if purpose is Purpose.SCREEN else hypothesis.label
    return f"{name}{whose(hypothesis, evaluated.whole)}: {evaluated.verdicts[hypothesis.id]}"


def not_listed(evaluated: Evaluated) -> str:
    """Say how many claims stand in no view of the hypotheses, as they bear on none; "" where it is none."""
    claims = evaluated.part.claims
    missing = len(claims.keys() - evaluated.bearers - evaluated.verdicts.keys())
    if not missing or not evaluated.hypotheses:
        return ""
    bear = "bears" if missing == 1 else "bear"
    return f"Not listed: {missing} of {len(claims)} claims, which {bear} on no hypothesis directly."


def _table(evaluated: Evaluated, hypothesis: Claim, purpose: Purpose) -> Table:
    """Tabulate what bears on one hypothesis."""
    whole = evaluated.whole
    found = evaluated.direct[hypothesis.id]
    on_screen = purpose is Purpose.SCREEN
    naming = Naming.IDS if on_screen else Naming.LABELS
    ids = [column("id", [(Entry(each.claim),) for each in found], 13, 4)] if on_screen else []
    stands = [
        (
            Entry(each.stands + _DECIDES * each.decides),
            *causes_cell(whole, each, naming),
        )
        for each in found
    ]
    return Table(
        name="test",
        caption=captioned(whole, _ABOUT),
        heading=heading(evaluated, hypothesis, purpose),
        columns=(
            column("reason", [entries([bearing_words(each)]) for each in found], 9),
            *ids,
            column("claim", [claim_cell(whole, each, Naming.LABELS) for each in found], 14),
            column("source", [source_cell(whole, each) for each in found], 10, 2),
            column("stands", stands, 9),
            column("because", [entries([each.link.because if each.link else ""]) for each in found], 18, 3),
        ),
        when_empty=f"Nothing {'that is shown ' * bool(evaluated.hidden(hypothesis.id))}bears on it directly.",
        notes=tuple(_said(evaluated, hypothesis, naming)),
    )


def _said(evaluated: Evaluated, hypothesis: Claim, naming: Naming) -> Iterator[str]:
    """Yield what is said below what bears on a hypothesis: the verdict, and what it hangs on."""
    evaluation, own = evaluated.evaluation, hypothesis.id
    counts = tally_line(evaluation, own)
    line = verdict_line(
        evaluation, own, evaluated.equal, name=lambda each: quoted(each, evaluated.whole, naming)
    )
    yield f"{line[0].upper()}{line[1:]}."
    if counts:
        said = [] if counts in line else [f"{counts[0].upper()}{counts[1:]}."]
        if verdict_word(evaluated.equal.claims[own]) == evaluated.verdicts[own]:
            said.append("At equal strengths: the same.")
        if other := evaluated.otherwise(own):
            said.append(f"Under the standard {_OTHER[hypothesis.standard]}: {verdict_word(other)}.")
        yield " ".join(said)
    if given := evaluated.answers.get(own):
        named = listed([f"“{claim.label}”{whose(claim, evaluated.whole)}" for claim in given])
        yield f"Given as a verdict on it, which does not count: {named}"
    if hidden := evaluated.hidden(own):
        yield f"Left out: {count(hidden, 'reason')} from outside of what is shown of the map."


def _notes(evaluated: Evaluated) -> Iterator[str]:
    """Yield what is said once, below all hypotheses."""
    if any(each.decides for found in evaluated.direct.values() for each in found):
        yield f"{_DECIDES.strip()} The verdict turns on it."
    if len(evaluated.hypotheses) > MOST_OTHERWISE:
        yield f"From {MOST_OTHERWISE + 1} hypotheses on the verdicts under the other standard are left out."
    if missing := not_listed(evaluated):
        yield missing


def _flat(evaluated: Evaluated) -> Table:
    """Put the reasons of all hypotheses into one table; a hypothesis without any has a row of its own."""
    whole = evaluated.whole
    rows: list[tuple[Claim, Direct | None]] = []
    for hypothesis in evaluated.hypotheses:
        found = evaluated.direct[hypothesis.id]
        rows += [(hypothesis, each) for each in found] if found else [(hypothesis, None)]

    def cells(make: Callable[[Direct], str]) -> list[Cell]:
        return [entries([make(each)]) if each else () for _, each in rows]

    def lines(make: Callable[[str], str]) -> list[Cell]:
        made = {each.id: entries([make(each.id)]) for each in evaluated.hypotheses}
        return [made[hypothesis.id] for hypothesis, _ in rows]

    evaluation, equal = evaluated.evaluation, evaluated.equal
    return Table(
        name="test",
        caption="",
        columns=(
            column("hypothesis", [(Entry(hypothesis.id),) for hypothesis, _ in rows]),
            column("verdict", lines(lambda own: evaluated.verdicts[own])),
            column("said", lines(lambda own: verdict_line(evaluation, own, equal))),
            column("tally", lines(lambda own: tally_line(evaluation, own))),
            column("at equal strengths", lines(lambda own: verdict_word(equal.claims[own]))),
            column(
                "under the other standard",
                lines(lambda own: verdict_word(other) if (other := evaluated.otherwise(own)) else ""),
            ),
            column("reason", cells(lambda each: each.reason.bearing.value)),
            column("strength", cells(lambda each: f"{each.reason.strength:g}")),
            column("id", cells(lambda each: each.claim)),
            column("claim", cells(lambda each: whole.claims[each.claim].label)),
            column("source", [source_cell(whole, each) if each else () for _, each in rows]),
            column("with", [entries(each.premises) if each else () for _, each in rows]),
            column("stands", cells(lambda each: each.stands)),
            column("why", [causes_cell(whole, each, Naming.IDS) if each else () for _, each in rows]),
            column("decides", cells(lambda each: "yes" if each.decides else "")),
            column("because", cells(lambda each: each.link.because if each.link else "")),
            column("basis", cells(lambda each: each.link.basis if each.link else "")),
            column("test", cells(lambda each: each.link.test if each.link else "")),
        ),
    )
