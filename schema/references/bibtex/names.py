"""The names in the `author` and `editor` of a BibTeX entry."""

from __future__ import annotations

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from ....model import Name
from . import latex


def bibtex_names(value: str) -> tuple[Name, ...]:
    """The names in a text like `Knuth, Donald E. and {European Union} and others`.

    `others` is a name too, as in pandoc. Braces keep a name together.
    Raises: InvalidNameError, from bibtexparser, for a name that cannot be split.
    """
    return tuple(name for name in map(_name, split_multiple_persons_names(value)) if name.family)


def _name(text: str) -> Name:
    parts = parse_single_name_into_parts(text)
    family = latex.decode(" ".join([*parts.von, *parts.last]))
    given = latex.decode(" ".join(parts.first))
    lineage = latex.decode(" ".join(parts.jr))
    return Name(family, ", ".join(filter(None, (given, lineage))))


__all__ = ["InvalidNameError", "bibtex_names"]
