"""`argmap check`: every problem of a map, in one of several formats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ..console.output import emit, emit_data
from ..console.paint import paint
from ..console.terminal import width
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..maps import files_of, find, read
from ..options.choice import Format
from ..options.group import OptionGroup
from ..options.map_path import MAP_ARGUMENT
from ..reports import FORMATS, OTHER_NAMES, USUAL, writer
from ..reports.check_result import CheckResult


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """All options of `check`."""

    map_path: str | None
    format: str
    strict: bool
    watch: bool


CHECK: Final = OptionGroup(
    CheckOptions,
    MAP_ARGUMENT,
    click.Option(
        ["--format"],
        type=Format(FORMATS, OTHER_NAMES),
        default=USUAL,
        show_default=True,
        help="How the problems are written; github writes workflow commands, junit XML.",
    ),
    click.Option(["--strict"], is_flag=True, help="Let warnings fail the check too; advice never does."),
    click.Option(["--watch"], is_flag=True, help="Check again after each change of the map, until Ctrl-C."),
)


@declare(
    "check",
    CHECK,
    examples=(
        ("argmap check", "every problem of the map here"),
        ("argmap check arguments --strict", "fail for warnings too"),
        ("argmap check --watch", "check again after each change"),
        ("argmap check --format sarif > argmap.sarif", "for code scanning"),
    ),
)
def command(options: CheckOptions) -> int:
    """Find every problem of a map.

    Exit code 0 without errors, 1 with some, 2 where there is no map to be read.
    """
    root = find(options.map_path)
    if not options.watch:
        return _check(root, options)
    if options.format != USUAL:
        raise click.UsageError("--watch goes with --format txt alone")
    from ..watch import repeat

    repeat(root, lambda: files_of(root), lambda: _check(root, options))
    return NO_ERRORS


def _check(root: str, options: CheckOptions) -> int:
    checked = read(root)
    claims = len(checked.argument_map.claims)
    result = CheckResult(root, checked.problems, checked.files, claims, options.strict, width(), paint())
    (emit if options.format == USUAL else emit_data)(writer(options.format)(result))
    return result.exit_code
