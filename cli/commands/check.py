"""`argmap check`: every problem of a map, in one of several formats."""

from __future__ import annotations

from collections.abc import Callable

import click

from ..console.output import emit
from ..console.pager import emit_paged
from ..console.paint import paint
from ..console.terminal import width
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..maps import read
from ..maps_of_paths import find_all
from ..options.choice import ANY_PATH, Named
from ..reports import FORMATS, OTHER_NAMES, USUAL, writer
from ..reports.check_result import CheckResult


@declare(
    "check",
    click.Argument(["paths"], metavar="[MAP]...", nargs=-1, type=ANY_PATH),
    click.Option(
        ["--format", "format_"],
        type=Named(FORMATS, OTHER_NAMES),
        default=USUAL,
        show_default=True,
        help="How the problems are written: txt for people; github, junit and sarif for build servers.",
    ),
    click.Option(["--strict"], is_flag=True, help="Exit with 1 for warnings too; advice never counts."),
    click.Option(["--watch"], is_flag=True, help="Check again after each change of the map, until Ctrl-C."),
    examples=(
        ("argmap check", "every problem in the map here"),
        ("argmap check arguments --strict", "warnings count as well"),
        ("argmap check --watch", "check again after each change"),
        ("argmap check --format sarif > argmap.sarif", "for code scanning"),
    ),
)
def command(*, paths: tuple[str, ...], format_: str, strict: bool, watch: bool) -> int:
    """Find every problem in a map.

    Several files and folders can be named, as pre-commit does: each map that they belong to is checked once,
    as a whole, and files in no map are passed over. The exit code is 0 without errors, 1 with errors, and 2
    where there is no map to read.
    """
    roots = find_all(paths)

    def check_once(write: Callable[[str | bytes], None] = emit) -> int:
        result = CheckResult.of(map(read, roots), strict=strict, width=width(), paint=paint())
        text = writer(format_)(result)
        write(text if format_ == USUAL else text.encode(errors="backslashreplace"))
        return result.exit_code

    if not watch:
        return check_once(emit_paged) if roots else NO_ERRORS
    if format_ != USUAL:
        raise click.UsageError("--watch works with --format txt only")
    if len(roots) != 1:
        raise click.UsageError("--watch watches one map")
    (root,) = roots
    from ...schema import load_map
    from ..watch import repeat

    repeat(root, lambda: load_map(root).files, check_once)
    return NO_ERRORS
