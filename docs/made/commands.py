"""The page of the commands, made of what each says for `--help`."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Final

import click

from argmap.cli.commands import COMMANDS
from argmap.cli.declaration import ARGUMENTS
from argmap.docs.made.markdown import cell, prose

if TYPE_CHECKING:
    from argmap.cli.declaration import Command

_OPENING: Final = """\
# The commands

`argmap COMMAND --help` shows the same in the terminal. What a command finds goes to the standard output and
messages go to the standard error: `argmap list > claims.txt` writes the claims into a file and leaves the
messages on the screen.

A command ends with the exit code 0 if there are no errors, 1 if there are problems in the map, and 2 if it
could not run.

| command | what it does |
|---|---|
"""
_EVERYWHERE: Final = {"--color", "--help"}
"""Options of every command."""
_LAST: Final = r"""
## In every command

**The map.** Where a command takes MAP, it takes the map's folder or a file in it. Without it, argmap takes
the nearest folder with an `argmap.yaml`: the one that you are in, or one above it. If there is none, it
takes `./arguments`.

**A claim.** Where a command takes ID, words of the claim's id or label will do, as long as they mean one
claim.

**Colour.** argmap writes in colour on a terminal, unless the variable `NO_COLOR` is set. `--color always` and
`--color never` decide otherwise.

**Long output** opens in a pager on a terminal: the space bar goes on, q leaves. `PAGER=cat` switches it off.

## Completion in the shell

With it, the Tab key completes commands, options and what they take: ids, works, facets and their values.
It is switched on by a line in the
file that the shell reads when it starts:

| shell | file | line |
|---|---|---|
| bash | `~/.bashrc` | `eval "$(_ARGMAP_COMPLETE=bash_source argmap)"` |
| zsh | `~/.zshrc` | `eval "$(_ARGMAP_COMPLETE=zsh_source argmap)"` |
| fish | `~/.config/fish/completions/argmap.fish` | `_ARGMAP_COMPLETE=fish_source argmap \| source` |

It holds for terminals that are opened afterwards, and needs a shell that finds `argmap` when it starts. If
you switch argmap on by `source .venv/bin/activate`, type the line after that instead. In zsh, `compinit`
must come before it.
"""


def commands_page() -> str:
    """The whole file: a table of the commands, then a section for each."""
    rows = [f"| [`{name}`](#argmap-{name}) | {cell(line)} |\n" for name, line in COMMANDS.items()]
    return _OPENING + "".join(rows) + "".join(map(_section, COMMANDS)) + _LAST


def _section(name: str) -> str:
    command: Command = import_module(f"argmap.cli.commands.{name}").command
    root = click.Context(click.Group(), info_name="argmap")
    # As when it is run: click keeps the option for the help that it makes for the first context.
    context = command.make_context(name, [], parent=root, resilient_parsing=True)
    first, _, more = (command.help or "").partition("\n\n")
    parts = [
        f"## argmap {name}",
        prose(first),
        "```sh\n" + "".join(_example(*each) for each in command.examples) + "```",
        *(prose(" ".join(paragraph.split())) for paragraph in more.split("\n\n") if paragraph),
        f"Usage: `{' '.join(command.get_usage(context).split()[1:])}`",
    ]
    if rows := [*_arguments(command), *_options(command, context)]:
        parts.append(
            "| option | what it does |\n|---|---|\n"
            + "\n".join(f"| {left} | {cell(right)} |" for left, right in rows)
        )
    return "\n" + "\n\n".join(parts) + "\n"


def _example(line: str, purpose: str) -> str:
    return f"# {purpose}\n{line}\n"


def _arguments(command: click.Command) -> list[tuple[str, str]]:
    named = {(each.metavar or "").strip("[]") for each in command.params if isinstance(each, click.Argument)}
    return [(f"`{name}`", text) for name, text in ARGUMENTS.items() if name in named]


def _options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if record and isinstance(option, click.Option) and not _EVERYWHERE & {*option.opts}:
            rows.append((_names(record[0]), record[1]))
    return rows


def _names(record: str) -> str:
    """An option as code; the words that it takes stand apart, so that the line can break between them."""
    found = re.fullmatch(r"(?P<names>.*) \[(?P<words>[\w-]+(\|[\w-]+)+)\]", record)
    if found is None:
        return f"`{record}`".replace("|", "\\|")
    return f"`{found['names']}` " + ", ".join(f"`{word}`" for word in found["words"].split("|"))
