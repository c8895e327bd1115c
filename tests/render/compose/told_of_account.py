"""Compares each sentence of an account with an evaluation of the map that is made anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.evaluate import (
    Bearing,
    LinkState,
    Operation,
    Verdict,
    at_equal_strengths,
    changed,
    evaluate,
    reasons,
    turns_on,
    under_other_standard,
    what_would_change,
)
from argmap.evaluate.results import ClaimResult
from argmap.model import Claim, Reason, Sign, Standard
from argmap.render.compose.account import told
from argmap.render.words.account.citations import Citations
from argmap.render.words.account.clauses import in_quotes, parts
from argmap.render.words.names import strength_word
from argmap.render.words.numbers import in_words
from argmap.tests.builders.shown import whole
from argmap.views.account import Behind, ReasonGroup, account
from argmap.views.answers import AnswerGiven
from argmap.views.balance import ClaimBalance, QuestionBalance
from argmap.views.cards import Card, OnLink
from argmap.views.turning import ChangeGroup, Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.evaluate import GivenReason
    from argmap.model import ArgumentMap

HOLDS, IN_DOUBT, FAILS = LinkState.HOLDS, LinkState.IN_DOUBT, LinkState.FAILS
STATES = {HOLDS: r"\b(hold|decide)s?\b", IN_DOUBT: r"\bin doubt\b", FAILS: r"\bfails?\b"}
ON_LINKS = {HOLDS: "is answered|is backed", IN_DOUBT: "is in doubt", FAILS: "fails"}
CHANGES = {Operation.ACCEPT: "were accepted", Operation.REJECT: "were rejected", Operation.DROP: "without "}
NOTHING = {"No other reason for it is given.": True, "No objection to it is given.": False}


def compare(argument_map: ArgumentMap) -> int:
    """Compare all sentences of a map's account; every reason must be in just one group. Returns how many."""
    told_of = ToldOf(argument_map)
    number = 0
    for own, sentence, text in told_of.sentences():
        told_of.check(own, sentence, text)
        number += 1
    for each in told_of.facts.claims:
        cards = [card for group in (*each.supports, *each.against) for card in group.cards]
        paths = sorted((tuple(card.path), card.bearing.value) for card in cards)
        given = told_of.given(each.balance.about.id)
        assert paths == sorted((tuple(one.path), one.bearing.value) for one in given)
    return number


