"""Adds a claim that is missing: one that is named, supports a hypothesis or answers a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .....model import Target
from .....model.words import PLACEHOLDER
from ....claim_draft import AnswerDraft, ClaimDraft, LinkDraft
from ....claims_of_text import claims_of
from ....destination import destinations
from ....edits import Edit
from ....entries import line_start, with_comments_below
from ....ids import free_id
from ....placing import indented, kept_as_it_is, placed
from ....refused import Refused
from ....scalars import inline
from ....schema_line import schema_line
from ....writer import claim_text, in_flow
from .case import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case
    from .written import Written


def named(case: Case) -> Iterator[Fix]:
    """Add a claim that is named but does not exist."""
    target = Target.parse(case.spot.node.value) if case.spot else None
    claims, damaged = case.argument_map.claims, case.argument_map.gaps.damaged
    for name in dict.fromkeys(target or ()):
        if name not in claims and name not in damaged:
            draft = ClaimDraft(name, text=PLACEHOLDER)
            yield Fix(f"Add the claim `{name}`", _added(case, draft))


def in_support(case: Case) -> Iterator[Fix]:
    """Add a claim that supports the hypothesis; its text is still to be written."""
    claim = case.claim
    if claim:
        own = free_id(f"{claim.id}-support", case.argument_map.claims)
        draft = ClaimDraft(own, text=PLACEHOLDER, supports=(LinkDraft(claim.id),))
        yield Fix(f"Add a claim that supports `{claim.id}`", _added(case, draft))


def in_answer(case: Case) -> Iterator[Fix]:
    """Add a claim that answers the question; its text is still to be written."""
    claim = case.claim
    if claim:
        own = free_id(f"{claim.id}-answer", case.argument_map.claims)
        draft = ClaimDraft(own, text=PLACEHOLDER, answers=(AnswerDraft(claim.id),))
        yield Fix(f"Add a claim that answers `{claim.id}`", _added(case, draft))


def _added(case: Case, draft: ClaimDraft) -> tuple[Edit, ...]:
    """The edits that add a claim: below this one, or in a file of its own where each claim has one."""
    claim = case.claim
    if claim and case.creates_files:
        near = ClaimDraft(draft.id, text=PLACEHOLDER, supports=(LinkDraft(claim.id),))
        new = claims_of(claim_text(near, case.written.style), "")
        path = destinations(case.argument_map, new.values()).get(draft.id, case.path)
        if path != case.path:
            written = claim_text(draft, case.written.style)
            head = schema_line(case.view.loaded, case.texts, path)
            return tuple(placed(case.view.loaded, case.texts, path, [written], head))
    return case.written.placed(_below(case.written, draft))


def _below(written: Written, draft: ClaimDraft) -> list[Edit]:
    """The edits that add a claim below another. Raises: Refused."""
    root, text, style = written.root, written.text, written.style
    if root is None:
        raise Refused("errors around the claim keep it from being edited")
    if root.is_flow:
        new = f", {inline(draft.id, style, in_flow=True)}: {in_flow(draft.value, style)}"
        return [Edit(written.path, written.end, written.end, new)]
    key, value = root.pairs[-1]
    leaf = value.last
    if leaf.keeps_lines:
        raise Refused("empty lines after the claim belong to its text")
    at = with_comments_below(text, written.end)
    new = claim_text(draft, style).removesuffix("\n")
    new = indented(new, key.start - line_start(text, key.start))
    edits = kept_as_it_is(written.path, text, leaf) if at == len(text) else []
    return [*edits, Edit(written.path, at, at, f"\n\n{new}".replace("\n", style.line_end))]
