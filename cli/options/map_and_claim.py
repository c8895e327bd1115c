"""How the user names the map, by an argument or an option, and a claim, whose id the shell completes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from ..completion.offers import complete_ids
from ..errors import CannotRun
from .choice import ANY_PATH, spelled
from .group import OptionGroup

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

WHICH_MAP: Final = (
    "The folder of the map, or a file in it. By default the map that you are in, or else ./arguments."
)

MAP_ARGUMENT: Final = click.Argument(["map_path"], metavar="[MAP]", required=False, type=ANY_PATH)

MAP_OPTION: Final = click.Option(["-m", "--map", "map_path"], metavar="MAP", type=ANY_PATH, help=WHICH_MAP)
"""For commands that take another argument."""


def joined(_context: click.Context, _argument: click.Parameter, words: tuple[str, ...]) -> str | None:
    """Return the words that name a claim as one text, so that nobody has to quote them; None without any."""
    return " ".join(words) or None


def claim_argument(*, required: bool = True) -> click.Argument:
    """Return the argument that names a claim by its id, its label or words of either."""
    return click.Argument(
        ["claim"],
        metavar="ID" if required else "[ID]",
        nargs=-1,
        required=required,
        callback=joined,
        shell_complete=complete_ids,
    )


CLAIM_ARGUMENT: Final = claim_argument()


@dataclass(frozen=True, slots=True)
class MapAndClaim:
    """The path of a map, and the text that names a claim in focus; None where one is not given."""

    map_path: str | None
    claim: str | None


def _told_apart(*, words: tuple[str, ...]) -> MapAndClaim:
    """Tell the path of a map from the words that name a claim, which need no quotes.

    Raises: CannotRun, where a file to be written is named as if it were the map.
    """
    if not words:
        return MapAndClaim(None, None)
    whole = spelled(" ".join(words))
    if os.path.lexists(whole) and not os.path.lexists(words[0]):
        words = (whole,)  # a name with blanks that should have been in quotes
    first, *rest = spelled(words[0]), *words[1:]
    from ...model.layout import READ_ENDINGS
    from ...render.formats import format_named

    path = Path(first)
    is_read = path.suffix.casefold() in READ_ENDINGS
    if format_named(first) and not path.is_dir() and not (is_read and path.exists()):
        raise CannotRun(f"`{first}` is not a map", f"did you mean `-o {first}`?")
    if path.exists() or "/" in first or os.sep in first or is_read:
        return MapAndClaim(first, " ".join(rest) or None)
    return MapAndClaim(None, " ".join(words))


def complete_ids_and_files(
    context: click.Context, argument: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the ids that begin with what is typed, and let the shell complete files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file"), *complete_ids(context, argument, incomplete)]


MAP_AND_CLAIM: Final = OptionGroup(
    _told_apart,
    click.Argument(["words"], metavar="[MAP] [ID]", nargs=-1, shell_complete=complete_ids_and_files),
)
"""An existing path names a map, anything else a claim."""
