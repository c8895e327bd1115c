"""Which claim or link the user means: what is told of it, and asked or refused where it is not one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..model import ArgumentMap, Claim, Target
from ..model.nearest import did_you_mean, suggested
from ..model.target import ARROW
from ..views.claims_meant import claims_meant, claims_near, links_meant
from .choosing import chosen
from .errors import CannotRun, complain


def claim_named(
    typed: str, argument_map: ArgumentMap, verb: str = "show", *, kinds: str = "claim", or_map: bool = False
) -> Claim:
    """Return the claim that the user has typed: its id, or what `claims_meant` finds; a message says which.

    `verb` is what the command is about to do with it, `kinds` what may be named. With `or_map` the user may
    have typed a map, which the command takes as an option. Where several fit, a user at a terminal is asked.
    Raises: CannotRun, with the nearest ids, where none or several fit, or nothing is left of the claim.
    """
    if typed in argument_map.gaps.damaged:
        raise CannotRun(f"`{typed}` has errors that leave nothing to {verb}", "`argmap check` says which")
    if ARROW.strip() in typed:
        first = typed.partition(ARROW.strip())[0].strip()
        raise CannotRun(f"`{typed}` is a link, not a claim", f"`argmap show {first}` lists the links from it")
    found = claims_meant(typed, argument_map)
    if len(found) > 1:
        return argument_map.claims[chosen(typed, "claims", [(each.id, each.label) for each in found])]
    if not found:
        raise _none(typed, argument_map, kinds, or_map=or_map)
    if found[0].id != typed:
        complain(f"`{typed}` is understood as `{found[0].id}`")
    return found[0]


def claim_with_id(typed: str, argument_map: ArgumentMap) -> Claim:
    """Return the claim with this id; files on disk name claims by their ids alone. Raises: CannotRun."""
    if typed not in argument_map.claims:
        raise unknown_claim(typed, argument_map.claims)
    return argument_map.claims[typed]


def link_named(typed: Sequence[str], argument_map: ArgumentMap, verb: str) -> Target:
    """Return the path of the link whose claims the user has typed, each as `claim_named` takes it.

    Where words fit several claims, those are taken that a link joins, if just one link does.
    Returns: the ids, whether there is such a link or not. Raises: CannotRun, as `claim_named`.
    """
    found = links_meant(typed, argument_map)
    if len(found) != 1:
        return Target(claim_named(each, argument_map, verb).id for each in typed)
    if found[0] != tuple(typed):
        complain(f"`{Target(typed)}` is understood as `{found[0]}`")
    return found[0]


def existing_link(path: Target, argument_map: ArgumentMap) -> Target:
    """Return the path, if the map has such a link. Raises: CannotRun, with the nearest."""
    if path not in argument_map.links:
        guess = did_you_mean(str(path), [str(each) for each in argument_map.links])
        raise CannotRun(f"there is no link `{path}`", guess or f"`argmap show {path[0]}` lists its links")
    return path


def unknown_claim(typed: str, known: Iterable[str], fallback: str = "") -> CannotRun:
    """Return the error for a claim that does not exist; `fallback` is the hint where no id is near."""
    hint = did_you_mean(typed, known) or fallback or "`argmap list` names them all"
    return CannotRun(f"there is no claim `{typed}`", hint)


def _none(typed: str, argument_map: ArgumentMap, kinds: str, *, or_map: bool) -> CannotRun:
    """Return the error for a text that fits no claim, with what is nearest to it."""
    if or_map:
        path = next((each for each in (typed, typed.rpartition(" ")[2]) if each and Path(each).exists()), "")
        if path:
            return CannotRun(f"there is no claim `{typed}`", f"a map is named with an option: `--map {path}`")
    hint = suggested(claims_near(typed, argument_map)) or "`argmap list` names them all"
    return CannotRun(f"there is no {kinds} `{typed}`", hint)
