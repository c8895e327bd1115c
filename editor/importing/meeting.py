"""What becomes of each claim that is imported: new, updated, edited here and kept, or gone from its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ..change import Claims
from ..changes.replace import replace as put_in_place
from ..claims_of_text import claims_of
from ..edits import Edit, joined_cuts
from ..known_imports import known_claim, links, says
from ..style import Style
from ..taking_out import taken_out
from ..writer import claim_text
from .differences import differences
from .edited import is_edited
from .fitting import unfit
from .ties import drafted, joined, only_ties

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from ...model import Claim
    from ...schema import LoadedMap
    from ..claim_draft import ClaimDraft
    from ..known_imports import KnownClaim
    from ..texts import Texts
    from .differences import Differences

_STYLE: Final = Style()


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim that is kept as it is here, though its file has changed; None where it cannot be compared.

    `edited` is False where it was not edited, but what the file says now does not go with the claims here.
    """

    id: str
    source: str
    differs: Differences | None
    edited: bool = True


class LeftOut(NamedTuple):
    """A link, contradiction or answer, by its name, that does not go with what is here."""

    claim: str
    name: str


@dataclass(frozen=True, slots=True)
class Met:
    """What becomes of the claims, by ids, and the edits of those that are there; `new` are texts by file.

    `edited` are those edited here of which the file says what it said before; `written` is what is new or
    updated, and `known` what is to be known of each file's claims.
    """

    edits: tuple[Edit, ...]
    removed_files: tuple[str, ...]
    new: Mapping[str, Mapping[str, str]]
    updated: tuple[str, ...]
    kept: tuple[Kept, ...]
    edited: tuple[str, ...]
    gone: tuple[str, ...]
    pruned: frozenset[str]
    removed_here: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    written: Claims
    known: Mapping[str, Mapping[str, KnownClaim]]
    meant: Callable[[Claims], Claims]


@dataclass(frozen=True, slots=True)
class _Coming:
    """A claim as a file has it, and its text; `added` has the ties that it has got here."""

    source: str
    key: str
    draft: ClaimDraft
    claim: Claim
    text: str
    known: KnownClaim | None = None
    added: Claim | None = None

    @property
    def whole(self) -> Claim:
        """What it says with the ties that were added."""
        return joined(self.claim, self.added) if self.added else self.claim

    @property
    def is_as_before(self) -> bool:
        """Whether the file says what it said when it was imported."""
        before = self.known
        if before is None:
            return False
        return (before.says, before.links) == (says(self.claim), dict(links(self.claim)))


