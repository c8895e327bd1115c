"""Facts as JSON: a dataclass is an object, whose keys are its fields in their order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from ...model import Target
from .blocks import Document, Screen, Written
from .data import members

if TYPE_CHECKING:
    from .data import Worded


def to_json(document: Document, _screen: Screen) -> Written:
    """Write the data of a document.

    The value of an enum stands for it, a link is `a -> b`, other tuples are arrays. Texts are as in
    the map, since JSON escapes them and programs read them back.
    """
    data = document.data
    if data is None:
        return Written("{}\n")
    facts = cast("dict[str, object]", _plain(data.facts, data.worded))
    written = {**data.heading, **facts}
    entries = cast("Sequence[object]", written[data.lines]) if data.lines else ()
    if not entries:
        return Written(json.dumps(written, ensure_ascii=False, indent=2) + "\n")
    head = json.dumps({**written, data.lines: []}, ensure_ascii=False, indent=2).removesuffix("]\n}")
    lines = ",\n    ".join(json.dumps(each, ensure_ascii=False) for each in entries)
    return Written(f"{head}\n    {lines}\n  ]\n}}\n")


def _plain(value: object, worded: Sequence[Worded[Any]]) -> object:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Target):
        return str(value)
    for each in worded:
        if isinstance(value, each.of):
            return _plain(each.words(value), worded)
    if isinstance(value, (list, tuple)):
        return [_plain(each, worded) for each in cast("Iterable[object]", value)]
    if is_dataclass(value):
        value = members(value)
    entries = cast("Mapping[object, object]", value).items()
    return {str(key): _plain(each, worded) for key, each in entries}
