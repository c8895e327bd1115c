"""The options of commands that bring in or take out: formats, columns, the report."""

from __future__ import annotations

import re
from typing import Final

import click

from ..errors import CannotRun
from ..foreign_formats import FORMATS
from .choice import ANY_PATH, Named

_IN: Final = [each.name for each in FORMATS.values() if each.reads]
_OUT: Final = [each.name for each in FORMATS.values() if each.writes]
_BY_ENDING: Final = {ending[1:]: each.name for each in FORMATS.values() for ending in each.endings}


def _columns(_context: click.Context, _option: click.Parameter, value: str | None) -> dict[str, str]:
    """Take `text=Claim,work=Author, Year` apart, where a name and `=` follow a comma. Raises: CannotRun."""
    found: dict[str, str] = {}
    for pair in re.split(r",(?=[^,=]*=|\s*$)", value or ""):
        part, sign, column = (each.strip() for each in pair.partition("="))
        if sign and part and column:
            found[part.casefold()] = column
        elif pair.strip():
            raise CannotRun(f"`{pair.strip()}` is not a part of a claim and a column", "write `text=Claim`")
    return found


FROM: Final = click.Option(
    ["--from", "format"],
    type=Named(_IN, {ending: name for ending, name in _BY_ENDING.items() if name in _IN}),
    help="The format of the files.  [default: told from their content]",
)
TO: Final = click.Argument(
    ["format_"],
    metavar="FORMAT",
    type=Named(_OUT, {ending: name for ending, name in _BY_ENDING.items() if name in _OUT}),
)
COLUMNS: Final = click.Option(
    ["--columns"],
    metavar="PART=COLUMN,...",
    callback=_columns,
    help="For tables: which column holds which part of a claim, as in text=Claim,work=Citation.",
)
REPORT: Final = click.Option(
    ["--report"], metavar="FILE", type=ANY_PATH, help="Write what was carried over, and what not, as JSON."
)
