"""Offers the ids of claims, and links, where a claim names others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from .....model import Kind, Target
from .....model.target import ARROW
from .....render.words.names import sources_named
from .....render.words.verdicts import verdict_words
from .....views.claims_meant import compared
from .offers import MOST, Offer, best

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from .....model import Claim
    from ...map_view import MapView
    from .place import Place, Slot

_ANSWERED: Final = (Kind.QUESTION, Kind.HYPOTHESIS)
_TARGETS: Final = {("supports",), ("attacks",), ("supports", "to"), ("attacks", "to")}
_ANSWERS: Final = {("answers",), ("answers", "to")}
_OTHERS: Final = {("contradicts",), ("supports", "with"), ("attacks", "with")}


class NamesOfClaims:
    """The claims that can be named in a map, by id, with the words by which they are found."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        """Cost: linear in the claims."""
        self.linked: dict[str, str] = {}
        self.answered: dict[str, str] = {}
        self._in_files: dict[str, set[str]] = {}
        for name, claim in claims.items():
            words = _words(name, claim.label)
            self._in_files.setdefault(claim.place.path, set()).add(name)
            if claim.kind is not Kind.QUESTION:
                self.linked[name] = words
            if claim.kind in _ANSWERED:
                self.answered[name] = words

    def within(self, path: str) -> Collection[str]:
        """Return the ids of the claims of a file."""
        return self._in_files.get(path, ())


@lru_cache(maxsize=2**15)
def _words(name: str, label: str) -> str:
    """Return the words by which a claim is found, kept as most claims stay the same between readings."""
    return compared(f"{name} {label}")


def claims_offered(
    view: MapView, names: NamesOfClaims, path: str, place: Place, slot: Slot
) -> Iterator[Offer]:
    """Yield the claims and links that a value can name; `path` is the file in which it stands."""
    near = names.within(path)
    if slot.keys in _TARGETS and place.before:
        yield from _ends(view, place)
    elif slot.keys in _TARGETS:
        yield from _targets(view, names.linked, near, place, slot)
    elif slot.keys in _ANSWERS:
        yield from _claims(view, names.answered, near, place, slot)
    elif slot.keys in _OTHERS:
        yield from _claims(view, names.linked, near, place, slot)


def _targets(
    view: MapView, linked: Mapping[str, str], near: Collection[str], place: Place, slot: Slot
) -> Iterator[Offer]:
    """Yield claims and their links; before an arrow, only claims that have a link to what follows it."""
    if place.after:
        paths = view.argument_map.links
        known = {each[0] for each in paths if each[1:] == place.after}
        linked = {each: words for each, words in linked.items() if each in known} or linked
    found = [*_claims(view, linked, near, place, slot)]
    yield from found
    if not place.after:
        owners = [claim for claim in (view.claim(each.name) for each in found) if claim]
        links = [
            link.path for claim in owners for link in claim.links if link.path in view.argument_map.links
        ]
        for each in links[: MOST - len(found)]:
            yield _link(view, each, str(each))


def _ends(view: MapView, place: Place) -> Iterator[Offer]:
    """Yield the ends of the links that begin with the claims before an arrow."""
    owner = view.claim(place.before[0])
    size = len(place.before)
    paths = [link.path for link in owner.links] if owner else []
    rest = [each[size:] for each in paths if each[:size] == place.before and len(each) > size]
    for each in dict.fromkeys(each[:1] if place.after else each for each in rest):
        yield _link(view, Target(each), ARROW.join(each))


def _link(view: MapView, path: Target, written: str) -> Offer:
    labels = [claim.label if claim else each for each, claim in zip(path, map(view.claim, path), strict=True)]
    link = view.argument_map.links.get(path)
    told = link.because if link else ""
    kind = types.CompletionItemKind.Operator
    return Offer(written, kind, written, " → ".join(labels), told, " ".join(labels))


def _claims(
    view: MapView, names: Mapping[str, str], near: Collection[str], place: Place, slot: Slot
) -> Iterator[Offer]:
    """Yield claims: first those of the same file, at the end those that this one names already."""
    own = view.claim(slot.claim)
    named = {*slot.beside, *_named(own)} if own else {*slot.beside}
    for each in best(names, place.typed, slot.claim, near=near, last=named):
        claim = view.claim(each)
        if claim:
            yield _claim(view, claim)


def _named(claim: Claim) -> Iterator[str]:
    for link in claim.links:
        if not link.target.is_link:
            yield link.target[0]
    yield from (each.id for each in claim.contradicts)
    yield from (each.to for each in claim.answers)


def _claim(view: MapView, claim: Claim) -> Offer:
    result = view.whole.evaluation.claims.get(claim.id)
    told = [claim.text, sources_named(claim, view.argument_map), verdict_words(result) if result else ""]
    return Offer(
        claim.id,
        types.CompletionItemKind.Reference,
        claim.id,
        claim.label,
        "\n\n".join(filter(None, told)),
        claim.label,
    )
