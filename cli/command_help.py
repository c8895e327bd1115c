"""How the help of commands is written and shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    Example = tuple[str, str]
    """A command line, and what it does."""

_NARROW: Final = 72
"""Columns below which two columns of help do not fit."""


def with_pager(option: click.Option | None) -> click.Option | None:
    """Return the option --help, made to show the help in a pager where it is longer than the page."""

    def show(context: click.Context, _option: click.Parameter, wanted: object) -> None:
        if wanted and not context.resilient_parsing:
            from .console.pager import emit_paged

            emit_paged(f"{context.get_help()}\n")
            context.exit()

    if option is not None:
        option.callback = show
    return option


def help_of(name: str, root: click.Context) -> str:
    """Return the help of a command of the group that `root` runs."""
    group = root.command
    command = group.get_command(root, name) if isinstance(group, click.Group) else None
    if command is None:
        raise KeyError(name)
    with command.make_context(name, [], parent=root, resilient_parsing=True) as context:
        return f"{context.get_help()}\n"


def write_examples(formatter: click.HelpFormatter, examples: Sequence[Example]) -> None:
    """Write the section that help opens with."""
    with formatter.section("Examples"):
        formatter.write_dl(examples, col_max=44)


class _Formatter(click.HelpFormatter):
    """Writes help; on a narrow screen texts stand below the names that they explain."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names and their texts in two columns; the first takes at most a third of the line."""
        room = min(col_max, self.width // 3) if self.width < _NARROW else col_max
        super().write_dl(rows, room, col_spacing)


class Context(click.Context):
    """The context of a command, for its help."""

    formatter_class = _Formatter
