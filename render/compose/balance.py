"""The view `balance`: for each claim its verdict, works' own, and the reasons on both sides as cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...evaluate import Bearing
from ...model import Kind
from ...model.words import listed, trimmed
from ...views.balance import MOST_JUDGED_TWICE, AnswerCard, BalanceFacts, ClaimBalance, QuestionBalance
from ...views.cards import OnLink
from ..document.blocks import Block, Document, Paragraph
from ..document.cards import Bar, Bars, CardGroup, Column, Columns, Head, Rules, Strip, StripEntry
from ..document.data import Worded, members
from ..document.table import Purpose
from ..document.tones import Tone
from ..words.cards import (
    ALL_EQUAL,
    OTHER_STANDARD,
    OWN_VERDICT,
    groups_of_cards,
    tally_against,
    tally_in_words,
    tally_of_answers,
    tally_of_supports,
)
from ..words.names import says_all, source_line, who
from ..words.numbers import capitalised
from ..words.verdict_sentence import verdict_sentence
from ..words.verdicts import WORDS_OF_OUTCOMES
from .balance_cards import STANDS, answer_groups, group_of_cards
from .balance_summary import summary
from .balance_table import flat_table
from .cells import captioned
from .hypotheses import HOLDS_WORDS, WORDS_OF_REASONS, not_listed, reasons_left_out, without_hypothesis

if TYPE_CHECKING:
    from ...model import Claim
    from ...views.cards import Card
    from ...views.part import Shown

_SUBJECT: Final = "how the hypotheses fare"
_OTHER_RULES: Final = "Under other rules"


def compose_balance(facts: BalanceFacts, shown: Shown, purpose: Purpose) -> Document:
    """Compose the claims, then the questions; as data, all reasons and answers in one table."""
    if purpose is Purpose.DATA:
        return Document.of_tables(flat_table(facts, shown))
    title = captioned(shown.whole, _SUBJECT) if not shown.part.selection.focus else shown.whole.title
    blocks = [*_blocks(facts, shown, purpose)]
    if purpose is Purpose.SCREEN:
        blocks = [*summary(facts, shown, title or _SUBJECT), *blocks]
    return Document(title or "Argument map", tuple(blocks or [Paragraph(without_hypothesis(shown))]))


def words_of_balance(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds for each claim, with the verdict in a sentence."""
    evaluation = shown.evaluated.evaluation

    def claim_members(each: ClaimBalance) -> dict[str, object]:
        return {
            **members(each, "about.id", "about.kind", "about.label", "about.standard"),
            **members(each, "result.verdict", "result.reason"),
            "said": verdict_sentence(evaluation, each.about.id, shown.whole),
            "strongest": members(
                each.result, "surely_for", "possibly_for", "surely_against", "possibly_against"
            ),
            **members(each, "tally", "at_equal_strengths", "under_the_other_standard"),
            **members(each, "reasons", "left_out"),
            "answers": [answer.claim.id for answer in each.answers],
        }

    return (
        Worded(BalanceFacts, lambda facts: members(facts, "claims", "questions")),
        Worded(ClaimBalance, claim_members),
        Worded(QuestionBalance, _question_members),
        Worded(AnswerCard, _answer_members),
        Worded(OnLink, lambda each: {**members(each), "stands": HOLDS_WORDS[each.stands]}),
        WORDS_OF_OUTCOMES,
        *WORDS_OF_REASONS,
    )


def _question_members(each: QuestionBalance) -> dict[str, object]:
    return members(each, "about.id", "about.kind", "about.label", "answers")


def _answer_members(each: AnswerCard) -> dict[str, object]:
    verdict = members(each.result, "verdict", "reason") if each.result else {"verdict": "", "reason": ""}
    answer = members(each.answer, "because", "basis")
    return {"claim": each.claim.id, **answer, **verdict, "given": each.given}


def _blocks(facts: BalanceFacts, shown: Shown, purpose: Purpose) -> Iterator[Block]:
    with_ids = purpose is Purpose.SCREEN
    for each in facts.claims:
        yield from _of_claim(each, shown, with_ids=with_ids)
    for question in facts.questions:
        yield from _of_question(question, shown, with_ids=with_ids)
    if len(facts.claims) > MOST_JUDGED_TWICE:
        first = MOST_JUDGED_TWICE + 1
        yield Paragraph(f"From {first} claims on the verdicts under other rules are left out.", Tone.ASIDE)
    for note in not_listed(facts.bearing_on_none):
        yield Paragraph(note, Tone.ASIDE)


