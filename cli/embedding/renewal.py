"""`render --into`: renews the views in a Markdown file, or finds out whether they are current."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import click

from ...editor.markdown.markers import USAGE, BadMarker, Region, find_regions, renew
from ...model.nearest import did_you_mean
from ...model.safe_text import exact
from ...render import OTHER_NAMES, VIEWS
from ..claim_lookup import claim_with_id
from ..console.files import write_whole
from ..errors import CannotRun, complain, in_our_style, reason
from ..exit_codes import PROBLEMS
from ..maps import CheckedMap, open_map
from ..options.render import RenderOptions
from ..options.view import VIEW, ViewOptions
from ..rendering import rendered


def renew_views(options: RenderOptions) -> int:
    """Renew the views in a Markdown file, or find out whether they are current; returns the exit code.

    Raises: CannotRun, click.UsageError, where it cannot be done.
    """
    path, context = options.into, click.get_current_context()
    if path is None:
        raise click.UsageError("--check goes with --into FILE")
    for option in context.command.params:
        name = option.name or ""
        given = context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
        if given and name not in {"words", "into", "check"}:
            raise click.UsageError(
                f"{option.opts[-1]} does not go with --into; the markers in the file take the options"
            )
    if options.place.claim is not None:
        raise click.UsageError("--into takes no claim; the markers in the file name claims by `--focus`")
    map_path = options.place.map_path
    checked = open_map(map_path)
    checked.refuse_to_overwrite(path)
    named = [] if map_path is None else [map_path]
    command = shlex.join(["argmap", "render", *named, "--into", path])
    current = _renew_file(path, checked, check=options.check, command=command)
    return checked.exit_code if current else PROBLEMS


def _renew_file(path: str, checked: CheckedMap, *, check: bool, command: str) -> bool:
    """Renew every view in a Markdown file, all or none; the file is not touched where nothing changes.

    With `check` nothing is written, and each view that is not current is named, with the `command` that
    renews it.
    Returns: whether the file is now current.
    Raises: CannotRun, with the line, where a view cannot be renewed.
    """
    text = _read(path)
    try:
        if not find_regions(text):
            hidden = "argmap:" in text and "; markers in a code block, or indented as one, do not count"
            raise CannotRun(f"{path} has no place for a view{hidden or ''}", USAGE)
        new, stale, notes = renewed(text, path, checked)
    except BadMarker as error:
        raise CannotRun(f"{path}:{error.line}: {error.message}", error.hint) from error
    for note in notes:
        complain(note)
    if not check:
        if stale:
            write_whole(path, new.encode(errors="backslashreplace"))
        return True
    hint = f"`{command}` renews {'it' if len(stale) == 1 else 'them'}"
    for region in stale:
        complain(
            f"{path}:{region.line}: `{exact(region.words)}` is not current",
            hint if region is stale[-1] else "",
        )
    return not stale


def renewed(
    text: str, path: str, checked: CheckedMap, wanted: Callable[[Region], bool] = lambda _region: True
) -> tuple[str, list[Region], list[str]]:
    """Render anew the views that are wanted in the text of a Markdown file.

    Returns: the text, changed nowhere else, the views that changed, and notes on them. Raises: BadMarker.
    """
    notes: list[str] = []

    def write(region: Region) -> str | None:
        if not wanted(region):
            return None
        view, shown = _parse(region)
        try:
            for each in shown.selection.focus:
                claim_with_id(each, checked.argument_map)  # a file names claims by nothing else
            rendering = rendered(checked, view, "md", shown, path)
        except CannotRun as error:
            raise BadMarker(region.line, error.message, error.hint) from error
        notes.extend(f"{path}:{region.line}: {note}" for note in rendering.notes)
        return rendering.text

    return (*renew(text, write), notes)


def _read(path: str) -> str:
    """Return the text of a regular file.

    Raises: CannotRun, where there is none, or it cannot be read or is not UTF-8.
    """
    try:
        if not Path(path).is_file():
            there = Path(path).exists()
            raise CannotRun(
                f"{path} is not a regular file" if there else f"there is no file {path}",
                "" if there else f"{USAGE} in a Markdown file",
            )
        return Path(path).read_bytes().decode()
    except UnicodeDecodeError as error:
        raise CannotRun(f"{path} is not UTF-8 (byte {error.start + 1})", "save it as UTF-8") from error
    except (OSError, ValueError) as error:
        raise CannotRun(f"cannot read {path}: {reason(error)}") from error


def _parse(region: Region) -> tuple[str, ViewOptions]:
    """Return the view that a marker asks for, and its options.

    No shell runs any of it, and no option of it names a file.
    Raises: BadMarker, where there is no such view or option.
    """
    try:
        view, *words = shlex.split(region.words) or [""]
    except ValueError as error:
        raise BadMarker(region.line, f"the options cannot be read: {str(error).lower()}") from error
    view = OTHER_NAMES.get(view, view)
    if view not in VIEWS:
        hint = did_you_mean(view, VIEWS) or f"known are {', '.join(VIEWS)}"
        raise BadMarker(region.line, f"unknown view `{exact(view)}`" if view else "no view is named", hint)
    parser = click.Command(view, params=[*VIEW.parameters], add_help_option=False)
    try:
        with parser.make_context(view, words) as context:
            return view, VIEW.parsed(context.params)
    except click.ClickException as error:
        raise BadMarker(region.line, in_our_style(error.format_message())) from error
