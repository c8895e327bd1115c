"""Facts as JSON: a dataclass is an object, whose keys are its fields in their order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from ...model import Target
from .blocks import Document, Screen, Written

if TYPE_CHECKING:
    from .data import Facts, Worded


def to_json(document: Document, _screen: Screen) -> Written:
    """Write the data of a document.

    The value of an enum stands for it, a link is `a -> b`, other tuples are arrays. `with_` is the key
    `with`. Texts are as in the map, since JSON escapes them and programs read them back.
    """
    data = document.data
    if data is None:
        return Written("{}\n")
    facts = cast("Mapping[str, object]", _plain(data.facts, data.worded))
    members = {**data.heading, **facts}
    entries = cast("Sequence[object]", members[data.lines]) if data.lines else ()
    if not entries:
        return Written(json.dumps(members, ensure_ascii=False, indent=2) + "\n")
    head = json.dumps({**members, data.lines: []}, ensure_ascii=False, indent=2).removesuffix("]\n}")
    lines = ",\n    ".join(json.dumps(each, ensure_ascii=False) for each in entries)
    return Written(f"{head}\n    {lines}\n  ]\n}}\n")


def _plain(value: object, worded: Sequence[Worded[Any]]) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Target):
        return str(value)
    if isinstance(value, (list, tuple)):
        return [_plain(each, worded) for each in cast("Iterable[object]", value)]
    if is_dataclass(value) and not isinstance(value, type):
        value = dict(_members(value, worded))
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return {str(key): _plain(each, worded) for key, each in members.items()}
    return value


def _members(facts: Facts, worded: Sequence[Worded[Any]]) -> Iterator[tuple[str, object]]:
    """Yield the keys and values of an object: its fields, and what is worded of it."""
    own = {each.key: each for each in worded if isinstance(facts, each.of)}
    for field in fields(facts):
        if not field.metadata.get("in_json", True):
            continue
        key = field.name.removesuffix("_")
        yield key, own[key].words(facts) if key in own else getattr(facts, field.name)
        for each in own.values():
            if each.after == key:
                yield each.key, each.words(facts)
