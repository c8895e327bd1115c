"""Short ways to read references in a test and to say what came out."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from argmap.schema.references import References, read_references

if TYPE_CHECKING:
    from argmap.model import Work


def read(ending: str, text: str) -> References:
    """What a references file of that ending holds; the text may be indented as a whole."""
    return read_references(f"references.{ending}", dedent(text).encode())


def only(ending: str, text: str) -> Work:
    """The one work of a file without problems."""
    references = read(ending, text)
    assert references.problems == ()
    assert references.complete
    (work,) = references.works.values()
    return work


def found(references: References) -> list[tuple[str, int, int]]:
    """Code, line and column of every problem."""
    return [(each.code, each.place.line, each.place.column) for each in references.problems]
