"""Which claim the user means."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..model import ArgumentMap, Claim
from ..model.nearest import did_you_mean
from .errors import CannotRun


def claim_named(typed: str, argument_map: ArgumentMap, verb: str = "show", *, or_map: bool = False) -> Claim:
    """Return the claim of the map whose id the user has typed.

    `verb` is what the command is about to do with it. With `or_map` the user may have meant a map.
    Raises: CannotRun, with the nearest ids, where there is no such claim or nothing is left of it.
    """
    claim = argument_map.claims.get(typed)
    if claim is not None:
        return claim
    if typed in argument_map.gaps.damaged:
        raise CannotRun(f"`{typed}` has errors that leave nothing to {verb}", "`argmap check` tells which")
    named = f"a map is named with an option: `--map {typed}`" if or_map and Path(typed).exists() else ""
    raise unknown_claim(typed, argument_map.claims, named)


def unknown_claim(typed: str, known: Iterable[str], fallback: str = "") -> CannotRun:
    """Return the error for a claim that does not exist; `fallback` is the hint where no id is near."""
    hint = did_you_mean(typed, known) or fallback or "`argmap list` names them all"
    return CannotRun(f"there is no claim `{typed}`", hint)
