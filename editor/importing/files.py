"""The files that new claims of a foreign file go to."""

from __future__ import annotations

import posixpath
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ...schema.files import within
from ..file_names import new_file
from ..placing import placed
from ..schema_line import schema_line
from ..texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...schema import LoadedMap
    from ..edits import Edit
    from ..known_imports import KnownClaim

_MOST: Final = 5_000
"""How many claims a new file has at most, so that it can be read and edited."""


def usual_file(loaded: LoadedMap, before: Iterable[KnownClaim]) -> str:
    """The file with most of the claims imported `before`; "" without any, or where it is full."""
    claims = loaded.argument_map.claims
    counts = Counter(claims[each.id].place.path for each in before if each.id in claims)
    usual, number = next(iter(counts.most_common(1)), ("", 0))
    return usual if number < _MOST else ""


class NewClaims:
    """Puts new claims into files; new files begin with `head` where the map's folder has no schema.

    `removed` are the files that go, but for those that get new claims.
    """

    def __init__(self, loaded: LoadedMap, texts: Texts, head: str, removed: Iterable[str]) -> None:
        self._loaded = loaded
        self._texts = texts
        self._head = head
        self.removed = {*removed}
        self._root = posixpath.dirname(loaded.argument_map.place.path) or "."
        self._taken: list[str] = []

    def put(self, name: str, entries: Sequence[str], usual: str) -> list[Edit]:
        """The edits that add claims to the `usual` file; without one to new files called `name`.

        Raises: NotEditable.
        """
        if usual and entries:
            if usual in self.removed:
                self.removed.discard(usual)
                head = schema_line(self._loaded, self._texts, usual)
                (whole,) = placed(self._loaded, Texts({usual: None}), usual, entries, head)
                return [whole._replace(end=len(self._texts[usual]))]
            return placed(self._loaded, self._texts, usual, entries, "")
        edits: list[Edit] = []
        for start in range(0, len(entries), _MOST):
            file = new_file(self._root, PurePath(name).stem, self._taken)
            self._taken.append(file)
            path = within(self._root, file)
            head = schema_line(self._loaded, self._texts, path) or self._head
            edits += placed(self._loaded, self._texts, path, entries[start : start + _MOST], head)
        return edits
