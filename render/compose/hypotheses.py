"""What tables of hypotheses share: headings, notes, and the cells and columns of reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...evaluate import Bearing, LinkState
from ...model import ArgumentMap, Target
from ...model.words import count
from ...views.reasons import Condition, ConditionKind, DirectReason
from ..document.data import Worded, members
from ..document.table import Cell, Column, Entry, Purpose, column, entries
from ..words.names import Naming, joined_title, quoted, strength_word, target_name, whose
from ..words.numbers import capitalised
from ..words.part import no_hypothesis
from ..words.verdicts import short_outcome_words
from .cells import sources_cell

if TYPE_CHECKING:
    from ...views.part import Shown

HOLDS_WORDS: Final = {LinkState.HOLDS: "yes", LinkState.IN_DOUBT: "in doubt", LinkState.FAILS: "no"}
"""The answers to whether a reason holds."""

_UNDERCUT: Final = {
    LinkState.HOLDS: "",
    LinkState.IN_DOUBT: ", which is in doubt",
    LinkState.FAILS: ", which fails",
}
"""What follows an undercut, by its state."""


def reason_members(reason: DirectReason) -> dict[str, object]:
    """Return what JSON holds for a reason, with a word in place of its state."""
    return {**members(reason), "stands": HOLDS_WORDS[reason.stands]}


def _condition_members(each: Condition) -> dict[str, object]:
    return {**members(each), "is": HOLDS_WORDS[each.is_] if isinstance(each.is_, LinkState) else each.is_}


WORDS_OF_REASONS: Final[tuple[Worded[Any], ...]] = (
    Worded(DirectReason, reason_members),
    Worded(Condition, _condition_members),
)


def heading(hypothesis: str, outcome: str, shown: Shown, purpose: Purpose) -> str:
    """Return a hypothesis with its sources and its outcome, on a screen also with its id."""
    claim = shown.whole.claims[hypothesis]
    name = f"{claim.label} [{claim.id}]" if purpose is Purpose.SCREEN else claim.label
    return joined_title(f"{name}{whose(claim, shown.whole)}", outcome)


def without_hypothesis(shown: Shown) -> str:
    """Say in a sentence that no hypothesis is shown."""
    return f"{capitalised(no_hypothesis(shown))}."


def reasons_left_out(left_out: int) -> Iterator[str]:
    """Say how many reasons are not shown, if any are."""
    if left_out:
        yield f"{count(left_out, 'reason')} from other parts of the map hidden."


def not_listed(bearing_on_none: int) -> Iterator[str]:
    """Say how many claims are hidden, as they bear on no hypothesis directly, if any are."""
    if bearing_on_none:
        yield f"{count(bearing_on_none, 'indirect claim')} hidden."


def bearing_words(reason: DirectReason) -> str:
    """Return how strongly a reason bears on the hypothesis, and how: `weak attack`."""
    strength = f"{strength_word(reason.strength)} " if reason.strength else ""
    return f"{strength}{reason.bearing.value}"


def claim_cell(reason: DirectReason, argument_map: ArgumentMap, naming: Naming) -> Cell:
    """Return the claim that gives a reason, and the premises that count only together with it."""
    if reason.bearing is Bearing.ASSERTION:
        return (Entry("the hypothesis itself"),)
    premises = (f"with: {quoted(premise, argument_map, naming)}" for premise in reason.with_)
    return entries([target_name(Target.of(reason.claim), argument_map, naming), *premises])


def source_cell(reason: DirectReason, argument_map: ArgumentMap) -> Cell:
    """Return the sources of the claim that gives a reason."""
    return sources_cell(argument_map.claims[reason.claim], argument_map)


def why_cell(reason: DirectReason, argument_map: ArgumentMap, naming: Naming) -> Cell:
    """Return why a reason holds or does not; empty where nothing bears on that."""
    return tuple(Entry(_condition(each, argument_map, naming)) for each in reason.why)


def _condition(condition: Condition, argument_map: ArgumentMap, naming: Naming) -> str:
    name = quoted(condition.claim, argument_map, naming)
    if isinstance(condition.is_, LinkState):
        source = whose(argument_map.claims[condition.claim], argument_map)
        return f"undercut by {name}{source}{_UNDERCUT[condition.is_]}"
    subject = "the claim" if condition.how is ConditionKind.SOURCE else name
    return f"{subject} is {short_outcome_words(condition.is_)}"


def reason_columns(reasons: Sequence[DirectReason | None], argument_map: ArgumentMap) -> dict[str, Column]:
    """Return the columns of reasons for other programs, by name; the cells of None are empty."""
    cells: Mapping[str, Callable[[DirectReason], Cell]] = {
        "reason": lambda each: entries([each.bearing.value]),
        "strength": lambda each: entries([f"{each.strength:g}"]),
        "id": lambda each: entries([each.claim]),
        "claim": lambda each: entries([argument_map.claims[each.claim].label]),
        "source": lambda each: source_cell(each, argument_map),
        "with": lambda each: entries(each.with_),
        "stands": lambda each: entries([HOLDS_WORDS[each.stands]]),
        "why": lambda each: why_cell(each, argument_map, Naming.IDS),
        "decides": lambda each: entries(["yes" if each.decides else ""]),
        "because": lambda each: entries([each.because]),
        "basis": lambda each: entries([each.basis]),
        "test": lambda each: entries([each.test]),
    }
    return {
        name: column(name, [cell(each) if each else () for each in reasons]) for name, cell in cells.items()
    }
