"""How works are named in the cells of a table, and the cells of a row that describes one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ..citation_names import names_of
from .several import VIA, joined

if TYPE_CHECKING:
    from ...model import ArgumentMap, Name, Work


WORK_HEADINGS: Final = (
    "key", "cited as", "type", "author", "year", "title", "short title", "container", "publisher", "doi",
    "url",
)  # fmt: skip


def cited_names(argument_map: ArgumentMap) -> dict[str, str]:
    """How each work is named where it is cited: as in running text, or by its key where that is not clear."""
    named = {key: work.author_year for key, work in argument_map.works.items()}
    uses = Counter(named.values())
    parted = (";", VIA)
    return {
        key: name if uses[name] == 1 and not any(sign in name for sign in parted) else key
        for key, name in named.items()
    }


def work_cells(work: Work, cited_as: str) -> tuple[str, ...]:
    """The cells of a row that describes a work, under `WORK_HEADINGS`."""
    authors = joined(map(_name, work.authors))
    return (
        work.key, cited_as, work.type, authors, work.year, work.title, work.short_title, work.container,
        work.publisher, work.doi, work.url,
    )  # fmt: skip


def _name(name: Name) -> str:
    """A name as `names_of` reads it; in braces where it would be taken apart."""
    if name.given:
        return f"{name.family}, {name.given.replace(',', '')}"
    whole = names_of(name.family)
    return name.family if len(whole) == 1 and name.family in str(whole) else f"{{{name.family}}}"
