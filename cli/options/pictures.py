"""The options of `render` that say which part of the map is shown, and how a diagram looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ...model import Kind
from ...render.diagram.theme import DIRECTIONS, PALETTES, THEMES, Look
from ...views.selection import Selection
from ..errors import CannotRun
from ..help import Choice
from .completion import complete_ids

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    _Function = TypeVar("_Function", bound=Callable[..., int])

_OPTIONS = (
    click.option(
        "--focus",
        metavar="ID",
        multiple=True,
        shell_complete=complete_ids,
        help="Show what surrounds a claim.",
    ),
    click.option(
        "--depth", metavar="N", type=click.IntRange(min=0), help="How many steps around it.  [default: 1]"
    ),
    click.option(
        "--where",
        metavar="FACET=VALUE",
        multiple=True,
        help="Show claims with a value; values of one facet are alternatives.",
    ),
    click.option(
        "--kind",
        "kinds",
        type=Choice([kind.value for kind in Kind]),
        multiple=True,
        help="Show claims of a kind.",
    ),
    click.option("--only-supports", is_flag=True, help="Leave out attacks and contradictions."),
    click.option(
        "--split",
        metavar="FACET",
        help="Draw one picture for each value of a facet, or each `hypothesis`, beside an overview in FILE.",
    ),
    click.option("--group-by", metavar="FACET", help="Frame the boxes of each value of a facet."),
    click.option(
        "--direction",
        type=Choice(DIRECTIONS),
        help="Where arrows point: up (bt), right, down, left; default: up, from 41 claims on right.",
    ),
    click.option(
        "--theme", type=Choice(THEMES), help="The colours; print is black on white.  [default: light]"
    ),
    click.option(
        "--palette",
        type=Choice(PALETTES),
        help="classic: green supports and red attacks.  [default: default]",
    ),
    click.option(
        "--no-verdicts",
        "verdicts",
        is_flag=True,
        flag_value=False,
        default=None,
        help="Draw the map without how its claims fare.",
    ),
)


def picture_options(function: _Function) -> _Function:
    """Give a command the options; `--focus`, `--where`, `--kind` can be given several times."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def arranged(chosen: dict[str, Any]) -> dict[str, Any]:
    """Return the options with those of this module as the arguments `wanted` and `look` of `render.render`.

    Raises: CannotRun, where a FACET=VALUE is none or a depth is given without a focus.
    """
    rest = {name: value for name, value in chosen.items() if value is not None}
    focus: tuple[str, ...] = tuple(dict.fromkeys(rest.pop("focus", ())))
    depth: int | None = rest.pop("depth", None)
    if depth is not None and not focus:
        raise CannotRun("--depth counts from a claim", "name it: `--focus ID --depth 2`")
    rest["wanted"] = Selection(
        focus=focus,
        depth=1 if depth is None else depth,
        where=tuple(map(parse_where, rest.pop("where", ()))),
        kinds=tuple(map(Kind, rest.pop("kinds", ()))),
        only_supports=bool(rest.pop("only_supports", False)),
    )
    names = ("direction", "theme", "palette", "group_by", "verdicts")
    given = {name: rest.pop(name, None) for name in names}
    rest["look"] = Look(**{name: value for name, value in given.items() if value is not None})
    return rest


def parse_where(text: str) -> tuple[str, str]:
    """Split `FACET=VALUE`.

    Raises: CannotRun, where there is no equals sign or nothing on a side of it.
    """
    facet, _, value = (part.strip() for part in text.partition("="))
    if not facet or not value:
        raise CannotRun(f"not a facet and a value: {text}", "write FACET=VALUE, such as actor=sco")
    return facet, value
