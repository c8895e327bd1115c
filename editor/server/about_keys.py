"""What the schema says of a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...render.document.blocks import Heading, Paragraph
from ...schema.faults.validation import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...render.document.blocks import Block
    from ...schema.texts.offered import Schema
    from .subject import Subject

_PARTS: Final = {"supports": "link", "attacks": "link", "answers": "answer", "sources": "source"}
"""The definition of what stands below a key of a claim."""


def about_key(subject: Subject) -> Iterator[Block]:
    """Yield title and description of a key of a claim, or of a part of one."""
    definitions: Schema = schema("claim")["$defs"]
    first, last = subject.keys[0], subject.keys[-1]
    if len(subject.keys) == 1:
        yield from _described(definitions["claim"]["properties"].get(first), definitions)
    elif first in _PARTS:
        yield from _described(definitions[_PARTS[first]]["then"]["properties"].get(last), definitions)


def about_setting(subject: Subject) -> Iterator[Block]:
    """Yield title and description of a key of `argmap.yaml`."""
    yield from _described(schema("map")["properties"].get(subject.name), {})


def _described(shape: Schema | None, definitions: Schema) -> Iterator[Block]:
    """Yield title and description of a part of a schema, which may refer to another; nothing for None."""
    if shape and "title" not in shape:
        shape = definitions[shape["$ref"].rpartition("/")[2]]
    if shape:
        yield Heading(3, shape["title"])
        yield Paragraph(shape["description"])
