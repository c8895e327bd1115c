"""Claims of a file that have other names or numbers there than before, recognised by their words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..known_imports import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...exchange.drafts import DraftMap
    from ..known_imports import KnownClaim, KnownFile

_GONE: Final = "{} (before)"
"""What a claim is called that has gone from its file, where another claim has taken its name."""


def with_new_names(known: KnownFile, draft: DraftMap) -> KnownFile:
    """What is known of a file, by the names that it has now for claims with the same words.

    So rows that are numbered anew remain the claims that they were. Ids that the file gives tell claims
    better than their words, unless both are new. Where several claims say the same, none is recognised.
    """
    new: Mapping[str, str] = _other_names(known, draft) if known.claims else {}
    if not new:
        return known
    now = {before: name for name, before in new.items()}
    claims: dict[str, KnownClaim] = {}
    for key, each in known.claims.items():
        name = now.get(key, key)
        while key not in now and (name in new or name in claims):
            name = _GONE.format(name)
        claims[name] = each
    return replace(known, claims=claims)


def _other_names(known: KnownFile, draft: DraftMap) -> Mapping[str, str]:
    """By the names that claims have now, those that they had before."""
    said = {each.key: words_of(each.text) for each in draft.claims}
    times, times_before = Counter(said.values()), Counter(each.text for each in known.claims.values())
    before = {each.text: key for key, each in known.claims.items() if times_before[each.text] == 1}
    found: dict[str, str] = {}
    for each in draft.claims:
        words = said[each.key]
        key = before.get(words, each.key)
        is_free = not each.id or (each.key not in known.claims and key not in said)
        if key != each.key and times[words] == 1 and is_free:
            found[each.key] = key
    return found
