"""What `--what-if` supposes: `reject ID`, `accept ID`, `drop A -> B` or `strength A -> B strong`."""

from __future__ import annotations

from ...evaluate import Change, Operation
from ...model import STRENGTHS, ArgumentMap, Kind, Target
from ...model.nearest import did_you_mean
from ..claim_lookup import claim_named
from ..errors import CannotRun

FORMS = "`reject ID`, `accept ID`, `drop A -> B` and `strength A -> B strong` can be supposed"


def read_change(text: str, argument_map: ArgumentMap) -> Change:
    """Return the change that the text describes.

    Raises: CannotRun, which says what is possible, where it describes no change of this map.
    """
    word, _, rest = text.strip().partition(" ")
    names = [each.value for each in Operation]
    if word not in names:
        raise CannotRun(f"`{text}` supposes nothing that is known", did_you_mean(word, names) or FORMS)
    operation = Operation(word)
    if not rest.strip():
        raise CannotRun(f"`{text}` does not say what to {word}", FORMS)
    strength = None
    if operation is Operation.STRENGTH:
        rest, _, last = rest.strip().rpartition(" ")
        strength = _strength(last, text)
    target = Target(each.strip() for each in rest.split("->"))
    if not all(target):
        raise CannotRun(f"`{text}` lacks a claim beside `->`", FORMS)
    if operation in {Operation.ACCEPT, Operation.REJECT}:
        _check_claim(target, text, argument_map)
    else:
        _check_link(target, text, argument_map)
        if strength is not None and len(target) > 2:
            raise CannotRun(
                f"`{text}` names a link on a link, whose strength is not used",
                f"`drop {target}` takes it away",
            )
    return Change(operation, target, strength)


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
