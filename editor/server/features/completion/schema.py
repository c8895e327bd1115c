"""Offers what the schemas say: keys with their meaning, and the values of keys that have a fixed set."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from lsprotocol import types

from .....schema.faults.validation import schema
from .offers import Offer, escaped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Shape: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of it."""

_BOOLEANS: Final = ("true", "false")


@lru_cache(maxsize=64)
def shapes(which: str, keys: tuple[str, ...]) -> tuple[Shape, ...]:
    """Return what the schema `claim` or `map` says of the value that keys lead to, part by part.

    The first of them names and describes it. A list stands for its items.
    """
    whole: Shape = schema(which)
    found = [whole["$defs"]["claim"] if which == "claim" else whole]
    for key in keys:
        within = [each["properties"][key] for each in found if key in each.get("properties", ())]
        parts = [part for each in within for part in _parts(each, whole)]
        found = [*{id(part): part for part in parts}.values()]
    return tuple(found)


def _parts(shape: Shape, whole: Shape) -> Iterator[Shape]:
    """Yield a shape and what it refers to; of a choice, both."""
    yield shape
    if "$ref" in shape:
        yield from _parts(whole["$defs"][shape["$ref"].rpartition("/")[2]], whole)
    for branch in ("then", "else", "items"):
        if branch in shape:
            yield from _parts(shape[branch], whole)


def description(which: str, keys: tuple[str, ...]) -> str:
    """Return what the schema says of a key, "" if it does not know it."""
    return next((each["description"] for each in shapes(which, keys) if "description" in each), "")


def keys_offered(which: str, keys: tuple[str, ...], given: Collection[str]) -> Iterator[Offer]:
    """Yield the keys that a mapping can still have, in the order of the schema."""
    found = shapes(which, keys)
    names = dict.fromkeys(name for each in found for name in each.get("properties", ()))
    excluded = {other for each in given for other in _excluded(each, found)}
    for name in names:
        own = {name, *(need for each in found for need in each.get("dependentRequired", {}).get(name, ()))}
        if name not in given and excluded.isdisjoint(own) and _excluded(name, found).isdisjoint(given):
            yield key_offer(name, _title(which, (*keys, name)), description(which, (*keys, name)))


def key_offer(name: str, detail: str, documentation: str, written: str = "") -> Offer:
    """Return the offer of a key, with the colon that follows it."""
    return Offer(name, types.CompletionItemKind.Property, f"{written or name}: ", detail, documentation)


def in_braces(key: Offer, lead: str) -> Offer:
    """Return the offer of a mapping in braces that has a key, whose value is to be filled in."""
    return replace(key, written=f"{lead}{{{escaped(key.written)}$1}}", snippet=True)


def values_offered(which: str, keys: tuple[str, ...]) -> Iterator[Offer]:
    """Yield the values of a key that has a fixed set of them, nothing for any other key."""
    found = shapes(which, keys)
    values = [value for each in found for value in each.get("enum", ())]
    if not values and found and found[0].get("type") == "boolean":
        values = [*_BOOLEANS]
    told = description(which, keys)
    usual = next((each["default"] for each in found if "default" in each), None)
    for value in values:
        detail = "the default" if value == usual else ""
        yield Offer(str(value), types.CompletionItemKind.EnumMember, str(value), detail, told)


def none_offered() -> Offer:
    """Return the offer of `none`, which says that a work was read itself."""
    told = description("claim", ("sources", "via"))
    return Offer("none", types.CompletionItemKind.EnumMember, "none", documentation=told)


def _title(which: str, keys: tuple[str, ...]) -> str:
    return next((each["title"] for each in shapes(which, keys) if "title" in each), "")


def _excluded(name: str, found: tuple[Shape, ...]) -> set[str]:
    """Return the keys that cannot stand beside a key."""
    dependent = [each.get("dependentSchemas", {}).get(name, {}) for each in found]
    return {
        other for each in dependent for other, shape in each.get("properties", {}).items() if shape is False
    }
