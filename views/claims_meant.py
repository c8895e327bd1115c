"""Which claims and links a text means: by their ids, their labels, or words of either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from unicodedata import normalize

from ..model import ArgumentMap, Claim, Kind, Target
from ..model.nearest import Names

_MOST_NEAR: Final = 3


def claims_meant(typed: str, argument_map: ArgumentMap) -> list[Claim]:
    """Return the claims that a text may mean, hypotheses first; one if the text is an id.

    Else it is an id or a label but for case and blanks, else words that all occur in the id or the label.
    Cost: linear in the claims.
    """
    claim = argument_map.claims.get(typed)
    if claim is not None:
        return [claim]
    words = words_of(typed)
    if not words:
        return []
    meant = compared(typed)
    names = [(each, compared(each.id), compared(each.label)) for each in argument_map.claims.values()]
    whole = [claim for claim, *own in names if meant in own]
    found = whole or [claim for claim, *own in names if all(word in " ".join(own) for word in words)]
    return sorted(found, key=lambda each: each.kind is not Kind.HYPOTHESIS)


def links_meant(typed: Sequence[str], argument_map: ArgumentMap) -> list[Target]:
    """Return the paths of the links that join claims which the texts may mean; one if all texts are ids."""
    path = Target(typed)
    if path in argument_map.links:
        return [path]
    meant = [{each.id for each in claims_meant(one, argument_map)} for one in typed]
    return [
        each
        for each in argument_map.links
        if len(each) == len(meant) and all(one in ids for one, ids in zip(each, meant, strict=True))
    ]


def claims_near(typed: str, argument_map: ArgumentMap) -> list[str]:
    """Return the ids of the claims that are nearest to a text which means none; [] where none is near."""
    claims = argument_map.claims.values()
    labels = {each.label: each.id for each in claims}
    near = Names([*argument_map.claims, *labels]).meant(typed)
    ids = [labels.get(each, each) for each in near] or _with_most_words(typed, claims)
    return list(dict.fromkeys(ids))


def _with_most_words(typed: str, claims: Iterable[Claim]) -> list[str]:
    """Return the ids of the claims that have most of the words, more than half of them."""
    words = re.findall(r"\w{3,}", compared(typed))
    counted = {each.id: sum(word in compared(f"{each.id} {each.label}") for word in words) for each in claims}
    most = max(counted.values(), default=0)
    if most * 2 <= len(words):
        return []
    found = [claim for claim, number in counted.items() if number == most]
    return found if len(found) <= _MOST_NEAR else []


def words_of(typed: str) -> list[str]:
    """Return the words of a text, which are sought in names that are `compared`."""
    return re.findall(r"\w+", compared(typed))


def compared(text: str) -> str:
    """Return a text for comparison, in one case, with one blank for what separates words."""
    plain = text if text.isascii() else normalize("NFKC", text)
    return " ".join(plain.casefold().replace("-", " ").replace("_", " ").replace(".", " ").split())
