"""The labels that a file expects of its statements, compared with the verdicts of the map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import Verdict
from ..draft_verdicts import draft_verdicts
from ..report import Kept
from .document import parts, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..drafts import DraftMap
    from ..report import Losses
    from .document import Document

_LABELS: Final = {
    "in": Verdict.ACCEPTED, "out": Verdict.REJECTED, "undecided": Verdict.UNDECIDED,
}  # fmt: skip


def expected_labels(document: Document, losses: Losses) -> dict[str, str]:
    """The expected label of each statement by its id, from `tests`, `labels` or the statement itself.

    Statements that argument schemes are to derive are not in the file; their labels are counted as lost.
    """
    statements = document.entries("statements")
    expected: dict[str, str] = {}
    for name in ("tests", "labels"):
        for written, node in document.entries(name).items():
            label, place = written.lower(), f"{name}.{written}"
            if label not in _LABELS:
                document.fault("AM104", node, f"{place}: labels are in, out and undecided")
                continue
            for key in document.names(node, place):
                if key in statements:
                    expected.setdefault(key, label)
                else:
                    losses.add("expected label of a statement that is not there", place,
                               plural="expected labels of statements that are not there")  # fmt: skip
    for key, node in statements.items():
        said = parts(node)
        label = text_in(said.get("label") or said.get("value")).lower()
        if label in _LABELS:
            expected.setdefault(key, label)
    return expected


def with_expectations(draft: DraftMap, expected: Mapping[str, str], losses: Losses) -> DraftMap:
    """The draft with the labels as expected verdicts where the map comes to them; else they are noted."""
    verdicts = draft_verdicts(draft)
    claims = list(draft.claims)
    for number, claim in enumerate(claims):
        label = expected.get(claim.key)
        if label is None:
            continue
        if verdicts[claim.key] is _LABELS[label]:
            claims[number] = replace(claim, expect=_LABELS[label].value)
        else:
            note = f"Carneades expects this to be {label}."
            losses.add("expected label that argmap does not come to", claim.place, Kept.NOTE,
                       plural="expected labels that argmap does not come to")  # fmt: skip
            claims[number] = replace(claim, note=f"{claim.note}\n{note}".strip())
    return replace(draft, claims=tuple(claims))
