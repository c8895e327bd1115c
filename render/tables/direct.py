"""What bears on a hypothesis directly: each reason with whether it stands, and why it does or does not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import (
    Bearing,
    Verdict,
    fails_test,
    reasons,
    turns_on,
    under_other_standard,
)
from ...model import Kind
from ...views.ties import answers
from ..words.verdicts import verdict_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...evaluate import ClaimResult, EvaluatedMap, Evaluation, GivenReason, LinkResult
    from ...model import ArgumentMap, Claim, Link, Target

STANDS, DOUBTED, FALLEN = "yes", "in doubt", "no"
_WORDS = (STANDS, DOUBTED, FALLEN)
_UNDERCUT = {STANDS: FALLEN, DOUBTED: DOUBTED, FALLEN: STANDS}
"""What an undercut makes of its link."""

MOST_OTHERWISE: Final = 20
"""For how many hypotheses the verdict under the other standard is found: each takes an evaluation."""


class Cause(NamedTuple):
    """Why a reason stands or not: a claim that it comes from, or one that undercuts it.

    `how` is `source`, `premise` or `undercut`. `word` is how the claim fares; of an undercut, whether that
    stands, as one of STANDS, DOUBTED and FALLEN.
    """

    how: str
    claim: str
    word: str


@dataclass(frozen=True, slots=True)
class Direct:
    """A reason for or against a hypothesis: who gives it, by which link, and whether it stands.

    `claim` is the hypothesis itself for its bare assertion. `link` is None for that and for a contradiction.
    `causes` say of what does not stand why, and of what does which undercuts of it fail. `decides` is
    whether the verdict turns on it, `fails` whether the hypothesis fails the test that the link is.
    """

    reason: GivenReason
    claim: str
    link: Link | None
    stands: str
    causes: tuple[Cause, ...]
    decides: bool
    fails: bool

    @property
    def premises(self) -> tuple[str, ...]:
        """The further claims that count only together with `claim`."""
        return tuple(each.id for each in self.link.premises) if self.link else ()


@dataclass(frozen=True)
class Evaluated:
    """A map of which a part is shown, with the evaluation of the whole: what is shown changes no verdict."""

    map: EvaluatedMap
    part: ArgumentMap

    @property
    def whole(self) -> ArgumentMap:
        """The whole map."""
        return self.map.argument_map

    @property
    def shown(self) -> str:
        """What to say of "no claim" and the like so that it is true: "that is shown " in a part, else ""."""
        return "" if self.part is self.whole else "that is shown "

    @property
    def evaluation(self) -> Evaluation:
        """How the claims of the whole map fare."""
        return self.map.evaluation

    @property
    def equal(self) -> Evaluation:
        """How they would fare at equal strengths."""
        return self.map.at_equal_strengths

    @cached_property
    def hypotheses(self) -> tuple[Claim, ...]:
        """The hypotheses that are shown, in the order of the map."""
        return tuple(each for each in self.part.claims.values() if each.kind is Kind.HYPOTHESIS)

    @cached_property
    def undercuts(self) -> dict[Target, list[Link]]:
        """The undercuts of each link, by its path."""
        found: dict[Target, list[Link]] = {}
        for link in self.whole.links.values():
            if link.is_undercut and self.whole.is_sound(link):
                found.setdefault(link.target, []).append(link)
        return found

    @cached_property
    def verdicts(self) -> dict[str, str]:
        """The verdict on each hypothesis that is shown, in a word."""
        claims = self.evaluation.claims
        return {each.id: verdict_word(claims[each.id]) for each in self.hypotheses}

    @cached_property
    def answers(self) -> dict[str, list[Claim]]:
        """The claims that are shown and give a work's own verdict on a hypothesis, which does not count."""
        found: dict[str, list[Claim]] = {}
        for claim, answer in answers(self.part):
            found.setdefault(answer.to, []).append(claim)
        return found

    def otherwise(self, hypothesis: str) -> ClaimResult | None:
        """How a hypothesis fares under the other standard; None where more than MOST_OTHERWISE are shown."""
        if len(self.hypotheses) > MOST_OTHERWISE:
            return None
        return under_other_standard(self.evaluation, hypothesis)

    @cached_property
    def direct(self) -> dict[str, list[Direct]]:
        """What is shown of the reasons given for and against each hypothesis that is shown.

        For before against; within each what stands first, then what is in doubt; then by strength, then in
        the order of the map.
        """
        found: dict[str, list[Direct]] = {}
        for hypothesis in self.verdicts:
            decisive = set(turns_on(self.evaluation, hypothesis))
            found[hypothesis] = sorted(
                (
                    self._direct(each, decides=each in decisive)
                    for each in reasons(self.evaluation, hypothesis)
                    if self._shows(each, hypothesis)
                ),
                key=_order,
            )
        return found

    def hidden(self, hypothesis: str) -> int:
        """How many reasons given for and against a hypothesis are not shown."""
        return len(reasons(self.evaluation, hypothesis)) - len(self.direct[hypothesis])

    @cached_property
    def bearers(self) -> frozenset[str]:
        """The claims that bear on a hypothesis that is shown, also as premises or by contradiction."""
        given = [each.path for own in self.verdicts for each in reasons(self.evaluation, own)]
        links = self.whole.links
        premises = [each.id for path in given if path.is_link for each in links[path].premises]
        return frozenset((*(path[0] for path in given), *premises))

    def _shows(self, reason: GivenReason, hypothesis: str) -> bool:
        """Whether a reason for or against a hypothesis is in the part that is shown."""
        claims = self.part.claims
        if reason.bearing is Bearing.ASSERTION:
            return True
        if reason.bearing is Bearing.CONTRADICTION:
            other = reason.path[0]
            return other in claims and (
                any(each.id == other for each in claims[hypothesis].contradicts)
                or any(each.id == hypothesis for each in claims[other].contradicts)
            )
        link = self.part.links.get(reason.path)
        return link is not None and self.part.is_sound(link)

    def _direct(self, reason: GivenReason, *, decides: bool) -> Direct:
        """Tell of a reason why it stands or not: of what bears on that, whatever has this effect."""
        link = self.whole.links.get(reason.path)
        stands = _standing(reason)
        causes = (
            () if reason.bearing is Bearing.ASSERTION else (*self._starts(reason, link), *self._cuts(link))
        )
        return Direct(
            reason=reason,
            claim=reason.path[0],
            link=link,
            stands=stands,
            causes=tuple(cause for cause, effect in causes if effect == stands),
            decides=decides,
            fails=link is not None and bool(link.test) and fails_test(self.evaluation, link),
        )

    def _starts(self, reason: GivenReason, link: Link | None) -> Iterator[tuple[Cause, str]]:
        """Yield the claims that a reason comes from and that are not accepted, with what that makes of it."""
        starts = [reason.path[0], *(each.id for each in link.premises)] if link else [reason.path[0]]
        for number, start in enumerate(starts):
            standing = self.evaluation.claims[start]
            if standing.verdict is not Verdict.ACCEPTED:
                cause = Cause("premise" if number else "source", start, verdict_word(standing))
                yield cause, DOUBTED if standing.verdict is Verdict.UNDECIDED else FALLEN

    def _cuts(self, link: Link | None) -> Iterator[tuple[Cause, str]]:
        """Yield the undercuts of a link, with what each makes of it."""
        for undercut in self.undercuts.get(link.path, ()) if link else ():
            stands = _standing(self.evaluation.links[undercut.path])
            yield Cause("undercut", undercut.source, stands), _UNDERCUT[stands]


def _standing(of: GivenReason | LinkResult) -> str:
    return STANDS if of.state.surely else DOUBTED if of.state.possibly else FALLEN


def _order(each: Direct) -> tuple[bool, int, float]:
    return (not each.reason.speaks_for, _WORDS.index(each.stands), -each.reason.strength)
