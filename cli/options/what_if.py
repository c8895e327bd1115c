"""What `--what-if` supposes: `reject ID`, `drop A -> B`, `drop A >< B` and the like."""

from __future__ import annotations

from typing import Final

from ...evaluate import Change, Operation
from ...evaluate.changes.change import OF_CLAIMS
from ...model import STRENGTHS, ArgumentMap, Kind, Target
from ...model.nearest import did_you_mean
from ...render.words.changes import CONTRADICTS
from ..claim_lookup import claim_named
from ..errors import CannotRun

FORMS: Final = (
    "`reject ID`, `accept ID`, `presume ID`, `unpresume ID`, `strength ID strong`, `drop A -> B`, "
    "`strength A -> B strong`, `drop-undercuts A -> B` and `drop A >< B` can be supposed"
)
_WORDS: Final = tuple(each.value for each in Operation if each is not Operation.DROP_CONTRADICTION)


def read_change(text: str, argument_map: ArgumentMap) -> Change:
    """Return the change that the text describes.

    Raises: CannotRun, which says what is possible, where it describes no change of this map.
    """
    word, _, rest = text.strip().partition(" ")
    if word not in _WORDS:
        raise CannotRun(f"`{text}` supposes nothing that is known", did_you_mean(word, _WORDS) or FORMS)
    operation = Operation(word)
    if not rest.strip():
        raise CannotRun(f"`{text}` does not say what to {word}", FORMS)
    strength = None
    if operation is Operation.STRENGTH:
        rest, _, last = rest.strip().rpartition(" ")
        strength = _strength(last, text)
    contradiction = CONTRADICTS.strip()
    separator = contradiction if operation is Operation.DROP and contradiction in rest else "->"
    target = Target(each.strip() for each in rest.split(separator))
    if not all(target):
        raise CannotRun(f"`{text}` lacks a claim beside `{separator}`", FORMS)
    if separator == contradiction:
        _check_contradiction(target, text, argument_map)
        return Change(Operation.DROP_CONTRADICTION, target)
    if operation in OF_CLAIMS or (strength is not None and not target.is_link):
        _check_claim(target, text, argument_map)
    else:
        _check_link(target, text, argument_map)
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


def _check_contradiction(target: Target, text: str, argument_map: ArgumentMap) -> None:
    if len(target) != 2:
        raise CannotRun(f"`{text}` names {len(target)} claims", "a contradiction is between two: " + FORMS)
    for claim in target:
        _check_claim(Target.of(claim), text, argument_map)
    one, other = (argument_map.claims[each] for each in target)
    declared = {(each.id, rival.id) for each in (one, other) for rival in each.contradicts}
    if one.id == other.id or declared.isdisjoint({(one.id, other.id), (other.id, one.id)}):
        raise CannotRun(
            f"`{one.id}` and `{other.id}` do not contradict each other",
            f"`argmap show {one.id}` tells what contradicts it",
        )


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


def _check_claim(target: Target, text: str, argument_map: ArgumentMap) -> None:
    if target.is_link:
        raise CannotRun(
            f"`{text}` names a link", "a link can be dropped, or given another strength: " + FORMS
        )
    claim = claim_named(target[0], argument_map, "suppose of")
    if claim.kind is Kind.QUESTION:
        raise CannotRun(
            f"`{claim.id}` is a question, which has no verdict", "suppose something of its answers"
        )


def _check_link(target: Target, text: str, argument_map: ArgumentMap) -> None:
    if not target.is_link:
        raise CannotRun(f"`{text}` names no link", FORMS)
    for claim in target:
        _check_claim(Target.of(claim), text, argument_map)
    link = argument_map.links.get(target)
    if link is None:
        known = [str(path) for path in argument_map.links]
        guess = did_you_mean(str(target), known)
        raise CannotRun(f"there is no link `{target}`", guess or f"`argmap show {target[0]}` tells its links")
    if not argument_map.is_sound(link):
        raise CannotRun(f"the link `{target}` has errors and does not count", "`argmap check` tells which")
