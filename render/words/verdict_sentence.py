"""The verdict on a claim and what it follows from, in one or two sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from ...evaluate import (
    Bearing,
    ClaimResult,
    Evaluation,
    GivenReason,
    LinkState,
    Reason,
    Verdict,
    reasons,
)
from ...evaluate.explanation import explain
from ...model import STRENGTHS, ArgumentMap, Sign, Standard, Target
from ...model.words import listed
from .cards import is_balanced
from .names import quoted, strength_word
from .numbers import capitalised, in_words
from .templates import say

_STRENGTHS_IN_WORDS: Final = frozenset(STRENGTHS)


def verdict_sentence(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    """Return the verdict on a claim with its reasons, as a scholar would say it.

    Raises: KeyError, where the map has no such claim or it is a question. Cost: linear in the reasons for and
    against the claim, and where it is contested on a cycle that of an explanation.
    """
    result = evaluation.claims[claim]
    if evaluation.is_supposed(claim):
        return say("verdict.supposed")
    sides = _sides(reasons(evaluation, claim))
    unopposed = argument_map.claims[claim].standard is Standard.UNOPPOSED
    if result.verdict is Verdict.ACCEPTED:
        return _accepted(sides, result.surely_for)
    if result.reason is Reason.REFUTED:
        return _refuted(sides, result, unopposed=unopposed)
    if result.verdict is Verdict.REJECTED:
        given = len(sides.supports)
        return say("rejected.unsupported", n=given) if given else say("rejected.untested")
    if is_balanced(result):
        return _level(sides, result.surely_for)
    waits = result.reason is Reason.UNRESOLVED
    return (_unresolved if waits else _on_a_cycle)(evaluation, claim, argument_map)


class _Sides(NamedTuple):
    """The reasons given for a claim, apart from its bare assertion, and against it."""

    assertion: GivenReason | None
    supports: tuple[GivenReason, ...]
    against: tuple[GivenReason, ...]


def _sides(given: Iterable[GivenReason]) -> _Sides:
    given = tuple(given)
    asserted = [each for each in given if each.bearing is Bearing.ASSERTION]
    return _Sides(
        asserted[0] if asserted else None,
        tuple(each for each in given if each.bearing is Bearing.SUPPORT),
        tuple(each for each in given if not each.speaks_for),
    )


def _holding(given: Iterable[GivenReason]) -> list[GivenReason]:
    return [each for each in given if each.state is LinkState.HOLDS]


def _of_strength(given: Iterable[GivenReason], strength: float) -> list[GivenReason]:
    return [each for each in _holding(given) if each.strength == strength]


def _accepted(sides: _Sides, strength: float) -> str:
    supports = _of_strength(sides.supports, strength)
    asserted = sides.assertion is not None and sides.assertion.strength == strength
    holding = _holding(sides.against)
    if not supports:
        if not sides.against:
            return say("accepted.asserted")
        return say("accepted.asserted-against-weaker" if holding else "accepted.asserted-against-fails")
    case = "accepted.assertion-and-reasons" if asserted else "accepted.reasons"
    head = capitalised(say(case, n=len(supports), reasons=_reasons(supports)))
    if not sides.against:
        return head + say("accepted.none-against")
    if not holding:
        return head + say("accepted.none-against-holds", n=len(sides.against))
    return head + say(
        "accepted.against-too",
        n=len(holding),
        some=capitalised(_some(holding)),
        weaker=_weaker(holding),
        fallen=_fallen(sides.against, strength, len(supports) + asserted),
    )


def _fallen(against: Iterable[GivenReason], strength: float, deciding: int) -> str:
    """Say which objections would have stood in the way, if there are any."""
    failing = [each for each in against if each.state is LinkState.FAILS and each.strength >= strength]
    if not failing:
        return ""
    if any(each.strength != strength for each in failing):
        return say("fallen.at-least-as-strong", n=len(failing))
    return say("fallen.as-strong-as-one" if deciding == 1 else "fallen.as-strong-as-several", n=len(failing))


def _refuted(sides: _Sides, result: ClaimResult, *, unopposed: bool) -> str:
    against = _of_strength(sides.against, result.surely_against)
    head = capitalised(say("rejected.reasons", n=len(against), reasons=_reasons(against)))
    holding = _holding(sides.supports)
    some = capitalised(_some(holding))
    if unopposed:
        head += say("rejected.one-is-enough")
        if holding:
            return head + say("rejected.for-too", n=len(holding), some=some)
    elif holding and sides.assertion is None:
        return head + say("rejected.weaker-for-too", n=len(holding), some=some, weaker=_weaker(holding))
    elif holding and sides.assertion is not None:
        weaker = _weaker([*holding, sides.assertion])
        return head + say("rejected.assertion-and-weaker-too", some=_some(holding), weaker=weaker)
    given = bool(sides.supports)
    if sides.assertion is not None:
        return head + say("rejected.assertion-alone-holds" if given else "rejected.assertion-alone")
    return head + say("rejected.none-for-holds" if given else "rejected.none-for")


def _level(sides: _Sides, strength: float) -> str:
    supports, against = (_of_strength(side, strength) for side in (sides.supports, sides.against))
    asserted = sides.assertion is not None and sides.assertion.strength == strength
    mine = [say("counted.the-assertion")] * asserted
    mine += [_reasons(supports, "ones" if len(supports) > 1 else "reason")] if supports else []
    theirs = _some(against) if supports else _reasons(against)
    return say("undecided.level", mine=listed(mine), theirs=theirs)


def _unresolved(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    waits_on = evaluation.waits_on(claim)
    label, others = quoted(waits_on[0], argument_map), len(waits_on) - 1
    if not others:
        return say("undecided.waits", label=label)
    return say("undecided.waits-on-several", n=others, label=label)


def _on_a_cycle(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    """Say on which other claims of its cycle the verdict depends."""
    conclusion = explain(evaluation, claim)[0].conclusion
    circle = conclusion.circle if conclusion else ()
    others = [each[0] for each in circle if not each.is_link and each[0] != claim]
    through = ""
    if others:
        label = quoted(others[0], argument_map)
        if len(others) == 1 and _is_mutual(circle, argument_map):
            return say("undecided.mutual", label=label)
        several = "undecided.through-several"
        through = say(several if others[1:] else "undecided.through", label=label, n=len(others) - 1)
    return say("undecided.cycle", through=through)


def _is_mutual(circle: Sequence[Target], argument_map: ArgumentMap) -> bool:
    """Whether a cycle leads over attacks on claims and contradictions alone."""
    links = [argument_map.links[each] for each in circle if each.is_link]
    return all(each.sign is Sign.ATTACK and not each.target.is_link for each in links)


def _reasons(given: Sequence[GivenReason], noun: str = "reason") -> str:
    """Count reasons of one strength: `two moderate reasons and one contradiction`."""
    links, strength = _number_of_links(given), given[0].strength
    parts = [_counted(links, strength, noun)] if links else []
    if rivals := len(given) - links:
        parts.append(_contradictions(rivals) if links else _counted(rivals, strength, "contradiction"))
    return listed(parts)


def _counted(number: int, strength: float, noun: str) -> str:
    word = strength_word(strength)
    named = word in _STRENGTHS_IN_WORDS
    return say(f"counted.{noun}" if named else f"counted.{noun}-of-number", n=number, strength=word)


def _contradictions(number: int) -> str:
    return say("counted.contradiction-alone", n=number)


def _some(given: Sequence[GivenReason]) -> str:
    """Count reasons without saying how strong they are: `four`, `two and one contradiction`."""
    links = _number_of_links(given)
    parts = [in_words(links)] if links else []
    if rivals := len(given) - links:
        parts.append(_contradictions(rivals))
    return listed(parts)


def _number_of_links(given: Iterable[GivenReason]) -> int:
    return sum(each.bearing is not Bearing.CONTRADICTION for each in given)


def _weaker(given: Iterable[GivenReason]) -> str:
    """Say how strong reasons are that are weaker than others: `weak`, or `weaker` where they differ."""
    words = {strength_word(each.strength) for each in given}
    word = words.pop()
    return say("counted.weaker") if words or word not in _STRENGTHS_IN_WORDS else word
