"""A map, or a part of it, written in a foreign format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..exchange.report import Losses
from ..exchange.writing import NotWritable, report_of
from ..model.words import count
from ..views.part import Shown
from ..views.select import select
from .console.files import check_writable, write_together
from .console.output import emit
from .console.progress import progress
from .console.terminal import on_terminal
from .errors import CannotRun, complain
from .exchange_report import check_report, tell_report, write_reports
from .foreign_formats import FORMATS
from .maps import open_map
from .view_errors import errors_explained

if TYPE_CHECKING:
    from ..exchange.writing import Exported
    from .foreign_formats import Format
    from .options.selection import SelectionOptions


def export_map(
    format_: str, map_path: str | None, selection: SelectionOptions, output: str | None, report: str | None
) -> int:
    """Write a map, or the part that is selected, to a file or stdout; returns the map's exit code.

    Raises: CannotRun, where it cannot be read or written.
    """
    row = FORMATS[format_]
    path = None if output == "-" else output
    if path is not None:
        _refuse_other_ending(row, path)
    checked = open_map(map_path)
    for each in (path, report):
        if each is not None and each != "-":
            check_writable(each)
            checked.refuse_to_overwrite(each)
    losses = Losses()
    with progress("writing"), errors_explained():
        part = select(checked.evaluated, selection.in_map(checked.argument_map))
        try:
            exported = row.writer()(Shown(checked.evaluated, part, checked.errors), losses)
        except NotWritable as error:
            raise CannotRun(error.message, error.hint) from error
    files = {path: exported.data, **_beside(path, exported)} if path is not None else {}
    for each in files:
        checked.refuse_to_overwrite(each)
    if report is not None:
        check_report(report, files or ["-"])
    if files:
        write_together(files)
    else:
        _to_stdout(exported, row)
    made = report_of(exported, losses, format_, checked.argument_map.title)
    tell_report(made, f"wrote {path or 'stdout'}")
    if report is not None:
        write_reports(report, [made])
    return checked.exit_code


def _beside(path: str, exported: Exported) -> dict[str, bytes]:
    stem = Path(path).with_suffix("")
    return {f"{stem}{suffix}": data for suffix, data in exported.beside.items()}


def _to_stdout(exported: Exported, row: Format) -> None:
    """Write to stdout, and tell what is left out. Raises: CannotRun, where a terminal cannot show it."""
    if b"\0" in exported.data[:1000] and on_terminal():
        raise CannotRun(f"{row.name} is not text", f"name a file: `-o map{row.endings[0]}`")
    emit(exported.data)
    if exported.beside:
        more = count(len(exported.beside), "more table")
        complain(f"{more} can be written beside a file", f"name one: `-o map{row.endings[0]}`")


def _refuse_other_ending(row: Format, path: str) -> None:
    """Raise CannotRun where the name of a file promises another format."""
    ending = Path(path).suffix.casefold()
    others = [each.name for each in FORMATS.values() if ending in each.endings and each.writes]
    if others and ending not in row.endings:
        hint = f"`argmap export {others[0]}`, or name the file {Path(path).with_suffix(row.endings[0])}"
        raise CannotRun(f"{path} is a name for {others[0]}, not for {row.name}", hint)
