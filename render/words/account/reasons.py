"""The reasons for and against a claim, told one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ....evaluate import Bearing, LinkState, Reason
from ....views.reasons import ConditionKind
from ..cards import why_not
from ..numbers import capitalised
from .clauses import clause
from .groups import asserted, disputed, lead, others
from .statements import (
    Sentence,
    Statements,
    as_sentence,
    closed,
    enumerated,
    plain,
)

if TYPE_CHECKING:
    from ....evaluate import Evaluation
    from ....model import Claim
    from ....views.account import Behind, ClaimAccount, ReasonGroup, ToldReason
    from ....views.cards import Card
    from ...document.blocks import Span

_UNDERCUT: Final = {
    LinkState.HOLDS: ("{} is answered", "by"),
    LinkState.IN_DOUBT: ("an objection to {} is in doubt", "namely"),
    LinkState.FAILS: ("an objection to {} fails", "namely"),
}
_BACKED: Final = {
    LinkState.HOLDS: ("{} is backed", "by"),
    LinkState.IN_DOUBT: ("a backing of {} is in doubt", "namely"),
    LinkState.FAILS: ("a backing of {} fails", "namely"),
}
"""How what bears on a link is introduced: with a word before the claim, or with a colon before its text."""

_ALSO: Final = {
    Bearing.SUPPORT: "speaks for it as well",
    Bearing.ATTACK: "speaks against it as well",
    Bearing.CONTRADICTION: "contradicts it as well",
}
"""What is said of a claim that has been told as another reason."""

_NEEDS: Final = (
    "This counts only together with",
    "This needs",
    "With this goes",
)
"""How the premises are introduced that count only together with a reason, in turn."""


_MOST_NAMED: Final = 4
"""How many claims are named that speak against the claim of a reason; the others are counted."""


class ReasonWords:
    """Tells the reasons of one claim; `noun` is what the claim is called, such as `hypothesis`."""

    def __init__(self, of: ClaimAccount, statements: Statements, evaluation: Evaluation, noun: str) -> None:
        self._of = of
        self._statements = statements
        self._claims = statements.argument_map.claims
        self._evaluation = evaluation
        self._noun = noun
        told = (each.card.claim for group in (*of.supports, *of.against) for each in group.told)
        self._known = {of.balance.about.id, *told}
        self._told_already: set[str] = set()
        self._with_premises = 0
        self._why_before = ""

    def units(self, groups: Sequence[ReasonGroup], assertion: Card | None = None) -> Iterator[list[Sentence]]:
        """Yield the reasons on one side, each with all that is told of it."""
        if assertion:
            none = [plain(self._of.balance.tally, "No other reason for it is given.")] * (not groups)
            yield [asserted(assertion, self._of.balance.result), *none]
        turn = 0
        for at, group in enumerate(groups):
            self._why_before = ""
            sentences = [lead(group, self._of.balance, further=at > 0 or assertion is not None)]
            for number, each in enumerate(group.told):
                if number:
                    yield sentences
                    sentences = []
                sentences += self._told(each, turn)
                turn += 1
            yield [*sentences, *disputed(group, self._statements), *others(group, self._statements)]

    def _told(self, told: ToldReason, turn: int) -> Iterator[Sentence]:
        card, claim = told.card, self._claims[told.card.claim]
        again = claim.id in self._told_already
        if again:
            yield plain(card, f"{self._statements.label(claim)} {_ALSO[card.bearing]}.")
        else:
            self._told_already.add(claim.id)
            yield Sentence(card, self._statements.sentence(claim, turn))
            for quote in self._statements.quotes(claim):
                yield Sentence(claim, quote)
        if card.with_:
            yield Sentence(card, self._needed(card.with_))
        if card.because.strip():
            yield plain(card, as_sentence(card.because))
        if card.test:
            yield plain(card, f"In process tracing this is a {card.test} test.")
        if told.behind and not (again and told.behind.how is ConditionKind.SOURCE):
            yield from self._why(told.card, told.behind)
        yield from self._on_link(card)

    def _needed(self, ids: Sequence[str]) -> tuple[Span, ...]:
        """Return the sentence that names the premises of a reason."""
        first, start = self._claims[ids[0]], _NEEDS[self._with_premises % len(_NEEDS)]
        self._with_premises += 1
        if len(ids) == 1 and first.id not in self._known and not clause(first.text):
            self._known.add(first.id)
            return (f"{start} a premise: ", *self._statements.followed(first))
        return closed(f"{start} ", *self._premises(ids))

    def _premises(self, ids: Iterable[str]) -> tuple[Span, ...]:
        return enumerated([*(self._that("the premise", self._claims[each]) for each in ids)])

    def _that(self, noun: str, claim: Claim) -> tuple[Span, ...]:
        """Return a claim within a sentence; one that has been told is only named."""
        if claim.id in self._known:
            return (f"{noun} {self._statements.label(claim)}",)
        self._known.add(claim.id)
        return self._statements.that(noun, claim)

    def _why(self, card: Card, behind: Behind) -> Iterator[Sentence]:
        """Say which claim makes a reason fail or leaves it in doubt, and what speaks against that claim."""
        found = why_not(card, self._evaluation, self._statements.argument_map)
        why = found.text if found else ""
        if why == self._why_before and behind.how is ConditionKind.SOURCE:
            why = f"This claim is {behind.result.verdict.value} for the same reason."
        else:
            self._why_before = why
        yield plain(behind, why)
        if behind.by:
            own = self._of.balance.about.id
            named = (
                (f"the {self._noun} itself",) if each == own else self._statements.named(self._claims[each])
                for each in behind.by[:_MOST_NAMED]
            )
            more = len(behind.by[_MOST_NAMED:])
            undecided = f"Against it speak{'s' * (len(behind.by) == 1)} "
            refuted = behind.result.reason is Reason.REFUTED
            yield Sentence(
                behind, closed("It is refuted by " if refuted else undecided, *enumerated(named, more))
            )

    def _on_link(self, card: Card) -> Iterator[Sentence]:
        """Tell what undercuts or backs the link of a reason."""
        on_it = [(each, _UNDERCUT) for each in card.undercuts] + [(each, _BACKED) for each in card.backings]
        for number, (each, words) in enumerate(on_it):
            step = "the step" if number else f"the step from this to the {self._noun}"
            start, by = words[each.stands]
            start, claim = capitalised(start.format(step)), self._claims[each.claim]
            if each.with_ or claim.id in self._known or clause(claim.text):
                comma = "," * (by == "namely")
                premises = (" together with ", *self._premises(each.with_)) if each.with_ else ()
                yield Sentence(
                    each, closed(f"{start}{comma} {by} ", *self._that("the claim", claim), *premises)
                )
            else:
                self._known.add(claim.id)
                yield Sentence(each, (f"{start}: ", *self._statements.followed(claim)))
            if each.because.strip():
                yield plain(each, as_sentence(each.because))
