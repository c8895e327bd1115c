"""What a picture shows of the verdicts on claims and the states of links, from one evaluation of the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ...evaluate import Evaluation, LinkState, Reason, Tally, Verdict, tally
from ...model import ArgumentMap, Link, Target
from ...model.words import in_quotes, listed
from ..words.verdicts import verdict_words


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """The verdict on a claim, and the `words` for it, with the reason in brackets."""

    verdict: Verdict
    words: str


class Marks:
    """The marks of the claims and links of a map, for all pictures of it, whatever part they show.

    Without an evaluation, nothing is marked.
    Cost: linear in the claims of the map.
    """

    def __init__(self, evaluation: Evaluation | None = None) -> None:
        self._evaluation = evaluation
        accepted = Mark(Verdict.ACCEPTED, Verdict.ACCEPTED.value)
        self._of_reason = {Reason.NONE: accepted}  # claims with the same verdict and reason share a mark
        self._claims: dict[str, Mark] = {}
        if evaluation is None:
            return
        for claim, verdict in evaluation.verdicts.items():
            if verdict is Verdict.ACCEPTED:
                self._claims[claim] = accepted
                continue
            own = evaluation.claims[claim]
            if own.reason not in self._of_reason:
                self._of_reason[own.reason] = Mark(own.verdict, verdict_words(own))
            self._claims[claim] = self._of_reason[own.reason]

    def of_claim(self, claim: str) -> Mark | None:
        """Return the mark of a claim, None for one that has no verdict, and for an id not in the map."""
        return self._claims.get(claim)

    def are_rejected(self, *claims: str) -> bool:
        """Whether all of these claims are rejected."""
        marks = [self._claims.get(claim) for claim in claims]
        return all(mark is not None and mark.verdict is Verdict.REJECTED for mark in marks)

    def state(self, link: Target) -> LinkState:
        """Whether a sound link holds; it does where no verdicts are shown."""
        return self._evaluation.link_states[link] if self._evaluation else LinkState.HOLDS

    def state_of_contradiction(self, one: str, other: str) -> LinkState:
        """Whether a contradiction counts against either claim: it does if one of them is accepted."""
        found = {mark.verdict for each in (one, other) if (mark := self._claims.get(each))}
        if Verdict.ACCEPTED in found or not found:
            return LinkState.HOLDS
        return LinkState.IN_DOUBT if Verdict.UNDECIDED in found else LinkState.FAILS

    def tally(self, claim: str) -> Tally | None:
        """How many reasons for and against a claim hold, None for one that has no verdict."""
        return tally(self._evaluation, claim) if self._evaluation and claim in self._claims else None

    def doubt(self, link: Link, argument_map: ArgumentMap) -> str:
        """Say why a sound link fails, or that it is in doubt; "" where it holds."""
        if self._evaluation is None:
            return ""
        state = self._evaluation.link_states[link.path]
        if state is LinkState.HOLDS:
            return ""
        if state is LinkState.IN_DOUBT:
            return "in doubt"
        if self._evaluation.is_undercut(link.path):
            return "fails: it is undercut"
        for premise in (link.source, *(each.id for each in link.premises)):
            if self.are_rejected(premise):
                words = self._claims[premise].words
                return f"fails: {in_quotes(argument_map.claims[premise].label)} is {words}"
        return "fails"

    def counted(self, claims: Iterable[str]) -> str:
        """Say how many claims are accepted, undecided and rejected; "" where none has a verdict."""
        counts = Counter(self._claims[claim].verdict for claim in claims if claim in self._claims)
        parts = [f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict]]
        return listed(parts) if parts else ""
