"""`render --into`: renews the views inside a Markdown file, or finds out whether they are current."""

from __future__ import annotations

import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from ...model.nearest import did_you_mean
from ...model.safe_text import exact
from ...render import FORMATS, RenderError
from ..console.output import write_whole
from ..errors import CannotRun, complain, in_our_style, reason
from ..maps import open_map
from ..render_files import drawn
from .markers import USAGE, BadMarker, find_blocks, renew

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...render import Rendering
    from .markers import Block

    Draw = Callable[[str, str, dict[str, Any]], Rendering]
    """Given a view, a format and the values of the options of what is shown."""

_OF_THE_CALL: Final = ("map_", "output", "view", "format_", "into", "check", "split", "color", "help")
"""Options of `render` that say where to read and write, and in which form; a marker takes the others."""


def renew_views(map_: str | None, into: str | None, *, check: bool) -> int:
    """Renew the views inside a Markdown file, or check that they are current; returns the exit code.

    Raises: CannotRun, click.UsageError, where it cannot be done.
    """
    context = click.get_current_context()
    if into is None:
        raise click.UsageError("--check is for --into FILE")
    for option in context.command.params:
        name = option.name or ""
        given = context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
        if given and name not in {"map_", "into", "check"}:
            raise click.UsageError(
                f"{option.opts[-1]} does not go with --into; the markers in the file take the options"
            )
    checked = open_map(map_)
    if checked.holds(into):
        raise CannotRun(f"{into} is a file of the map and would be overwritten", "name another file")
    options = [each for each in context.command.params if each.name not in _OF_THE_CALL]
    command = shlex.join(["argmap", "render", *([] if map_ is None else [map_]), "--into", into])
    current = renew_file(into, options, partial(drawn, checked), check=check, command=command)
    return int(checked.errors > 0 or not current)


def renew_file(path: str, options: list[click.Parameter], draw: Draw, *, check: bool, command: str) -> bool:
    """Renew every block of a Markdown file, all or none; the file is not touched where nothing changes.

    `options` are those that a marker may give. With `check` nothing is written, and what is stale is told,
    with the `command` that renews it.
    Returns: whether the file is now current.
    Raises: CannotRun, with the line, where a block cannot be renewed.
    """
    data = _read(path)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise CannotRun(f"{path} is not UTF-8 (byte {error.start + 1})", "save it as UTF-8") from error
    notes: list[str] = []

    def write(block: Block) -> str:
        view, chosen = _parse(block, options)
        format_ = "mmd" if view == "map" else "md"
        try:
            rendering = draw(view, format_, chosen)
        except (RenderError, CannotRun) as error:
            raise BadMarker(block.line, error.message, error.hint) from error
        notes.extend(f"{path}:{block.line}: {note}" for note in rendering.notes)
        return f"```mermaid\n{rendering.text.rstrip()}\n```" if format_ == "mmd" else rendering.text

    try:
        if not find_blocks(text):
            hidden = "argmap:" in text and "; markers in a code block, or indented as one, do not count"
            raise CannotRun(f"{path} has no place for a view{hidden or ''}", USAGE)
        new, stale = renew(text, write)
    except BadMarker as error:
        raise CannotRun(f"{path}:{error.line}: {error.message}", error.hint) from error
    for note in notes:
        complain(note)
    if not check:
        if stale:
            write_whole(path, new.encode(errors="backslashreplace"))
        return True
    hint = f"`{command}` renews {'it' if len(stale) == 1 else 'them'}"
    for block in stale:
        complain(
            f"{path}:{block.line}: `{exact(block.words)}` is not current", hint if block is stale[-1] else ""
        )
    return not stale


def _read(path: str) -> bytes:
    """Return what is in a regular file.

    Raises: CannotRun, where there is none or it cannot be read.
    """
    try:
        if not Path(path).is_file():
            there = Path(path).exists()
            raise CannotRun(
                f"{path} is not a regular file" if there else f"there is no file {path}",
                "" if there else f"{USAGE} in a Markdown file",
            )
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise CannotRun(f"cannot read {path}: {why}") from error


def _parse(block: Block, options: list[click.Parameter]) -> tuple[str, dict[str, Any]]:
    """Return the view that a marker asks for, and the value of every option that it may give.

    Nothing of it is run by a shell, and no option of it names a file.
    Raises: BadMarker, where there is no such view or option.
    """
    try:
        view, *words = shlex.split(block.words) or [""]
    except ValueError as error:
        raise BadMarker(block.line, f"the options cannot be read: {str(error).lower()}") from error
    if view not in FORMATS:
        hint = did_you_mean(view, FORMATS) or f"known are {', '.join(FORMATS)}"
        raise BadMarker(block.line, f"unknown view `{exact(view)}`" if view else "no view is named", hint)
    parser = click.Command(view, params=options, add_help_option=False)
    try:
        with parser.make_context(view, words) as context:
            return view, dict(context.params)
    except click.ClickException as error:
        raise BadMarker(block.line, in_our_style(error.format_message())) from error