class ToldOf:
    """What is told of a map, and how its claims fare."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.shown = whole(argument_map)
        self.facts = account(self.shown)
        self.evaluation = evaluate(argument_map)
        self.checks: dict[type, Callable[[str, Any, str], None]] = {
            Claim: self._claim,
            Card: self._card,
            ReasonGroup: self._group,
            Behind: self._behind,
            OnLink: self._on_link,
            ClaimResult: self._result,
            ClaimBalance: self._balance,
            Changes: self._changes,
            AnswerGiven: self._answer,
            QuestionBalance: self._question,
            tuple: self._several,
        }

    def sentences(self) -> Iterator[tuple[str, object, str]]:
        """Yield the claim or question that each sentence is told of, the fact that it tells, and its text."""
        ids = [each.balance.about.id for each in self.facts.claims]
        ids += [each.about.id for each in self.facts.questions]
        parts_of_account = told(self.facts, self.shown, Citations(self.map))
        for own, (_, paragraphs) in zip(ids, parts_of_account, strict=True):
            for paragraph in paragraphs:
                for sentence in paragraph:
                    yield own, sentence.of, sentence.text

    def check(self, own: str, of: object, text: str) -> None:
        """Fail if a sentence says what the evaluation does not find."""
        for kind, compared in self.checks.items():
            if isinstance(of, kind):
                compared(own, of, text)
                return
        assert NOTHING[text] not in {each.speaks_for for each in self.given(own)}

    def given(self, own: str) -> list[GivenReason]:
        """Return the reasons that are given for and against a claim, without its assertion."""
        return [each for each in reasons(self.evaluation, own) if each.bearing is not Bearing.ASSERTION]

    def _verdict(self, own: str) -> Verdict:
        return self.evaluation.claims[own].verdict

    def _named(self, own: str, text: str) -> bool:
        """Whether a claim is named or told in a text."""
        claim = self.map.claims[own]
        names = (in_quotes(claim.label), f"“{claim.label}”")
        return any(each in text for each in names) or parts(claim.text).body[1:] in text

    def _claim(self, _own: str, of: Claim, text: str) -> None:
        if any(each.quote and in_quotes(each.quote) in text for each in of.sources):
            return
        assert self._named(of.id, text)
        if parts(of.text).body[1:] not in text:
            return
        for each in of.sources:
            cited = self.map.works[each.work].cited_as if each.work else each.voice
            assert cited[1:].split(" & ")[0] in text

    def _card(self, own: str, card: Card, text: str) -> None:
        (same,) = [
            each
            for each in reasons(self.evaluation, own)
            if tuple(each.path) == tuple(card.path) and each.bearing is card.bearing
        ]
        assert (same.state, same.strength) == (card.stands, card.strength)
        assert card.decides == (same in turns_on(self.evaluation, own))
        if card.bearing is Bearing.ASSERTION:
            assert strength_word(card.strength) in text
            assert ("decides" in text) == (card.decides and self._verdict(own) is Verdict.ACCEPTED)
            return
        link = self.map.links.get(same.path)
        words = [each.strip() for each in (link.because, link.test) if each.strip()] if link else []
        ids = [card.claim, *(each.id for each in link.premises)] if link else [card.claim]
        if parts(self.map.claims[card.claim].text).body[1:] in text:
            self._claim(own, self.map.claims[card.claim], text)
        assert any(self._named(each, text) for each in ids) or any(each in text for each in words)

    def _group(self, own: str, group: ReasonGroup, text: str) -> None:
        first, decisive = group.cards[0], turns_on(self.evaluation, own)
        contradicts = first.bearing is Bearing.CONTRADICTION
        alike = [
            each
            for each in self.given(own)
            if (each.speaks_for, each.state, each.strength, each in decisive)
            == (first.speaks_for, first.stands, first.strength, first.decides)
            and (each.bearing is Bearing.CONTRADICTION) == contradicts
        ]
        assert {tuple(each.path) for each in alike} == {tuple(each.path) for each in group.cards}
        if text.startswith(("They are", "It is", "The other")):
            assert all(self._named(each.claim, text) for each in group.named)
            named = bool(group.named)
            assert not group.counted or (f"{in_words(len(group.counted))} more" in text) == named
            return
        noun = "contradiction" if contradicts else "reason" if first.speaks_for else "objection"
        counted = rf"\b{in_words(len(alike))}\b.* {noun}{'s' * (len(alike) > 1)}\b"
        assert re.search(counted, text.lower())
        assert re.search(STATES[first.stands], text)
        assert not first.strength or strength_word(first.strength) in text
        assert ("could settle" in text) == (first.decides and first.stands is IN_DOUBT)
        result = self.evaluation.claims[own]
        level = result.verdict is Verdict.UNDECIDED and 0 < result.surely_for == result.surely_against
        assert ("decide" in text) == (first.decides and first.stands is HOLDS and not level)

    def _behind(self, own: str, behind: Behind, text: str) -> None:
        result = self.evaluation.claims[behind.claim]
        assert result == behind.result
        decisive = turns_on(self.evaluation, behind.claim)
        against = [each.path[0] for each in decisive if not each.speaks_for]
        assert list(behind.by) == against * (result.reason in {Reason.REFUTED, Reason.CONTESTED})
        if not text.startswith(("It is refuted by ", "Against it speak")):
            assert result.verdict.value in text
            return
        assert text.startswith("It is refuted by ") == (result.reason is Reason.REFUTED)
        most = 4
        assert all(self._named(each, text) or (each == own and "itself" in text) for each in behind.by[:most])
        assert len(behind.by) <= most or f"{in_words(len(behind.by) - most)} more" in text

    def _on_link(self, _own: str, on_it: OnLink, text: str) -> None:
        assert any(
            path[0] == on_it.claim and len(path) > len(("claim", "target")) and state is on_it.stands
            for path, state in self.evaluation.link_states.items()
        )
        assert re.search(ON_LINKS[on_it.stands], text) or text.startswith(
            on_it.because.strip() or text + text
        )

    def _result(self, own: str, _of: ClaimResult, text: str) -> None:
        assert text == f"In this map the {self.map.claims[own].kind.value} is {self._verdict(own).value}."

    def _balance(self, own: str, _of: ClaimBalance, text: str) -> None:
        """The verdict's sentence, which has tests of its own, or the verdicts under other rules."""
        weight = self.map.claims[own].standard is Standard.WEIGHT
        rule = "single standing objection sufficed" if weight else "the strongest reason decided"
        verdicts = {
            "all reasons weighed the same": at_equal_strengths(self.evaluation).claims[own].verdict,
            rule: under_other_standard(self.evaluation, own).verdict,
        }
        for part in text.split(";"):
            for words, verdict in verdicts.items():
                if words in part:
                    same = verdict is self._verdict(own)
                    assert ("would be the same" if same else f"would be {verdict.value}") in part

    def _changes(self, own: str, changes: Changes, text: str) -> None:
        found = what_would_change(self.evaluation, own).changes
        turning = [each for each in found if each.verdict is not self._verdict(own)]
        assert len(turning) == changes.others + sum(len(each.changes) for each in changes.groups)
        said = f"{in_words(changes.others)} other single change"
        assert (said in text.lower()) == bool(changes.others)
        assert ("No single change" in text) == (not changes.groups)

    def _answer(self, _own: str, answer: AnswerGiven, text: str) -> None:
        because = answer.answer.because.strip()
        assert self._named(answer.claim.id, text) or (because and text.startswith(because))

    def _question(self, own: str, _of: QuestionBalance, text: str) -> None:
        answers = sum(any(each.to == own for each in claim.answers) for claim in self.map.claims.values())
        assert f"{in_words(answers)} answer" in text.lower()

    def _several(self, own: str, of: tuple[object, ...], text: str) -> None:
        for each in of:
            if isinstance(each, Card):
                against = sum(not one.speaks_for for one in self.given(each.claim))
                assert self._named(each.claim, text)
                assert re.search(rf"{in_words(against)} (reasons? )?against it", text)
                assert self._verdict(each.claim) is Verdict.ACCEPTED
            elif isinstance(each, ChangeGroup):
                self._change(own, each, text)
            elif isinstance(each, AnswerGiven):
                assert in_words(len(of)) in text.lower() or self._named(each.claim.id, text)
                assert each.result is None or each.result.verdict is self._verdict(each.claim.id)
                assert "in this map" not in text or each.result is None or each.result.verdict.value in text

    def _change(self, own: str, group: ChangeGroup, text: str) -> None:
        assert f"It would be {group.verdict.value}" in text
        for change in group.changes:
            after = changed(self.evaluation, [change]).claims[own].verdict
            assert after is group.verdict
            assert after is not self._verdict(own)
            assert CHANGES.get(change.operation, "") in text
            assert change.strength is None or strength_word(change.strength) in text
            link = self.map.links.get(change.target)
            if change.operation is Operation.STRENGTH and link and not link.target.is_link:
                noun = "reason" if link.sign is Sign.SUPPORT else "objection"
                assert f"{strength_word(link.weight)} {noun}" in text
        if group.every:
            number = len(group.changes)
            assert f"of the {in_words(number)} " in text
            alike = [self.map.links.get(each.path) for each in self.given(own)]
            first = self.map.links[group.changes[0].target]
            assert (
                sum(bool(each and (each.sign, each.weight) == (first.sign, first.weight)) for each in alike)
                == number
            )
