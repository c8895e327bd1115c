"""Tables of a map: `write` puts each view into any of the formats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from ..captions import provisionally
from .table import Purpose

if TYPE_CHECKING:
    from ...model import ArgumentMap
    from .table import Table

__all__ = ["Choices", "write"]


class Choices(NamedTuple):
    """What can be chosen of a table; "" is as usual.

    `rows` and `columns` are the axes of a matrix, `cells` is how sources and matrix name claims.
    """

    rows: str = ""
    columns: str = ""
    cells: str = ""


_PURPOSES: Final = {"txt": Purpose.SCREEN, "csv": Purpose.DATA}


def write(  # noqa: PLR0913 - one function for all tables; each option has a default
    argument_map: ArgumentMap,
    view: str,
    format_: str,
    *,
    problems: int = 0,
    width: int = 100,
    choices: Choices | None = None,
    part: str = "",
) -> str:
    """Write a view in a format, both as in `argmap.render.FORMATS`; `problems` and `width` as for `render`.

    `part` says which part of a map it is that is shown, "" where it is the whole.

    All but CSV, which has no place for it, say that the table of a map with errors is provisional.
    Raises: RenderError, where what is chosen does not fit the map.
    """
    chosen = choices or Choices()
    if format_ == "json":
        return _json(argument_map, view, chosen, part, provisional=problems > 0)
    table = _table(argument_map, view, _PURPOSES.get(format_, Purpose.PRINT), chosen)
    if part:
        table = table.noting(f"Shown is a part of the map: {part}.")
    said = f"{provisionally(problems)}, see argmap check" if problems else ""
    below = f"\n{said}\n" if said else ""
    if format_ == "txt":
        from .terminal import to_terminal  # noqa: PLC0415 - each format loads what it alone needs

        return to_terminal(table, width) + below
    if format_ == "csv":
        from .spreadsheet import to_csv  # noqa: PLC0415 - as above

        return to_csv(table)
    if format_ == "tex":
        from .latex import to_latex  # noqa: PLC0415 - as above

        return to_latex(table, said)
    if format_ == "html":
        from .web import to_html  # noqa: PLC0415 - as above

        return to_html(table, said)
    from .markdown import to_markdown  # noqa: PLC0415 - as above

    return to_markdown(table) + below


def _table(argument_map: ArgumentMap, view: str, purpose: Purpose, chosen: Choices) -> Table:
    """Tabulate a view."""
    if view == "matrix":
        from .matrix import matrix_table  # noqa: PLC0415 - each view loads what it alone needs

        return matrix_table(argument_map, purpose, *chosen)
    if view == "sources":
        from .sources import sources_table  # noqa: PLC0415 - as above

        return sources_table(argument_map, purpose, chosen.cells)
    from .claims import claims_table  # noqa: PLC0415 - as above

    return claims_table(argument_map, purpose)


def _json(argument_map: ArgumentMap, view: str, chosen: Choices, part: str, *, provisional: bool) -> str:
    """Write a view as JSON.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out;
    `part` says in words which part of the map was asked for.
    """
    content = {"format": 1, "provisional": provisional, "part": part, "title": argument_map.title}
    return json.dumps({**content, **_data(argument_map, view, chosen)}, ensure_ascii=False, indent=2) + "\n"


def _data(argument_map: ArgumentMap, view: str, chosen: Choices) -> dict[str, object]:
    """Return what a view holds, as JSON has it."""
    if view == "matrix":
        from .matrix import matrix_data  # noqa: PLC0415 - as above

        return matrix_data(argument_map, chosen.rows, chosen.columns)
    if view == "sources":
        from .sources import sources_data  # noqa: PLC0415 - as above

        return sources_data(argument_map)
    from .claims_data import claims_data  # noqa: PLC0415 - as above

    return claims_data(argument_map)
