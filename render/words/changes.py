"""Changes that can be supposed, as `--what-if` takes them and in words."""

from __future__ import annotations

from typing import Final

from ...evaluate import Change, Operation
from ...model import ArgumentMap, Link, Sign
from .names import quoted, strength_word
from .templates import say

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
    return f"if {_supposed(change, argument_map, root)}"


def change_of_several(change: Change, argument_map: ArgumentMap, root: str) -> str:
    """Return in words what several changes have in common: `if one of these claims were rejected`.

    Each is then named by the claim that it starts from. It is "" for a change that has to be worded alone.
    """
    if change.operation is Operation.DROP_CONTRADICTION or change.target == (root,):
        return ""
    if not change.target.is_link:
        return f"if {_of_claim(change, 'one of these claims', argument_map)}"
    plain = change.operation in {Operation.DROP, Operation.STRENGTH} and change.target.rest == (root,)
    return f"if {_of_link(change, 'one of these', argument_map, root)}" if plain else ""


def _supposed(change: Change, argument_map: ArgumentMap, root: str) -> str:
    if change.operation is Operation.DROP_CONTRADICTION:
        one, other = sorted(change.target, key=root.__ne__)
        subject = "it" if one == root else quoted(one, argument_map)
        return say("supposed.drop-contradiction", one=subject, other=quoted(other, argument_map))
    name = change.target[0]
    subject = "it" if name == root else quoted(name, argument_map)
    if change.target.is_link:
        return _of_link(change, subject, argument_map, root)
    return _of_claim(change, subject, argument_map)


def _of_claim(change: Change, subject: str, argument_map: ArgumentMap) -> str:
    """Return a change of a claim that is called `subject`."""
    if change.strength is None:
        return say("supposed.verdict", subject=subject, strong=say(f"supposed.{change.operation.value}"))
    before = argument_map.claims[change.target[0]].strength
    whose = "its assertion" if subject == "it" else f"the assertion of {subject}"
    return f"{whose} weighed {_instead(change.strength, before)}"


def _of_link(change: Change, subject: str, argument_map: ArgumentMap, root: str) -> str:
    """Return a change of a link from a claim that is called `subject`."""
    link = argument_map.links[change.target]
    if change.operation is Operation.DROP_UNDERCUTS:
        return say("supposed.drop-undercuts", target=_step(link, argument_map, root))
    if link.target.is_link:
        case = "supposed.drop-undercut" if link.is_undercut else "supposed.drop-backing"
        return say(case, source=subject, target=_step(argument_map.links[link.target], argument_map, root))
    side = "for" if link.sign is Sign.SUPPORT else "against"
    whose = "it" if link.target == (root,) else quoted(link.target[0], argument_map)
    if change.strength is None:
        return say(f"supposed.drop-{side}", source=subject, target=whose)
    return f"{subject} weighed {_instead(change.strength, link.weight)} as a reason {side} {whose}"


def _instead(after: float, before: float) -> str:
    return f"{strength_word(after)} instead of {strength_word(before)}"


def _step(link: Link, argument_map: ArgumentMap, root: str) -> str:
    """Name a link as something that is undercut or backed: `the step from “…” to “…”`."""
    source = quoted(link.source, argument_map)
    if link.target.is_link:
        return say("step.undercut" if link.is_undercut else "step.backing", source=source)
    target = "it" if link.target == (root,) else quoted(link.target[0], argument_map)
    return say("step.link", source=source, target=target)
