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

NAMED: Final = tuple(_USUAL)
"""What a user can name the variable of."""


class Parts(NamedTuple):
    """The variables of a type of statements; None where it has none for a part."""

    concept: Variable | None = None
    person: Variable | None = None
    organization: Variable | None = None
    agreement: Variable | None = None


def parts_of(variables: Iterable[Variable], columns: Columns) -> dict[int, Parts]:
    """The parts by the id of the type, of types that have concepts.

    `columns` has the names of variables that are called otherwise. Raises: NotReadable, if no type has
    concepts, or none has a variable that `columns` names.
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
    for part in _USUAL:
        if (part in columns or part == "concept") and not any(getattr(each, part) for each in parts.values()):
            there = f"; there are {listed([quoted(each) for each in names], 10)}" if names else ""
            raise NotReadable(
                f"no variable of its statements is called {quoted(columns.get(part, part))}{there}",
                "say what the variables are: `--columns concept=NAME,person=NAME`, and so on for "
                "`organization` and `agreement`",
            )
    return parts
