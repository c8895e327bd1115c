"""A map, or a part of it, written in a foreign format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..exchange.report import Losses
from ..exchange.writing import NotWritable, report_of
from ..views.part import Shown
from ..views.select import select
from .console.files import check_writable, write_together
from .console.output import emit
from .console.progress import progress
from .console.terminal import on_terminal
from .errors import CannotRun
from .exchange_report import tell_report, write_reports
from .foreign_formats import FORMATS
from .maps import open_map
from .view_errors import errors_explained

if TYPE_CHECKING:
    from .options.selection import SelectionOptions


def export_map(
    format_: str, map_path: str | None, selection: SelectionOptions, output: str | None, report: str | None
) -> int:
    """Write a map, or the part that is selected, to a file or stdout; returns the map's exit code.

    Raises: CannotRun, where it cannot be read or written.
    """
    row = FORMATS[format_]
    path = None if output == "-" else output
    checked = open_map(map_path)
    if path is not None:
        check_writable(path)
        checked.refuse_to_overwrite(path)
    losses = Losses()
    with progress("writing"), errors_explained():
        part = select(checked.evaluated, selection.in_map(checked.argument_map))
        try:
            exported = row.writer()(Shown(checked.evaluated, part), losses)
        except NotWritable as error:
            raise CannotRun(error.message, error.hint) from error
    if path is None:
        if b"\0" in exported.data[:1000] and on_terminal():
            raise CannotRun(f"{row.name} is not text", f"name a file: `-o map{row.endings[0]}`")
        emit(exported.data)
    else:
        stem = Path(path).with_suffix("")
        beside = {f"{stem}{suffix}": data for suffix, data in exported.beside.items()}
        for each in beside:
            checked.refuse_to_overwrite(each)
        write_together({path: exported.data} | beside)
    made = report_of(exported, losses, format_, checked.argument_map.title)
    tell_report(made, f"wrote {path or 'stdout'}")
    if report is not None:
        write_reports(report, [made])
    return checked.exit_code
