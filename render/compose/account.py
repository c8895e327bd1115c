"""The view `account`: each claim and question in paragraphs that can be edited into an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from ...evaluate import Change
from ...views.account import AccountFacts, ClaimAccount
from ...views.balance import MOST_JUDGED_TWICE, QuestionBalance
from ..document.blocks import Block, Document, Heading, Markup, Paragraph, Prose, Span
from ..document.data import Worded, members
from ..document.tones import Tone
from ..words.account.citations import Citations, Citing
from ..words.account.claims import AccountWords
from ..words.account.clauses import typographic
from ..words.account.statements import Sentence, Statements
from ..words.changes import change_code
from .balance import words_of_balance
from .cells import captioned
from .hypotheses import without_hypothesis

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..document.table import Purpose

_SUBJECT: Final = "an account of the debate"


def compose_account(facts: AccountFacts, shown: Shown, _purpose: Purpose, cite: str = "") -> Document:
    """Return the document; `cite` is the value of the `Citing` by which works are cited, "" for the usual."""
    blocks = [*_blocks(facts, shown, Citations(shown.whole, Citing(cite) if cite else Citing.AUTHOR_YEAR))]
    return Document(captioned(shown.whole, _SUBJECT), tuple(blocks or [Paragraph(without_hypothesis(shown))]))


def told(
    facts: AccountFacts, shown: Shown, citations: Citations
) -> Iterator[tuple[str, list[list[Sentence]]]]:
    """Yield the label of each claim and question with its paragraphs, which consist of sentences."""
    words = AccountWords(Statements(shown.whole, citations), shown.evaluated.evaluation)
    for each in facts.claims:
        yield each.balance.about.label, [*words.claim(each)]
    for question in facts.questions:
        yield question.about.label, [*words.question(question)]


def words_of_account(shown: Shown) -> tuple[Worded[Any], ...]:
    """Return what JSON holds: the balance of each claim and question, changes, and the paragraphs."""
    words = AccountWords(Statements(shown.whole, Citations(shown.whole)), shown.evaluated.evaluation)

    def paragraphs(found: Iterable[Iterable[Sentence]]) -> list[str]:
        return ["".join(map(str, _joined(sentences))) for sentences in found]

    def claim_members(each: ClaimAccount) -> dict[str, object]:
        return {**members(each, "balance", "changes"), "paragraphs": paragraphs(words.claim(each))}

    def question_members(each: QuestionBalance) -> dict[str, object]:
        return {
            **members(each, "about.id", "about.kind", "about.label", "answers"),
            "paragraphs": paragraphs(words.question(each)),
        }

    return (
        Worded(AccountFacts, lambda facts: members(facts, "claims", "questions")),
        Worded(ClaimAccount, claim_members),
        Worded(QuestionBalance, question_members),
        Worded(Change, change_code),
        *words_of_balance(shown),
    )


def _blocks(facts: AccountFacts, shown: Shown, citations: Citations) -> Iterator[Block]:
    parts = [*told(facts, shown, citations)]
    if parts and (reported := citations.reported_throughout()):
        yield Prose(reported)
    for label, paragraphs in parts:
        yield Heading(1, label)
        for sentences in paragraphs:
            yield Prose(_joined(sentences))
    for note in _left_out(facts):
        yield Paragraph(note, Tone.ASIDE)


def _joined(sentences: Iterable[Sentence]) -> tuple[Span, ...]:
    """Join sentences by spaces, and make their quotation marks curly."""
    spans: list[Span] = []
    for number, sentence in enumerate(sentences):
        spans += [" "] * (number > 0)
        for span in sentence.spans:
            last = spans[-1] if spans else ""
            before = "]" if isinstance(last, Markup) else last[-1:]
            spans.append(span if isinstance(span, Markup) else typographic(span, before))
    return tuple(spans)


def _left_out(facts: AccountFacts) -> Iterator[str]:
    if len(facts.claims) > MOST_JUDGED_TWICE:
        verdicts = "what would turn each verdict, or what it would be if a single standing objection sufficed"
        yield f"Of more than {MOST_JUDGED_TWICE} claims at once it is not told {verdicts}."
