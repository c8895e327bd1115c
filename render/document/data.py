"""What JSON holds of a view: its facts, what is worded of them, and what stands before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

_Facts = TypeVar("_Facts")


class Facts(Protocol):
    """The facts of a view: an instance of any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Worded(Generic[_Facts]):
    """What JSON has beside the fields of a class of facts, or in place of one, since words are no facts.

    `key` names it. It stands in place of the field of that name, or else after the field `after`.
    """

    of: type[_Facts]
    key: str
    words: Callable[[_Facts], object]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """The facts of a view, after a heading by key; each entry of the last list, `lines`, takes one line."""

    heading: Mapping[str, str | int]
    facts: Facts
    worded: tuple[Worded[Any], ...] = ()
    lines: str = ""
