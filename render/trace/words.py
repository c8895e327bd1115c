"""Claims, sources, verdicts and changes, named as a scholar would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Operation
from ...model import Sign
from ..box import cited
from ..verdicts import listed, strength_word

if TYPE_CHECKING:
    from ...evaluate import Change
    from ...model import ArgumentMap, Claim, Source, Target

_MOST_WORKS: Final = 3


def who(claim: Claim, argument_map: ArgumentMap) -> str:
    """Whose claim it is: `Ambrosio 2008, Renard 2013 and 2 more`."""
    names = list(dict.fromkeys(cited(source, argument_map.works) for source in claim.sources))
    more = len(names) - _MOST_WORKS
    return listed([*names[:_MOST_WORKS], f"{more} more"]) if more > 0 else ", ".join(names)


def source_line(source: Source, argument_map: ArgumentMap) -> str:
    """`Ambrosio 2008, via Stonis, section 1`."""
    name = ", ".join(filter(None, (cited(source, argument_map.works), source.locator)))
    return f"{name}, via {source_line(source.via, argument_map)}" if source.via else name


def change_code(change: Change) -> str:
    """A change as `--what-if` reads it: `drop a -> b`."""
    words = [change.operation.value, _arrow(change.target)]
    if change.strength is not None:
        words.append(strength_word(change.strength))
    return " ".join(words)


def change_line(change: Change, argument_map: ArgumentMap, root: str = "") -> str:
    """What a change comes to, in words: `without the support from “…”`.

    `root` is the claim that it is told of, which need not be named.
    """
    if change.operation is Operation.REJECT:
        return f"if {_quoted(change.target[0], argument_map)} falls"
    if change.operation is Operation.ACCEPT:
        return f"if {_quoted(change.target[0], argument_map)} is accepted"
    link = argument_map.links[change.target]
    what = {Sign.SUPPORT: "support", Sign.ATTACK: "attack"}[link.sign]
    if link.is_undercut:
        what = "undercut"
    if link.is_backing:
        what = "backing"
    said = f"{what} from {_quoted(link.source, argument_map)}"
    if link.target != (root,):
        said += f" {'on' if what in {'attack', 'undercut'} else 'of'} {_target(link.target, argument_map)}"
    if change.strength is None:
        return f"without the {said}"
    return f"if the {said} is {strength_word(change.strength)}"


def _target(target: Target, argument_map: ArgumentMap) -> str:
    if len(target) == 1:
        return _quoted(target[0], argument_map)
    return f"the step from {_quoted(target[0], argument_map)}"


def _quoted(claim: str, argument_map: ArgumentMap) -> str:
    return f"“{argument_map.claims[claim].label}”"


def _arrow(path: Target) -> str:
    return " -> ".join(path)


def named(claim: Claim, argument_map: ArgumentMap) -> tuple[str, str, str]:
    """A claim's label, whose it is, and its id."""
    return claim.label, who(claim, argument_map), claim.id
