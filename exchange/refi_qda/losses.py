"""What a project says beside its codings, and a map does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .project import COUNTED

if TYPE_CHECKING:
    from ..report import Losses
    from .claims import Claims
    from .project import Project


def count_lost(project: Project, claims: Claims, losses: Losses) -> None:
    """Count what is not carried over; passages are counted where claims are made of them."""
    cited = claims.cited.values()
    sources = project.sources
    passages = [passage for source in sources for passage in source.passages]
    unused = project.codes.unused(code for passage in passages for code in passage.codings)
    notes = {
        *claims.noted,
        *project.own_notes,
        *(note for source in cited for note in project.notes_on(source)),
    }
    linked = sum(bool({*pair} & notes) for pair in project.links)
    values = project.counts["value"] + sum(each.values for each in sources)
    for one, more, number in (
        ("coding that repeats another", "codings that repeat others", sum(each.repeated for each in sources)),
        ("coding that is not in a source", "codings that are not in a source", project.misplaced),
        ("full text or file of a source", "full texts or files of sources", len(cited)),
        ("source without codings", "sources without codings", len(sources) - len(cited)),
        ("code without codings", "codes without codings", unused),
        ("description of a code", "descriptions of codes", project.codes.described),
        ("colour of a code", "colours of codes", project.codes.coloured),
        ("note on nothing that is coded", "notes on nothing that is coded", len({*project.notes} - notes)),
        ("link", "", len(project.links) - linked),
        ("value of a variable", "values of variables", values),
        *((*COUNTED[tag], number) for tag, number in project.counts.items() if tag in COUNTED),
    ):
        losses.add(one, plural=more, number=number)
