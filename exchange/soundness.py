"""What a map cannot hold is taken out of a draft and counted, so that the map passes its own check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..model import Kind, Sign
from .drafts import DraftClaim, DraftMap
from .foreign_file import quoted
from .sound_claims import sound_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .drafts import DraftAnswer, DraftLink
    from .foreign_file import ForeignFile
    from .report import Losses

_TO_ITSELF: Final = ("link of a claim to itself", "links of claims to themselves")
_QUESTION: Final = ("link of a question", "links of questions")
_REPEATED: Final = ("repeated link", "")
_BOTH_WAYS: Final = ("link that is a support and an attack", "links that are supports and attacks")
_ON_NOTHING: Final = ("link on one that is not carried over", "links on ones that are not carried over")
_CONTRADICTION: Final = ("contradiction that is no attack", "contradictions that are no attacks")
_NO_QUESTION: Final = ("answer to what is not a question", "answers to what is not a question")


def sound(draft: DraftMap, file: ForeignFile, losses: Losses) -> DraftMap:
    """The draft without what a map cannot hold.

    Claims without text, second ones with the same key, and links to claims that the file does not have are
    problems of the file. The rest is counted as lost: links of a claim to itself, repeated ones, those of
    questions, those on links that are not there, contradictions with oneself, with a question or with what
    one supports, answers to what is neither a question nor a hypothesis. Cost: linear.
    """
    works = {work.key: work for work in draft.works}
    claims: dict[str, DraftClaim] = {}
    for claim in draft.claims:
        if not claim.text.strip():
            file.fault("AM103", f"{claim.place or quoted(claim.key)}: there is no text, so it is left out")
        elif claim.key in claims:
            file.fault(
                "AM202", f"{claim.place or 'again'}: {quoted(claim.key)} is there already; the first counts"
            )
        else:
            claims[claim.key] = sound_claim(claim, works, file, losses)
    known = {claim.key for claim in draft.claims}
    return replace(draft, works=tuple(works.values()), claims=_Sieve(claims, known, file, losses).claims())


class _Sieve:
    """Takes out of claims what they say of others and no map can hold; `known` are all keys of the file."""

    def __init__(
        self, claims: Mapping[str, DraftClaim], known: set[str], file: ForeignFile, losses: Losses
    ) -> None:
        self._claims = claims
        self._known = known
        self._file = file
        self._losses = losses
        kinds: dict[Kind, set[str]] = {Kind.QUESTION: set(), Kind.HYPOTHESIS: set()}
        for key, claim in claims.items():
            kinds.get(claim.kind, set[str]()).add(key)
        self._questions = kinds[Kind.QUESTION]
        self._answerable = self._questions | kinds[Kind.HYPOTHESIS]
        self._paths: dict[tuple[str, ...], Sign] = {}

    def claims(self) -> tuple[DraftClaim, ...]:
        waiting = [(claim, number) for claim in self._claims.values() for number in range(len(claim.links))]
        waiting.sort(key=lambda each: len(each[0].links[each[1]].target))
        kept: dict[str, set[int]] = {}
        for claim, number in waiting:
            link = claim.links[number]
            fault = self._fault(claim, link)
            if fault is None:
                path = (claim.key, *link.target)
                self._paths[path] = link.sign
                kept.setdefault(claim.key, set()).add(number)
            elif fault[0]:
                self._losses.add(fault[0], link.place or claim.place, plural=fault[1])
        return tuple(self._sound(claim, kept.get(claim.key, set())) for claim in self._claims.values())

    def _fault(self, claim: DraftClaim, link: DraftLink) -> tuple[str, str] | None:
        """What a link is counted as, None if it stays; ("", "") where the file itself is at fault."""
        own = (claim.key, *link.premises)
        at_claim = len(link.target) == 1
        ends = (*own, *link.target) if at_claim else own
        path = (claim.key, *link.target)
        named = (*link.premises, *link.target)
        if sum(self._there(key, link.place or claim.place) for key in named) < len(named):
            return "", ""
        if len(set(ends)) < len(ends):
            return _TO_ITSELF
        if self._questions & {*ends}:
            return _QUESTION
        if path in self._paths:
            return _REPEATED if self._paths[path] is link.sign else _BOTH_WAYS
        return None if at_claim or link.target in self._paths else _ON_NOTHING

    def _there(self, key: str, place: str) -> bool:
        if key not in self._known:
            where = f"{place}: " if place else ""
            self._file.fault("AM201", f"{where}it names {quoted(key)}, which the file does not have")
        return key in self._claims

    def _sound(self, claim: DraftClaim, kept: set[int]) -> DraftClaim:
        links = tuple(link for number, link in enumerate(claim.links) if number in kept)
        contradicts = tuple(dict.fromkeys(self._contradictions(claim)))
        answers = tuple({each.to: each for each in self._answers(claim)}.values())
        if (links, contradicts, answers) == (claim.links, claim.contradicts, claim.answers):
            return claim
        return replace(claim, links=links, contradicts=contradicts, answers=answers)

    def _contradictions(self, claim: DraftClaim) -> Iterator[str]:
        for key in claim.contradicts:
            if not self._there(key, claim.place):
                continue
            supports = {self._paths.get((claim.key, key)), self._paths.get((key, claim.key))}
            if key == claim.key or {key, claim.key} & self._questions or Sign.SUPPORT in supports:
                self._losses.add(_CONTRADICTION[0], claim.place, plural=_CONTRADICTION[1])
            else:
                yield key

    def _answers(self, claim: DraftClaim) -> Iterator[DraftAnswer]:
        for each in claim.answers:
            if not self._there(each.to, claim.place):
                continue
            if each.to not in self._answerable or each.to == claim.key:
                self._losses.add(_NO_QUESTION[0], claim.place, plural=_NO_QUESTION[1])
            else:
                yield each
