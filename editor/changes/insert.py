"""Adds claims to a file of the map, or to a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.words import count, listed
from ..change import Change
from ..claims_of_text import claims_of
from ..placing import placed, tidy
from ..refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


def insert(loaded: LoadedMap, texts: Texts, path: str, entries: Sequence[str], *, head: str = "") -> Change:
    """Put entries at the end of the file at `path`; a new file begins with `head`, if that is given.

    Entries are in block style, not indented, their lines ended by line feeds. Raises: Refused, where one has
    the id of a claim that the map has; NotEditable, where the file is one mapping in braces.
    """
    argument_map = loaded.argument_map
    added = claims_of("\n".join(map(tidy, entries)), argument_map.via)
    for own in added:
        if own in argument_map.claims or own in argument_map.gaps.damaged:
            raise Refused(f"there is a claim `{own}` already", "choose another id")

    def meant(claims: Claims) -> Claims:
        return {**claims, **added}

    what = f"add {listed([*added])}" if len(added) < 4 else f"add {count(len(added), 'claim')}"
    return Change(what, tuple(placed(loaded, texts, path, entries, head)), meant=meant)
