"""Which claim the user means: by its id, its label, or words of either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from unicodedata import normalize

from ..model import ArgumentMap, Claim, Kind, Target
from ..model.nearest import Names, did_you_mean, suggested
from ..model.target import ARROW
from ..model.words import quotable
from .errors import CannotRun, complain

_MOST: Final = 10
"""How many claims are named where the words fit several."""

_MOST_NEAR: Final = 3
_SEPARATORS: Final = re.compile(r"[\s_.-]+")


def claim_named(
    typed: str, argument_map: ArgumentMap, verb: str = "show", *, kinds: str = "claim", or_map: bool = False
) -> Claim:
    """Return the claim that the user has typed: its id, or what `claims_meant` finds; a message says which.

    `verb` is what the command is about to do with it, `kinds` what may be named. With `or_map` the user may
    have typed a map, which the command takes as an option.
    Raises: CannotRun, with the nearest ids, where none or several fit, or nothing is left of the claim.
    """
    if typed in argument_map.gaps.damaged:
        raise CannotRun(f"`{typed}` has errors that leave nothing to {verb}", "`argmap check` says which")
    if ARROW.strip() in typed:
        first = typed.partition(ARROW.strip())[0].strip()
        raise CannotRun(f"`{typed}` is a link, not a claim", f"`argmap show {first}` lists the links from it")
    found = claims_meant(typed, argument_map)
    if len(found) > 1:
        raise _several(typed, found)
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


def claims_meant(typed: str, argument_map: ArgumentMap) -> list[Claim]:
    """Return the claims that a text may mean, hypotheses first; one if the text is an id.

    Else it is an id or a label but for case and blanks, else words that all occur in the id or the label.
    Cost: linear in the claims.
    """
    claim = argument_map.claims.get(typed)
    if claim is not None:
        return [claim]
    folded = _folded(typed)
    words = re.findall(r"\w+", folded)
    if not words:
        return []
    names = [(each, _folded(each.id), _folded(each.label)) for each in argument_map.claims.values()]
    whole = [claim for claim, *own in names if folded in own]
    found = whole or [claim for claim, *own in names if all(word in " ".join(own) for word in words)]
    return sorted(found, key=lambda each: each.kind is not Kind.HYPOTHESIS)


def link_named(typed: Sequence[str], argument_map: ArgumentMap, verb: str) -> Target:
    """Return the path of the link whose claims the user has typed, each as `claim_named` takes it.

    Where words fit several claims, those are taken that a link joins, if just one link does.
    Returns: the ids, whether there is such a link or not. Raises: CannotRun, as `claim_named`.
    """
    path = Target(typed)
    if path in argument_map.links:
        return path
    meant = [{each.id for each in claims_meant(one, argument_map)} for one in typed]
    found = [
        each
        for each in argument_map.links
        if len(each) == len(meant) and all(one in ids for one, ids in zip(each, meant, strict=True))
    ]
    if len(found) == 1:
        complain(f"`{path}` is understood as `{found[0]}`")
        return found[0]
    return Target(claim_named(each, argument_map, verb).id for each in typed)


def unknown_claim(typed: str, known: Iterable[str], fallback: str = "") -> CannotRun:
    """Return the error for a claim that does not exist; `fallback` is the hint where no id is near."""
    hint = did_you_mean(typed, known) or fallback or "`argmap list` names them all"
    return CannotRun(f"there is no claim `{typed}`", hint)


def _several(typed: str, found: Sequence[Claim]) -> CannotRun:
    """Return the error for words that fit several claims, which lists them."""
    column = max(len(each.id) for each in found[:_MOST])
    lines = [f"{each.id:{column}}  {quotable(each.label)}" for each in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(f"and {len(found) - _MOST} more; type another word of the one that you mean")
    return CannotRun(f"`{typed}` fits {len(found)} claims", "name one of them:", tuple(lines))


def _none(typed: str, argument_map: ArgumentMap, kinds: str, *, or_map: bool) -> CannotRun:
    """Return the error for a text that fits no claim, with what is nearest to it."""
    if or_map:
        path = next((each for each in (typed, typed.rpartition(" ")[2]) if each and Path(each).exists()), "")
        if path:
            return CannotRun(f"there is no claim `{typed}`", f"a map is named with an option: `--map {path}`")
    claims = argument_map.claims.values()
    labels = {each.label: each.id for each in claims}
    near = Names([*argument_map.claims, *labels]).meant(typed)
    ids = [labels.get(each, each) for each in near] or _with_most_words(typed, claims)
    hint = suggested(list(dict.fromkeys(ids))) or "`argmap list` names them all"
    return CannotRun(f"there is no {kinds} `{typed}`", hint)


def _with_most_words(typed: str, claims: Iterable[Claim]) -> list[str]:
    """Return the ids of the claims that have most of the words, more than half of them."""
    words = re.findall(r"\w{3,}", _folded(typed))
    counted = {each.id: sum(word in _folded(f"{each.id} {each.label}") for word in words) for each in claims}
    most = max(counted.values(), default=0)
    if most * 2 <= len(words):
        return []
    found = [claim for claim, number in counted.items() if number == most]
    return found if len(found) <= _MOST_NEAR else []


def _folded(text: str) -> str:
    """Return a text for comparison, in one case, with one blank for what separates words."""
    return _SEPARATORS.sub(" ", normalize("NFKC", text).casefold()).strip()
