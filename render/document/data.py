"""What JSON holds of a view: a heading, the facts, and the wording of some of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar, cast

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class Worded(Generic[_Fact]):
    """What JSON holds in place of an instance of a class; of other dataclasses it holds the fields."""

    of: type[_Fact]
    words: Callable[[_Fact], object]


class Data(NamedTuple):
    """The facts of a view, after a heading; `lines` is the key of the last list, one entry a line."""

    heading: Mapping[str, str | int]
    facts: object
    worded: tuple[Worded[Any], ...] = ()
    lines: str = ""


def members(fact: object, *names: str) -> dict[str, object]:
    """Return attributes by key; without names, all fields of a dataclass.

    The key of `with_` is `with`, that of `result.verdict`, an attribute of an attribute, `verdict`.
    """
    names = names or tuple(field.name for field in fields(cast("Any", fact)))
    return {name.rpartition(".")[2].removesuffix("_"): attrgetter(name)(fact) for name in names}
