"""How a claim or a question is told: who holds it, the verdict with what it turns on, and answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ....evaluate import Bearing, Verdict
from ....model import Kind, Standard
from ....model.words import ended
from ..numbers import capitalised, in_words
from ..verdict_sentence import verdict_sentence
from .answers import answers_told, own_verdicts
from .changes import turning
from .clauses import clause
from .reasons import ReasonWords
from .statements import Sentence, Statements, closed, paragraphs, plain

if TYPE_CHECKING:
    from ....evaluate import Evaluation
    from ....model import Claim
    from ....views.account import ClaimAccount
    from ....views.balance import QuestionBalance

_IF_EQUAL: Final = "if all reasons weighed the same"
_IF_OTHER: Final = {
    Standard.WEIGHT: "if a single standing objection sufficed",
    Standard.UNOPPOSED: "if the strongest reason decided",
}
"""The other rule, by the standard of a claim."""

Paragraph = list[Sentence]


@dataclass(frozen=True, slots=True)
class AccountWords:
    """Tells claims and questions of a map."""

    statements: Statements
    evaluation: Evaluation

    def claim(self, of: ClaimAccount) -> Iterator[Paragraph]:
        """Yield what is told of a claim, paragraph by paragraph."""
        about = of.balance.about
        words = ReasonWords(of, self.statements, self.evaluation, about.kind.value)
        yield [self._held(about), *self._left_out(of)]
        if of.supports or of.assertion:
            yield from paragraphs(words.units(of.supports, of.assertion))
        if of.against:
            yield from paragraphs(words.units(of.against))
        yield [*self._verdict(of), *self._rules(of)]
        if of.balance.answers:
            yield [*own_verdicts(of.balance.answers, self.statements)]

    def question(self, of: QuestionBalance) -> Iterator[Paragraph]:
        """Yield what is told of a question: who asks it, and the answers, grouped by verdict."""
        tally, *groups = answers_told(of, self.statements)
        yield [self._asked(of.about), *tally]
        yield from paragraphs(groups)

    def _held(self, about: Claim) -> Sentence:
        said, kind = clause(about.text), about.kind.value
        subject = self.statements.citations.subject(about.sources, in_full=True)
        if subject:
            s = "s" * (not subject.several)
            verb = {Kind.HYPOTHESIS: f"put{s} forward the hypothesis", Kind.RECOMMENDATION: f"recommend{s}"}
            said = f"{verb.get(about.kind, f'hold{s}')} that {said}" if said else ""
            text = said or f"put{s} forward this {kind}: {' '.join(about.text.split())}"
            return Sentence(about, closed(*subject.spans, f"{subject.comma} {text}"))
        if not about.sources and self.statements.citations.names_any:
            is_ = f"that {said}" if said else f"this: {about.text}"
            return plain(about, ended(f"The {kind}, for which no source is given, is {is_}"))
        if said:
            cites = self.statements.citations.in_brackets(about.sources, in_full=True)
            return Sentence(about, (f"The {kind} is that {said}", *cites, "."))
        return Sentence(about, (f"This is the {kind}: ", *self.statements.followed(about, in_full=True)))

    def _left_out(self, of: ClaimAccount) -> Iterator[Sentence]:
        if number := of.balance.left_out:
            one = number == 1
            lie = "reason that bears on it lies" if one else "reasons that bear on it lie"
            outside = "outside the part of the map that is shown"
            said = f"{capitalised(in_words(number))} {lie} {outside}, and {'is' if one else 'are'} not told."
            yield plain(of.balance, said)

    def _asked(self, about: Claim) -> Sentence:
        subject = self.statements.citations.subject(about.sources, in_full=True)
        text = ended(" ".join(about.text.split()))
        if subject:
            asks = f"{subject.comma} ask{'s' * (not subject.several)}: "
            return Sentence(about, (*subject.spans, asks, text))
        return Sentence(about, ("The question is this: ", *self.statements.followed(about, in_full=True)))

    def _verdict(self, of: ClaimAccount) -> Iterator[Sentence]:
        about, result = of.balance.about, of.balance.result
        yield plain(result, f"In this map the {about.kind.value} is {result.verdict.value}.")
        yield plain(of.balance, verdict_sentence(self.evaluation, about.id, self.statements.argument_map))
        if of.supports and not of.against and result.verdict is not Verdict.ACCEPTED:
            yield plain(of.balance.tally, "No objection to it is given.")
        if of.changes:
            yield from turning(of.changes, about.id, self.statements.argument_map)

    def _rules(self, of: ClaimAccount) -> Iterator[Sentence]:
        """Say how the verdict fares under other rules, if there are reasons to weigh."""
        balance = of.balance
        if all(each.bearing is Bearing.ASSERTION for each in balance.reasons):
            return
        rules = [(_IF_EQUAL, balance.at_equal_strengths.verdict)]
        if balance.under_the_other_standard:
            rules.append((_IF_OTHER[balance.about.standard], balance.under_the_other_standard.verdict))
        verdicts = {verdict for _, verdict in rules}
        if len(verdicts) == 1:
            then = _would_be(verdicts.pop(), balance.result.verdict)
            yield plain(balance, capitalised(f"{then} {', or '.join(rule for rule, _ in rules)}."))
            return
        parts = [f"{rule}, {_would_be(verdict, balance.result.verdict)}" for rule, verdict in rules]
        yield plain(balance, capitalised(f"{'; '.join(parts)}."))


def _would_be(verdict: Verdict, now: Verdict) -> str:
    return "the verdict would be the same" if verdict is now else f"it would be {verdict.value}"
