"""Changes that can be supposed, as `--what-if` takes them and in words."""

from __future__ import annotations

from typing import Final

from ...evaluate import Change, Operation
from ...model import ArgumentMap, Link, Sign
from .names import quoted, strength_word

CONTRADICTS: Final = " >< "
"""What stands between two claims that contradict each other."""


def change_code(change: Change) -> str:
    """Return a change as `--what-if` takes it: `drop a -> b`, `drop a >< b`."""
    if change.operation is Operation.DROP_CONTRADICTION:
        return f"{Operation.DROP.value} {CONTRADICTS.join(change.target)}"
    words = [change.operation.value, str(change.target)]
    if change.strength is not None:
        words.append(strength_word(change.strength))
    return " ".join(words)


def change_line(change: Change, argument_map: ArgumentMap, root: str = "") -> str:
    """Return a change in words: `if “…” were rejected`.

    `root` is the id of the claim that is spoken of, which is not named again.
    """
    if change.operation is Operation.DROP_CONTRADICTION:
        one, other = sorted(change.target, key=root.__ne__)
        if one == root:
            return f"if it and {quoted(other, argument_map)} did not contradict each other"
        return (
            f"if {quoted(one, argument_map)} and {quoted(other, argument_map)} did not contradict each other"
        )
    name = change.target[0]
    return _if(change, "it" if name == root else quoted(name, argument_map), argument_map, root)


def change_of_several(change: Change, argument_map: ArgumentMap, root: str) -> str:
    """Return in words what several changes have in common: `if one of these claims were rejected`.

    Each is then named by the claim that it starts from. It is "" for a change that has to be worded alone.
    """
    if change.operation is Operation.DROP_CONTRADICTION or change.target == (root,):
        return ""
    if not change.target.is_link:
        return _if(change, "one of these claims", argument_map, root)
    plain = change.operation in {Operation.DROP, Operation.STRENGTH} and change.target.rest == (root,)
    return _if(change, "one of these", argument_map, root) if plain else ""


def _if(change: Change, subject: str, argument_map: ArgumentMap, root: str) -> str:
    """Return a change of a claim, or of a link from it, that is called `subject`."""
    if not change.target.is_link:
        if change.strength is None:
            return f"if {subject} were {_OF_CLAIMS[change.operation]}"
        before = argument_map.claims[change.target[0]].strength
        whose = "its assertion" if subject == "it" else f"the assertion of {subject}"
        return f"if {whose} weighed {_instead(change.strength, before)}"
    link = argument_map.links[change.target]
    if change.operation is Operation.DROP_UNDERCUTS:
        return f"if nothing undercut {_step(link, argument_map, root)}"
    if link.target.is_link:
        verb = "undercut" if link.is_undercut else "back"
        return f"if {subject} did not {verb} {_step(argument_map.links[link.target], argument_map, root)}"
    side = "for" if link.sign is Sign.SUPPORT else "against"
    whose = "it" if link.target == (root,) else quoted(link.target[0], argument_map)
    if change.strength is None:
        return f"if {subject} were no reason {side} {whose}"
    return f"if {subject} weighed {_instead(change.strength, link.weight)} as a reason {side} {whose}"


_OF_CLAIMS: Final = {
    Operation.REJECT: "rejected",
    Operation.ACCEPT: "accepted",
    Operation.PRESUME: "presumed",
    Operation.UNPRESUME: "not presumed",
}


def _instead(after: float, before: float) -> str:
    return f"{strength_word(after)} instead of {strength_word(before)}"


def _step(link: Link, argument_map: ArgumentMap, root: str) -> str:
    """Name a link as something that is undercut or backed: `the step from “…” to “…”`."""
    source = quoted(link.source, argument_map)
    if link.target.is_link:
        return f"the {'undercut' if link.is_undercut else 'backing'} by {source}"
    target = "it" if link.target == (root,) else quoted(link.target[0], argument_map)
    return f"the step from {source} to {target}"
