"""How commands are declared, and their help, which gives examples first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from inspect import cleandoc
from typing import TYPE_CHECKING, Final

import click

from .command_help import Context, with_pager, write_examples
from .errors import CannotRun
from .options.choice import Choice
from .options.group import OptionGroup
from .options.map_and_claim import WHICH_MAP

if TYPE_CHECKING:
    from .command_help import Example


CONTEXT: Final = {"help_option_names": ["-h", "--help"]}

ARGUMENTS: Final = {
    "MAP": WHICH_MAP,
    "DIR": "The folder of the new map. Default: ./arguments.",
    "ID": "A claim: its id, its label, or words of either. <TAB> completes ids (see argmap help).",
    "CODE": "The code of a rule, such as AM204.",
    "WORD": "A command, the code of a rule, or a word such as undercut.",
}
"""What each argument is, by its name in the usage line."""


def _set_colour(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    """Keep the choice for `terminal.shows_colour`; the command's own wins over that of `argmap`."""
    if value is not None:
        context.color = {"auto": None, "always": True, "never": False}[value]


COLOR: Final = click.Option(
    ["--color"],
    type=Choice(["auto", "always", "never"]),
    callback=_set_colour,
    expose_value=False,
    is_eager=True,
    help="Colour the output; auto: on a terminal, unless NO_COLOR is set.  [default: auto]",
)
"""An option of every command and of `argmap`."""


def declare(
    name: str,
    *parameters: click.Parameter,
    examples: Sequence[Example],
    **members: click.Parameter | OptionGroup[object],
) -> Callable[[Callable[..., int]], Command]:
    """Make a command of a function that returns the exit code.

    The function is called with the value of each parameter, and the object of each group of options, by name.
    Its docstring is the help: the first sentence, then more below the usage line.
    """

    def declared(function: Callable[..., int]) -> Command:
        options = OptionGroup(function, *parameters, **members)

        def run(**values: object) -> int:
            return options.parsed(values)

        command = Command(
            name,
            context_settings=CONTEXT,
            callback=run,
            params=[*options.parameters, COLOR],
            help=cleandoc(function.__doc__ or ""),
        )
        command.examples = examples
        return command

    return declared


class Command(click.Command):
    """A command whose help gives examples first, then the usage line, arguments and options."""

    context_class = Context
    examples: Sequence[Example] = ()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; an error that click raises without naming the command (a missing value) gets its name."""
        if args == ["help"] and not any(each.name == "claim" for each in self.params):
            args = ["--help"]
        if ctx.resilient_parsing and args[-1:] and args[-1].startswith("-"):
            args = args[:-1]  # the value that is being completed is missing, and the rest would not be parsed
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            if isinstance(error, click.NoSuchOption) and error.option_name.startswith("->"):
                hint = "put a link in quotes, as one word: `'a -> b'`"
                raise CannotRun("`->` stands apart", hint) from error
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option for the help, which is shown in a pager where it is long."""
        return with_pager(super().get_help_option(ctx))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, examples first."""
        first, _, more = (self.help or "").partition("\n\n")
        formatter.write_text(first)
        write_examples(formatter, self.examples)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        if more:
            formatter.write_paragraph()
            formatter.write_text(more)
        metavars = " ".join(each.metavar or "" for each in self.params if isinstance(each, click.Argument))
        named = {*re.findall("[A-Z]+", metavars)}
        rows = [(name, text) for name, text in ARGUMENTS.items() if name in named]
        if rows:
            with formatter.section("Arguments"):
                formatter.write_dl(rows)
        self.format_options(ctx, formatter)
