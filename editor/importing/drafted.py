"""Claims of a foreign file as drafts of claims of the map, every name of the file replaced by the map's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Kind, Sign
from ...model.target import Target
from ..claim_draft import AnswerDraft, ClaimDraft, LinkDraft, SourceDraft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...exchange.drafts import DraftClaim, DraftLink, DraftSource
    from .naming import FileFacets


class Drafted:
    """Makes drafts of claims; `ids` are by the keys of the file, `works` the citation keys by its own.

    `tags` are the names here of those that were renamed. `read_itself` is whether sources say that the work
    itself was read, as they must in a map with a `via`.
    """

    def __init__(
        self,
        ids: Mapping[str, str],
        works: Mapping[str, str],
        facets: FileFacets,
        tags: Mapping[str, str],
        *,
        read_itself: bool,
    ) -> None:
        self._ids = ids
        self._works = works
        self._facets = facets
        self._tags = tags
        self._via = "none" if read_itself else ""

    def claim(self, draft: DraftClaim) -> ClaimDraft:
        """The draft of a claim with its id."""
        return ClaimDraft(
            self._ids[draft.key],
            kind="" if draft.kind is Kind.CLAIM else draft.kind.value,
            label=draft.label,
            text=draft.text,
            sources=tuple(map(self._source, draft.sources)),
            presumed=draft.presumed,
            strength=draft.strength,
            standard=draft.standard,
            facets=self._facets_of(draft),
            supports=tuple(self._link(link) for link in draft.links if link.sign is Sign.SUPPORT),
            attacks=tuple(self._link(link) for link in draft.links if link.sign is Sign.ATTACK),
            contradicts=tuple(self._ids[key] for key in draft.contradicts),
            answers=tuple(
                AnswerDraft(self._ids[each.to], each.because, each.basis) for each in draft.answers
            ),
            expect=draft.expect,
            note=draft.note,
            tags=tuple(dict.fromkeys(self._tags.get(tag, tag) for tag in draft.tags)),
        )

    def _facets_of(self, draft: DraftClaim) -> dict[str, tuple[str, ...]]:
        """The values of each facet; two facets of the file may be one of the map."""
        found: dict[str, tuple[str, ...]] = {}
        for facet, labels in draft.facets.items():
            if labels:
                name, values = self._facets.of(facet, labels)
                found[name] = tuple(dict.fromkeys((*found.get(name, ()), *values)))
        return found

    def _link(self, link: DraftLink) -> LinkDraft:
        return LinkDraft(
            str(Target(self._ids[key] for key in link.target)),
            tuple(self._ids[key] for key in link.premises),
            link.because,
            link.strength,
            link.basis,
            link.test,
            link.quote,
            link.locator,
        )

    def _source(self, source: DraftSource) -> SourceDraft:
        work = self._works[source.work] if source.work else ""
        via = self._source(source.via) if source.via else self._via if work else ""
        if work and source.voice:
            report = SourceDraft(work, locator=source.locator, via=via)
            return SourceDraft(voice=source.voice, quote=source.quote, note=source.note, via=report)
        return SourceDraft(work, source.voice, source.locator, source.quote, source.note, via)
