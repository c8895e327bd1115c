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
    """Return a change in words: `without the support from “…”`.

    `root` is the id of the claim that is spoken of, which is not named again.
    """
    if change.operation is Operation.DROP_CONTRADICTION:
        one, other = (quoted(each, argument_map) for each in sorted(change.target, key=root.__ne__))
        return (
            f"without the contradiction {'with' if root in change.target else f'between {one} and'} {other}"
        )
    if not change.target.is_link:
        return _of_claim(change, argument_map, root)
    link = argument_map.links[change.target]
    named = _named(link, argument_map, root)
    if change.strength is not None:
        return f"if the {named} is {strength_word(change.strength)}"
    if change.operation is Operation.DROP:
        return f"without the {named}"
    undercuts = sum(each.is_undercut and each.target == link.path for each in argument_map.sound_links())
    return f"without {'both' if undercuts == 2 else f'all {undercuts}'} undercuts of the {named}"


def _of_claim(change: Change, argument_map: ArgumentMap, root: str) -> str:
    name = change.target[0]
    claim = "it" if name == root else quoted(name, argument_map)
    if change.strength is not None:
        whose = "its bare assertion" if name == root else f"the bare assertion of {claim}"
        return f"if {whose} is {strength_word(change.strength)}"
    return f"if {claim} {_OF_CLAIMS[change.operation]}"


_OF_CLAIMS: Final = {
    Operation.REJECT: "falls",
    Operation.ACCEPT: "is accepted",
    Operation.PRESUME: "is presumed",
    Operation.UNPRESUME: "is not presumed",
}


def _named(link: Link, argument_map: ArgumentMap, root: str) -> str:
    """Name a link by its claims: `attack from “…” on “…”`."""
    what = {Sign.SUPPORT: "support", Sign.ATTACK: "attack"}[link.sign]
    if link.is_undercut:
        what = "undercut"
    if link.is_backing:
        what = "backing"
    named = f"{what} from {quoted(link.source, argument_map)}"
    if link.target == (root,):
        return named
    step = "the step from " if link.target.is_link else ""
    on = {"attack": "on", "undercut": "of"}.get(what, "for")
    return f"{named} {on} {step}{quoted(link.target[0], argument_map)}"
