"""Reasons for and against hypotheses, in the cells of tables and in JSON."""

from __future__ import annotations

from typing import Any, Final

from ...evaluate import Bearing, LinkState
from ...model import ArgumentMap, Target
from ...views.reasons import Condition, ConditionKind, HypothesisReason
from ..document.data import Worded
from ..document.table import Cell, Entry, entries
from ..words.names import Naming, quoted, strength_word, target_name, whose
from .cells import sources_cell

HOLDS_WORDS: Final = {LinkState.HOLDS: "yes", LinkState.IN_DOUBT: "in doubt", LinkState.FAILS: "no"}
"""Whether a reason holds, as an answer to that question."""

_UNDERCUT: Final = {
    LinkState.HOLDS: "undercut by",
    LinkState.IN_DOUBT: "perhaps undercut by",
    LinkState.FAILS: "undercut in vain by",
}

WORDS_OF_REASONS: Final[tuple[Worded[Any], ...]] = (
    Worded(HypothesisReason, "stands", lambda reason: HOLDS_WORDS[reason.stands]),
    Worded(
        Condition, "is", lambda each: HOLDS_WORDS[each.is_] if isinstance(each.is_, LinkState) else each.is_
    ),
)
"""What JSON has in place of states."""


def bearing_words(reason: HypothesisReason) -> str:
    """Return how strongly a reason bears on the hypothesis, and how: `weak attack`."""
    strength = f"{strength_word(reason.strength)} " if reason.strength else ""
    return f"{strength}{reason.bearing.value}"


def claim_cell(reason: HypothesisReason, argument_map: ArgumentMap, naming: Naming) -> Cell:
    """Return the claim that gives a reason, and the premises that count only together with it."""
    if reason.bearing is Bearing.ASSERTION:
        return (Entry("the hypothesis itself"),)
    premises = (f"with: {quoted(premise, argument_map, naming)}" for premise in reason.with_)
    return entries([target_name(Target.of(reason.claim), argument_map, naming), *premises])


def source_cell(reason: HypothesisReason, argument_map: ArgumentMap) -> Cell:
    """Return the sources of the claim that gives a reason."""
    return sources_cell(argument_map.claims[reason.claim], argument_map)


def why_cell(reason: HypothesisReason, argument_map: ArgumentMap, naming: Naming) -> Cell:
    """Return why a reason holds or does not; empty where nothing bears on that."""
    return tuple(Entry(_condition(each, argument_map, naming)) for each in reason.why)


def _condition(condition: Condition, argument_map: ArgumentMap, naming: Naming) -> str:
    name = quoted(condition.claim, argument_map, naming)
    if isinstance(condition.is_, LinkState):
        source = whose(argument_map.claims[condition.claim], argument_map)
        return f"{_UNDERCUT[condition.is_]} {name}{source}"
    subject = "the claim" if condition.how is ConditionKind.SOURCE else name
    return f"{subject} is {condition.is_.value}"
