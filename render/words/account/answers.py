"""The answers to a question, grouped by verdict, and the verdicts that works themselves give on a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..cards import VERDICTS_IN_ORDER
from ..numbers import capitalised, in_words
from .clauses import clause
from .statements import Sentence, Statements, as_sentence, closed, enumerated, plain

if TYPE_CHECKING:
    from ....evaluate import Verdict
    from ....views.answers import AnswerGiven
    from ....views.balance import QuestionBalance

MOST_ANSWERS: Final = 12
"""A question with more answers of one verdict names them, with fewer it tells each in full."""


def answers_told(of: QuestionBalance, statements: Statements) -> Iterator[list[Sentence]]:
    """Yield how many answers a question has, then each with what is told of it, by verdict."""
    verdicts = [each.result.verdict if each.result else None for each in of.answers]
    yield [plain(of, _tally(verdicts))]
    for verdict in (*VERDICTS_IN_ORDER, None):
        found = [each for each, given in zip(of.answers, verdicts, strict=True) if given is verdict]
        if found:
            yield from _group(found, verdict, statements, one_group=len(found) == len(verdicts))


def own_verdicts(answers: tuple[AnswerGiven, ...], statements: Statements) -> Iterator[Sentence]:
    """Tell the verdicts of works, which do not count."""
    first = answers[0]
    subject = statements.citations.subject(first.claim.sources)
    if len(answers) == 1 and subject:
        give = f"{subject.comma} give{'s' * (not subject.several)} a verdict as well, not counted here"
        said = clause(first.claim.text)
        text = f", namely that {said}" if said else f": {' '.join(first.claim.text.split())}"
        yield Sentence(first, closed(*subject.spans, f"{give}{text}"))
        yield from _because(first)
        return
    number, one = capitalised(in_words(len(answers))), len(answers) == 1
    noun = "verdict" if all(each.claim.sources for each in answers) else "answer"
    given = "given by the source itself" if one else "given by the sources themselves"
    what = f"{noun}{'s' * (not one)}{f' {given}' * (noun == 'verdict')}"
    yield plain(answers, f"{number} {what} {'is' if one else 'are'} recorded, and not counted.")
    for turn, each in enumerate(answers):
        yield Sentence(each, statements.sentence(each.claim, turn))
        yield from _because(each)


def _group(
    answers: Sequence[AnswerGiven], verdict: Verdict | None, statements: Statements, *, one_group: bool
) -> Iterator[list[Sentence]]:
    """Yield the answers of one verdict, in sentences that belong together: many by their labels."""
    sentences: list[Sentence] = []
    if not one_group:
        one = len(answers) == 1
        questions = "a question itself" if one else "questions themselves"
        what = f"{verdict.value} in this map" if verdict else questions
        words = f"{capitalised(in_words(len(answers)))} {'is' if one else 'are'} {what}."
        sentences.append(plain(tuple(answers), words))
    if len(answers) > MOST_ANSWERS:
        names = enumerated(statements.named(each.claim) for each in answers)
        yield [*sentences, Sentence(tuple(answers), closed("They are ", *names))]
        return
    for turn, each in enumerate(answers):
        yield [*sentences, Sentence(each, statements.sentence(each.claim, turn)), *_because(each)]
        sentences = []


def _because(given: AnswerGiven) -> Iterator[Sentence]:
    if given.answer.because.strip():
        yield plain(given, as_sentence(given.answer.because))


def _tally(verdicts: list[Verdict | None]) -> str:
    if not verdicts:
        return "No answer to it is given."
    number = len(verdicts)
    given = f"{capitalised(in_words(number))} answer{'s are' if number != 1 else ' is'} given"
    only = set(verdicts)
    if len(only) == 1 and (verdict := only.pop()):
        all_of_them = ", all of them" if number > 1 else " and"
        return f"{given}{all_of_them} {verdict.value} in this map."
    return f"{given}."
