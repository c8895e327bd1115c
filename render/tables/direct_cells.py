"""The cells of a table that tell of one reason for or against a hypothesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...evaluate import Bearing
from ...model import Target
from ..compose.cells import sources_cell
from ..document.table import Entry, entries
from ..words.names import quoted, target_name, whose
from ..words.verdicts import strength_word
from .direct import DOUBTED, FALLEN, STANDS

if TYPE_CHECKING:
    from ...model import ArgumentMap
    from ..document.table import Cell
    from ..words.names import Naming
    from .direct import Cause, Direct

_UNDERCUT = {STANDS: "undercut by", DOUBTED: "perhaps undercut by", FALLEN: "undercut in vain by"}


def bearing_words(each: Direct) -> str:
    """Return how strongly a reason bears on the hypothesis, and how: `weak attack`."""
    reason = each.reason
    strength = f"{strength_word(reason.strength)} " if reason.strength else ""
    return f"{strength}{reason.bearing.value}"


def claim_cell(argument_map: ArgumentMap, each: Direct, naming: Naming) -> Cell:
    """Return the claim that gives a reason, and the premises that count only together with it."""
    if each.reason.bearing is Bearing.ASSERTION:
        return (Entry("the hypothesis itself"),)
    premises = (f"with: {quoted(premise, argument_map, naming)}" for premise in each.premises)
    return entries([target_name(Target.of(each.claim), argument_map, naming), *premises])


def source_cell(argument_map: ArgumentMap, each: Direct) -> Cell:
    """Return whose the claim is that gives a reason."""
    return sources_cell(argument_map.claims[each.claim], argument_map)


def causes_cell(argument_map: ArgumentMap, each: Direct, naming: Naming) -> Cell:
    """Return why a reason stands or does not; empty where nothing bears on that."""
    return tuple(Entry(_cause(argument_map, cause, naming)) for cause in each.causes)


def _cause(argument_map: ArgumentMap, cause: Cause, naming: Naming) -> str:
    if cause.how == "source":
        return f"the claim is {cause.word}"
    name = quoted(cause.claim, argument_map, naming)
    if cause.how == "premise":
        return f"{name} is {cause.word}"
    return f"{_UNDERCUT[cause.word]} {name}{whose(argument_map.claims[cause.claim], argument_map)}"


def reason_data(each: Direct) -> dict[str, object]:
    """Return a reason as JSON has it; `path` is that of its link, or the one claim that gives it."""
    reason, link = each.reason, each.link
    return {
        "bearing": reason.bearing.value,
        "claim": each.claim,
        "path": list(reason.path),
        "with": list(each.premises),
        "strength": reason.strength,
        "because": link.because if link else "",
        "basis": link.basis if link else "",
        "test": link.test if link else "",
        "stands": each.stands,
        "why": [{"how": how, "claim": claim, "is": word} for how, claim, word in each.causes],
        "decides": each.decides,
    }
