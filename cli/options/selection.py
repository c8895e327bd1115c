"""The options that say which part of the map is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ...model import ArgumentMap, Kind
from ...views.part import Selection
from ..claim_lookup import claim_named
from ..errors import CannotRun
from .choice import Choice
from .group import OptionGroup
from .map_and_claim import complete_ids


@dataclass(frozen=True, slots=True)
class SelectionOptions:
    """Which part of a map is asked for, as it was typed; `depth` is None where none is given."""

    focus: tuple[str, ...] = ()
    depth: int | None = None
    where: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    only_supports: bool = False

    def in_map(self, argument_map: ArgumentMap) -> Selection:
        """Return what is asked for of this map.

        Raises: CannotRun, where a claim is unknown, FACET=VALUE is malformed, or a depth has no focus.
        """
        if self.depth is not None and not self.focus:
            raise CannotRun("--depth counts from a claim", "name it: `--focus ID --depth 2`")
        return Selection(
            focus=tuple(dict.fromkeys(claim_named(each, argument_map).id for each in self.focus)),
            depth=1 if self.depth is None else self.depth,
            where=tuple(map(_facet_and_value, self.where)),
            kinds=tuple(map(Kind, self.kinds)),
            only_supports=self.only_supports,
        )


def _facet_and_value(text: str) -> tuple[str, str]:
    facet, _, value = (part.strip() for part in text.partition("="))
    if not facet or not value:
        raise CannotRun(f"not a facet and a value: {text}", "write FACET=VALUE, such as actor=sco")
    return facet, value


SELECTION: Final = OptionGroup(
    SelectionOptions,
    click.Option(
        ["--focus"],
        metavar="ID",
        multiple=True,
        shell_complete=complete_ids,
        help="Show what surrounds a claim.",
    ),
    click.Option(
        ["--depth"],
        metavar="N",
        type=click.IntRange(min=0),
        help="How many steps around it.  [default: 1]",
    ),
    click.Option(
        ["--where"],
        metavar="FACET=VALUE",
        multiple=True,
        help="Show claims with a value; values of one facet are alternatives.",
    ),
    click.Option(
        ["--kind", "kinds"],
        type=Choice(kind.value for kind in Kind),
        multiple=True,
        help="Show claims of a kind.",
    ),
    click.Option(["--only-supports"], is_flag=True, help="Leave out attacks and contradictions."),
)
