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
from ...model import ArgumentMap, Sign, Standard, Target
from ...model.words import listed
from .names import quoted, strength_word
from .numbers import capitalised, in_words

_STRENGTHS_IN_WORDS: Final = frozenset({"weak", "moderate", "strong"})


def verdict_sentence(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    """Return the verdict on a claim with its reasons, as a scholar would say it.

    Raises: KeyError, where the map has no such claim or it is a question. Cost: linear in the reasons for and
    against the claim, and where it is contested on a cycle that of an explanation.
    """
    result = evaluation.claims[claim]
    if evaluation.is_supposed(claim):
        return "This is supposed."
    sides = _sides(reasons(evaluation, claim))
    unopposed = argument_map.claims[claim].standard is Standard.UNOPPOSED
    if result.verdict is Verdict.ACCEPTED:
        return _accepted(sides, result.surely_for)
    if result.reason is Reason.REFUTED:
        return _refuted(sides, result, unopposed=unopposed)
    if result.verdict is Verdict.REJECTED:
        return _none_holds(len(sides.supports), "for") if sides.supports else "No reason for it is given."
    if 0 < result.surely_for == result.surely_against:
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
            return "It is asserted, and nothing speaks against it."
        weaker = "is weaker" if holding else "does not hold"
        return f"It is asserted, and what speaks against it {weaker}."
    subject = f"{'the assertion and ' * asserted}{_reasons(supports)} for it"
    one = len(supports) == 1 and not asserted
    head = f"{capitalised(subject)} {'holds' if one else 'hold'}."
    if not sides.against:
        return f"{head} Nothing speaks against it."
    failing = [each for each in sides.against if each.state is LinkState.FAILS and each.strength >= strength]
    if not holding:
        return f"{head} {_none_holds(len(sides.against), 'against')}"
    tail = f"{head} {_hold_too(holding, 'against')}"
    return f"{tail}{_fallen(failing, strength, len(supports) + asserted)}."


def _fallen(failing: Sequence[GivenReason], strength: float, deciding: int) -> str:
    """Say which objections would have stood in the way, if there are any."""
    if not failing:
        return ""
    they = "as it is" if deciding == 1 else "as they are"
    equal = all(each.strength == strength for each in failing)
    compared = f"as strong {they}" if equal else "at least as strong"
    if len(failing) == 1:
        return f"; the one objection {compared} fails"
    return f"; the {in_words(len(failing))} objections {compared} fail"


def _refuted(sides: _Sides, result: ClaimResult, *, unopposed: bool) -> str:
    against = _of_strength(sides.against, result.surely_against)
    holds = "holds" if len(against) == 1 else "hold"
    head = f"{capitalised(_reasons(against))} against it {holds}"
    holding = _holding(sides.supports)
    if unopposed:
        head += ", and one standing objection is enough"
        if holding:
            hold = "holds" if len(holding) == 1 else "hold"
            return f"{head}. {capitalised(_some(holding))} for it {hold} too."
    elif holding:
        assertion = "the assertion and " * (sides.assertion is not None)
        one = len(holding) == 1 and not assertion
        for_it = [*holding, *filter(None, [sides.assertion])]
        hold, are = ("holds", "is") if one else ("hold", "are")
        subject = capitalised(f"{assertion}{_some(holding)} for it")
        return f"{head}. {subject} {hold} too, but {are} {_weaker(for_it)}."
    if sides.assertion is not None:
        if sides.supports:
            return f"{head}; of what speaks for it only the assertion holds."
        return f"{head}; only its assertion speaks for it."
    return f"{head}; no reason for it {'holds' if sides.supports else 'is given'}."


def _none_holds(given: int, side: str) -> str:
    if given == 1:
        return f"The one reason {side} it does not hold."
    return f"None of the {in_words(given)} {'reasons ' * (side == 'for')}{side} it holds."


def _hold_too(holding: Sequence[GivenReason], side: str) -> str:
    """Say that weaker reasons hold, without a full stop."""
    number = len(holding)
    hold, are = ("holds", "is") if number == 1 else ("hold", "both are" if number == 2 else "all are")
    return f"{capitalised(_some(holding))} {side} it {hold} too, but {are} {_weaker(holding)}"


def _level(sides: _Sides, strength: float) -> str:
    supports, against = (_of_strength(side, strength) for side in (sides.supports, sides.against))
    asserted = sides.assertion is not None and sides.assertion.strength == strength
    mine = ["the assertion"] * asserted
    theirs = _some(against) if supports else _reasons(against)
    mine += [_reasons(supports, "one" if len(supports) > 1 else "reason")] if supports else []
    sides_equal = "The strongest reasons that hold are equal on both sides"
    return f"{sides_equal}: {listed(mine)} for it, {theirs} against it."


def _unresolved(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    waits_on = evaluation.waits_on(claim)
    first, others = quoted(waits_on[0], argument_map), len(waits_on) - 1
    if not others:
        return f"It depends on {first}, undecided itself."
    more = "one other" if others == 1 else f"{in_words(others)} others"
    return f"It depends on {first} and {more}, undecided themselves."


def _on_a_cycle(evaluation: Evaluation, claim: str, argument_map: ArgumentMap) -> str:
    """Say on which other claims of its cycle the verdict depends."""
    conclusion = explain(evaluation, claim)[0].conclusion
    circle = conclusion.circle if conclusion else ()
    others = [each[0] for each in circle if not each.is_link and each[0] != claim]
    if len(others) == 1 and _is_mutual(circle, argument_map):
        return f"It and {quoted(others[0], argument_map)} speak against each other, and nothing settles it."
    through = ""
    if others:
        more = "" if len(others) == 1 else f" and {in_words(len(others) - 1)} more"
        through = f" through {quoted(others[0], argument_map)}{more}"
    return f"It depends on itself{through}, by way of an attack or a contradiction, and nothing settles it."


def _is_mutual(circle: Sequence[Target], argument_map: ArgumentMap) -> bool:
    """Whether a cycle leads over attacks on claims and contradictions alone."""
    links = [argument_map.links[each] for each in circle if each.is_link]
    return all(each.sign is Sign.ATTACK and not each.target.is_link for each in links)


def _reasons(given: Sequence[GivenReason], noun: str = "reason") -> str:
    """Count reasons of one strength: `two moderate reasons and one contradiction`."""
    word = strength_word(given[0].strength)
    links = sum(each.bearing is not Bearing.CONTRADICTION for each in given)
    parts = [_counted(links, word, noun)] if links else []
    if links < len(given):
        parts.append(_counted(len(given) - links, "" if links else word, "contradiction"))
    return listed(parts)


def _counted(number: int, word: str, noun: str) -> str:
    plural = f"{noun}{'s' * (number != 1)}"
    if word and word not in _STRENGTHS_IN_WORDS:
        return f"{in_words(number)} {plural} of strength {word}"
    return " ".join(filter(None, (in_words(number), word, plural)))


def _some(given: Sequence[GivenReason]) -> str:
    """Count reasons without saying how strong they are: `four`, `two and one contradiction`."""
    links = sum(each.bearing is not Bearing.CONTRADICTION for each in given)
    parts = [in_words(links)] if links else []
    if links < len(given):
        parts.append(_counted(len(given) - links, "", "contradiction"))
    return listed(parts)


def _weaker(given: Sequence[GivenReason]) -> str:
    """Say how strong reasons are that are weaker than others: `weak`, or `weaker` where they differ."""
    words = {strength_word(each.strength) for each in given}
    word = words.pop()
    return "weaker" if words or word not in _STRENGTHS_IN_WORDS else word
