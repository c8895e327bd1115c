"""The command `argmap`, which runs the commands of the table."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

import click

from .. import __version__
from .command_help import Context, with_pager, write_examples
from .commands import COMMANDS
from .console.terminal import FILE_WIDTH, width
from .declaration import COLOR, CONTEXT
from .errors import complain, explain, in_our_style, what_was_meant
from .exit_codes import COULD_NOT_RUN, NO_ERRORS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

EXAMPLES: Final = (
    ("argmap init", "start a small map in ./arguments, to look at and to change"),
    ("argmap check", "find every problem in it"),
    ("argmap render", "see how its hypothesis fares, and what speaks for and against it"),
    ("argmap render -o map.svg", "draw it"),
    ("argmap trace", "see why, and what would change the verdict"),
    ("argmap add -t 'Voting is a duty.'", "add a claim; without -t your editor opens"),
    ("argmap help hypothesis", "learn what a word means"),
    ("argmap init tour --example", "copy a large map into ./tour; then: argmap render tour"),
)

MORE: Final = """\
What is longer than the screen opens in a pager: space goes on, q leaves. PAGER=cat switches it off.

The Tab key completes commands, options, ids, works and the like, once a line in the shell's start-up
file switches that on:

\b
  bash, ~/.bashrc:  eval "$(_ARGMAP_COMPLETE=bash_source argmap)"
  zsh, ~/.zshrc:    eval "$(_ARGMAP_COMPLETE=zsh_source argmap)"
  fish, ~/.config/fish/completions/argmap.fish:
                    _ARGMAP_COMPLETE=fish_source argmap | source

Exit codes: 0 no errors; 1 problems in the map; 2 could not run; 130 interrupted; 141 output pipe closed."""

_AS_OTHERS_HAVE_IT: Final = {"version": "--version", "-version": "--version", "-help": "--help"}

_COMPLETION: Final = "_ARGMAP_COMPLETE"
"""The environment variable by which a shell asks for completion."""


class LazyGroup(click.Group):
    """A group that knows its commands by name, and imports only the one that is run."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command; None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f".commands.{cmd_name}", __package__).command)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; `argmap` alone is an error, answered with the help (versions of click differ in this)."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(COULD_NOT_RUN)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; the error for an unknown one names the one that was meant."""
        name, *rest = args
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            from .unknown_command import unknown_command

            raise unknown_command(name, rest, COMMANDS)
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option for the help, which is shown in a pager where it is long."""
        return with_pager(super().get_help_option(ctx))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, examples first."""
        formatter.write_text(self.help or "")
        write_examples(formatter, EXAMPLES)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without importing one."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(tuple(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete options, and the names of commands without importing one."""
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=text) for name, text in COMMANDS.items() if name.startswith(incomplete)
        ]
        return names + click.Command.shell_complete(self, ctx, incomplete)


def _version(context: click.Context, _option: click.Parameter, wanted: object) -> None:
    """Print the version and stop."""
    if wanted and not context.resilient_parsing:
        click.echo(f"argmap {__version__}")
        context.exit()


def dispatch(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code.

    Raises: BrokenPipeError; KeyboardInterrupt; any exception, through a fault of argmap.
    """
    import os

    if len(arguments) == 1:
        arguments = [_AS_OTHERS_HAVE_IT.get(arguments[0], arguments[0])]
    version = click.Option(
        ["-V", "--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_version,
        help="Show the version and exit.",
    )
    group = LazyGroup(
        "argmap",
        help="Map a scholarly debate as text, check it, and draw it.",
        epilog=MORE,
        params=[version, COLOR],
        context_settings=CONTEXT,
        no_args_is_help=False,
    )
    asked = os.environ.get(_COMPLETION)
    if asked:
        from .completion.shells import answer

        return answer(group, _COMPLETION, asked)
    try:
        with group.make_context("argmap", arguments, terminal_width=min(width(), FILE_WIDTH)) as context:
            return int(group.invoke(context) or NO_ERRORS)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "argmap"
        if isinstance(error, click.MissingParameter) and error.param and error.param.name == "claim":
            complain(f"`{path}` needs a claim: its id, or words of its label", "`argmap list` names them all")
        else:
            hint = what_was_meant(error, arguments) or f"see `{path} --help`"
            complain(in_our_style(error.format_message()), hint)
        return COULD_NOT_RUN
    except click.ClickException as error:
        explain(error)
        return COULD_NOT_RUN
