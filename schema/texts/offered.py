"""Lists of texts that a schema offers and accepts, each with what is said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...model.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of it."""

_OTHER_THAN_TEXT: Final = {
    "null": None, "Null": None, "NULL": None, "true": True, "True": True, "TRUE": True, "false": False,
    "False": False, "FALSE": False,
}  # fmt: skip
_INTEGER: Final = re.compile(r"[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER: Final = re.compile(r"[0-9]+\.?[0-9]*(?:[eE][-+]?[0-9]{1,2})?")


def names(texts: Mapping[str, str]) -> Schema:
    """The schema of one of some texts, each given with what an editor tells of it.

    A text that YAML reads as something else, like `2015`, is accepted as that too.
    """
    values = [(value, text) for text in texts for value in _as_read(text)]
    return {
        "enum": [value for value, _ in values],
        "enumDescriptions": [visible(texts[text]) for _, text in values],
    }


def offers(lists: Sequence[Schema]) -> Schema:
    """The part of a schema by which editors offer what is in the lists; anything is valid."""
    return {"anyOf": [*lists, {}]}


def one_of(lists: Sequence[Schema], error: str, also: Sequence[Schema] = ()) -> Schema:
    """The schema that offers what is in the lists, and accepts nothing else but what is in `also`.

    An `enum` alone would do, but the YAML language server names all of it in a message about another text.
    What is not written yet is no error.
    """
    return offers(lists) | {
        "if": {"anyOf": [*lists, *also]},
        "else": {"type": ["null"], "errorMessage": error},
    }


def one_or_several(item: Schema, lists: Sequence[Schema]) -> Schema:
    """The schema of what `item` describes or a list of that; what is in the lists is offered."""
    return offers(lists) | {
        "if": {"type": "array"},
        "then": {"minItems": 1, "items": item},
        "else": item,
    }


def _as_read(text: str) -> list[str | float | bool | None]:
    """The text, and what programs that read YAML make of it without quotes."""
    if text in _OTHER_THAN_TEXT:
        return [text, _OTHER_THAN_TEXT[text]]
    if _INTEGER.fullmatch(text):
        return [text, int(text, 10 if text.isdecimal() else 0)]
    return [text, float(text)] if _NUMBER.fullmatch(text) else [text]
