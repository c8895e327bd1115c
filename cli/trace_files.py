"""Traces for the command line: which claims are meant, and the report written where it is to go."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from ..model.nearest import did_you_mean
from ..render.document.blocks import Screen, Tone
from ..render.trace import FORMATS, hypotheses, report, write
from .console.output import emit, emit_data, write_whole
from .console.progress import progress
from .console.terminal import Paint, shows_colour, width
from .errors import CannotRun
from .render_files import keep_map

if TYPE_CHECKING:
    from ..render.trace import Choices, Report
    from .maps import CheckedMap

_SUFFIXES: Final = {"txt": "text", "json": "json", "md": "md", "markdown": "md", "html": "html", "tex": "tex"}


def format_of(output: str | None) -> str:
    """Return the format that the suffix of a file name asks for; text where there is no file.

    Raises: CannotRun, which lists the suffixes, where it asks for none of FORMATS.
    """
    if output in {None, "-"}:
        return FORMATS[0]
    suffix = PurePath(output or "").suffix.removeprefix(".").lower()
    if suffix not in _SUFFIXES:
        what = f"unknown format .{suffix}" if suffix else "the file name has no suffix to tell the format"
        raise CannotRun(what, f"a trace can be a file of {', '.join(_SUFFIXES)}, or name a --format")
    return _SUFFIXES[suffix]


def traced(checked: CheckedMap, id_: str | None, choices: Choices) -> Report:
    """Trace the claim, or every hypothesis where none is named.

    Raises: CannotRun, where the map has no such claim.
    """
    argument_map = checked.argument_map
    if id_ is not None and id_ not in argument_map.claims:
        if id_ in argument_map.damaged:
            raise CannotRun(f"`{id_}` has errors that leave nothing to trace", "`argmap check` tells which")
        raise CannotRun(f"there is no claim `{id_}`", _meant(id_, checked))
    with progress("weighing"):
        return report(checked.evaluated, hypotheses(argument_map) if id_ is None else (id_,), choices)


def _meant(id_: str, checked: CheckedMap) -> str:
    """Return what to do about an id that does not exist."""
    if guess := did_you_mean(id_, checked.argument_map.claims):
        return guess
    return (
        f"a map is named with an option: `--map {id_}`"
        if Path(id_).exists()
        else "`argmap list` names them all"
    )


def write_report(checked: CheckedMap, found: Report, format_: str, output: str | None) -> None:
    """Write the report to a file, whole, or to stdout, where text fits the terminal and may have colour."""
    if output not in {None, "-"}:
        keep_map(checked, str(output))
        text = write(found, format_, problems=checked.errors)
        write_whole(str(output), text.encode(errors="backslashreplace"))
        return
    if format_ != "text":
        emit_data([write(found, format_, problems=checked.errors)])
        return
    paint = Paint(shows_colour())
    ink = {
        Tone.TITLE: paint.bold,
        Tone.VERDICT: paint.bold,
        Tone.FOR: paint.green,
        Tone.AGAINST: paint.red,
        Tone.ASIDE: paint.faint,
        Tone.WARNING: paint.yellow,
    }
    emit([write(found, format_, problems=checked.errors, screen=Screen(width(), ink))])
