"""What `--what-if` supposes: `reject ID`, `drop A -> B`, `drop A >< B` and the like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...evaluate import Change, Operation
from ...evaluate.changes.change import OF_CLAIMS
from ...model import STRENGTHS, ArgumentMap, Claim, Kind, Target
from ...model.nearest import did_you_mean
from ...render.words.changes import CONTRADICTS
from ..claim_lookup import claim_named, existing_link, link_named
from ..errors import CannotRun

FORMS: Final = (
    "write `reject ID`, `accept ID`, `presume ID`, `unpresume ID`, `strength ID strong`, `drop A -> B`, "
    "`strength A -> B strong`, `drop-undercuts A -> B` or `drop A >< B`"
)
_AFTER: Final = {"drop": "A -> B", "drop-undercuts": "A -> B", "strength": "ID weak"}
_WORDS: Final = tuple(each.value for each in Operation if each is not Operation.DROP_CONTRADICTION)


def read_change(text: str, argument_map: ArgumentMap) -> Change:
    """Return the change that the text describes.

    Raises: CannotRun, which says what is possible, where it describes no change of this map.
    """
    word, _, rest = text.strip().partition(" ")
    word = word.casefold()
    if word not in _WORDS:
        raise CannotRun(f"`{text}` is not a change that can be supposed", did_you_mean(word, _WORDS) or FORMS)
    operation = Operation(word)
    if not rest.strip():
        hint = f"put the whole change in quotes: `--what-if '{word} {_AFTER.get(word, 'ID')}'`"
        raise CannotRun(f"`{text}` does not say what to {word}", hint)
    strength = None
    if operation is Operation.STRENGTH:
        rest, _, last = rest.strip().rpartition(" ")
        strength = _strength(last, text)
    contradiction = CONTRADICTS.strip()
    separator = contradiction if operation is Operation.DROP and contradiction in rest else "->"
    typed = [each.strip() for each in rest.split(separator)]
    if not all(typed):
        raise CannotRun(f"`{text}` lacks a claim beside `{separator}`", FORMS)
    if separator == contradiction:
        return Change(Operation.DROP_CONTRADICTION, _contradiction(typed, text, argument_map))
    if operation in OF_CLAIMS or (strength is not None and len(typed) == 1):
        target = Target.of(_claim(typed, text, argument_map).id)
    else:
        target = _link(typed, text, argument_map)
        if strength is not None and len(target) > 2:
            raise CannotRun(
                f"`{text}` names a link on a link, whose strength is not used",
                f"`drop {target}` takes it away",
            )
    _check_effect(Change(operation, target, strength), text, argument_map)
    return Change(operation, target, strength)


def _check_effect(change: Change, text: str, argument_map: ArgumentMap) -> None:
    """Make sure that the change is one, of this map. Raises: CannotRun."""
    claim = argument_map.claims.get(change.target[0])
    if change.operation is Operation.DROP_UNDERCUTS:
        if not any(each.is_undercut and each.target == change.target for each in argument_map.sound_links()):
            raise CannotRun(
                f"nothing undercuts `{change.target}`", f"`drop {change.target}` takes the link away"
            )
    elif claim is None or change.target.is_link:
        return
    elif change.operation is Operation.STRENGTH and not claim.presumed:
        hint = f"`presume {claim.id}` supposes that it is"
        raise CannotRun(f"`{claim.id}` is not presumed, so its strength is not used", hint)
    elif change.operation is (Operation.PRESUME if claim.presumed else Operation.UNPRESUME):
        word = "presumed" if claim.presumed else "not presumed"
        raise CannotRun(f"`{claim.id}` is {word} already", f"`{text}` would change nothing")


def _contradiction(typed: Sequence[str], text: str, argument_map: ArgumentMap) -> Target:
    if len(typed) != 2:
        raise CannotRun(
            f"`{text}` names {len(typed)} claims", "a contradiction is between two claims: `drop A >< B`"
        )
    one, other = (_claim([each], text, argument_map) for each in typed)
    declared = {(each.id, rival.id) for each in (one, other) for rival in each.contradicts}
    if one.id == other.id or declared.isdisjoint({(one.id, other.id), (other.id, one.id)}):
        raise CannotRun(
            f"`{one.id}` and `{other.id}` do not contradict each other",
            f"`argmap show {one.id}` says what contradicts it",
        )
    return Target((one.id, other.id))


def _strength(word: str, text: str) -> float:
    try:
        strength = STRENGTHS[word] if word in STRENGTHS else float(word)
    except ValueError:
        strength = 0.0
    if not 0 < strength <= 1:
        guess = did_you_mean(word, STRENGTHS)
        raise CannotRun(
            f"`{text}` does not end in a strength", guess or "weak, moderate, strong, or a number up to 1"
        )
    return strength


def _claim(typed: Sequence[str], text: str, argument_map: ArgumentMap) -> Claim:
    if len(typed) > 1:
        raise CannotRun(
            f"`{text}` names a link, not a claim",
            "a link can be dropped or given another strength: `drop A -> B`, `strength A -> B strong`",
        )
    return _with_verdict(claim_named(typed[0], argument_map, "suppose of"))


def _with_verdict(claim: Claim) -> Claim:
    if claim.kind is Kind.QUESTION:
        raise CannotRun(
            f"`{claim.id}` is a question, which has no verdict", "suppose something about one of its answers"
        )
    return claim


def _link(typed: Sequence[str], text: str, argument_map: ArgumentMap) -> Target:
    if len(typed) < 2:
        raise CannotRun(f"`{text}` does not name a link", "a link is named by its claims: `drop A -> B`")
    target = link_named(typed, argument_map, "suppose of")
    for each in target:
        _with_verdict(argument_map.claims[each])
    link = argument_map.links[existing_link(target, argument_map)]
    if not argument_map.is_sound(link):
        raise CannotRun(f"the link `{target}` has errors and does not count", "`argmap check` says which")
    return target
