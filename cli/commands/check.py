"""`argmap check`: every problem of a map, in one of several formats."""

from __future__ import annotations

import click

from ..console.output import emit, emit_data
from ..console.paint import paint
from ..console.terminal import width
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..maps import find, read
from ..options.choice import Named
from ..options.map_and_claim import MAP_ARGUMENT
from ..reports import FORMATS, OTHER_NAMES, USUAL, writer
from ..reports.check_result import CheckResult


@declare(
    "check",
    MAP_ARGUMENT,
    click.Option(
        ["--format", "format_"],
        type=Named(FORMATS, OTHER_NAMES),
        default=USUAL,
        show_default=True,
        help="How the problems are written; github writes workflow commands, junit XML.",
    ),
    click.Option(["--strict"], is_flag=True, help="Let warnings fail the check too; advice never does."),
    click.Option(["--watch"], is_flag=True, help="Check again after each change of the map, until Ctrl-C."),
    examples=(
        ("argmap check", "every problem of the map here"),
        ("argmap check arguments --strict", "fail for warnings too"),
        ("argmap check --watch", "check again after each change"),
        ("argmap check --format sarif > argmap.sarif", "for code scanning"),
    ),
)
def command(*, map_path: str | None, format_: str, strict: bool, watch: bool) -> int:
    """Find every problem of a map.

    Exit code 0 without errors, 1 with some, 2 where there is no map to be read.
    """
    root = find(map_path)

    def check_once() -> int:
        checked = read(root)
        claims = len(checked.argument_map.claims)
        result = CheckResult(root, checked.problems, checked.files, claims, strict, width(), paint())
        (emit if format_ == USUAL else emit_data)(writer(format_)(result))
        return result.exit_code

    if not watch:
        return check_once()
    if format_ != USUAL:
        raise click.UsageError("--watch goes with --format txt alone")
    from ...schema import load_map
    from ..watch import repeat

    repeat(root, lambda: load_map(root).files, check_once)
    return NO_ERRORS
