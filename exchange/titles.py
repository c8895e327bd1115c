"""Titles of works that would be taken for each other, told apart by a number."""

from __future__ import annotations

from collections import Counter


class Titles:
    """Gives each work of a file a title of its own, so that two with the same name are not taken for one."""

    def __init__(self) -> None:
        self._given: Counter[tuple[str, ...]] = Counter()

    def distinct(self, title: str, *beside: str) -> str:
        """The title; a number follows where an earlier one was the same, with the same `beside`.

        >>> titles = Titles()
        >>> [titles.distinct("Interview"), titles.distinct("Diary"), titles.distinct("Interview")]
        ['Interview', 'Diary', 'Interview (2)']
        """
        same = (title.casefold(), *beside)
        self._given[same] += 1
        return title if self._given[same] == 1 else f"{title} ({self._given[same]})".strip()
