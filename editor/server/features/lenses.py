"""The line over a claim that says how it fares, and leads to what speaks for and against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ....evaluate import Bearing, Verdict, reasons
from ....model import Kind
from ....render.words.cards import challenge_words
from ....render.words.verdicts import verdict_words
from ....views.cards import challenge
from ..entries_of_file import entries_of
from ..name_index import index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....model import Claim, Place
    from ..session import Asked

SHOW_REASONS: Final = "argmap.showReasons"
"""The command of a lens, which takes the arguments of `editor.action.showReferences`."""


def lenses(asked: Asked) -> list[types.CodeLens]:
    """Return a lens over each claim that has reasons, is a hypothesis or is not accepted."""
    view, lines = asked.view, asked.document.lines
    found: list[types.CodeLens] = []
    for entry in entries_of(view, asked.document):
        claim = entry.claim
        if claim is not None and view.argument_map.claims.get(claim.id) is claim:
            title = _title(asked, claim)
            if title:
                span = view.span(lines, entry.start, entry.key_end)
                where = [view.location(each) for each in _places(asked, claim)]
                leads = types.Command(title, SHOW_REASONS, arguments=[asked.document.uri, span.start, where])
                # Without a command, as where there is no reason to show, it is words alone.
                found.append(types.CodeLens(span, leads if where else types.Command(title, "")))
    return found


def _title(asked: Asked, claim: Claim) -> str:
    """Return how many reasons there are and the verdict: `3 for it, 2 against it: undecided (contested)`."""
    evaluation = asked.view.evaluated.evaluation
    result = evaluation.claims.get(claim.id)
    if result is None:
        return ""
    given = challenge(evaluation, claim.id)
    if given.speak_for or given.speak_against:
        return f"{challenge_words(given)}: {verdict_words(result)}"
    is_told = claim.kind is Kind.HYPOTHESIS or result.verdict is not Verdict.ACCEPTED
    return verdict_words(result) if is_told else ""


def _places(asked: Asked, claim: Claim) -> Iterator[Place]:
    """Yield where the reasons for a claim and against it are given."""
    argument_map, said = asked.view.argument_map, index_of(asked.view.evaluated).contradictions
    for reason in reasons(asked.view.evaluated.evaluation, claim.id):
        if reason.bearing is Bearing.CONTRADICTION:
            other = reason.path[0]
            yield said.get((other, claim.id)) or said[claim.id, other]
        elif reason.bearing is not Bearing.ASSERTION:
            yield argument_map.links[reason.path].place
