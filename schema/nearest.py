"""The name that was probably meant: nearest matches among many names, fast."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CANDIDATES = 8
_ALIKE = 0.7


def _grams(name: str) -> set[str]:
    """The pairs of neighbouring characters, the ends marked."""
    padded = f"^{name.casefold()}$"
    return {padded[i : i + 2] for i in range(len(padded) - 1)}


class Names:
    """Names that can be searched for the one nearest to a misspelt one.

    An index from pairs of characters to names picks a few candidates; only these are compared in full.
    Cost: the index is linear in the names, built at the first look-up; a look-up reads the lists of the
    rarest pairs only.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names, in order; the first of equally near ones wins."""
        self._names = list(dict.fromkeys(names))
        self._index: dict[str, list[int]] | None = None

    def nearest(self, wrong: str) -> str | None:
        """The name most like `wrong`, None where none is alike.

        >>> Names(["charter-omits-democracy", "norms"]).nearest("charter-omit-democracy")
        'charter-omits-democracy'
        >>> Names(["a", "b"]).nearest("zebra") is None
        True
        """
        if self._index is None:
            self._index = defaultdict(list)
            for number, name in enumerate(self._names):
                for gram in _grams(name):
                    self._index[gram].append(number)
        index = self._index
        grams = sorted(gram for gram in _grams(wrong) if gram in index)  # a set's own order varies
        found = sorted((index[gram] for gram in grams), key=len)
        votes: Counter[int] = Counter()
        read = 0
        for numbers in found:
            if votes and read + len(numbers) > 2000:
                break
            votes.update(numbers[:2000])
            read += len(numbers)
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wrong.casefold())
        best, best_ratio = None, _ALIKE
        for number, _ in sorted(votes.most_common(_CANDIDATES), key=lambda item: item[0]):
            matcher.set_seq1(self._names[number].casefold())
            if matcher.quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
                best, best_ratio = self._names[number], ratio
        return best
