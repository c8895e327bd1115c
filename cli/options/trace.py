"""The options of `trace`: how much is explained, what is supposed, and what is written where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from ...evaluate.strength import Semantics
from ...render.trace import FORMATS, Choices
from ..errors import CannotRun
from ..help import ANY_PATH, Choice
from .what_if import read_change

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...evaluate import Change
    from ...model import ArgumentMap, Target

_Function = TypeVar("_Function", bound="Callable[..., Any]")

_OPTIONS = (
    click.option(
        "--all", "every", is_flag=True, help="Explain by every link, not only by those that decide."
    ),
    click.option(
        "--what-if",
        metavar="CHANGE",
        multiple=True,
        help="Suppose `reject ID`, `accept ID`, `drop A -> B` or `strength A -> B strong`; also several.",
    ),
    click.option(
        "--changes",
        metavar="N",
        type=click.IntRange(min=0),
        default=Choices().limit,
        show_default=True,
        help="List at most N of the single changes that would turn the verdict; 0 is none.",
    ),
    click.option(
        "--semantics",
        type=Choice([each.value for each in Semantics]),
        default=Semantics.QUADRATIC_ENERGY.value,
        show_default=True,
        help="How the strength in numbers is found; verdicts do not depend on it.",
    ),
    click.option(
        "-o", "--output", metavar="FILE", type=ANY_PATH, help="Where to write; - is stdout.  [default: -]"
    ),
    click.option(
        "--format",
        "format_",
        type=Choice(FORMATS),
        help="The format; default: by the suffix of FILE, for stdout text.",
    ),
)


def trace_options(function: _Function) -> _Function:
    """Give a command the options of a trace; `choices` reads all but `output` and `format_`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def choices(chosen: dict[str, Any], argument_map: ArgumentMap) -> Choices:
    """Return what is chosen of a trace of the map.

    Raises: CannotRun, where what is to be supposed cannot be, in this map.
    """
    supposed: dict[Target, str] = {}
    changes: list[Change] = []
    for text in dict.fromkeys(chosen["what_if"]):
        change = read_change(text, argument_map)
        before = supposed.setdefault(change.target, text)
        if before != text:
            raise CannotRun(f"`{before}` and `{text}` suppose two things of one", "suppose one of them")
        changes.append(change)
    return Choices(chosen["every"], chosen["changes"], Semantics(chosen["semantics"]), tuple(changes))
