"""Facts as JSON: a dataclass is an object, whose keys are its fields in their order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ...model import Target
from .blocks import Written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from _typeshed import DataclassInstance

    from .blocks import Document, Screen

_Facts = TypeVar("_Facts")


@dataclass(frozen=True, slots=True)
class Worded(Generic[_Facts]):
    """What JSON has beside the fields of a class of facts, or in place of one, since words are no facts.

    `key` names it. It stands in place of the field of that name, or else after the field `after`.
    """

    of: type[_Facts]
    key: str
    words: Callable[[_Facts], object]
    after: str = ""


def to_json(document: Document, _screen: Screen) -> Written:
    """Write the data; texts are as in the map, since JSON escapes them and programs read them back."""
    return Written(json.dumps(document.data, ensure_ascii=False, indent=2) + "\n")


def members(facts: DataclassInstance, worded: Sequence[Worded[Any]] = ()) -> dict[str, object]:
    """Return a dataclass of facts as what the standard library writes as JSON.

    The value of an enum stands for it, a link is `a -> b`, other tuples are arrays. `with_` is the key
    `with`.
    """
    return _object(_members(facts, worded), worded)


def _plain(value: object, worded: Sequence[Worded[Any]]) -> object:
    """Return what the standard library writes as JSON."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Target):
        return str(value)
    if isinstance(value, (list, tuple)):
        return _list(value, worded)
    if isinstance(value, Mapping):
        return _object(value.items(), worded)
    if is_dataclass(value) and not isinstance(value, type):
        return _object(_members(value, worded), worded)
    return value


def _list(values: Iterable[object], worded: Sequence[Worded[Any]]) -> list[object]:
    return [_plain(each, worded) for each in values]


def _object(members: Iterable[tuple[object, object]], worded: Sequence[Worded[Any]]) -> dict[str, object]:
    return {str(key): _plain(value, worded) for key, value in members}


def _members(facts: DataclassInstance, worded: Sequence[Worded[Any]]) -> Iterator[tuple[str, object]]:
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
