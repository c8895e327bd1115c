"""The name that was probably meant: the nearest of many, found fast."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from .hint import NO_HINT, Hint

_CANDIDATES: Final = 8
_ALIKE: Final = 0.7
_MOST_READ: Final = 2000
_MOST_SUGGESTED: Final = 3
_LONGEST: Final = 100
"""How long a name may be in which two letters are looked for that have changed places."""

MOST_SEARCHED: Final = 1000
"""For how many different names a rule suggests near ones: for more, that would take longer than reading."""

_TOO_MANY: Final = f"correct the others first: near names are suggested for the first {MOST_SEARCHED:,} only"


def did_you_mean(wrong: str, known: Iterable[str] | Names) -> str:
    """Suggest the names that were probably meant, or "" if none is near.

    Where `known` has been searched as often as it may be, it says so instead.

    >>> did_you_mean("suports", ["supports", "attacks"])
    'did you mean `supports`?'
    """
    return near(wrong, known).text


def near(wrong: str, known: Iterable[str] | Names) -> Hint:
    """What `did_you_mean` says, as a hint with the names."""
    names = known if isinstance(known, Names) else Names(known)
    return suggestion(names.meant(wrong)) if names.can_search(wrong) else Hint(_TOO_MANY)


def suggestion(names: Sequence[str]) -> Hint:
    """What `suggested` says, as a hint with the names."""
    return Hint(suggested(names), tuple(names)) if names else NO_HINT


def suggested(names: Sequence[str]) -> str:
    """Ask whether one of the names was meant; "" if there are none."""
    return f"did you mean {' or '.join(f'`{name}`' for name in names)}?" if names else ""


class Names:
    """Names that can be searched for the one nearest to a misspelt one.

    `known` has them in order, each once. An index from pairs of characters to names, made at the first
    look-up, picks a few candidates that are compared in full. Cost: linear in the names; then a look-up reads
    only the lists of the rarest pairs.
    """

    def __init__(self, names: Iterable[str], most: int | None = None) -> None:
        """The first of equally near names wins; `did_you_mean` looks for at most `most` different ones."""
        self.known = list(dict.fromkeys(names))
        self._most = most
        self._found: dict[str, tuple[str, ...]] = {}

    def can_search(self, wrong: str) -> bool:
        """Whether the name has been looked up already, or there is a search left for it."""
        return self._most is None or wrong in self._found or len(self._found) < self._most

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self.known):
            for pair in _pairs(f"^{name.casefold()}$"):
                index[pair].append(number)
        return dict(index)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {name.casefold(): name for name in reversed(self.known)}

    def meant(self, wrong: str) -> tuple[str, ...]:
        """The nearest name, or else the first three that have a word or number beginning with `wrong`.

        None is nearer than one in which two neighbouring letters have changed places.

        >>> Names(["charter-omits-democracy", "norms"]).meant("charter-omit-democracy")
        ('charter-omits-democracy',)
        >>> Names(["AM204", "AM301", "AM302"]).meant("30")
        ('AM301', 'AM302')
        """
        if wrong not in self._found:
            near = self._with_letters_swapped(wrong) or self._nearest(wrong)
            self._found[wrong] = (near,) if near else self._beginning(wrong)[:_MOST_SUGGESTED]
        return self._found[wrong]

    def _with_letters_swapped(self, wrong: str) -> str:
        folded = wrong.casefold()
        if len(folded) <= _LONGEST:
            for at in range(len(folded) - 1):
                swapped = folded[:at] + folded[at + 1] + folded[at] + folded[at + 2 :]
                if swapped in self._folded:
                    return self._folded[swapped]
        return ""

    def _nearest(self, wrong: str) -> str:
        from difflib import SequenceMatcher

        votes: Counter[int] = Counter()  # how many of the rarest pairs each name has
        read = 0
        pairs = sorted(_pairs(f"^{wrong.casefold()}$"))  # a set's own order varies from run to run
        for numbers in sorted([self._index[pair] for pair in pairs if pair in self._index], key=len):
            if votes and read + len(numbers) > _MOST_READ:
                break
            votes.update(numbers[:_MOST_READ])
            read += len(numbers)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wrong.casefold())
        best, best_ratio = "", _ALIKE
        for number in sorted(number for number, _ in votes.most_common(_CANDIDATES)):
            matcher.set_seq1(self.known[number].casefold())
            if matcher.quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
                best, best_ratio = self.known[number], ratio
        return best

    def _beginning(self, wrong: str) -> tuple[str, ...]:
        folded = wrong.casefold()
        lists = [self._index.get(pair, []) for pair in _pairs(folded)]
        begins = re.compile(rf"(?:^|[\W_]|(?<=\D)(?=\d)){re.escape(folded)}").search
        found = min(lists, key=len)[:_MOST_READ] if lists else []
        return tuple(self.known[number] for number in found if begins(self.known[number].casefold()))


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
