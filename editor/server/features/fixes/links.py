"""Moves what a claim says of another to the key, or to the claim, where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .....model import Kind
from ....additions import added
from .case import Fix
from .rewriting import key_replaced, removal, taken_out, with_key
from .written import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....model.hint import Value
    from ....edits import Edit
    from .case import Case
    from .written import Spot, Written

_TURNED: Final = {
    "supported_by": "supports",
    "confirmed_by": "supports",
    "attacked_by": "attacks",
    "refuted_by": "attacks",
    "answered_by": "answers",
}
"""The key with which the other claim says the same."""

_OF_ANSWERS: Final = frozenset({"to", "because", "basis"})


def as_answer(case: Case) -> Iterator[Fix]:
    """Let a claim answer the question that it supports or attacks, or the other way round."""
    spot, claim = case.spot, case.claim
    if spot is None or claim is None or len(spot.steps) < 2:
        return
    link = next((each for each in claim.links if each.place == case.problem.place), None)
    if link is None:
        yield Fix(removal(case.written, spot), case.written.placed(taken_out(case.written, spot)))
    elif claim.kind is not Kind.QUESTION:
        value = value_of(spot.item().node)
        if any(each.to == link.target[0] for each in claim.answers):
            yield Fix(
                f"Remove the link: the claim answers `{link.target}` already",
                case.written.placed(taken_out(case.written, spot.item())),
            )
        elif not isinstance(value, dict) or value.keys() <= _OF_ANSWERS:
            edits = _below(case.written, claim.id, spot, "answers", value)
            yield Fix(f"Write `answers: {link.target}`", edits, is_preferred=True)
    elif not link.target.is_link and (other := case.argument_map.claims.get(link.target[0])):
        there, _ = case.at(other.place)
        edits = case.written.placed(taken_out(case.written, spot.item()))
        edits += there.placed(added(there.entry(other.id), "answers", claim.id))
        yield Fix(f"Let `{other.id}` answer `{claim.id}`", edits)


def in_the_other(case: Case) -> Iterator[Fix]:
    """Move what a key such as `supported_by` says to the claims that it names."""
    spot, claim = case.spot, case.claim
    if spot is None or claim is None or len(spot.steps) != 2 or not spot.is_key:
        return
    mapping, at = spot.steps[1]
    key = _TURNED.get(mapping.pairs[at][0].value.casefold())
    value = mapping.pairs[at][1]
    edits = case.written.placed(taken_out(case.written, spot))
    for each in value.items or (value,):
        other = case.argument_map.claims.get(each.value)
        if other is None or key is None:
            return
        there, _ = case.at(other.place)
        edits += there.placed(added(there.entry(other.id), key, claim.id))
    yield Fix(f"Write `{key}` in the claims that it names", edits, is_preferred=True)


def not_as_answer(case: Case) -> Iterator[Fix]:
    """Let a claim support or attack what it answers, or make what it answers a question."""
    spot, claim = case.spot, case.claim
    if spot is None or claim is None or len(spot.steps) < 2:
        return
    answer = next((each for each in claim.answers if each.place == case.problem.place), None)
    if answer is None:
        return
    for key in ("supports", "attacks"):
        edits = _below(case.written, claim.id, spot, key, value_of(spot.item().node))
        yield Fix(f"Write `{key}: {answer.to}`", edits)
    answered = case.argument_map.claims[answer.to]
    there, _ = case.at(answered.place)
    edits = there.placed(with_key(there, answer.to, "kind", "question"))
    yield Fix(f"Make `{answer.to}` a question", edits)


def _below(written: Written, name: str, spot: Spot, key: str, value: Value) -> tuple[Edit, ...]:
    """The edits that move what stands at a spot below another key of the claim. Raises: Refused."""
    claim, at = spot.steps[1]
    old = claim.pairs[at]
    if len(old[1].items) < 2 and claim.get(key) is None:
        return written.placed(key_replaced(written, spot._replace(node=old[0]), key))
    left = written.after(taken_out(written, spot.item()))
    return written.became(left.after(added(left.entry(name), key, value)))
