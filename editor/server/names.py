"""The names in a claim file: of claims, links, works, values of facets and tags, and where they stand."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.target import ARROW
from ..nodes import PROPERTIES, QUOTED
from .cursor import Spots
from .subject import What, named_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Claim, Place
    from ..texts import Texts
    from .cursor import Spot

_WORD: Final = re.compile(r"[^\s\[\]{},'\"#:]+(?:[ ]*->[ ]*[^\s\[\]{},'\"#:]+)*")
_COLON: Final = re.compile(r"['\"]?[ \t]*:(?=\s|\Z)")
_LETTERS: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 2_000
"""How many characters a broken entry may have that is still searched for names."""


class Kind(str, Enum):
    """What a name stands for; its text is the type of the token, of those that are coloured."""

    CLAIM = "claim"
    LINK = "link"
    WORK = "work"
    VALUE = "facet"
    FACET = "name of a facet"
    TAG = "tag"


_KINDS: Final = {
    What.CLAIM: Kind.CLAIM,
    What.WORK: Kind.WORK,
    What.VALUE: Kind.VALUE,
    What.TAG: Kind.TAG,
}


class Name(NamedTuple):
    """A name from `start` to `end`, exclusive, of a text, without quotes; `facet` is that of a value."""

    start: int
    end: int
    kind: Kind
    name: str
    facet: str = ""

    def parts(self) -> Iterator[Name]:
        """Yield the names of claims that a link consists of; itself, if it is none."""
        if self.kind is not Kind.LINK:
            yield self
            return
        at = self.start
        for each in self.name.split("->"):
            start = at + len(each) - len(each.lstrip())
            yield Name(start, start + len(each.strip()), Kind.CLAIM, each.strip())
            at += len(each) + 2


def name_at(spot: Spot, index: int) -> Name | None:
    """Return the name in which an index lies, of a link the one part; None where no name stands."""
    start, end, written = spot.name_at(index)
    found = _named(spot, start, end, written)
    return found if found and found.name else None


def _named(spot: Spot, start: int, end: int, written: str) -> Name | None:
    if spot.is_key:
        if not spot.keys and written == spot.claim:
            return Name(start, end, Kind.CLAIM, written)
        is_facet = len(spot.keys) == 2 and spot.keys[0] == "facets"
        return Name(start, end, Kind.FACET, written) if is_facet else None
    what = named_below(spot.keys, written)
    if what is None:
        return None
    kind = Kind.LINK if what is What.CLAIM and "->" in written else _KINDS[what]
    return Name(start, end, kind, written, spot.keys[-1] if what is What.VALUE else "")


def names_in_broken(text: str, start: int, end: int) -> Iterator[Name]:
    """Yield the names of an entry with errors, as far as its lines tell; none of one that is very long."""
    if end - start > _LONGEST:
        return
    passed, spots = start, Spots(text, longest=_LONGEST)
    for found in _WORD.finditer(text, start, end):
        is_key = _COLON.match(text, found.end()) and found.start() > start + 1
        spot = spots.at(found.start()) if found.start() >= passed and not is_key else None
        if spot is None:
            continue
        first, last = min(spot.start, found.start()), max(spot.end, found.end())
        name = _named(spot, first, last, text[first:last])
        if name and last <= end and name.kind is not Kind.TAG:
            yield name
            passed = name.end


def names_of(claim: Claim, texts: Texts) -> Iterator[Name]:
    """Yield the names that a claim gives in its file, in no order; an alias stands where its anchor does."""
    text = texts[claim.place.path]

    def at(place: Place, kind: Kind, name: str, facet: str = "") -> Name | None:
        start = texts.index(place)
        end = start + len(name)
        if text.startswith(name, start):
            return Name(start, end, kind, name, facet)
        return _written_otherwise(text, start, kind, name, facet)

    found = [at(claim.place, Kind.CLAIM, claim.id)]
    for link in claim.links:
        kind = Kind.LINK if link.target.is_link else Kind.CLAIM
        found.append(at(link.place, kind, ARROW.join(link.target)))
        found += [at(each.place, Kind.CLAIM, each.id) for each in link.premises]
    found += [at(each.place, Kind.CLAIM, each.id) for each in claim.contradicts]
    found += [at(each.place, Kind.CLAIM, each.to) for each in claim.answers]
    cited = (each for source in claim.sources for each in source.chain_as_written())
    found += [at(each.place, Kind.WORK, each.work) for each in cited if each.work]
    found += [at(each.place, Kind.VALUE, each.value, each.facet) for each in claim.facet_values]
    yield from filter(None, found)


def _written_otherwise(text: str, start: int, kind: Kind, name: str, facet: str) -> Name | None:
    """Return a name that is in quotes, has an anchor before it, or other blanks around its arrows."""
    properties = PROPERTIES.match(text, start)
    start = properties.end() if properties else start
    quoted = QUOTED.match(text, start)
    if quoted:
        start, end = quoted.start() + 1, quoted.end() - 1
        return Name(start, end, kind, text[start:end] if kind is Kind.LINK else name, facet)
    blanks = r"[ ]*->[ ]*".join(map(re.escape, name.split(ARROW)))
    found = re.compile(blanks).match(text, start)
    return Name(*found.span(), kind, found[0], facet) if found else None


def says_the_same(name: str, label: str) -> bool:
    """Return whether a label has no other words than a name.

    >>> says_the_same("norms-bind", "Norms bind"), says_the_same("norms-bind", "Norms bind states")
    (True, False)
    """
    return _LETTERS.findall(name.casefold()) == _LETTERS.findall(label.casefold())
