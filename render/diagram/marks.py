"""What a picture shows of the verdicts on claims and the states of links, from one evaluation of the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ...evaluate import Evaluation, LinkState, Reason, Verdict
from ...model import ArgumentMap, Link, Target
from ...model.words import listed
from ..words.verdicts import verdict_word
from .style import VERDICTS, VerdictStyle


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """The verdict on a claim, and the `word` for it: its reason, or `accepted`."""

    verdict: Verdict
    word: str

    @property
    def style(self) -> VerdictStyle:
        """How a box shows the verdict."""
        return VERDICTS[self.verdict]


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
                self._of_reason[own.reason] = Mark(own.verdict, verdict_word(own))
            self._claims[claim] = self._of_reason[own.reason]

    def of_claim(self, claim: str) -> Mark | None:
        """Return the mark of a claim, None for one that has no verdict, and for an id not in the map."""
        return self._claims.get(claim)

    def are_rejected(self, *claims: str) -> bool:
        """Whether all of these claims are rejected."""
        marks = [self._claims.get(claim) for claim in claims]
        return all(mark is not None and mark.verdict is Verdict.REJECTED for mark in marks)

    def fails(self, link: Target) -> bool:
        """Whether a sound link fails, because a premise is rejected or it is undercut."""
        return self._evaluation is not None and self._evaluation.link_states[link] is LinkState.FAILS

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
            return "does not hold: it is undercut"
        for premise in (link.source, *(each.id for each in link.premises)):
            if self.are_rejected(premise):
                word = self._claims[premise].word
                return f"does not hold: “{argument_map.claims[premise].label}” is {word}"
        return "does not hold"

    def counted(self, claims: Iterable[str]) -> str:
        """Say how many claims are accepted, undecided and rejected; "" where none has a verdict."""
        counts = Counter(self._claims[claim].verdict for claim in claims if claim in self._claims)
        parts = [f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict]]
        return listed(parts) if parts else ""

    def words(self, claims: Iterable[str]) -> dict[Verdict, str]:
        """Return each verdict that occurs with the words that claims show for it: `rejected: refuted`.

        The words are in the order of `Reason`; a word that says no more than the verdict is left out.
        """
        shown = {self._claims.get(claim) for claim in claims}
        found: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
        for reason in Reason:
            mark = self._of_reason.get(reason)
            if mark and mark in shown:
                found[mark.verdict].append(mark.word)
        return {
            verdict: verdict.value if words == [verdict.value] else f"{verdict.value}: {', '.join(words)}"
            for verdict, words in found.items()
            if words
        }
