"""Which variables of a type of statements are the concept, who speaks, and whether they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.words import listed
from ..foreign_file import NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..reading import Columns
    from .entities import Variable

_USUAL: Final = {
    "concept": ("concept", "category"),
    "person": ("person",),
    "organization": ("organization", "organisation"),
    "agreement": ("agreement",),
}
"""The names that DNA gives to the variables of a new database."""


class Parts(NamedTuple):
    """The variables of a type of statements; None where it has none for a part."""

    concept: Variable | None = None
    person: Variable | None = None
    organization: Variable | None = None
    agreement: Variable | None = None


def parts_of(variables: Iterable[Variable], columns: Columns) -> dict[int, Parts]:
    """The parts by the id of the type, of types that have concepts.

    `columns` has the names of variables that are called otherwise. Raises: NotReadable, if no type has.
    """
    found: dict[int, dict[str, Variable]] = {}
    names: dict[str, None] = {}
    for variable in variables:
        names[variable.name] = None
        for part, usual in _USUAL.items():
            wanted = {columns[part].casefold()} if part in columns else usual
            if variable.name.casefold() in wanted:
                found.setdefault(variable.type, {}).setdefault(part, variable)
    parts = {type_: Parts(**each) for type_, each in found.items() if "concept" in each}
    if not parts:
        concept = quoted(columns.get("concept", "concept"))
        there = f"; there are {listed([quoted(each) for each in names], 10)}" if names else ""
        raise NotReadable(
            f"no variable of its statements is called {concept}{there}",
            "say which variable holds the concepts: `--columns concept=NAME,person=NAME`, and so on for "
            "`organization` and `agreement`",
        )
    return parts
