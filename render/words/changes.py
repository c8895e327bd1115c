"""Changes that can be supposed, as `--what-if` takes them and in words."""

from __future__ import annotations

from ...evaluate import Change, Operation
from ...model import ArgumentMap, Sign
from .names import quoted, strength_word


def change_code(change: Change) -> str:
    """Return a change as `--what-if` takes it: `drop a -> b`."""
    words = [change.operation.value, str(change.target)]
    if change.strength is not None:
        words.append(strength_word(change.strength))
    return " ".join(words)


def change_line(change: Change, argument_map: ArgumentMap, root: str = "") -> str:
    """Return a change in words: `without the support from “…”`.

    `root` is the id of the claim that is spoken of, which is not named again.
    """
    if change.operation is Operation.REJECT:
        return f"if {quoted(change.target[0], argument_map)} falls"
    if change.operation is Operation.ACCEPT:
        return f"if {quoted(change.target[0], argument_map)} is accepted"
    link = argument_map.links[change.target]
    what = {Sign.SUPPORT: "support", Sign.ATTACK: "attack"}[link.sign]
    if link.is_undercut:
        what = "undercut"
    if link.is_backing:
        what = "backing"
    named = f"{what} from {quoted(link.source, argument_map)}"
    if link.target != (root,):
        step = "the step from " if link.target.is_link else ""
        on = "on" if what in {"attack", "undercut"} else "of"
        named += f" {on} {step}{quoted(link.target[0], argument_map)}"
    if change.strength is None:
        return f"without the {named}"
    return f"if the {named} is {strength_word(change.strength)}"
