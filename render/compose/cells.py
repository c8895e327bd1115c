"""Cells of tables that name claims, links and works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ...evaluate import ClaimResult, Evaluation, Verdict
from ...model import ArgumentMap, Claim, Link, Target
from ..addresses import safe_link
from ..document.table import Cell, Entry, Purpose, entries
from ..words.names import Naming, cited, joined_title, strength_word, target_name, target_names
from ..words.verdicts import SIGNS, verdict_words

_USUAL: Final = {Purpose.SCREEN: Naming.IDS, Purpose.PRINT: Naming.LABELS, Purpose.DATA: Naming.IDS}


def captioned(argument_map: ArgumentMap, subject: str) -> str:
    """Return a caption: the map's title and what is shown of it, in one sentence or in two."""
    return joined_title(argument_map.title, subject)


def naming_for(cells: str, purpose: Purpose) -> Naming:
    """Return the `Naming` of value `cells`; for "", labels in print and ids elsewhere. Raises: ValueError."""
    return Naming(cells) if cells else _USUAL[purpose]


def verdict_cell(result: ClaimResult | None) -> Cell:
    """Return a cell that says how a claim fares; it is empty for a question, whose `result` is None."""
    return (Entry(verdict_words(result), verdict=result.verdict.value),) if result else ()


def verdict_members(result: ClaimResult | None) -> dict[str, object]:
    """Return what JSON holds for how a claim fares; null for a question."""
    return {"verdict": result and result.verdict, "reason": result and result.reason}


def verdicts_cell(tally: Mapping[str, int]) -> Cell:
    """Return a cell that counts claims by verdict, without the verdicts that none has."""
    return tuple(Entry(f"{number} {verdict}", verdict=verdict) for verdict, number in tally.items() if number)


def verdict_signs_cell(tally: Mapping[str, int]) -> Cell:
    """Return the same in one line, with signs in place of words: `55 ✓ 2 ?`."""
    return entries([" ".join(f"{number} {SIGNS[Verdict(each)]}" for each, number in tally.items() if number)])


def claims_cell(
    ids: Sequence[str], argument_map: ArgumentMap, naming: Naming, evaluation: Evaluation
) -> Cell:
    """Return a cell that names or counts the claims; it is empty where there are none.

    The verdict stands behind a name unless the claim is accepted.
    """
    if naming is Naming.COUNT:
        return (Entry(str(len(ids))),) if ids else ()
    return tuple(
        Entry(target_name(Target.of(each), argument_map, naming) + _unless_accepted(evaluation, each))
        for each in ids
    )


def _unless_accepted(evaluation: Evaluation, claim: str) -> str:
    result = evaluation.claims.get(claim)
    return f" ({result.verdict.value})" if result and result.verdict is not Verdict.ACCEPTED else ""


def link_words(link: Link, premises: Iterable[str] = ()) -> str:
    """Return how strong a link is, and its premises: ` (weak, with a)`; one on a link has no strength."""
    strength = [] if link.target.is_link else [strength_word(link.weight)]
    words = [*strength, *(f"with {each}" for each in premises)]
    return f" ({', '.join(words)})" if words else ""


def works_of(claim: Claim) -> list[str]:
    """Return the citation keys of the claim's sources."""
    return [source.work for source in claim.sources if source.work]


def sources_cell(claim: Claim, argument_map: ArgumentMap) -> Cell:
    """Return the claim's sources, each once: author-year with the work's address, or a voice."""
    named: dict[str, str] = {}
    for source in claim.sources:
        work = argument_map.works.get(source.work)
        named.setdefault(cited(source, argument_map.works), safe_link(work.doi, work.url) if work else "")
    return tuple(Entry(name, link) for name, link in named.items() if name)


def target_entry(
    target: Target, argument_map: ArgumentMap, naming: Naming, rest: str = "", row: str = ""
) -> Entry:
    """Return an entry that names a claim, or a link by its claims in order; `rest` follows the name."""
    names, arrow = target_names(target, argument_map, naming)
    path = names if len(names) > 1 else ()
    return Entry(arrow.join(names) + rest, row=row, path=path, rest=rest if path else "")