def _of_claim(balance: ClaimBalance, shown: Shown, *, with_ids: bool) -> Iterator[Block]:
    whole, about = shown.whole, balance.about
    yield _head(
        about,
        shown,
        balance.result.verdict.value,
        verdict_sentence(shown.evaluated.evaluation, about.id, whole),
        with_ids=with_ids,
    )._replace(bars=_bars(balance, shown))
    if balance.answers:
        yield Strip(
            OWN_VERDICT,
            tuple(
                StripEntry(
                    f"{who(each.claim, whole)} concludes" if each.claim.sources else "Without a source",
                    each.claim.label,
                    trimmed(each.answer.because),
                    each.claim.id if with_ids else "",
                )
                for each in balance.answers
            ),
        )
    left_out = tuple(reasons_left_out(balance.left_out))
    supports = [each for each in balance.reasons if each.speaks_for]
    against = [each for each in balance.reasons if not each.speaks_for]
    given = balance.tally.supports.given
    none = "No reason {} it is given." if not balance.left_out else "No reason {} it that is shown."
    yield Columns(
        (
            Column(
                Tone.FOR,
                "For",
                tally_of_supports(balance.tally),
                _groups(supports, balance, shown, with_ids=with_ids),
                none.format("for"),
            ),
            Column(
                Tone.AGAINST,
                "Against",
                tally_against(balance.tally),
                _groups(against, balance, shown, with_ids=with_ids),
                none.format("against"),
                left_out,
            ),
        )
    )
    if balance.under_the_other_standard and (given or against):
        yield Rules(
            _OTHER_RULES,
            (
                (ALL_EQUAL, balance.at_equal_strengths.verdict.value),
                (OTHER_STANDARD[about.standard], balance.under_the_other_standard.verdict.value),
            ),
        )


def _groups(
    cards: Sequence[Card], balance: ClaimBalance, shown: Shown, *, with_ids: bool
) -> tuple[CardGroup, ...]:
    return tuple(
        group_of_cards(words, each, shown, with_ids=with_ids)
        for words, each in groups_of_cards(cards, balance.result, balance.about.standard)
    )


def _of_question(balance: QuestionBalance, shown: Shown, *, with_ids: bool) -> Iterator[Block]:
    tally = tally_of_answers(each.result.verdict if each.result else None for each in balance.answers)
    yield _head(balance.about, shown, "", f"{tally}.", with_ids=with_ids)
    groups = answer_groups(balance.answers, shown, with_ids=with_ids)
    yield Columns((Column(Tone.PLAIN, "Answers", "", groups, "No answer to it is given."),))


def _head(claim: Claim, shown: Shown, verdict: str, sentence: str, *, with_ids: bool) -> Head:
    text = " ".join(claim.text.split())
    sources = [source_line(each, shown.whole) for each in claim.sources]
    asked = "Asked" if claim.kind is Kind.QUESTION else "Held"
    return Head(
        kind=capitalised(claim.kind.value),
        title=claim.label,
        text="" if says_all(claim) else text,
        held_by=f"{asked} by {listed(sources)}" if any(sources) else "",
        verdict=verdict,
        sentence=sentence,
        heavy=claim.kind is Kind.HYPOTHESIS,
        code=claim.id if with_ids else "",
    )


def _bars(balance: ClaimBalance, shown: Shown) -> Bars | None:
    supports, against = (
        tuple(_bars_of_side(balance, shown, speaks_for=speaks_for)) for speaks_for in (True, False)
    )
    if not supports and not against:
        return None
    return Bars(supports, against, tally_in_words(balance.tally))


def _bars_of_side(balance: ClaimBalance, shown: Shown, *, speaks_for: bool) -> Iterator[Bar]:
    """Yield a bar for each reason of a side in the order of its cards, but none for a bare assertion."""
    cards = [each for each in balance.reasons if each.speaks_for is speaks_for]
    groups = groups_of_cards(cards, balance.result, balance.about.standard)
    in_order = [each for _, group in groups for each in group]
    for number, each in enumerate(in_order, 1):
        if each.strength and each.bearing is not Bearing.ASSERTION:
            label = shown.whole.claims[each.claim].label
            yield Bar(each.strength, STANDS[each.stands], each.decides, label, number)
