"""How works are cited in a map: under which key, and with which letter after the year."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import replace
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ...model import Work


def as_cited(works: Mapping[str, Work], cited: Collection[str]) -> dict[str, Work]:
    """The works by the keys that the map cites them by, in their order; `cited` are all keys that it cites.

    Those of them that would be cited alike have letters in the order of their titles.
    """
    owners: dict[str, str] = {}
    for work in works.values():
        for alias in work.aliases:
            owners.setdefault(alias, work.key)
    keys = {
        key: [
            *([key] if key in cited else ()),
            *(each for each in work.aliases if each in cited and each not in works and owners[each] == key),
        ]
        for key, work in works.items()
    }
    letters = _letters_of([work for key, work in works.items() if keys[key]])
    return {
        each: replace(work, key=each, suffix=letters.get(key, ""))
        for key, work in works.items()
        for each in keys[key] or [key]
    }


def _letters_of(works: Collection[Work]) -> dict[str, str]:
    """The letters by key of those works that would be cited alike."""
    alike: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        alike[work.author_year].append(work)
    return {
        work.key: _letters(number)
        for group in alike.values()
        if len(group) > 1
        for number, work in enumerate(sorted(group, key=_order))
    }


def _order(work: Work) -> str:
    """The title as bibliographies sort it: without article, capitals, accents and punctuation."""
    title = unicodedata.normalize("NFKD", (work.title or work.short_title).casefold())
    words = "".join(each for each in title if each.isalnum() or each == " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"a", "an", "the"} else words)


def _letters(number: int) -> str:
    """The letters of a number from 0, in the order a, b, …, z, aa, ab, ac."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + ascii_lowercase[last]
