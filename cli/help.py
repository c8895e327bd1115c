"""What every command has in common: examples first in its help, `--color`, and choices that suggest."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    _Choice = click.Choice[str]
    _Function = TypeVar("_Function", bound=Callable[..., int])
else:
    _Choice = click.Choice  # generic only from click 8.4 on

CONTEXT: Final[dict[str, Any]] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

ARGUMENTS: Final = {
    "MAP": "The map's folder or a file in it. Default: the nearest argmap.yaml here or above, or arguments.",
    "DIR": "The folder of the new map. Default: ./arguments.",
    "ID": "The id of a claim; <TAB> completes it where completion is switched on (argmap --help).",
    "CODE": "The code of a rule, such as AM204.",
}
"""What each argument is, by its name in the usage line."""


ANY_PATH: Final = click.Path(readable=False)
"""Any path: whether it is there and can be read is told by `maps.find`."""


class Choice(_Choice):
    """One of some words; a mistaken one is answered with the nearest."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's own signature
        """Return the value if it is one of the words.

        Raises: click.BadParameter, with the words there are.
        """
        if value not in self.choices:
            known = ", ".join(map(repr, self.choices))
            from ..model.nearest import did_you_mean

            guess = did_you_mean(str(value), self.choices)
            self.fail(
                f"{str(value)!r} is not one of {known}.{guess and ' ' + guess.capitalize()}", param, ctx
            )
        return str(value)


def _set_colour(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    """Keep the choice where `terminal.shows_colour` finds it; that of the command wins over argmap's own."""
    if value is not None:
        context.color = {"auto": None, "always": True, "never": False}[value]


def color_option() -> click.Option:
    """Return a new option, which every command and argmap itself take."""
    return click.Option(
        ["--color"],
        type=Choice(["auto", "always", "never"]),
        callback=_set_colour,
        expose_value=False,
        is_eager=True,
        help="Colour the output; auto: on a terminal, unless NO_COLOR is set.  [default: auto]",
    )


def write_examples(formatter: click.HelpFormatter, examples: Sequence[tuple[str, str]]) -> None:
    """Write the section that help opens with: command lines, each with what it does."""
    with formatter.section("Examples"):
        formatter.write_dl(examples, col_max=44)


class Command(click.Command):
    """A command whose help gives examples first, then the usage line, arguments and options."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:  # noqa: ANN401 - handed on to click
        """`examples` are command lines with what each does."""
        super().__init__(*args, **{"context_settings": CONTEXT, **kwargs})
        self.examples = tuple(examples)
        self.params.append(color_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a mistake that click notes without the command (a missing value) is noted with it."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, examples first."""
        first, _, more = cleandoc(self.help or "").partition("\n\n")
        formatter.write_text(first)
        write_examples(formatter, self.examples)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        if more:
            formatter.write_paragraph()
            formatter.write_text(more)
        named = {(each.metavar or "").strip("[]") for each in self.params if isinstance(each, click.Argument)}
        rows = [(name, text) for name, text in ARGUMENTS.items() if name in named]
        if rows:
            with formatter.section("Arguments"):
                formatter.write_dl(rows)
        self.format_options(ctx, formatter)


def map_argument(function: _Function) -> _Function:
    """Give a command the argument MAP, as `map_`."""
    return click.argument("map_", metavar="[MAP]", required=False, type=ANY_PATH)(function)


def map_option(function: _Function) -> _Function:
    """Give a command that takes another argument the option `--map`, as `map_`."""
    return click.option(
        "-m",
        "--map",
        "map_",
        metavar="MAP",
        type=ANY_PATH,
        help=ARGUMENTS["MAP"],
    )(function)