class Meeting:
    """Meets the claims of one foreign file after the other with those of the map."""

    def __init__(self, loaded: LoadedMap, texts: Texts) -> None:
        self._loaded = loaded
        self._texts = texts
        self._claims = loaded.argument_map.claims
        self._coming: dict[str, _Coming] = {}
        self._known: dict[str, dict[str, KnownClaim]] = {}
        self._kept: list[Kept] = []
        self._edited: list[str] = []
        self._gone: dict[str, KnownClaim] = {}
        self._removed_here: list[str] = []
        self._left_out: list[LeftOut] = []

    def meet(self, name: str, before: Mapping[str, KnownClaim], drafts: Mapping[str, ClaimDraft]) -> None:
        """Meet the claims of the file with this name, by its keys; `before` is what is known of them."""
        texts = {key: claim_text(draft, _STYLE) for key, draft in drafts.items()}
        meant = claims_of("\n".join(texts.values()), self._loaded.argument_map.via)
        self._known[name] = {**before}
        for key, gone in before.items():
            if key not in drafts and gone.id in self._claims:
                self._gone[gone.id] = gone
        for key, draft in drafts.items():
            coming = _Coming(name, key, draft, meant[draft.id], texts[key], before.get(key))
            if coming.known is None:
                self._coming[draft.id] = coming
            else:
                self._again(coming, coming.known)

    def _again(self, coming: _Coming, known: KnownClaim) -> None:
        """Meet a claim that was imported before."""
        here = self._claims.get(known.id)
        if here is None:
            if known.id in self._loaded.argument_map.gaps.damaged:
                self._kept.append(Kept(known.id, coming.source, None))
            else:
                self._removed_here.append(known.id)
        elif not is_edited(self._loaded, self._texts, here, known):
            self._coming[known.id] = self._with_added(coming, known, here)
        elif coming.is_as_before:
            self._edited.append(known.id)
        elif _agrees(here, coming.claim):
            self._known[coming.source][coming.key] = known_claim(coming.claim, "")
        else:
            self._kept.append(Kept(known.id, coming.source, differences(here, coming.claim)))

    def _with_added(self, coming: _Coming, known: KnownClaim, here: Claim) -> _Coming:
        """The claim with the ties that it has got here, in place of those that the file has to the same."""
        come, own = dict(links(coming.claim)), dict(links(here))
        added = {name for name, print_ in own.items() if name not in known.links and come.get(name) != print_}
        if not added:
            return coming
        extra = only_ties(here, added)
        targets = {link.target for link in extra.links}
        crossed = {
            name
            for (name, _), link in zip(links(coming.claim), coming.claim.links, strict=False)
            if link.target in targets
        }
        return replace(self._without(coming, crossed | (come.keys() & added)), added=extra)

    def outcome(self, *, prune: bool) -> Met:
        """What is to be done; with `prune` claims go that the files have no more.

        Those that were edited here, or that other claims name, stay. Raises: NotEditable.
        """
        pruned = self._made_to_fit(prune=prune)
        coming = {own: each for own, each in self._coming.items() if not each.is_as_before}
        written = {own: each.whole for own, each in coming.items()}
        edits: list[Edit] = []
        new: dict[str, dict[str, str]] = {name: {} for name in self._known}
        for own, each in coming.items():
            text = claim_text(drafted(each.draft, each.whole), _STYLE) if each.added else each.text
            self._known[each.source][each.key] = known_claim(each.claim, text)
            if each.known is None:
                new[each.source][own] = text
            else:
                edits += put_in_place(self._loaded, self._texts, own, text).edits
        cuts, removed = self._taken_out(pruned)

        def meant(claims: Claims) -> Claims:
            return {own: claim for own, claim in {**claims, **written}.items() if own not in pruned}

        return Met(
            (*edits, *cuts),
            removed,
            new,
            tuple(own for own, each in coming.items() if each.known),
            tuple(self._kept),
            tuple(self._edited),
            tuple(self._gone),
            pruned,
            tuple(self._removed_here),
            tuple(self._left_out),
            written,
            {
                name: {key: each for key, each in known.items() if each.id not in pruned}
                for name, known in self._known.items()
            },
            meant,
        )

    def _made_to_fit(self, *, prune: bool) -> frozenset[str]:
        """Leave out ties of the files that do not hold, and keep claims on whose ties others depend.

        Returns: the claims that are to be pruned.
        """
        before = unfit(self._claims)
        unedited = {
            own
            for own, known in self._gone.items()
            if prune and not is_edited(self._loaded, self._texts, self._claims[own], known)
        }
        while True:
            claims = {**self._claims, **{own: each.whole for own, each in self._coming.items()}}
            pruned = _not_named(unedited, claims)
            left = {own: claim for own, claim in claims.items() if own not in pruned}
            found = {tie: blamed for tie, blamed in unfit(left).items() if tie not in before}
            crossed: dict[str, set[str]] = {}
            for own, name in found:
                if own in self._coming and name in dict(links(self._coming[own].claim)):
                    crossed.setdefault(own, set()).add(name)
            for own, names in crossed.items():
                self._coming[own] = self._without(self._coming[own], names)
            if crossed:
                continue
            blamed = dict.fromkeys(own for each in found.values() for own in each)
            kept = [own for own in blamed if own in self._coming and self._coming[own].known]
            for own in kept:
                self._keep(self._coming.pop(own))
            if not kept:
                return pruned

    def _without(self, coming: _Coming, names: set[str]) -> _Coming:
        """The claim without the ties of its file that have these names, which are told."""
        own = [name for name, _ in links(coming.claim)]
        self._left_out += (LeftOut(coming.draft.id, name) for name in own if name in names)
        claim = only_ties(coming.claim, {*own} - names)
        draft = drafted(coming.draft, claim)
        return replace(coming, claim=claim, draft=draft, text=claim_text(draft, _STYLE))

    def _keep(self, coming: _Coming) -> None:
        here = self._claims[coming.draft.id]
        self._kept.append(Kept(here.id, coming.source, differences(here, coming.claim), edited=False))

    def _taken_out(self, pruned: frozenset[str]) -> tuple[list[Edit], tuple[str, ...]]:
        """The edits that take claims out of their files, and the files that go for holding nothing else."""
        cuts: list[Edit] = []
        removed: list[str] = []
        for own in sorted(pruned):
            edits, files = taken_out(self._texts, self._claims[own])
            cuts += edits
            removed += files
        return [each for each in joined_cuts(cuts) if each.path not in removed], tuple(removed)


def _agrees(here: Claim, come: Claim) -> bool:
    """Whether a claim says here what the file says, whatever else is linked to it."""
    own = dict(links(here))
    return says(here) == says(come) and all(own.get(name) == print_ for name, print_ in links(come))


def _not_named(gone: Collection[str], claims: Claims) -> frozenset[str]:
    """Those of some claims that no claim names which stays."""
    going = {*gone}
    waiting = [claim for own, claim in claims.items() if own not in going]
    while waiting:
        for own in _named(waiting.pop()):
            if own in going:
                going.discard(own)
                waiting.append(claims[own])
    return frozenset(going)


def _named(claim: Claim) -> Iterator[str]:
    for link in claim.links:
        yield from link.target
        yield from (each.id for each in link.premises)
    yield from (each.id for each in claim.contradicts)
    yield from (each.to for each in claim.answers)
