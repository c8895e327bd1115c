"""All options of `import`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import click

from .change import DRY_RUN
from .choice import ANY_PATH
from .exchange import COLUMNS, FROM, REPORT
from .group import OptionGroup


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What is asked: `into` is the path of a map, None where a new one is made in the folder `output`.

    `name` is the one under which the map is to know the file.
    """

    files: tuple[str, ...]
    output: str | None
    into: str | None
    name: str | None
    format: str | None
    columns: Mapping[str, str]
    prune: bool
    report: str | None
    dry_run: bool


IMPORT: Final = OptionGroup(
    ImportOptions,
    click.Argument(["files"], metavar="FILE...", nargs=-1, required=True, type=ANY_PATH),
    click.Option(
        ["-o", "--output"],
        metavar="DIR",
        type=ANY_PATH,
        help="The folder of the new map.  [default: the name of the file]",
    ),
    click.Option(["--into"], metavar="MAP", type=ANY_PATH, help="Put the claims into a map that is there."),
    click.Option(
        ["--as", "name"],
        metavar="NAME",
        help="The name under which the map knows the file.  [default: that of the file]",
    ),
    FROM,
    COLUMNS,
    click.Option(["--prune"], is_flag=True, help="With --into: remove claims that the files have no more."),
    REPORT,
    DRY_RUN,
)
