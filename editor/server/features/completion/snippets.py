"""Whole claims, links, sources and answers to be filled in, as the schemas have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types

from .offers import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .schema import Shape

_STOP: Final = re.compile(r"\$\{\d+[:|]([^},|]*)[^}]*\}|\$\d+")


def snippets(
    shapes: Iterable[Shape], indent: int, leads: tuple[str, str] = ("", "\n"), *, stops: bool
) -> Iterator[Offer]:
    """Yield the snippets of the first part of a schema that has any, indented by so many columns.

    `leads` stand before the first line and before each other. Without `stops` nothing marks what is to be
    filled in.
    """
    first, other = leads
    found = next((each["defaultSnippets"] for each in shapes if "defaultSnippets" in each), ())
    for each in found:
        written = first + other.join(_lines(each["body"], indent))
        yield Offer(
            each["label"],
            types.CompletionItemKind.Snippet,
            written if stops else _STOP.sub(r"\1", written),
            documentation=each["description"],
            snippet=stops,
        )


def _lines(body: dict[str, Any], indent: int) -> Iterator[str]:
    for key, value in body.items():
        if isinstance(value, str):
            yield f"{key}: {value}"
        else:
            yield f"{key}:"
            yield from (" " * indent + line for line in _lines(value, indent))
