"""What JSON holds of a view: its facts, and what is worded of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import DataclassInstance

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


@dataclass(frozen=True, slots=True)
class Data:
    """The facts of a view, after a heading.

    `title` is that of the map. It is `provisional` where errors leave parts of the map out. `part` says
    which part of the map is shown, "" for all of it, and is None where the view cannot show a part.
    """

    facts: DataclassInstance
    worded: tuple[Worded[Any], ...]
    title: str
    provisional: bool
    part: str | None
