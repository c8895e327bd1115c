"""`argmap check`: every problem of a map, in one of several formats."""

from __future__ import annotations

import click

from ..console.output import emit, emit_data
from ..console.terminal import Paint, shows_colour, width
from ..help import Choice, Command, map_argument
from ..maps import files_of, find, read
from ..reports import FORMATS, writer
from ..reports.check_result import Report


@click.command(
    "check",
    cls=Command,
    examples=(
        ("argmap check", "every problem of the map here"),
        ("argmap check arguments --strict", "fail for warnings too"),
        ("argmap check --watch", "check again after each change"),
        ("argmap check --format sarif > argmap.sarif", "for code scanning"),
    ),
)
@map_argument
@click.option(
    "--format",
    "format_",
    type=Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help="How the problems are written; github writes workflow commands, junit XML.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too; advice never does.")
@click.option("--watch", is_flag=True, help="Check again whenever a file of the map changes, until Ctrl-C.")
def command(map_: str | None, format_: str, *, strict: bool, watch: bool) -> int:
    """Find every problem of a map.

    Exit code 0 without errors, 1 with some, 2 where there is no map to be read.
    """
    root = find(map_)
    if watch:
        if format_ != FORMATS[0]:
            raise click.UsageError("--watch goes with --format text alone")
        from ..watch import repeat

        repeat(root, lambda: files_of(root), lambda: _check(root, format_, strict=strict))
        return 0
    return int(_check(root, format_, strict=strict).fails)


def _check(root: str, format_: str, *, strict: bool) -> Report:
    """Check once and write the report."""
    checked = read(root)
    report = Report(
        root,
        checked.problems,
        checked.files,
        len(checked.argument_map.claims),
        strict,
        width(),
        Paint(shows_colour()),
    )
    (emit if format_ == FORMATS[0] else emit_data)(writer(format_)(report))
    return report
