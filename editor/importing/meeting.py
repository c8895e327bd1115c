"""What becomes of each claim that is imported: new, updated, edited here and kept, or gone from its file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Sign
from ..change import Claims
from ..changes.replace import entry_text
from ..changes.replace import replace as put_in_place
from ..claim_draft import AnswerDraft, LinkDraft
from ..claims_of_text import claims_of
from ..edits import Edit
from ..known_imports import fingerprint, known_claim, links, says
from ..style import Style
from ..taking_out import taken_out
from ..writer import claim_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ...model import Claim, Link
    from ...schema import LoadedMap
    from ..claim_draft import ClaimDraft
    from ..known_imports import KnownClaim
    from ..texts import Texts

_COMMENT: Final = re.compile(r"(?:^|\s)#", re.MULTILINE)
_STYLE: Final = Style()
_WORDS: Final = {weight: word for word, weight in STRENGTHS.items()}


@dataclass(frozen=True, slots=True)
class Edited:
    """A claim that was edited here and is kept; `here` and `there` have what differs, by field.

    Both are empty where the file has what it had before.
    """

    id: str
    source: str
    here: Mapping[str, str] = field(default_factory=dict[str, str])
    there: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Met:
    """What becomes of the claims, by ids, and the edits of those that are there; `new` are texts by file."""

    edits: tuple[Edit, ...]
    removed_files: tuple[str, ...]
    new: Mapping[str, Mapping[str, str]]
    updated: tuple[str, ...]
    edited: tuple[Edited, ...]
    gone: tuple[str, ...]
    pruned: frozenset[str]
    removed_here: tuple[str, ...]
    meant: Callable[[Claims], Claims]


class Meeting:
    """Meets the claims of one foreign file after the other with those of the map."""

    def __init__(self, loaded: LoadedMap, texts: Texts) -> None:
        self._loaded = loaded
        self._texts = texts
        self._claims = loaded.argument_map.claims
        self._via = loaded.argument_map.via
        self._changed: dict[str, Claim] = {}
        self._edits: list[Edit] = []
        self._new: dict[str, dict[str, str]] = {}
        self._updated: list[str] = []
        self._edited: list[Edited] = []
        self._gone: dict[str, KnownClaim] = {}
        self._removed_here: list[str] = []

    def meet(
        self, name: str, before: Mapping[str, KnownClaim], drafts: Mapping[str, ClaimDraft]
    ) -> dict[str, KnownClaim]:
        """Meet the claims of the file with this name, by its keys; returns what is to be known of them."""
        written = {key: claim_text(draft, _STYLE) for key, draft in drafts.items()}
        meant = claims_of("\n".join(written.values()), self._via)
        self._new[name] = {}
        after = dict(before)
        for key, gone in before.items():
            if key not in drafts and gone.id in self._claims:
                self._gone[gone.id] = gone
        for key, draft in drafts.items():
            come = known_claim(meant[draft.id], written[key])
            known = before.get(key)
            if known is None:
                self._new[name][draft.id] = written[key]
                self._changed[draft.id] = meant[draft.id]
                after[key] = come
            else:
                after[key] = self._again(name, draft, known, come, meant[draft.id])
        return after

    def _again(
        self, name: str, draft: ClaimDraft, known: KnownClaim, come: KnownClaim, meant: Claim
    ) -> KnownClaim:
        """Meet a claim that was imported before."""
        here = self._claims.get(known.id)
        if here is None:
            if known.id in self._loaded.argument_map.gaps.damaged:
                self._edited.append(Edited(known.id, name))
            else:
                self._removed_here.append(known.id)
            return known
        is_edited = self._is_edited(here, known)
        if (come.says, come.links) == (known.says, known.links):
            if is_edited:
                self._edited.append(Edited(known.id, name))
            return known
        if is_edited:
            self._edited.append(Edited(known.id, name, *_differences(here, meant)))
            return known
        text = claim_text(_with_links_of(draft, here, {*known.links, *come.links}), _STYLE)
        self._edits += put_in_place(self._loaded, self._texts, known.id, text).edits
        self._changed[known.id] = claims_of(text, self._via)[known.id]
        self._updated.append(known.id)
        return come

    def _is_edited(self, here: Claim, known: KnownClaim) -> bool:
        """Whether a claim was changed here, but for links that were added."""
        text = entry_text(self._loaded, self._texts, here.id)
        if fingerprint(text) == known.written:
            return False
        own = dict(links(here))
        kept = all(own.get(link) == print_ for link, print_ in known.links.items())
        return not kept or says(here) != known.says or bool(_COMMENT.search(text))

    def outcome(self, *, prune: bool) -> Met:
        """What is to be done; with `prune` claims go that the files have no more.

        Those that were edited here, or that other claims name, stay. Raises: NotEditable.
        """
        pruned = self._prunable() if prune else set[str]()
        cuts: list[Edit] = []
        removed: list[str] = []
        for own in sorted(pruned):
            edits, files = taken_out(self._texts, self._claims[own])
            cuts += edits
            removed += files
        changed = self._changed

        def meant(claims: Claims) -> Claims:
            return {own: claim for own, claim in {**claims, **changed}.items() if own not in pruned}

        return Met(
            (*self._edits, *(each for each in _joined(cuts) if each.path not in removed)),
            tuple(removed),
            self._new,
            tuple(self._updated),
            tuple(self._edited),
            tuple(self._gone),
            frozenset(pruned),
            tuple(self._removed_here),
            meant,
        )

    def _prunable(self) -> set[str]:
        """Those that are gone from their files, were not edited here, and that no claim that stays names."""
        pruned = {own for own, known in self._gone.items() if not self._is_edited(self._claims[own], known)}
        naming = {**self._claims, **self._changed}
        waiting = [claim for own, claim in naming.items() if own not in pruned]
        while waiting:
            for own in _named(waiting.pop()):
                if own in pruned:
                    pruned.discard(own)
                    waiting.append(naming[own])
        return pruned


def _named(claim: Claim) -> Iterator[str]:
    for link in claim.links:
        yield from link.target
        yield from (each.id for each in link.premises)
    yield from (each.id for each in claim.contradicts)
    yield from (each.to for each in claim.answers)


def _differences(here: Claim, there: Claim) -> tuple[dict[str, str], dict[str, str]]:
    """What two claims say differently, by field."""
    found: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for name in ("text", "label", "kind", "note"):
        one, other = (
            str(getattr(getattr(each, name), "value", getattr(each, name))) for each in (here, there)
        )
        if one != other and not (name == "label" and found[0]):
            found[0][name], found[1][name] = one, other
    own, come = (dict(links(each)) for each in (here, there))
    gone, new = (", ".join(sorted(one.keys() - other.keys())) for one, other in ((own, come), (come, own)))
    if own != come:
        found[0]["links"], found[1]["links"] = gone, new
    if not found[0]:
        found[0]["other keys"] = found[1]["other keys"] = ""
    return found


def _with_links_of(draft: ClaimDraft, here: Claim, known: Iterable[str]) -> ClaimDraft:
    """The draft with the links that the claim has here and that are not known from the file."""
    names = {*known}
    own = {name for name, _ in links(here)} - names
    if not own:
        return draft
    drawn = {each.to for each in (*draft.supports, *draft.attacks)}
    added = [
        link
        for link, (name, _) in zip(here.links, links(here), strict=False)
        if name in own and str(link.target) not in drawn
    ]
    return replace(
        draft,
        supports=(*draft.supports, *(_drafted(link) for link in added if link.sign is Sign.SUPPORT)),
        attacks=(*draft.attacks, *(_drafted(link) for link in added if link.sign is Sign.ATTACK)),
        contradicts=(
            *draft.contradicts,
            *(each.id for each in here.contradicts if f"contradicts {each.id}" in own),
        ),
        answers=(
            *draft.answers,
            *(
                AnswerDraft(each.to, each.because, each.basis)
                for each in here.answers
                if f"answers {each.to}" in own
            ),
        ),
    )


def _drafted(link: Link) -> LinkDraft:
    strength = _WORDS.get(link.weight, link.weight) if link.strength_given else ""
    premises = tuple(each.id for each in link.premises)
    return LinkDraft(
        str(link.target), premises, link.because, strength, link.basis, link.test, link.quote, link.locator
    )


def _joined(cuts: Iterable[Edit]) -> Iterator[Edit]:
    """The cuts, those that overlap made one."""
    last: Edit | None = None
    for each in sorted(cuts, key=lambda edit: (edit.path, edit.start, edit.end)):
        if last is not None and last.path == each.path and each.start <= last.end:
            last = last._replace(end=max(last.end, each.end))
        else:
            if last is not None:
                yield last
            last = each
    if last is not None:
        yield last
