"""Annotations for Transparent Inquiry: for each source of a claim its citation, the words, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Sign
from ...model.words import listed
from ..report import Carried
from .written_rows import Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import ArgumentMap, Claim, Link, Source
    from ...views.part import Shown
    from ..report import Losses

_HEADINGS: Final = (
    "claim id",
    "annotated text",
    "citation",
    "source excerpt",
    "analytic note",
    "link to source",
)
_VERBS: Final = {Sign.SUPPORT: "Supports", Sign.ATTACK: "Speaks against"}


def annotations_of(shown: Shown, losses: Losses) -> tuple[Written, Carried]:
    """A row for each source of each claim; reasons why the claim bears on others stand with its first."""
    argument_map = shown.argument_map
    links: dict[str, list[Link]] = {}
    for link in argument_map.sound_links():
        if link.because:
            links.setdefault(link.source, []).append(link)
        else:
            losses.add("link without a reason", f"{link.path}", plural="links without a reason")
    rows: list[tuple[str, ...]] = []
    annotated = 0
    for claim in argument_map.claims.values():
        if not claim.sources:
            losses.add("claim without a source", claim.id, plural="claims without a source")
            losses.add("reason of a claim without a source", claim.id,
                       plural="reasons of claims without a source",
                       number=len(links.get(claim.id, ())))  # fmt: skip
        annotated += bool(claim.sources)
        for at, source in enumerate(claim.sources):
            reasons = _reasons(links.get(claim.id, ()), argument_map) if not at else []
            rows.append(_row(claim, source, reasons, argument_map))
    works = {row[2] for row in rows if row[2]}
    return Written("annotations", _HEADINGS, rows), Carried(claims=annotated, works=len(works))


def _row(claim: Claim, source: Source, reasons: list[str], argument_map: ArgumentMap) -> tuple[str, ...]:
    note = "\n".join(filter(None, (source.note, claim.note, *reasons)))
    work = argument_map.works.get(source.work)
    address = (f"https://doi.org/{work.doi}" if work.doi else work.url) if work else ""
    return claim.id, claim.text.strip(), _citation(source, argument_map), source.quote, note, address


def _citation(source: Source, argument_map: ArgumentMap) -> str:
    """The work in full, where in it, and through which work it is known."""
    work = argument_map.works.get(source.work)
    named = ", ".join(filter(None, (work.cited_with_title, work.container))) if work else source.work
    cited = ", ".join(filter(None, (named or source.voice, source.locator)))
    return f"{cited}, cited in {_citation(source.via, argument_map)}" if source.via else cited


def _reasons(links: Sequence[Link], argument_map: ArgumentMap) -> list[str]:
    """A sentence for each link: what the claim supports or speaks against, and why."""
    return [f"{_VERBS[link.sign]} {_target(link, argument_map)}: {_reason(link)}" for link in links]


def _target(link: Link, argument_map: ArgumentMap) -> str:
    """The claim or the link at which a link ends, with the premises that it takes."""
    labels = [f"“{argument_map.claims[each].label}”" for each in link.target]
    premises = listed([f"“{argument_map.claims[each.id].label}”" for each in link.premises])
    target = f"{'the link ' if len(labels) > 1 else ''}{' → '.join(labels)}"
    return f"{target}, together with {premises}" if premises else target


def _reason(link: Link) -> str:
    """Why the link holds, with the words that are quoted for it."""
    quoted = f" “{link.quote}”" if link.quote else ""
    return f"{link.because}{quoted}{f' ({link.locator})' if link.locator else ''}"
