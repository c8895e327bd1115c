"""What the relations of arguments with steps mean for the statements in them, as Argdown has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .document import Relation, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .document import Document

_AGAINST = frozenset({Tie.ATTACK, Tie.CONTRARY, Tie.CONTRADICTORY})


def resolved(document: Document) -> list[Relation]:
    """The relations, those of arguments with steps carried over to these.

    What such an argument supports, attacks or undercuts, its conclusion does, unless it is that conclusion;
    what undercuts it, undercuts its last step. Where relations of statements are to be taken logically, a
    support is an entailment, an attack a contrary. An attack on an argument is left out if one on a premise
    says the same. Cost: linear.
    """
    ties = _distinct(_of_steps(document))
    if document.is_strict:
        ties = _distinct(_logical(document, ties))
    return [*_telling(document, ties)]


def _of_steps(document: Document) -> Iterator[Relation]:
    for each in document.relations:
        source = document.claim_of(each.source)
        below = document.steps.get(each.target) if each.tie is Tie.UNDERCUT else None
        if source != each.target or source == each.source:
            yield each._replace(source=source, target=below[-1].key if below else each.target)


def _logical(document: Document, relations: Iterable[Relation]) -> Iterator[Relation]:
    for each in relations:
        if each.source in document.statements and each.target in document.statements:
            logical = {Tie.SUPPORT: Tie.ENTAILS, Tie.ATTACK: Tie.CONTRARY}.get(each.tie, each.tie)
            yield each._replace(tie=logical)
        else:
            yield each


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    """The relations without those that say what another has said, in either direction where both count."""
    found: dict[tuple[Tie, str, str], Relation] = {}
    for each in relations:
        ends = (each.source, each.target)
        if each.tie in {Tie.CONTRARY, Tie.CONTRADICTORY}:
            ends = (min(ends), max(ends))
        found.setdefault((each.tie, *ends), each)
    return [*found.values()]


def _telling(document: Document, relations: list[Relation]) -> Iterator[Relation]:
    against: set[tuple[str, str]] = set()
    for each in relations:
        if each.tie in _AGAINST:
            against.add((each.source, each.target))
        if each.tie in {Tie.CONTRARY, Tie.CONTRADICTORY}:
            against.add((each.target, each.source))
    for each in relations:
        premises = document.premises.get(each.target, []) if each.tie is Tie.ATTACK else []
        if not any((each.source, premise) in against for premise in premises):
            yield each
