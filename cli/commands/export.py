"""`argmap export`: a map, or a part of it, for another program."""

from __future__ import annotations

import click

from ..declaration import declare
from ..exporting import export_map
from ..options.choice import ANY_PATH
from ..options.exchange import REPORT, TO
from ..options.map_and_claim import MAP_ARGUMENT
from ..options.selection import SELECTION, SelectionOptions


@declare(
    "export",
    TO,
    MAP_ARGUMENT,
    click.Option(["-o", "--output"], metavar="FILE", type=ANY_PATH, help="The file to write; by default the"
                 " output goes to the terminal, as with -."),
    REPORT,
    selection=SELECTION,
    examples=(
        ("argmap export xlsx -o claims.xlsx", "claims, links and works as sheets of a workbook"),
        ("argmap export argdown -o debate.argdown", "for Argdown"),
        ("argmap export graphml --kind hypothesis -o part.graphml", "a part, for Gephi or yEd"),
    ),
)  # fmt: skip
def command(
    *, format_: str, map_path: str | None, output: str | None, report: str | None, selection: SelectionOptions
) -> int:
    """Write a map, or a part of it, for another program.

    What the format cannot hold is counted, and told. Pictures, tables and pages are made by `argmap render`.
    """
    return export_map(format_, map_path, selection, output, report)
