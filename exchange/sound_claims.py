"""What a single claim of a draft says that no map can hold: kept in its note, or taken out and counted."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS, TESTS, Reason, Standard, Verdict
from ..model.words import quotable, trimmed
from .drafts import DraftSource
from .foreign_file import quoted
from .report import Kept

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .drafts import DraftAnswer, DraftClaim, DraftLink
    from .foreign_file import ForeignFile
    from .report import Losses

_MOST_IN_LABEL: Final = 80
_STANDARDS: Final = {each.value for each in Standard}
_VERDICTS: Final = {each.value for each in (*Verdict, *Reason)}
_UNKNOWN_STANDARD: Final = ("unknown standard of proof", "unknown standards of proof")
_UNKNOWN_TEST: Final = ("unknown process-tracing test", "")
_UNKNOWN_BASIS: Final = ("unknown basis of a link", "unknown bases of links")
_UNKNOWN_VERDICT: Final = ("unknown verdict", "")
_LONG_LABEL: Final = ("label of more than 80 characters", "labels of more than 80 characters")
_BARE: Final = ("quote or remark without a source", "quotes or remarks without a source")
_MOST_REPORTS: Final = 20
"""So long may a chain of sources be that report each other."""
_REPORT: Final = ("source through which another was found", "sources through which others were found")
_STRENGTH: Final = (
    "strength that is not above 0 and at most 1", "strengths that are not above 0 and at most 1"
)  # fmt: skip
_BASES: Final = {"", "stated", "inferred"}


def sound_claim(claim: DraftClaim, works: Collection[str], file: ForeignFile, losses: Losses) -> DraftClaim:
    """The claim as a map can hold it; `works` are the keys of the works that the draft has.

    Long labels are cut. What a source without a work or a voice says goes into the note. Strengths, tests,
    standards and expected verdicts that argmap does not know are counted as lost.
    """
    notes = [trimmed(claim.note)]
    sources = tuple(_sources(claim, works, notes, file, losses))
    label = " ".join(claim.label.split())
    if len(label) > _MOST_IN_LABEL:
        losses.add(_LONG_LABEL[0], claim.place, plural=_LONG_LABEL[1])
        label = quotable(label, _MOST_IN_LABEL)
    found = replace(
        claim,
        text=trimmed(claim.text),
        label=label,
        sources=sources,
        links=tuple(_link(link, claim, losses) for link in claim.links),
        answers=tuple(_answer(each, claim, losses) for each in claim.answers),
        strength=_strength(claim.strength, claim.place, losses),
        standard=_known(claim.standard, _STANDARDS, _UNKNOWN_STANDARD, claim.place, losses),
        expect=_known(claim.expect, _VERDICTS, _UNKNOWN_VERDICT, claim.place, losses),
        facets={
            facet: kept
            for facet, labels in claim.facets.items()
            if facet.strip() and (kept := tuple(each for each in labels if each.strip()))
        },
        note="\n".join(filter(None, notes)),
        tags=tuple(dict.fromkeys(each.strip() for each in claim.tags if each.strip())),
    )
    return claim if found == claim else found  # of a large file, two of each take much memory


def _sources(
    claim: DraftClaim, works: Collection[str], notes: list[str], file: ForeignFile, losses: Losses
) -> Iterator[DraftSource]:
    for each in claim.sources:
        source, *reports = (_source(one, claim.place, works, file) for one in each.chain())
        if source.work or source.voice:
            kept = [*takewhile(lambda one: one.work or one.voice, reports[:_MOST_REPORTS])]
            via: DraftSource | None = None
            for report in reversed(kept):
                via = replace(report, via=via)
            yield replace(source, via=via)
            losses.add(_REPORT[0], claim.place, plural=_REPORT[1], number=len(reports) - len(kept))
            continue
        losses.add(_REPORT[0], claim.place, plural=_REPORT[1], number=len(reports))
        said = [f"“{source.quote}”" if source.quote else "", source.locator, source.note]
        if any(said):
            losses.add(_BARE[0], claim.place, Kept.NOTE, plural=_BARE[1])
            notes.append(" ".join(filter(None, said)))


def _source(given: DraftSource, place: str, works: Collection[str], file: ForeignFile) -> DraftSource:
    """The source without those that report it, and without a work that the file does not describe."""
    work, note, locator = given.work, trimmed(given.note), trimmed(given.locator)
    if work and work not in works:
        where = f"{place}: " if place else ""
        file.fault("AM205", f"{where}it cites {quoted(work)}, which the file does not describe")
        work = ""
    if given.voice.strip() and not work:
        locator, note = "", "; ".join(filter(None, (locator, note)))
    return DraftSource(work, trimmed(given.voice), locator, trimmed(given.quote), note)


def _link(link: DraftLink, claim: DraftClaim, losses: Losses) -> DraftLink:
    place = link.place or claim.place
    found = replace(
        link,
        because=trimmed(link.because),
        quote=trimmed(link.quote),
        locator=trimmed(link.locator),
        strength=_strength(link.strength, place, losses),
        test=_known(link.test, TESTS, _UNKNOWN_TEST, place, losses),
        basis=_known(link.basis, _BASES, _UNKNOWN_BASIS, place, losses),
    )
    return link if found == link else found


def _answer(answer: DraftAnswer, claim: DraftClaim, losses: Losses) -> DraftAnswer:
    basis = _known(answer.basis, _BASES, _UNKNOWN_BASIS, claim.place, losses)
    return replace(answer, because=trimmed(answer.because), basis=basis)


def _strength(value: str | float, place: str, losses: Losses) -> str | float:
    if value == "" or value in STRENGTHS or (not isinstance(value, str) and 0 < value <= 1):
        return value
    losses.add(_STRENGTH[0], place, plural=_STRENGTH[1])
    return ""


def _known(value: str, words: Collection[str], kind: tuple[str, str], place: str, losses: Losses) -> str:
    if value and value not in words:
        losses.add(kind[0], place, plural=kind[1])
        return ""
    return value
