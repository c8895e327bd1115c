"""The view `balance` as one table for other programs: a row for each reason and for each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...model import Claim
from ..document.table import Cell, Table, column, entries
from ..words.cards import tally_in_words
from ..words.verdict_sentence import verdict_sentence
from ..words.verdicts import verdict_words
from .cells import sources_cell
from .hypotheses import reason_columns

if TYPE_CHECKING:
    from ...views.balance import AnswerCard, BalanceFacts, ClaimBalance
    from ...views.cards import Card
    from ...views.part import Shown


def flat_table(facts: BalanceFacts, shown: Shown) -> Table:
    """Put all reasons into one table, then the answers; a claim without any has a row of its own."""
    evaluation, whole = shown.evaluated.evaluation, shown.whole
    rows: list[tuple[ClaimBalance, Card | None]] = []
    for each in facts.claims:
        rows += [(each, reason) for reason in each.reasons] or [(each, None)]
    answers: list[tuple[Claim, AnswerCard | None]] = []
    for question in facts.questions:
        answers += [(question.about, answer) for answer in question.answers] or [(question.about, None)]

    def of_claims(text: Callable[[ClaimBalance], str]) -> list[Cell]:
        texts = {each.about.id: entries([text(each)]) for each in facts.claims}
        return [*(texts[each.about.id] for each, _ in rows), *(() for _ in answers)]

    def other(each: ClaimBalance) -> str:
        return verdict_words(each.under_the_other_standard) if each.under_the_other_standard else ""

    about = [*(each.about.id for each, _ in rows), *(claim.id for claim, _ in answers)]
    columns = reason_columns([reason for _, reason in rows], whole)
    cells = _answer_cells([answer for _, answer in answers], shown)
    return Table(
        name="balance",
        caption="",
        columns=(
            column("about", [entries([each]) for each in about]),
            column("verdict", of_claims(lambda each: verdict_words(each.result))),
            column("said", of_claims(lambda each: verdict_sentence(evaluation, each.about.id, whole))),
            column("tally", of_claims(lambda each: tally_in_words(each.tally))),
            column("at equal strengths", of_claims(lambda each: verdict_words(each.at_equal_strengths))),
            column("under the other standard", of_claims(other)),
            *(each._replace(cells=(*each.cells, *cells[name])) for name, each in columns.items()),
        ),
    )


def _answer_cells(answers: Sequence[AnswerCard | None], shown: Shown) -> dict[str, list[Cell]]:
    """Return the cells of the columns of reasons for answers: `stands` has the verdict on the answer."""

    def cells(cell: Callable[[AnswerCard], Cell]) -> list[Cell]:
        return [cell(each) if each else () for each in answers]

    empty = cells(lambda _: ())
    return {
        **dict.fromkeys(("strength", "with", "why", "decides", "test"), empty),
        "reason": cells(lambda _: entries(["answer"])),
        "id": cells(lambda each: entries([each.claim.id])),
        "claim": cells(lambda each: entries([each.claim.label])),
        "source": cells(lambda each: sources_cell(each.claim, shown.whole)),
        "stands": cells(lambda each: entries([verdict_words(each.result)] if each.result else [])),
        "because": cells(lambda each: entries([each.answer.because])),
        "basis": cells(lambda each: entries([each.answer.basis])),
    }
